import { ALIGNMENT, WORD_BYTES } from '../layout.js'
import { type Section, STRIDES } from '../model.js'
import type { Changes } from './changes.js'
import { type Matching, match, type Pair, renames } from './matching.js'
import type { Item } from './side.js'

/** Sections, fields and words: where they are, and of what type. */
export function compareLayout(changes: Changes): { readonly sections: Matching<Section> } {
  const sections = match(changes.old.sections(), changes.new.sections())
  const named = (name: string) => `sections.${name}`
  changes.addStrangers('section', sections.strangers, changes.old.sections())
  for (const { name, path } of sections.added) {
    changes.add('section-added', named(name), `the section ${name} is new`, { new: path })
  }
  for (const { name, path } of sections.removed) {
    changes.add('section-removed', named(name), `the section ${name} is gone`, { old: path })
  }
  for (const pair of sections.pairs) compareSection(changes, pair)
  compareFields(changes, sections)
  compareWords(changes, sections)
  return { sections }
}

function compareSection(changes: Changes, pair: Pair<Section>): void {
  const { old, new: now } = pair
  const field = `sections.${now.name}`
  const at = (key?: string) => ({ old: old.path, new: now.path, ...(key !== undefined && { key }) })
  if (old.name !== now.name) changes.add('section-renamed', field, `was called ${old.name}`, at())
  const shift = shiftOf(startOf(changes.old.inventory.sections, old), startOf(changes.new.inventory.sections, now))
  if (shift !== '') changes.add('section-moved', field, `starts ${shift}`, at())
  const [before, after] = [old.value, now.value]
  if (before.kind !== after.kind) {
    changes.add('section-retyped', field, `holds ${after.kind}, and held ${before.kind}`, at('kind'))
  } else if (before.kind === 'fields' && after.kind === 'fields' && before.type !== after.type) {
    changes.add('section-retyped', field, `holds ${after.type}, and held ${before.type}`, at('type'))
  } else if (before.kind === 'flags' && after.kind === 'flags' && before.per !== after.per) {
    changes.add('section-resized', field, `has a byte for ${after.per} nodes, and had one for ${before.per}`, at('per'))
  } else if (before.kind === 'bytes' && after.kind === 'bytes' && before.size !== after.size) {
    changes.add('section-resized', field, `has ${after.size} bytes, and had ${before.size}`, at('size'))
  }
}

/** The byte at which a section starts, as a sum that holds for every capacity and text size: amounts by their units. */
function startOf(sections: readonly Section[], item: Item<Section>): ReadonlyMap<string, number> {
  const sum = new Map<string, number>()
  // The header is the first section of the inventory, but not of the list.
  for (const section of sections.slice(0, item.index + 1)) {
    const [unit, amount] = sizeOf(section)
    sum.set(unit, (sum.get(unit) ?? 0) + amount)
  }
  return sum
}

/** How far a start has moved, in words; nothing if it has not. */
function shiftOf(old: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): string {
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((unit) => [unit, (now.get(unit) ?? 0) - (old.get(unit) ?? 0)] as const)
    .filter(([, by]) => by !== 0)
    .map(([unit, by]) => `${Math.abs(by)} ${unit} ${by > 0 ? 'later' : 'earlier'}`)
    .join(', ')
}

/** Capacities are multiples of the alignment, so only flags of several nodes and constants are rounded. */
function sizeOf(section: Section): readonly [unit: string, amount: number] {
  const rounded = (bytes: number) => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
  switch (section.kind) {
    case 'fields':
      return ['bytes per node', section.fields.length * STRIDES[section.type]]
    case 'flags':
      return [section.per === 1 ? 'bytes per node' : `bytes per ${section.per} nodes`, 1]
    case 'words':
      return ['bytes', rounded(section.words.length * WORD_BYTES)]
    case 'bytes':
      return section.size === 'text_bytes' ? ['text pools', 1] : ['bytes', rounded(section.size)]
  }
}

function compareFields(changes: Changes, sections: Matching<Section>): void {
  const fields = match(changes.old.fields(), changes.new.fields())
  const heirOf = renames(sections)
  changes.addStrangers('field', fields.strangers, changes.old.fields())
  for (const { name, path } of fields.added) changes.add('field-added', name, `the field is new`, { new: path })
  for (const { name, path } of fields.removed) changes.add('field-removed', name, 'the field is gone', { old: path })
  for (const { old, new: now } of fields.pairs) {
    const where = { old: old.path, new: now.path }
    const [before, after] = [old.value, now.value]
    if (old.name !== now.name) changes.add('field-renamed', now.name, `was called ${old.name}`, where)
    if (before.type !== after.type) {
      changes.add('field-retyped', now.name, `is ${after.type}, and was ${before.type}`, where)
    } else if (heirOf(before.section) !== after.section) {
      const message = `is in the section ${after.section}, and was in ${before.section}`
      changes.add('field-moved', now.name, message, where)
    } else if (before.index !== after.index) {
      const message = `is field ${after.index} of ${after.section}, and was ${before.index}`
      changes.add('field-moved', now.name, message, where)
    }
  }
}

function compareWords(changes: Changes, sections: Matching<Section>): void {
  const words = match(changes.old.words(), changes.new.words())
  const heirOf = renames(sections)
  const named = (name: string) => `words.${name}`
  changes.addStrangers('word', words.strangers, changes.old.words())
  for (const { name, path } of words.added) changes.add('word-added', named(name), 'the word is new', { new: path })
  for (const { name, path } of words.removed) {
    changes.add('word-removed', named(name), 'the word is gone', { old: path })
  }
  for (const { old, new: now } of words.pairs) {
    const where = { old: old.path, new: now.path }
    if (old.name !== now.name) changes.add('word-renamed', named(now.name), `was called ${old.name}`, where)
    if (heirOf(old.value.section) !== now.value.section || old.index !== now.index) {
      const message = `is word ${now.index} of ${now.value.section}, and was ${old.index} of ${old.value.section}`
      changes.add('word-moved', named(now.name), message, where)
    }
  }
}
