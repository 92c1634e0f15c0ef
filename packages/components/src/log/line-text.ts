import { type RichText, span } from 'sparktui'
import { ansi } from 'sparktui/ansi'
import { look } from '../look.js'
import { stretches } from './match.js'

/** A line with what was searched for marked, or in the colours that it has itself. */
export function lineText(line: string, pattern: RegExp | undefined, isCurrent: boolean): string | RichText {
  if (line.includes('\x1b')) return ansi(line)
  if (pattern === undefined) return line
  const found = stretches(line, pattern)
  if (found.length === 0) return line
  const style = isCurrent
    ? { color: look.onAccent, backgroundColor: look.accent, bold: true }
    : { color: look.onAccent, backgroundColor: look.warning }
  const parts: (string | RichText)[] = []
  let end = 0
  for (const [from, to] of found) {
    parts.push(line.slice(end, from), span(style, line.slice(from, to)))
    end = to
  }
  return span({}, ...parts, line.slice(end))
}
