import type { Field, Prop } from './model.js'

/**
 * What a prop writes, in parts that a more specific prop may take from it one by one. A length and its unit are one
 * part; each constant of `also` is one.
 */
export interface Part {
  readonly fields: readonly string[]
}

/** Every pair of props is asked for them. */
const PARTS = new WeakMap<Prop, readonly Part[]>()

export function partsOf(prop: Prop): readonly Part[] {
  const known = PARTS.get(prop)
  if (known) return known
  const parts = partsAnew(prop)
  PARTS.set(prop, parts)
  return parts
}

function partsAnew(prop: Prop): readonly Part[] {
  // What the runtime writes, it writes as a whole.
  if (prop.codec === 'own') return []
  if (prop.codec === 'text') return [{ fields: prop.writes.map(({ name }) => name) }]
  return [
    ...prop.writes.map((field) => ({ fields: slotsOf(prop, field) })),
    ...constantsOf(prop).map(({ field }) => ({ fields: [field.name] })),
  ]
}

/** The constants of `also`, which is a mapping: the order of its keys means nothing. */
export function constantsOf({ also }: Prop): Prop['also'] {
  return also.toSorted((one, other) => (one.field.name < other.field.name ? -1 : 1))
}

function slotsOf(prop: Prop, field: Field): string[] {
  return prop.codec === 'length' && field.unitIn !== undefined ? [field.name, field.unitIn] : [field.name]
}

/** The fewer parts a prop has, the more specific it is. */
export function isMoreSpecific(one: Prop, than: Prop): boolean {
  return partsOf(one).length < partsOf(than).length
}

/** For each part of a prop, the more specific props among `others` that write the same. */
export function rivalsOf(prop: Prop, others: readonly Prop[]): Prop[][] {
  const stronger = others.filter((other) => other !== prop && isMoreSpecific(other, prop))
  return partsOf(prop).map((part) => stronger.filter((other) => overlaps(part, other)))
}

/** Whether two props of one primitive write the same and neither is more specific. */
export function isAmbiguous(one: Prop, other: Prop): boolean {
  if (one.codec === 'flag' && other.codec === 'flag' && one.flag?.bit !== other.flag?.bit) return false
  if (partsOf(one).length !== partsOf(other).length) return false
  return partsOf(one).some((part) => overlaps(part, other))
}

function overlaps(part: Part, other: Prop): boolean {
  return partsOf(other).some(({ fields }) => fields.some((name) => part.fields.includes(name)))
}
