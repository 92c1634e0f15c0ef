import type { Color } from 'sparktui'
import { look } from '../look.js'

/** How much a line of a log matters. */
export type Level = 'debug' | 'info' | 'warning' | 'error'

const WORDS = /\b(trace|debug|verbose|info|notice|warn(?:ing)?|err(?:or)?|crit(?:ical)?|alert|emerg|fatal|panic)\b/i
/** Where a level stands, if there is one: not in what the line tells. */
const HEAD_CHARACTERS = 80

/** The level that a line names near its beginning. */
export function levelOf(line: string): Level | undefined {
  const word = WORDS.exec(line.slice(0, HEAD_CHARACTERS))?.[0].toLowerCase()
  if (word === undefined) return undefined
  if (/^(trace|debug|verbose)/.test(word)) return 'debug'
  if (/^(info|notice)/.test(word)) return 'info'
  return word.startsWith('warn') ? 'warning' : 'error'
}

export const LEVEL_COLORS: Readonly<Record<Level, Color | undefined>> = {
  debug: look.muted,
  info: undefined,
  warning: look.warning,
  error: look.danger,
}
