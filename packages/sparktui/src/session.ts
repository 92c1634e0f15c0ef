import {
  atomicsNotifier,
  doorbellNotifier,
  EventReader,
  JsSleep,
  type Relay,
  type Revocable,
  revocable,
  startRelay,
} from '@sparktui/memory'
import { effectScope, repeat, signal } from '@sparktui/signals'
import type { App } from './app.js'
import { builtin, signalNumber } from './builtin.js'
import { TerminalCapabilities, terminalEnvironment } from './capabilities.js'
import { provide } from './context.js'
import { AppCore } from './core.js'
import { build } from './cursor.js'
import type { Diagnostic } from './diagnostics.js'
import { AttachError, EngineError } from './errors.js'
import { report } from './events/call.js'
import { type EventSink, Events } from './events.js'
import { ENDING_SIGNALS, type EndingSignal, PROCESS_TIES, type ProcessTies } from './exit-paths.js'
import type { ErrorOverlay } from './guard/overlay.js'
import { guardReads } from './guard/untracked-reads.js'
import { mountedApps } from './input.js'
import type { Engine, LoadedAddon } from './native.js'
import type { CheckedOptions } from './options.js'
import { type Output, Screen } from './screen.js'
import { StatsReader } from './stats.js'
import { Desk } from './terminal/desk.js'
import { terminalTheme } from './theme/terminal.js'
import { type ThemeChoice, themeFor } from './theme/theme.js'
import { CurrentApp } from './use-app.js'

/** The exit code of a program that Ctrl+C ended: 128 and the number of SIGINT. */
const INTERRUPTED = 130

const microtask = queueMicrotask

/** How a mounted app came to its end. */
export interface Ending<T> {
  resolve(value: T): void
  reject(error: unknown): void
}

/** One mounted app from its first node to the restored terminal. */
export class Session<T> implements EventSink {
  readonly core: AppCore
  private readonly screen: Screen
  private readonly environment: Readonly<Record<string, string>>
  private readonly capabilities: TerminalCapabilities
  private readonly events: Events
  private readonly desk: Desk
  /** What the engine calls. The addon lets go of it in a later turn of the event loop, and the session is not to wait for that. */
  private readonly onWake = revocable(() => this.events.wake())
  /** What ends the app after the turn in which it asked for it. */
  private onTurnEnd: Revocable | undefined
  private engine: Engine | undefined
  private relay: Relay | undefined
  private disposeScope: () => void = nothing
  private letGo: () => void = nothing
  private overlay: Promise<ErrorOverlay> | undefined
  private isEnding = false
  private isOver = false

  constructor(
    private readonly options: CheckedOptions,
    private readonly output: Output,
    private readonly loaded: LoadedAddon,
    private readonly ending: Ending<T>,
    private readonly ties: ProcessTies = PROCESS_TIES,
  ) {
    this.core = new AppCore(options, (words, at) =>
      options.wake === 'atomics' ? atomicsNotifier(words, at) : doorbellNotifier(words, at, () => this.engine?.ring()),
    )
    this.desk = new Desk(this.core, options, !output.isTerminal, () => this.engine?.ring())
    this.screen = new Screen(output)
    const { addon } = loaded
    this.environment = terminalEnvironment(addon.environmentVariables(), process.env)
    this.capabilities = new TerminalCapabilities(this.core.buffer, addon.terminalColors(this.environment))
    const { buffer, notifier } = this.core
    const { words, at } = buffer
    const reader = new EventReader(buffer.events, words, at, notifier)
    this.events = new Events(reader, new JsSleep(words, at), this.core, this)
  }

  /** Builds the interface, and shows it if that went well. */
  start(fn: (app: App<T>) => void): void {
    try {
      this.build(fn)
      this.core.arrays.commits.end()
      this.attach()
    } catch (error) {
      this.finish(() => this.ending.reject(error))
    }
  }

  resized(columns: number, rows: number): void {
    this.screen.resize(columns, rows)
  }

  interrupted(): void {
    this.restore()
    this.ties.exit(INTERRUPTED)
  }

  signalled(number: number): void {
    const signal = ENDING_SIGNALS.find((name: EndingSignal) => signalNumber(name) === number)
    if (signal !== undefined) this.ties.dieOf(signal)
  }

  knows(terminal: string): void {
    this.capabilities.update(terminal)
  }

  diagnosed(code: Diagnostic['code'], message: string): void {
    this.core.diagnostics.add(code, message)
  }

  answered(seq: number): void {
    this.desk.answered(seq)
  }

  hears(signals: number): void {
    const { words, at } = this.core.buffer
    Atomics.store(words, at.heardSignals, signals)
  }

  look(): void {
    this.engine?.ring()
  }

  failed(reason: string): void {
    this.finish(() => this.ending.reject(new EngineError(reason)))
  }

  /** Ends what is being written and gives the terminal back. More than once is as good as once. */
  restore(): void {
    this.core.arrays.commits.end()
    this.desk.finish()
    const { engine } = this
    this.engine = undefined
    engine?.detach()
    for (const line of this.core.diagnostics.takeUntold()) this.ties.tell(line)
  }

  /** Ends the app as it stands; its promise resolves with `value`. */
  end(value: T): void {
    this.finish(() => this.ending.resolve(value))
  }

