import { type EnumModel, type Field, type FieldType, type FlagSet, STRIDES } from '../model.js'
import { RUST_KEYWORDS } from '../names.js'
import { child, type Report } from '../report.js'
import { type FieldInput, FieldShape } from '../shape.js'
import type { Path } from '../source.js'
import type { Scope } from './scope.js'

/** Least and greatest number that a slot holds as it is. */
export const RANGES: Readonly<Record<FieldType, readonly [number, number]>> = {
  float32: [-3.4028234663852886e38, 3.4028234663852886e38],
  uint32: [0, 0xffff_ffff],
  int32: [-0x8000_0000, 0x7fff_ffff],
  uint8: [0, 0xff],
}

/** The fields of one section; `unit_in` is checked when all fields are known. */
export function readFields(
  report: Report,
  list: readonly unknown[],
  at: Path,
  section: string,
  type: FieldType | undefined,
  scope: Scope,
): Field[] {
  const fields: Field[] = []
  for (const [index, raw] of list.entries()) {
    const path = [...at, index]
    const shaped = report.shaped(FieldShape, raw, path)
    const field = shaped && readField(report, shaped, path, section, type, index, scope)
    scope.fields.declare(report, path, raw, field)
    if (field) fields.push(field)
  }
  return fields
}

function readField(
  report: Report,
  input: FieldInput,
  path: Path,
  section: string,
  type: FieldType | undefined,
  index: number,
  scope: Scope,
): Field | undefined {
  const group = scope.groups.resolve(report, [...path, 'group'], input.group)
  const words = input.enum === undefined ? undefined : scope.enums.resolve(report, [...path, 'enum'], input.enum)
  const flags = input.flags === undefined ? undefined : scope.flags.resolve(report, [...path, 'flags'], input.flags)
  checkName(report, [...path, 'name'], input.name)
  checkUnit(report, path, input)
  if (!group || !type || (input.enum !== undefined && !words) || (input.flags !== undefined && !flags)) return undefined
  checkWords(report, path, type, words, flags)
  checkDefault(report, [...path, 'default'], input.default, type, words, flags)
  return {
    name: input.name,
    group,
    writer: input.writer,
    type,
    default: input.default,
    unit: input.unit ?? unitOf(input, words, flags),
    unitIn: input.unit_in,
    enum: words,
    flags,
    keep: input.keep,
    doc: input.doc,
    section,
    index,
  }
}

function unitOf(input: FieldInput, words: EnumModel | undefined, flags: FlagSet | undefined): string {
  if (input.unit_in !== undefined) return `unit of ${input.unit_in}`
  if (words) return words.name
  return flags ? flags.name : ''
}

function checkName(report: Report, path: Path, name: string): void {
  if (RUST_KEYWORDS.has(name)) {
    report.add(path, {
      code: 'SK0303',
      message: `${JSON.stringify(name)} is a keyword of Rust`,
      help: 'choose another name',
    })
  }
}

/** A field says in one way what its number counts. */
function checkUnit(report: Report, path: Path, input: FieldInput): void {
  const ways = (['unit', 'unit_in', 'enum', 'flags'] as const).filter((way) => input[way] !== undefined)
  if (ways.length === 0) {
    report.add(path, {
      code: 'SK0701',
      message: 'does not say what its number counts',
      help: 'give unit, unit_in, enum or flags',
    })
  }
  const [, second] = ways
  if (second === undefined) return
  const message = `says what its number counts by ${ways.join(' and ')}`
  const help = 'keep one of them'
  report.add([...path, second], { code: 'SK0702', message, help, atKey: true })
}

