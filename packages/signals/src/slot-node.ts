import { CycleError } from './errors.js'
import { DIRTY, FORWARDING, MUTABLE } from './flags.js'
import { type Dependency, type Leaving, type Link, type RepeaterNode } from './graph.js'
import { forwarding } from './repeater.js'
import { isSame } from './same.js'

/** What a slot's node needs of its buffer. */
export interface SlotMemory {
  peek(index: number): number
  forget(index: number, node: SlotNode): void
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

  /** Lets the repeater that is due write first. True if it forwards already, which makes a cycle. */
  private letWrite(): boolean {
    const { writer } = this
    if (writer === undefined) return false
    if (writer.flags & FORWARDING) return true
    writer.forward(false)
    this.writer = undefined
    return false
  }

  update(): boolean {
    if (this.letWrite()) return true // the reader runs, reads, and is told
    this.flags = MUTABLE
    const isNew = this.differs
    this.seen = this.buffer.peek(this.index)
    return isNew
  }

  /** Before a tracked read. */
  ready(): boolean {
    if (!(this.flags & DIRTY)) return false
    const { writer } = this
    if (writer !== undefined && writer.flags & FORWARDING) {
      const members = forwarding.slice(forwarding.indexOf(writer))
      throw new CycleError(
        'slot',
        members.map((each) => each.slot),
      )
    }
    return this.update()
  }

  drop(): void {
    if (this.subs === undefined) this.buffer.forget(this.index, this)
  }
}
