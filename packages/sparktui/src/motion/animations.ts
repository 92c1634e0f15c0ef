import type { SlotTarget } from '@sparktui/signals'

/** Where a node's animations are written. */
interface Slots extends SlotTarget<string> {
  release(node: number): void
}

/** An animation as it is told to the engine. */
export interface Told {
  /** A line for each field that it moves, beginning with its number and the field. */
  readonly lines: readonly string[]
  readonly fields: readonly string[]
  /** Whether its last values stay when it has come to its end. */
  readonly stays: boolean
}

interface Running extends Told {
  /** Called once: whether it came to its end. Undefined afterwards, of one that stays. */
  settle: ((ended: boolean) => void) | undefined
}

/** The animations that nodes are in. The engine runs them; it is told all of a node's whenever one comes or goes. */
export class Animations {
  private readonly byNode = new Map<number, Map<number, Running>>()
  private last = 0

  constructor(private readonly slots: Slots) {}

  /** Begins an animation; returns its number. */
  begin(node: number, told: (id: number) => Told, settle: (ended: boolean) => void): number {
    const id = ++this.last
    const running = this.byNode.get(node) ?? new Map<number, Running>()
    this.byNode.set(node, running)
    running.set(id, { ...told(id), settle })
    this.tell(node)
    return id
  }

  /** An animation has come to its end: it goes, or stays until it is called off or what it moves is moved by a later one. */
  finish(node: number, id: number): void {
    const all = this.byNode.get(node)
    const running = all?.get(id)
    if (all === undefined || running === undefined) return
    const { settle } = running
    running.settle = undefined
    const before = all.size
    if (!running.stays) all.delete(id)
    for (const [earlier, other] of all) {
      const isOver = other.settle === undefined && other.fields.every((field) => running.fields.includes(field))
      if (earlier < id && isOver) all.delete(earlier)
    }
    if (all.size < before) this.tell(node)
    settle?.(true)
  }

  /** Calls an animation off: it goes from its node. */
  cancel(node: number, id: number): void {
    const running = this.byNode.get(node)?.get(id)
    if (running === undefined) return
    this.byNode.get(node)?.delete(id)
    this.tell(node)
    running.settle?.(false)
  }

  /** The node is no more. */
  release(node: number): void {
    const running = this.byNode.get(node)
    this.byNode.delete(node)
    this.slots.release(node)
    for (const { settle } of running?.values() ?? []) settle?.(false)
  }

  private tell(node: number): void {
    const running = [...(this.byNode.get(node)?.values() ?? [])]
    if (running.length === 0) this.byNode.delete(node)
    this.slots.set(node, running.flatMap(({ lines }) => lines).join('\n'))
  }
}
