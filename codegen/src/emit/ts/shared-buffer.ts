import type { InterfaceDeclarationStructure, StatementStructures } from 'ts-morph'
import { elementType, WORD_BYTES } from '../../layout.js'
import type { Field, Inventory, Section } from '../../model.js'
import { camel } from '../../names.js'
import { allFields, fieldDoc, hasTextPool, lengthOf } from './facts.js'
import { CONSTANT_TYPES, errorsOf, fieldFunctions, layoutFunction } from './layout-code.js'
import { StructureKind } from './morph.js'
import { doc, docs, type FilePlan, group, quoted, sentence, spelt } from './plan.js'
import { viewsOf, viewsTypes } from './views.js'

export function sharedBufferFile(inventory: Inventory): FilePlan {
  return {
    name: 'shared-buffer',
    statements: [
      imports(inventory),
      constants(inventory),
      CONSTANT_TYPES,
      groups(inventory),
      sections(inventory),
      ...layoutFunction(inventory),
      ...fieldFunctions(inventory),
      fields(inventory),
      wordsInterface(inventory),
      ...viewsTypes(inventory),
      bufferInterface(inventory),
      options(inventory),
      createFunction(inventory),
      defaultsFunction(inventory),
      errorsOf(hasTextPool(inventory)),
    ],
  }
}

