import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type ReadonlySignal, signal } from 'sparktui'

/** A file that was found. */
export interface Found {
  readonly name: string
  readonly folder: string
  /** The ending of its name behind the last dot; empty where it has none. */
  readonly kind: string
  readonly bytes: number
  readonly modifiedMs: number
}

/** A search for files that goes on beside the program. */
export interface Finding {
  readonly files: ReadonlySignal<readonly Found[]>
  readonly isDone: ReadonlySignal<boolean>
  stop(): void
}

/** What no disk holds. */
const PASSED_BY: ReadonlySet<string> = new Set(['/proc', '/sys', '/dev', '/run'])
/** What a kind of file looks like: `md`, `7z`, not the rest of a version. */
const ENDING = /^[A-Za-z0-9_-]{1,12}$/
/** A stretch of work, after which keys have their turn. */
const SLICE_MS = 8
/** What was found is shown first after so long, and then so often: each time it is sorted anew. */
const FIRST_MS = 100
const SHOWN_MS = 1000

/** Looks for the files of folders, those of the first ones first, until there are `most` or no more. */
export function findFiles(
  folders: readonly string[],
  most: number,
  now: () => number = () => performance.now(),
): Finding {
  const files = signal<readonly Found[]>([])
  const isDone = signal(false)
  const found: Found[] = []
  const left = [...folders].reverse()
  const own = new Set(folders)
  let shownMs = now()
  let timer = setImmediate(work)

  function work(): void {
    const end = now() + SLICE_MS
    while (left.length > 0 && found.length < most && now() < end) lookInto(left.pop() as string)
    const isOver = left.length === 0 || found.length >= most
    if (isOver || now() - shownMs > (files.peek().length === 0 ? FIRST_MS : SHOWN_MS)) {
      shownMs = now()
      files.value = found.slice(0, most)
    }
    if (isOver) isDone.value = true
    else timer = setImmediate(work)
  }

  function lookInto(folder: string): void {
    if (PASSED_BY.has(folder)) return
    for (const entry of readable(() => readdirSync(folder, { withFileTypes: true })) ?? []) {
      const path = join(folder, entry.name)
      // One of those that are looked into anyway is not found twice.
      if (entry.isDirectory()) {
        if (!own.has(path)) left.push(path)
      } else if (entry.isFile()) {
        const stat = readable(() => lstatSync(path))
        if (stat !== undefined) found.push(file(entry.name, folder, stat.size, stat.mtimeMs))
      }
    }
  }

  return { files, isDone, stop: () => clearImmediate(timer) }
}

function file(name: string, folder: string, bytes: number, modifiedMs: number): Found {
  const dot = name.lastIndexOf('.')
  const end = name.slice(dot + 1)
  return { name, folder, kind: dot > 0 && ENDING.test(end) ? end : '', bytes, modifiedMs }
}

/** What others own cannot be read, and what was there a moment ago may be gone: neither is found. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
