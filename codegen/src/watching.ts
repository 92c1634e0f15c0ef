import { type FSWatcher, watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { UsageError } from './command.js'

/** Editors write a file in several steps; they are one change. */
const SETTLE_MS = 30

/**
 * Calls `changed` at once and after every change of a file's content, never twice at a time, until SIGINT or SIGTERM.
 * Watches the folder, as many editors put a new file in the old one's place.
 *
 * @throws {UsageError} if the folder cannot be watched
 */
export async function watchFile(path: string, changed: () => Promise<void>): Promise<void> {
  let seen: string | undefined
  let running = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    const text = await readFile(path, 'utf8').catch(() => undefined)
    // An editor may have removed the file to write it anew.
    if (text === undefined || text === seen) return
    seen = text
    await changed()
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(look)
    }, SETTLE_MS)
  }
  const watcher = open(dirname(path), (name) => {
    if (name === null || name === basename(path)) soon()
  })
  try {
    soon()
    await ended(watcher)
  } finally {
    clearTimeout(timer)
    watcher.close()
    await running
  }
}

function open(folder: string, told: (name: string | null) => void): FSWatcher {
  try {
    return watch(folder, (_, name) => told(name))
  } catch (cause) {
    throw cannotWatch(folder, cause)
  }
}

function ended(watcher: FSWatcher): Promise<void> {
  return new Promise((resolve, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    watcher.once('error', (cause) => reject(cannotWatch('watch', cause)))
  })
}

function cannotWatch(what: string, cause: unknown): UsageError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new UsageError(
    `${what}: cannot be watched (${why}); see that the folder is there and the system has watches left`,
  )
}
