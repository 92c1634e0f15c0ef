import { filesAsJson, type State } from '../answer.js'
import { type Command, EXIT } from '../command.js'
import { GENERATE } from '../command-line.js'
import { Diagnostics } from '../diagnostic.js'
import { make } from '../making.js'
import { bring } from '../outputs.js'
import { tellProblems } from '../problems.js'
import { keepStamp } from '../stamp.js'
import { TARGETS_ABOUT, targetsOf } from '../targets.js'

export const command: Command = {
  ...GENERATE,
  about: `Compiles the inventory and writes every file that is not right already, in one step each. If anything is wrong with
the inventory, all of it is said at once and nothing is written.

${TARGETS_ABOUT}`,
  examples: ['generate', 'generate --schema rooms.yaml --ts ts --rust rust --layout layout.json'],
  async run(given, streams, stamps) {
    const targets = targetsOf(given)
    const making = await make(targets)
    if (making instanceof Diagnostics) return tellProblems('generate', making, given, streams)
    await bring(making.files)
    if (making.files.every(({ state }) => state !== 'foreign')) keepStamp(stamps, given, targets, making)
    if (given.has('json')) streams.out(filesAsJson('generate', making.files))
    else for (const { path, state } of making.files) streams.out(`${DID[state]} ${path}\n`)
    return EXIT.fine
  },
}

const DID: Readonly<Record<State, string>> = {
  unchanged: 'unchanged',
  stale: 'written  ',
  missing: 'written  ',
  extra: 'removed  ',
  foreign: 'not ours ',
}
