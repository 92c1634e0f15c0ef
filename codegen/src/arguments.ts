import { flagOf, type Given, type Option, optionsOf, type Usage, UsageError } from './command.js'
import { nearest } from './nearest.js'

/**
 * Reads what follows a command: `--option value`, `--option=value`, `--switch`, and operands in any order.
 *
 * @param line  all words without the program
 * @param words those of them that follow the command
 * @throws {UsageError} if the command does not take them
 */
export function parseArguments(usage: Usage, line: readonly string[], words: readonly string[]): Given {
  const options = optionsOf(usage)
  const given = new Map<string, string>()
  const operands: string[] = []
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!isFlag(word)) {
      operands.push(word)
      continue
    }
    const [flag = '', ...parts] = word === '-h' ? ['--help'] : word.split('=')
    const option = options.find((one) => flagOf(one) === flag)
    if (!option) throw new UsageError(unknownFlag(usage, flag))
    if (given.has(option.name)) throw new UsageError(`${flag}: given twice; give it once`)
    given.set(option.name, readValue(option, parts.length > 0 ? parts.join('=') : undefined, rest))
  }
  if (!given.has('help')) checkOperands(usage, operands)
  return { line, operands, has: (name) => given.has(name), value: (name) => given.get(name) }
}

/** `-` alone is an operand, and so is a negative number. */
function isFlag(word: string): boolean {
  return /^-[^\d]/.test(word)
}

function readValue(option: Option, attached: string | undefined, rest: string[]): string {
  const flag = flagOf(option)
  if (option.value === undefined) {
    if (attached !== undefined) throw new UsageError(`${flag}: takes no value; give ${flag} alone`)
    return ''
  }
  const next = rest[0]
  const value = attached ?? (next !== undefined && !isFlag(next) ? rest.shift() : undefined)
  if (value === undefined || value === '') throw new UsageError(`${flag}: has no value; give ${flag} ${option.value}`)
  return value
}

function unknownFlag(usage: Usage, flag: string): string {
  const guess = nearest(flag, optionsOf(usage).map(flagOf))
  const help = usage.name === '' ? '--help' : `${usage.name} --help`
  return `${flag}: no such option; ${guess === undefined ? `see ${help}` : `did you mean ${guess}?`}`
}

function checkOperands({ name, operands, options }: Usage, given: readonly string[]): void {
  const missing = operands.filter(({ optional }) => !optional)[given.length]
  if (missing) throw new UsageError(`${name}: ${missing.name} is missing; give ${missing.doc}`)
  const extra = given[operands.length]
  if (extra === undefined) return
  const layout = options.some((one) => one.name === 'layout' && flagOf(one) === '--layout')
  const hint = layout && extra.endsWith('.json') ? `; the layout goes to --layout ${extra}` : `; leave it out`
  throw new UsageError(`${name}: ${JSON.stringify(extra)} is one word too many${hint}`)
}
