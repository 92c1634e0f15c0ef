import { createSharedBuffer, FIELDS, type FieldName, type FieldType, type SharedBuffer } from '@sparktui/generated'
import { describe, expect, test } from 'vitest'
import { camel } from '../src/names.js'
import { probe } from './probe.js'

const NAMES = Object.keys(FIELDS) as FieldName[]
const OF_TS = NAMES.filter((name) => FIELDS[name].writer === 'ts')
const OF_ENGINE = NAMES.filter((name) => FIELDS[name].writer === 'engine')

/** Numbers that a wrong type would change, different for every field and node. */
const NUMBERS: Readonly<Record<FieldType, (seed: number) => number>> = {
  float32: (seed) => Math.fround(-1 / (seed + 3)),
  uint32: (seed) => 0xffff_ffff - seed,
  int32: (seed) => -0x8000_0000 + seed,
  uint8: (seed) => 255 - (seed % 255),
}

/** The ends of what a type holds; a float's are those of float32, without NaN, which has no equal. */
const EXTREMES: Readonly<Record<FieldType, readonly number[]>> = {
  float32: [0, -0, 1.401298464324817e-45, 3.4028234663852886e38, -Infinity, Math.fround(0.1)],
  uint32: [0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff],
  int32: [0, -1, 0x7fff_ffff, -0x8000_0000],
  uint8: [0, 1, 127, 128, 255],
}

const numberOf = (name: FieldName, node: number): number =>
  NUMBERS[FIELDS[name].type](NAMES.indexOf(name) * 2 + (node ? 1 : 0))

const store = ({ views }: SharedBuffer, name: FieldName, node: number, value: number): void => {
  // The type lets TypeScript store in its own fields alone; those are what this is called with.
  const view = views[name] as Float32Array
  view[node] = value
}

describe.each([64, 4096])('at %s nodes', (capacity) => {
  const ends = [0, capacity - 1]

  test('TypeScript writes its fields, first and last slot, and Rust reads the same numbers', () => {
    const buffer = createSharedBuffer({ capacity, textBytes: 64 })
    for (const name of OF_TS) for (const node of ends) store(buffer, name, node, numberOf(name, node))
    for (const name of OF_TS) {
      for (const node of ends) {
        expect(probe.read(buffer.bytes, FIELDS[name].name, node), `${name}[${node}]`).toBe(numberOf(name, node))
      }
    }
  })

  test('Rust writes its fields, first and last slot, and TypeScript reads the same numbers', () => {
    const buffer = createSharedBuffer({ capacity, textBytes: 64 })
    for (const name of OF_ENGINE) {
      for (const node of ends) probe.write(buffer.bytes, FIELDS[name].name, node, numberOf(name, node))
    }
    for (const name of OF_ENGINE) {
      for (const node of ends) expect(buffer.views[name][node], `${name}[${node}]`).toBe(numberOf(name, node))
    }
  })

  test('a store moves the bytes of its slot and no other', () => {
    const buffer = createSharedBuffer({ capacity, textBytes: 64 })
    const before = buffer.bytes.slice()
    const engine = OF_ENGINE.map((name) => [name, numberOf(name, 1)] as const)
    for (const [name, value] of engine) probe.write(buffer.bytes, FIELDS[name].name, capacity - 1, value)
    const moved = buffer.bytes.reduce((count, byte, at) => count + (byte === before[at] ? 0 : 1), 0)
    // Each number above has a byte that is not 0 in all of its places but some of those of floats.
    const most = engine.reduce((bytes, [name]) => bytes + FIELDS[name].stride, 0)
    expect(moved).toBeLessThanOrEqual(most)
    for (const name of OF_TS) {
      for (const node of ends) expect(probe.read(buffer.bytes, FIELDS[name].name, node), name).toBe(0)
    }
  })

  test('the node after the last one is refused', () => {
    const { bytes } = createSharedBuffer({ capacity, textBytes: 64 })
    expect(() => probe.read(bytes, 'width', capacity)).toThrow(`node ${capacity} of ${capacity}`)
    expect(() => probe.write(bytes, 'computed_x', capacity, 1)).toThrow(`node ${capacity} of ${capacity}`)
  })
})

