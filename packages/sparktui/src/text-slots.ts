import type { TextPool, TextSlice } from '@sparktui/memory'
import type { SharedSlotBuffer, SlotTarget } from '@sparktui/signals'
import { encodeRich } from './rich/encode.js'
import { RichText } from './rich/rich-text.js'

/** Where the texts of nodes go: their bytes into the pool, where they lie into the node's slots. */
export class TextSlots implements SlotTarget<string | number | RichText> {
  /** Filled by the pool at every write. */
  private readonly slice: TextSlice = { offset: 0, length: 0 }

  constructor(
    private readonly pool: TextPool,
    private readonly offsets: SharedSlotBuffer,
    private readonly lengths: SharedSlotBuffer,
    /** Bytes of the spans that follow a text, where it can have some. */
    private readonly spans?: SharedSlotBuffer,
  ) {}

  /**
   * Makes `text` what the node says, and frees what it said before.
   *
   * @throws {TextPoolFullError} if there is no room; the node says then what it said
   */
  set(node: number, text: string | number | RichText): void {
    if (typeof text === 'string' && this.overwrite(node, text)) return
    const { pool, offsets, lengths, spans, slice } = this
    const oldOffset = offsets.peek(node)
    const oldBytes = this.bytes(node)
    let spanBytes = 0
    if (text instanceof RichText) {
      const encoded = encodeRich(text)
      spanBytes = encoded.spanBytes
      pool.writeBytes(encoded.bytes, slice)
    } else pool.write(String(text ?? ''), slice)
    offsets.set(node, slice.offset)
    lengths.set(node, slice.length - spanBytes)
    spans?.set(node, spanBytes)
    if (oldBytes > 0) pool.free(oldOffset, oldBytes)
  }

  /** Frees what a node says that is no more. */
  release(node: number): void {
    const bytes = this.bytes(node)
    if (bytes > 0) this.pool.free(this.offsets.peek(node), bytes)
  }

  /** Writes a text that is as long as the old one where that lies, which is most of what changes. Says whether it did. */
  private overwrite(node: number, text: string): boolean {
    const { pool, offsets, lengths, spans, slice } = this
    const length = lengths.view[node]
    if (length === undefined || (spans !== undefined && spans.view[node] !== 0)) return false
    slice.offset = offsets.view[node] as number
    slice.length = length
    if (!pool.overwrite(text, slice)) return false
    if (slice.length === length) lengths.mark(node)
    else lengths.set(node, slice.length)
    return true
  }

  private bytes(node: number): number {
    return (this.lengths.view[node] as number) + ((this.spans?.view[node] as number | undefined) ?? 0)
  }
}
