import type { z } from 'zod'
import type { Code } from './codes.js'
import { chooseFrom, type Saying, show } from './saying.js'
import { BIT, SPELLINGS } from './shape.js'

/** What is wrong with a value that has not its shape. */
export function faultOf(issue: z.core.$ZodIssue, value: unknown): Saying & { readonly code: Code } {
  const wanted = issue.message
  const give = `give ${wanted}`
  const words = issue.code === 'invalid_value' ? issue.values.map(String) : []
  if (value === undefined || value === null) {
    const help = words.length > 0 ? `give ${listed(words)}` : give
    return { code: 'SK0201', message: 'is missing', help }
  }
  if (issue.code === 'invalid_value') {
    const code = WORD_CODES[wanted] ?? 'SK0203'
    return { code, message: `${show(value)} is not ${wanted}`, help: chooseFrom(value, words) }
  }
  if (isEmpty(value)) return { code: 'SK0205', message: 'is empty', help: give }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    if (wanted === BIT)
      return { code: 'SK0503', message: `${show(value)} is not a bit of one byte`, help: 'use 0 to 7' }
    return { code: 'SK0206', message: `${show(value)} is out of range`, help: give }
  }
  if (issue.code === 'invalid_format') {
    return {
      code: 'SK0204',
      message: `${show(value)} is not ${wanted.replace(/:.*/, '')}`,
      help: respell(String(value), wanted),
    }
  }
  if (typeof value === 'number' && Number.isFinite(value) && WHOLE.test(wanted)) {
    return { code: 'SK0207', message: `${show(value)} is no whole number`, help: give }
  }
  return { code: 'SK0203', message: `${show(value)} is ${kindOf(value)}`, help: give }
}

const WORD_CODES: Readonly<Record<string, Code>> = {
  'a kind of section': 'SK0208',
  'a field type': 'SK0209',
  'a writer': 'SK0210',
  'a codec': 'SK0211',
  'a rule of changes that break': 'SK1003',
}

const WHOLE = /^a (whole number|bit)/

/** How many words are listed before the rest is left out. */
const LISTED_WORDS = 12

function listed(words: readonly string[]): string {
  const shown = words.slice(0, LISTED_WORDS).join(', ')
  return words.length > LISTED_WORDS ? `${shown}, …` : shown
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0)
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? 'a number' : 'no number that memory can hold'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'boolean') return 'a boolean'
  return Array.isArray(value) ? 'a list' : 'a mapping'
}

/** The same words in the spelling that is wanted, or what that spelling is. */
function respell(value: string, wanted: string): string {
  const words = value
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const candidates: Readonly<Record<string, string>> = {
    'a snake_case name': words.join('_'),
    'a lower-case name with hyphens': words.join('-'),
    'a camelCase name': words
      .map((word, index) => (index === 0 ? word : word[0]?.toUpperCase() + word.slice(1)))
      .join(''),
  }
  const isPlain = /^[\x20-\x7e]+$/.test(value)
  for (const [what, pattern] of Object.entries(SPELLINGS)) {
    const candidate = candidates[what] ?? ''
    if (what === wanted && isPlain && pattern.test(candidate)) return `write ${JSON.stringify(candidate)}`
  }
  return wanted in SPELLINGS ? 'use letters a to z and digits, a letter first' : `give ${wanted}`
}
