import { Derived } from './derived.js'
import { DIRTY, FORWARDING, REPEATER, STALE, THROWN, WATCHING } from './flags.js'
import { dropDeps, type Leaving, type Link, leave, link, now, type Owned, type RepeaterNode, report } from './graph.js'
import { mend, path, pull, refresh, tellOthers, unwinding } from './pull.js'
import { isSame } from './same.js'
import { begin } from './settle.js'
import { type Member, Signal } from './signal.js'
import type { MaybeSource, SlotTarget } from './types.js'

/** A target that knows who waits to write its slots, so that readers get the value that is due. */
export interface AwaitingTarget<T> extends SlotTarget<T> {
  awaitWriter?(index: number, writer: Forwarder<T>): void
  readonly name?: string
}

/** Forwards a signal. In the signal's own list, which is walked before the graph is marked. */
class DirectRepeater<T> implements Member<T>, Owned, Leaving {
  next: Member<T>
  previous: Member<T> | Signal<T>
  target: SlotTarget<T> | undefined

  constructor(
    source: Signal<T>,
    target: SlotTarget<T>,
    readonly index: number,
  ) {
    this.target = target
    const { last } = source
    this.next = this
    this.previous = source
    if (last !== undefined) {
      this.next = last.next
      this.previous = last
      last.next = this
    }
    source.last = this
  }

  get disposed(): boolean {
    return this.target === undefined
  }

  start(source: Signal<T>): void {
    this.target?.set(this.index, source.peek())
  }

  dispose(): void {
    if (this.target === undefined) return
    this.target = undefined
    if (now.held === 0) this.drop()
    else leave(this)
  }

  drop(): void {
    const { next, previous } = this
    if (previous instanceof Signal) {
      ;(previous.last as Member<T>).next = next
      if (next === this) previous.last = undefined
      else next.previous = previous
    } else {
      previous.next = next
      if (next.previous instanceof Signal) next.previous.last = previous
      else next.previous = previous
    }
  }
}

/** Forwards a derived, its one permanent dependency, right after the graph is marked. */
export class Forwarder<T> implements RepeaterNode, Owned, Leaving {
  flags = WATCHING | REPEATER
  private readonly owner = now.owner
  depsTail: Link | undefined = undefined
  private last: T | undefined = undefined

  constructor(
    source: Derived<T>,
    private readonly target: AwaitingTarget<T>,
    private readonly index: number,
  ) {
    ++now.repeaters
    link(source, this, 0)
  }

  /** The first link is the last. */
  get deps(): Link | undefined {
    return this.depsTail
  }

  set deps(edge: Link | undefined) {
    this.depsTail = edge
  }

  get disposed(): boolean {
    return !(this.flags & REPEATER)
  }

  get name(): string {
    return `${this.target.name ?? 'slot'}[${this.index}]`
  }

  start(): void {
    const source = this.depsTail?.dep as Derived<T>
    ++now.held
    ++now.untracked
    try {
      const { value } = source
      this.target.set(this.index, value)
      this.last = value
    } finally {
      --now.untracked
      --now.held
    }
  }

  writes(target: unknown, index: number): boolean {
    return this.target === target && this.index === index
  }

  announce(): void {
    if (now.slots !== 0) this.target.awaitWriter?.(this.index, this)
  }

  /** Writes its source's value if that is not the one it wrote last. */
  forward(refuse: boolean): void {
    if (!(this.flags & STALE) || this.disposed) return
    const edge = this.depsTail as Link
    const source = edge.dep as Derived<T>
    const { held, sub } = now
    const members = path.length
    const first = members === 0
    let failed = false
    let reason: unknown
    now.sub = undefined
    path.push(first ? edge : this)
    this.flags |= FORWARDING
    try {
      let isNew = false
      if (source.flags & STALE) {
        if (first) isNew = tellOthers(source, pull(source))
        else refresh(source)
      }
      if (this.flags & DIRTY) isNew = true
      // Its own source may have ended it.
      if (this.flags & REPEATER) {
        this.flags = WATCHING | REPEATER | FORWARDING
        if (isNew && !refuse) this.write(source)
      }
    } catch (error) {
      failed = true
      reason = error
    }
    this.flags &= ~FORWARDING
    now.sub = sub
    // Whoever unwinds takes over the path, this repeater in it.
    if (unwinding()) throw reason
    if (failed) {
      mend(members, held)
      report(reason, this.owner)
    } else path.pop()
  }

  dispose(): void {
    if (!(this.flags & REPEATER)) return
    this.flags = 0
    --now.repeaters
    leave(this)
  }

  drop(): void {
    dropDeps(this)
  }

  private write(source: Derived<T>): void {
    const value = source.cached as T
    if (source.flags & THROWN) throw value
    if (isSame(value, this.last)) return
    this.target.set(this.index, value)
    this.last = value
  }
}

function nothing(): void {}

/**
 * Keeps one slot of a target equal to a source: written now, and on each change before the setter returns (a derived
 * or getter inside `batch` at its end). A plain value is written once.
 *
 * @returns ends it; the slot keeps its value. An effect or scope that runs now ends it too.
 * @throws what the source or the target throws now; then nothing is repeated. Later errors come from the setter.
 */
export function repeat<T>(source: MaybeSource<T>, target: SlotTarget<T>, index: number): () => void {
  let node: DirectRepeater<T> | Forwarder<T>
  if (source instanceof Signal) node = new DirectRepeater(source as Signal<T>, target, index)
  else if (source instanceof Derived) node = new Forwarder(source as Derived<T>, target, index)
  else if (typeof source === 'function') {
    node = new Forwarder(new Derived(source as () => T, undefined), target, index)
  } else {
    target.set(index, source as T)
    return nothing
  }
  return begin(node, source as Signal<T>)
}
