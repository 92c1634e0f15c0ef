/** What a comparison of two inventories can find. A rule keeps its name for ever: approvals name it. */

/** `layout` and `meaning` are what the layout hash covers; `source` is what programs see; the rest is documentation. */
export const CLASSES = ['layout', 'meaning', 'source', 'documentation'] as const
export type Class = (typeof CLASSES)[number]

/**
 * `breaking`: a program or a table made for the old inventory fails or errs with the new one, though both sides are
 * generated again. `compatible`: none does.
 */
export type Verdict = 'breaking' | 'compatible'

/** One rule of comparison. */
export interface RuleFacts {
  readonly class: Class
  readonly verdict: Verdict
  /** What has happened, in one sentence. */
  readonly means: string
}

const breaking = (of: Class, means: string): RuleFacts => ({ class: of, verdict: 'breaking', means })
const compatible = (of: Class, means: string): RuleFacts => ({ class: of, verdict: 'compatible', means })

const LAYOUT = {
  'section-added': compatible('layout', 'There is a new section. What it moves is reported by itself.'),
  'section-removed': breaking('layout', 'A section is gone.'),
  'section-moved': breaking(
    'layout',
    'A section starts at another byte, for another order or size of those before it.',
  ),
  'section-retyped': breaking('layout', 'A section is of another kind or has another type of slots.'),
  'section-resized': breaking('layout', 'A section has another number of bytes, or of nodes per byte.'),
  'field-added': compatible('layout', 'There is a new field. What it moves is reported by itself.'),
  'field-removed': breaking('layout', 'A field is gone.'),
  'field-moved': breaking('layout', 'A field has another place in its section, or another section of its type.'),
  'field-retyped': breaking('layout', 'A field has another type.'),
  'word-added': compatible('layout', 'There is a new word.'),
  'word-removed': breaking('layout', 'A word is gone.'),
  'word-moved': breaking('layout', 'A word has another place in its section, or another section.'),
} as const

const MEANING = {
  'inventory-renamed': breaking('meaning', 'The inventory has another name, which is in the layout hash.'),
  'magic-changed': breaking('meaning', 'Buffers begin with another word.'),
  'group-added': compatible('meaning', 'There is a new group.'),
  'group-removed': breaking('meaning', 'A group is gone.'),
  'group-bit-changed': breaking('meaning', 'A group has another bit in the dirty bytes.'),
  'group-reactive-changed': breaking('meaning', 'The fields of a group enter or leave the reactive arrays.'),
  'group-counter-changed': breaking('meaning', 'Another field counts the changes of a group, or none does.'),
  'enum-added': compatible('meaning', 'There is a new enum.'),
  'enum-removed': breaking('meaning', 'An enum is gone.'),
  'enum-value-added': compatible('meaning', 'An enum has a new value.'),
  'enum-value-removed': breaking('meaning', 'An enum has lost a value.'),
  'enum-value-renumbered': breaking('meaning', 'A value of an enum has another number.'),
  'enum-first-changed': breaking('meaning', 'Another value comes first in an enum; the first is the default in Rust.'),
  'flag-set-added': compatible('meaning', 'There is a new flag set.'),
  'flag-set-removed': breaking('meaning', 'A flag set is gone.'),
  'flag-added': compatible('meaning', 'A flag set has a new bit.'),
  'flag-removed': breaking('meaning', 'A flag set has lost a bit.'),
  'flag-moved': breaking('meaning', 'A flag has another bit.'),
  'section-writer-changed': breaking('meaning', 'Another side writes the words or bytes of a section.'),
  'section-bits-changed': breaking('meaning', 'The bits of a flags section stand for something else.'),
  'word-enum-changed': breaking('meaning', 'A word holds values of another enum, or of none.'),
  'field-group-changed': breaking('meaning', 'A field changes with another group.'),
  'field-writer-changed': breaking('meaning', 'Another side writes a field.'),
  'field-default-changed': breaking('meaning', 'A new node has another number in a field.'),
  'field-unit-changed': breaking('meaning', 'The number of a field counts something else.'),
  'field-enum-changed': breaking('meaning', 'A field holds values of another enum, or of none.'),
  'field-flags-changed': breaking('meaning', 'A field holds bits of another flag set, or of none.'),
  'field-keep-changed': breaking('meaning', 'A new node finds the old number in a field, or no longer does.'),
  'list-reordered': compatible(
    'meaning',
    'Groups, enums, values or flags stand in another order, which the hash covers.',
  ),
} as const

