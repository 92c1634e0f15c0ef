import type { SlotTarget } from '@sparktui/signals'

/** Where a node's animations are written. */
interface Slots extends SlotTarget<string> {
  release(node: number): void
}

interface Running {
  readonly lines: readonly string[]
  /** Called once: whether it came to its end. */
  readonly settle: (ended: boolean) => void
}

/** The animations that nodes are in. The engine runs them; it is told all of a node's whenever one comes or goes. */
export class Animations {
  private readonly byNode = new Map<number, Map<number, Running>>()
  private last = 0

  constructor(private readonly slots: Slots) {}

  /** Begins an animation; returns its number. */
  begin(node: number, linesOf: (id: number) => readonly string[], settle: (ended: boolean) => void): number {
    const id = ++this.last
    const running = this.byNode.get(node) ?? new Map<number, Running>()
    this.byNode.set(node, running)
    running.set(id, { lines: linesOf(id), settle })
    this.tell(node)
    return id
  }

  /** Takes an animation from its node. */
  end(node: number, id: number, ended: boolean): void {
    const running = this.byNode.get(node)?.get(id)
    if (running === undefined) return
    this.byNode.get(node)?.delete(id)
    this.tell(node)
    running.settle(ended)
  }

  /** The node is no more. */
  release(node: number): void {
    const running = this.byNode.get(node)
    this.byNode.delete(node)
    this.slots.release(node)
    for (const { settle } of running?.values() ?? []) settle(false)
  }

  private tell(node: number): void {
    const running = [...(this.byNode.get(node)?.values() ?? [])]
    if (running.length === 0) this.byNode.delete(node)
    this.slots.set(node, running.flatMap(({ lines }) => lines).join('\n'))
  }
}
