import { type Field, type Group, type Inventory, STRIDES, type Writer } from '../../model.js'

/** Runs are copied word by word. */
const WORD_BYTES = 4
const WORD_BITS = 32

/** Most that a run takes of a node: of what is kept together, all takes memory as soon as one field does. */
export const RUN_BYTES = 16

/** Some of the fields that one side writes of one group, one after another in a record. */
export interface Run {
  readonly writer: Writer
  readonly group: Group
  readonly fields: readonly Field[]
  /** Bytes that the runs before it take of a node, and with it: multiples of 4. */
  readonly start: number
  readonly end: number
  /** Where it is noted whether any of it was ever set, if TypeScript writes it. */
  readonly note?: Note
}

/** One bit of a word of a node. */
export interface Note {
  /** Bytes of a node that lie before the word. */
  readonly start: number
  /** 0 to 31. */
  readonly bit: number
}

export interface NodeRecord {
  readonly runs: readonly Run[]
  /** The run of a field and the bytes from its start, by the name of the field. */
  readonly places: ReadonlyMap<string, { readonly run: Run; readonly offset: number }>
  readonly bytes: number
}

/**
 * Where the mirror keeps the fields of one node: neighbours in runs, since who reads a width reads a height, and each
 * run of all nodes by itself, so that what no node has set takes no memory. First come words that say of each run that
 * TypeScript writes whether any of it was ever set. Then what TypeScript writes stands before what the engine writes,
 * wide slots of a group before narrow ones.
 */
export function nodeRecord(inventory: Inventory): NodeRecord {
  const runs: Run[] = []
  const places = new Map<string, { run: Run; offset: number }>()
  const noted = allRuns(inventory).filter(({ writer }) => writer === 'ts').length
  let end = Math.ceil(noted / WORD_BITS) * WORD_BYTES
  for (const { writer, group, fields } of allRuns(inventory)) {
    const bytes = fields.reduce((sum, { type }) => sum + STRIDES[type], 0)
    const number = runs.length
    const note = { start: Math.floor(number / WORD_BITS) * WORD_BYTES, bit: number % WORD_BITS }
    const run = {
      writer,
      group,
      fields,
      start: end,
      end: roundUp(end + bytes, WORD_BYTES),
      ...(writer === 'ts' && { note }),
    }
    let offset = 0
    for (const field of fields) {
      places.set(field.name, { run, offset })
      offset += STRIDES[field.type]
    }
    runs.push(run)
    end = run.end
  }
  return { runs, places, bytes: end }
}

/** The fields of all runs, those that TypeScript writes first. */
function allRuns(inventory: Inventory): Pick<Run, 'writer' | 'group' | 'fields'>[] {
  const known = allFields(inventory)
  const runs: Pick<Run, 'writer' | 'group' | 'fields'>[] = []
  for (const writer of ['ts', 'engine'] as const) {
    for (const group of inventory.groups) {
      const fields = known
        .filter((field) => field.writer === writer && field.group.name === group.name)
        .sort((a, b) => STRIDES[b.type] - STRIDES[a.type])
      // What changes with every change of the group would keep others company that hardly ever do.
      const counters = fields.filter(({ name }) => name === group.counter)
      const others = fields.filter((field) => !counters.includes(field))
      const all = [...inRuns(others), ...inRuns(counters)]
      runs.push(...all.map((together) => ({ writer, group, fields: together })))
    }
  }
  return runs
}

/** Neighbours of one width, as many as a run has room for. */
function inRuns(fields: readonly Field[]): Field[][] {
  const runs: Field[][] = []
  for (const field of fields) {
    const run = runs.at(-1)
    const stride = STRIDES[field.type]
    const fits = run?.[0] !== undefined && STRIDES[run[0].type] === stride && (run.length + 1) * stride <= RUN_BYTES
    if (fits) run.push(field)
    else runs.push([field])
  }
  return runs
}

/** Every field, in the order of sections. */
export function allFields(inventory: Inventory): Field[] {
  return inventory.sections.flatMap((section) => (section.kind === 'fields' ? section.fields : []))
}

function roundUp(bytes: number, multiple: number): number {
  return Math.ceil(bytes / multiple) * multiple
}
