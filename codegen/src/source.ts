import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type Diagnostic, Diagnostics, type Place } from './diagnostic.js'

export type Path = readonly (string | number)[]

/** An inventory's text with the place of everything in it. */
export class Source {
  readonly file: string
  readonly text: string
  /** Plain data, as JSON has it. */
  readonly data: unknown
  readonly #document: Document
  readonly #lines: LineCounter

  private constructor(file: string, text: string, document: Document, lines: LineCounter) {
    this.file = file
    this.text = text
    this.data = document.toJS()
    this.#document = document
    this.#lines = lines
  }

  /** Reads YAML; where it is none, says everything that the parser has against it. */
  static parse(file: string, text: string): Source | Diagnostics {
    const lines = new LineCounter()
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
    const faults = [...document.errors, ...document.warnings]
    if (faults.length === 0) return new Source(file, text, document, lines)
    return new Diagnostics(
      file,
      text,
      faults.map((fault): Diagnostic => {
        const { line, col } = lines.linePos(fault.pos[0])
        const message = `${fault.message}; write YAML 1.2`
        return { rule: 'yaml', line, column: col, subject: 'yaml', message }
      }),
    )
  }

  /** Where the value at `path` starts; where there is none, the nearest thing around it. */
  placeOf(path: Path): Place {
    let node: Node | null = this.#document.contents
    let found = node
    for (const step of path) {
      node = this.#child(node, step)
      if (!node) break
      found = node
    }
    return this.#placeOfNode(found)
  }

  /** Where the key that `path` ends in starts. */
  placeOfKey(path: Path): Place {
    let node: Node | null = this.#document.contents
    for (const step of path.slice(0, -1)) node = this.#child(node, step)
    const last = path.at(-1)
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === last) : undefined
    return isScalar(pair?.key) ? this.#placeOfNode(pair.key) : this.placeOf(path)
  }

  #child(parent: Node | null, step: string | number): Node | null {
    const around = isAlias(parent) ? (parent.resolve(this.#document) ?? null) : parent
    if (isMap(around) || isSeq(around)) {
      const child: unknown = around.get(step, true)
      if (isScalar(child) || isMap(child) || isSeq(child) || isAlias(child)) return child
    }
    return null
  }

  #placeOfNode(node: Node | null): Place {
    const { line, col } = this.#lines.linePos(node?.range?.[0] ?? 0)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
}
