import type { InterfaceDeclarationStructure, StatementStructures } from 'ts-morph'
import type { Inventory, Section } from '../../model.js'
import { camel } from '../../names.js'
import { ARRAYS, allFields, fieldDoc, hasTextPool } from './facts.js'
import { StructureKind } from './morph.js'
import { doc, docs, type FilePlan, group, quoted, sentence, spelt } from './plan.js'
import { tableOf } from './table.js'

export function sharedBufferFile(inventory: Inventory): FilePlan {
  return {
    name: 'shared-buffer',
    statements: [
      imports(inventory),
      constants(inventory),
      groups(inventory),
      sectionsInterface(inventory),
      TYPES,
      wordsInterface(inventory),
      viewsInterface(inventory),
      bufferInterface(inventory),
      options(inventory),
      plan(inventory),
      TABLES,
      layoutFunction(inventory),
      createFunction(inventory),
      DEFAULTS,
    ],
  }
}

function imports(inventory: Inventory): string {
  const sections = byteSections(inventory)
  const fields = allFields(inventory)
  const names = [
    'type AnyBuffer',
    'type AnyField',
    'type AnyLayout',
    'Plan',
    'type ProtocolWords',
    ...(sections.some((one) => bytesType(one) === 'ReadonlyBytes') ? ['type ReadonlyBytes'] : []),
    ...(fields.some(({ writer }) => writer === 'engine') ? ['type ReadonlyView'] : []),
    'type Section',
  ]
  const from = ` from '@sparktui/memory'`
  return `${group('import {', names, '}', { spaced: true, after: from.length })}${from}`
}

function constants(inventory: Inventory): string {
  const magic = `0x${inventory.magic.toString(16).padStart(8, '0').replace(/^.{4}/, '$&_')}`
  const all: [name: string, value: string, text: string][] = [
    ['INVENTORY', quoted(inventory.name), sentence(inventory.doc)],
    ['LAYOUT_HASH', quoted(inventory.hash), 'What both sides must agree on, cut to 64 bits: 16 hex digits.'],
    ['MAGIC', magic, 'The first word of every such buffer.'],
    ['DEFAULT_CAPACITY', spelt(inventory.defaultCapacity), 'Nodes per field where none are asked for.'],
    ['MAX_CAPACITY', spelt(inventory.maxCapacity), 'Most nodes per field.'],
    ['DEFAULT_TEXT_BYTES', spelt(inventory.defaultTextBytes), 'Bytes of the text pool where none are asked for.'],
  ]
  const used = hasTextPool(inventory) ? all : all.slice(0, -1)
  return used.map(([name, value, text]) => `${doc(text)}export const ${name} = ${value}`).join('\n')
}

function groups(inventory: Inventory): string {
  const masks = inventory.groups.map((one) => `${doc(sentence(one.doc), 2)}  ${camel(one.name)}: 1 << ${one.bit},\n`)
  return [
    `${doc('The mask of each group in a dirty byte.')}export const GROUPS = {\n${masks.join('')}} as const`,
    '/** The groups by name. */\nexport type GroupName = keyof typeof GROUPS',
  ].join('\n\n')
}

function sectionsInterface({ sections }: Inventory): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: 'Sections',
    docs: docs('The parts of the buffer, in their order.'),
    properties: sections.map((section) => ({
      name: camel(section.name),
      type: 'Section',
      isReadonly: true,
      docs: docs(sentence(section.doc), 2),
    })),
  }
}

const TYPES = `/** The parts of the buffer by name. */
export type SectionName = keyof Sections

/** One number of every node. */
export type Field = AnyField<SectionName, GroupName>

/** The fields by name. */
export type FieldName = keyof Views

/** Where everything is at one size. */
export type Layout = AnyLayout<SectionName>`

function wordsInterface(inventory: Inventory): InterfaceDeclarationStructure {
  const words = inventory.sections.flatMap((section) => (section.kind === 'words' ? section.words : []))
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: 'Words',
    extends: ['ProtocolWords'],
    docs: docs('Index of every word in an Int32Array over the whole buffer.'),
    properties: words.map((word) => ({
      name: camel(word.name),
      type: 'number',
      isReadonly: true,
      docs: docs(sentence(word.doc), 2),
    })),
  }
}

function viewsInterface(inventory: Inventory): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: 'Views',
    docs: docs('One array of slots for each field, over the shared memory.'),
    properties: allFields(inventory).map((field) => ({
      name: camel(field.name),
      type: field.writer === 'ts' ? ARRAYS[field.type] : 'ReadonlyView',
      isReadonly: true,
      docs: docs(fieldDoc(field), 2),
    })),
  }
}

