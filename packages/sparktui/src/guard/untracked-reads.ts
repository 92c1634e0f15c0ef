import { derived, isUnnoticed, type ReadonlySignal, signal } from '@sparktui/signals'
import { builtin } from '../builtin.js'
import { builtApp } from '../cursor.js'
import { UntrackedReadWarning } from '../errors.js'
import { isOwn, type Place, placesOf, shortPath } from './place.js'

/** Frames looked at for the line that is to be mended. */
const DEPTH = 16
/** Reads looked into. A stack takes microseconds, and who has as many to mend has been told of some. */
const MOST_LOOKS = 1000

/** Signals whose value never changes while somebody could have read it. */
const constant = new WeakSet<ReadonlySignal<unknown>>()
/** Places that were warned of. */
const told = new Set<string>()
let looks = 0
let isGuarding = false

/** Says that a signal keeps its value as long as what is built with it lives, so that whoever builds may just read it. */
export function markConstant(source: ReadonlySignal<unknown>): void {
  constant.add(source)
}

/**
 * From now on warns of signals that are read while an interface is built and nothing tracks it: what they are used for will
 * never change. Each place is warned of once.
 */
export function guardReads(): void {
  if (isGuarding) return
  isGuarding = true
  guard(Object.getPrototypeOf(signal(0)))
  guard(Object.getPrototypeOf(derived(() => 0)))
}

/** For good: to swap getters back would have engines compile whatever reads signals anew. */
function guard(prototype: object): void {
  const own = Object.getOwnPropertyDescriptor(prototype, 'value') as PropertyDescriptor & { get(): unknown }
  Object.defineProperty(prototype, 'value', {
    ...own,
    get: function value(this: ReadonlySignal<unknown>): unknown {
      if (isUnnoticed()) noticed(this, value as () => unknown)
      return own.get.call(this)
    },
  })
}

function noticed(source: ReadonlySignal<unknown>, getter: () => unknown): void {
  const app = builtApp()
  if (app === undefined || !app.isDeveloped || constant.has(source) || ++looks > MOST_LOOKS) return
  const place = readerOf(getter)
  if (place === undefined) return
  const where = `${shortPath(place.file)}:${place.line}:${place.column}`
  if (told.has(where)) return
  told.add(where)
  app.diagnostics.warn('untracked-read', new UntrackedReadWarning(where, expressionAt(place)))
}

/** Who read it. Nobody where that is code of ours, which knows what it does; `read` and `toString` are called by others. */
function readerOf(getter: () => unknown): Place | undefined {
  const trace: { stack?: string } = {}
  const before = Error.stackTraceLimit
  Error.stackTraceLimit = DEPTH
  Error.captureStackTrace(trace, getter)
  Error.stackTraceLimit = before
  const places = placesOf(trace.stack ?? '')
  const at = places.findIndex(
    (place) => !(place.caller.endsWith('toString') || (isOwn(place) && place.caller === 'read')),
  )
  const reader = places[at]
  return reader === undefined || isOwn(reader) ? undefined : reader
}

/** What stands before `.value` where it was read, or undefined where the file has other lines than what runs. */
function expressionAt({ file, line, column }: Place): string | undefined {
  try {
    const text = builtin('node:fs').readFileSync(file, 'utf8').split('\n')[line - 1] ?? ''
    return /[\w$#.[\]]+(?=\.value\b)/.exec(text.slice(startOf(text, column - 1)))?.[0]
  } catch {
    return undefined
  }
}

/** Engines tell the place of `.value`, or of what stands before it. */
function startOf(text: string, at: number): number {
  let start = at
  while (start > 0 && /[\w$#.[\]]/.test(text[start - 1] ?? '')) start--
  return start
}
