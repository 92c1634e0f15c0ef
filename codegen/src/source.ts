import type { Document, LineCounter, Node } from 'yaml'
import { type Diagnostic, Diagnostics } from './diagnostic.js'
import { plainYaml } from './plain-yaml.js'
import type { Span } from './saying.js'
import { type TextFault, textFaults } from './yaml-faults.js'
import { yaml } from './yaml-library.js'

export type Path = readonly (string | number)[]

/** A text with the place of everything in it: what the library makes of it. */
interface Parsed {
  readonly document: Document
  readonly lines: LineCounter
}

/** An inventory's text with the place of everything in it. */
export class Source {
  readonly file: string
  readonly text: string
  /** Plain data, as JSON has it. */
  readonly data: unknown
  /** What is wrong with the text itself, though it can be read. */
  readonly faults: readonly TextFault[]
  #parsed: Parsed | undefined

  private constructor(file: string, text: string, data: unknown, faults: readonly TextFault[], parsed?: Parsed) {
    this.file = file
    this.text = text
    this.data = data
    this.faults = faults
    this.#parsed = parsed
  }

  /** Reads YAML; where it is none, says everything that the parser has against it. */
  static parse(file: string, given: string): Source | Diagnostics {
    // A byte order mark is no column.
    const text = given.replace(/^\ufeff/, '')
    const data = plainYaml(text)
    if (data !== undefined) return new Source(file, text, data, [])
    const parsed = parse(text)
    const { faults, isReadable } = textFaults(parsed.document, text)
    if (isReadable) return new Source(file, text, parsed.document.toJS(), faults, parsed)
    return new Diagnostics(
      file,
      text,
      textDiagnostics(file, faults, (range) => spanOf(text, parsed.lines, range)),
    )
  }

  /** Where the value at `path` starts; where there is none, the nearest thing around it. */
  placeOf(path: Path): Span {
    let node: Node | null = this.#places.document.contents
    let found = node
    for (const step of path) {
      node = this.#child(node, step)
      if (!node) break
      found = node
    }
    return this.spanOf(rangeOf(found))
  }

  /** Where the key that `path` ends in starts. */
  placeOfKey(path: Path): Span {
    const { isMap, isScalar } = yaml()
    let node: Node | null = this.#places.document.contents
    for (const step of path.slice(0, -1)) node = this.#child(node, step)
    const last = path.at(-1)
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === last) : undefined
    return isScalar(pair?.key) ? this.spanOf(rangeOf(pair.key)) : this.placeOf(path)
  }

  /** The place of a stretch of the text. */
  spanOf(range: readonly [number, number]): Span {
    return spanOf(this.text, this.#places.lines, range)
  }

  /** Most texts are right, and nobody asks where anything stands. */
  get #places(): Parsed {
    this.#parsed ??= parse(this.text)
    return this.#parsed
  }

  #child(parent: Node | null, step: string | number): Node | null {
    const { isAlias, isMap, isNode, isScalar, isSeq } = yaml()
    const around = isAlias(parent) ? (parent.resolve(this.#places.document) ?? null) : parent
    if (isSeq(around)) {
      const child = around.items[Number(step)]
      return isNode(child) ? child : null
    }
    if (!isMap(around)) return null
    // As in plain data, the last of equal keys stands.
    const pair = around.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step))
    return isNode(pair?.value) ? pair.value : null
  }
}

function parse(text: string): Parsed {
  const { LineCounter, parseDocument } = yaml()
  const lines = new LineCounter()
  return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false }), lines }
}

/** What is wrong with the text, as diagnostics. */
export function textDiagnostics(
  file: string,
  faults: readonly TextFault[],
  spanAt: (range: readonly [number, number]) => Span,
): Diagnostic[] {
  return faults.map(({ code, message, help, range, related }) => {
    const second = related ? [{ file, message: related.message, ...spanAt(related.range) }] : []
    return { code, severity: 'error', subject: 'yaml', message, help, file, ...spanAt(range), related: second }
  })
}

/** A mapping or list that is written in lines is meant by its first character. */
function rangeOf(node: Node | null): readonly [number, number] {
  const [start, end] = node?.range ?? [0, 0]
  const { isMap, isSeq } = yaml()
  const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true
  return [start, isBlock ? start : end]
}

function spanOf(text: string, lines: LineCounter, [start, end]: readonly [number, number]): Span {
  const { line, col } = lines.linePos(start)
  const column = Math.max(1, col)
  const newline = text.slice(start, end).search(/[\r\n]/)
  const length = newline === -1 ? end - start : newline
  return { line: Math.max(1, line), column, endColumn: column + Math.max(1, length) }
}
