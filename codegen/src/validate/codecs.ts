import type { Codec, EnumModel, Field } from '../model.js'
import type { Report } from '../report.js'
import { notOneOf, type Saying } from '../saying.js'
import type { PropInput } from '../shape.js'
import type { Path } from '../source.js'
import type { Scope } from './scope.js'

/** Keys that only some codecs have a use for, and whether these need them. */
const KEYS: Readonly<Record<'units' | 'min' | 'max' | 'flag' | 'type', { codecs: readonly Codec[]; needed: boolean }>> =
  {
    units: { codecs: ['length'], needed: true },
    min: { codecs: ['number', 'integer', 'length'], needed: false },
    max: { codecs: ['number', 'integer', 'length'], needed: false },
    flag: { codecs: ['flag'], needed: true },
    type: { codecs: ['own'], needed: true },
  }

/** Codecs that write one number everywhere, and so constants beside it. */
const CONSTANT_CODECS: readonly Codec[] = ['number', 'integer', 'enum', 'color']

export function checkKeys(report: Report, path: Path, input: PropInput): void {
  for (const key of ['units', 'min', 'max', 'flag', 'type'] as const) {
    const { codecs, needed } = KEYS[key]
    const fits = codecs.includes(input.codec)
    if (input[key] === undefined && fits && needed) {
      report.add([...path, key], { code: 'SK0801', message: 'is missing', help: `the codec ${input.codec} needs it` })
    } else if (input[key] !== undefined && !fits) {
      const message = `means nothing to the codec ${input.codec}`
      const help = `remove it, or use the codec ${anyOf(codecs)}`
      report.add([...path, key], { code: 'SK0802', message, help, atKey: true })
    }
  }
  if (Object.keys(input.also).length > 0 && !CONSTANT_CODECS.includes(input.codec)) {
    const message = `means nothing to the codec ${input.codec}`
    const help = `remove it, or use the codec ${anyOf(CONSTANT_CODECS)}`
    report.add([...path, 'also'], { code: 'SK0802', message, help, atKey: true })
  }
  if (input.min !== undefined && input.max !== undefined && input.min > input.max) {
    report.add([...path, 'min'], {
      code: 'SK0511',
      message: `${input.min} is above max, ${input.max}`,
      help: 'swap them',
    })
  }
}

/** `a, b or c`. */
function anyOf(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' or $1')
}

/** A list in which each name may stand once. */
export function checkOnce(report: Report, path: Path, names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    const first = names.indexOf(name)
    if (first === index) continue
    const related = { path: [...path, first], message: 'first given here' }
    report.add([...path, index], {
      code: 'SK0811',
      message: `${JSON.stringify(name)} is in the list already`,
      help: 'keep one',
      related,
    })
  }
}

/** Whether a codec can write these fields at all. */
export function checkCodec(report: Report, path: Path, input: PropInput, fields: readonly Field[], scope: Scope): void {
  const codec = input.codec
  if (codec === 'text') {
    if (fields.length !== 2 || fields.some(({ type }) => type !== 'uint32')) {
      const message = 'is no text slice'
      const help = 'name two uint32 fields, its offset and its length'
      report.add([...path, 'writes'], { code: 'SK0807', message, help })
    }
    return
  }
  for (const [index, field] of fields.entries()) {
    const why = misfit(codec, field, fields[0], scope)
    if (why === undefined) continue
    report.add([...path, 'writes', index], { code: 'SK0803', ...why })
  }
  if (codec === 'flag' && fields.length > 1) {
    report.add([...path, 'writes'], {
      code: 'SK0803',
      message: 'a flag is one bit of one field',
      help: 'name one field',
    })
  }
  if (codec === 'length') checkUnits(report, [...path, 'units'], input.units ?? [], fields[0], scope)
}

/** Why a codec cannot write a field, if so. */
function misfit(codec: Codec, field: Field, first: Field | undefined, scope: Scope): Saying | undefined {
  const because = (why: string, help: string): Saying => ({ message: `${JSON.stringify(field.name)} ${why}`, help })
  switch (codec) {
    case 'enum':
      if (!field.enum) return because('has no enum', 'name a field with one')
      if (field.enum === first?.enum) return undefined
      return because(`has another enum than ${JSON.stringify(first?.name)}`, 'write fields of one enum')
    case 'flag':
      return field.flags ? undefined : because('has no flags', 'name a field with a flag set')
    case 'color':
      return field.type === 'uint32' ? undefined : because(`is ${field.type}`, 'a colour is written to uint32 fields')
    case 'switch':
    case 'integer':
      return field.type === 'float32'
        ? because(
            'is float32',
            codec === 'switch' ? 'name a field of whole numbers' : 'use the codec number, or a field of whole numbers',
          )
        : undefined
    case 'number':
      return field.type === 'float32' ? undefined : because(`is ${field.type}`, 'use the codec integer')
    case 'length':
      if (field.unitIn === undefined) return because('has no unit_in', 'name a field with one')
      if (unitsOf(field, scope) === unitsOf(first, scope)) return undefined
      return because(`has other units than ${JSON.stringify(first?.name)}`, 'write fields with one enum of units')
    case 'text':
    case 'own':
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
    report.add([...path, index], { code: 'SK0406', ...notOneOf(unit, `a value of ${model.name}`, known) })
  }
}
