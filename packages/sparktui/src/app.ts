import type { ReadonlySignal, Signal } from '@sparktui/signals'
import type { Capabilities } from './capabilities.js'
import type { Diagnostic } from './diagnostics.js'
import type { KeyHint } from './keys/binding.js'
import type { Mode } from './options.js'
import type { RichText } from './rich/rich-text.js'
import type { FrameStats } from './stats.js'
import type { ThemeChoice } from './theme/theme.js'

/** A running interface, as its own function and handlers see it. */
export interface App<T = unknown> {
  /** Ends the app: the terminal is restored and the promise of `mount` resolves with `value`. The first call counts. */
  exit(...value: undefined extends T ? [value?: T] : [value: T]): void
  /** Shows what has been written so far now, not at the end of the turn. */
  commit(): void
  /** Width of the screen in cells. */
  readonly columns: ReadonlySignal<number>
  /** Height of the screen in cells. */
  readonly rows: ReadonlySignal<number>
  /** What is known of the terminal: at once what the environment tells, then what the terminal answers. */
  readonly capabilities: ReadonlySignal<Capabilities>
  /** What tokens such as `'$primary'` stand for. Set it to show another theme; no node is built anew. */
  readonly theme: Signal<ThemeChoice>
  /**
   * Where the app is shown. Set it to `'fullscreen'` or `'inline'` to go from one to the other; of what was drawn inline nothing
   * stays. `'plain'` where there is no terminal; what is set then changes nothing that is shown.
   */
  readonly mode: Signal<Mode>
  /**
   * Prints whole lines: above the frame where that is inline, so that they scroll away with what was there before; kept and
   * written after the end where the frame is the whole screen; to stdout where there is no terminal. Colours and links in a
   * text stay, all else that a terminal would obey is left out. What a function builds is drawn once, as wide as the screen.
   */
  print(content: string | RichText | (() => void)): void
  /**
   * Gives the terminal back while `work` runs, as for an editor in the foreground, and then takes it again and draws all anew.
   * Meanwhile Ctrl+C ends only what has the terminal. The app goes on: what it changes is seen afterwards.
   *
   * @returns what `work` returns; rejects with what it throws
   */
  suspend<R>(work: () => R | PromiseLike<R>): Promise<R>
  /** True where stdout is no terminal: nothing is drawn but the last frame, as plain text, at the end. */
  readonly isPlain: boolean
  /** What is not as it should be though the app goes on, in order, the latest 100. */
  readonly diagnostics: ReadonlySignal<readonly Diagnostic[]>
  /** The keys that do something now, the innermost handlers first: for a line of help. */
  readonly keys: ReadonlySignal<readonly KeyHint[]>
  /** The text that the mouse has selected on the screen, as it was when the button was let go; empty while there is none. */
  readonly selection: ReadonlySignal<string>
  /** What frames cost so far, counted by the engine: another object at each look. */
  readonly stats: FrameStats
}
