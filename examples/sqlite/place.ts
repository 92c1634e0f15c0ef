/** Where in a statement something is, in UTF-16 code units. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** How SQLite names what it stumbled over. */
const NAMED = [
  /^near "(.+)": /s,
  /^no such (?:column|table|function|index|view|collation sequence): (?:.*\.)?(.+)$/s,
  /^ambiguous column name: (.+)$/s,
]

/** The place that SQLite's words about an error speak of; undefined where they name none that is in the statement. */
export function placeOf(message: string, sql: string): Place | undefined {
  if (/incomplete input/.test(message)) return { start: sql.length, end: sql.length }
  const named = NAMED.map((pattern) => pattern.exec(message)?.[1]).find((name) => name !== undefined)
  if (named === undefined) return undefined
  const found =
    new RegExp(`(?<!\\w)${escaped(named)}(?!\\w)`, 'i').exec(sql) ?? new RegExp(escaped(named), 'i').exec(sql)
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
