import type { Code } from './codes.js'
import { type Rendering, renderBlocks } from './render.js'
import type { Related, Saying, Span } from './saying.js'

/** One thing that is wrong with an inventory: the machine form, as `--json` gives it. */
export interface Diagnostic extends Span, Saying {
  readonly code: Code
  readonly severity: 'error'
  /** Where in the inventory's own terms: `float32[4].group`. */
  readonly subject: string
  readonly file: string
  readonly related: readonly Related[]
}

/** All that is wrong with one inventory, in the order of place. */
export class Diagnostics {
  readonly file: string
  readonly list: readonly Diagnostic[]
  readonly #text: string

  constructor(file: string, text: string, list: readonly Diagnostic[]) {
    this.file = file
    this.list = [...list].sort((a, b) => a.line - b.line || a.column - b.column)
    this.#text = text
  }

  /** One block for each: place, code, subject, message and help; the line, a caret below; further places. */
  render(options: Rendering = {}): string {
    const blocks = this.list.map((one) => ({ ...one, label: `${one.severity}[${one.code}]` }))
    return renderBlocks(blocks, new Map([[this.file, this.#text]]), options)
  }
}
