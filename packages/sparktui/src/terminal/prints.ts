import type { Notifier } from '@sparktui/signals'
import type { AppCore } from '../core.js'

const encoder = new TextEncoder()
const microtask = queueMicrotask

/** How often, and for how long each time, the end waits for the engine to make room for what is still to be printed. */
const LAST_LOOKS = 200
const LOOK_MS = 5

/** Text on its way to the engine, through a ring in shared memory; what finds no room waits here. */
export class Prints {
  private readonly waiting: Uint8Array[] = []
  private head = 0
  private isScheduled = false

  /** @param ringNow rings the engine at each print, if that is not to be once a turn */
  constructor(
    private readonly buffer: AppCore['buffer'],
    private readonly notifier: Notifier,
    private readonly ringNow: (() => void) | undefined,
  ) {}

  /** Prints lines; the last need not be ended. */
  print(text: string): void {
    this.waiting.push(encoder.encode(text.endsWith('\n') ? text : `${text}\n`))
    this.fill()
    if (this.ringNow !== undefined) {
      this.ringNow()
    } else if (this.waiting.length > 0) {
      this.notifier.notify()
    } else if (!this.isScheduled) {
      this.isScheduled = true
      microtask(() => {
        this.isScheduled = false
        this.notifier.notify()
      })
    }
  }

  /** The engine may have made room. */
  goOn(): void {
    if (this.waiting.length === 0) return
    this.fill()
    this.notifier.notify()
  }

  /** Hands over all that waits, before the engine ends. */
  finish(): void {
    const { words, at } = this.buffer
    for (let look = 0; this.waiting.length > 0 && look < LAST_LOOKS; look++) {
      const tail = Atomics.load(words, at.printTail)
      this.fill()
      if (this.ringNow === undefined) this.notifier.notify()
      else this.ringNow()
      if (this.waiting.length > 0) Atomics.wait(words, at.printTail, tail, LOOK_MS)
    }
  }

  private fill(): void {
    const { words, at, prints } = this.buffer
    let room = prints.length - ((this.head - Atomics.load(words, at.printTail)) >>> 0)
    while (room > 0 && this.waiting[0] !== undefined) {
      const [bytes] = this.waiting
      const start = this.head % prints.length
      const count = Math.min(bytes.length, room, prints.length - start)
      prints.set(bytes.subarray(0, count), start)
      this.head = (this.head + count) >>> 0
      room -= count
      if (count === bytes.length) this.waiting.shift()
      else this.waiting[0] = bytes.subarray(count)
    }
    Atomics.store(words, at.printHead, this.head | 0)
  }
}
