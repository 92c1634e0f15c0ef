import type { TextPool, TextSlice } from '@sparktui/memory'
import type { SharedSlotBuffer, SlotTarget } from '@sparktui/signals'

/** Where the texts of nodes go: their bytes into the pool, where they lie into the node's slots. */
export class TextSlots implements SlotTarget<string | number> {
  /** Filled by the pool at every write. */
  private readonly slice: TextSlice = { offset: 0, length: 0 }

  constructor(
    private readonly pool: TextPool,
    private readonly offsets: SharedSlotBuffer,
    private readonly lengths: SharedSlotBuffer,
  ) {}

  /**
   * Makes `text` what the node says, and frees what it said before.
   *
   * @throws {TextPoolFullError} if there is no room; the node says then what it said
   */
  set(node: number, text: string | number): void {
    const { pool, offsets, lengths, slice } = this
    const oldOffset = offsets.peek(node)
    const oldLength = lengths.peek(node)
    pool.write(String(text ?? ''), slice)
    offsets.set(node, slice.offset)
    lengths.set(node, slice.length)
    if (oldLength > 0) pool.free(oldOffset, oldLength)
  }

  /** Frees what a node says that is no more. */
  release(node: number): void {
    const length = this.lengths.peek(node)
    if (length > 0) this.pool.free(this.offsets.peek(node), length)
  }
}
