import type { Notifier } from '@sparktui/signals'
import type { ProtocolWords } from './protocol-words.js'
import type { ReadonlyBytes } from './readonly-bytes.js'

/** One event from the engine. Yours to keep. */
export interface EventRecord {
  readonly kind: number
  readonly node: number
  /** The life of the node's slot that it happened to: differs from the present one for a late event. */
  readonly generation: number
  readonly a: number
  readonly b: number
  /** Since the engine attached. */
  readonly timeMs: number
  readonly payload: Uint8Array
}

/** The ring holds what no engine writes. */
export class EventRingError extends Error {
  override readonly name = 'EventRingError'

  constructor(
    /** Byte in the ring. */
    readonly place: number,
    readonly problem: string,
  ) {
    super(`event ring: ${problem} at byte ${place}; the memory was overwritten, or the engine is of another version`)
  }
}

const HEADER_BYTES = 28
const PAD = 0
const NO_PAYLOAD = new Uint8Array(0)

/** Takes events out of the ring, in order. */
export class EventReader {
  readonly #bytes: ReadonlyBytes
  readonly #ring: Uint32Array
  readonly #mask: number
  readonly #words: Int32Array
  readonly #at: ProtocolWords
  readonly #notifier: Notifier

  /**
   * @param bytes    the ring: on a 4-byte boundary, its size a power of two
   * @param notifier told when there is room again for events that wait
   * @throws {RangeError} if the size is no power of two
   */
  constructor(bytes: ReadonlyBytes, words: Int32Array, at: ProtocolWords, notifier: Notifier) {
    const size = bytes.length
    if (size < 256 || (size & (size - 1)) !== 0) {
      throw new RangeError(`event ring: ${size} bytes; use a power of two from 256 on`)
    }
    this.#bytes = bytes
    this.#ring = new Uint32Array(bytes.buffer, bytes.byteOffset, size / 4)
    this.#mask = size - 1
    this.#words = words
    this.#at = at
    this.#notifier = notifier
  }

  /**
   * Calls `fn` for every event that is there. An event counts as taken before `fn` sees it: if `fn` throws, the next
   * drain goes on behind it, and `fn` may drain itself.
   *
   * @returns how many
   * @throws {EventRingError} if the ring holds what no engine writes; it is emptied then
   */
  drain(fn: (event: EventRecord) => void): number {
    const words = this.#words
    const before = words[this.#at.eventTail] as number
    let count = 0
    try {
      for (let event = this.#take(); event !== undefined; event = this.#take()) {
        count++
        fn(event)
      }
    } finally {
      const roomMade = words[this.#at.eventTail] !== before
      if (roomMade && Atomics.load(words, this.#at.backlog) !== 0) this.#notifier.notify()
    }
    return count
  }

  #take(): EventRecord | undefined {
    for (;;) {
      const tail = (this.#words[this.#at.eventTail] as number) >>> 0
      const head = Atomics.load(this.#words, this.#at.eventHead) >>> 0
      const used = (head - tail) >>> 0
      if (used === 0) return undefined
      const place = tail & this.#mask
      const first = this.#ring[place >>> 2] as number
      const total = first & 0xffff
      const isPad = first >>> 16 === PAD
      const least = isPad ? 4 : HEADER_BYTES
      const payloadBytes = isPad ? 0 : (this.#ring[(place >>> 2) + 6] as number)
      const fits = total % 4 === 0 && total <= used && place + total <= this.#bytes.length
      if (!fits || payloadBytes > total - least) {
        Atomics.store(this.#words, this.#at.eventTail, head | 0)
        throw new EventRingError(place, `a record of ${total} bytes with ${payloadBytes} of payload`)
      }
      // A SeqCst store: the engine raises `backlog` and looks at the tail again, we move the tail and look there.
      const event = isPad ? undefined : this.#decode(place, first >>> 16, payloadBytes)
      Atomics.store(this.#words, this.#at.eventTail, (tail + total) | 0)
      if (event !== undefined) return event
    }
  }

  #decode(place: number, kind: number, payloadBytes: number): EventRecord {
    const ring = this.#ring
    const at = place >>> 2
    const start = place + HEADER_BYTES
    return {
      kind,
      node: ring[at + 1] as number,
      generation: ring[at + 2] as number,
      a: ring[at + 3] as number,
      b: ring[at + 4] as number,
      timeMs: ring[at + 5] as number,
      // A copy: the ring is written again, and decoders of text refuse shared memory.
      payload: payloadBytes === 0 ? NO_PAYLOAD : this.#bytes.slice(start, start + payloadBytes),
    }
  }
}
