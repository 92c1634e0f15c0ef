import { type ColorDepth, encodeColorDepth, encodeColorReason } from '@sparktui/generated'
import type { App } from '../app.js'
import type { EndingSignal, ProcessTies } from '../exit-paths.js'
import type { Engine, EngineOptions, HeadlessEngine, LoadedAddon } from '../native.js'
import type { CheckedOptions } from '../options.js'
import { Session } from '../session.js'
import { RestlessError, UnmountedError } from './errors.js'

/** Rounds of commits and events after which the app counts as restless. */
const MOST_ROUNDS = 1000

/** A terminal of the test's: how large it is. */
export interface ScreenSize {
  readonly cols: number
  readonly rows: number
}

/** The same, and the colours that it has. */
export interface ScreenLook extends ScreenSize {
  readonly colors: ColorDepth
}

/** How an app ended: it called `app.exit`, or something ended it. */
export type Ending<T> =
  | { readonly kind: 'exit'; readonly value: T }
  | { readonly kind: 'interrupt'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: EndingSignal }
  | { readonly kind: 'error'; readonly error: unknown }

/** An app on an engine that works while it is called, and only then. */
export class Driver<T> {
  readonly session: Session<T>
  /** How the app ended, undefined while it lives. */
  ending: Ending<T> | undefined
  private engine: HeadlessEngine | undefined
  private wake: () => void = nothing
  private isRung = false
  private isFlushing = false

  /** @throws what `fn` throws, and what `mount` would reject with */
  constructor(fn: (app: App<T>) => void, size: ScreenLook, options: CheckedOptions, loaded: LoadedAddon) {
    const output = { isTerminal: true, columns: size.cols, rows: size.rows }
    const ends = {
      resolve: (value: T) => this.end({ kind: 'exit', value }),
      reject: (error: unknown) => this.end({ kind: 'error', error }),
    }
    this.session = new Session<T>(options, output, this.driven(loaded, size), ends, this.ties())
    this.session.start(fn)
    const ending = this.ending as Ending<T> | undefined
    if (ending?.kind === 'error') throw ending.error
  }

  /**
   * Ends the open commit, has the engine do all there is to do and JavaScript hear of it, until both rest. Inside a
   * handler it only shows what was written: the rest is done when the handler has returned.
   */
  flush(): void {
    if (this.isFlushing) {
      this.session.core.arrays.commits.end()
      this.engine?.run()
      return
    }
    this.isFlushing = true
    try {
      this.rounds()
    } finally {
      this.isFlushing = false
    }
  }

  /** Has the engine do something and hear of it: now, or inside a handler, when that has returned. */
  act(task: string, act: (engine: HeadlessEngine) => void): void {
    if (!this.isFlushing) this.flush()
    act(this.live(task))
    if (this.isFlushing) this.isRung = true
    else this.flush()
  }

  /** The engine, while the app lives. @throws {UnmountedError} when it does not */
  live(task: string): HeadlessEngine {
    if (this.engine === undefined) throw new UnmountedError(task, this.ending)
    return this.engine
  }

  /** Has JavaScript hear of all that the engine has told. */
  hear(): void {
    this.wake()
  }

  private rounds(): void {
    const { commits } = this.session.core.arrays
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { engine } = this
      if (engine === undefined || this.ending !== undefined) return
      commits.end()
      this.isRung = false
      engine.run()
      this.hear()
      if (!commits.isOpen && !this.isRung) return
    }
    throw new RestlessError(MOST_ROUNDS)
  }

  /** The addon with an engine that is driven in the place of the one that would take the terminal. */
  private driven({ addon, file }: LoadedAddon, { cols, rows, colors }: ScreenLook): LoadedAddon {
    const depth = encodeColorDepth(colors)
    const attached = (engine: HeadlessEngine, onWake: () => void) => {
      this.engine = engine
      this.wake = onWake
    }
    const rung = () => {
      this.isRung = true
    }
    const detached = () => {
      this.engine = undefined
    }
    class DrivenEngine implements Engine {
      readonly id = 0
      private readonly headless: HeadlessEngine

      constructor(buffer: Uint8Array, { maxFps, ambiguousWidth = 1 }: EngineOptions, onWake: () => void) {
        const pace = maxFps === undefined ? {} : { maxFps }
        this.headless = new addon.HeadlessEngine(buffer, {
          columns: cols,
          rows,
          colors: depth,
          ambiguousWidth,
          ...pace,
        })
        attached(this.headless, onWake)
      }

      ring(): void {
        rung()
        this.headless.ring()
      }

      detach(): void {
        detached()
        this.headless.detach()
      }
    }
    const terminalColors = () => [depth, encodeColorReason('nothing')]
    return { file, addon: { ...addon, NativeEngine: DrivenEngine, terminalColors } }
  }

  /** A test has a process of its own that no app may end. */
  private ties(): ProcessTies {
    return {
      hold: () => nothing,
      // It is in `app.diagnostics`.
      tell: nothing,
      exit: (code) => this.end({ kind: 'interrupt', code }),
      dieOf: (signal) => this.end({ kind: 'signal', signal }),
    }
  }

  private end(ending: Ending<T>): void {
    this.ending ??= ending
  }
}

function nothing(): void {}
