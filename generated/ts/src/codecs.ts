// Written by sparktui-codegen from the inventory `sparktui`, layout hash 430863db561aca95.
// To change it, edit the inventory and run `npm run codegen`.

import { type MaybeSource, repeat, type SharedSlotBuffer, type SlotTarget } from '@sparktui/signals'
import { nearest } from './nearest.js'
import type { ReactiveArrays } from './reactive-arrays.js'
import type { Field } from './shared-buffer.js'

/** A value, or a signal, derived or getter of it. Where a source gives `undefined`, the default stands. */
export type Prop<T> = MaybeSource<T | undefined>

/** A number of cells, hundredths of the containing block, or a word. */
export type Length<Word extends string = 'auto'> = number | `${number}%` | Word

/** A colour as the runtime reads it. */
export type Color = string | number

/** What the wiring needs of the face. */
export interface Runtime {
  /** What the wiring writes to. */
  readonly arrays: ReactiveArrays
  /** The word that stands for a colour in memory; throws where it is none, and names the place of the value. */
  color(value: Color, place: string): number
  /** Puts a text into the pool and its slice into the node. */
  readonly text: SlotTarget<string | number>
  /** Where the values of a prop go that the runtime reads itself; `undefined` is the default. */
  own(origin: Origin): SlotTarget<unknown>
  /** Throws; `expected` says what to do: `give "row" or "column"; did you mean "row"?` */
  reject(primitive: string, prop: string, value: unknown, expected: string): never
}

/** The prop that a value was given for. */
export interface Origin {
  readonly runtime: Runtime
  readonly primitive: string
  readonly prop: string
}

/** Has the runtime refuse a value. */
export function reject({ runtime, primitive, prop }: Origin, value: unknown, expected: string): never {
  return runtime.reject(primitive, prop, value, expected)
}

/** Writes a value once, or repeats a source as long as the scope lives; `undefined` is as good as not given. */
export function bind<T>(target: SlotTarget<T | undefined>, node: number, value: Prop<T>): void {
  if (value !== undefined) repeat(value, target, node)
}

/** Where a prop's values go. It writes in parts, which more specific props may take from it one by one. */
export abstract class PropTarget<T> implements SlotTarget<T | undefined> {
  readonly #partial: SlotTarget<T | undefined>[] = []

  set(node: number, value: T | undefined): void {
    this.write(node, value, 0)
  }

  /** The same without the parts whose bits are set. Each is made once. */
  without(parts: number): SlotTarget<T | undefined> {
    if (parts === 0) return this
    this.#partial[parts] ??= { set: (node, value) => this.write(node, value, parts) }
    return this.#partial[parts]
  }

  protected abstract write(node: number, value: T | undefined, without: number): void
}

/** One field that a prop writes. */
export interface Slot {
  readonly buffer: SharedSlotBuffer
  readonly initial: number
  /** Written instead of the value, if there is one. */
  readonly constant: number | undefined
}

/** A field as a prop writes it. */
export function slot(buffer: SharedSlotBuffer, field: Field, constant?: number): Slot {
  return { buffer, initial: field.default, constant }
}

/** Writes one number to every slot. */
export class ValueTarget<T> extends PropTarget<T> {
  readonly #encode: (value: T) => number
  readonly #slots: readonly Slot[]

  constructor(encode: (value: T) => number, slots: readonly Slot[]) {
    super()
    this.#encode = encode
    this.#slots = slots
  }

  protected override write(node: number, value: T | undefined, without: number): void {
    const number = value === undefined ? undefined : this.#encode(value)
    let part = 1
    for (const { buffer, initial, constant } of this.#slots) {
      if ((without & part) === 0) buffer.set(node, number === undefined ? initial : (constant ?? number))
      part <<= 1
    }
  }
}

/** What a length may be: the numbers of its units, by their words. A bare number has the first unit. */
export interface LengthRule {
  readonly units: ReadonlyMap<string, number>
  readonly min: number
  readonly max: number
}

/** A field of lengths and the one that holds its unit. */
export interface LengthSlot {
  readonly number: Slot
  readonly unit: Slot
}

/** Writes a number and its unit to every pair of slots. */
export class LengthTarget<Word extends string> extends PropTarget<Length<Word>> {
  readonly #origin: Origin
  readonly #rule: LengthRule
  readonly #slots: readonly LengthSlot[]
  readonly #bare: number

  constructor(origin: Origin, rule: LengthRule, slots: readonly LengthSlot[]) {
    super()
    this.#origin = origin
    this.#rule = rule
    this.#slots = slots
    const [bare = 0] = rule.units.values()
    this.#bare = bare
  }

  protected override write(node: number, value: Length<Word> | undefined, without: number): void {
    if (value === undefined) this.#store(node, undefined, undefined, without)
    else if (typeof value === 'number') this.#store(node, this.#checked(value, value), this.#bare, without)
    else if (typeof value !== 'string') this.#reject(value)
    else if (value.endsWith('%')) this.#percent(node, value, without)
    else this.#store(node, 0, this.#word(value), without)
  }

