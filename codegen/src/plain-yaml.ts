/**
 * Reads the YAML that inventories are written in, a twentieth of the library's time: block mappings and lists, flow
 * ones on one line, plain words, decimal and hexadecimal numbers, quotes without escapes. Whatever else a text holds,
 * an error included, is the library's affair.
 *
 * @returns the data, or nothing if any of the text is anything else
 */
export function plainYaml(text: string): unknown {
  if (UNUSUAL.test(text)) return undefined
  const lines = linesOf(text)
  if (lines[0]?.indent !== 0) return undefined
  try {
    const reader = new BlockReader(lines)
    const data = reader.mapping(0)
    return reader.isAtEnd ? data : undefined
  } catch (error) {
    if (error === NOT_PLAIN) return undefined
    throw error
  }
}

/** Characters that YAML or JavaScript may take for space or for the end of a line, and those that YAML forbids. */
const UNUSUAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\ufff0-\uffff]/

/** Thrown where a text leaves what is read here. */
const NOT_PLAIN = Symbol('not plain')

function notPlain(): never {
  throw NOT_PLAIN
}

interface Line {
  indent: number
  content: string
}

/** The lines that hold anything. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const line of text.split('\n')) {
    const content = line.trim()
    if (content === '' || content.startsWith('#')) continue
    lines.push({ indent: line.search(/\S/), content })
  }
  return lines
}

/** A key that is text in every schema of YAML, and what follows it. */
const ENTRY = /^([A-Za-z][A-Za-z0-9_]{0,99}):(?: +(.*))?$/

/** Words that are no text, or were none in some YAML. */
const NO_TEXT = /^(?:null|true|false)$/i

class BlockReader {
  readonly #lines: readonly Line[]
  #at = 0

  constructor(lines: readonly Line[]) {
    this.#lines = lines
  }

  get isAtEnd(): boolean {
    return this.#at === this.#lines.length
  }

  /** The mapping whose first line is the present one. */
  mapping(indent: number): Record<string, unknown> {
    const data: Record<string, unknown> = {}
    for (let line = this.#next(indent); line; line = this.#next(indent)) {
      const [, key = notPlain(), rest = ''] = ENTRY.exec(line.content) ?? []
      if (NO_TEXT.test(key) || Object.hasOwn(data, key)) notPlain()
      this.#at++
      data[key] = rest === '' || rest.startsWith('#') ? this.#inner(indent) : valueOn(rest)
    }
    return data
  }

  #sequence(indent: number): unknown[] {
    const data: unknown[] = []
    for (let line = this.#next(indent); line; line = this.#next(indent)) {
      if (!/^- \S/.test(line.content)) notPlain()
      const rest = line.content.slice(2)
      if (ENTRY.test(rest)) {
        line.indent += 2
        line.content = rest
        data.push(this.mapping(line.indent))
      } else {
        this.#at++
        data.push(valueOn(rest))
      }
    }
    return data
  }

  /** What stands below a key. */
  #inner(outer: number): unknown {
    const line = this.#lines[this.#at]
    if (line === undefined || line.indent <= outer) return notPlain()
    return line.content.startsWith('- ') ? this.#sequence(line.indent) : this.mapping(line.indent)
  }

  /** The present line, if it has this indent. At one that is set in further, all reading ends. */
  #next(indent: number): Line | undefined {
    const line = this.#lines[this.#at]
    return line?.indent === indent ? line : undefined
  }
}

/** The value on the rest of a line. */
function valueOn(rest: string): unknown {
  if (rest.startsWith('{') || rest.startsWith('[')) {
    const reader = new FlowReader(rest)
    const data = reader.value()
    return /^(?: *| +#.*)$/.test(reader.rest) ? data : notPlain()
  }
  const quoted = /^(?:"([^"\\]*)"|'([^']*)')(?: +#.*)?$/.exec(rest)
  if (quoted) return quoted[1] ?? quoted[2]
  const comment = rest.indexOf(' #')
  return plain((comment === -1 ? rest : rest.slice(0, comment)).trimEnd())
}

const INTEGER = /^-?(?:0|[1-9][0-9]{0,14})$/
const FRACTION = /^-?(?:0|[1-9][0-9]{0,8})\.[0-9]{1,6}$/
const HEXADECIMAL = /^0x[0-9a-fA-F]{1,12}$/

/** A word or number without quotes. */
function plain(text: string): unknown {
  if (!/^(?:[A-Za-z0-9]|-[0-9])/.test(text) || text.includes(': ') || text.endsWith(':')) return notPlain()
  if (!/^[-0-9]/.test(text)) return NO_TEXT.test(text) ? truth(text) : text
  if (INTEGER.test(text) || FRACTION.test(text) || HEXADECIMAL.test(text)) return Number(text)
  // What has a space, or a letter of no number, is none.
  return /[ g-np-wyzG-NP-WYZ]/.test(text) ? text : notPlain()
}

function truth(text: string): boolean {
  return text === 'true' || (text === 'false' ? false : notPlain())
}

/** Mappings and lists in brackets. */
class FlowReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  get rest(): string {
    return this.#text.slice(this.#at)
  }

  value(): unknown {
    if (this.#takes(/\{ */y)) return this.#mapping()
    if (this.#takes(/\[ */y)) return this.#sequence()
    const quoted = this.#takes(/(?:"([^"\\]*)"|'([^']*)') *(?=[,\]}])/y)
    if (quoted) return quoted[1] ?? quoted[2]
    const [text] = this.#takes(/[^,[\]{}"'][^,[\]{}]*/y) ?? notPlain()
    return text.includes(' #') ? notPlain() : plain(text.trimEnd())
  }

  #mapping(): Record<string, unknown> {
    const data: Record<string, unknown> = {}
    do {
      const [, key = notPlain()] = this.#takes(/([A-Za-z][A-Za-z0-9_]{0,99}): +/y) ?? []
      if (NO_TEXT.test(key) || Object.hasOwn(data, key)) notPlain()
      data[key] = this.value()
    } while (this.#takes(/ *, +/y))
    return this.#takes(/ *\}/y) ? data : notPlain()
  }

  #sequence(): unknown[] {
    const data: unknown[] = []
    do data.push(this.value())
    while (this.#takes(/ *, +/y))
    return this.#takes(/ *\]/y) ? data : notPlain()
  }

  #takes(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found) this.#at = pattern.lastIndex
    return found
  }
}
