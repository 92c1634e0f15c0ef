import type { Words } from '../words.js'
import { type Origin, type PropRule, PropTarget, reject, type Slot } from './model.js'
import { rangeText } from './range.js'

/** What a length may be. */
interface LengthRule {
  /** The numbers of its units, by their words. A bare number has the first. */
  readonly units: ReadonlyMap<string, number>
  readonly bare: number
  readonly min: number
  readonly max: number
}

/** Writes a number and its unit to every pair of slots. */
class LengthTarget extends PropTarget {
  constructor(
    private readonly origin: Origin,
    private readonly rule: LengthRule,
    private readonly pairs: readonly (readonly Slot[])[],
  ) {
    super()
  }

  protected override write(node: number, value: unknown, without: number): void {
    if (value === undefined) this.store(node, undefined, undefined, without)
    else if (typeof value === 'number') this.store(node, this.checked(value, value), this.rule.bare, without)
    else if (typeof value !== 'string') this.refuse(value)
    else if (value.endsWith('%')) this.percent(node, value, without)
    else this.store(node, 0, this.word(value), without)
  }

  private percent(node: number, value: string, without: number): void {
    const unit = this.rule.units.get('percent')
    const digits = value.slice(0, -1)
    if (unit === undefined || digits.trim() === '') this.refuse(value)
    this.store(node, this.checked(Number(digits), value), unit, without)
  }

  /** The unit that a word is by itself; `percent` needs a number, and so does what a bare number has. */
  private word(value: string): number {
    const unit = this.rule.units.get(value)
    if (unit === undefined || unit === this.rule.bare || value === 'percent') this.refuse(value)
    return unit
  }

  private checked(number: number, value: unknown): number {
    const { min, max } = this.rule
    if (!Number.isFinite(number) || number < min || number > max) this.refuse(value)
    return number
  }

  private store(node: number, number: number | undefined, unit: number | undefined, without: number): void {
    const { pairs } = this
    for (let part = 0; part < pairs.length; part++) {
      if ((without & (1 << part)) !== 0) continue
      const [ofNumber, ofUnit] = pairs[part] as readonly [Slot, Slot]
      ofNumber.buffer.set(node, number ?? ofNumber.initial)
      ofUnit.buffer.set(node, unit ?? ofUnit.initial)
    }
  }

  private refuse(value: unknown): never {
    const { units, bare, min, max } = this.rule
    const forms = [`a number${rangeText(min, max)}`]
    if (units.has('percent')) forms.push('a percentage as "50%"')
    for (const [word, unit] of units) if (unit !== bare && word !== 'percent') forms.push(JSON.stringify(word))
    return reject(this.origin, value, `give ${forms.join(', or ')}`)
  }
}

/**
 * A prop of lengths.
 *
 * @param of the enum of units
 * @param units those that it may have; a bare number has the first
 */
export function lengthProp(
  writes: string,
  of: Words<string>,
  units: string,
  min = -Infinity,
  max = Infinity,
): PropRule {
  return {
    writes,
    target(origin, pairs) {
      const numbers = new Map(units.split(' ').map((unit) => [unit, of.encode(unit)]))
      const [bare = 0] = numbers.values()
      return new LengthTarget(origin, { units: numbers, bare, min, max }, pairs)
    },
  }
}
