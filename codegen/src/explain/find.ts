import type { Layout, PlacedField, PlacedSection } from '../layout.js'
import { type Field, type Inventory, type Section, STRIDES } from '../model.js'
import { camel } from '../names.js'
import { nearest } from '../nearest.js'
import { writerOf } from '../sides.js'
import type { Answer, FieldAnswer, OffsetAnswer, Place, SectionAnswer, Sizes, WordAnswer } from './answer.js'

/** Where the inventory says what a path of keys and indexes leads to. */
export type PlaceOf = (path: readonly (string | number)[]) => Place

/** An inventory, laid out. */
export interface Subject {
  readonly inventory: Inventory
  readonly layout: Layout
  readonly placeOf: PlaceOf
}

/** A field, word or section, by its name in either language. */
export function explainName(subject: Subject, name: string): Answer | undefined {
  const { sections } = subject.inventory
  for (const [at, section] of sections.entries()) {
    const members = membersOf(section)
    const index = members.findIndex((one) => one.name === name || camel(one.name) === name)
    if (index >= 0) return section.kind === 'fields' ? field(subject, at, index) : word(subject, at, index)
  }
  const at = sections.findIndex((one) => one.name === name || camel(one.name) === name)
  return at < 0 ? undefined : sectionAnswer(subject, at)
}

/** What a byte belongs to; nothing behind the end. */
export function explainOffset({ inventory, layout, placeOf }: Subject, offset: number): OffsetAnswer | undefined {
  const at = layout.sections.findIndex((one) => offset >= one.offset && offset < one.offset + one.bytes)
  const placed = layout.sections[at]
  const section = inventory.sections[at]
  if (!placed || !section) return undefined
  const within = offset - placed.offset
  const slot = slotAt(section, within, layout.capacity)
  const place = placeOf([...pathOf(at), ...(slot?.index === undefined ? [] : [listOf(section), slot.index])])
  const { member, nodes, byte } = slot ?? { member: undefined, nodes: undefined, byte: undefined }
  return { kind: 'offset', offset, section: section.name, within, member, nodes, byte, place, ...sizesOf(layout) }
}

/** The name that a wrong one was probably meant to be. */
export function nearestName({ inventory }: Subject, name: string): string | undefined {
  return nearest(
    name,
    inventory.sections.flatMap((section) => [...membersOf(section).map((one) => one.name), section.name]),
  )
}

interface Slot {
  readonly index: number | undefined
  readonly member: string | undefined
  readonly nodes: readonly [number, number] | undefined
  readonly byte: number | undefined
}

function slotAt(section: Section, within: number, capacity: number): Slot | undefined {
  switch (section.kind) {
    case 'bytes':
      return undefined
    case 'flags': {
      const first = within * section.per
      const last = Math.min(first + section.per, capacity) - 1
      return first < capacity ? { index: undefined, member: undefined, nodes: [first, last], byte: 0 } : undefined
    }
    case 'words': {
      const index = Math.floor(within / 4)
      const member = section.words[index]?.name
      return member === undefined ? undefined : { index, member, nodes: undefined, byte: within % 4 }
    }
    case 'fields': {
      const stride = STRIDES[section.type]
      const index = Math.floor(within / (capacity * stride))
      const member = section.fields[index]?.name
      const node = Math.floor(within / stride) % capacity
      return member === undefined ? undefined : { index, member, nodes: [node, node], byte: within % stride }
    }
  }
}

function field(subject: Subject, at: number, index: number): FieldAnswer | undefined {
  const { inventory, layout, placeOf } = subject
  const section = inventory.sections[at]
  const one = section?.kind === 'fields' ? section.fields[index] : undefined
  const placed: PlacedField | undefined = layout.fields.find(({ field: other }) => other === one)
  if (!one || !placed) return undefined
  return {
    kind: 'field',
    name: one.name,
    place: placeOf([...pathOf(at), 'fields', index]),
    doc: one.doc,
    section: one.section,
    group: one.group.name,
    writer: one.writer,
    type: one.type,
    offset: placed.offset,
    stride: STRIDES[one.type],
    bytes: layout.capacity * STRIDES[one.type],
    default: one.default,
    unit: one.unit,
    ...wordsOf(one),
    keep: one.keep,
    props: propsOf(inventory, one),
    ...sizesOf(layout),
  }
}

function wordsOf({ enum: words, flags }: Field): Pick<FieldAnswer, 'words' | 'wordsOf'> {
  const bits = flags?.bits.map(({ name, bit }) => ({ name, value: bit }))
  const values = words?.values.map(({ name, value }) => ({ name, value }))
  return { words: values ?? bits ?? [], wordsOf: (words ?? flags)?.name }
}

function propsOf({ primitives }: Inventory, field: Field): string[] {
  return primitives.flatMap((primitive) =>
    primitive.props
      .filter(({ writes, also }) =>
        [...writes, ...also.map((one) => one.field)].some(({ name }) => name === field.name),
      )
      .map((prop) => `${primitive.name}.${prop.name}`),
  )
}

function word({ inventory, layout, placeOf }: Subject, at: number, index: number): WordAnswer | undefined {
  const section = inventory.sections[at]
  const placed: PlacedSection | undefined = layout.sections[at]
  const one = section?.kind === 'words' ? section.words[index] : undefined
  if (section?.kind !== 'words' || !one || !placed) return undefined
  return {
    kind: 'word',
    name: one.name,
    place: placeOf([...pathOf(at), 'words', index]),
    doc: one.doc,
    section: section.name,
    writer: section.writer,
    offset: placed.offset + index * 4,
    ...sizesOf(layout),
  }
}

function sectionAnswer({ inventory, layout, placeOf }: Subject, at: number): SectionAnswer | undefined {
  const section = inventory.sections[at]
  const placed = layout.sections[at]
  if (!section || !placed) return undefined
  return {
    kind: 'section',
    name: section.name,
    place: placeOf(pathOf(at)),
    doc: section.doc,
    of: section.kind,
    writers: writerOf(section),
    offset: placed.offset,
    bytes: placed.bytes,
    members: membersOf(section).map(({ name }) => name),
    ...sizesOf(layout),
  }
}

function membersOf(section: Section): readonly { readonly name: string }[] {
  if (section.kind === 'fields') return section.fields
  return section.kind === 'words' ? section.words : []
}

const listOf = (section: Section): string => (section.kind === 'words' ? 'words' : 'fields')
/** The header has a key of its own and is the first section of the model. */
const pathOf = (at: number): (string | number)[] => (at === 0 ? ['header'] : ['sections', at - 1])
const sizesOf = ({ capacity, textBytes }: Layout): Sizes => ({ capacity, textBytes })
