import { MAX_CAPACITY } from '@sparktui/generated'
import { OptionError } from './errors.js'
import { isDeveloped } from './guard/development.js'
import { nearest } from './nearest.js'
import type { LineSink } from './terminal/console.js'
import type { ThemeChoice } from './theme/theme.js'

/** How the engine's thread is woken. */
export type Wake = 'doorbell' | 'atomics'

/** How an app is shown: on the whole screen, below what is on it, or as text at the end. */
export type Mode = 'fullscreen' | 'inline' | 'plain'

/** What plain mode writes. */
export type PlainOutput = 'last' | 'log'

/** What {@link mount} can be told. */
export interface MountOptions {
  /** Most nodes at a time, a multiple of 64. What is not used takes no memory. 65,536 by default. */
  readonly capacity?: number
  /** Bytes for all texts, a multiple of 64. What is not used takes no memory. 16 MiB by default. */
  readonly textBytes?: number
  /**
   * `doorbell`, the default, calls into the addon when the engine sleeps. `atomics` makes no call after attaching: a small
   * Worker waits in `Atomics.wait` and wakes the engine.
   */
  readonly wake?: Wake
  /**
   * Most frames a second, from 1 to 1000; the first change after a rest is drawn at once. Without it frames are limited to
   * 120 only while changes come without a pause: whoever waits for a key, a timer or the screen is drawn at once.
   */
  readonly maxFps?: number
  /**
   * Whether the terminal tells the app what the mouse does, which it does by default. While it does, text is selected with
   * Shift held in most terminals.
   */
  readonly mouse?: boolean
  /**
   * Whether dragging the mouse over text selects it, which it does by default: Ctrl-C copies it then. `'copy'` copies it as soon
   * as the button is let go. A part says otherwise for itself by `userSelect`.
   */
  readonly selection?: boolean | 'copy'
  /**
   * Whether nothing is to move by itself: transitions and animations end at once, spinners stand still. Without it, whether
   * `SPARKTUI_REDUCED_MOTION` is set to anything but 0.
   */
  readonly reducedMotion?: boolean
  /** What tokens such as `'$primary'` stand for at first: a theme, or one for light and one for dark backgrounds. */
  readonly theme?: ThemeChoice
  /**
   * `fullscreen`, the default, has the whole screen and leaves nothing on it. `inline` draws below what is there, as high as what
   * is shown and no higher than the screen; at the end the last frame stays, and the prompt comes below it. `plain` writes the
   * last frame as text, without escape sequences; it is what the other two are where stdout is no terminal or `TERM` is `dumb`.
   */
  readonly mode?: Mode
  /**
   * Whether mistakes are looked for: signals that are read where nothing follows them are told of in `app.diagnostics`, and
   * on stderr at the end; an error that no boundary takes is shown over the app, which goes on. By default if `NODE_ENV` is
   * set to anything but `production`, or is not set and the program does not lie in `node_modules`.
   */
  readonly development?: boolean
  /** In plain mode: `last`, the default, writes the last frame at the end; `log` writes rows as they change, once a second at most, or `maxFps` times. */
  readonly plain?: PlainOutput
  /**
   * What becomes of what `console` and `process.stdout` write meanwhile to the terminal that is drawn on. `print`, the default:
   * as of `app.print`. A function: it takes each line, to show it in a panel. `off`: it is written, and damages the picture.
   */
  readonly console?: 'print' | 'off' | LineSink
  /**
   * Cells of characters whose width Unicode leaves open (East Asian Ambiguous: Greek, Cyrillic, lines, blocks, arrows): 1, the
   * default, or 2 where the terminal is set so, as some are for Chinese, Japanese and Korean. With 2, lines and blocks that the
   * engine draws are of ASCII.
   */
  readonly ambiguousWidth?: 1 | 2
  /** Path of the terminal to draw on, such as `/dev/pts/3`. Without it, the process's own. */
  readonly tty?: string
}

/** What was given, and the defaults of the rest. */
export type CheckedOptions = Required<Omit<MountOptions, 'maxFps' | 'theme' | 'tty'>> &
  Pick<MountOptions, 'maxFps' | 'theme' | 'tty'> & {
    /** Whether errors that no boundary takes are shown over the app. */
    readonly overlay: boolean
  }

