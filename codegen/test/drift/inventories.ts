import fc from 'fast-check'
import { stringify } from 'yaml'
import { IDENTITY_WORDS, PROTOCOL_FLAGS, PROTOCOL_WORDS } from '../../src/validate/protocol.js'

/** Draws of one inventory. */
class Draw {
  readonly #gen: fc.GeneratorValue
  readonly #names = new Set<string>()

  constructor(gen: fc.GeneratorValue) {
    this.#gen = gen
  }

  whole(min: number, max: number): number {
    return this.#gen(fc.integer, { min, max })
  }

  chance(): boolean {
    return this.#gen(fc.boolean)
  }

  oneOf<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)] as T
  }

  list<T>(min: number, max: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.whole(min, max) }, (_, index) => make(index))
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((one) => ({ one, key: this.whole(0, 1e9) }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }) => one)
  }

  /** So many different numbers. */
  distinct(count: number, min: number, max: number): number[] {
    const numbers = this.#gen<number[], [object]>((size: object) => fc.uniqueArray(fc.integer({ min, max }), size), {
      minLength: count,
      maxLength: count,
    })
    return numbers
  }

  float(): number {
    return this.#gen(fc.float, { noNaN: true, noDefaultInfinity: true })
  }

  /** A word that nothing of this inventory is called by, often one that generated code uses itself. */
  name(stems: readonly string[] = STEMS): string {
    const stem = this.oneOf(stems)
    let name = stem
    for (let i = 2; this.#names.has(name); i++) name = `${stem}_n${i}`
    this.#names.add(name)
    return name
  }

  doc(): string {
    return this.oneOf(DOCS)
  }
}

/** Names that a template or a language has a use for, and ordinary ones. */
const STEMS = (
  'capacity field fields node number index length name names value values raw bits groups section layout_of mask ' +
  'text_offset region_size speed x y mean alpha b2 set_speed copy load store slot8 slot32 views_of at_once kind type_of ' +
  'constructor to_string prototype arguments default_value self_made words_of every read written loaded buffered ' +
  'private_part attach new region copy_node stage_node reset_node publish_node load_u32 store_byte end_of span record_offset'
).split(' ')

/** Names of sections and groups become names of constants. */
const SECTIONS = STEMS.filter((stem) => !['span', 'arguments', 'new', 'capacity', 'groups'].includes(stem))

/** Names of enums and flag sets become types. */
const TYPES = 'hue mood slope b2c every_day kind_of_thing'.split(' ')

const DOCS = [
  'What it is.',
  'No full stop',
  'Quotes "here" and \'there\', a `code` and a back\\slash.',
  'A comment that ends */ and begins /* again.',
  'Brackets [like these] and <those>, {{braces}}, a # and a : too.',
  'Größe — 大きさ.',
  'A long one, which has more words than one line of a hundred and twenty columns has room for, so that it must be broken somewhere.',
]

/** In blocks of 64 nodes, as are all capacities. */
const MOST_BLOCKS = 1024

interface Named {
  readonly name: string
}

type Yaml = Named & Readonly<Record<string, unknown>>

function group(draw: Draw, bit: number): Yaml {
  return { name: draw.name(SECTIONS), bit, reactive: draw.chance(), doc: draw.doc() }
}

interface Numbers {
  readonly name: string
  readonly doc: string
  readonly values: readonly { readonly name: string; readonly value: number }[]
}

function enumOf(draw: Draw): Numbers {
  const count = draw.whole(1, 7)
  const top = draw.oneOf([count - 1, 0xff, 0xffff_ffff])
  const numbers = top === count - 1 && draw.chance() ? [...Array(count).keys()] : wide(draw, count, top)
  return {
    name: draw.name(TYPES),
    doc: draw.doc(),
    values: numbers.map((value) => ({ name: draw.name().replaceAll('_', '-'), value })),
  }
}

/** fast-check's integers end at 2^31. */
function wide(draw: Draw, count: number, top: number): number[] {
  return top === 0xffff_ffff
    ? draw.distinct(count, -0x8000_0000, 0x7fff_ffff).map((value) => value >>> 0)
    : draw.distinct(count, 0, top)
}