function imports(inventory: Inventory): string {
  const readonly = byteSections(inventory).some((one) => bytesType(one) === 'ReadonlyBytes')
  const names = ['type ProtocolWords', ...(readonly ? ['type ReadonlyBytes'] : []), 'writeIdentity']
  return `import { ${names.join(', ')} } from '@sparktui/memory'`
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

function sections(inventory: Inventory): string {
  const rows = inventory.sections.map((section) => {
    const pairs = [`name: ${quoted(section.name)}`, `kind: '${section.kind}'`, `type: '${elementType(section)}'`]
    return `${doc(sentence(section.doc), 2)}  ${camel(section.name)}: { ${pairs.join(', ')} },\n`
  })
  return [
    `${doc('The parts of the buffer, in their order.')}export const SECTIONS = {\n${rows.join('')}} as const satisfies Readonly<Record<string, Section>>`,
    '/** The parts of the buffer by name. */\nexport type SectionName = keyof typeof SECTIONS',
  ].join('\n\n')
}

function fields(inventory: Inventory): string {
  const rows = allFields(inventory).map((field) => {
    const numbers = [field.index, quoted(field.name), quoted(camel(field.group.name)), quoted(field.writer)]
    const args = [quoted(camel(field.section)), ...numbers, quoted(field.unit), field.default].map(String)
    const head = `  ${camel(field.name)}: `
    const value = group('field(', args, ')', { indent: 2, column: head.length, after: 1 })
    return `${doc(fieldDoc(field), 2)}${head}${value},\n`
  })
  return `${doc('Every field, in the order of memory.')}export const FIELDS = {\n${rows.join('')}} as const\n\n/** The fields by name. */\nexport type FieldName = keyof typeof FIELDS`
}

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

/** Sections that stand in the buffer as plain bytes. */
function byteSections(inventory: Inventory) {
  return inventory.sections.filter((section) => section.kind === 'flags' || section.kind === 'bytes')
}

/** Flags are written by both sides, other bytes by one. */
function bytesType(section: Section): 'Uint8Array' | 'ReadonlyBytes' {
  return section.kind === 'bytes' && section.writer === 'engine' ? 'ReadonlyBytes' : 'Uint8Array'
}

function bufferInterface(inventory: Inventory): InterfaceDeclarationStructure {
  const members: [name: string, type: string, text: string][] = [
    ['buffer', 'SharedArrayBuffer', 'The memory itself.'],
    ['bytes', 'Uint8Array', 'All of it.'],
    ['words', 'Int32Array', 'All of it, for the words of `at`.'],
    ['layout', 'Layout', 'Where everything is.'],
    ['capacity', 'number', 'Nodes per field.'],
    ['textBytes', 'number', 'Bytes of the text pool.'],
    ['at', 'Words', 'Indexes into `words`.'],
    ['views', 'Views', 'The fields.'],
    ...byteSections(inventory).map((one): [string, string, string] => [
      camel(one.name),
      bytesType(one),
      sentence(one.doc),
    ]),
  ]
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: 'SharedBuffer',
    docs: docs('The memory that both sides share, and every way to look at it.'),
    properties: members.map(([name, type, text]) => ({ name, type, isReadonly: true, docs: docs(text, 2) })),
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

function createFunction(inventory: Inventory): StatementStructures {
  const pool = hasTextPool(inventory)
  const wordSections = inventory.sections.filter((section) => section.kind === 'words')
  const bases = wordSections.map(
    ({ name }) => `const ${camel(name)}Base = sections.${camel(name)}.offset / ${WORD_BYTES}`,
  )
  const members = [
    'buffer',
    'bytes: new Uint8Array(buffer)',
    'words',
    'layout',
    'capacity',
    'textBytes',
    `at: {\n${wordSections.flatMap(wordEntries).join('')}    }`,
    `views: ${viewsOf(inventory)}`,
    ...byteSections(inventory).map(byteEntry),
  ]
  const errors = ['@throws {CapacityRangeError} if the capacity cannot be had']
  if (pool) errors.push('@throws {TextBytesRangeError} if the text pool cannot be had')
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: 'createSharedBuffer',
    parameters: [{ name: 'options', type: 'SharedBufferOptions', initializer: '{}' }],
    returnType: 'SharedBuffer',
    docs: docs(
      `Allocates a buffer and writes its identity. What is not touched costs no memory.\n\n${errors.join('\n')}`,
    ),
    statements: [
      `const layout = layoutOf(options.capacity${pool ? ', options.textBytes' : ''})`,
      'const { sections, capacity, textBytes } = layout',
      'const buffer = new SharedArrayBuffer(layout.bytes)',
      'const words = new Int32Array(buffer)',
      'writeIdentity(words, { magic: MAGIC, hash: LAYOUT_HASH, capacity, textBytes })',
      ...bases,
      `return {\n${members.map((member) => `    ${member},\n`).join('')}  }`,
    ],
  }
}

function wordEntries(section: Section): string[] {
  if (section.kind !== 'words') return []
  const base = `${camel(section.name)}Base`
  return section.words.map(({ name }, index) => `      ${camel(name)}: ${base} + ${index},\n`)
}

function byteEntry(section: Section): string {
  const name = camel(section.name)
  return `${name}: new Uint8Array(buffer, sections.${name}.offset, ${lengthOf(section)})`
}

function defaultsFunction(inventory: Inventory): StatementStructures {
  const written = allFields(inventory).filter((field) => field.writer === 'ts' && !field.keep)
  const [zero, others] = [true, false].map((isZero) =>
    written.filter((field) => Object.is(field.default, 0) === isZero).map(defaultStatement),
  ) as [string[], string[]]
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: 'writeDefaults',
    parameters: [
      { name: written.length > 0 ? '{ views }' : '_buffer', type: 'SharedBuffer' },
      { name: written.length > 0 ? 'node' : '_node', type: 'number' },
      { name: zero.length > 0 ? 'isFirst' : '_isFirst', initializer: 'false' },
    ],
    returnType: 'void',
    docs: docs(
      'Gives a new node the defaults of all that TypeScript writes, but for what a slot keeps from node to node. Marks nothing as changed: open a commit before it and set the dirty byte after it. With `isFirst` the slot never held a node: its memory is still zero, so zeroes are not written, and pages that hold nothing else stay out of memory.',
    ),
    statements: zero.length > 0 ? [...others, 'if (isFirst) return', ...zero] : others,
  }
}

function defaultStatement(field: Field): string {
  return `views.${camel(field.name)}[node] = ${field.default}`
}
