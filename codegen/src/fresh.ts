import { filesAsJson, freshLine } from './answer.js'
import { parseArguments } from './arguments.js'
import { UsageError } from './command.js'
import { CHECK, callsCommand, parsePlain } from './command-line.js'
import { freshPaths } from './stamp.js'
import { targetsOf } from './targets.js'

/**
 * The answer of a `check` that a stamp decides, before the compiler is loaded.
 *
 * @param words the command line without the program
 * @returns nothing if it is another command, or if the files have to be looked at
 */
export function answerOfFreshCheck(words: readonly string[]): string | undefined {
  try {
    const plain = callsCommand(words) ? undefined : parsePlain(words)
    if (plain ? plain.usage !== CHECK : words[0] !== CHECK.name) return undefined
    const given = plain?.given ?? parseArguments(CHECK, words.slice(1))
    if (given.has('help')) return undefined
    const paths = freshPaths(targetsOf(given))
    if (!paths) return undefined
    return given.has('json')
      ? filesAsJson(
          CHECK.name,
          paths.map((path) => ({ path, state: 'unchanged' })),
        )
      : freshLine(paths.length)
  } catch (error) {
    // The slow way says it.
    if (error instanceof UsageError) return undefined
    throw error
  }
}
