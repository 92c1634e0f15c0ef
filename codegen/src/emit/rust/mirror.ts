import { type Field, type Group, type Inventory, STRIDES } from '../../model.js'
import { getterName, reset, setterName, slotsView, usesEnums } from './accessors.js'
import { arm, call } from './format.js'
import { allFields, type NodeRecord, nodeRecord, type Run } from './record.js'
import { docComment, hexLiteral, memberName, typeName } from './spelling.js'
import { groupConstant } from './tables.js'

/**
 * What `shared_buffer.hbs` shows.
 *
 * @param accessors what `accessors.hbs` gave
 */
export function sharedBufferView(inventory: Inventory, accessors: string): object {
  const fields = allFields(inventory)
  const sections = byteSections(inventory)
  const published = fields.filter(({ writer }) => writer === 'engine')
  return {
    type: 'SharedBuffer',
    accessors,
    usedOfMemory: list([...OF_MEMORY, ...sections.map(({ type }) => type)]),
    usedOfFields: list(['Field', 'FieldType', ...(sections.length > 0 ? ['Section'] : [])]),
    byteSections: sections,
    usesEnums: usesEnums(fields),
    ...slotsView(fields, {
      wide: 'self.slot32',
      narrow: 'self.slot8',
      // What the mirror publishes with.
      others: published.map(({ type }) => (STRIDES[type] === 1 ? 'store_u8' : 'store_u32')),
    }),
  }
}

/** What `shared_buffer.hbs` has from `sparktui_memory` in any case. */
const OF_MEMORY = ['AttachError', 'Expected', 'Identity', 'NodeId', 'SharedRegion']

/** A list in `use`, as rustfmt orders it. */
const list = (names: readonly string[]): string => `{${[...new Set(names)].sort().join(', ')}}`

interface ByteSectionView {
  readonly doc: string
  readonly method: string
  readonly type: 'Bytes' | 'BytesMut'
  readonly variant: string
}

/** Sections of plain bytes: those that the engine writes can be written. */
function byteSections(inventory: Inventory): ByteSectionView[] {
  return inventory.sections.flatMap((section) => {
    if (section.kind !== 'bytes') return []
    const { name, doc, writer } = section
    return [
      {
        doc: docComment(doc, 4),
        method: bytesMethod(inventory, name),
        type: writer === 'engine' ? 'BytesMut' : 'Bytes',
        variant: typeName(name),
      },
    ]
  })
}

/** What the bytes of a section are got by; an accessor may have taken the name. */
export function bytesMethod(inventory: Inventory, section: string): string {
  const taken = allFields(inventory).flatMap((field) => [getterName(field), setterName(field)])
  return memberName(`${section}_bytes`, new Set(taken))
}

/** What `mirror.hbs` shows: the same `accessors`. */
export function mirrorView(inventory: Inventory, accessors: string): object {
  const fields = allFields(inventory)
  const record = nodeRecord(inventory)
  const movesOf = (writer: Run['writer']): MoveView[] =>
    inventory.groups.flatMap((group) => {
      const runs = record.runs.filter((run) => run.writer === writer && run.group === group)
      return runs.length === 0 ? [] : [moveView(writer, group, runs)]
    })
  const [copies, publishes] = [movesOf('ts'), movesOf('engine')]
  const moves = MOVES.filter(({ name }) =>
    record.runs.some((run) => run.fields.some((one) => moveOf(run, one) === name)),
  )
  const resets = fields.filter((field) => field.writer === 'engine' && !field.keep)
  return {
    type: 'Mirror',
    accessors,
    usesEnums: usesEnums(fields),
    nodeBytes: record.bytes,
    places: fields.map((field) => placeArm(record, field)),
    copies,
    publishes,
    groupMoves: [...copies, ...publishes],
    moves,
    resets: resets.map(reset),
    ...mirrorSlots(slotsView(fields, { wide: '', narrow: '', others: ALL_STORES })),
  }
}

/** Whatever number an animation shows. */
const ALL_STORES = ['store_f32', 'store_u32', 'store_i32', 'store_u8']

function placeArm({ places }: NodeRecord, field: Field): string {
  const place = places.get(field.name)
  const numbers = place ? [runLiteral(place.run), place.offset, defaultBits(field)] : []
  return arm(8, `Field::${typeName(field.name)}`, `at(${numbers.join(', ')})`)
}

/** Of a run whose last field is no whole word, the room behind it too. */
function runLiteral({ start, end, note }: Run): string {
  const noted = note === undefined ? '0, 0' : `${note.start}, ${hexLiteral((2 ** note.bit).toString(16))}`
  return `run(${start}, ${end - start}, ${noted})`
}

