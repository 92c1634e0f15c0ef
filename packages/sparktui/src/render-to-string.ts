import { type ColorDepth, encodeColorDepth } from '@sparktui/generated'
import { doorbellNotifier } from '@sparktui/memory'
import { effectScope, repeat } from '@sparktui/signals'
import { terminalEnvironment } from './capabilities.js'
import { AppCore } from './core.js'
import { build } from './cursor.js'
import { OptionError } from './errors.js'
import { loadAddon } from './native.js'
import { terminalTheme } from './theme/terminal.js'
import { type ThemeChoice, themeFor } from './theme/theme.js'

/** What {@link renderToString} can be told. */
export interface RenderToStringOptions {
  /** Width in cells, from 1 to 65,535. Without it that of stdout if it is a terminal, else 80. */
  readonly columns?: number
  /**
   * Colours that may be used; `none` leaves only text. Without it those of the terminal that stdout is, `none` if it is none,
   * and what `NO_COLOR` and `FORCE_COLOR` say before either.
   */
  readonly colors?: ColorDepth
  /** Cells of characters whose width Unicode leaves open, 1 or 2; 1 by default. As the option of `mount`. */
  readonly ambiguousWidth?: 1 | 2
  /** What tokens such as `'$primary'` stand for. */
  readonly theme?: ThemeChoice
  /** Most nodes, a multiple of 64. 4,096 by default. */
  readonly capacity?: number
  /** Bytes for all texts, a multiple of 64. 1 MiB by default. */
  readonly textBytes?: number
}

const MOST_COLUMNS = 0xffff

/**
 * What an interface shows, as text: laid out and painted by the engine, with no terminal, once. It is as high as what it holds.
 *
 * ```ts
 * console.log(renderToString(() => box({ border: 'round', padding: 1 }, () => text('hello')), { columns: 20 }))
 * ```
 *
 * @param fn builds the interface; it runs once, and all that it built is gone when this returns
 * @returns rows with a line feed between two, without blanks at their ends; colours and links as escape sequences, each row by itself
 * @throws {OptionError} of an option that cannot be used
 * @throws what `fn` throws, and what `mount` rejects with if there is no engine
 */
export function renderToString(fn: () => void, options: RenderToStringOptions = {}): string {
  const { columns = process.stdout.columns || 80, capacity = 4096, textBytes = 2 ** 20, ambiguousWidth = 1 } = options
  if (!Number.isInteger(columns) || columns < 1 || columns > MOST_COLUMNS) {
    throw new OptionError('columns', columns, `a whole number from 1 to ${MOST_COLUMNS}`)
  }
  if (ambiguousWidth !== 1 && ambiguousWidth !== 2) throw new OptionError('ambiguousWidth', ambiguousWidth, '1 or 2')
  const { addon } = loadAddon()
  const depth = options.colors === undefined ? depthOfStdout() : encodeColorDepth(options.colors)
  const core = new AppCore({ capacity, textBytes, reducedMotion: true }, (words, at) =>
    doorbellNotifier(words, at, () => {}),
  )
  const dispose = { scope: () => {} }
  try {
    dispose.scope = effectScope(() => {
      repeat(() => themeFor(options.theme ?? terminalTheme, undefined), core.theme, core.root)
      build(core, core.root, null, fn)
    })
    core.arrays.commits.end()
    return addon.renderOnce(core.buffer.bytes, columns, depth, ambiguousWidth)
  } finally {
    dispose.scope()
    core.dispose()
  }
}

function depthOfStdout(): number {
  const { addon } = loadAddon()
  const environment = terminalEnvironment(addon.environmentVariables(), process.env)
  const isForced = process.env.FORCE_COLOR !== undefined
  if (process.stdout.isTTY !== true && !isForced) return encodeColorDepth('none')
  return addon.terminalColors(environment)[0] as number
}
