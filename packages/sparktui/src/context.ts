import { currentOwner, effectScope, type Owner } from '@sparktui/signals'
import { mustBuild } from './cursor.js'
import { ContextError } from './errors.js'

/** A value that what is built deep inside finds without its being handed down. */
export interface Context<T> {
  /** What errors call it. */
  readonly name: string
  /** Whose value it was at which owner. */
  readonly given: WeakMap<Owner, T>
  readonly fallback: { readonly value: T } | undefined
}

/**
 * A context; {@link provide} gives it a value for a part of the interface, {@link use} finds it there.
 *
 * A value that changes is a signal: provide the signal.
 *
 * @param fallback the value where none is provided; without it, `use` throws there
 */
export function createContext<T>(name: string, ...fallback: readonly [T?]): Context<T> {
  return { name, given: new WeakMap(), fallback: fallback.length === 0 ? undefined : { value: fallback[0] as T } }
}

/** Builds `children` where `use(context)` is `value`, now and in whatever `show` and `each` build in them later. */
export function provide<T>(context: Context<T>, value: T, children: () => void): void {
  mustBuild('provide', 'children', children)
  effectScope(() => {
    context.given.set(currentOwner() as Owner, value)
    children()
  })
}

/**
 * The value of the nearest `provide` around what is being built. Call it while building, and keep the result for handlers.
 *
 * @throws {ContextError} if there is none and the context has no fallback
 */
export function use<T>(context: Context<T>): T {
  for (let owner = currentOwner(); owner !== undefined; owner = owner.parent) {
    if (context.given.has(owner)) return context.given.get(owner) as T
  }
  if (context.fallback === undefined) throw new ContextError(context.name)
  return context.fallback.value
}
