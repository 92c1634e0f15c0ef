import { type Field, type Group, type Inventory, STRIDES, type Writer } from '../../model.js'

/** A cache line: records are whole ones, so that two nodes share none. */
const RECORD_ALIGNMENT = 64
/** Runs are copied word by word. */
const WORD_BYTES = 4

/** The fields that one side writes of one group, one after another in a record. */
export interface Run {
  readonly writer: Writer
  readonly group: Group
  readonly fields: readonly Field[]
  /** Bytes from the start of the record, multiples of 4. */
  readonly start: number
  readonly end: number
}

export interface NodeRecord {
  readonly runs: readonly Run[]
  /** Bytes from the start of the record, by the name of the field. */
  readonly offsets: ReadonlyMap<string, number>
  readonly bytes: number
}

/**
 * Where the mirror keeps the fields of one node: together, since the engine reads most of a group of one node at once.
 * What TypeScript writes stands before what the engine writes, wide slots of a group before narrow ones.
 */
export function nodeRecord(inventory: Inventory): NodeRecord {
  const all = allFields(inventory)
  const runs: Run[] = []
  const offsets = new Map<string, number>()
  let end = 0
  for (const writer of ['ts', 'engine'] as const) {
    for (const group of inventory.groups) {
      const fields = all
        .filter((field) => field.writer === writer && field.group.name === group.name)
        .sort((a, b) => STRIDES[b.type] - STRIDES[a.type])
      const start = end
      for (const field of fields) {
        offsets.set(field.name, end)
        end += STRIDES[field.type]
      }
      end = roundUp(end, WORD_BYTES)
      if (fields.length > 0) runs.push({ writer, group, fields, start, end })
    }
  }
  return { runs, offsets, bytes: roundUp(end, RECORD_ALIGNMENT) }
}

/** Every field, in the order of sections. */
export function allFields(inventory: Inventory): Field[] {
  return inventory.sections.flatMap((section) => (section.kind === 'fields' ? section.fields : []))
}

function roundUp(bytes: number, multiple: number): number {
  return Math.ceil(bytes / multiple) * multiple
}
