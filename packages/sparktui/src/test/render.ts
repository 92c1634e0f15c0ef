import type { ColorDepth } from '@sparktui/generated'
import type { App } from '../app.js'
import { loadAddon } from '../native.js'
import { checkOptions, type MountOptions } from '../options.js'
import { checkCells } from './cells.js'
import { Driver, type ScreenSize } from './driver.js'
import { Ui } from './ui.js'

/** A screen that most terminals have at least. */
const USUAL: ScreenSize = { cols: 80, rows: 24 }

/** What {@link render} can be told. */
export interface RenderOptions extends Partial<ScreenSize>, Omit<MountOptions, 'wake'> {
  /** Colours that the screen has; frames show what becomes of others. `truecolor` by default. */
  readonly colors?: ColorDepth
}

const mounted = new Set<Ui<never>>()

/**
 * Builds an interface and shows it on a screen of the test's: the real engine, the real parser of input, no terminal.
 *
 * Nothing happens by itself, so nothing has to be waited for: `ui.text()` is what the screen shows of all that was
 * written before, and `ui.press('q')` returns when the handlers of the key have run. What the test itself writes to the console is left
 * alone, unless `console` is given.
 *
 * @param fn as `mount` takes it
 * @throws what `fn` throws, and what `mount` rejects with before anything is shown
 */
export function render<T = unknown>(fn: (app: App<T>) => void, options: RenderOptions = {}): Ui<T> {
  const { cols = USUAL.cols, rows = USUAL.rows, colors = 'truecolor', ...given } = options
  // It draws on no terminal that what a test says could tear.
  const rest = { console: 'off', ...given } as const
  checkCells('cols', cols)
  checkCells('rows', rows)
  // An error that nobody takes fails the test, unless it is about that.
  const checked = { ...checkOptions(rest), overlay: rest.development === true }
  const driver = new Driver<T>(fn, { cols, rows, colors }, checked, loadAddon())
  const ui: Ui<T> = new Ui(driver, () => mounted.delete(ui as unknown as Ui<never>))
  mounted.add(ui as unknown as Ui<never>)
  driver.flush()
  return ui
}

/** Ends every app that is still rendered: what `afterEach` should call. */
export function cleanup(): void {
  for (const ui of [...mounted]) ui.unmount()
}
