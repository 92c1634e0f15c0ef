import { COLOR_FUNCTIONS, colorFunction, packColor } from './color/functions.js'
import { COLOR_NAMES, type ColorName } from './color/names.js'
import { ColorError } from './errors.js'
import { nearest } from './nearest.js'
import { tokenNames, tokenWord } from './theme/tokens.js'

/** Words of a colour that is no mixture of red, green and blue. */
const UNSET = 0
const TERMINAL_DEFAULT = 1
const PALETTE = 0x100

const HEX = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/
const CALL = /^([a-z]+)\(\s*(.*?)\s*\)$/
const PALETTE_ENTRY = /^\d{1,3}$/

/** Colours parsed before. Animations make ever new ones, so it is emptied when full. */
const seen = new Map<string, number>()
const SEEN_MOST = 1024

/**
 * The word that stands for a colour in shared memory.
 *
 * @param value a CSS name, `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `hsl()`, `oklch()`, `ansi(0)` to `ansi(255)` for an entry
 *   of the terminal's palette, `$primary` and the like for what the theme has, `default` for the terminal's own colour, `transparent`, or a number 0xRRGGBB
 * @param place what the value was given for, to begin errors with
 * @returns 0 for none, 1 for the terminal's own, 0x100 + n for palette entry n, 0x200 + n for token n, else 0xAARRGGBB with AA of 1 or more
 * @throws {ColorError} if it is no colour
 */
export function colorWord(value: string | number, place?: string): number {
  if (typeof value === 'number') return numberWord(value, place)
  const known = seen.get(value)
  if (known !== undefined) return known
  const word = typeof value === 'string' ? parse(value.trim()) : undefined
  if (word === undefined) throw new ColorError(value, nearestColor(String(value)), place)
  if (seen.size >= SEEN_MOST) seen.clear()
  seen.set(value, word)
  return word
}

function numberWord(value: number, place?: string): number {
  if (!Number.isInteger(value) || value < 0 || value > 0xffffff) throw new ColorError(value, undefined, place)
  return (0xff000000 | value) >>> 0
}

function parse(given: string): number | undefined {
  if (given.startsWith('$')) return tokenWord(given.slice(1))
  const text = given.toLowerCase()
  if (text === 'transparent') return UNSET
  if (text === 'default') return TERMINAL_DEFAULT
  if (Object.hasOwn(COLOR_NAMES, text)) return numberWord(COLOR_NAMES[text as ColorName])
  if (HEX.test(text)) return hexWord(text)
  const call = CALL.exec(text)
  if (call === null) return undefined
  const [, name = '', body = ''] = call
  return name === 'ansi' ? paletteWord(body) : colorFunction(name, body)
}

function hexWord(text: string): number {
  const isShort = text.length < 6
  const channel = (i: number) => {
    const digits = isShort ? (text[1 + i] ?? 'f').repeat(2) : text.slice(1 + 2 * i, 3 + 2 * i) || 'ff'
    return Number.parseInt(digits, 16) / 255
  }
  return packColor(channel(0), channel(1), channel(2), channel(3))
}

function paletteWord(body: string): number | undefined {
  const entry = Number(body)
  return PALETTE_ENTRY.test(body) && entry <= 255 ? PALETTE | entry : undefined
}

function nearestColor(text: string): string | undefined {
  if (text.startsWith('$')) return nearest(text, tokenNames())
  const name = /^([a-z]+)\(/i.exec(text)?.[1]
  if (name === undefined) return nearest(text, ['transparent', 'default', ...Object.keys(COLOR_NAMES)])
  const meant = nearest(name, COLOR_FUNCTIONS)
  return meant === undefined ? undefined : `${meant}()`
}
