import type { Stamps } from './stamp-format.js'

/** What a command of `sparktui-codegen` is made of. */

/** Where a command talks to. */
export interface Streams {
  out(text: string): void
  err(text: string): void
  /** Whether what `err` says may be coloured. */
  readonly color?: boolean
}

/** Exit codes. */
export const EXIT = {
  fine: 0,
  /** The inventory or the files are at fault. */
  atFault: 1,
  /** The command line is. */
  wrongUsage: 2,
} as const

/** The command line asks for nothing that can be done; the message says how to mend it. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
}

/** An option of a command. */
export interface Option {
  /** What the command calls it. */
  readonly name: string
  /** What the value is, in capitals; without one it is a switch. */
  readonly value?: string
  /** One line of `--help`. */
  readonly doc: string
  /** How the user spells it where that is not `--name`. */
  readonly flag?: string
}

/** `--json`: every command has it that has something to say to a machine. */
export const JSON_SWITCH: Option = { name: 'json', doc: 'answers with one JSON object on stdout' }
const HELP_SWITCH: Option = { name: 'help', doc: 'this text' }

/** The words that may follow a command and are no options. */
export interface Operand {
  readonly name: string
  readonly doc: string
  readonly optional?: boolean
}

/** What the command line says, by the names of the options. */
export interface Given {
  /** The value of an option, if it is given. */
  value(name: string): string | undefined
  /** Whether a switch is given. */
  has(name: string): boolean
  readonly operands: readonly string[]
  /** All words, without the program. */
  readonly line: readonly string[]
}

/** How a command is called. */
export interface Usage {
  readonly name: string
  /** One line of the list of commands. */
  readonly summary: string
  readonly operands: readonly Operand[]
  readonly options: readonly Option[]
}

/** A command: one file in `commands/`, exported as `command`, and one line in `commands.ts`. */
export interface Command extends Usage {
  /** What `--help` says besides: what it does, in whole sentences. */
  readonly about: string
  /** Lines as one types them, without the program. */
  readonly examples: readonly string[]
  /**
   * @param stamps where they are kept at all
   * @returns the exit code
   */
  run(given: Given, streams: Streams, stamps?: Stamps): Promise<number>
}

/** All options of a command, those that every command has included. */
export function optionsOf({ options }: Usage): readonly Option[] {
  return [...options, HELP_SWITCH]
}

/** How the user spells an option. */
export function flagOf({ name, flag }: Option): string {
  return flag ?? `--${name}`
}