interface Bits {
  readonly name: string
  readonly doc: string
  readonly bits: readonly { readonly name: string; readonly bit: number }[]
}

function flagsOf(draw: Draw): Bits {
  const bits = draw.distinct(draw.whole(1, 8), 0, 7)
  return {
    name: draw.name(TYPES),
    doc: draw.doc(),
    bits: bits.map((bit) => ({ name: draw.name().replaceAll('_', '-'), bit })),
  }
}

interface Parts {
  readonly groups: readonly Yaml[]
  readonly enums: readonly Numbers[]
  readonly flags: readonly Bits[]
}

type FieldType = 'float32' | 'uint32' | 'int32' | 'uint8'

const MOST: Readonly<Record<FieldType, number>> = { float32: 0, uint32: 0xffff_ffff, int32: 0x7fff_ffff, uint8: 0xff }

/** A field of a type; what its numbers count decides which defaults it may have. */
function fieldOf(draw: Draw, type: FieldType, { groups, enums, flags }: Parts): Yaml {
  const base = {
    name: draw.name(),
    group: draw.oneOf(groups).name,
    writer: draw.oneOf(['ts', 'engine']),
    keep: draw.chance(),
    doc: draw.doc(),
  }
  const fit = enums.filter(({ values }) => type !== 'float32' && values.every(({ value }) => value <= MOST[type]))
  const kind = type === 'float32' ? 'unit' : draw.oneOf(['unit', 'unit', 'enum', 'flags'])
  if (kind === 'enum' && fit.length > 0) {
    const model = draw.oneOf(fit)
    return { ...base, enum: model.name, default: draw.oneOf(model.values).value }
  }
  if (kind === 'flags' && flags.length > 0) {
    const set = draw.oneOf(flags)
    const mask = set.bits.filter(() => draw.chance()).reduce((all, { bit }) => all | (1 << bit), 0)
    return { ...base, flags: set.name, default: mask }
  }
  return { ...base, unit: draw.oneOf(['things', '0..1', 'cells "wide"']), default: plainDefault(draw, type) }
}

function plainDefault(draw: Draw, type: FieldType): number {
  if (type === 'float32') return draw.float()
  const least = type === 'int32' ? -0x8000_0000 : 0
  return draw.oneOf([0, 1, 12_345 % (MOST[type] + 1), MOST[type], least])
}

const word = (name: string, doc: string): Yaml => ({ name, doc })

function sectionsOf(draw: Draw, parts: Parts, pool: boolean): Yaml[] {
  const engine = Object.entries(PROTOCOL_WORDS).flatMap(([name, writer]) => (writer === 'engine' ? [name] : []))
  const protocol = Object.entries(PROTOCOL_FLAGS).map(([name, { per, bits }]) => ({
    name,
    kind: 'flags',
    per,
    ...(bits ? { bits } : {}),
    doc: draw.doc(),
  }))
  const words = (names: readonly string[], writer: string): Yaml => ({
    name: draw.name(SECTIONS),
    kind: 'words',
    writer,
    doc: draw.doc(),
    words: names.map((name) => word(name, draw.doc())),
  })
  const split = draw.whole(1, engine.length)
  const fields = draw.list(0, 6, (): Yaml => {
    const type = draw.oneOf(['float32', 'uint32', 'int32', 'uint8'] as const)
    return {
      name: draw.name(SECTIONS),
      kind: 'fields',
      type,
      doc: draw.doc(),
      fields: draw.list(1, 9, () => fieldOf(draw, type, parts)),
    }
  })
  return draw.shuffled<Yaml>([
    ...protocol,
    words(engine.slice(0, split), 'engine'),
    ...(split < engine.length ? [words(engine.slice(split), 'engine')] : []),
    ...(draw.chance() ? [words([draw.name(SECTIONS), draw.name(SECTIONS)], draw.oneOf(['ts', 'engine']))] : []),
    ...fields,
    ...(pool ? [{ name: draw.name(SECTIONS), kind: 'bytes', size: 'text_bytes', writer: 'ts', doc: draw.doc() }] : []),
    ...draw.list(0, 2, () => ({
      name: draw.name(SECTIONS),
      kind: 'bytes',
      size: draw.whole(1, 70_000),
      writer: draw.oneOf(['ts', 'engine']),
      doc: draw.doc(),
    })),
    ...draw.list(0, 1, () => ({
      name: draw.name(SECTIONS),
      kind: 'flags',
      per: draw.oneOf([1, 3, 64, 4096]),
      doc: draw.doc(),
    })),
  ])
}

