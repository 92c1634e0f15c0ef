import type { EnumValue, Field, FlagBit, Primitive, Prop } from '../model.js'
import type { Changes } from './changes.js'
import { type Matching, match, type Pair, renames } from './matching.js'
import type { Item, Side } from './side.js'

/** What programs see of the generated code beside memory: sizes, props and primitives. */
export function compareSource(changes: Changes): {
  readonly props: Matching<Prop>
  readonly primitives: Matching<Primitive>
} {
  compareSizes(changes)
  const heirOf = renames(match(changes.old.fields(), changes.new.fields()))
  const props = matchProps(changes.old, changes.new)
  changes.addStrangers('prop', props.strangers, propsOf(changes.old))
  for (const { value, path } of props.added) changes.add('prop-added', subject(value), 'the prop is new', { new: path })
  for (const { value, path } of props.removed) {
    changes.add('prop-removed', subject(value), 'the prop is gone', { old: path })
  }
  for (const pair of props.pairs) compareProp(changes, pair, heirOf)
  return { props, primitives: comparePrimitives(changes, props) }
}

function compareSizes(changes: Changes): void {
  const [old, now] = [changes.old.inventory, changes.new.inventory]
  const at = (...path: string[]) => ({ old: path.slice(0, -1), new: path.slice(0, -1), key: path.at(-1) ?? '' })
  if (old.defaultCapacity !== now.defaultCapacity) {
    const message = `is ${now.defaultCapacity}, and was ${old.defaultCapacity}`
    changes.add('capacity-default-changed', 'capacity.default', message, at('capacity', 'default'))
  }
  if (old.maxCapacity !== now.maxCapacity) {
    const rule = now.maxCapacity > old.maxCapacity ? 'capacity-max-raised' : 'capacity-max-lowered'
    const message = `is ${now.maxCapacity}, and was ${old.maxCapacity}`
    changes.add(rule, 'capacity.max', message, at('capacity', 'max'))
  }
  if (old.defaultTextBytes !== now.defaultTextBytes) {
    const message = `is ${now.defaultTextBytes}, and was ${old.defaultTextBytes}`
    changes.add('text-bytes-changed', 'text_bytes.default', message, at('text_bytes', 'default'))
  }
}

/** Props are known by set and name; one that has changed its set is known by its name where that is plain. */
function matchProps(old: Side, now: Side): Matching<Prop> {
  const keyed = (side: Side): Item<Prop>[] =>
    propsOf(side).map((one) => ({
      ...one,
      name: subject(one.value),
      renamedFrom: one.renamedFrom === undefined ? undefined : `props.${one.value.set}.${one.renamedFrom}`,
    }))
  const first = match(keyed(old), keyed(now))
  const named = (items: readonly Item<Prop>[]) => items.map((one) => ({ ...one, name: one.value.name }))
  const isPlain = (one: Item<Prop>, _: number, all: readonly Item<Prop>[]) =>
    all.filter(({ name }) => name === one.name).length === 1
  const moved = match(named(first.removed).filter(isPlain), named(first.added).filter(isPlain))
  const isMoved = (one: Item<Prop>) =>
    moved.pairs.some((pair) => pair.old.path === one.path || pair.new.path === one.path)
  return {
    pairs: [...first.pairs, ...moved.pairs],
    added: first.added.filter((one) => !isMoved(one)),
    removed: first.removed.filter((one) => !isMoved(one)),
    strangers: named(first.strangers.filter((one) => !isMoved(one))),
  }
}

function propsOf(side: Side): Item<Prop>[] {
  return side.items(side.inventory.props, ['props'])
}

function subject({ set, name }: Prop): string {
  return `props.${set}.${name}`
}

type Renaming = ReturnType<typeof renames>

