import type { Commits } from './commits.js'
import type { ProtocolWords } from './protocol-words.js'
import { GRANULE_SHIFT, SliceAllocator } from './slices.js'
import { utf8Length, writeAscii, writeUtf8 } from './utf8.js'
import { WaitingSlices } from './waiting-slices.js'

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
  ) {
    super(`text pool: no room for ${size} bytes in its ${poolBytes}; give a larger \`textBytes\``)
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
/** Slices that a write takes back at most while it needs no room: more than a write makes. */
const RECLAIM_STEP = 2
/** In place of the commit that a slice was born in, while it waits. No commit is odd. */
const WAITING = 1

const encoder = new TextEncoder()

/**
 * Keeps the texts of the nodes as UTF-8 in slices of the pool section.
 *
 * A slice is never written while the engine can still read it: freed in commit n, it is used again when the engine has
 * consumed n; born in the open commit, at once. Allocates nothing per call, but for two small objects if a text has
 * 96 code units or more.
 */
export class TextPool {
  readonly #bytes: Uint8Array
  readonly #commits: Commits
  readonly #words: Int32Array
  readonly #consumedAt: number
  readonly #slices: SliceAllocator
  /** At a slice's start: the commit that it was born in, or WAITING. */
  readonly #births: Uint32Array
  readonly #waiting = new WaitingSlices()

  /** @param bytes the pool section */
  constructor(bytes: Uint8Array, commits: Commits, words: Int32Array, at: ProtocolWords) {
    const granules = bytes.length >>> GRANULE_SHIFT
    this.#bytes = bytes
    this.#commits = commits
    this.#words = words
    this.#consumedAt = at.consumed
    this.#slices = new SliceAllocator(granules)
    this.#births = new Uint32Array(granules)
  }

  /**
   * Writes a text; a lone surrogate becomes U+FFFD. The empty text has no slice.
   *
   * @param out where to put the slice
   * @returns `out`
   * @throws {TextPoolFullError} if there is no room; nothing has changed then
   */
  write(text: string, out: TextSlice = { offset: 0, length: 0 }): TextSlice {
    const units = text.length
    if (units === 0) return fill(out, 0, 0)
    this.#reclaim(RECLAIM_STEP)
    // Most texts are ASCII: one byte a unit.
    const start = this.#place(units, text)
    const offset = (start << GRANULE_SHIFT) >>> 0
    if (this.#writeGuess(text, offset, units)) return fill(out, offset, units)
    this.#slices.release(start)
    return this.#writeWide(text, out)
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
    this.#reclaim(RECLAIM_STEP)
    const offset = (this.#place(length, length) << GRANULE_SHIFT) >>> 0
    this.#bytes.set(bytes, offset)
    return fill(out, offset, length)
  }

  /**
   * Says that the next end of a commit leaves nobody with this slice.
   *
   * @throws {TextSliceError} if there is no such slice in use
   */
  free(offset: number, length: number): void {
    if (length === 0) return
    const start = offset >>> GRANULE_SHIFT
    const size = this.#slices.sizeOf(start)
    const birth = this.#births[start]
    if ((start << GRANULE_SHIFT) >>> 0 !== offset || size !== granulesOf(length) || birth === WAITING) {
      throw new TextSliceError(offset, length)
    }
    const commit = this.#commits.upcoming
    if (birth === commit) {
      this.#slices.release(start)
      return
    }
    this.#births[start] = WAITING
    this.#waiting.push(start, commit)
  }

  /** Slices freed that the engine may still read. */
  get waiting(): number {
    return this.#waiting.count
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
    const granules = granulesOf(length)
    let start = this.#slices.allocate(granules)
    if (start < 0) {
      this.#reclaim(Number.POSITIVE_INFINITY)
      start = this.#slices.allocate(granules)
      const size = typeof text === 'number' ? text : utf8Length(text)
      if (start < 0) throw new TextPoolFullError(size, this.#bytes.length)
    }
    this.#births[start] = this.#commits.upcoming
    return start
  }

  /** Takes back up to `most` slices that the engine has left behind. */
  #reclaim(most: number): void {
    if (this.#waiting.count === 0) return
    const consumed = Atomics.load(this.#words, this.#consumedAt) >>> 0
    for (let i = 0; i < most; i++) {
      const start = this.#waiting.shift(consumed)
      if (start < 0) return
      this.#slices.release(start)
    }
  }
}

function granulesOf(bytes: number): number {
  return Math.ceil(bytes / (1 << GRANULE_SHIFT))
}

function fill(out: TextSlice, offset: number, length: number): TextSlice {
  out.offset = offset
  out.length = length
  return out
}
