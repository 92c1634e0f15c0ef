import type { Color } from 'sparktui'
import { printable } from '../printable.js'
import type { Value } from './database.js'

/** More of a text is not looked at for one cell of a table. */
const MOST_SHOWN = 300
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

/** A value as one line. */
export function cellText(value: Value | undefined): string {
  if (value === undefined || value === null) return 'NULL'
  if (value instanceof Uint8Array) return `‹${value.length} bytes›`
  return typeof value === 'string' ? printable(value.slice(0, MOST_SHOWN)) : String(value)
}

/** What is no text is told from a text that says the same by its colour. */
export function cellColor(value: Value | undefined): Color | undefined {
  if (value === undefined || value === null) return '$muted'
  if (value instanceof Uint8Array) return '$secondary'
  return typeof value === 'string' ? undefined : '$info'
}

/** Cells that a text takes, about: wide characters count twice. */
export function cells(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}
