import { type Draw, SECTIONS, TYPES } from './draw.js'
import type { FieldType, Numbers, Parts, Yaml } from './parts.js'

/** What lengths and texts stand on: an enum of units, fields that hold one, and slices of the pool. */
export function measuresOf(draw: Draw, groups: readonly Yaml[], pool: boolean): { units: Numbers; sections: Yaml[] } {
  const words = ['percent', ...draw.list(1, 4, () => draw.name().replaceAll('_', '-'))]
  const numbers = draw.distinct(words.length, 0, 0xff)
  const units: Numbers = {
    name: draw.name(TYPES),
    doc: draw.doc(),
    values: draw.shuffled(words).map((name, index) => ({ name, value: numbers[index] ?? 0 })),
  }
  const base = () => ({ group: draw.oneOf(groups).name, writer: 'ts', doc: draw.doc() })
  const pairs = draw.list(1, 3, () => ({ number: draw.name(), unit: draw.name(), group: draw.oneOf(groups).name }))
  const section = (type: FieldType, fields: Yaml[]): Yaml => ({
    name: draw.name(SECTIONS),
    kind: 'fields',
    type,
    doc: draw.doc(),
    fields,
  })
  const lengths = pairs.map(({ number, unit, group }): Yaml => {
    return { ...base(), name: number, group, default: draw.float(), unit_in: unit }
  })
  const held = pairs.map(({ unit, group }): Yaml => {
    return { ...base(), name: unit, group, default: draw.oneOf(units.values).value, enum: units.name, holds: true }
  })
  const slice = base()
  const slices = [0, 1].map((): Yaml => ({ ...slice, name: draw.name(), default: 0, unit: 'bytes', holds: true }))
  const sections = [section('uint8', held), section('float32', lengths)]
  return { units, sections: pool ? [...sections, section('uint32', slices)] : sections }
}

/** What is for these tests alone, and no key of an inventory. */
export const bare = ({ holds: _, ...field }: Yaml): object => field

/** The props of one primitive, one for each field that a prop can write by its own codec. */
export function facesOf(draw: Draw, parts: Parts, sections: readonly Yaml[], components: Numbers): object {
  const reactive = new Set(parts.groups.filter((one) => one.reactive === true).map(({ name }) => name))
  const counters = new Set(parts.groups.map(({ counter }) => counter))
  const fields: Yaml[] = sections.flatMap((section) =>
    ((section.fields ?? []) as Yaml[]).map((field) => ({ ...field, type: section.type })),
  )
  const open = fields.filter(
    (field) => field.writer === 'ts' && reactive.has(String(field.group)) && !counters.has(field.name) && !field.holds,
  )
  const slice = fields.filter((field) => field.holds === true && field.type === 'uint32')
  const text = slice.length === 2 && reactive.has(String(slice[0]?.group)) ? [slice.map(({ name }) => name)] : []
  const props: Prop[] = open.map((field, index) => {
    const { codec, extra } = codecOf(draw, field, parts)
    return {
      name: `prop${index}`,
      set: draw.oneOf(['first_set', 'second_set']),
      codec,
      writes: [field.name],
      doc: draw.doc(),
      ...extra,
    }
  })
  for (const writes of text) props.push({ name: 'label', set: 'first_set', codec: 'text', writes, doc: draw.doc() })
  // What the runtime reads itself writes whatever it likes: here, what others write.
  const [other] = open
  if (other !== undefined) {
    const owned = { name: 'owned', set: 'first_set', codec: 'own', type: 'string | number', writes: [other.name] }
    props.push({ ...owned, doc: 'What the runtime reads itself.' })
  }
  const sets = [...new Set(props.map(({ set }) => set))]
  if (sets.length === 0) return {}
  const primitives = [{ name: 'thing', component: components.values[0]?.name, role: 'img', sets, doc: draw.doc() }]
  return { props, primitives }
}

interface Prop extends Yaml {
  readonly set: string
}

function codecOf(draw: Draw, field: Yaml, { enums, flags }: Parts): { codec: string; extra: object } {
  if (field.unit_in !== undefined) {
    const words = enums.find(({ values }) => values.some(({ name }) => name === 'percent'))?.values ?? []
    const units = draw.shuffled(words.map(({ name }) => name)).slice(0, draw.whole(1, words.length))
    return { codec: 'length', extra: { units, ...(draw.chance() ? { min: -2 } : {}) } }
  }
  if (field.enum !== undefined) return { codec: 'enum', extra: {} }
  const set = flags.find(({ name }) => name === field.flags)
  if (set) return { codec: 'flag', extra: { flag: draw.oneOf(set.bits).name } }
  if (field.type === 'float32') return { codec: 'number', extra: draw.chance() ? { min: -1, max: 2.5 } : {} }
  if (draw.chance()) return { codec: 'switch', extra: {} }
  if (field.type === 'uint32' && draw.chance()) return { codec: 'color', extra: {} }
  if (draw.chance()) return { codec: 'switch', extra: {} }
  return { codec: 'integer', extra: draw.chance() ? { min: 0, max: 200 } : {} }
}
