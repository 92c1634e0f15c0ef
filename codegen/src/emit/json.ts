import { elementType, layoutOf } from '../layout.js'
import type { Inventory } from '../model.js'

/** `layout.json`: where everything is at the inventory's own capacity, for people and tools. */
export function emitJson(inventory: Inventory): string {
  const layout = layoutOf(inventory)
  const head = {
    name: inventory.name,
    hash: inventory.hash,
    capacity: layout.capacity,
    textBytes: layout.textBytes,
    bytes: layout.bytes,
  }
  const sections = layout.sections.map(({ section, offset, bytes }) => ({
    name: section.name,
    type: elementType(section),
    offset,
    bytes,
  }))
  const fields = layout.fields.map(({ field, offset, stride }) => ({
    name: field.name,
    type: field.type,
    section: field.section,
    offset,
    stride,
    group: field.group.name,
    writer: field.writer,
  }))
  const rows = (list: readonly object[]) => `[\n${list.map((one) => `    ${spaced(one)}`).join(',\n')}\n  ]`
  const lines = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return `{\n${[...lines, `  "sections": ${rows(sections)}`, `  "fields": ${rows(fields)}`].join(',\n')}\n}\n`
}

/** One object on one line, as a formatter would write it. */
function spaced(one: object): string {
  const pairs = Object.entries(one).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return `{ ${pairs.join(', ')} }`
}
