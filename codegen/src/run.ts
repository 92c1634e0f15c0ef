import { readFile } from 'node:fs/promises'
import { parseArguments } from './arguments.js'
import { type Command, EXIT, type Given, type Streams, UsageError } from './command.js'
import { callsCommand, parsePlain } from './command-line.js'
import { COMMANDS } from './commands.js'
import { commandHelp, programHelp } from './help.js'
import { nearest } from './nearest.js'
import type { Stamps } from './stamp-format.js'

/**
 * Runs a command line: the whole of `sparktui-codegen` but for the process around it.
 *
 * @param words  the command line without the program
 * @param stamps who keeps them; without, every check looks
 * @returns the exit code
 */
export async function run(words: readonly string[], streams: Streams, stamps?: Stamps): Promise<number> {
  try {
    return await dispatch(words, streams, stamps)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    streams.err(`${error.message}\n`)
    return EXIT.wrongUsage
  }
}

async function dispatch(words: readonly string[], streams: Streams, stamps?: Stamps): Promise<number> {
  const [first, ...others] = words
  if (first === 'help') return dispatch([...others, '--help'], streams)
  if (first === '--version' && others.length === 0) {
    streams.out(`${await version()}\n`)
    return EXIT.fine
  }
  if (callsCommand(words)) {
    const command = await commandNamed(words[0] ?? '')
    return obey(command, parseArguments(command, words, words.slice(1)), streams, stamps)
  }
  const { usage, given } = parsePlain(words)
  if (given.has('help')) {
    streams.out(programHelp(await Promise.all(Object.keys(COMMANDS).map(commandNamed))))
    return EXIT.fine
  }
  return obey(await commandNamed(usage.name), given, streams, stamps)
}

async function obey(command: Command, given: Given, streams: Streams, stamps?: Stamps): Promise<number> {
  if (!given.has('help')) return command.run(given, streams, stamps)
  streams.out(commandHelp(command))
  return EXIT.fine
}

async function commandNamed(name: string): Promise<Command> {
  const load = new Map(Object.entries(COMMANDS)).get(name)
  if (load) return (await load()).command
  const guess = nearest(name, Object.keys(COMMANDS))
  const hint = guess === undefined ? `use ${Object.keys(COMMANDS).join(', ')}` : `did you mean ${guess}?`
  throw new UsageError(`${name}: no such command; ${hint}`)
}

async function version(): Promise<string> {
  const manifest: { readonly version: string } = JSON.parse(
    await readFile(new URL('../package.json', import.meta.url), 'utf8'),
  )
  return manifest.version
}
