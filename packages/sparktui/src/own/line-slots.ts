import type { ClaimSlots } from '../keys/claim-slots.js'

/** What few nodes have, of several kinds: of each a line of one text of the node's in the pool, behind the letter of its kind. */
export class LineSlots {
  private readonly lines = new Map<number, Map<string, string>>()

  constructor(private readonly slots: ClaimSlots) {}

  /** @throws {TextPoolFullError} if there is no room; the node has then what it had */
  set(node: number, kind: string, line: string | undefined): void {
    const before = this.lines.get(node)
    if (before?.get(kind) === line) return
    const after = new Map(before)
    if (line === undefined) after.delete(kind)
    else after.set(kind, line)
    this.slots.set(node, Array.from(after, ([letter, said]) => letter + said).join('\n'))
    this.lines.set(node, after)
  }

  /** Frees what a node had that is no more. */
  release(node: number): void {
    if (this.lines.delete(node)) this.slots.release(node)
  }
}