/** What lengths and texts stand on: an enum of units, fields that hold one, and slices of the pool. */
function measuresOf(draw: Draw, groups: readonly Yaml[], pool: boolean): { units: Numbers; sections: Yaml[] } {
  const words = ['percent', ...draw.list(1, 4, () => draw.name().replaceAll('_', '-'))]
  const numbers = draw.distinct(words.length, 0, 0xff)
  const units: Numbers = {
    name: draw.name(TYPES),
    doc: draw.doc(),
    values: draw.shuffled(words).map((name, index) => ({ name, value: numbers[index] ?? 0 })),
  }
  const base = () => ({ group: draw.oneOf(groups).name, writer: 'ts', doc: draw.doc() })
  const pairs = draw.list(1, 3, () => ({ number: draw.name(), unit: draw.name(), group: draw.oneOf(groups).name }))
  const section = (type: FieldType, fields: Yaml[]): Yaml => ({
    name: draw.name(SECTIONS),
    kind: 'fields',
    type,
    doc: draw.doc(),
    fields,
  })
  const lengths = pairs.map(({ number, unit, group }): Yaml => {
    return { ...base(), name: number, group, default: draw.float(), unit_in: unit }
  })
  const held = pairs.map(({ unit, group }): Yaml => {
    return { ...base(), name: unit, group, default: draw.oneOf(units.values).value, enum: units.name, holds: true }
  })
  const slice = base()
  const slices = [0, 1].map((): Yaml => ({ ...slice, name: draw.name(), default: 0, unit: 'bytes', holds: true }))
  const sections = [section('uint8', held), section('float32', lengths)]
  return { units, sections: pool ? [...sections, section('uint32', slices)] : sections }
}

/** What is for these tests alone, and no key of an inventory. */
const bare = ({ holds: _, ...field }: Yaml): object => field

/** The props of one primitive, one for each field that a prop can write by its own codec. */
function facesOf(draw: Draw, parts: Parts, sections: readonly Yaml[], components: Numbers): object {
  const reactive = new Set(parts.groups.filter((one) => one.reactive === true).map(({ name }) => name))
  const counters = new Set(parts.groups.map(({ counter }) => counter))
  const fields: Yaml[] = sections.flatMap((section) =>
    ((section.fields ?? []) as Yaml[]).map((field) => ({ ...field, type: section.type })),
  )
  const open = fields.filter(
    (field) => field.writer === 'ts' && reactive.has(String(field.group)) && !counters.has(field.name) && !field.holds,
  )
  const slice = fields.filter((field) => field.holds === true && field.type === 'uint32')
  const text = slice.length === 2 && reactive.has(String(slice[0]?.group)) ? [slice.map(({ name }) => name)] : []
  const props: Prop[] = open.map((field, index) => {
    const { codec, extra } = codecOf(draw, field, parts)
    return {
      name: `prop${index}`,
      set: draw.oneOf(['first_set', 'second_set']),
      codec,
      writes: [field.name],
      doc: draw.doc(),
      ...extra,
    }
  })
  for (const writes of text) props.push({ name: 'label', set: 'first_set', codec: 'text', writes, doc: draw.doc() })
  const sets = [...new Set(props.map(({ set }) => set))]
  if (sets.length === 0) return {}
  const primitives = [{ name: 'thing', component: components.values[0]?.name, role: 'img', sets, doc: draw.doc() }]
  return { props, primitives }
}

interface Prop extends Yaml {
  readonly set: string
}

