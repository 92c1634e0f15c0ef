import type { EnumModel, FlagSet, Group } from '../model.js'
import type { Changes } from './changes.js'
import { isReordered, type Matching, match, type Pair } from './matching.js'
import type { Item } from './side.js'

/** Groups, enums and flag sets: the words that stand for numbers and bits. */
export function compareVocabulary(changes: Changes) {
  return { groups: compareGroups(changes), enums: compareEnums(changes), flags: compareFlagSets(changes) }
}

function compareGroups(changes: Changes): Matching<Group> {
  const items = (side: Changes['old']) => side.items(side.inventory.groups, ['groups'])
  const groups = match(items(changes.old), items(changes.new))
  compareList(changes, 'group', 'groups', groups, items(changes.old))
  for (const { old, new: now } of groups.pairs) {
    const field = `groups.${now.name}`
    const at = (key: string) => ({ old: old.path, new: now.path, key })
    if (old.value.bit !== now.value.bit) {
      changes.add('group-bit-changed', field, `has bit ${now.value.bit}, and had ${old.value.bit}`, at('bit'))
    }
    if (old.value.reactive !== now.value.reactive) {
      const message = now.value.reactive ? 'is now in the reactive arrays' : 'is in no reactive array any more'
      changes.add('group-reactive-changed', field, message, at('reactive'))
    }
  }
  return groups
}

function compareEnums(changes: Changes): Matching<EnumModel> {
  const items = (side: Changes['old']) => side.items(side.inventory.enums, ['enums'])
  const enums = match(items(changes.old), items(changes.new))
  compareList(changes, 'enum', 'enums', enums, items(changes.old))
  for (const pair of enums.pairs) compareValues(changes, pair)
  return enums
}

function compareValues(changes: Changes, { old, new: now }: Pair<EnumModel>): void {
  const of = `enums.${now.name}`
  const values = match(changes.old.values(old), changes.new.values(now))
  compareList(changes, 'enum-value', of, values, changes.old.values(old))
  for (const { old: before, new: after } of values.pairs) {
    if (before.value.value === after.value.value) continue
    const message = `is ${after.value.value}, and was ${before.value.value}`
    const where = { old: before.path, new: after.path, key: 'value' }
    changes.add('enum-value-renumbered', `${of}.${after.name}`, message, where)
  }
  const first = values.pairs.find((pair) => pair.old.index === 0)
  if (first?.new.index === 0) return
  const names = `begins with ${now.value.values[0]?.name}, and began with ${old.value.values[0]?.name}`
  changes.add('enum-first-changed', of, `${names}; the first is the default in Rust`, { old: old.path, new: now.path })
}

function compareFlagSets(changes: Changes): Matching<FlagSet> {
  const items = (side: Changes['old']) => side.items(side.inventory.flags, ['flags'])
  const sets = match(items(changes.old), items(changes.new))
  compareList(changes, 'flag-set', 'flags', sets, items(changes.old))
  for (const { old, new: now } of sets.pairs) {
    const of = `flags.${now.name}`
    const bits = match(changes.old.bits(old), changes.new.bits(now))
    compareList(changes, 'flag', of, bits, changes.old.bits(old))
    for (const { old: before, new: after } of bits.pairs) {
      if (before.value.bit === after.value.bit) continue
      const message = `is bit ${after.value.bit}, and was ${before.value.bit}`
      changes.add('flag-moved', `${of}.${after.name}`, message, { old: before.path, new: after.path, key: 'bit' })
    }
  }
  return sets
}

/** What holds for every list of words: what is new, gone, renamed, in another order. */
function compareList<T>(
  changes: Changes,
  what: 'group' | 'enum' | 'enum-value' | 'flag-set' | 'flag',
  of: string,
  matching: Matching<T>,
  old: readonly Item<T>[],
): void {
  const noun = NOUNS[what]
  changes.addStrangers(noun, matching.strangers, old)
  for (const { name, path } of matching.added) {
    changes.add(`${what}-added`, `${of}.${name}`, `the ${noun} is new`, { new: path })
  }
  for (const { name, path } of matching.removed) {
    changes.add(`${what}-removed`, `${of}.${name}`, `the ${noun} is gone`, { old: path })
  }
  for (const pair of matching.pairs) {
    if (pair.old.name === pair.new.name) continue
    const where = { old: pair.old.path, new: pair.new.path }
    changes.add(`${what}-renamed`, `${of}.${pair.new.name}`, `was called ${pair.old.name}`, where)
  }
  const [first] = matching.pairs
  if (first && isReordered(matching)) {
    const where = { old: first.old.path, new: first.new.path }
    changes.add('list-reordered', of, `its ${noun}s stand in another order`, where)
  }
}

const NOUNS = { group: 'group', enum: 'enum', 'enum-value': 'value', 'flag-set': 'flag set', flag: 'flag' } as const
