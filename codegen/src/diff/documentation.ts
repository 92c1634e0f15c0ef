import type { Primitive, Prop } from '../model.js'
import type { Changes } from './changes.js'
import { type Matching, match, type Pair } from './matching.js'
import type { Vocabulary } from './meaning.js'

/** What is said of everything that both inventories have. */
export function compareDocumentation(
  changes: Changes,
  vocabulary: Vocabulary,
  props: Matching<Prop>,
  primitives: Matching<Primitive>,
): void {
  if (changes.old.inventory.doc !== changes.new.inventory.doc) {
    changes.add('doc-changed', 'doc', SAID, { old: [], new: [], key: 'doc' })
  }
  comparePairs(changes, vocabulary.groups.pairs, ({ name }) => `groups.${name}`)
  comparePairs(changes, vocabulary.enums.pairs, ({ name }) => `enums.${name}`)
  for (const { old, new: now } of vocabulary.enums.pairs) {
    const values = match(changes.old.values(old), changes.new.values(now))
    comparePairs(changes, values.pairs, ({ name }) => `enums.${now.name}.${name}`)
  }
  comparePairs(changes, vocabulary.flags.pairs, ({ name }) => `flags.${name}`)
  for (const { old, new: now } of vocabulary.flags.pairs) {
    const bits = match(changes.old.bits(old), changes.new.bits(now))
    comparePairs(changes, bits.pairs, ({ name }) => `flags.${now.name}.${name}`)
  }
  comparePairs(changes, vocabulary.sections.pairs, ({ name }) => `sections.${name}`)
  comparePairs(changes, match(changes.old.fields(), changes.new.fields()).pairs, ({ name }) => name)
  comparePairs(changes, match(changes.old.words(), changes.new.words()).pairs, ({ name }) => `words.${name}`)
  comparePairs(changes, props.pairs, ({ set, name }) => `props.${set}.${name}`)
  comparePairs(changes, primitives.pairs, ({ name }) => `primitives.${name}`)
}

const SAID = 'the documentation says something else'

function comparePairs<T extends { readonly doc: string }>(
  changes: Changes,
  pairs: readonly Pair<T>[],
  subject: (value: T) => string,
): void {
  for (const { old, new: now } of pairs) {
    if (old.value.doc === now.value.doc) continue
    changes.add('doc-changed', subject(now.value), SAID, { old: old.path, new: now.path, key: 'doc' })
  }
}
