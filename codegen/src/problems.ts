import { asJson } from './answer.js'
import { EXIT, type Given, type Streams } from './command.js'
import type { Diagnostics } from './diagnostic.js'

/**
 * Says all that is wrong with an inventory: to people on stderr, to a machine, by `--json`, on stdout.
 *
 * @returns the exit code
 */
export function tellProblems(command: string, diagnostics: Diagnostics, given: Given, streams: Streams): number {
  const { list } = diagnostics
  if (given.has('json')) {
    streams.out(asJson({ command, ok: false, problems: list, files: [] }))
  } else {
    const count = `${list.length} ${list.length === 1 ? 'problem' : 'problems'}`
    streams.err(`${diagnostics.render({ color: streams.color === true })}\n\n${count}; nothing was written\n`)
  }
  return EXIT.atFault
}
