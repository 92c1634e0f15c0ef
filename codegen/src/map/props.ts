import { defaultOf, formsOf, rangeOf } from '../emit/ts/prop-doc.js'
import type { Inventory, Primitive, Prop } from '../model.js'
import { cell, table } from './table.js'

/** The page of what every primitive can be given: the sets of each, and a table for each set. */
export function propsPage(inventory: Inventory, command: string): string {
  const { name, props, primitives } = inventory
  const sets = [...new Set(props.map(({ set }) => set))]
  return `<!-- Written by sparktui-codegen from the inventory \`${name}\`.
     To change it, edit the inventory and run \`${command}\`. -->

# Props

Each takes a value, or a signal, a derived or a getter of one, which is followed.

${table(['primitive', 'what it is', 'role', 'props'], primitives.map(primitiveRow))}

${sets.map((set) => setText(inventory, set)).join('\n')}`
}

function primitiveRow({ name, doc, role, props, content }: Primitive): string[] {
  const sets = [...new Set(props.map(({ set }) => set))].map((set) => `[${set}](#${set})`)
  const first = content === undefined ? [] : [`\`${content.name}\`, its first argument`]
  return [`\`${name}\``, cell(doc), role, [...sets, ...first].join(', ')]
}

function setText(inventory: Inventory, set: string): string {
  const rows = inventory.props
    .filter((prop) => prop.set === set)
    .map((prop) => [`\`${prop.name}\``, cell(valuesOf(prop)), code(defaultOf(prop, inventory)), cell(prop.doc)])
  return `## ${set}\n\n${table(['prop', 'values', 'default', 'what it is'], rows)}\n`
}

/** What may be given, in words. */
function valuesOf(prop: Prop): string {
  switch (prop.codec) {
    case 'switch':
    case 'flag':
      return '`true`, `false`'
    case 'enum':
      return (prop.writes[0]?.enum?.values ?? []).map(({ name }) => `\`'${name}'\``).join(', ')
    case 'color':
      return 'a colour'
    case 'text':
      return 'a text'
    // As the inventory says it of TypeScript: `string | number`.
    case 'own':
      return (prop.type ?? '').replaceAll('string', 'a text').replaceAll('number', 'a number').replaceAll(' | ', ' or ')
    case 'length':
      return [...formsOf(prop), ...rangeOf(prop)].join(' ')
    case 'number':
      return ['A number.', ...rangeOf(prop)].join(' ')
    case 'integer':
      return ['A whole number.', ...rangeOf(prop)].join(' ')
  }
}

function code(value: string | undefined): string {
  return value === undefined ? '' : `\`${value}\``
}
