import { notOneOf } from '../diagnostic.js'
import type { Codec, EnumModel, Field } from '../model.js'
import type { Report } from '../report.js'
import type { PropInput } from '../shape.js'
import type { Path } from '../source.js'
import type { Scope } from './scope.js'

/** Keys that only some codecs have a use for, and whether these need them. */
const KEYS: Readonly<Record<'units' | 'min' | 'max' | 'flag', { codecs: readonly Codec[]; needed: boolean }>> = {
  units: { codecs: ['length'], needed: true },
  min: { codecs: ['number', 'integer', 'length'], needed: false },
  max: { codecs: ['number', 'integer', 'length'], needed: false },
  flag: { codecs: ['flag'], needed: true },
}

/** Codecs that write one number everywhere, and so constants beside it. */
const CONSTANT_CODECS: readonly Codec[] = ['number', 'integer', 'enum', 'color']

export function checkKeys(report: Report, path: Path, input: PropInput): void {
  for (const key of ['units', 'min', 'max', 'flag'] as const) {
    const { codecs, needed } = KEYS[key]
    const fits = codecs.includes(input.codec)
    if (input[key] === undefined && fits && needed) {
      report.add([...path, key], { rule: 'missing', message: `is missing; the codec ${input.codec} needs it` })
    } else if (input[key] !== undefined && !fits) {
      const message = `means nothing to the codec ${input.codec}; remove it, or use ${codecs.join(' or ')}`
      report.add([...path, key], { rule: 'codec', message, atKey: true })
    }
  }
  if (Object.keys(input.also).length > 0 && !CONSTANT_CODECS.includes(input.codec)) {
    const message = `means nothing to the codec ${input.codec}; remove it, or use ${CONSTANT_CODECS.join(' or ')}`
    report.add([...path, 'also'], { rule: 'codec', message, atKey: true })
  }
  if (input.min !== undefined && input.max !== undefined && input.min > input.max) {
    report.add([...path, 'min'], { rule: 'range', message: `${input.min} is above max, ${input.max}; swap them` })
  }
}

/** Whether a codec can write these fields at all. */
export function checkCodec(report: Report, path: Path, input: PropInput, fields: readonly Field[], scope: Scope): void {
  const codec = input.codec
  if (codec === 'text') {
    if (fields.length !== 2 || fields.some(({ type }) => type !== 'uint32')) {
      const message = 'is no text slice; name two uint32 fields, its offset and its length'
      report.add([...path, 'writes'], { rule: 'codec', message })
    }
    return
  }
  for (const [index, field] of fields.entries()) {
    const why = misfit(codec, field, fields[0], scope)
    if (why === undefined) continue
    report.add([...path, 'writes', index], { rule: 'codec', message: `${JSON.stringify(field.name)} ${why}` })
  }
  if (codec === 'flag' && fields.length > 1) {
    report.add([...path, 'writes'], { rule: 'codec', message: 'a flag is one bit of one field; name one field' })
  }
  if (codec === 'length') checkUnits(report, [...path, 'units'], input.units ?? [], fields[0], scope)
}

/** Why a codec cannot write a field, if so: what is wrong; what to do. */
function misfit(codec: Codec, field: Field, first: Field | undefined, scope: Scope): string | undefined {
  switch (codec) {
    case 'enum':
      if (!field.enum) return 'has no enum; name a field with one'
      return field.enum === first?.enum ? undefined : `has another enum than ${first?.name}; write fields of one enum`
    case 'flag':
      return field.flags ? undefined : 'has no flags; name a field with a flag set'
    case 'color':
      return field.type === 'uint32' ? undefined : `is ${field.type}; a colour is uint32`
    case 'integer':
      return field.type === 'float32' ? 'is float32; name a field of whole numbers' : undefined
    case 'number':
      return field.type === 'float32' ? undefined : `is ${field.type}; use the codec integer`
    case 'length':
      if (field.unitIn === undefined) return 'has no unit_in; name a field with one'
      return unitsOf(field, scope) === unitsOf(first, scope) ? undefined : `has other units than ${first?.name}`
    case 'text':
      return undefined
  }
}

function unitsOf(field: Field | undefined, scope: Scope): EnumModel | undefined {
  return field?.unitIn === undefined ? undefined : scope.fields.get(field.unitIn)?.enum
}

function checkUnits(
  report: Report,
  path: Path,
  units: readonly string[],
  field: Field | undefined,
  scope: Scope,
): void {
  const model = unitsOf(field, scope)
  if (!model) return
  const known = model.values.map(({ name }) => name)
  for (const [index, unit] of units.entries()) {
    if (known.includes(unit)) continue
    report.add([...path, index], { rule: 'unknown-name', message: notOneOf(unit, `a value of ${model.name}`, known) })
  }
}
