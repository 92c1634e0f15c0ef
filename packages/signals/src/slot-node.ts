import { DIRTY, FORWARDING, MUTABLE, REPEATER } from './flags.js'
import { type Dependency, type Leaving, type Link, now, PULL, type RepeaterNode, waiting } from './graph.js'
import { cycle } from './pull.js'
import { isSame } from './same.js'

/** Stack that a read through a slot costs, in nested pulls. */
const FRAMES = 2 * PULL

/** What a slot's node needs of its buffer. */
export interface SlotMemory {
  peek(index: number): number
  forget(index: number, node: SlotNode): void
}

/** The repeater that forwards to a slot now, or waits to. */
export function dueWriter(target: unknown, index: number): RepeaterNode | undefined {
  return waiting.nodes.find((each) => each?.writes(target, index))
}

/** One tracked slot of a buffer. Lives while somebody depends on it. */
export class SlotNode implements Dependency, Leaving {
  flags = MUTABLE
  subs: Link | undefined = undefined
  subsTail: Link | undefined = undefined
  /** The repeater of a derived that is due to write the slot. */
  writer: RepeaterNode | undefined = undefined
  /** What dependents have seen. */
  private seen: number

  constructor(
    readonly buffer: SlotMemory,
    private readonly index: number,
  ) {
    this.seen = buffer.peek(index)
  }

  /** Whether the slot no longer holds what dependents have seen. */
  get differs(): boolean {
    return !isSame(this.seen, this.buffer.peek(this.index))
  }

  update(): boolean {
    const { writer } = this
    if (writer !== undefined && now.draining) {
      if (writer.flags & FORWARDING) return true // a cycle: the reader runs, reads, and is told
      this.letWrite(writer)
    }
    this.writer = undefined
    this.flags = MUTABLE
    const isNew = this.differs
    this.seen = this.buffer.peek(this.index)
    return isNew
  }

  /** Before a tracked read: whether that makes the slot's value another one. */
  ready(): boolean {
    if (!(this.flags & DIRTY)) return false
    const { writer } = this
    if (writer !== undefined && writer.flags & FORWARDING) throw cycle('slot', writer, REPEATER)
    return this.update()
  }

  private letWrite(writer: RepeaterNode): void {
    const weight = now.held < PULL ? 0 : FRAMES
    now.held += weight
    try {
      writer.forward(false)
    } finally {
      now.held -= weight
    }
  }

  drop(): void {
    if (this.subs === undefined) this.buffer.forget(this.index, this)
  }
}
