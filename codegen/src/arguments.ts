import { nearest } from './nearest.js'

/** What the command line asks for. */
export interface Arguments {
  readonly schema: string
  /** Directory of the TypeScript package, if it is wanted. */
  readonly ts: string | undefined
  /** Directory of the Rust crate, if it is wanted. */
  readonly rust: string | undefined
  /** The layout as JSON, if it is wanted. */
  readonly json: string | undefined
  readonly check: boolean
  readonly help: boolean
}

/** The command line asks for nothing that can be done. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The paths of this repository, which stand where no flag names one. */
const OWN = {
  schema: 'schema/sparktui.yaml',
  ts: 'generated/ts',
  rust: 'generated/rust',
  json: 'generated/layout.json',
} as const

export const HELP = `sparktui-codegen: compiles one inventory of shared memory into TypeScript and Rust

Usage: sparktui-codegen [--schema FILE] [--ts DIR] [--rust DIR] [--json FILE] [--check]

  --schema FILE  the inventory (${OWN.schema})
  --ts DIR       writes DIR/src/*.ts (${OWN.ts})
  --rust DIR     writes DIR/src/*.rs (${OWN.rust})
  --json FILE    writes the layout at the default capacity (${OWN.json})
  --check        writes nothing; exits 1 if a file is stale, missing or too many, and names it
  --help         this text

Without --schema, --ts, --rust and --json it works on the paths in brackets. With any of them, only what is named is
written. Exit codes: 0 done, 1 the inventory or the files are at fault, 2 the command line is.

Examples:
  sparktui-codegen
  sparktui-codegen --check
  sparktui-codegen --schema particles.yaml --ts ts --rust rust --json layout.json
`

const VALUES = ['schema', 'ts', 'rust', 'json'] as const
type ValueFlag = (typeof VALUES)[number]

/**
 * Reads the command line.
 *
 * @param words without the program
 * @throws {UsageError} if it cannot be obeyed
 */
export function parseArguments(words: readonly string[]): Arguments {
  const given = new Map<ValueFlag, string>()
  let check = false
  let help = false
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const flag = VALUES.find((name) => word === `--${name}`)
    if (word === '--check') check = true
    else if (word === '--help' || word === '-h') help = true
    else if (!flag) throw new UsageError(unknownFlag(word))
    else if (given.has(flag)) throw new UsageError(`--${flag}: given twice; give it once`)
    else given.set(flag, valueAfter(flag, rest.shift()))
  }
  if (given.size === 0) return { ...OWN, check, help }
  const [ts, rust, json] = [given.get('ts'), given.get('rust'), given.get('json')]
  if (!help && ts === undefined && rust === undefined && json === undefined) {
    throw new UsageError('outputs: none is named; give --ts DIR, --rust DIR or --json FILE')
  }
  return { schema: given.get('schema') ?? OWN.schema, ts, rust, json, check, help }
}

function valueAfter(flag: ValueFlag, value: string | undefined): string {
  if (value !== undefined && value !== '' && !value.startsWith('--')) return value
  const what = flag === 'ts' || flag === 'rust' ? 'DIR' : 'FILE'
  throw new UsageError(`--${flag}: has no value; give --${flag} ${what}`)
}

function unknownFlag(word: string): string {
  const guess = nearest(word, [...VALUES.map((name) => `--${name}`), '--check', '--help'])
  return `${word}: no such flag; ${guess === undefined ? 'see --help' : `did you mean ${guess}?`}`
}