const RENAMES = {
  'group-renamed': breaking('source', 'A group has another name (`renamedFrom`).'),
  'enum-renamed': breaking('source', 'An enum has another name (`renamedFrom`).'),
  'enum-value-renamed': breaking('source', 'A value of an enum has another name (`renamedFrom`).'),
  'flag-set-renamed': breaking('source', 'A flag set has another name (`renamedFrom`).'),
  'flag-renamed': breaking('source', 'A flag has another name (`renamedFrom`).'),
  'section-renamed': breaking('source', 'A section has another name (`renamedFrom`).'),
  'word-renamed': breaking('source', 'A word has another name (`renamedFrom`).'),
  'field-renamed': breaking('source', 'A field has another name (`renamedFrom`).'),
  'prop-renamed': breaking('source', 'A prop has another name (`renamedFrom`).'),
  'primitive-renamed': breaking('source', 'A primitive has another name (`renamedFrom`).'),
} as const

const SOURCE = {
  'capacity-default-changed': compatible('source', 'A buffer holds another number of nodes where nobody asks for one.'),
  'capacity-max-raised': compatible('source', 'A buffer may hold more nodes.'),
  'capacity-max-lowered': breaking('source', 'A buffer may not hold as many nodes as before.'),
  'text-bytes-changed': compatible('source', 'The text pool has another size where nobody asks for one.'),
  'prop-added': compatible('source', 'There is a new prop.'),
  'prop-removed': breaking('source', 'A prop is gone.'),
  'prop-set-changed': breaking('source', 'A prop is in another set.'),
  'prop-codec-changed': breaking('source', 'A prop takes values of another kind.'),
  'prop-writes-changed': breaking('source', 'A prop writes other fields, constants or bits.'),
  'prop-unit-added': compatible('source', 'A length may have a further unit.'),
  'prop-unit-removed': breaking('source', 'A length may no longer have a unit.'),
  'prop-bare-unit-changed': breaking('source', 'A bare number means another unit.'),
  'prop-range-widened': compatible('source', 'A prop takes numbers that it refused.'),
  'prop-range-narrowed': breaking('source', 'A prop refuses numbers that it took.'),
  'primitive-added': compatible('source', 'There is a new primitive.'),
  'primitive-removed': breaking('source', 'A primitive is gone.'),
  'primitive-component-changed': breaking('source', 'A primitive makes another component.'),
  'primitive-role-changed': breaking('source', 'A primitive is something else to assistive technology.'),
  'primitive-children-added': compatible('source', 'A primitive takes children.'),
  'primitive-children-removed': breaking('source', 'A primitive takes no children any more.'),
  'primitive-content-changed': breaking('source', 'The first argument of a primitive gives another prop, or none.'),
  'primitive-set-added': compatible('source', 'A primitive takes a further set of props.'),
  'primitive-set-removed': breaking('source', 'A primitive no longer takes a set of props.'),
} as const

const DOCUMENTATION = {
  'doc-changed': compatible('documentation', 'The documentation of something says something else.'),
} as const

/** Every rule with its facts. */
export const RULES = { ...LAYOUT, ...MEANING, ...RENAMES, ...SOURCE, ...DOCUMENTATION } as const satisfies Readonly<
  Record<string, RuleFacts>
>

export type Rule = keyof typeof RULES

/** All rules, in the order of their classes. */
export const RULE_NAMES = Object.keys(RULES).filter((name): name is Rule => Object.hasOwn(RULES, name))

/** The rules that an approval may name. */
export const BREAKING_RULES: readonly [Rule, ...Rule[]] = [
  'section-removed',
  ...RULE_NAMES.filter((rule) => rule !== 'section-removed' && RULES[rule].verdict === 'breaking'),
]

/** Whether the layout hash covers a change; a declared rename is a change of source, yet names are in the hash. */
export function isHashed(rule: Rule): boolean {
  const { class: of } = RULES[rule]
  if (of === 'layout' || of === 'meaning') return true
  return Object.hasOwn(RENAMES, rule) && rule !== 'prop-renamed' && rule !== 'primitive-renamed'
}