const WAKES: readonly Wake[] = ['doorbell', 'atomics']
const MODES: readonly Mode[] = ['fullscreen', 'inline', 'plain']
const OPTIONS = [
  'capacity',
  'textBytes',
  'wake',
  'maxFps',
  'mouse',
  'selection',
  'reducedMotion',
  'theme',
  'mode',
  'development',
  'ambiguousWidth',
  'tty',
  'plain',
  'console',
]

const MAX_FPS = 1000

/** Offsets of texts are 32-bit words, and no text lies past 2 GiB. */
const MAX_TEXT_BYTES = 2 ** 31

/** The options with what was left out. @throws {OptionError} naming the first that cannot be used */
export function checkOptions(options: MountOptions): CheckedOptions {
  for (const name of Object.keys(options)) {
    if (OPTIONS.includes(name)) continue
    const meant = nearest(name, OPTIONS)
    throw new OptionError(
      name,
      options[name as keyof MountOptions],
      meant === undefined ? OPTIONS.join(', ') : `\`${meant}\``,
    )
  }
  const { capacity = 65_536, textBytes = 16 * 2 ** 20, wake = 'doorbell', mouse = true, maxFps, theme } = options
  const { reducedMotion = asksForLessMotion(process.env) } = options
  const { mode = 'fullscreen', selection = true, ambiguousWidth = 1, tty } = options
  const { development = isDeveloped({ environment: process.env.NODE_ENV, program: process.argv[1] }) } = options
  const { plain = 'last', console = 'print' } = options
  checkSize('capacity', capacity, MAX_CAPACITY)
  checkSize('textBytes', textBytes, MAX_TEXT_BYTES)
  checkWord('wake', wake, WAKES)
  if (typeof mouse !== 'boolean') throw new OptionError('mouse', mouse, 'true or false')
  checkWord('mode', mode, MODES)
  if (ambiguousWidth !== 1 && ambiguousWidth !== 2) throw new OptionError('ambiguousWidth', ambiguousWidth, '1 or 2')
  if (![true, false, 'copy'].includes(selection)) throw new OptionError('selection', selection, "true, false or 'copy'")
  checkWord('plain', plain, ['last', 'log'])
  if (typeof console !== 'function' && console !== 'print' && console !== 'off') {
    throw new OptionError('console', console, "'print', 'off' or a function that takes lines")
  }
  if (tty !== undefined && (typeof tty !== 'string' || tty === '')) {
    throw new OptionError('tty', tty, "the path of a terminal, such as '/dev/pts/3'")
  }
  if (typeof reducedMotion !== 'boolean') throw new OptionError('reducedMotion', reducedMotion, 'true or false')
  if (typeof development !== 'boolean') throw new OptionError('development', development, 'true or false')
  const given = { ...(theme === undefined ? {} : { theme }), ...(tty === undefined ? {} : { tty }) }
  const guard = { development, overlay: development }
  const looks = { selection, reducedMotion, mode, ambiguousWidth, plain, console }
  const checked = { capacity, textBytes, wake, mouse, ...looks, ...guard, ...given }
  if (maxFps === undefined) return checked
  if (!Number.isInteger(maxFps) || maxFps < 1 || maxFps > MAX_FPS) {
    throw new OptionError('maxFps', maxFps, `a whole number from 1 to ${MAX_FPS}`)
  }
  return { ...checked, maxFps }
}

function checkWord<Word extends string>(option: string, value: Word, words: readonly Word[]): void {
  if (!words.includes(value)) throw new OptionError(option, value, words.map((word) => `'${word}'`).join(' or '))
}

function asksForLessMotion({ SPARKTUI_REDUCED_MOTION: wish = '' }: NodeJS.ProcessEnv): boolean {
  return wish !== '' && wish !== '0'
}

function checkSize(option: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 64 && value <= most && value % 64 === 0) return
  throw new OptionError(option, value, `a multiple of 64 from 64 to ${most}`)
}
