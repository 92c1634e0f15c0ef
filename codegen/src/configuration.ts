import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { UsageError } from './command.js'
import { nearest } from './nearest.js'
import { OUTPUTS, type OutputName } from './output-names.js'

/** What a package.json says under `sparktui-codegen`; its paths, which it gives from its own folder, are from ours. */
export interface Configuration {
  /** The package.json. */
  readonly file: string
  readonly schema: string
  readonly outputs: Readonly<Partial<Record<OutputName, string>>>
}

const KEY = 'sparktui-codegen'

/**
 * The configuration of the nearest package.json that has one, in `folder` or above it.
 *
 * @throws {UsageError} if it is wrong
 */
export function configurationOf(folder: string): Configuration | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, 'package.json')
    const file = relative(folder, path)
    const found = memberOf(parsed(file, read(path)), KEY)
    if (found !== undefined) return checked(file, found, (inside) => relative(folder, join(at, inside)))
    if (dirname(at) === at) return undefined
  }
}

function checked(file: string, found: unknown, placed: (path: string) => string): Configuration {
  if (typeof found !== 'object' || found === null) throw new UsageError(`${file}: "${KEY}" is no object; see --help`)
  const paths = new Map<string, string>()
  for (const [key, value] of Object.entries(found)) {
    const guess = nearest(key, KEYS)
    if (!KEYS.includes(key)) {
      const hint = guess === undefined ? `use ${KEYS.join(', ')}` : `did you mean "${guess}"?`
      throw new UsageError(`${file}: "${KEY}" has a key "${key}", which is unknown; ${hint}`)
    }
    if (typeof value !== 'string' || value === '') throw new UsageError(`${file}: "${KEY}.${key}" is no path; give one`)
    paths.set(key, placed(value))
  }
  const schema = paths.get('schema')
  if (schema === undefined) throw new UsageError(`${file}: "${KEY}" names no inventory; add "schema"`)
  const outputs = OUTPUTS.flatMap((name) => (paths.has(name) ? [[name, paths.get(name) ?? '']] : []))
  return { file, schema, outputs: Object.fromEntries(outputs) }
}

const KEYS: readonly string[] = ['schema', ...OUTPUTS]

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function parsed(file: string, text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UsageError(`${file}: is no JSON (${cause instanceof Error ? cause.message : cause}); mend it`, { cause })
  }
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined
}