  private build(fn: (app: App<T>) => void): void {
    const stats = new StatsReader(this.core.buffer.words, this.core.buffer.at)
    const theme = signal<ThemeChoice>(this.options.theme ?? terminalTheme)
    const app: App<T> = {
      exit: (...[value]) => this.exit(value as T),
      commit: () => this.core.arrays.commits.end(),
      columns: this.screen.columns,
      rows: this.screen.rows,
      capabilities: this.capabilities.signal,
      theme,
      mode: this.desk.mode,
      print: (content) =>
        this.desk.print(content, {
          columns: this.screen.columns.peek(),
          ambiguousWidth: this.options.ambiguousWidth,
          colors: this.output.isTerminal ? this.capabilities.signal.peek().colorDepth : 'none',
          theme: themeFor(theme.peek(), this.capabilities.scheme.peek()),
        }),
      suspend: (work) => this.desk.suspend(work),
      isPlain: !this.output.isTerminal,
      diagnostics: this.core.diagnostics.list,
      keys: this.core.keyboard.hints,
      selection: this.core.selection,
      get stats() {
        return stats.read()
      },
    }
    mountedApps.add(this.core)
    if (this.core.isDeveloped) guardReads()
    if (this.options.overlay && this.output.isTerminal) this.core.uncaught = (error) => this.broke(error)
    this.disposeScope = effectScope(() => {
      const { scheme } = this.capabilities
      repeat(() => themeFor(theme.value, scheme.value), this.core.theme, this.core.root)
      repeat(this.desk.mode, { set: (_, mode) => this.desk.show(mode) }, this.core.root)
      provide(CurrentApp, app as App, () => build(this.core, this.core.root, null, () => fn(app)))
    })
  }

  /** Shows an error of a handler that no boundary took, over what is shown. What shows it is loaded when it is needed. */
  private broke(error: unknown): void {
    if (this.engine === undefined) {
      report(error)
      return
    }
    this.core.diagnostics.keep(error)
    this.overlay ??= import('./guard/overlay.js').then(({ ErrorOverlay }) => {
      const end = (cause: unknown) => {
        this.core.diagnostics.forget(cause)
        this.finish(() => this.ending.reject(cause))
      }
      return new ErrorOverlay(this.core, this.desk.mode.peek() === 'inline', end)
    })
    // What fails here is one more error that nobody takes: it ends the program, and the first is told with it.
    this.overlay.then((overlay) => this.isOver || overlay.add(error)).catch(report)
  }

  private attach(): void {
    this.letGo = this.ties.hold(this)
    this.engine = this.makeEngine()
    if (this.options.tty !== undefined) this.learnSize()
    if (this.options.wake === 'atomics') this.startRelay(this.engine.id)
    this.desk.open()
    this.onWake.call()
  }

  private makeEngine(): Engine {
    const { isTerminal, columns, rows } = this.output
    const { maxFps, mouse, tty, plain, ambiguousWidth } = this.options
    const manner = { mouse, ...(maxFps === undefined ? {} : { maxFps }), ...(tty === undefined ? {} : { tty }) }
    const { environment } = this
    const mode = isTerminal
      ? ({ mode: this.options.mode, environment, ambiguousWidth, ...manner } as const)
      : ({
          mode: 'plain',
          columns,
          rows,
          ambiguousWidth,
          ...(plain === 'log' ? { logEvery: Math.ceil(1000 / (maxFps ?? 1)) } : {}),
        } as const)
    try {
      return new this.loaded.addon.NativeEngine(this.core.buffer.bytes, mode, this.onWake.call)
    } catch (error) {
      throw new AttachError(error)
    }
  }

  /** Of a terminal that is not the process's own only the engine knows how large it is. */
  private learnSize(): void {
    const { words, at } = this.core.buffer
    this.screen.resize(words[at.screenColumns] as number, words[at.screenRows] as number)
  }

  private startRelay(id: number): void {
    // Only here: few programs need it, and it takes a while to load.
    const { Worker } = builtin('node:worker_threads')
    this.relay = startRelay(Worker, {
      buffer: this.core.buffer.buffer,
      at: this.core.buffer.at,
      module: this.loaded.file,
      exportName: 'ringEngine',
      argument: id,
      onError: (error) => this.finish(() => this.ending.reject(error)),
    })
  }

  /** After the turn, so that what it still writes is in the last frame. */
  private exit(value: T): void {
    if (this.isEnding) return
    this.isEnding = true
    this.onTurnEnd = revocable(() => this.end(value))
    microtask(this.onTurnEnd.call)
  }

  private finish(settle: () => void): void {
    if (this.isOver) return
    this.isOver = true
    this.onWake.revoke()
    this.onTurnEnd?.revoke()
    const errors: unknown[] = []
    // Not waited for: it holds nothing, not even the process.
    void this.relay?.stop()
    for (const step of [() => this.restore(), this.letGo, this.disposeScope, () => this.core.dispose()]) {
      try {
        step()
      } catch (error) {
        errors.push(error)
      }
    }
    mountedApps.delete(this.core)
    if (errors.length === 0) settle()
    else this.ending.reject(errors[0])
  }
}

function nothing(): void {}
