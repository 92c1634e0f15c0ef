import { TextAttribute } from '@sparktui/generated'
import type { Color } from '../color/syntax.js'
import { colorWord } from '../color.js'
import { PropError } from '../errors.js'
import { nearest } from '../nearest.js'

/** How a span of a text differs from the text around it. What is left out is as around it. */
export interface SpanStyle {
  readonly color?: Color
  readonly backgroundColor?: Color
  readonly bold?: boolean
  readonly dim?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly blink?: boolean
  readonly inverse?: boolean
  readonly strikethrough?: boolean
  /** Where it leads to when it is clicked in a terminal that follows links (OSC 8). */
  readonly link?: string
}

/** A style as memory has it. */
export interface SpanWords {
  readonly fg: number
  readonly bg: number
  /** Attributes that are on. */
  readonly on: number
  /** Attributes that are off, whatever the text has. */
  readonly off: number
  readonly link: string
}

/** As the text itself. */
export const PLAIN: SpanWords = { fg: 0, bg: 0, on: 0, off: 0, link: '' }

const ATTRIBUTES = ['bold', 'dim', 'italic', 'underline', 'blink', 'inverse', 'strikethrough'] as const
const KNOWN: readonly string[] = [...ATTRIBUTES, 'color', 'backgroundColor', 'link']

/**
 * The words of a style, checked.
 *
 * @throws {PropError} if it has a part that no style has, or one of another type
 * @throws {ColorError} if a colour is none
 */
export function spanWords(style: SpanStyle): SpanWords {
  for (const name of Object.keys(style)) {
    if (!KNOWN.includes(name)) throw unknownPart(name, style[name as keyof SpanStyle])
  }
  let on = 0
  let off = 0
  for (const name of ATTRIBUTES) {
    const value: unknown = style[name]
    if (value === undefined) continue
    if (typeof value !== 'boolean') throw new PropError('span', name, value, 'give true or false')
    if (value) on |= TextAttribute[name]
    else off |= TextAttribute[name]
  }
  const { color, backgroundColor, link } = style
  if (link !== undefined && typeof link !== 'string') throw new PropError('span', 'link', link, 'give a URL')
  return {
    fg: color === undefined ? 0 : colorWord(color, 'span.color'),
    bg: backgroundColor === undefined ? 0 : colorWord(backgroundColor, 'span.backgroundColor'),
    on,
    off,
    link: link === undefined ? '' : safeLink(link),
  }
}

/** The style of a span inside another one. */
export function inside(outer: SpanWords, inner: SpanWords): SpanWords {
  if (outer === PLAIN) return inner
  return {
    fg: inner.fg === 0 ? outer.fg : inner.fg,
    bg: inner.bg === 0 ? outer.bg : inner.bg,
    on: (outer.on & ~inner.off) | inner.on,
    off: (outer.off & ~inner.on) | inner.off,
    link: inner.link === '' ? outer.link : inner.link,
  }
}

export function sameWords(a: SpanWords, b: SpanWords): boolean {
  return a === b || (a.fg === b.fg && a.bg === b.bg && a.on === b.on && a.off === b.off && a.link === b.link)
}

const encoder = new TextEncoder()

/** Printable ASCII without spaces, as RFC 3986 has it: nothing that could end the sequence that it is sent in. */
function safeLink(link: string): string {
  let safe = ''
  for (const byte of encoder.encode(link)) {
    safe +=
      byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return safe
}

function unknownPart(name: string, value: unknown): PropError {
  const meant = nearest(name, KNOWN)
  return new PropError(
    'span',
    name,
    value,
    meant === undefined ? `a span has ${KNOWN.join(', ')}` : `did you mean ${JSON.stringify(meant)}?`,
  )
}
