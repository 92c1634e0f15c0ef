import { type Arguments, HELP, parseArguments, UsageError } from './arguments.js'
import { compile } from './compile.js'
import { Diagnostics } from './diagnostic.js'
import { loadInventory, SchemaReadError } from './load.js'
import { bring, type Compared, compare, type State } from './outputs.js'

/** Where the command talks to. */
export interface Streams {
  out(text: string): void
  err(text: string): void
}

const DONE = 0
/** The inventory or the files are at fault. */
const AT_FAULT = 1
/** The command line is. */
const WRONG_USAGE = 2

/**
 * Runs the command: the whole of `sparktui-codegen` but for the process around it.
 *
 * @param words the command line without the program
 * @returns the exit code
 */
export async function run(words: readonly string[], streams: Streams): Promise<number> {
  try {
    const options = parseArguments(words)
    if (options.help) {
      streams.out(HELP)
      return DONE
    }
    return await generate(options, streams)
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof SchemaReadError)) throw error
    streams.err(`${error.message}\n`)
    return WRONG_USAGE
  }
}

async function generate(options: Arguments, streams: Streams): Promise<number> {
  const inventory = await loadInventory(options.schema)
  if (inventory instanceof Diagnostics) {
    const count = inventory.list.length
    streams.err(`${inventory.render()}\n\n${count} ${count === 1 ? 'problem' : 'problems'}; nothing was written\n`)
    return AT_FAULT
  }
  const { outputs, directories } = await compile(inventory, options)
  const compared = await compare(outputs, directories)
  if (options.check) return check(compared, streams)
  await bring(compared)
  for (const { path, state } of compared) streams.out(`${DID[state]} ${path}\n`)
  return DONE
}

const DID: Readonly<Record<State, string>> = {
  unchanged: 'unchanged',
  stale: 'written  ',
  missing: 'written  ',
  extra: 'removed  ',
  foreign: 'not ours ',
}

const FAULTS: Readonly<Record<Exclude<State, 'unchanged'>, string>> = {
  stale: 'is not what the inventory gives; run `npm run codegen`',
  missing: 'is missing; run `npm run codegen`',
  extra: 'should not be there; run `npm run codegen`',
  foreign: 'should not be there; move it elsewhere',
}

function check(compared: readonly Compared[], streams: Streams): number {
  const faults = compared.flatMap(({ path, state }) => (state === 'unchanged' ? [] : [`${path}: ${FAULTS[state]}\n`]))
  if (faults.length === 0) {
    streams.out(`${compared.length} files are fresh\n`)
    return DONE
  }
  streams.err(faults.join(''))
  return AT_FAULT
}
