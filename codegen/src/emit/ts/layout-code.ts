import type { StatementStructures } from 'ts-morph'
import { ALIGNMENT, MAX_TEXT_BYTES } from '../../layout.js'
import { type Inventory, type Section, STRIDES } from '../../model.js'
import { camel } from '../../names.js'
import { allFields, hasTextPool, lengthOf } from './facts.js'
import { StructureKind } from './morph.js'
import { docs, group, spelt } from './plan.js'

/** The offset rule of `layout.ts`, as TypeScript that works at any capacity. */
export function layoutFunction(inventory: Inventory): (string | StatementStructures)[] {
  const pool = hasTextPool(inventory)
  const spans = inventory.sections.map((section, index) => {
    const before = inventory.sections[index - 1]
    const start = before ? `end(${spanName(before)})` : '0'
    return `const ${spanName(section)} = span(${start}, ${lengthOf(section)})`
  })
  const last = inventory.sections.at(-1)
  const bytes = last ? `end(${spanName(last)})` : '0'
  const names = inventory.sections.map((section) => `${camel(section.name)}: ${spanName(section)}`)
  const sections = group('{', names, '}', { indent: 2, column: '  const sections = '.length, spaced: true })
  const text = [
    'Where everything is, at any size: pure.',
    '',
    '@param capacity nodes per field, a multiple of 64',
    ...(pool ? ['@param textBytes bytes of the text pool, a multiple of 64'] : []),
    '@throws {CapacityRangeError} if there is no such buffer',
    ...(pool ? ['@throws {TextBytesRangeError} if there is no such text pool'] : []),
  ]
  const parameters = [{ name: 'capacity', type: 'number', initializer: 'DEFAULT_CAPACITY' }]
  if (pool) parameters.push({ name: 'textBytes', type: 'number', initializer: 'DEFAULT_TEXT_BYTES' })
  return [
    LAYOUT_TYPES,
    {
      kind: StructureKind.Function,
      isExported: true,
      name: 'layoutOf',
      parameters,
      returnType: 'Layout',
      docs: docs(text.join('\n')),
      statements: [
        'if (!isSize(capacity) || capacity > MAX_CAPACITY) throw new CapacityRangeError(capacity)',
        ...(pool
          ? ['if (!isSize(textBytes) || textBytes > MAX_TEXT_BYTES) throw new TextBytesRangeError(textBytes)']
          : []),
        ...spans,
        `const sections = ${sections}`,
        pool
          ? `return { capacity, textBytes, bytes: ${bytes}, sections }`
          : `return { capacity, textBytes: 0, bytes: ${bytes}, sections }`,
      ],
    },
    pool ? `${MAX_TEXT}\n\n${SPANS}` : SPANS,
  ]
}

/** No name of a section is one of the function's own then. */
const spanName = ({ name }: Section): string => `${camel(name)}Span`

export const CONSTANT_TYPES = `/** What a slot holds. */
export type FieldType = 'float32' | 'uint32' | 'int32' | 'uint8'

/** The one side that writes: TypeScript or the engine. */
export type Writer = 'ts' | 'engine'

/** One part of the buffer. */
export interface Section {
  /** As the inventory spells it. */
  readonly name: string
  /** \`words\` of the whole buffer, \`fields\` of nodes, \`flags\` of nodes or blocks of them, plain \`bytes\`. */
  readonly kind: 'words' | 'fields' | 'flags' | 'bytes'
  /** The type of what it consists of. */
  readonly type: FieldType
}`

const LAYOUT_TYPES = `/** Where a section is, in bytes from the start of the buffer. Both are multiples of 64. */
export interface Span {
  readonly offset: number
  readonly bytes: number
}

/** Where everything is at one size. */
export interface Layout {
  /** Nodes per field. */
  readonly capacity: number
  /** Bytes of the text pool. */
  readonly textBytes: number
  /** Bytes of the whole buffer. */
  readonly bytes: number
  /** By their names. */
  readonly sections: Readonly<Record<SectionName, Span>>
}`

const MAX_TEXT = `/** The engine counts in 32 bits, and half of them are left for the fields. */
const MAX_TEXT_BYTES = ${spelt(MAX_TEXT_BYTES)}`

