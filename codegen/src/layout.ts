import { type Field, type FieldType, type Inventory, type Section, STRIDES } from './model.js'

/**
 * Changes whenever the rule below places anything elsewhere; part of the layout hash.
 *
 * The first section starts at 0. Each further one starts where the one before ends, rounded up to `ALIGNMENT`.
 */
export const OFFSET_RULE = 1

/** Bytes: sections start on it, and their sizes are rounded up to it. */
export const ALIGNMENT = 64

/** Most bytes of a text pool: half of what 32 bits count, so that the other half is left for the fields. */
export const MAX_TEXT_BYTES = 0x8000_0000

export interface PlacedSection {
  readonly section: Section
  /** Bytes from the start of the buffer. */
  readonly offset: number
  readonly bytes: number
}

export interface PlacedField {
  readonly field: Field
  /** Byte of node 0's slot, from the start of the buffer. */
  readonly offset: number
  readonly stride: number
}

export interface PlacedWord {
  readonly name: string
  /** Bytes from the start of the buffer. */
  readonly offset: number
}

export interface Layout {
  /** Nodes per field. */
  readonly capacity: number
  readonly textBytes: number
  /** Bytes of the whole buffer. */
  readonly bytes: number
  readonly sections: readonly PlacedSection[]
  readonly fields: readonly PlacedField[]
  readonly words: readonly PlacedWord[]
}

/**
 * Where everything is, as a pure function of the inventory and the two sizes.
 *
 * @param capacity  nodes per field, a multiple of 64
 * @param textBytes bytes of the text pool, a multiple of 64
 */
export function layoutOf(
  inventory: Inventory,
  capacity: number = inventory.defaultCapacity,
  textBytes: number = inventory.defaultTextBytes,
): Layout {
  const sections: PlacedSection[] = []
  const fields: PlacedField[] = []
  const words: PlacedWord[] = []
  let offset = 0
  for (const section of inventory.sections) {
    const bytes = roundUp(bytesOf(extentOf(section), capacity, textBytes))
    sections.push({ section, offset, bytes })
    if (section.kind === 'fields') {
      const stride = STRIDES[section.type]
      for (const field of section.fields) {
        fields.push({ field, offset: offset + field.index * capacity * stride, stride })
      }
    } else if (section.kind === 'words') {
      for (const [index, { name }] of section.words.entries()) words.push({ name, offset: offset + index * WORD_BYTES })
    }
    offset += bytes
  }
  return { capacity, textBytes, bytes: offset, sections, fields, words }
}

/** Bytes of one word. */
export const WORD_BYTES = 4

/** The type of what a section consists of. */
export function elementType(section: Section): FieldType {
  if (section.kind === 'fields') return section.type
  return section.kind === 'words' ? 'uint32' : 'uint8'
}

/** What the bytes of a section are before they are rounded up; each language prints it in its own words. */
export type Extent =
  /** So many, at any size. */
  | { readonly of: 'bytes'; readonly bytes: number }
  /** So many arrays of one slot for each node. */
  | { readonly of: 'slots'; readonly count: number; readonly stride: number }
  /** One for so many nodes. */
  | { readonly of: 'blocks'; readonly nodes: number }
  /** As many as the maker of a buffer asks for. */
  | { readonly of: 'text' }

/** The one place that says how large a section is. */
export function extentOf(section: Section): Extent {
  switch (section.kind) {
    case 'fields':
      return { of: 'slots', count: section.fields.length, stride: STRIDES[section.type] }
    case 'flags':
      return { of: 'blocks', nodes: section.per }
    case 'words':
      return { of: 'bytes', bytes: section.words.length * WORD_BYTES }
    case 'bytes':
      return section.size === 'text_bytes' ? { of: 'text' } : { of: 'bytes', bytes: section.size }
  }
}

function bytesOf(extent: Extent, capacity: number, textBytes: number): number {
  switch (extent.of) {
    case 'bytes':
      return extent.bytes
    case 'slots':
      return extent.count * capacity * extent.stride
    case 'blocks':
      return Math.ceil(capacity / extent.nodes)
    case 'text':
      return textBytes
  }
}

function roundUp(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
}
