import type { Code } from '../codes.js'
import type { EnumModel, EnumValue, FlagBit, FlagSet, Group } from '../model.js'
import type { Report } from '../report.js'
import { EnumShape, EnumValueShape, FlagBitShape, FlagSetShape, GroupShape } from '../shape.js'
import type { Path } from '../source.js'
import { listAt, Names, type Scope } from './scope.js'

/** Bits of a dirty byte, and of a flag set. */
const BITS = 8

export function readGroups(report: Report, list: readonly unknown[], scope: Scope): void {
  const bits = new Unique(report, 'SK0502', 'bit', 'the bit of')
  for (const [index, raw] of list.entries()) {
    const path = ['groups', index]
    const shaped = report.shaped(GroupShape, raw, path)
    if (shaped) {
      bits.add(path, shaped.bit, shaped.name)
    }
    const group: Group | undefined = shaped && { ...shaped, counter: shaped.counter }
    scope.groups.declare(report, path, raw, group)
  }
}

export function readEnums(report: Report, list: readonly unknown[], scope: Scope): void {
  for (const [index, raw] of list.entries()) {
    const path = ['enums', index]
    const before = report.count
    const shaped = report.shaped(EnumShape, raw, path)
    const values = readValues(report, listAt(raw, 'values'), [...path, 'values'])
    // One that is not whole is known by its name alone, so that nothing is said of what lacks only because of it.
    const isWhole = shaped && report.count === before
    const model: EnumModel | undefined = isWhole ? { name: shaped.name, doc: shaped.doc, values } : undefined
    scope.enums.declare(report, path, raw, model)
  }
}

function readValues(report: Report, list: readonly unknown[], path: Path): EnumValue[] {
  const names = new Names<EnumValue>('a value of this enum', 'SK0406')
  const numbers = new Unique(report, 'SK0501', 'value', 'the value of')
  for (const [index, raw] of list.entries()) {
    const at = [...path, index]
    const value = report.shaped(EnumValueShape, raw, at)
    names.declare(report, at, raw, value)
    if (value) numbers.add(at, value.value, value.name)
  }
  return names.values
}

export function readFlagSets(report: Report, list: readonly unknown[], scope: Scope): void {
  for (const [index, raw] of list.entries()) {
    const path = ['flags', index]
    const before = report.count
    const shaped = report.shaped(FlagSetShape, raw, path)
    const bits = readBits(report, listAt(raw, 'bits'), [...path, 'bits'])
    const isWhole = shaped && report.count === before
    const set: FlagSet | undefined = isWhole ? { name: shaped.name, doc: shaped.doc, bits } : undefined
    scope.flags.declare(report, path, raw, set)
    if (shaped && scope.enums.all.includes(shaped.name)) {
      report.add([...path, 'name'], {
        code: 'SK0301',
        message: `${JSON.stringify(shaped.name)} is an enum already`,
        help: 'give each its own name',
        related: { path: [...scope.enums.pathOf(shaped.name), 'name'], message: 'first defined here' },
      })
    }
  }
}

function readBits(report: Report, list: readonly unknown[], path: Path): FlagBit[] {
  if (list.length > BITS) {
    report.add(path, {
      code: 'SK0504',
      message: `${list.length} bits`,
      help: `a flag set is one byte, so give at most ${BITS}`,
    })
  }
  const names = new Names<FlagBit>('a bit of this flag set', 'SK0407')
  const numbers = new Unique(report, 'SK0502', 'bit', 'the bit of')
  for (const [index, raw] of list.entries()) {
    const at = [...path, index]
    const bit = report.shaped(FlagBitShape, raw, at)
    names.declare(report, at, raw, bit)
    if (!bit) continue
    numbers.add(at, bit.bit, bit.name)
  }
  return names.values
}

/** Numbers of which each may stand once in a list. */
class Unique {
  readonly #report: Report
  readonly #code: Code
  readonly #key: string
  readonly #of: string
  readonly #seen = new Map<number, { path: Path; name: string }>()

  constructor(report: Report, code: Code, key: string, of: string) {
    this.#report = report
    this.#code = code
    this.#key = key
    this.#of = of
  }

  add(path: Path, number: number, name: string): void {
    const first = this.#seen.get(number)
    if (!first) {
      this.#seen.set(number, { path, name })
      return
    }
    this.#report.add([...path, this.#key], {
      code: this.#code,
      message: `${number} is ${this.#of} ${JSON.stringify(first.name)} already`,
      help: 'give each its own',
      related: { path: [...first.path, this.#key], message: 'first given here' },
    })
  }
}
