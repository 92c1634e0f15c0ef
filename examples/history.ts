import { type ReadonlySignal, signal } from 'sparktui'

/** A value that remembers what it was. */
export interface History<T> {
  readonly value: ReadonlySignal<T>
  /** Goes on to another value, from which one can come back; the same value is no step. */
  set(next: T): void
  /** Back by one step. Returns false where there is none. */
  undo(): boolean
  /** What was undone last, done again. Returns false where there is nothing. */
  redo(): boolean
}

/** Enough to regret an afternoon. */
const MOST_STEPS = 500

export function history<T>(first: T): History<T> {
  const value = signal(first)
  const before: T[] = []
  const after: T[] = []
  const step = (from: T[], to: T[]): boolean => {
    if (from.length === 0) return false
    to.push(value.peek())
    value.value = from.pop() as T
    return true
  }
  return {
    value,
    set(next) {
      if (Object.is(next, value.peek())) return
      before.push(value.peek())
      if (before.length > MOST_STEPS) before.shift()
      after.length = 0
      value.value = next
    },
    undo: () => step(before, after),
    redo: () => step(after, before),
  }
}
