import { extentOf } from '../../layout.js'
import type { Field, FieldType, Inventory, Section } from '../../model.js'
import { camel } from '../../names.js'
import { sentence, spelt } from './plan.js'

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
  const extent = extentOf(section)
  switch (extent.of) {
    case 'bytes':
      return spelt(extent.bytes)
    case 'blocks':
      return extent.nodes === 1 ? 'capacity' : `Math.ceil(capacity / ${extent.nodes})`
    case 'text':
      return 'textBytes'
    case 'slots': {
      const slots = extent.count === 1 ? 'capacity' : `${extent.count} * capacity`
      return extent.stride === 1 ? slots : `${slots} * ${extent.stride}`
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
