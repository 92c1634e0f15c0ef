import type { InterfaceDeclarationStructure, StatementStructures } from 'ts-morph'
import type { Field, Inventory } from '../../model.js'
import { camel } from '../../names.js'
import { ARRAYS, allFields, fieldDoc } from './facts.js'
import { StructureKind } from './morph.js'
import { doc, docs, group } from './plan.js'

/** What declares the views. */
export function viewsTypes(inventory: Inventory): (string | StatementStructures)[] {
  const types = [READONLY_VIEW, viewsInterface(inventory)]
  return hasClass(inventory) ? [...types, viewsClass(inventory)] : types
}

/** The expression that makes them, in a function that has `buffer`, `layout` and `capacity`. */
export function viewsOf(inventory: Inventory): string {
  if (hasClass(inventory)) return 'new FieldViews(buffer, layout)'
  const entries = allFields(inventory).map((field) => viewEntry(field, 6, '', ': ', ','))
  return `{\n${entries.join('')}    }`
}

const READONLY_VIEW = `${doc('Slots that the engine writes.')}export interface ReadonlyView {
  readonly length: number
  readonly [node: number]: number
}`

function viewsInterface(inventory: Inventory): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: 'Views',
    docs: docs('One array of slots for each field, over the shared memory.'),
    properties: allFields(inventory).map((field) => ({
      name: camel(field.name),
      type: viewType(field),
      isReadonly: true,
      docs: docs(fieldDoc(field), 2),
    })),
  }
}

/**
 * V8 knows of a property of what type all its values are, and then reads a slot without looking at the view before. It
 * does not of a literal with more properties than that, and a constructor gives room to no more than the second number.
 */
const MOST_IN_LITERAL = 128
const MOST_IN_CLASS = 252

function hasClass(inventory: Inventory): boolean {
  const { length } = allFields(inventory)
  return length > MOST_IN_LITERAL && length <= MOST_IN_CLASS
}

/** The properties are declared, not defined: defined ones would hold `undefined` first. */
function viewsClass(inventory: Inventory): string {
  const all = allFields(inventory)
  const declared = all.map((field) => `  declare readonly ${camel(field.name)}: ${viewType(field)}\n`)
  const made = all.map((field) => viewEntry(field, 4, 'this.', ' = ', ''))
  const why = 'The views of one buffer, whose types V8 knows; it knows none of a literal with so many.'
  return `${doc(why)}class FieldViews implements Views {
${declared.join('')}
  constructor(buffer: SharedArrayBuffer, layout: Layout) {
    const { capacity } = layout
${made.join('')}  }
}`
}

function viewType(field: Field): string {
  return field.writer === 'ts' ? ARRAYS[field.type] : 'ReadonlyView'
}

function viewEntry(field: Field, indent: number, before: string, sign: string, end: string): string {
  const name = camel(field.name)
  const args = ['buffer', `fieldOffset(FIELDS.${name}, layout)`, 'capacity']
  const head = `${' '.repeat(indent)}${before}${name}${sign}`
  const made = group(`new ${ARRAYS[field.type]}(`, args, ')', { indent, column: head.length, after: end.length })
  return `${head}${made}${end}\n`
}
