import { nearest } from './nearest.js'

/** A place in a source text, both from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** One thing that is wrong with an inventory. */
export interface Diagnostic extends Place {
  /** What kind of fault it is; stable, for machines. */
  readonly rule: Rule
  /** Where in the inventory's own terms: `float32[4].group`. */
  readonly subject: string
  /** What is wrong; what to do. */
  readonly message: string
  /** A second place that explains the first. */
  readonly related?: Place & { readonly message: string }
}

export type Rule =
  | 'yaml'
  | 'missing'
  | 'shape'
  | 'unknown-key'
  | 'name'
  | 'duplicate'
  | 'unknown-name'
  | 'range'
  | 'default'
  | 'capacity'
  | 'header'
  | 'flags'
  | 'unit'
  | 'writer'
  | 'codec'
  | 'ambiguous'
  | 'protocol'

/** All that is wrong with one inventory, in the order of its lines. */
export class Diagnostics {
  readonly file: string
  readonly list: readonly Diagnostic[]
  readonly #lines: readonly string[]

  constructor(file: string, text: string, list: readonly Diagnostic[]) {
    this.file = file
    this.list = [...list].sort((a, b) => a.line - b.line || a.column - b.column)
    this.#lines = text.split(/\r?\n/)
  }

  /** One block for each: `file:line:column subject: message`, the line, a caret under the column. */
  render(): string {
    return this.list.map((one) => this.#block(one)).join('\n\n')
  }

  #block(one: Diagnostic): string {
    const head = `${this.file}:${one.line}:${one.column} ${one.subject}: ${one.message}`
    const lines = [head, ...this.#excerpt(one)]
    if (one.related) {
      const { line, column, message } = one.related
      lines.push(`${this.file}:${line}:${column} ${message}`, ...this.#excerpt(one.related))
    }
    return lines.join('\n')
  }

  #excerpt({ line, column }: Place): string[] {
    const source = (this.#lines[line - 1] ?? '').replaceAll('\t', ' ')
    return [`  ${source}`.trimEnd(), `  ${' '.repeat(column - 1)}^`]
  }
}

const LISTED_WORDS = 12

/** A value as the author wrote it, cut where it is long. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

/** `"layuot" is not a group; did you mean "layout"?`, or the words to choose from. */
export function notOneOf(value: unknown, noun: string, known: readonly string[]): string {
  const wrong = `${show(value)} is not ${noun}`
  const guess = typeof value === 'string' ? nearest(value, known) : undefined
  if (guess !== undefined) return `${wrong}; did you mean ${JSON.stringify(guess)}?`
  if (known.length === 0) return `${wrong}; there is none`
  const listed = known.slice(0, LISTED_WORDS).join(', ')
  return `${wrong}; use ${listed}${known.length > LISTED_WORDS ? ', …' : ''}`
}
