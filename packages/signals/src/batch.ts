import { now, report } from './graph.js'
import { conclude, settle } from './settle.js'

const listeners = new Set<() => void>()

/**
 * Runs `fn`; effects and repeaters of deriveds wait to its end, repeaters of signals do not.
 *
 * @returns what `fn` returns
 * @throws what `fn` throws, once the rest is done; with errors of effects and repeaters, an AggregateError
 */
export function batch<T>(fn: () => T): T {
  ++now.batches
  try {
    return together(fn)
  } finally {
    ended()
  }
}

/**
 * Does what `batch` does and tells no listener of {@link onBatchEnd}: for what is one step of a change. What ends in it is
 * taken out of the graph together; of very much, when the turn has done what it has begun.
 */
export function together<T>(fn: () => T): T {
  let result: T | undefined
  let failed = false
  let reason: unknown
  ++now.held
  try {
    result = fn()
  } catch (error) {
    failed = true
    reason = error
  }
  --now.held
  conclude(failed, reason)
  return result as T
}

function ended(): void {
  if (--now.batches !== 0 || listeners.size === 0) return
  for (const listener of listeners) {
    try {
      listener()
    } catch (error) {
      report(error)
    }
  }
  settle()
}

/** Calls `listener` whenever an outermost `batch` has ended, after its effects. Returns its removal. */
export function onBatchEnd(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Nested batches that run now, the end of the outermost with its effects included. 0 outside. */
export function activeBatch(): number {
  return now.batches
}
