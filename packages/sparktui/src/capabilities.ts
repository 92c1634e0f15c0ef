import { Capability, type ColorDepth, type ColorReason, decodeColorDepth, decodeColorReason } from '@sparktui/generated'
import { derived, type ReadonlySignal, signal } from '@sparktui/signals'
import type { AppCore } from './core.js'

/** What is known of the terminal. Each answer makes another such object. */
export interface Capabilities {
  /** Colours that it is sent. Others are mapped to the nearest of them. */
  readonly colorDepth: ColorDepth
  /** What that was taken from. */
  readonly colorReason: ColorReason
  /** Whether its background is light or dark; undefined until it has told. */
  readonly scheme: 'light' | 'dark' | undefined
  /** Its own background, as `#rrggbb`; undefined until it has told. */
  readonly background: string | undefined
  /** Its own foreground, as `#rrggbb`; undefined until it has told. */
  readonly foreground: string | undefined
  /** Pixels of a cell; undefined where it does not tell. */
  readonly cellPixels: { readonly width: number; readonly height: number } | undefined
  /** Whether it has answered all that it was asked. */
  readonly isAnswered: boolean
  /** Whether it shows a frame at once (mode 2026). */
  readonly synchronized: boolean
  /** Whether it tells keys apart, and their release (kitty's protocol). */
  readonly keyboard: boolean
  /** Whether it moves its cursor by grapheme clusters (mode 2027). */
  readonly graphemes: boolean
  /** Whether it tells new sizes in its input (mode 2048). */
  readonly resizes: boolean
  /** Name and version as it tells them, `''` where it does not. */
  readonly terminal: string
}

/** What the engine finds out about the terminal, as a signal. */
export class TerminalCapabilities {
  readonly signal: ReadonlySignal<Capabilities>
  /** Whether the background is light or dark, as far as it is known. */
  readonly scheme: ReadonlySignal<Capabilities['scheme']>
  private readonly newest

  /** @param colors what is known before the engine runs: numbers of `ColorDepth` and `ColorReason` */
  constructor(
    private readonly buffer: AppCore['buffer'],
    [depth = 0, reason = 0]: readonly number[],
  ) {
    this.newest = signal({ ...this.read(''), ...colorsOf(depth, reason) })
    this.signal = derived(() => this.newest.value)
    this.scheme = derived(() => this.newest.value.scheme)
  }

  /** Reads the words anew; the terminal's name comes with the event that says so. */
  update(terminal: string): void {
    this.newest.value = this.read(terminal)
  }

  private read(terminal: string): Capabilities {
    const { words, at } = this.buffer
    const word = (place: number) => (words[place] as number) >>> 0
    const can = word(at.capabilities)
    const background = word(at.groundColor)
    const pixels = word(at.cellPixels)
    return {
      ...colorsOf(word(at.colorDepth), word(at.colorReason)),
      scheme: background === 0 ? undefined : isLight(background) ? 'light' : 'dark',
      background: hex(background),
      foreground: hex(word(at.glyphColor)),
      cellPixels: pixels === 0 ? undefined : { width: pixels & 0xffff, height: pixels >>> 16 },
      isAnswered: (can & Capability.answered) !== 0,
      synchronized: (can & Capability.synchronized) !== 0,
      keyboard: (can & Capability.keyboard) !== 0,
      graphemes: (can & Capability.graphemes) !== 0,
      resizes: (can & Capability.resizes) !== 0,
      terminal,
    }
  }
}

/**
 * The variables of the environment that tell of a terminal. A console of Windows sets none, and has all colours since it reads
 * sequences.
 */
export function terminalEnvironment(
  names: readonly string[],
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  const found = Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
  const isUntold = platform === 'win32' && !found.TERM && !found.COLORTERM
  return isUntold ? { ...found, COLORTERM: 'truecolor' } : found
}

function colorsOf(depth: number, reason: number): Pick<Capabilities, 'colorDepth' | 'colorReason'> {
  return { colorDepth: decodeColorDepth(depth) ?? 'none', colorReason: decodeColorReason(reason) ?? 'nothing' }
}

function hex(word: number): string | undefined {
  return word === 0 ? undefined : `#${(word & 0xffffff).toString(16).padStart(6, '0')}`
}

/** Nearer to white than to black, by its luma (ITU-R BT.601), as the engine has it. */
function isLight(word: number): boolean {
  return 299 * ((word >>> 16) & 0xff) + 587 * ((word >>> 8) & 0xff) + 114 * (word & 0xff) > 127_500
}
