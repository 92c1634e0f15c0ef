import { asJson } from '../answer.js'
import { type Command, EXIT, type Given, JSON_SWITCH, UsageError } from '../command.js'
import { Diagnostics } from '../diagnostic.js'
import type { Answer } from '../explain/answer.js'
import { explainName, explainOffset, nearestName, type Subject } from '../explain/find.js'
import { tell } from '../explain/tell.js'
import { type Layout, layoutOf } from '../layout.js'
import { type ReadInventory, readInventory } from '../load.js'
import type { Inventory } from '../model.js'
import { tellProblems } from '../problems.js'
import { SCHEMA_OPTION, schemaOf } from '../targets.js'

export const command: Command = {
  name: 'explain',
  summary: 'says what a field is, or what a byte belongs to',
  operands: [{ name: 'FIELD|OFFSET', doc: 'a field, word or section, or a byte from the start of the buffer' }],
  options: [
    SCHEMA_OPTION,
    { name: 'capacity', value: 'NODES', doc: "nodes per field, a multiple of 64; the inventory's default without" },
    {
      name: 'text-bytes',
      value: 'BYTES',
      doc: "bytes of the text pool, a multiple of 64; the inventory's default without",
    },
    JSON_SWITCH,
  ],
  about: `Names are taken as the inventory or TypeScript spells them. Offsets are decimal, or hexadecimal after 0x.
Without --schema, the key "sparktui-codegen" of the nearest package.json names the inventory.`,
  examples: [
    'explain width',
    'explain 0x1040 --capacity 4096',
    'explain minWidth --schema schema/sparktui.yaml --json',
  ],
  async run(given, streams) {
    const file = schemaOf(given)
    const read = await readInventory(file)
    if (read instanceof Diagnostics) return tellProblems('explain', read, given, streams)
    const answer = explain(subjectOf(file, read, given), given.operands[0] ?? '')
    streams.out(given.has('json') ? asJson({ command: 'explain', ok: true, ...answer }) : tell(answer))
    return EXIT.fine
  },
}

function explain(subject: Subject, asked: string): Answer {
  if (/^(0x[\da-f]+|\d+)$/i.test(asked)) {
    const { bytes, capacity } = subject.layout
    const found = explainOffset(subject, Number(asked))
    if (found) return found
    throw new UsageError(`${asked}: behind the end; at ${capacity} nodes the buffer has ${bytes} bytes, see --capacity`)
  }
  const found = explainName(subject, asked)
  if (found) return found
  const guess = nearestName(subject, asked)
  const hint = guess === undefined ? 'name a field, word or section, or give an offset' : `did you mean ${guess}?`
  throw new UsageError(`${asked}: no such field, word or section; ${hint}`)
}

function subjectOf(file: string, { source, inventory }: ReadInventory, given: Given): Subject {
  return {
    inventory,
    layout: layoutFor(inventory, given),
    placeOf: (path) => {
      const { line, column } = source.placeOf(path)
      return { file, line, column }
    },
  }
}

function layoutFor(inventory: Inventory, given: Given): Layout {
  const capacity = sizeOf(given, 'capacity', inventory.maxCapacity) ?? inventory.defaultCapacity
  const textBytes = sizeOf(given, 'text-bytes', MAX_TEXT_BYTES) ?? inventory.defaultTextBytes
  return layoutOf(inventory, capacity, textBytes)
}

const MAX_TEXT_BYTES = 0x8000_0000

function sizeOf(given: Given, name: string, most: number): number | undefined {
  const asked = given.value(name)
  if (asked === undefined) return undefined
  const size = Number(asked)
  if (Number.isInteger(size) && size > 0 && size <= most && size % 64 === 0) return size
  throw new UsageError(`--${name}: ${asked} is no multiple of 64 from 64 to ${most}; give one`)
}
