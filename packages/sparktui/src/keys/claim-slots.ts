import type { TextPool, TextSlice } from '@sparktui/memory'
import type { SharedSlotBuffer, SlotTarget } from '@sparktui/signals'
import type { NotedNodes } from '../node/noted.js'

/** Where the chords lie that handlers of nodes claim: in the text pool, one a line. */
export class ClaimSlots implements SlotTarget<string> {
  /** Filled by the pool at every write. */
  private readonly slice: TextSlice = { offset: 0, length: 0 }

  constructor(
    private readonly pool: TextPool,
    private readonly offsets: SharedSlotBuffer,
    private readonly lengths: SharedSlotBuffer,
    private readonly noted: NotedNodes,
  ) {}

  /** @throws {TextPoolFullError} if there is no room; the claims are then what they were */
  set(node: number, lines: string): void {
    const { pool, offsets, lengths, slice } = this
    this.noted.add(node)
    const oldOffset = offsets.peek(node)
    const oldLength = lengths.peek(node)
    pool.write(lines, slice)
    offsets.set(node, slice.offset)
    lengths.set(node, slice.length)
    if (oldLength > 0) pool.free(oldOffset, oldLength)
  }

  /** Frees what a node claimed that is no more. */
  release(node: number): void {
    const length = this.lengths.peek(node)
    if (length > 0) this.pool.free(this.offsets.peek(node), length)
  }
}
