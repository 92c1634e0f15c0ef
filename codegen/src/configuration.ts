import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { UsageError } from './command.js'
import { nearest } from './nearest.js'
import { OUTPUTS, type OutputName } from './output-names.js'

/** What a package.json says under `sparktui-codegen`; its paths, which it gives from its own folder, are from ours. */
export interface Configuration {
  readonly file: string
  readonly schema: string
  /** What people run, `npm run generate`, if the file says. */
  readonly command: string | undefined
  readonly outputs: Readonly<Partial<Record<OutputName, string>>>
}

/** Where a configuration was looked for. */
export interface Trail {
  /** Every package.json on the way, the last of them perhaps with a configuration. */
  readonly read: readonly { readonly path: string; readonly text: string }[]
  /** Where one would have counted. */
  readonly absent: readonly string[]
}

const KEY = 'sparktui-codegen'

/**
 * The configuration of the nearest package.json that has one, in `folder` or above it.
 *
 * @throws {UsageError} if it is wrong
 */
export function findConfiguration(folder: string): {
  readonly found: Configuration | undefined
  readonly trail: Trail
} {
  const read: { path: string; text: string }[] = []
  const absent: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, 'package.json')
    const text = textOf(path)
    if (text === undefined) absent.push(path)
    else {
      read.push({ path, text })
      const file = relative(folder, path)
      const value = memberOf(parsed(file, text), KEY)
      const placed = (inside: string) => relative(folder, join(at, inside))
      if (value !== undefined) return { found: checked(file, value, placed), trail: { read, absent } }
    }
    if (dirname(at) === at) return { found: undefined, trail: { read, absent } }
  }
}

function checked(file: string, value: unknown, placed: (path: string) => string): Configuration {
  if (typeof value !== 'object' || value === null) throw new UsageError(`${file}: "${KEY}" is no object; see --help`)
  const { [COMMAND]: line, ...members }: { readonly [key: string]: unknown } = { ...value }
  const command = checkedCommand(file, line)
  const paths = new Map(Object.entries(members).map(([key, path]) => [key, placed(checkedPath(file, key, path))]))
  const schema = paths.get('schema')
  if (schema === undefined) throw new UsageError(`${file}: "${KEY}" names no inventory; add "schema"`)
  const outputs = OUTPUTS.flatMap((name) => (paths.has(name) ? [[name, paths.get(name)]] : []))
  return { file, schema, command, outputs: Object.fromEntries(outputs) }
}

const COMMAND = 'command'
const KEYS: readonly string[] = ['schema', ...OUTPUTS, COMMAND]

/** It is printed into comments between backticks, on one line. */
function checkedCommand(file: string, line: unknown): string | undefined {
  if (line === undefined || (typeof line === 'string' && /^[\w@%+=:,./ -]{1,80}$/.test(line))) return line
  throw new UsageError(
    `${file}: "${KEY}.${COMMAND}" is no command; give up to 80 letters, digits, spaces and any of @%+=:,./-_`,
  )
}

function checkedPath(file: string, key: string, path: unknown): string {
  if (!KEYS.includes(key)) {
    const guess = nearest(key, KEYS)
    const hint = guess === undefined ? `use ${KEYS.join(', ')}` : `did you mean "${guess}"?`
    throw new UsageError(`${file}: "${KEY}" knows no key "${key}"; ${hint}`)
  }
  if (typeof path === 'string' && path !== '') return path
  throw new UsageError(`${file}: "${KEY}.${key}" is no path; give one from the file's folder`)
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UsageError(`${file}: is no JSON (${cause instanceof Error ? cause.message : cause}); mend it`, { cause })
  }
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined
}
