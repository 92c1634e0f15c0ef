import type { Field, Inventory, Prop } from '../../src/model.js'
import type { Generated } from './world.js'

export interface Given {
  readonly value: unknown
  readonly written: readonly (readonly [Field, number])[]
  readonly text?: string
}

/** Values that a prop takes, and what is in memory then: by hand, from the inventory alone. */
export function givenTo(
  inventory: Inventory,
  { codec, writes, also, units, min = -1e3, max = 1e3, flag }: Prop,
): Given[] {
  const constants = also.map(({ field, value }) => [field, value] as const)
  const all = (value: unknown, number: number): Given => {
    return { value, written: [...writes.map((field) => [field, number] as const), ...constants] }
  }
  const [first] = writes
  switch (codec) {
    // What the runtime writes, the inventory does not say.
    case 'own':
      return [{ value: 'anything', written: [] }]
    case 'text':
      return [{ value: 'Größe', written: [], text: 'Größe' }]
    case 'number':
      return [all(min, min), all(Math.min(max, 0.5), Math.min(max, 0.5))]
    case 'integer':
      return [all(Math.max(0, min), Math.max(0, min)), all(Math.min(100, max), Math.min(100, max))]
    case 'color':
      return [all(0x12_34_56, 0x12_34_56)]
    case 'switch':
      return [all(true, 1), all(false, 0)]
    case 'enum':
      return first?.enum?.values.map(({ name, value }) => all(name, value)) ?? []
    case 'flag': {
      const mask = 1 << (flag?.bit ?? 0)
      // The slot was never used: what is kept from node to node is 0 in it.
      const initial = first?.keep ? 0 : (first?.default ?? 0)
      return [all(true, initial | mask), all(false, initial & ~mask)]
    }
    case 'length':
      return units.map((unit, index) => {
        const number = index === 0 ? Math.max(min, 7) : unit === 'percent' ? 50 : 0
        const value = index === 0 ? number : unit === 'percent' ? '50%' : unit
        return { value, written: writes.flatMap((field) => lengthOf(inventory, field, number, unit)) }
      })
  }
}

function lengthOf(inventory: Inventory, field: Field, number: number, unit: string): [Field, number][] {
  const fields = inventory.sections.flatMap((section) => (section.kind === 'fields' ? section.fields : []))
  const holder = fields.find(({ name }) => name === field.unitIn)
  const value = holder?.enum?.values.find(({ name }) => name === unit)?.value
  return holder && value !== undefined
    ? [
        [field, number],
        [holder, value],
      ]
    : []
}

export interface Slot {
  readonly key: string
  readonly field: Generated['FIELDS'][string]
  readonly node: number
  readonly value: number
}

/** The first and the last slot of every field, each with a number that a wrong place or type would change. */
export function slotsOf({ FIELDS }: Generated, capacity: number): Slot[] {
  return Object.entries(FIELDS).flatMap(([key, field], index) =>
    [0, capacity - 1].map((node, end) => {
      const seed = index * 2 + end
      const value = { float32: Math.fround(-1 / (seed + 3)), uint32: 0xffff_ffff - seed, int32: seed - 0x8000_0000 }
      return { key, field, node, value: value[field.type as keyof typeof value] ?? 255 - (seed % 255) }
    }),
  )
}