function checkWords(
  report: Report,
  path: Path,
  type: FieldType,
  words: EnumModel | undefined,
  flags: FlagSet | undefined,
): void {
  if ((words || flags) && type === 'float32') {
    const key = words ? 'enum' : 'flags'
    report.add([...path, key], {
      code: 'SK0706',
      message: `float32 holds no ${key}`,
      help: 'use a section of whole numbers',
    })
    return
  }
  const tooLarge = words?.values.find(({ value }) => value > RANGES[type][1])
  if (tooLarge) {
    const message = `${tooLarge.name} is ${tooLarge.value}, and ${type} holds at most ${RANGES[type][1]}`
    const help = 'use a wider section'
    report.add([...path, 'enum'], { code: 'SK0509', message, help })
  }
}

function checkDefault(
  report: Report,
  path: Path,
  value: number,
  type: FieldType,
  words: EnumModel | undefined,
  flags: FlagSet | undefined,
): void {
  const [least, most] = RANGES[type]
  if (!Number.isFinite(value) || value < least || value > most) {
    report.add(path, {
      code: 'SK0505',
      message: `${value} is out of range for ${type}`,
      help: `use ${least} to ${most}`,
    })
  } else if (
    type === 'float32' &&
    Math.fround(value) !== value &&
    (Number.isInteger(value) || Math.fround(value) === 0)
  ) {
    const message = `${value} is ${Math.fround(value)} as float32`
    report.add(path, { code: 'SK0510', message, help: 'use that, or a section of whole numbers' })
  } else if (type !== 'float32' && !Number.isInteger(value)) {
    report.add(path, { code: 'SK0506', message: `${value} is not a whole number`, help: `${type} holds only those` })
  } else if (words && !words.values.some((one) => one.value === value)) {
    const known = words.values.map((one) => `${one.value} (${one.name})`).join(', ')
    report.add(path, { code: 'SK0507', message: `${value} is not a value of ${words.name}`, help: `use ${known}` })
  } else if (flags) {
    const mask = flags.bits.reduce((all, { bit }) => all | (1 << bit), 0)
    if ((value & ~mask) !== 0) {
      const message = `${value} has bits that ${flags.name} does not`
      const known = flags.bits.map(({ name, bit }) => `${1 << bit} (${name})`).join(', ')
      const help = `add up some of ${known}`
      report.add(path, { code: 'SK0508', message, help })
    }
  }
}

/** What fields say of each other: units and counters. */
export function checkFields(report: Report, scope: Scope): void {
  for (const field of scope.fields.values) {
    const path = scope.fields.pathOf(field.name)
    if (field.unitIn !== undefined) checkUnitIn(report, [...path, 'unit_in'], field, field.unitIn, scope)
  }
  for (const group of scope.groups.values) {
    if (group.counter === undefined) continue
    const path = [...scope.groups.pathOf(group.name), 'counter']
    const counter = scope.fields.resolve(report, path, group.counter)
    if (counter && (counter.type !== 'uint8' || counter.writer !== 'ts')) {
      const message = `${JSON.stringify(counter.name)} cannot count changes`
      const help = 'name a uint8 field that ts writes'
      report.add(path, { code: 'SK0705', message, help })
    }
  }
}

function checkUnitIn(report: Report, path: Path, field: Field, name: string, scope: Scope): void {
  const holder = scope.fields.resolve(report, path, name)
  if (!holder) return
  if (!holder.enum) {
    report.add(path, {
      code: 'SK0703',
      message: `${JSON.stringify(name)} holds no unit`,
      help: 'name a field with an enum',
    })
  } else if (holder.writer !== field.writer) {
    const message = `${SIDES[holder.writer]} writes ${JSON.stringify(name)}, ${SIDES[field.writer]} this field`
    const help = 'give both one writer'
    report.add(path, { code: 'SK0704', message, help })
  }
}

const SIDES = { ts: 'TypeScript', engine: 'the engine' } as const

/** The type that a section gives its fields, where it gives a right one. */
export function typeOf(raw: unknown): FieldType | undefined {
  const type = child(raw, 'type')
  return typeof type === 'string' && isFieldType(type) ? type : undefined
}

function isFieldType(name: string): name is FieldType {
  return Object.hasOwn(STRIDES, name)
}
