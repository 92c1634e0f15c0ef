import type { Field, FlagBit, Prop } from '../model.js'
import type { Report } from '../report.js'
import { notOneOf } from '../saying.js'
import { type PropInput, PropShape } from '../shape.js'
import type { Path } from '../source.js'
import { checkCodec, checkKeys, checkOnce } from './codecs.js'
import { RANGES } from './fields.js'
import type { Scope } from './scope.js'

/** A prop with where it stands. */
export interface FoundProp {
  readonly name: string
  readonly set: string
  readonly path: Path
  /** Nothing where the declaration is faulty. */
  readonly prop: Prop | undefined
}

/** Names that the face keeps for itself. */
const KEPT = /^(on|ref$|key$)/

export function readProps(report: Report, list: readonly unknown[], scope: Scope): FoundProp[] {
  const found: FoundProp[] = []
  for (const [index, raw] of list.entries()) {
    const path = ['props', index]
    const shaped = report.shaped(PropShape, raw, path)
    if (!shaped) continue
    if (KEPT.test(shaped.name)) {
      const message = `${JSON.stringify(shaped.name)} is left to events, ref and key`
      const help = 'choose another name'
      report.add([...path, 'name'], { code: 'SK0305', message, help })
    }
    found.push({ name: shaped.name, set: shaped.set, path, prop: readProp(report, shaped, path, scope) })
  }
  checkTexts(report, found)
  return found
}

function readProp(report: Report, input: PropInput, path: Path, scope: Scope): Prop | undefined {
  const before = report.count
  const writes = input.writes.map((name, index) => written(report, [...path, 'writes', index], name, scope))
  const also = Object.entries(input.also).map(([name, value]) =>
    constant(report, [...path, 'also', name], name, value, scope),
  )
  checkKeys(report, path, input)
  checkOnce(report, [...path, 'writes'], input.writes)
  checkOnce(report, [...path, 'units'], input.units ?? [])
  for (const name of Object.keys(input.also).filter((one) => input.writes.includes(one))) {
    const message = `${JSON.stringify(name)} is written by the prop itself`
    report.add([...path, 'also', name], { code: 'SK0811', message, help: 'remove it here', atKey: true })
  }
  const fields = writes.filter((field) => field !== undefined)
  if (fields.length < writes.length) return undefined
  checkCodec(report, path, input, fields, scope)
  const flag = flagOf(report, [...path, 'flag'], input, fields)
  const constants = also.filter((one) => one !== undefined)
  if (report.count > before || constants.length < also.length) return undefined
  return {
    name: input.name,
    set: input.set,
    codec: input.codec,
    writes: fields,
    also: constants,
    units: input.units ?? [],
    min: input.min,
    max: input.max,
    flag,
    type: input.type,
    doc: input.doc,
  }
}

/** A field that a prop may write: a known one of TypeScript's that counts nothing. */
function written(report: Report, path: Path, name: string, scope: Scope): Field | undefined {
  const field = scope.fields.resolve(report, path, name)
  if (field?.writer === 'engine') {
    const message = `the engine writes ${JSON.stringify(name)}`
    const help = 'name a field that ts writes'
    report.add(path, { code: 'SK0804', message, help })
  } else if (field && scope.groups.values.some(({ counter }) => counter === name)) {
    const message = `${JSON.stringify(name)} counts changes by itself`
    const help = 'name another field'
    report.add(path, { code: 'SK0805', message, help })
  } else if (field && !field.group.reactive) {
    const message = `${JSON.stringify(name)} is of the group ${field.group.name}, which is in no reactive array`
    const help = 'name another field'
    report.add(path, { code: 'SK0806', message, help })
  }
  return field
}

function constant(
  report: Report,
  path: Path,
  name: string,
  value: number | string,
  scope: Scope,
): Prop['also'][number] | undefined {
  const field = written(report, path, name, scope)
  if (!field) return undefined
  if (typeof value === 'number') {
    const [least, most] = RANGES[field.type]
    const whole = field.type === 'float32' || Number.isInteger(value)
    const named = !field.enum || field.enum.values.some((one) => one.value === value)
    if (whole && named && value >= least && value <= most) return { field, value }
    const known = field.enum?.values.map((one) => one.value).join(', ')
    const help = `use ${known ?? `${field.type === 'float32' ? 'a number' : 'a whole number'} from ${least} to ${most}`}`
    report.add(path, { code: 'SK0512', message: `${value} does not fit in ${JSON.stringify(name)}`, help })
    return undefined
  }
  if (!field.enum) {
    const message = `${JSON.stringify(name)} has no enum, so no word stands for its number`
    report.add(path, { code: 'SK0406', message, help: 'give a number' })
    return undefined
  }
  const word = field.enum.values.find((one) => one.name === value)
  if (word) return { field, value: word.value }
  const known = field.enum.values.map((one) => one.name)
  report.add(path, { code: 'SK0406', ...notOneOf(value, `a value of ${field.enum.name}`, known) })
  return undefined
}

function flagOf(report: Report, path: Path, input: PropInput, fields: readonly Field[]): FlagBit | undefined {
  const set = fields[0]?.flags
  if (input.codec !== 'flag' || !set || input.flag === undefined) return undefined
  const bit = set.bits.find(({ name }) => name === input.flag)
  if (!bit) {
    const known = set.bits.map(({ name }) => name)
    report.add(path, { code: 'SK0407', ...notOneOf(input.flag, `a bit of ${set.name}`, known) })
  }
  return bit
}

/** One text target serves the whole inventory, so every text prop writes the same slice. */
function checkTexts(report: Report, found: readonly FoundProp[]): void {
  const texts = found.filter(({ prop }) => prop?.codec === 'text')
  const slice = (one: FoundProp) => one.prop?.writes.map(({ name }) => name).join(', ')
  const [first] = texts
  for (const text of texts) {
    if (!first || slice(text) === slice(first)) continue
    report.add([...text.path, 'writes'], {
      code: 'SK0808',
      message: `a text is written to ${slice(first)} already`,
      help: 'write every text there',
      related: { path: [...first.path, 'writes'], message: 'first written here' },
    })
  }
}