const SPANS = `/** Bytes: sections start on it, and sizes are multiples of it. */
const ALIGNMENT = ${ALIGNMENT}

function span(offset: number, bytes: number): Span {
  return { offset, bytes: Math.ceil(bytes / ALIGNMENT) * ALIGNMENT }
}

function end({ offset, bytes }: Span): number {
  return offset + bytes
}

function isSize(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value % ALIGNMENT === 0
}`

/** What the table of fields is made with, and what finds their slots. */
export function fieldFunctions(inventory: Inventory): string[] {
  return [FIELD, ...(allFields(inventory).length > 0 ? [MAKE_FIELD] : []), FIELD_OFFSETS]
}

const FIELD = `/** One number of every node. */
export interface Field {
  /** As the inventory spells it. */
  readonly name: string
  /** What a slot holds. */
  readonly type: FieldType
  /** The part of the buffer that holds it. */
  readonly section: SectionName
  /** Place among the section's fields, from 0. */
  readonly index: number
  /** Bytes of one slot. */
  readonly stride: number
  /** What is marked when it changes. */
  readonly group: GroupName
  /** The one side that writes it. */
  readonly writer: Writer
  /** What the number counts. */
  readonly unit: string
  /** What a new node finds. */
  readonly default: number
}`

const MAKE_FIELD = `const STRIDES: Readonly<Record<FieldType, number>> = { ${Object.entries(STRIDES)
  .map(([type, bytes]) => `${type}: ${bytes}`)
  .join(', ')} }

function field(
  section: SectionName,
  index: number,
  name: string,
  group: GroupName,
  writer: Writer,
  unit: string,
  initial: number,
): Field {
  const { type } = SECTIONS[section]
  return { name, type, section, index, stride: STRIDES[type], group, writer, unit, default: initial }
}`

const FIELD_OFFSETS = `/** Byte of node 0's slot, from the start of the buffer. */
export function fieldOffset(field: Field, layout: Layout): number {
  return layout.sections[field.section].offset + field.index * layout.capacity * field.stride
}

/**
 * Byte of one node's slot, from the start of the buffer.
 *
 * @throws {NodeRangeError} if \`node\` is not an integer in \`0..capacity\`, end excluded
 */
export function slotOffset(field: Field, node: number, layout: Layout): number {
  if (!Number.isInteger(node) || node < 0 || node >= layout.capacity) {
    throw new NodeRangeError(field.name, node, layout.capacity)
  }
  return fieldOffset(field, layout) + node * field.stride
}`

export function errorsOf(pool: boolean): string {
  return pool ? `${NODE_ERROR}\n\n${CAPACITY_ERROR}\n\n${TEXT_ERROR}` : `${NODE_ERROR}\n\n${CAPACITY_ERROR}`
}

const NODE_ERROR = `/** A node that the buffer has no slot for. */
export class NodeRangeError extends RangeError {
  override readonly name = 'NodeRangeError'
  readonly field: string
  readonly node: number
  readonly capacity: number

  constructor(field: string, node: number, capacity: number) {
    super(\`\${field}: there is no node \${node}; give an integer from 0 to \${capacity - 1}\`)
    this.field = field
    this.node = node
    this.capacity = capacity
  }
}`

const CAPACITY_ERROR = `/** A capacity that no buffer can have. */
export class CapacityRangeError extends RangeError {
  override readonly name = 'CapacityRangeError'
  readonly capacity: number

  constructor(capacity: number) {
    super(\`capacity: \${capacity} is not possible; give a multiple of 64, at most \${MAX_CAPACITY}\`)
    this.capacity = capacity
  }
}`

const TEXT_ERROR = `/** A size that no text pool can have. */
export class TextBytesRangeError extends RangeError {
  override readonly name = 'TextBytesRangeError'
  readonly textBytes: number

  constructor(textBytes: number) {
    super(\`textBytes: \${textBytes} is not possible; give a multiple of 64, at most \${MAX_TEXT_BYTES}\`)
    this.textBytes = textBytes
  }
}`
