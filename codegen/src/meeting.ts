import { createHash } from 'node:crypto'
import {
  enumMeaning,
  fieldMeaning,
  flagsMeaning,
  groupMeaning,
  ruleMeaning,
  sectionMeaning,
  wordMeaning,
} from './hash.js'
import type { Inventory, Section } from './model.js'

/**
 * Everything that the layout hash covers, part by part, as `kind name place digest`: two sides whose hashes differ
 * compare these to name the first part that does. A digest is of the part's own meaning, not of its place.
 */
export function meetingParts(inventory: Omit<Inventory, 'hash'>): readonly string[] {
  const known = PARTS.get(inventory)
  if (known) return known
  const parts = partsAnew(inventory)
  PARTS.set(inventory, parts)
  return parts
}

/** Both languages print the same. */
const PARTS = new WeakMap<object, readonly string[]>()

function partsAnew(inventory: Omit<Inventory, 'hash'>): string[] {
  return [
    part('inventory', inventory.name, '-', ruleMeaning(inventory)),
    ...inventory.groups.map((one) => part('group', one.name, `bit${one.bit}`, groupMeaning(one))),
    ...inventory.enums.map((one) => part('enum', one.name, '-', enumMeaning(one))),
    ...inventory.flags.map((one) => part('flags', one.name, '-', flagsMeaning(one))),
    ...inventory.sections.flatMap(partsOfSection),
  ]
}

function partsOfSection(section: Section, place: number): string[] {
  const own = part('section', section.name, `[${place}]`, sectionMeaning(section))
  if (section.kind === 'words') {
    return [own, ...section.words.map((one, index) => part('word', one.name, slot(section, index), wordMeaning(one)))]
  }
  if (section.kind !== 'fields') return [own]
  return [own, ...section.fields.map((one, index) => part('field', one.name, slot(section, index), fieldMeaning(one)))]
}

const slot = ({ name }: Section, index: number): string => `${name}[${index}]`

function part(kind: string, name: string, place: string, meaning: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(meaning)).digest('hex').slice(0, 8)
  return [kind, name, place, digest].join(' ')
}