  #percent(node: number, value: string, without: number): void {
    const unit = this.#rule.units.get('percent')
    const digits = value.slice(0, -1)
    if (unit === undefined || digits.trim() === '') this.#reject(value)
    this.#store(node, this.#checked(Number(digits), value), unit, without)
  }

  /** The unit that a word is by itself; `percent` needs a number, and so does what a bare number has. */
  #word(value: string): number {
    const unit = this.#rule.units.get(value)
    if (unit === undefined || unit === this.#bare || value === 'percent') this.#reject(value)
    return unit
  }

  #checked(number: number, value: unknown): number {
    const { min, max } = this.#rule
    if (!Number.isFinite(number) || number < min || number > max) this.#reject(value)
    return number
  }

  #store(node: number, number: number | undefined, unit: number | undefined, without: number): void {
    let part = 1
    for (const slots of this.#slots) {
      if ((without & part) === 0) {
        slots.number.buffer.set(node, number ?? slots.number.initial)
        slots.unit.buffer.set(node, unit ?? slots.unit.initial)
      }
      part <<= 1
    }
  }

  #reject(value: unknown): never {
    const { units, min, max } = this.#rule
    const forms = [`a number${rangeText(min, max)}`]
    if (units.has('percent')) forms.push('a percentage as "50%"')
    for (const [word, unit] of units) {
      if (unit !== this.#bare && word !== 'percent') forms.push(JSON.stringify(word))
    }
    return reject(this.#origin, value, `give ${forms.join(' or ')}`)
  }
}

/** Switches one bit of a field and leaves the others. */
export class FlagTarget extends PropTarget<boolean> {
  readonly #origin: Origin
  readonly #slot: Slot
  readonly #mask: number

  constructor(origin: Origin, slot: Slot, mask: number) {
    super()
    this.#origin = origin
    this.#slot = slot
    this.#mask = mask
  }

  protected override write(node: number, value: boolean | undefined): void {
    const { buffer, initial } = this.#slot
    if (value !== undefined && typeof value !== 'boolean') reject(this.#origin, value, 'give true or false')
    const isOn = value ?? (initial & this.#mask) !== 0
    const others = buffer.peek(node) & ~this.#mask
    buffer.set(node, isOn ? others | this.#mask : others)
  }
}

/** Hands texts to the runtime; `undefined` is an empty one. */
export class TextTarget extends PropTarget<string | number> {
  readonly #origin: Origin

  constructor(origin: Origin) {
    super()
    this.#origin = origin
  }

  protected override write(node: number, value: string | number | undefined): void {
    const { runtime } = this.#origin
    if (value === undefined) runtime.text.set(node, '')
    else if (typeof value === 'string' || typeof value === 'number') runtime.text.set(node, value)
    else reject(this.#origin, value, 'give a text or a number')
  }
}

/** Hands values to a target of the runtime's. */
export class OwnTarget<T> extends PropTarget<T> {
  readonly #target: SlotTarget<unknown>

  constructor(origin: Origin) {
    super()
    this.#target = origin.runtime.own(origin)
  }

  protected override write(node: number, value: T | undefined): void {
    this.#target.set(node, value)
  }
}

/** Lets finite numbers of a range through, or only the whole ones of them. */
export function numbers(origin: Origin, min: number, max: number, whole = false): (value: number) => number {
  return (value) => {
    const fits = whole ? Number.isInteger(value) : Number.isFinite(value)
    if (fits && value >= min && value <= max) return value
    return reject(origin, value, `give a ${whole ? 'whole number' : 'number'}${rangeText(min, max)}`)
  }
}

/** 1 for true, 0 for false. */
export function switches(origin: Origin): (value: boolean) => number {
  return (value) => {
    if (typeof value !== 'boolean') return reject(origin, value, 'give true or false')
    return value ? 1 : 0
  }
}

/** Looks up the number of a word. */
export function words<T extends string>(origin: Origin, numberOf: ReadonlyMap<string, number>): (value: T) => number {
  return (value) => {
    const number = numberOf.get(value)
    if (number !== undefined) return number
    const guess = typeof value === 'string' ? nearest(value, numberOf.keys()) : undefined
    const all = Array.from(numberOf.keys(), (word) => JSON.stringify(word)).join(', ')
    const end = guess === undefined ? '' : `; did you mean ${JSON.stringify(guess)}?`
    return reject(origin, value, `give one of ${all}${end}`)
  }
}

/** Has the runtime read a colour. */
export function colors({ runtime, primitive, prop }: Origin): (value: Color) => number {
  const place = `${primitive}.${prop}`
  return (value) => runtime.color(value, place)
}

function rangeText(min: number, max: number): string {
  if (min > -Infinity && max < Infinity) return ` from ${min} to ${max}`
  if (min > -Infinity) return `, at least ${min}`
  return max < Infinity ? `, at most ${max}` : ''
}
