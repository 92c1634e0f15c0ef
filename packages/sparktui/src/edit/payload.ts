import type { EventRecord } from '@sparktui/memory'

/** Words before the text: start and end of what was replaced, and whether parts follow. */
const HEADER_BYTES = 12

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** What the engine tells of a text: a stretch of it, in UTF-16 code units, and what stands there now. */
export interface TextEdit {
  /** Where it begins, in the text before and after. */
  readonly start: number
  /** Where it ended before. */
  readonly end: number
  /** What stands there now. */
  readonly inserted: string
}

/** Puts the parts of one edit together. */
export class EditParts {
  private start = 0
  private end = 0
  private readonly parts: string[] = []

  /** @returns the edit, when the part is its last */
  take({ payload }: EventRecord): TextEdit | undefined {
    const words = new DataView(payload.buffer, payload.byteOffset, HEADER_BYTES)
    if (this.parts.length === 0) {
      this.start = words.getUint32(0, true)
      this.end = words.getUint32(4, true)
    }
    this.parts.push(decoder.decode(payload.subarray(HEADER_BYTES)))
    if (words.getUint32(8, true) !== 0) return undefined
    const { start, end } = this
    return { start, end, inserted: this.parts.splice(0).join('') }
  }

  /** Forgets the parts of an edit that does not count. */
  drop(): void {
    this.parts.length = 0
  }
}
