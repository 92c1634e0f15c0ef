import type { Notifier } from './types.js'

// Taken at import, so that fake timers do not stop it.
const microtask = globalThis.queueMicrotask.bind(globalThis)

/** Tells nobody. */
export class NoopNotifier implements Notifier {
  notify(): void {}
}

export interface AtomicsNotifierOptions {
  /** `store` (default) sets the word to 1, `add` adds one to it. */
  step?: 'store' | 'add'
}

/** Changes one word and wakes those who wait on it (`Atomics.wait`), once per microtask however many writes. */
export class AtomicsNotifier implements Notifier {
  private due = false
  private readonly adds: boolean
  private readonly turnEnd = (): void => {
    if (this.due) this.ring()
  }

  constructor(
    private readonly words: Int32Array,
    private readonly index: number,
    options?: AtomicsNotifierOptions,
  ) {
    this.adds = options?.step === 'add'
  }

  notify(): void {
    if (this.due) return
    this.due = true
    microtask(this.turnEnd)
  }

  /** Does it now. */
  ring(): void {
    this.due = false
    if (this.adds) Atomics.add(this.words, this.index, 1)
    else Atomics.store(this.words, this.index, 1)
    Atomics.notify(this.words, this.index)
  }
}
