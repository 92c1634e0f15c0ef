import { currentOwner, raise } from '@sparktui/signals'
import { isBun } from '../exit-paths.js'

const microtask = queueMicrotask

/** What a handler does with an event; what it returns counts only if it is a promise. */
export type Handler<E> = (event: E) => unknown

/** Takes what a handler throws, or what its promise rejects with. */
export type ErrorSink = (error: unknown) => void

/**
 * Where the errors of handlers go that are given now: to the boundary around what is being built, else to the app. Call it
 * while building: that is where the handler belongs.
 */
export function errorSink(app: { readonly uncaught: ErrorSink }): ErrorSink {
  const owner = currentOwner()
  return (error) => {
    try {
      raise(error, owner)
    } catch (uncaught) {
      app.uncaught(uncaught)
    }
  }
}

/** Calls a handler. Neither an error nor a rejection keeps the next from being called. */
export function call<E>(handler: Handler<E>, event: E, sink: ErrorSink): void {
  try {
    const result = handler(event)
    // Most return nothing: then nothing more is looked at.
    if (typeof result === 'object' && isThenable(result)) result.then(undefined, sink)
  } catch (error) {
    sink(error)
  }
}

/** Lets an error reach the process as any uncaught one, when the other handlers are done. */
export function report(error: unknown): void {
  microtask(() => {
    // Bun shows the line where an error was thrown last, which were ours; what is reported to it keeps its own.
    if (!isBun) throw error
    reportError(error)
  })
}

/** Of Bun and of browsers. */
declare function reportError(error: unknown): void

function isThenable(value: object | null): value is PromiseLike<unknown> {
  return typeof (value as Partial<PromiseLike<unknown>> | null)?.then === 'function'
}
