import { parseArguments } from './arguments.js'
import { type Given, JSON_SWITCH, type Usage } from './command.js'
import { TARGET_OPTIONS } from './targets.js'

export const GENERATE: Usage = {
  name: 'generate',
  summary: 'writes what the inventory gives',
  operands: [],
  options: [...TARGET_OPTIONS, JSON_SWITCH],
}

export const CHECK: Usage = {
  name: 'check',
  summary: 'tells whether the files are what the inventory gives',
  operands: [],
  options: [...TARGET_OPTIONS, JSON_SWITCH],
}

/** Without a command it is `generate`, or `check` with `--check`; `--json FILE` is what commands call `--layout`. */
const PLAIN: Usage = {
  name: '',
  summary: '',
  operands: [],
  options: [
    ...TARGET_OPTIONS.map((one) => (one.name === 'layout' ? { ...one, flag: '--json' } : one)),
    { name: 'check', doc: 'writes nothing; tells what is stale' },
  ],
}

/** Whether the first word calls a command. */
export function callsCommand([first]: readonly string[]): boolean {
  return first !== undefined && !first.startsWith('-')
}

/**
 * What a command line without a command asks for.
 *
 * @throws {UsageError} if it cannot be obeyed
 */
export function parsePlain(words: readonly string[]): { readonly usage: Usage; readonly given: Given } {
  const given = parseArguments(PLAIN, words, words)
  return { usage: given.has('check') ? CHECK : GENERATE, given }
}
