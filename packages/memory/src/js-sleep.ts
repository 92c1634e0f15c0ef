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
  readonly #at: ProtocolWords
  #head = 0
  #frame = 0

  constructor(words: Int32Array, at: ProtocolWords) {
    this.#words = words
    this.#at = at
  }

  /** Says that JavaScript looks by itself, and notes which events and frame its coming look will cover. */
  awake(): void {
    Atomics.exchange(this.#words, this.#at.jsSleep, AWAKE)
    this.#head = Atomics.load(this.#words, this.#at.eventHead)
    this.#frame = Atomics.load(this.#words, this.#at.frame)
  }

  /**
   * Says that JavaScript must be woken from now on.
   *
   * @returns false if an event or a frame came meanwhile: look again
   */
  prepareToSleep(): boolean {
    const words = this.#words
    Atomics.exchange(words, this.#at.jsSleep, ASLEEP)
    if (Atomics.load(words, this.#at.eventHead) === this.#head && Atomics.load(words, this.#at.frame) === this.#frame) {
      return true
    }
    Atomics.exchange(words, this.#at.jsSleep, AWAKE)
    return false
  }
}
