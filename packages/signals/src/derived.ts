import { BUSY, DIRTY, MUTABLE, RUNNING, STALE, THROWN } from './flags.js'
import { dropDeps, dropUnread, type Leaving, type Link, link, now, untrack } from './graph.js'
import { mend, type Pulled, path, refresh, unwind, unwinding } from './pull.js'
import { isSame } from './same.js'
import type { ReadonlySignal, SignalOptions } from './types.js'
import { markWalked, walked } from './walk.js'

export class Derived<T> implements Pulled, Leaving, ReadonlySignal<T> {
  /** Without a value there is nothing to be equal to, as after a throw. */
  flags = MUTABLE | DIRTY | THROWN
  deps: Link | undefined = undefined
  depsTail: Link | undefined = undefined
  subs: Link | undefined = undefined
  subsTail: Link | undefined = undefined
  /** The value, or what the last run threw. */
  cached: T | undefined = undefined
  private readonly fn: () => T
  private readonly equals: ((old: T, next: T) => boolean) | undefined
  readonly name: string

  constructor(fn: () => T, options: SignalOptions<T> | undefined) {
    this.fn = fn
    this.equals = options?.equals
    this.name = options?.name ?? 'derived'
  }

  get value(): T {
    if (walked.length !== 0) markWalked()
    if (this.flags & (STALE | BUSY)) refresh(this)
    if (now.sub !== undefined) link(this, now.sub, now.version)
    if (this.flags & THROWN) throw this.cached
    return this.cached as T
  }

  peek(): T {
    return untrack(() => this.value)
  }

  /** In a text it stands for its value, which is read as by `value`. */
  toString(): string {
    return String(this.value)
  }

  /** Runs because a check came to it. */
  update(): boolean {
    path.push(this)
    const isNew = this.evaluate()
    path.pop()
    return isNew
  }

  evaluate(): boolean {
    const sub = now.sub
    const owner = now.owner
    const { held } = now
    const members = path.length
    const before = this.flags & THROWN
    let thrown = 0
    let value: T
    let same = false
    this.depsTail = undefined
    this.flags = MUTABLE | RUNNING
    now.sub = this
    now.owner = undefined
    ++now.version
    try {
      value = this.fn()
      if (before === 0) {
        const { equals } = this
        same = equals === undefined ? isSame(this.cached, value) : equals(this.cached as T, value)
      }
    } catch (error) {
      value = error as T
      thrown = THROWN
    }
    now.sub = sub
    now.owner = owner
    if (unwinding()) this.abandon(before)
    if (path.length !== members) mend(members, held)
    this.flags = (this.flags & ~RUNNING) | thrown
    dropUnread(this)
    if (same) return false
    this.cached = value
    return true
  }

  drop(): void {
    if (this.subs !== undefined || this.flags & RUNNING) return
    this.flags = MUTABLE | DIRTY | (this.flags & THROWN)
    dropDeps(this)
  }

  /** The run was given up; the next one starts from all dependencies of before. */
  private abandon(before: number): never {
    let tail = this.depsTail ?? this.deps
    while (tail?.nextDep !== undefined) tail = tail.nextDep
    this.depsTail = tail
    this.flags = MUTABLE | DIRTY | before
    unwind()
  }
}

/**
 * A value computed from others, when it is read and something it read has changed.
 *
 * @param fn pure; runs again only when needed. What it throws is kept like a value, and thrown at whoever reads.
 * @throws {CycleError} when read, if it depends on itself
 */
export function derived<T>(fn: () => T, options?: SignalOptions<T>): ReadonlySignal<T> {
  return new Derived(fn, options)
}
