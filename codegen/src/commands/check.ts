import { filesAsJson, freshLine, type State } from '../answer.js'
import { type Command, EXIT } from '../command.js'
import { CHECK } from '../command-line.js'
import { Diagnostics } from '../diagnostic.js'
import { make } from '../making.js'
import { tellProblems } from '../problems.js'
import { keepStamp } from '../stamp.js'
import { TARGETS_ABOUT, targetsOf } from '../targets.js'

export const command: Command = {
  ...CHECK,
  about: `Writes nothing. Exits 1 if a file is stale, missing or too many, and names it. Where nothing changed since the last
time all was right, a stamp over the contents of inventory, compiler and files decides without loading the compiler.

${TARGETS_ABOUT}`,
  examples: ['check', 'check --json', 'check --schema rooms.yaml --ts ts --rust rust'],
  async run(given, streams, stamps) {
    const targets = targetsOf(given)
    const making = await make(targets)
    if (making instanceof Diagnostics) return tellProblems('check', making, given, streams)
    const faults = making.files.flatMap(({ path, state }) =>
      state === 'unchanged' ? [] : [`${path}: ${FAULTS[state]}\n`],
    )
    if (faults.length === 0) keepStamp(stamps, given, targets, making)
    if (given.has('json')) streams.out(filesAsJson('check', making.files))
    else if (faults.length === 0) streams.out(freshLine(making.files.length))
    else streams.err(faults.join(''))
    return faults.length === 0 ? EXIT.fine : EXIT.atFault
  },
}

const FAULTS: Readonly<Record<Exclude<State, 'unchanged'>, string>> = {
  stale: 'is not what the inventory gives; run `sparktui-codegen generate`',
  missing: 'is missing; run `sparktui-codegen generate`',
  extra: 'should not be there; run `sparktui-codegen generate`',
  foreign: 'should not be there; move it elsewhere',
}
