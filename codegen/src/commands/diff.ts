import { asJson } from '../answer.js'
import { type Command, EXIT, JSON_SWITCH } from '../command.js'
import { Diagnostics } from '../diagnostic.js'
import { diff } from '../diff/diff.js'
import { renderDifference } from '../diff/tell.js'
import { type ReadInventory, readInventory } from '../load.js'
import { tellProblems } from '../problems.js'
import { SCHEMA_OPTION, schemaOf } from '../targets.js'

export const command: Command = {
  name: 'diff',
  summary: 'tells what changed since another inventory, and what of it breaks',
  operands: [
    { name: 'OLD', doc: 'the inventory of the last release' },
    { name: 'NEW', doc: 'the inventory; without it, that of --schema or of package.json', optional: true },
  ],
  options: [SCHEMA_OPTION, JSON_SWITCH],
  about: `Lists every change by class: layout (moved, retyped, resized), meaning (numbers, units, writers, defaults), source
(renamed, props, primitives) and documentation. Each has a rule and a verdict. Exits 1 if one is breaking that NEW does
not approve under "approvals", or if an approval fits no change.`,
  examples: ['diff schema/releases/0.1.0.yaml', 'diff old.yaml new.yaml', 'diff old.yaml new.yaml --json'],
  async run(given, streams) {
    const [oldPath = '', newPath = schemaOf(given)] = given.operands
    const old = await readInventory(oldPath)
    if (old instanceof Diagnostics) return tellProblems('diff', old, given, streams)
    const now = await readInventory(newPath)
    if (now instanceof Diagnostics) return tellProblems('diff', now, given, streams)
    const difference = diff(old, now)
    if (given.has('json')) {
      const { isFine: ok, changes, problems } = difference
      streams.out(asJson({ command: 'diff', ok, old: endOf(old), new: endOf(now), changes, problems }))
    } else {
      // What is fine goes to stdout, and what shows colours is stderr.
      const color = !difference.isFine && streams.color === true
      const text = renderDifference(difference, old, now, { color })
      if (difference.isFine) streams.out(text)
      else streams.err(text)
    }
    return difference.isFine ? EXIT.fine : EXIT.atFault
  },
}

function endOf({ source, inventory }: ReadInventory): { readonly file: string; readonly hash: string } {
  return { file: source.file, hash: inventory.hash }
}
