import type { Field, Group, Inventory } from '../../model.js'
import { getterName, setterName, usesEnums, valueType } from './accessors.js'
import { call } from './format.js'
import { allFields } from './record.js'
import { docComment, typeName } from './spelling.js'
import { groupConstant } from './tables.js'

/** What `reactive_arrays.hbs` shows. */
export function reactiveView(inventory: Inventory): object {
  const fields = allFields(inventory)
  const reactive = inventory.groups
    .filter((group) => group.reactive)
    .map((group) => ({ group, fields: fields.filter((field) => field.group.name === group.name) }))
    .filter((one) => one.fields.length > 0)
  const held = reactive.flatMap((one) => one.fields)
  return {
    usesEnums: usesEnums(held),
    hasReadonly: held.some((field) => field.writer === 'ts'),
    hasWritable: held.some((field) => field.writer === 'engine'),
    groups: inventory.groups.map((group) => ({
      doc: docComment(group.doc, 4),
      member: group.name,
      constant: groupConstant(group),
      arrays: reactive.some((one) => one.group === group) ? arraysMember(group) : undefined,
    })),
    arrays: reactive.map((one) => arraysView(one.group, one.fields)),
  }
}

const arraysMember = (group: Group): string => `${group.name}_arrays`

function arraysView(group: Group, fields: readonly Field[]): object {
  return {
    member: arraysMember(group),
    type: typeName(arraysMember(group)),
    doc: docComment(group.doc, 0),
    memberDoc: docComment(group.doc, 4),
    fields: fields.map((field) => ({
      doc: docComment(field.doc, 4),
      name: field.name,
      type: `${field.writer === 'ts' ? 'ReadonlySlotBuffer' : 'SlotBuffer'}<${valueType(field)}>`,
      made: made(field),
      notify: call(8, 'notify', [`&self.${field.name}`, 'graph', 'nodes'], ';'),
    })),
  }
}

function made(field: Field): string {
  const ends = [`Mirror::${getterName(field)}`, ...(field.writer === 'engine' ? [`Mirror::${setterName(field)}`] : [])]
  return call(12, `${field.name}: ${field.writer === 'ts' ? 'readonly' : 'writable'}`, ['mirror', ...ends], ',')
}
