import type { ReadonlySignal, Signal } from '@sparktui/signals'
import type { Capabilities } from './capabilities.js'
import type { Diagnostic } from './diagnostics.js'
import type { KeyHint } from './keys/binding.js'
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
