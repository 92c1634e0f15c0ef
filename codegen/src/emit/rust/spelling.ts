import { pascal } from '../../names.js'

/** A type or variant; the one keyword that is spelt like one gives way. */
export function typeName(name: string): string {
  const spelt = pascal(name)
  return spelt === 'Self' ? 'Self_' : spelt
}

/** A method or member for a name of the inventory, beside `taken` ones that the template has itself. */
export function memberName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? `${name}_` : name
}

/** A string literal. */
export function stringLiteral(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replace(/[\n\r\t]/g, (control) => ESCAPES[control] ?? control)
  return `"${escaped}"`
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A literal of a floating-point type, the shortest that reads back as the same number in it. */
export function floatLiteral(value: number, type: 'f32' | 'f64'): string {
  const digits = type === 'f64' ? String(value) : shortestFloat32(value)
  const [, whole = '', fraction, exponent = ''] = /^(-?\d+)(?:\.(\d+))?(?:e\+?(.*))?$/.exec(digits) ?? []
  // Both sides of the point, if either has the length for it.
  const isLong = whole.length >= LONG || (fraction ?? '').length >= LONG
  const part =
    fraction === undefined ? (exponent === '' ? '.0' : '') : `.${isLong ? threesFromLeft(fraction) : fraction}`
  return `${isLong ? threesFromRight(whole) : whole}${part}${exponent === '' ? '' : `e${exponent}`}`
}

/** Digits from which on a literal is grouped. */
const LONG = 5

function grouped(digits: string): string {
  return digits.length < LONG ? digits : threesFromRight(digits)
}

function threesFromRight(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '_')
}

function threesFromLeft(digits: string): string {
  return digits.replace(/(\d{3})(?=\d)/g, '$1_')
}

function shortestFloat32(value: number): string {
  const wanted = Math.fround(value)
  for (let precision = 1; precision < MOST_DIGITS; precision++) {
    const digits = String(Number(wanted.toPrecision(precision)))
    if (Math.fround(Number(digits)) === wanted) return digits
  }
  return String(Number(wanted.toPrecision(MOST_DIGITS)))
}

/** So many tell every float32 from its neighbours. */
const MOST_DIGITS = 9

/** A whole number as a literal: digits in threes from five of them on. */
export function integerLiteral(value: number): string {
  return grouped(String(value))
}

/** Hexadecimal digits as a literal, in fours. */
export function hexLiteral(digits: string): string {
  return `0x${digits.replace(/\B(?=(.{4})+$)/g, '_')}`
}

/** Documentation as lines after `prefix` (`///` or `//!`), indented. */
export function docComment(text: string, indent: number, prefix = '///'): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `${' '.repeat(indent)}${prefix} ${escapeDoc(line)}`.trimEnd())
    .join('\n')
}

/** Brackets outside code would be links or tags to rustdoc. */
function escapeDoc(line: string): string {
  if (!/[<[\]]/.test(line)) return line
  return line
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[<[\]]/g, '\\$&')))
    .join('')
}