describe('exact in every type', () => {
  const one = (type: FieldType, names: readonly FieldName[]): FieldName | undefined =>
    names.find((name) => FIELDS[name].type === type)

  test.each(['float32', 'uint32', 'int32', 'uint8'] as const)('%s from TypeScript to Rust', (type) => {
    const buffer = createSharedBuffer({ capacity: 64, textBytes: 64 })
    const name = one(type, OF_TS) as FieldName
    for (const value of [...EXTREMES[type], ...(type === 'float32' ? [Number.NaN] : [])]) {
      store(buffer, name, 5, value)
      expect(probe.read(buffer.bytes, FIELDS[name].name, 5)).toBe(value)
    }
  })

  // No field of the engine is a uint8.
  test.each(['float32', 'uint32', 'int32'] as const)('%s from Rust to TypeScript', (type) => {
    const buffer = createSharedBuffer({ capacity: 64, textBytes: 64 })
    const name = one(type, OF_ENGINE) as FieldName
    for (const value of [...EXTREMES[type], ...(type === 'float32' ? [Number.NaN] : [])]) {
      probe.write(buffer.bytes, FIELDS[name].name, 5, value)
      expect(buffer.views[name][5]).toBe(value)
    }
  })

  test.each([
    { field: 'scroll_x', value: 0x8000_0000 },
    { field: 'scroll_x', value: 0.5 },
    { field: 'engine_gen', value: -1 },
    { field: 'engine_gen', value: 0x1_0000_0000 },
  ])('Rust refuses $value for $field, which is none of its type', ({ field, value }) => {
    const { bytes } = createSharedBuffer({ capacity: 64, textBytes: 64 })
    expect(() => probe.write(bytes, field, 0, value)).toThrow('does not fit')
  })
})

test.each(OF_TS.map((name) => FIELDS[name].name))('Rust refuses to write %s, which TypeScript writes', (field) => {
  const { bytes } = createSharedBuffer({ capacity: 64, textBytes: 64 })
  expect(() => probe.write(bytes, field, 0, 1)).toThrow(`${field}: TypeScript writes it`)
  expect(probe.read(bytes, field, 0)).toBe(0)
})

test('of the fields of the plan the engine writes what design.md says, and TypeScript the rest', () => {
  // design.md §3
  const listed =
    'computed_height computed_width computed_x computed_y content_height_cache content_width_cache cursor_position ' +
    'focused_state hover_state max_scroll pressed_state scroll_x scroll_y scrollable_height scrollable_width ' +
    'selection_end selection_start'
  // plan.md: the sections of 31, 12, 13 and 28 fields come first.
  const planned = NAMES.slice(0, 84).filter((name) => FIELDS[name].writer === 'engine')
  expect(planned.map((name) => FIELDS[name].name).toSorted()).toEqual(listed.split(' '))
  // design.md §4
  expect(FIELDS.engineGen.writer).toBe('engine')
})

test('words go both ways', () => {
  const { bytes, words, at } = createSharedBuffer({ capacity: 64, textBytes: 64 })
  const identity = new Set(['magic', 'hash_low', 'hash_high', 'capacity', 'text_bytes'])
  const { words: placed } = JSON.parse(probe.layoutJson(64, 64)) as { words: { name: string; writer: string }[] }
  const free = placed.filter(({ name }) => !identity.has(name))
  for (const [index, { name }] of free.entries()) probe.writeWord(bytes, name, 0xffff_fff0 - index)
  for (const [index, { name }] of free.entries()) {
    expect(words[at[camel(name) as keyof typeof at]], name).toBe(-16 - index)
    words[at[camel(name) as keyof typeof at]] = 1000 + index
  }
  for (const [index, { name }] of free.entries()) expect(probe.readWord(bytes, name), name).toBe(1000 + index)
})