function codecOf(draw: Draw, field: Yaml, { enums, flags }: Parts): { codec: string; extra: object } {
  if (field.unit_in !== undefined) {
    const words = enums.find(({ values }) => values.some(({ name }) => name === 'percent'))?.values ?? []
    const units = draw.shuffled(words.map(({ name }) => name)).slice(0, draw.whole(1, words.length))
    return { codec: 'length', extra: { units, ...(draw.chance() ? { min: -2 } : {}) } }
  }
  if (field.enum !== undefined) return { codec: 'enum', extra: {} }
  const set = flags.find(({ name }) => name === field.flags)
  if (set) return { codec: 'flag', extra: { flag: draw.oneOf(set.bits).name } }
  if (field.type === 'float32') return { codec: 'number', extra: draw.chance() ? { min: -1, max: 2.5 } : {} }
  if (draw.chance()) return { codec: 'switch', extra: {} }
  if (field.type === 'uint32' && draw.chance()) return { codec: 'color', extra: {} }
  if (draw.chance()) return { codec: 'switch', extra: {} }
  return { codec: 'integer', extra: draw.chance() ? { min: 0, max: 200 } : {} }
}

/** The YAML of some inventory that the compiler takes: whatever it has beyond the protocol's own words and sections. */
export const anyInventory: fc.Arbitrary<string> = fc.gen().map((gen) => {
  const draw = new Draw(gen)
  const bits = draw.distinct(draw.whole(1, 8), 0, 7)
  const components: Numbers = {
    name: 'component_type',
    doc: draw.doc(),
    values: [
      { name: 'none', value: 0 },
      { name: 'thing', value: 1 },
    ],
  }
  const plain = {
    groups: bits.map((bit) => group(draw, bit)),
    enums: draw.list(0, 3, () => enumOf(draw)),
    flags: draw.list(0, 2, () => flagsOf(draw)),
  }
  const faced = draw.chance()
  const pool = draw.chance()
  const measures = faced ? measuresOf(draw, plain.groups, pool) : undefined
  const first = { ...plain, enums: measures ? [components, measures.units, ...plain.enums] : plain.enums }
  const sections = [...sectionsOf(draw, first, pool), ...(measures?.sections ?? [])]
  const { groups, counted } = withCounter(draw, first.groups, sections)
  const parts = { ...first, groups }
  const ts = Object.entries(PROTOCOL_WORDS).flatMap(([name, writer]) => (writer === 'ts' ? [name] : []))
  const more = draw.list(0, 3, () => draw.name(SECTIONS))
  const blocks = draw.whole(1, 16)
  return stringify({
    name: `any_${draw.name()}`,
    magic: draw.whole(1, 0x7fff_ffff),
    capacity: { default: 64 * blocks, max: 64 * draw.whole(blocks, MOST_BLOCKS) },
    ...(pool ? { text_bytes: { default: 64 * draw.whole(1, 100) } } : {}),
    doc: draw.doc(),
    groups,
    ...(parts.enums.length > 0 ? { enums: parts.enums } : {}),
    ...(parts.flags.length > 0 ? { flags: parts.flags } : {}),
    header: { words: [...IDENTITY_WORDS, ...draw.shuffled([...ts, ...more])].map((name) => word(name, draw.doc())) },
    sections: counted.map((one) => ({ ...one, ...(one.fields ? { fields: (one.fields as Yaml[]).map(bare) } : {}) })),
    ...(faced ? facesOf(draw, parts, counted, components) : {}),
  })
})

/** Sometimes the first group has a counter, in a section of its own. */
function withCounter(
  draw: Draw,
  groups: readonly Yaml[],
  sections: readonly Yaml[],
): { groups: Yaml[]; counted: Yaml[] } {
  const [first, ...others] = groups
  if (!first || draw.chance()) return { groups: [...groups], counted: [...sections] }
  const counter = { name: draw.name(), group: first.name, writer: 'ts', default: 0, unit: 'changes', doc: draw.doc() }
  const section = { name: draw.name(SECTIONS), kind: 'fields', type: 'uint8', doc: draw.doc(), fields: [counter] }
  return { groups: [{ ...first, counter: counter.name }, ...others], counted: [...sections, section] }
}
