import { type Command, flagOf, type Option, optionsOf } from './command.js'

const PROGRAM = 'sparktui-codegen'

const EXIT_CODES = 'Exit codes: 0 fine, 1 the inventory or the files are at fault, 2 the command line is.'

/** `--help` without a command. */
export function programHelp(commands: readonly Command[]): string {
  const rows = commands.map((one): Row => [one.name + operandsOf(one), one.summary])
  const examples = commands.flatMap(({ examples: [first] }) => (first === undefined ? [] : [`  ${PROGRAM} ${first}`]))
  return `${PROGRAM}: compiles one inventory of shared memory into TypeScript and Rust

Usage: ${PROGRAM} [COMMAND] [options]

${table([...rows, ['help [COMMAND]', 'this text, or more of a command; so does COMMAND --help'], ['--version', 'which version this is']])}

Without a command it is \`generate\`; then --check makes it \`check\`, and the layout is asked for by --json FILE instead
of --layout FILE.

Examples:
${examples.join('\n')}

${EXIT_CODES}
`
}

/** `--help` of one command. */
export function commandHelp(command: Command): string {
  const { name, summary, operands, about, examples } = command
  const options = optionsOf(command).map((one): Row => [spelt(one), one.doc])
  return `${PROGRAM} ${name}: ${summary}

Usage: ${PROGRAM} ${name}${operandsOf(command)} [options]

${table([...operands.map((one): Row => [one.name, one.doc]), ...options])}

${about}

Examples:
${examples.map((line) => `  ${PROGRAM} ${line}`).join('\n')}

${EXIT_CODES}
`
}

type Row = readonly [what: string, doc: string]

function operandsOf({ operands }: Command): string {
  return operands.map(({ name, optional }) => (optional ? ` [${name}]` : ` ${name}`)).join('')
}

function spelt(option: Option): string {
  return option.value === undefined ? flagOf(option) : `${flagOf(option)} ${option.value}`
}

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([what]) => what.length))
  return rows.map(([what, doc]) => `  ${what.padEnd(width)}  ${doc}`).join('\n')
}
