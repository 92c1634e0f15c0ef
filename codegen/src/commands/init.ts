import { filesAsJson } from '../answer.js'
import { type Command, EXIT, JSON_SWITCH, UsageError } from '../command.js'
import { checkout, exampleFiles, taken } from '../example.js'
import { bring } from '../outputs.js'

export const command: Command = {
  name: 'init',
  summary: 'writes a small example that works: an inventory, a TypeScript side, a Rust side',
  operands: [{ name: 'DIR', doc: 'where to; the current folder without', optional: true }],
  options: [
    { name: 'sparktui', value: 'DIR', doc: 'the checkout with the packages and crates that generated code stands on' },
    JSON_SWITCH,
  ],
  about: `Overwrites nothing: if one of its files is there already, none is written. Without --sparktui, the checkout that this
compiler lies in is taken.`,
  examples: ['init rooms', 'init rooms --sparktui ../sparktui'],
  async run(given, streams) {
    const folder = given.operands[0] ?? '.'
    const files = await exampleFiles(folder, await checkout(given.value('sparktui')))
    const there = await taken(files)
    if (there.length > 0) {
      throw new UsageError(`${there.join(', ')}: already there, and nothing was written; give an empty folder`)
    }
    const missing = files.map((file) => ({ ...file, state: 'missing' as const }))
    await bring(missing)
    if (given.has('json')) streams.out(filesAsJson('init', missing))
    else {
      for (const { path } of files) streams.out(`written   ${path}\n`)
      streams.out(`\nNow:\n${folder === '.' ? '' : `  cd ${folder}\n`}  npm install\n  npm start\n`)
    }
    return EXIT.fine
  },
}
