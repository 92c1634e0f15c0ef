import { ALIGNMENT, type Extent, elementType, extentOf, MAX_TEXT_BYTES, WORD_BYTES } from '../../layout.js'
import type { Field, Group, Inventory, Section, Word, Writer } from '../../model.js'
import { screaming } from '../../names.js'
import { PROTOCOL_WORDS } from '../../validate/protocol.js'
import { array } from './format.js'
import { allFields } from './record.js'
import { docComment, floatLiteral, integerLiteral, stringLiteral, typeName } from './spelling.js'

/** What `groups.hbs` shows. */
export function groupsView({ groups }: Inventory): object {
  const pairs = groups.map((group) => `(${stringLiteral(group.name)}, ${groupConstant(group)})`)
  return {
    groups: groups.map((group) => ({
      doc: docComment(group.doc, 0),
      constant: groupConstant(group),
      bit: group.bit,
    })),
    mask: groups.reduce((mask, { bit }) => mask | (1 << bit), 0),
    all: array(0, `pub const GROUPS: [(&str, u8); ${groups.length}]`, pairs),
  }
}

/** Members of `groups.rs` beside the groups. */
const GROUP_CONSTANTS = new Set(['ALL', 'GROUPS'])

export function groupConstant(group: Group): string {
  const constant = screaming(group.name)
  return GROUP_CONSTANTS.has(constant) ? `${constant}_` : constant
}

/** What `fields.hbs` shows. */
export function fieldsView(inventory: Inventory): object {
  const fields = allFields(inventory)
  const words = allWords(inventory)
  const selves = (named: readonly { readonly name: string }[]): string[] =>
    named.map(({ name }) => `Self::${typeName(name)}`)
  return {
    sections: inventory.sections.map(sectionView),
    fields: fields.map(fieldView),
    words: words.map(wordView),
    allSections: array(4, `pub const ALL: [Self; ${inventory.sections.length}]`, selves(inventory.sections)),
    allFields: array(4, 'pub const ALL: [Self; Self::COUNT]', selves(fields)),
    allWords: array(4, 'pub const ALL: [Self; Self::COUNT]', selves(words.map(({ word }) => word))),
  }
}

/** What `layout.hbs` shows. */
export function layoutView({ sections }: Inventory): object {
  const words = Object.keys(PROTOCOL_WORDS)
  const pool = sections.some((section) => section.kind === 'bytes' && section.size === 'text_bytes')
  return {
    pool,
    alignment: ALIGNMENT,
    wordBytes: WORD_BYTES,
    maxTextBytes: integerLiteral(MAX_TEXT_BYTES),
    textRule: pool ? '0, no multiple of 64 or above 2^31' : 'not 0, and there is no text pool',
    protocolWords: words.map((name) => ({ member: name, variant: typeName(name) })),
  }
}

function sectionView(section: Section): object {
  return {
    literal: stringLiteral(section.name),
    variant: typeName(section.name),
    doc: docComment(section.doc, 4),
    slot: typeName(elementType(section)),
    extent: `Extent::${extentLiteral(extentOf(section))}`,
  }
}

function extentLiteral(extent: Extent): string {
  switch (extent.of) {
    case 'bytes':
      return `Bytes(${integerLiteral(extent.bytes)})`
    case 'slots':
      return `Slots(${extent.count})`
    case 'blocks':
      return `Blocks(${extent.nodes})`
    case 'text':
      return 'Text'
  }
}

function fieldView(field: Field): object {
  return {
    literal: stringLiteral(field.name),
    variant: typeName(field.name),
    doc: docComment(field.doc, 4),
    slot: typeName(field.type),
    section: typeName(field.section),
    index: field.index,
    group: groupConstant(field.group),
    writer: typeName(field.writer),
    default: floatLiteral(field.default, 'f64'),
    keep: field.keep,
    unit: stringLiteral(field.unit),
  }
}

interface PlacedWord {
  readonly word: Word
  readonly section: string
  readonly index: number
  readonly writer: Writer
}

function allWords(inventory: Inventory): PlacedWord[] {
  return inventory.sections.flatMap((section) =>
    section.kind === 'words'
      ? section.words.map((word, index) => ({ word, section: section.name, index, writer: section.writer }))
      : [],
  )
}

function wordView({ word, section, index, writer }: PlacedWord): object {
  return {
    literal: stringLiteral(word.name),
    variant: typeName(word.name),
    doc: docComment(word.doc, 4),
    section: typeName(section),
    index,
    writer: typeName(writer),
  }
}
