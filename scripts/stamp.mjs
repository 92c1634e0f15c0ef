import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './run.mjs'

const SKIPPED = new Set(['node_modules', 'dist', 'target', '.git', '.stamps', 'native'])

/**
 * A fingerprint of files by name, size and time of change. Reads no content, so that it takes milliseconds.
 *
 * @param paths files and folders from the root of the workspace; folders are walked
 * @param wanted whether a file counts, by its path
 */
export function fingerprint(paths, wanted = () => true) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`)
  for (const path of paths) add(hash, path, wanted)
  return hash.digest('hex')
}

function add(hash, path, wanted) {
  const stat = statSync(join(ROOT, path), { throwIfNoEntry: false })
  if (stat === undefined) return
  if (!stat.isDirectory()) {
    if (wanted(path)) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`)
    return
  }
  for (const name of readdirSync(join(ROOT, path)).sort()) {
    if (!SKIPPED.has(name)) add(hash, `${path}/${name}`, wanted)
  }
}

/** Whether the step `name` last succeeded with this fingerprint. */
export function isFresh(name, print) {
  try {
    return readFileSync(file(name), 'utf8') === print
  } catch {
    return false
  }
}

/** Remembers that the step `name` succeeded with this fingerprint. */
export function markFresh(name, print) {
  mkdirSync(dirname(file(name)), { recursive: true })
  writeFileSync(file(name), print)
}

const file = (name) => join(ROOT, '.stamps', name)
