import { type Layout, layoutOf } from '../layout.js'
import type { Inventory, Section } from '../model.js'
import { SIDES, writerOf } from '../sides.js'
import { count, hex } from './numbers.js'
import { cell, table } from './table.js'

/** The page: where each section is at several capacities, and each field and word at the inventory's own. */
export function mapMarkdown(inventory: Inventory, picture: string, command: string): string {
  const layout = layoutOf(inventory)
  const { name, hash, doc } = inventory
  return `<!-- Written by sparktui-codegen from the inventory \`${name}\`, layout hash ${hash}.
     To change it, edit the inventory and run \`${command}\`. -->

# The memory of \`${name}\`

${doc} Layout hash \`${hash}\`. Offsets are bytes from the start of the buffer${textNote(layout)}.

![The sections of the buffer and what is in them](${picture})

## Sections

${sectionTable(inventory)}

${inventory.sections.map((section, at) => sectionText(section, layout, at)).join('\n')}`
}

function textNote({ textBytes }: Layout): string {
  return textBytes === 0 ? '' : `, with a text pool of ${count(textBytes)} bytes`
}

/** The smallest, the inventory's own, a larger one and the largest. */
function capacitiesOf({ defaultCapacity, maxCapacity }: Inventory): number[] {
  const wanted = [64, defaultCapacity, Math.min(65_536, maxCapacity), maxCapacity]
  return [...new Set(wanted)].sort((a, b) => a - b)
}

function sectionTable(inventory: Inventory): string {
  const layouts = capacitiesOf(inventory).map((capacity) => layoutOf(inventory, capacity))
  const head = ['section', 'holds', 'written by', ...layouts.map(({ capacity }) => `at ${count(capacity)} nodes`)]
  const rows = inventory.sections.map((section, at) => [
    `[\`${section.name}\`](#${section.name.replaceAll(' ', '-')})`,
    holds(section),
    writerOf(section),
    ...layouts.map(({ sections }) => spanOf(sections[at])),
  ])
  const whole = ['**whole**', '', '', ...layouts.map(({ bytes }) => `**${count(bytes)} bytes**`)]
  return table(head, [...rows, whole], (column) => column >= 3)
}

function spanOf(placed: Layout['sections'][number] | undefined): string {
  return placed ? `${hex(placed.offset)}, ${count(placed.bytes)} bytes` : ''
}

function holds(section: Section): string {
  switch (section.kind) {
    case 'fields':
      return `${section.fields.length} × \`${section.type}\` a node`
    case 'flags':
      return section.per === 1 ? 'a byte a node' : `a byte for ${section.per} nodes`
    case 'words':
      return `${section.words.length} words of 4 bytes`
    case 'bytes':
      return section.size === 'text_bytes' ? 'the text pool' : 'bytes'
  }
}

function sectionText(section: Section, layout: Layout, at: number): string {
  const head = `## ${section.name}\n\n${section.doc}\n`
  if (section.kind === 'words') {
    const offset = layout.sections[at]?.offset ?? 0
    const rows = section.words.map((word, index) => [hex(offset + 4 * index), `\`${word.name}\``, cell(word.doc)])
    return `${head}\n${table(['offset', 'word', 'what it says'], rows, (column) => column === 0)}\n`
  }
  if (section.kind !== 'fields') return head
  const rows = layout.fields
    .filter(({ field }) => field.section === section.name)
    .map(({ field, offset }) => [
      hex(offset),
      `\`${field.name}\``,
      SIDES[field.writer],
      field.group.name,
      cell(field.enum ? `enum ${field.enum.name}` : field.flags ? `flags ${field.flags.name}` : field.unit),
      String(field.default),
      cell(field.doc),
    ])
  const note = `\nOffsets of node 0 at ${count(layout.capacity)} nodes.\n\n`
  const columns = ['offset', 'field', 'written by', 'group', 'unit', 'default', 'what it is']
  return `${head}${note}${table(columns, rows, (column) => column === 0 || column === 5)}\n`
}
