import { createHash } from 'node:crypto'
import { ALIGNMENT, OFFSET_RULE } from './layout.js'
import type { EnumModel, Field, FlagSet, Group, Inventory, Section, Word } from './model.js'

/**
 * SHA-256, cut to its first 64 bits, over everything that moves a byte or a meaning. Capacity and text size are in
 * the buffer itself; documentation, props and primitives are TypeScript's own affair.
 *
 * @returns 16 hex digits
 */
export function layoutHash(inventory: Omit<Inventory, 'hash'>): string {
  const canonical = JSON.stringify({
    ...ruleMeaning(inventory),
    groups: inventory.groups.map(groupMeaning),
    enums: inventory.enums.map(enumMeaning),
    flags: inventory.flags.map(flagsMeaning),
    sections: inventory.sections.map(meaningOf),
  })
  return createHash('sha256').update(canonical).digest('hex').slice(0, 16)
}

/** What holds for the whole. */
export function ruleMeaning({ name, magic }: Omit<Inventory, 'hash'>) {
  return { rule: OFFSET_RULE, alignment: ALIGNMENT, name, magic }
}

export function groupMeaning({ name, bit, reactive, counter }: Group): unknown {
  return [name, bit, reactive, counter ?? null]
}

export function enumMeaning({ name, values }: EnumModel): unknown {
  return [name, values.map((one) => [one.name, one.value])]
}

export function flagsMeaning({ name, bits }: FlagSet): unknown {
  return [name, bits.map((one) => [one.name, one.bit])]
}

export function wordMeaning(word: Word): unknown {
  return [word.name, word.enum?.name ?? null]
}

export function fieldMeaning(field: Field): unknown {
  return [
    field.name,
    field.group.name,
    field.writer,
    field.default,
    field.unit,
    field.unitIn ?? null,
    field.enum?.name ?? null,
    field.flags?.name ?? null,
    field.keep,
  ]
}

/** A section without what it is made of. */
export function sectionMeaning(section: Section): unknown[] {
  const { name, kind } = section
  switch (kind) {
    case 'words':
      return [name, kind, section.writer]
    case 'flags':
      return [name, kind, section.per, section.bits ?? null]
    case 'bytes':
      return [name, kind, section.writer, section.size]
    case 'fields':
      return [name, kind, section.type]
  }
}

function meaningOf(section: Section): unknown {
  const own = sectionMeaning(section)
  if (section.kind === 'words') return [...own, section.words.map(wordMeaning)]
  return section.kind === 'fields' ? [...own, section.fields.map(fieldMeaning)] : own
}
