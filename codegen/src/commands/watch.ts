import { type Command, EXIT, UsageError } from '../command.js'
import { readSchema } from '../load.js'
import { TARGET_OPTIONS, TARGETS_ABOUT, targetsOf } from '../targets.js'
import { watchFile } from '../watching.js'
import { command as generate } from './generate.js'

export const command: Command = {
  name: 'watch',
  summary: 'generates again whenever the inventory changes',
  operands: [],
  options: TARGET_OPTIONS,
  about: `Generates at once, then after each change of the inventory; the system tells, nothing polls. What is wrong with the
inventory is said, and the next change is waited for. Ctrl-C ends it with exit code 0.

${TARGETS_ABOUT}`,
  examples: ['watch', 'watch --schema rooms.yaml --ts ts --rust rust'],
  async run(given, streams, stamps) {
    const { schema } = targetsOf(given)
    // One that is not there is a slip of the pen, not a change to wait for.
    await readSchema(schema)
    await watchFile(schema, async () => {
      try {
        await generate.run(given, streams, stamps)
      } catch (error) {
        if (!(error instanceof UsageError)) throw error
        streams.err(`${error.message}\n`)
      }
      streams.out(`watching ${schema}\n`)
    })
    return EXIT.fine
  },
}
