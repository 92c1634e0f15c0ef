import type { Field, FieldType, Inventory } from '../../model.js'
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

/** What a field is and what its number counts. */
export function fieldDoc(field: Field): string {
  return `${sentence(field.doc)} ${unitDoc(field)}`
}

function unitDoc(field: Field): string {
  if (field.unitIn !== undefined) return `Unit: \`${camel(field.unitIn)}\`.`
  if (field.enum) return `Enum: \`${field.enum.name}\`.`
  return field.flags ? `Flags: \`${field.flags.name}\`.` : `Unit: ${field.unit}.`
}
