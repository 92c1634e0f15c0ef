import { ASLEEP, AWAKE, type ProtocolWords } from './protocol-words.js'

/**
 * JavaScript's half of the sleep handshake with the engine.
 *
 * ```ts
 * function onWake() {
 *   do {
 *     sleep.awake()
 *     events.drain(handle)
 *     readBack.take(nodes, copy, accept)
 *   } while (!sleep.prepareToSleep())
 * }
 * ```
 */
export class JsSleep {
  readonly #words: Int32Array
  readonly #sleepAt: number
  readonly #headAt: number
  readonly #frameAt: number
  #head = 0
  #frame = 0

  constructor(words: Int32Array, at: ProtocolWords) {
    this.#words = words
    this.#sleepAt = at.jsSleep
    this.#headAt = at.eventHead
    this.#frameAt = at.frame
  }

  /** Says that JavaScript looks by itself, and notes which events and frame its coming look will cover. */
  awake(): void {
    Atomics.exchange(this.#words, this.#sleepAt, AWAKE)
    this.#head = Atomics.load(this.#words, this.#headAt)
    this.#frame = Atomics.load(this.#words, this.#frameAt)
  }

  /**
   * Says that JavaScript must be woken from now on.
   *
   * @returns false if an event or a frame came meanwhile: look again
   */
  prepareToSleep(): boolean {
    const words = this.#words
    Atomics.exchange(words, this.#sleepAt, ASLEEP)
    if (Atomics.load(words, this.#headAt) === this.#head && Atomics.load(words, this.#frameAt) === this.#frame) {
      return true
    }
    Atomics.exchange(words, this.#sleepAt, AWAKE)
    return false
  }
}
