import { activeBatch, type Notifier, onBatchEnd } from '@sparktui/signals'
import type { ProtocolWords } from './protocol-words.js'
import { type Revocable, revocable } from './revocable.js'

/**
 * What waits for it runs as a microtask, which fake timers do not stop. Not by `queueMicrotask`: Node's makes an `AsyncResource`
 * for each, which costs more than ending a commit does.
 */
const turn = Promise.resolve()
/** Taken at import, so that fake timers do not stop it. */
const microtask = globalThis.queueMicrotask.bind(globalThis)

/** The buffer's commit word was moved by somebody else. */
export class OtherWriterError extends Error {
  override readonly name = 'OtherWriterError'

  constructor(
    /** The commit word as this writer left it. */
    readonly expected: number,
    /** The commit word as it is. */
    readonly found: number,
  ) {
    super(
      `buffer: its commit word is ${found}, this writer left it at ${expected}, so there are two writers; ` +
        'write from one thread, through one Commits',
    )
  }
}

/**
 * Groups all writes of one microtask turn into one commit, which the engine sees wholly or not at all.
 *
 * The first write of a turn opens the commit, a microtask ends it and tells the notifier, once.
 */
export class Commits {
  readonly #words: Int32Array
  readonly #at: ProtocolWords
  readonly #notifier: Notifier
  readonly #listeners = new Set<(number: number) => void>()
  readonly #endTurn: Revocable
  readonly #stopListening: () => void

  /** Open, and nothing to learn from further writes before the next end of a batch. */
  #settled = false
  #open = false
  #scheduled = false
  /** This turn wrote outside a batch, so the end of a batch says nothing about its writes. */
  #loose = false
  /** The commit word as we left it, unsigned. */
  #word: number

  /**
   * @param words    an Int32Array over the whole buffer
   * @param notifier told once at every end of a commit
   */
  constructor(words: Int32Array, at: ProtocolWords, notifier: Notifier) {
    this.#words = words
    this.#at = at
    this.#notifier = notifier
    this.#word = Atomics.load(words, at.commit) >>> 0
    this.#endTurn = revocable(() => {
      this.#scheduled = false
      this.#loose = false
      try {
        this.end()
      } catch (error) {
        uncaught(error)
      }
    })
    this.#stopListening = onBatchEnd(() => this.#batchEnded())
  }

  /**
   * Call before every write. Does nothing but a look at a boolean while a commit is open.
   *
   * @throws {OtherWriterError} if another writer moved the commit word
   */
  open(): void {
    if (!this.#settled) this.#begin()
  }

  /** Ends the open commit now and tells the notifier. Does nothing if none is open. */
  end(): void {
    if (!this.#open) return
    this.#open = false
    this.#settled = false
    this.#word = (this.#word + 1) >>> 0
    Atomics.store(this.#words, this.#at.commit, this.#word | 0)
    this.#notifier.notify()
    for (const listener of this.#listeners) listener(this.#word)
  }

  /** Whether a commit is open. */
  get isOpen(): boolean {
    return this.#open
  }

  /** The commit word after the last end: even, unsigned, modulo 2^32. */
  get number(): number {
    return (this.#word & ~1) >>> 0
  }

  /** What `number` will be after the end of the commit that is open, or of the next one. */
  get upcoming(): number {
    return (this.number + 2) >>> 0
  }

  /**
   * Calls `listener` with the commit's number after every end, once the notifier was told.
   *
   * @returns removes the listener
   */
  onEnd(listener: (number: number) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Ends the open commit and lets go of what the constructor took. Further writes must not follow. */
  dispose(): void {
    this.end()
    this.#stopListening()
    this.#endTurn.revoke()
    this.#listeners.clear()
  }

  #begin(): void {
    if (!this.#open) {
      const found = Atomics.load(this.#words, this.#at.commit) >>> 0
      if (found !== this.#word) throw new OtherWriterError(this.#word, found)
      this.#open = true
      this.#word = (this.#word | 1) >>> 0
      Atomics.store(this.#words, this.#at.commit, this.#word | 0)
      // The load keeps the plain stores that follow behind the odd number, on ARM too.
      Atomics.load(this.#words, this.#at.commit)
      if (!this.#scheduled) {
        this.#scheduled = true
        turn.then(this.#endTurn.call)
      }
    }
    this.#settled = true
    if (activeBatch() === 0) this.#loose = true
  }

  #batchEnded(): void {
    if (!this.#open || this.#loose) return
    if (Atomics.load(this.#words, this.#at.want) !== 0) this.end()
    else this.#settled = false
  }
}

/** Has an error reach the process as one that was thrown, not as a promise that was rejected. */
function uncaught(error: unknown): void {
  microtask(() => {
    throw error
  })
}
