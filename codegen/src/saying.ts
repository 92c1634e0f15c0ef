import { nearest } from './nearest.js'

/** A place in a source text. Lines and columns count from 1, columns in UTF-16 units, as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A place with its end, on the same line: the column after the last. */
export interface Span extends Place {
  readonly endColumn: number
}

/** A second place that explains the first. */
export interface Related extends Span {
  readonly file: string
  readonly message: string
}

/** What is wrong, and what to do. */
export interface Saying {
  readonly message: string
  readonly help: string
}

const LISTED_WORDS = 12

/** A value as the author wrote it, cut where it is long. */
export function show(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

/** `"layuot" is not a group`, and the word that was meant, or the words to choose from. */
export function notOneOf(value: unknown, noun: string, known: readonly string[]): Saying {
  return { message: `${show(value)} is not ${noun}`, help: chooseFrom(value, known) }
}

/** The word that was meant, or the words to choose from. */
export function chooseFrom(value: unknown, known: readonly string[]): string {
  const guess = typeof value === 'string' ? nearest(value, known) : undefined
  if (guess !== undefined) return `did you mean ${JSON.stringify(guess)}?`
  if (known.length === 0) return 'there is none yet'
  const listed = known.slice(0, LISTED_WORDS).join(', ')
  return `use ${listed}${known.length > LISTED_WORDS ? ', …' : ''}`
}