/** A literal; there is one zero. */
function defaultBits({ type, default: initial }: Field): string {
  const bits = type === 'float32' ? (new Uint32Array(Float32Array.of(initial + 0).buffer)[0] ?? 0) : initial >>> 0
  return bits === 0 ? '0' : hexLiteral(bits.toString(16))
}

/** The mirror's slots hold what differs from the default: numbers pass through their bits. */
function mirrorSlots(view: ReturnType<typeof slotsView>): object {
  const loads: Readonly<Record<string, string>> = {
    f32: 'f32::from_bits(self.load_u32(field, node))',
    u32: 'self.region.load_u32(self.slot(field, node)) ^ place(field).default_bits',
    i32: 'self.load_u32(field, node).cast_signed()',
    u8: 'self.region.load_u8(self.slot(field, node)) ^ place(field).default_bits.to_le_bytes()[0]',
  }
  const stores: Readonly<Record<string, string>> = {
    f32: 'self.store_u32(field, node, value.to_bits());',
    u32: 'self.put_u32(self.slot(field, node), value ^ place(field).default_bits);',
    i32: 'self.store_u32(field, node, value.cast_unsigned());',
    u8: `let bits = value ^ place(field).default_bits.to_le_bytes()[0];
        self.put_u8(self.slot(field, node), bits);`,
  }
  return {
    ...view,
    loads: view.loads.map((one) => ({ ...one, body: loads[one.number] })),
    stores: view.stores.map((one) => ({ ...one, body: stores[one.number] })),
  }
}

/** An equal number is not written: a page that holds nothing but zeroes stays out of memory. */
const giving = (number: 'u32' | 'u8'): string =>
  `    let value = mirror.load_${number}(field, node);
    if to.load_${number}(field, node) != value {
        to.store_${number}(field, node, value);
    }`

/** Gives the bits that tell the number from the default, for the run to be noted where it has some. */
const taking = (number: 'u32' | 'u8', standard: string): string =>
  `    let bits = from.load_${number}(field, node) ^ self::place(field).${standard};
    let at = mirror.slot(field, place);
    if is_held {
        mirror.put_${number}(at, bits);
    } else if bits != 0 {
        mirror.region.store_${number}(at, bits);
    }
    bits${number === 'u8' ? '.into()' : ''}`

/** What the fields of a run are moved by, one number after another. Bits are moved: a NaN stays the same NaN. */
const MOVES: readonly { name: string; isTaken: boolean; other: string; body: string }[] = [
  {
    name: 'take_word',
    isTaken: true,
    other: 'from',
    body: taking('u32', 'default_bits'),
  },
  {
    name: 'take_byte',
    isTaken: true,
    other: 'from',
    body: taking('u8', 'default_bits.to_le_bytes()[0]'),
  },
  { name: 'give_word', isTaken: false, other: 'to', body: giving('u32') },
  { name: 'give_byte', isTaken: false, other: 'to', body: giving('u8') },
]

const VERBS: Readonly<Record<Run['writer'], string>> = { ts: 'take', engine: 'give' }

const moveOf = ({ writer }: Run, { type }: Field): string => `${VERBS[writer]}_${STRIDES[type] === 1 ? 'byte' : 'word'}`

/** What moves the fields that one side writes of a group. */
interface MoveView {
  readonly constant: string
  readonly method: string
  /** Copied from live memory to a record that may have another number. */
  readonly isTaken: boolean
  readonly other: string
  /** What is copied from a stage, and taken, run by run. */
  readonly runs: readonly { readonly literal: string; readonly fields: readonly string[] }[]
  readonly fields: readonly string[]
}

function moveView(writer: Run['writer'], group: Group, runs: readonly Run[]): MoveView {
  const isTaken = writer === 'ts'
  const other = isTaken ? 'from' : 'to'
  const move = (run: Run, field: Field): string => {
    const ends = [other, `Field::${typeName(field.name)}`, 'node']
    return isTaken
      ? call(8, `set |= ${moveOf(run, field)}`, ['mirror', 'place', 'is_held', ...ends], ';')
      : call(4, moveOf(run, field), ['mirror', ...ends], ';')
  }
  return {
    constant: groupConstant(group),
    method: memberName(`${VERBS[writer]}_${group.name}`, FUNCTIONS),
    isTaken,
    other,
    runs: runs.map((run) => ({ literal: runLiteral(run), fields: run.fields.map((field) => move(run, field)) })),
    fields: runs.flatMap((run) => run.fields.map((field) => move(run, field))),
  }
}

const FUNCTIONS: ReadonlySet<string> = new Set(MOVES.map(({ name }) => name))
