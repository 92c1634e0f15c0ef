import { writeIdentity } from '../identity.js'
import { lazyObjects } from '../lazy.js'
import type { ProtocolWords } from '../protocol-words.js'
import { Defaults } from './defaults.js'
import { CapacityRangeError, NodeRangeError, TextBytesRangeError } from './errors.js'
import type { Field, FieldType, Inventory, Layout, Section, Span } from './model.js'
import { type PlannedSection, readTable, STRIDES, type Table } from './table.js'

/** Bytes: sections start on it, and sizes are multiples of it. */
const ALIGNMENT = 64
const WORD_BYTES = 4
/** Most bytes of a text pool: the engine counts in 32 bits, and half of them are left for the fields. */
const MAX_TEXT_BYTES = 0x8000_0000

const ARRAYS = { float32: Float32Array, uint32: Uint32Array, int32: Int32Array, uint8: Uint8Array } as const

/** A slot array of any type. */
export type AnyView = InstanceType<(typeof ARRAYS)[FieldType]>

/** How large a buffer is to be. */
export interface BufferSizes {
  readonly capacity?: number | undefined
  readonly textBytes?: number | undefined
}

/** The memory that both sides share, and the ways to look at it that every inventory has. */
export interface AnyBuffer<SectionName extends string, Words, Views> {
  readonly buffer: SharedArrayBuffer
  readonly bytes: Uint8Array
  readonly words: Int32Array
  readonly layout: Layout<SectionName>
  readonly capacity: number
  readonly textBytes: number
  readonly at: Words
  readonly views: Views
  readonly defaults: Defaults
}

/** Where a buffer is, for what is made of it when it is asked for. */
interface Place {
  readonly buffer: SharedArrayBuffer
  readonly layout: Layout
}

/** The layout of an inventory at any size, and what allocates it. The table is read when something is asked of it. */
export class Plan<
  SectionName extends string,
  FieldName extends string,
  GroupName extends string,
  Words extends ProtocolWords,
  Views,
> {
  #table: Table | undefined
  #wordsOf: ((layout: Layout) => object) | undefined
  #viewsOf: ((place: Place) => object) | undefined

  constructor(private readonly inventory: Inventory) {}

  private get table(): Table {
    this.#table ??= readTable(this.inventory.table)
    return this.#table
  }

  /** The parts of the buffer, in their order. */
  sections(): Readonly<Record<SectionName, Section>> {
    const named = this.table.sections.map(({ key, name, kind, type }) => [key, { name, kind, type }])
    return Object.fromEntries(named) as Record<SectionName, Section>
  }

  /** Every field, in the order of memory. */
  fields(): Readonly<Record<FieldName, Field<SectionName, GroupName>>> {
    return this.table.fields as Record<FieldName, Field<SectionName, GroupName>>
  }

  /**
   * Where everything is, at any size: pure.
   *
   * @param capacity nodes per field, a multiple of 64
   * @param textBytes bytes of the text pool, a multiple of 64
   * @throws {CapacityRangeError} if there is no such buffer
   * @throws {TextBytesRangeError} if there is no such text pool
   */
  layout(
    capacity: number = this.inventory.defaultCapacity,
    textBytes: number = this.inventory.defaultTextBytes,
  ): Layout<SectionName> {
    const { maxCapacity, defaultTextBytes } = this.inventory
    if (!isSize(capacity) || capacity > maxCapacity) throw new CapacityRangeError(capacity, maxCapacity)
    const hasPool = defaultTextBytes > 0
    if (hasPool && (!isSize(textBytes) || textBytes > MAX_TEXT_BYTES)) {
      throw new TextBytesRangeError(textBytes, MAX_TEXT_BYTES)
    }
    let offset = 0
    const spans: Record<string, Span> = {}
    for (const section of this.table.sections) {
      const bytes = Math.ceil(lengthOf(section, capacity, textBytes) / ALIGNMENT) * ALIGNMENT
      spans[section.key] = { offset, bytes }
      offset += bytes
    }
    const sections = spans as Readonly<Record<SectionName, Span>>
    return { capacity, textBytes: hasPool ? textBytes : 0, bytes: offset, sections }
  }

  /** Allocates a buffer and writes its identity. What is not touched costs no memory. @throws as {@link layout} does */
  allocate(sizes: BufferSizes): AnyBuffer<SectionName, Words, Views> {
    const layout = this.layout(sizes.capacity, sizes.textBytes)
    const { capacity, textBytes } = layout
    const { magic, hash } = this.inventory
    const buffer = new SharedArrayBuffer(layout.bytes)
    const words = new Int32Array(buffer)
    writeIdentity(words, { magic, hash, capacity, textBytes })
    this.#wordsOf ??= wordsFrom(this.table)
    this.#viewsOf ??= viewsFrom(this.table)
    return {
      buffer,
      bytes: new Uint8Array(buffer),
      words,
      layout,
      capacity,
      textBytes,
      at: this.#wordsOf(layout) as Words,
      views: this.#viewsOf({ buffer, layout }) as Views,
      defaults: new Defaults(buffer, layout, Object.values(this.table.fields)),
    }
  }

  /** The bytes of a section of flags or bytes. */
  bytesOf({ buffer, layout }: AnyBuffer<SectionName, Words, Views>, name: SectionName): Uint8Array {
    const section = this.table.sections.find(({ key }) => key === name) as PlannedSection
    const length = lengthOf(section, layout.capacity, layout.textBytes)
    return new Uint8Array(buffer, layout.sections[name].offset, length)
  }
}

function wordsFrom({ words }: Table): (layout: Layout) => object {
  const places = [...words.values()]
  return lazyObjects([...words.keys()], ({ sections }: Layout, index) => {
    const [section, place] = places[index] as readonly [string, number]
    return (sections[section] as Span).offset / WORD_BYTES + place
  })
}

function viewsFrom({ fields }: Table): (place: Place) => object {
  const all = Object.values(fields)
  return lazyObjects(Object.keys(fields), ({ buffer, layout }: Place, index) => {
    const field = all[index] as Field
    return viewOf(field.type, buffer, fieldOffset(field, layout), layout.capacity)
  })
}

/** Bytes of a section before its size is rounded up. */
function lengthOf({ kind, type, count }: PlannedSection, capacity: number, textBytes: number): number {
  if (kind === 'words') return count * WORD_BYTES
  if (kind === 'flags') return Math.ceil(capacity / count)
  if (kind === 'fields') return count * capacity * STRIDES[type]
  return Number.isNaN(count) ? textBytes : count
}

/** Slots in a piece of memory, from a byte on. */
export function viewOf(type: FieldType, buffer: ArrayBufferLike, offset: number, length: number): AnyView {
  const View: new (buffer: ArrayBufferLike, offset: number, length: number) => AnyView = ARRAYS[type]
  return new View(buffer, offset, length)
}

/** Byte of node 0's slot, from the start of the buffer. */
export function fieldOffset(field: Field, layout: Layout): number {
  return (layout.sections[field.section] as Span).offset + field.index * layout.capacity * field.stride
}

/**
 * Byte of one node's slot, from the start of the buffer.
 *
 * @throws {NodeRangeError} if `node` is not an integer in `0..capacity`, end excluded
 */
export function slotOffset(field: Field, node: number, layout: Layout): number {
  if (!Number.isInteger(node) || node < 0 || node >= layout.capacity) {
    throw new NodeRangeError(field.name, node, layout.capacity)
  }
  return fieldOffset(field, layout) + node * field.stride
}

function isSize(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value % ALIGNMENT === 0
}
