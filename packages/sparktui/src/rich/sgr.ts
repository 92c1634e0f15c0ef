import { TextAttribute } from '@sparktui/generated'
import { PLAIN, type SpanWords } from './style.js'

const { bold, dim, italic, underline, blink, inverse, hidden, strikethrough } = TextAttribute

/** What parameters 1 to 9 set. */
const SETS = [0, bold, dim, italic, underline, blink, blink, inverse, hidden, strikethrough] as const
/** What parameters 21 to 29 end; 21 is a double underline. */
const ENDS = [0, 0, bold | dim, italic, underline, blink, 0, inverse, hidden, strikethrough] as const

const OPAQUE = 0xff000000
const PALETTE = 0x100

/** The style after a sequence SGR (ECMA-48 8.3.117, colours of ISO 8613-6). What is unknown changes nothing. */
export function applySgr(words: SpanWords, parameters: string): SpanWords {
  const next = { ...words }
  const fields = parameters.split(';')
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? ''
    const subs = field.split(':').map(Number)
    const code = subs[0] ?? 0
    if (code === 0) Object.assign(next, PLAIN)
    else if (code === 38 || code === 48 || code === 58) {
      const [color, used] = field.includes(':') ? [ofColons(subs), 0] : ofSemicolons(fields.slice(at + 1).map(Number))
      at += used
      // 58 colours underlines alone.
      if (color !== undefined && code !== 58) next[code === 38 ? 'fg' : 'bg'] = color
    } else simple(next, code, subs[1])
  }
  return next
}

type Writable = { -readonly [Key in keyof SpanWords]: SpanWords[Key] }

function simple(next: Writable, code: number, sub: number | undefined): void {
  if (code === 4 && sub === 0) next.on &= ~underline
  else if (code < SETS.length) next.on |= SETS[code] ?? 0
  else if (code === 21) next.on |= underline
  else if (code > 21 && code < 30) next.on &= ~(ENDS[code - 20] ?? 0)
  else if (code >= 30 && code < 38) next.fg = PALETTE | (code - 30)
  else if (code === 39) next.fg = 0
  else if (code >= 40 && code < 48) next.bg = PALETTE | (code - 40)
  else if (code === 49) next.bg = 0
  else if (code >= 90 && code < 98) next.fg = PALETTE | (code - 82)
  else if (code >= 100 && code < 108) next.bg = PALETTE | (code - 92)
}

/** `38;5;n` or `38;2;r;g;b`: the colour, and how many parameters it took. */
function ofSemicolons([kind, ...rest]: readonly number[]): readonly [number | undefined, number] {
  if (kind === 5) return [palette(rest[0]), 2]
  if (kind === 2) return [rgb(rest), 4]
  return [undefined, 0]
}

/** `38:5:n`, `38:2:r:g:b` or, with a colour space, `38:2::r:g:b`. */
function ofColons([, kind, ...rest]: readonly number[]): number | undefined {
  if (kind === 5) return palette(rest[0])
  return kind === 2 ? rgb(rest.length > 3 ? rest.slice(1) : rest) : undefined
}

function palette(entry: number | undefined): number | undefined {
  return isByte(entry) ? PALETTE | entry : undefined
}

function rgb([r, g, b]: readonly number[]): number | undefined {
  return isByte(r) && isByte(g) && isByte(b) ? (OPAQUE | (r << 16) | (g << 8) | b) >>> 0 : undefined
}

function isByte(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= 255
}
