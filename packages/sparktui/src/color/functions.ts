import { hslChannels, oklchChannels } from './convert.js'

/** One argument of a colour function: a number, what it is written in, or `none`. */
interface Argument {
  readonly value: number
  readonly unit: '' | '%' | 'deg' | 'grad' | 'rad' | 'turn'
}

const ARGUMENT = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|deg|grad|rad|turn)?$/

const DEGREES = { '': 1, '%': Number.NaN, deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 } as const

const ALIASES: Readonly<Record<string, string>> = { rgba: 'rgb', hsla: 'hsl' }

/** The functions that a colour may be written with. */
export const COLOR_FUNCTIONS = ['rgb', 'rgba', 'hsl', 'hsla', 'oklch', 'ansi'] as const

/** `name(arguments)` as 0xAARRGGBB, 0 where nothing of it shows, or undefined if CSS would refuse it. */
export function colorFunction(name: string, body: string): number | undefined {
  const parsed = parseArguments(body)
  if (parsed === undefined) return undefined
  const [first, second, third, alpha] = parsed
  const opacity = alpha === undefined ? 1 : fraction(alpha, 1)
  const channels = colorChannels(ALIASES[name] ?? name, first, second, third)
  if (channels === undefined || Number.isNaN(opacity) || channels.some(Number.isNaN)) return undefined
  return packColor(channels[0], channels[1], channels[2], opacity)
}

/** 0xAARRGGBB of channels in 0..1, clamped; 0 where nothing of it shows. */
export function packColor(red: number, green: number, blue: number, alpha: number): number {
  const opacity = byte(alpha)
  if (opacity === 0) return 0
  return ((opacity << 24) | (byte(red) << 16) | (byte(green) << 8) | byte(blue)) >>> 0
}

function colorChannels(name: string, a: Argument, b: Argument, c: Argument) {
  if (name === 'rgb') return [fraction(a, 255), fraction(b, 255), fraction(c, 255)] as const
  if (name === 'hsl') return hslChannels(degrees(a), clamp(fraction(b, 100)), clamp(fraction(c, 100)))
  if (name === 'oklch') return oklchChannels(clamp(fraction(a, 1)), Math.max(0, fraction(b, 1, 0.4)), degrees(c))
  return undefined
}

type Arguments = readonly [Argument, Argument, Argument, Argument?]

/** Three or four arguments: `a b c`, `a b c / d`, or with commas throughout. */
function parseArguments(body: string): Arguments | undefined {
  const isLegacy = body.includes(',')
  const words = isLegacy ? body.split(',').map((word) => word.trim()) : modernWords(body)
  if (words === undefined || words.length < 3 || words.length > 4) return undefined
  const parsed: Argument[] = []
  for (const word of words) {
    const argument = parseArgument(word)
    if (argument === undefined || (isLegacy && word === 'none')) return undefined
    parsed.push(argument)
  }
  return parsed as unknown as Arguments
}

function modernWords(body: string): string[] | undefined {
  const [channels = '', alpha, more] = body.split('/')
  const words = channels.trim().split(/\s+/)
  if (words.length !== 3 || more !== undefined) return undefined
  if (alpha !== undefined) words.push(alpha.trim())
  return words
}

function parseArgument(word: string): Argument | undefined {
  if (word === 'none') return { value: 0, unit: '' }
  const match = ARGUMENT.exec(word)
  if (match === null) return undefined
  return { value: Number(match[1]), unit: (match[2] ?? '') as Argument['unit'] }
}

/** A number counted in `whole`, or a percentage of `hundred`; NaN for an angle. */
function fraction({ value, unit }: Argument, whole: number, hundred = 1): number {
  if (unit === '') return value / whole
  return unit === '%' ? (value / 100) * hundred : Number.NaN
}

function degrees({ value, unit }: Argument): number {
  return value * DEGREES[unit]
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}

function byte(value: number): number {
  return Math.round(clamp(value) * 255)
}
