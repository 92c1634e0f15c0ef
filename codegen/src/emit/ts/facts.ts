import { type Field, type FieldType, type Inventory, type Section, STRIDES } from '../../model.js'
import { camel } from '../../names.js'
import { sentence } from './plan.js'

/** The typed array of each type. */
export const ARRAYS: Readonly<Record<FieldType, string>> = {
  float32: 'Float32Array',
  uint32: 'Uint32Array',
  int32: 'Int32Array',
  uint8: 'Uint8Array',
}

export function allFields({ sections }: Inventory): Field[] {
  return sections.flatMap((section) => (section.kind === 'fields' ? section.fields : []))
}

export function hasTextPool({ sections }: Inventory): boolean {
  return sections.some((section) => section.kind === 'bytes' && section.size === 'text_bytes')
}

/** Bytes of a section before its size is rounded up, as the generated code writes it. */
export function lengthOf(section: Section): string {
  switch (section.kind) {
    case 'words':
      return `${section.words.length * 4}`
    case 'flags':
      return section.per === 1 ? 'capacity' : `Math.ceil(capacity / ${section.per})`
    case 'bytes':
      return section.size === 'text_bytes' ? 'textBytes' : `${section.size}`
    case 'fields': {
      const count = section.fields.length
      const slots = count === 1 ? 'capacity' : `${count} * capacity`
      const stride = STRIDES[section.type]
      return stride === 1 ? slots : `${slots} * ${stride}`
    }
  }
}

/** What a field is and what its number counts. */
export function fieldDoc(field: Field): string {
  return `${sentence(field.doc)} ${unitDoc(field)}`
}

function unitDoc(field: Field): string {
  if (field.unitIn !== undefined) return `Unit: \`${camel(field.unitIn)}\`.`
  if (field.enum) return `Enum: \`${field.enum.name}\`.`
  return field.flags ? `Flags: \`${field.flags.name}\`.` : `Unit: ${field.unit}.`
}
