import { DIRTY, FORWARDING, MUTABLE } from './flags.js'
import { type Dependency, type Link, link, now, propagate, report, shallowPropagate } from './graph.js'
import { isSame } from './same.js'
import { settle } from './settle.js'
import type { Signal as PublicSignal, SignalOptions, SlotTarget } from './types.js'
import { markWalked, walked } from './walk.js'

/** A repeater of a signal: a member of its list, no node of the graph. */
export interface Member<T> {
  /** Of the last one, the first. */
  next: Member<T>
  /** Of the first one, the signal: so it is known without a field of its own. */
  previous: Member<T> | Signal<T>
  /** Undefined once it is disposed of. */
  readonly target: SlotTarget<T> | undefined
  readonly index: number
}

export class Signal<T> implements Dependency, PublicSignal<T> {
  flags = MUTABLE
  subs: Link | undefined = undefined
  subsTail: Link | undefined = undefined
  /** The newest of its repeaters, which form a ring. */
  last: Member<T> | undefined = undefined
  /** What dependents have seen. */
  private current: T
  /** What was set. */
  private latest: T
  private readonly equals: ((old: T, next: T) => boolean) | undefined
  readonly name: string

  constructor(value: T, options: SignalOptions<T> | undefined) {
    this.current = value
    this.latest = value
    this.equals = options?.equals
    this.name = options?.name ?? 'signal'
  }

  get value(): T {
    if (this.flags & DIRTY) {
      if (walked.length !== 0) markWalked()
      if (this.update() && this.subs !== undefined) shallowPropagate(this.subs)
    }
    if (now.sub !== undefined) link(this, now.sub, now.version)
    return this.current
  }

  set value(next: T) {
    const { equals } = this
    if (equals === undefined ? isSame(this.latest, next) : equals(this.latest, next)) return
    this.latest = next
    this.flags = MUTABLE | DIRTY
    if (this.last !== undefined) this.walk(this.last, next)
    if (this.subs !== undefined) propagate(this.subs, false)
    settle()
  }

  peek(): T {
    return this.latest
  }

  /** In a text it stands for its value, which is read as by `value`. */
  toString(): string {
    return String(this.value)
  }

  update(): boolean {
    this.flags &= ~DIRTY
    const isNew = !isSame(this.current, this.latest)
    this.current = this.latest
    return isNew
  }

  /** Forwards to the repeaters there are at the start, in creation order. */
  private walk(last: Member<T>, value: T): void {
    const { sub } = now
    const marksLater = this.subs !== undefined
    let each = last
    if (marksLater) walked.push(this)
    this.flags |= FORWARDING
    now.sub = undefined
    ++now.held
    do {
      each = each.next
      const { target } = each
      if (target !== undefined) {
        try {
          target.set(each.index, value)
        } catch (error) {
          report(error)
        }
      }
      // Nobody leaves the ring meanwhile. If a target set this signal, that walk has forwarded the newer value to all.
    } while (each !== last && this.flags & FORWARDING)
    this.flags &= ~FORWARDING
    if (marksLater) walked.pop()
    --now.held
    now.sub = sub
  }
}

/** A value that can be set. Setting an equal one (`options.equals`, else `Object.is`) does nothing. */
export function signal<T>(value: T, options?: SignalOptions<T>): PublicSignal<T> {
  return new Signal(value, options)
}
