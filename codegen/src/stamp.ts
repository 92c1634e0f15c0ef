import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Output, OutputDirectory } from './outputs.js'
import type { Targets } from './targets.js'
import { TOOL, toolDigest } from './tool.js'

/**
 * A stamp says that some files were what an inventory gives, by the contents of all that decides it: compiler,
 * inventory, files, and the names in their folders. It is believed only while each of these is the same, byte by byte;
 * times and sizes play no part. It lies in the `node_modules/.cache` nearest to the inventory; without, none is kept.
 */
interface Stamp {
  readonly digest: string
  readonly files: readonly string[]
  readonly directories: readonly OutputDirectory[]
}

/** What a run made, and of what. */
export interface Made {
  /** The inventory's text. */
  readonly schema: string
  readonly outputs: readonly Output[]
  readonly directories: readonly OutputDirectory[]
}

/** The paths of the outputs if a stamp proves that they are right. */
export function freshPaths(targets: Targets): readonly string[] | undefined {
  const path = stampPath(targets)
  if (path === undefined) return undefined
  try {
    const { digest, files, directories }: Stamp = JSON.parse(readFileSync(path, 'utf8'))
    const found = digestOf(
      [targets, files, directories],
      [readFileSync(targets.schema), ...files.map((file) => readFileSync(file))],
      directories.map((one) => readdirSync(one.path).filter((name) => name.endsWith(one.extension))),
    )
    return found === digest ? files : undefined
  } catch {
    // No stamp, or something is missing: the files have to be looked at.
    return undefined
  }
}

/** Keeps a stamp. Where that fails, the next check merely takes longer. */
export function keepStamp(targets: Targets, { schema, outputs, directories }: Made): void {
  const path = stampPath(targets)
  // Who is rebuilt while running has perhaps made these files by halves of two compilers.
  if (path === undefined || toolDigest() !== TOOL) return
  const files = outputs.map((one) => one.path)
  const digest = digestOf(
    [targets, files, directories],
    [schema, ...outputs.map(({ text }) => text)],
    directories.map((one) => files.filter((file) => dirname(file) === one.path).map((file) => basename(file))),
  )
  const stamp: Stamp = { digest, files, directories }
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(temporary, JSON.stringify(stamp))
    renameSync(temporary, path)
  } catch {
    // A folder that cannot be written to has no stamps.
  }
}

/** Over the compiler, what was asked, the contents, and the names in the folders; each part with its length before it. */
function digestOf(asked: unknown, contents: readonly (string | Buffer)[], names: readonly string[][]): string {
  const hash = createHash('sha256').update(TOOL)
  const parts = [JSON.stringify(asked), ...contents, ...names.map((list) => JSON.stringify([...list].sort()))]
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part)
  return hash.digest('hex')
}

function stampPath(targets: Targets): string | undefined {
  const cache = cacheFor(dirname(resolve(targets.schema)))
  if (cache === undefined) return undefined
  const key = createHash('sha256')
    .update(JSON.stringify([process.cwd(), targets]))
    .digest('hex')
  return join(cache, `${key.slice(0, 16)}.json`)
}

function cacheFor(folder: string): string | undefined {
  const modules = join(folder, 'node_modules')
  if (statSync(modules, { throwIfNoEntry: false })) return join(modules, '.cache/sparktui-codegen')
  return dirname(folder) === folder ? undefined : cacheFor(dirname(folder))
}