/** Sections that stand in the buffer as plain bytes. */
function byteSections(inventory: Inventory) {
  return inventory.sections.filter((section) => section.kind === 'flags' || section.kind === 'bytes')
}

/** Flags are written by both sides, other bytes by one. */
function bytesType(section: Section): 'Uint8Array' | 'ReadonlyBytes' {
  return section.kind === 'bytes' && section.writer === 'engine' ? 'ReadonlyBytes' : 'Uint8Array'
}

function bufferInterface(inventory: Inventory): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: 'SharedBuffer',
    extends: ['AnyBuffer<SectionName, Words, Views>'],
    docs: docs('The memory that both sides share, and every way to look at it.'),
    properties: byteSections(inventory).map((one) => ({
      name: camel(one.name),
      type: bytesType(one),
      isReadonly: true,
      docs: docs(sentence(one.doc), 2),
    })),
  }
}

function options(inventory: Inventory): InterfaceDeclarationStructure {
  const capacity = { name: 'capacity', text: 'Nodes per field, a multiple of 64.' }
  const text = { name: 'textBytes', text: 'Bytes of the text pool, a multiple of 64.' }
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: 'SharedBufferOptions',
    docs: docs('How large a buffer is to be.'),
    properties: (hasTextPool(inventory) ? [capacity, text] : [capacity]).map((one) => ({
      name: one.name,
      type: 'number | undefined',
      hasQuestionToken: true,
      isReadonly: true,
      docs: docs(one.text, 2),
    })),
  }
}

function plan(inventory: Inventory): string {
  const text = hasTextPool(inventory) ? 'DEFAULT_TEXT_BYTES' : '0'
  return `${doc('All of it as a table; what is asked of it is made then.')}export const PLAN = new Plan<SectionName, FieldName, GroupName, Words, Views>({
  magic: MAGIC,
  hash: LAYOUT_HASH,
  defaultCapacity: DEFAULT_CAPACITY,
  maxCapacity: MAX_CAPACITY,
  defaultTextBytes: ${text},
  table: \`
${tableOf(inventory)}
\`,
})`
}

const TABLES = `/** The parts of the buffer, in their order. */
export const SECTIONS: Sections = /* @__PURE__ */ PLAN.sections()

/** Every field, in the order of memory. */
export const FIELDS: Readonly<Record<FieldName, Field>> = /* @__PURE__ */ PLAN.fields()`

function layoutFunction(inventory: Inventory): StatementStructures {
  const pool = hasTextPool(inventory)
  const text = [
    'Where everything is, at any size: pure.',
    '',
    '@param capacity nodes per field, a multiple of 64',
    ...(pool ? ['@param textBytes bytes of the text pool, a multiple of 64'] : []),
    '@throws {CapacityRangeError} if there is no such buffer',
    ...(pool ? ['@throws {TextBytesRangeError} if there is no such text pool'] : []),
  ]
  const names = pool ? ['capacity', 'textBytes'] : ['capacity']
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: 'layoutOf',
    parameters: names.map((name) => ({ name, type: 'number', hasQuestionToken: true })),
    returnType: 'Layout',
    docs: docs(text.join('\n')),
    statements: [`return PLAN.layout(${names.join(', ')})`],
  }
}

function createFunction(inventory: Inventory): StatementStructures {
  const errors = ['@throws {CapacityRangeError} if the capacity cannot be had']
  if (hasTextPool(inventory)) errors.push('@throws {TextBytesRangeError} if the text pool cannot be had')
  const members = byteSections(inventory).map(({ name }) => {
    return `    ${camel(name)}: PLAN.bytesOf(buffer, ${quoted(camel(name))}),\n`
  })
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: 'createSharedBuffer',
    parameters: [{ name: 'options', type: 'SharedBufferOptions', initializer: '{}' }],
    returnType: 'SharedBuffer',
    docs: docs(
      `Allocates a buffer and writes its identity. What is not touched costs no memory.\n\n${errors.join('\n')}`,
    ),
    statements: ['const buffer = PLAN.allocate(options)', `return {\n    ...buffer,\n${members.join('')}  }`],
  }
}

const DEFAULTS = `${doc(
  'Gives a new node the defaults of all that TypeScript writes, but for what a slot keeps from node to node. Marks nothing as changed: open a commit before it and set the dirty byte after it. With `isFirst` the slot never held a node: its memory is still zero, so zeroes are not written, and pages that hold nothing else stay out of memory.',
)}export function writeDefaults({ defaults }: SharedBuffer, node: number, isFirst = false): void {
  defaults.write(node, isFirst)
}`
