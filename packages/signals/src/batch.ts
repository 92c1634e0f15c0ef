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
  let result: T | undefined
  let failed = false
  let reason: unknown
  ++now.held
  ++now.batches
  try {
    result = fn()
  } catch (error) {
    failed = true
    reason = error
  }
  --now.held
  try {
    conclude(failed, reason)
  } finally {
    ended()
  }
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
