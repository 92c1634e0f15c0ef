import type { Commits } from './commits.js'
import { GRANULE_SHIFT, SliceAllocator } from './slices.js'
import { utf8Length, writeAscii, writeUtf8 } from './utf8.js'

/** Where a text lies in the pool, in bytes. */
export interface TextSlice {
  offset: number
  length: number
}

/** The pool has no room for a text. */
export class TextPoolFullError extends Error {
  override readonly name = 'TextPoolFullError'

  constructor(
    /** Bytes of the text in UTF-8. */
    readonly size: number,
    readonly poolBytes: number,
    /** Bytes that no text is in; in one piece there may be fewer. */
    readonly freeBytes: number,
  ) {
    super(
      `text pool: no room for ${size} bytes in its ${poolBytes}, of which ${freeBytes} are free; ` +
        'give a larger `textBytes`',
    )
  }
}

/** The slice to free is none, or was freed before. */
export class TextSliceError extends Error {
  override readonly name = 'TextSliceError'

  constructor(
    readonly offset: number,
    readonly length: number,
  ) {
    super(`text pool: no slice of ${length} bytes in use at ${offset}; free each slice once, as it was written`)
  }
}

/** Code units from which the platform's encoder is faster than a loop, though it allocates two small objects. */
const LONG = 96
const GRANULE_BYTES = 1 << GRANULE_SHIFT

const encoder = new TextEncoder()

/**
 * Keeps the texts of the nodes as UTF-8 in slices of the pool section.
 *
 * A slice that is freed may be written again at once, however far the engine lags behind: it copies texts together with
 * the fields that point at them, and a copy beside which a commit was opened counts for nothing. So a commit is opened
 * before the first byte is touched. Allocates nothing per call, but for two small objects if a text has 96 code units or
 * more.
 */
export class TextPool {
  readonly #bytes: Uint8Array
  readonly #commits: Commits
  readonly #slices: SliceAllocator

  /** @param bytes the pool section */
  constructor(bytes: Uint8Array, commits: Commits) {
    this.#bytes = bytes
    this.#commits = commits
    this.#slices = new SliceAllocator(bytes.length >>> GRANULE_SHIFT)
  }

  /**
   * Writes a text, in the commit that is open or else opened by it; a lone surrogate becomes U+FFFD. The empty text has
   * no slice.
   *
   * @param out where to put the slice
   * @returns `out`
   * @throws {TextPoolFullError} if there is no room; nothing has changed then
   */
  write(text: string, out: TextSlice = { offset: 0, length: 0 }): TextSlice {
    const units = text.length
    if (units === 0) return fill(out, 0, 0)
    // Most texts are ASCII: one byte a unit.
    const start = this.#place(units, text)
    const offset = (start << GRANULE_SHIFT) >>> 0
    if (this.#writeGuess(text, offset, units)) return fill(out, offset, units)
    this.#slices.release(start)
    return this.#writeWide(text, out)
  }

  /**
   * Writes a text over the one in a slice, in the commit that is open or else opened by it, where it takes as much of the pool;
   * else nothing happens. Whoever reads that slice has to be told by other means: it lies where it lay.
   *
   * @param slice where the old text lies; gets the length of the new one
   * @returns whether it was written
   * @throws {TextSliceError} if there is no such slice in use
   */
  overwrite(text: string, slice: TextSlice): boolean {
    const { offset, length } = slice
    if (length === 0 || text.length === 0 || text.length >= LONG) return false
    const size = utf8Length(text)
    if (granulesOf(size) !== granulesOf(length)) return false
    this.#check(offset, length)
    this.#commits.open()
    if (size === text.length) writeAscii(text, this.#bytes, offset)
    else writeUtf8(text, this.#bytes, offset)
    slice.length = size
    return true
  }

  /**
   * Writes bytes, copied. No bytes have no slice.
   *
   * @param out where to put the slice
   * @returns `out`
   * @throws {TextPoolFullError} if there is no room; nothing has changed then
   */
  writeBytes(bytes: Uint8Array, out: TextSlice = { offset: 0, length: 0 }): TextSlice {
    const { length } = bytes
    if (length === 0) return fill(out, 0, 0)
    const offset = (this.#place(length, length) << GRANULE_SHIFT) >>> 0
    this.#bytes.set(bytes, offset)
    return fill(out, offset, length)
  }

  /**
   * Frees a slice that no field points at any more, or none will when the open commit ends.
   *
   * @throws {TextSliceError} if there is no such slice in use
   */
  free(offset: number, length: number): void {
    if (length > 0) this.#slices.release(this.#check(offset, length))
  }

  /** The first granule of a slice in use. */
  #check(offset: number, length: number): number {
    const start = offset >>> GRANULE_SHIFT
    if ((start << GRANULE_SHIFT) >>> 0 !== offset || this.#slices.sizeOf(start) !== granulesOf(length)) {
      throw new TextSliceError(offset, length)
    }
    return start
  }

  #writeGuess(text: string, offset: number, units: number): boolean {
    if (units < LONG) return writeAscii(text, this.#bytes, offset)
    const { read, written } = encoder.encodeInto(text, this.#bytes.subarray(offset, offset + units))
    return read === units && written === units
  }

  #writeWide(text: string, out: TextSlice): TextSlice {
    const length = utf8Length(text)
    const offset = (this.#place(length, text) << GRANULE_SHIFT) >>> 0
    if (text.length < LONG) writeUtf8(text, this.#bytes, offset)
    else encoder.encodeInto(text, this.#bytes.subarray(offset, offset + length))
    return fill(out, offset, length)
  }

  /** @param text what an error measures, or its bytes */
  #place(length: number, text: string | number): number {
    const start = this.#slices.allocate(granulesOf(length))
    if (start < 0) {
      const size = typeof text === 'number' ? text : utf8Length(text)
      throw new TextPoolFullError(size, this.#bytes.length, this.#slices.free * GRANULE_BYTES)
    }
    this.#commits.open()
    return start
  }
}

function granulesOf(bytes: number): number {
  return (bytes + GRANULE_BYTES - 1) >>> GRANULE_SHIFT
}

function fill(out: TextSlice, offset: number, length: number): TextSlice {
  out.offset = offset
  out.length = length
  return out
}
