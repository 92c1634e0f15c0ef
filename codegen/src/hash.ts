import { createHash } from 'node:crypto'
import { ALIGNMENT, OFFSET_RULE } from './layout.js'
import type { Inventory, Section } from './model.js'

/**
 * SHA-256, cut to its first 64 bits, over everything that moves a byte or a meaning. Capacity and text size are in
 * the buffer itself; documentation, props and primitives are TypeScript's own affair.
 *
 * @returns 16 hex digits
 */
export function layoutHash(inventory: Omit<Inventory, 'hash'>): string {
  const canonical = JSON.stringify({
    rule: OFFSET_RULE,
    alignment: ALIGNMENT,
    name: inventory.name,
    magic: inventory.magic,
    groups: inventory.groups.map(({ name, bit, reactive, counter }) => [name, bit, reactive, counter ?? null]),
    enums: inventory.enums.map(({ name, values }) => [name, values.map((one) => [one.name, one.value])]),
    flags: inventory.flags.map(({ name, bits }) => [name, bits.map((one) => [one.name, one.bit])]),
    sections: inventory.sections.map(meaningOf),
  })
  return createHash('sha256').update(canonical).digest('hex').slice(0, 16)
}

function meaningOf(section: Section): unknown {
  const { name, kind } = section
  switch (kind) {
    case 'words':
      return [name, kind, section.writer, section.words.map((word) => [word.name, word.enum?.name ?? null])]
    case 'flags':
      return [name, kind, section.per, section.bits ?? null]
    case 'bytes':
      return [name, kind, section.writer, section.size]
    case 'fields':
      return [
        name,
        kind,
        section.type,
        section.fields.map((field) => [
          field.name,
          field.group.name,
          field.writer,
          field.default,
          field.unit,
          field.unitIn ?? null,
          field.enum?.name ?? null,
          field.flags?.name ?? null,
          field.keep,
        ]),
      ]
  }
}
