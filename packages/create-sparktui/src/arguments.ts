import { parseArgs } from 'node:util'
import { UsageError } from './errors.js'
import { type Language, TEMPLATES, type Template } from './templates.js'

/** What a command line says; what it leaves open is undefined. */
export interface Wishes {
  readonly folder: string | undefined
  readonly template: Template | undefined
  readonly language: Language | undefined
  /** Nothing is asked: what is left open gets its default. */
  readonly yes: boolean
  readonly help: boolean
}

export const USAGE = `npm create sparktui [FOLDER] [-- OPTIONS]

  --template NAME  ${TEMPLATES.map(({ name, about }) => `${name.padEnd(10)} ${about}`).join('\n                   ')}
  --ts, --js       TypeScript or JavaScript
  --yes            ask nothing: minimal, TypeScript, sparktui-app, unless said otherwise
`

/** @throws {UsageError} naming the word that cannot be understood */
export function wishesOf(words: readonly string[]): Wishes {
  const { values, positionals } = parsed(words)
  const { template: name, js = false, ts = false } = values
  const template = TEMPLATES.find((one) => one.name === name)
  if (name !== undefined && template === undefined) {
    throw new UsageError(`--template: there is no ${name}; give ${TEMPLATES.map((one) => one.name).join(', ')}`)
  }
  if (js && ts) throw new UsageError('--js and --ts: a program is in one of them; give one')
  if (positionals.length > 1) throw new UsageError(`${positionals[1]}: one folder is made at a time; give one`)
  return {
    folder: positionals[0],
    template,
    language: js ? 'js' : ts ? 'ts' : undefined,
    yes: values.yes ?? false,
    help: values.help ?? false,
  }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        template: { type: 'string', short: 't' },
        js: { type: 'boolean' },
        ts: { type: 'boolean' },
        yes: { type: 'boolean', short: 'y' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
