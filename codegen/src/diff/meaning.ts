import type { EnumModel, Field, FlagSet, Group, Section } from '../model.js'
import type { Changes } from './changes.js'
import { type Matching, match, type Pair, renames } from './matching.js'

/** How the words of both inventories belong together. */
export interface Vocabulary {
  readonly groups: Matching<Group>
  readonly enums: Matching<EnumModel>
  readonly flags: Matching<FlagSet>
  readonly sections: Matching<Section>
}

/** What the numbers stand for, who writes them, and with what they begin. */
export function compareMeaning(changes: Changes, vocabulary: Vocabulary): void {
  const [old, now] = [changes.old.inventory, changes.new.inventory]
  if (old.name !== now.name) {
    changes.add('inventory-renamed', 'name', `is ${now.name}, and was ${old.name}`, { old: [], new: [], key: 'name' })
  }
  if (old.magic !== now.magic) {
    const message = `is ${hex(now.magic)}, and was ${hex(old.magic)}`
    changes.add('magic-changed', 'magic', message, { old: [], new: [], key: 'magic' })
  }
  const fields = match(changes.old.fields(), changes.new.fields())
  compareCounters(changes, vocabulary.groups, renames(fields))
  compareSections(changes, vocabulary)
  compareWordEnums(changes, vocabulary)
  for (const pair of fields.pairs) compareField(changes, pair, vocabulary, renames(fields))
}

function hex(word: number): string {
  return `0x${word.toString(16).padStart(8, '0')}`
}

type Renaming = ReturnType<typeof renames>

function compareCounters(changes: Changes, groups: Matching<Group>, heirOf: Renaming): void {
  for (const { old, new: now } of groups.pairs) {
    const before = heirOf(old.value.counter)
    if (before === now.value.counter) continue
    const message = `is counted by ${now.value.counter ?? 'no field'}, and was by ${before ?? 'none'}`
    const where = { old: old.path, new: now.path, key: 'counter' }
    changes.add('group-counter-changed', `groups.${now.name}`, message, where)
  }
}

function compareSections(changes: Changes, { sections, flags }: Vocabulary): void {
  for (const { old, new: now } of sections.pairs) {
    const field = `sections.${now.name}`
    const [before, after] = [old.value, now.value]
    if ('writer' in before && 'writer' in after && before.writer !== after.writer) {
      const message = `is written by ${after.writer}, and was by ${before.writer}`
      changes.add('section-writer-changed', field, message, { old: old.path, new: now.path, key: 'writer' })
    }
    if (before.kind === 'flags' && after.kind === 'flags' && renames(flags)(before.bits) !== after.bits) {
      const message = `has bits of ${after.bits ?? 'nothing named'}, and had bits of ${before.bits ?? 'nothing named'}`
      changes.add('section-bits-changed', field, message, { old: old.path, new: now.path, key: 'bits' })
    }
  }
}

function compareWordEnums(changes: Changes, { enums }: Vocabulary): void {
  for (const { old, new: now } of match(changes.old.words(), changes.new.words()).pairs) {
    if (renames(enums)(old.value.enum?.name) === now.value.enum?.name) continue
    const message = `holds ${holds(now.value.enum)}, and held ${holds(old.value.enum)}`
    changes.add('word-enum-changed', `words.${now.name}`, message, { old: old.path, new: now.path, key: 'enum' })
  }
}

function holds(model: EnumModel | FlagSet | undefined): string {
  return model ? model.name : 'plain numbers'
}

function compareField(changes: Changes, pair: Pair<Field>, vocabulary: Vocabulary, heirOf: Renaming): void {
  const { old, new: now } = pair
  const [before, after] = [old.value, now.value]
  const at = (key: string) => ({ old: old.path, new: now.path, key })
  const add = (rule: Parameters<Changes['add']>[0], message: string, key: string) =>
    changes.add(rule, now.name, message, at(key))
  if (renames(vocabulary.groups)(before.group.name) !== after.group.name) {
    add('field-group-changed', `is of the group ${after.group.name}, and was of ${before.group.name}`, 'group')
  }
  if (before.writer !== after.writer) {
    add('field-writer-changed', `is written by ${after.writer}, and was by ${before.writer}`, 'writer')
  }
  if (before.default !== after.default) {
    add('field-default-changed', `begins as ${after.default}, and began as ${before.default}`, 'default')
  }
  if (renames(vocabulary.enums)(before.enum?.name) !== after.enum?.name) {
    add('field-enum-changed', `holds ${holds(after.enum)}, and held ${holds(before.enum)}`, 'enum')
  }
  if (renames(vocabulary.flags)(before.flags?.name) !== after.flags?.name) {
    add('field-flags-changed', `holds ${holds(after.flags)}, and held ${holds(before.flags)}`, 'flags')
  }
  if (unitOf(before, heirOf) !== unitOf(after, (name) => name)) {
    const key = after.unitIn === undefined ? 'unit' : 'unit_in'
    add('field-unit-changed', `counts ${after.unit}, and counted ${before.unit}`, key)
  }
  if (before.keep !== after.keep) {
    const message = after.keep ? 'keeps its number for a new node' : 'begins anew with every node'
    add('field-keep-changed', message, 'keep')
  }
}

/** What a field counts, where no enum or flag set says it. */
function unitOf(field: Field, heirOf: Renaming): string {
  if (field.enum || field.flags) return ''
  return field.unitIn === undefined ? `in ${field.unit}` : `by ${heirOf(field.unitIn)}`
}
