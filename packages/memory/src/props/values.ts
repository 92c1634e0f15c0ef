import { nearest } from '../nearest.js'
import type { Words } from '../words.js'
import { type Color, type Origin, type PropRule, PropTarget, reject, type Slot } from './model.js'
import { rangeText } from './range.js'

type Encode = (value: unknown, origin: Origin) => number

/** Writes one number to every slot. */
class ValueTarget extends PropTarget {
  constructor(
    private readonly origin: Origin,
    private readonly encode: Encode,
    private readonly slots: readonly Slot[],
  ) {
    super()
  }

  protected override write(node: number, value: unknown, without: number): void {
    const number = value === undefined ? undefined : this.encode(value, this.origin)
    const { slots } = this
    for (let part = 0; part < slots.length; part++) {
      if ((without & (1 << part)) !== 0) continue
      const { buffer, initial, constant } = slots[part] as Slot
      buffer.set(node, number === undefined ? initial : (constant ?? number))
    }
  }
}

function value(writes: string, encode: Encode): PropRule {
  return { writes, target: (origin, slots) => new ValueTarget(origin, encode, slots.flat()) }
}

/** Finite numbers of a range, or only the whole ones of them. */
function ranged(writes: string, min: number, max: number, whole: boolean): PropRule {
  return value(writes, (given, origin) => {
    const fits = whole ? Number.isInteger(given) : Number.isFinite(given)
    if (fits && (given as number) >= min && (given as number) <= max) return given as number
    return reject(origin, given, `give a ${whole ? 'whole number' : 'number'}${rangeText(min, max)}`)
  })
}

/** A prop of finite numbers. */
export function numberProp(writes: string, min = -Infinity, max = Infinity): PropRule {
  return ranged(writes, min, max, false)
}

/** A prop of whole numbers. */
export function integerProp(writes: string, min = -Infinity, max = Infinity): PropRule {
  return ranged(writes, min, max, true)
}

/** A prop that is written as 1 or 0. */
export function switchProp(writes: string): PropRule {
  return value(writes, (given, origin) => Number(boolean(given, origin)))
}

/** A prop of the words of an enum. */
export function enumProp(writes: string, of: Words<string>): PropRule {
  return value(writes, (given, origin) => {
    const number = of.find(given)
    if (number !== undefined) return number
    const guess = typeof given === 'string' ? nearest(given, of.all) : undefined
    const all = of.all.map((word) => JSON.stringify(word)).join(', ')
    const end = guess === undefined ? '' : `; did you mean ${JSON.stringify(guess)}?`
    return reject(origin, given, `give one of ${all}${end}`)
  })
}

/** A prop of colours, which the runtime reads. */
export function colorProp(writes: string): PropRule {
  return value(writes, (given, { runtime, primitive, prop }) => {
    return runtime.color?.(given as Color, `${primitive}.${prop}`) ?? 0
  })
}

/** Switches one bit of a field and leaves the others. */
class FlagTarget extends PropTarget {
  constructor(
    private readonly origin: Origin,
    private readonly slot: Slot,
    private readonly mask: number,
  ) {
    super()
  }

  protected override write(node: number, value: unknown): void {
    const { slot, mask } = this
    const isOn = value === undefined ? (slot.initial & mask) !== 0 : boolean(value, this.origin)
    const others = slot.buffer.peek(node) & ~mask
    slot.buffer.set(node, isOn ? others | mask : others)
  }
}

/** A prop that switches a bit. */
export function flagProp(writes: string, mask: number): PropRule {
  return { writes, target: (origin, slots) => new FlagTarget(origin, slots[0]?.[0] as Slot, mask) }
}

function boolean(value: unknown, origin: Origin): boolean {
  return typeof value === 'boolean' ? value : reject(origin, value, 'give true or false')
}