function compareProp(changes: Changes, { old, new: now }: Pair<Prop>, heirOf: Renaming): void {
  const [before, after] = [old.value, now.value]
  const add = (rule: Parameters<Changes['add']>[0], message: string, key: string) =>
    changes.add(rule, subject(after), message, { old: old.path, new: now.path, key })
  if (before.name !== after.name) add('prop-renamed', `was called ${before.name}`, 'name')
  if (before.set !== after.set) add('prop-set-changed', `is in the set ${after.set}, and was in ${before.set}`, 'set')
  if (before.codec !== after.codec) add('prop-codec-changed', `takes ${after.codec}, and took ${before.codec}`, 'codec')
  if (effect(before, heirOf) !== effect(after, (name) => name) || isAnother(before.flag, after.flag)) {
    add('prop-writes-changed', `writes ${fieldsOf(after)}, and wrote ${fieldsOf(before)}`, 'writes')
  }
  const gone = before.units.filter((unit) => !after.units.includes(unit))
  const more = after.units.filter((unit) => !before.units.includes(unit))
  if (gone.length > 0) add('prop-unit-removed', `may no longer be in ${gone.join(', ')}`, 'units')
  if (more.length > 0) add('prop-unit-added', `may now be in ${more.join(', ')}`, 'units')
  if (before.units[0] !== after.units[0] && before.units.length > 0 && after.units.length > 0) {
    add('prop-bare-unit-changed', `is in ${after.units[0]} without a unit, and was in ${before.units[0]}`, 'units')
  }
  const [least, most] = [before.min ?? -Infinity, before.max ?? Infinity]
  const [newLeast, newMost] = [after.min ?? -Infinity, after.max ?? Infinity]
  const range = `takes ${newLeast} to ${newMost}, and took ${least} to ${most}`
  const key = newLeast === least ? 'max' : 'min'
  if (newLeast > least || newMost < most) add('prop-range-narrowed', range, key)
  else if (newLeast < least || newMost > most) add('prop-range-widened', range, key)
}

/** Whether two words differ in name and number: one that is renamed keeps its number, one renumbered its name. */
function isAnother(old: EnumValue | FlagBit | undefined, now: EnumValue | FlagBit | undefined): boolean {
  const number = (word: EnumValue | FlagBit | undefined) => word && ('bit' in word ? word.bit : word.value)
  return old?.name !== now?.name && number(old) !== number(now)
}

/** The fields and constants that a prop writes. */
function effect({ writes, also }: Prop, heirOf: Renaming): string {
  const constants = also.map(({ field, value }) => [heirOf(field.name), value])
  return JSON.stringify([writes.map(({ name }) => heirOf(name)), constants.sort()])
}

function fieldsOf({ writes, also, flag }: Prop): string {
  const fields = writes.map((field: Field) => field.name)
  const constants = also.map(({ field, value }) => `${field.name}: ${value}`)
  return [...fields, ...constants, ...(flag ? [`bit ${flag.bit}`] : [])].join(', ')
}

function comparePrimitives(changes: Changes, props: Matching<Prop>): Matching<Primitive> {
  const items = (side: Side) => side.items(side.inventory.primitives, ['primitives'])
  const primitives = match(items(changes.old), items(changes.new))
  changes.addStrangers('primitive', primitives.strangers, items(changes.old))
  for (const { name, path } of primitives.added) {
    changes.add('primitive-added', `primitives.${name}`, 'the primitive is new', { new: path })
  }
  for (const { name, path } of primitives.removed) {
    changes.add('primitive-removed', `primitives.${name}`, 'the primitive is gone', { old: path })
  }
  for (const pair of primitives.pairs) comparePrimitive(changes, pair, props)
  return primitives
}

function comparePrimitive(changes: Changes, { old, new: now }: Pair<Primitive>, props: Matching<Prop>): void {
  const [before, after] = [old.value, now.value]
  const add = (rule: Parameters<Changes['add']>[0], message: string, key: string) =>
    changes.add(rule, `primitives.${now.name}`, message, { old: old.path, new: now.path, key })
  if (old.name !== now.name) add('primitive-renamed', `was called ${old.name}`, 'name')
  if (isAnother(before.component, after.component)) {
    const message = `makes a ${after.component.name}, and made a ${before.component.name}`
    add('primitive-component-changed', message, 'component')
  }
  if (before.role !== after.role) add('primitive-role-changed', `is a ${after.role}, and was a ${before.role}`, 'role')
  if (after.children && !before.children) add('primitive-children-added', 'takes children', 'children')
  if (before.children && !after.children) add('primitive-children-removed', 'takes no children any more', 'children')
  const heir = props.pairs.find((pair) => pair.old.value === before.content)?.new.value ?? before.content
  if (heir?.name !== after.content?.name) {
    const message = `gives ${after.content?.name ?? 'nothing'} first, and gave ${before.content?.name ?? 'nothing'}`
    add('primitive-content-changed', message, 'content')
  }
  const [sets, oldSets] = [setsOf(after), setsOf(before)]
  const gone = oldSets.filter((set) => !sets.includes(set))
  const more = sets.filter((set) => !oldSets.includes(set))
  if (gone.length > 0) add('primitive-set-removed', `no longer takes the props of ${gone.join(', ')}`, 'sets')
  if (more.length > 0) add('primitive-set-added', `takes the props of ${more.join(', ')}`, 'sets')
}

function setsOf({ props }: Primitive): string[] {
  return [...new Set(props.map(({ set }) => set))]
}
