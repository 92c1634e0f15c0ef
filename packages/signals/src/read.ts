import { Derived } from './derived.js'
import { now, untrack } from './graph.js'
import { Signal } from './signal.js'
import type { MaybeSource, ReadonlySignal } from './types.js'

/** Reads a signal, derived or getter without tracking. A plain value is its own answer. */
export function peek<T>(source: MaybeSource<T>): T {
  if (isSignal(source)) return source.peek() as T
  return typeof source === 'function' ? untrack(source as () => T) : (source as T)
}

/** True for what `signal` and `derived` return. */
export function isSignal(x: unknown): x is ReadonlySignal<unknown> {
  return x instanceof Signal || x instanceof Derived
}

/** True for what `derived` returns. */
export function isDerived(x: unknown): x is ReadonlySignal<unknown> {
  return x instanceof Derived
}

/** Whether nothing tracks what is read here, though nobody asked for that by `untrack` or `peek`. */
export function isUnnoticed(): boolean {
  return now.sub === undefined && now.untracked === 0
}
