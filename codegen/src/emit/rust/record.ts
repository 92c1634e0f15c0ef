import { type Field, type Group, type Inventory, STRIDES, type Writer } from '../../model.js'

/** Runs are copied word by word. */
const WORD_BYTES = 4

/** The fields that one side writes of one group, one after another in a record. */
export interface Run {
  readonly writer: Writer
  readonly group: Group
  readonly fields: readonly Field[]
  /** Bytes that the runs before it take of a node, and with it: multiples of 4. */
  readonly start: number
  readonly end: number
}

export interface NodeRecord {
  readonly runs: readonly Run[]
  /** The run of a field and the bytes from its start, by the name of the field. */
  readonly places: ReadonlyMap<string, { readonly run: Run; readonly offset: number }>
  readonly bytes: number
}

/**
 * Where the mirror keeps the fields of one node: those of a run together, since the engine reads most of a group of one node
 * at once, and each run of all nodes by itself, so that what no node has set takes no memory. What TypeScript writes
 * stands before what the engine writes, wide slots of a group before narrow ones.
 */
export function nodeRecord(inventory: Inventory): NodeRecord {
  const all = allFields(inventory)
  const runs: Run[] = []
  const places = new Map<string, { run: Run; offset: number }>()
  let end = 0
  for (const writer of ['ts', 'engine'] as const) {
    for (const group of inventory.groups) {
      const fields = all
        .filter((field) => field.writer === writer && field.group.name === group.name)
        .sort((a, b) => STRIDES[b.type] - STRIDES[a.type])
      const bytes = fields.reduce((sum, { type }) => sum + STRIDES[type], 0)
      if (fields.length === 0) continue
      const run = { writer, group, fields, start: end, end: roundUp(end + bytes, WORD_BYTES) }
      let offset = 0
      for (const field of fields) {
        places.set(field.name, { run, offset })
        offset += STRIDES[field.type]
      }
      runs.push(run)
      end = run.end
    }
  }
  return { runs, places, bytes: end }
}

/** Every field, in the order of sections. */
export function allFields(inventory: Inventory): Field[] {
  return inventory.sections.flatMap((section) => (section.kind === 'fields' ? section.fields : []))
}

function roundUp(bytes: number, multiple: number): number {
  return Math.ceil(bytes / multiple) * multiple
}
