import { encodeTerminalUse, type TerminalUse } from '@sparktui/generated'
import { reached } from '@sparktui/memory'
import type { Notifier } from '@sparktui/signals'
import type { AppCore } from '../core.js'

/** What JavaScript asks the engine to do with the terminal, one after the other. */
export class Requests {
  private seq = 0
  private readonly waiting: { readonly seq: number; readonly resolve: () => void }[] = []

  constructor(
    private readonly buffer: AppCore['buffer'],
    private readonly notifier: Notifier,
  ) {}

  /** Resolves when the engine has followed it, or a later one, or is no more. */
  ask(use: TerminalUse): Promise<void> {
    const { words, at } = this.buffer
    this.seq = (this.seq + 1) >>> 0
    words[at.useRequest] = encodeTerminalUse(use)
    Atomics.store(words, at.useSeq, this.seq | 0)
    this.notifier.notify()
    return new Promise((resolve) => this.waiting.push({ seq: this.seq, resolve }))
  }

  /** The engine has followed all up to a number, counted modulo 2^32. */
  answered(seq: number): void {
    while (this.waiting[0] !== undefined && reached(seq, this.waiting[0].seq)) this.waiting.shift()?.resolve()
  }

  /** Nobody is left who could answer. */
  end(): void {
    for (const { resolve } of this.waiting.splice(0)) resolve()
  }
}
