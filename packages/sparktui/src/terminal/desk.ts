import { type Signal, signal } from '@sparktui/signals'
import type { AppCore } from '../core.js'
import { OptionError } from '../errors.js'
import { holdInterrupts } from '../exit-paths.js'
import type { CheckedOptions, Mode } from '../options.js'
import { text } from '../primitives.js'
import { type RenderToStringOptions, renderToString } from '../render-to-string.js'
import type { RichText } from '../rich/rich-text.js'
import { captureConsole, type LineSink } from './console.js'
import { Prints } from './prints.js'
import { Requests } from './requests.js'

/** Taken at import, so that fake timers do not stop it. */
const later = globalThis.setTimeout.bind(globalThis)
/** How long a runtime may take to tell of a signal that has come. */
const SIGNAL_MS = 100

/** What an app does with its terminal beside drawing on it: prints, lends it, draws on another part of it. */
export class Desk {
  /** What the app is shown as. */
  readonly mode: Signal<Mode>
  private readonly prints: Prints
  private readonly requests: Requests
  private release: () => void = nothing
  private lent = 0
  private isOver = false
  private isTold = false

  constructor(
    core: AppCore,
    private readonly options: CheckedOptions,
    private readonly isPlain: boolean,
    private readonly ring: () => void,
  ) {
    this.mode = signal<Mode>(isPlain ? 'plain' : options.mode)
    this.prints = new Prints(core.buffer, core.notifier, isPlain ? ring : undefined)
    this.requests = new Requests(core.buffer, core.notifier)
  }

  /** Shows the app otherwise from now on. @throws {OptionError} if it cannot be shown so */
  show(mode: Mode): void {
    if (this.isPlain || !this.isTold) {
      this.isTold = true
      return
    }
    if (mode !== 'fullscreen' && mode !== 'inline') {
      throw new OptionError('mode', mode, "'fullscreen' or 'inline'; `plain` can only be chosen at the start")
    }
    if (this.lent === 0) void this.requests.ask(mode)
  }

  /** Prints lines, or what a rich text or nodes show by the `look` of the screen. */
  print(content: string | RichText | (() => void), look: RenderToStringOptions): void {
    const isDrawn = typeof content !== 'string'
    this.tell(isDrawn ? renderToString(typeof content === 'function' ? content : () => text(content), look) : content)
  }

  private tell(lines: string): void {
    if (!this.isOver) this.prints.print(lines)
  }

  /** What `console` and stray writes say goes through the app from now on. */
  open(): void {
    const { console: wanted, tty } = this.options
    // What was printed while the interface was built.
    if (this.isPlain) this.ring()
    if (this.isPlain || tty !== undefined || wanted === 'off' || this.isOver) return
    const sink: LineSink = typeof wanted === 'function' ? wanted : (line) => this.tell(line)
    this.release = captureConsole(sink)
  }

  /** Lends the terminal to whatever `work` does. */
  async suspend<R>(work: () => R | PromiseLike<R>): Promise<R> {
    if (this.isPlain || this.isOver) return await work()
    const letInterrupt = holdInterrupts()
    this.lent++
    this.close()
    try {
      await this.requests.ask('none')
      return await work()
    } finally {
      // Not at once: what was meant for others is still on its way if `work` has blocked the thread.
      later(letInterrupt, SIGNAL_MS).unref()
      this.lent--
      if (this.lent === 0 && !this.isOver) {
        await this.requests.ask(this.mode.peek() === 'inline' ? 'inline' : 'fullscreen')
        this.open()
      }
    }
  }

  /** The engine has followed all requests up to a number, and may have room for more prints. */
  answered(seq: number): void {
    this.requests.answered(seq)
    this.prints.goOn()
  }

  /** The engine is about to end: hands it what is still to be printed. */
  finish(): void {
    this.close()
    this.isOver = true
    this.prints.finish()
    this.requests.end()
  }

  private close(): void {
    this.release()
    this.release = nothing
  }
}

function nothing(): void {}
