import { resolve } from 'node:path'
import { isatty } from 'node:tty'
import { USAGE, type Wishes, wishesOf } from './arguments.js'
import { checkFolder, create } from './create.js'
import { FolderError, UsageError } from './errors.js'
import { nextSteps } from './next.js'
import { type Answers, ask, USUAL } from './questions.js'

/** What a shell says of a program that was ended by Ctrl-C. */
const CANCELLED = 130

/**
 * Makes a program as a command line says, and asks for the rest.
 *
 * @param words of the command line, without the program
 * @returns the exit code: 2 for words that cannot be understood, 1 for a folder that cannot be used
 */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const wishes = wishesOf(words)
    if (wishes.help) return say(USAGE)
    if (wishes.folder !== undefined) checkFolder(wishes.folder)
    const answers = await answersTo(wishes)
    if (answers === undefined) return CANCELLED
    const folder = resolve(answers.folder)
    create(folder, answers.template, answers.language)
    return say(nextSteps({ ...answers, folder }, process.cwd(), process.env.npm_config_user_agent))
  } catch (error) {
    if (error instanceof UsageError) return complain(`${error.message}\n\n${USAGE}`, 2)
    if (error instanceof FolderError) return complain(`${error.message}\n`, 1)
    throw error
  }
}

async function answersTo(wishes: Wishes): Promise<Answers | undefined> {
  const { folder, template, language, yes } = wishes
  if (folder !== undefined && template !== undefined && language !== undefined) return { folder, template, language }
  if (yes) {
    return {
      folder: folder ?? USUAL.folder,
      template: template ?? USUAL.template,
      language: language ?? USUAL.language,
    }
  }
  if (isatty(0) && isatty(1)) return ask(wishes)
  throw new UsageError('there is no terminal to ask on: give --yes, or all of FOLDER, --template, and --ts or --js')
}

function say(message: string): number {
  process.stdout.write(message)
  return 0
}

function complain(message: string, code: number): number {
  process.stderr.write(message)
  return code
}
