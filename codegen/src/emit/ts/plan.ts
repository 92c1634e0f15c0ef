import type { StatementStructures } from 'ts-morph'

/** A file before it is printed. A string is a statement of its own, printed as it is. */
export interface FilePlan {
  /** Without directory and extension. */
  readonly name: string
  readonly statements: readonly (string | StatementStructures)[]
}

/** Columns of a generated file. */
export const WIDTH = 120

/** A comment in the manner of TSDoc, on one line if it fits. Paragraphs are parted by empty lines. */
export function doc(text: string, indent = 0): string {
  const pad = ' '.repeat(indent)
  const lines = docLines(text, indent)
  if (lines.length === 1) return `${pad}/** ${lines[0]} */\n`
  return `${pad}/**\n${lines.map((line) => `${pad} * ${line}`.trimEnd()).join('\n')}\n${pad} */\n`
}

/** What ts-morph wants to hear for the same. */
export function docs(text: string, indent = 0): string[] {
  const lines = docLines(text, indent)
  return [lines.length === 1 ? lines.join('') : `\n${lines.join('\n')}`]
}

function docLines(text: string, indent: number): string[] {
  const width = WIDTH - indent - '/**  */'.length
  const safe = text.replaceAll('*/', '*\\/')
  return safe.split('\n').flatMap((line) => wrap(line, width))
}

/** Breaks a line between words; further lines of a list's item are set in. */
function wrap(line: string, width: number): string[] {
  if (line.length <= width && !line.startsWith(' ')) return [line]
  const setIn = line.startsWith('- ') ? '  ' : ''
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = setIn + word
    } else {
      current = current === '' ? word : `${current} ${word}`
    }
  }
  return [...lines, current]
}

/** A sentence: ends in a full stop or another mark. */
export function sentence(text: string): string {
  return /[.!?…:]$/.test(text) || text === '' ? text : `${text}.`
}

/** A whole number as a literal: digits in threes from five of them on. */
export function spelt(number: number): string {
  return `${number}`.length < 5 ? `${number}` : `${number}`.replace(/\B(?=(\d{3})+$)/g, '_')
}

/** `'row'`, as the generated code quotes it. */
export function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"')
  return text.includes("'") && !text.includes('"') ? JSON.stringify(text) : `'${escaped.replaceAll("'", "\\'")}'`
}

/**
 * `open items close` on one line if it fits behind `column` columns and before `after` more, else one item a line.
 *
 * @param options.indent spaces before the line that `open` stands on; `spaced` puts one inside the brackets
 */
export function group(
  open: string,
  items: readonly string[],
  close: string,
  options: { indent?: number; column?: number; after?: number; spaced?: boolean } = {},
): string {
  const { indent = 0, after = 0, spaced = false } = options
  const { column = indent } = options
  const space = spaced ? ' ' : ''
  const line = `${open}${space}${items.join(', ')}${space}${close}`
  if (!line.includes('\n') && column + line.length + after <= WIDTH) return line
  const pad = ' '.repeat(indent)
  return `${open}\n${items.map((item) => `${pad}  ${item},\n`).join('')}${pad}${close}`
}

/** A union of string literals, one member a line if it is too long for one line. */
export function union(words: readonly string[], column: number, indent = 0): string {
  const line = words.map(quoted).join(' | ')
  if (column + line.length <= WIDTH) return line
  return words.map((word) => `\n${' '.repeat(indent + 2)}| ${quoted(word)}`).join('')
}

/** Orders imported and exported names as biome does: letter by letter A, a, B, b; `type ` does not count. */
export function byName(one: string, other: string): number {
  const [a, b] = [one.replace('type ', ''), other.replace('type ', '')]
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [left, right] = [a.charAt(i), b.charAt(i)]
    if (left === right) continue
    const [low, high] = [left.toLowerCase(), right.toLowerCase()]
    return (low === high ? left < right : low < high) ? -1 : 1
  }
  return a.length - b.length
}
