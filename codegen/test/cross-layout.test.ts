import { readFileSync } from 'node:fs'
import {
  createSharedBuffer,
  DEFAULT_CAPACITY,
  DEFAULT_TEXT_BYTES,
  FIELDS,
  fieldOffset,
  LAYOUT_HASH,
  layoutOf,
  SECTIONS,
} from '@sparktui/generated'
import { describe, expect, test } from 'vitest'
import { camel } from '../src/names.js'
import { probe } from './probe.js'

interface Placed {
  readonly name: string
  readonly offset: number
}

interface LayoutJson {
  readonly name: string
  readonly hash: string
  readonly bytes: number
  readonly sections: readonly (Placed & { readonly type: string; readonly bytes: number })[]
  readonly fields: readonly (Placed & {
    readonly type: string
    readonly section: string
    readonly stride: number
    readonly group: string
    readonly writer: string
  })[]
  readonly words: readonly Placed[]
}

const ofRust = (capacity: number, textBytes: number): LayoutJson =>
  JSON.parse(probe.layoutJson(capacity, textBytes)) as LayoutJson

const SIZES = [64, 1024, 4096, 65_536].flatMap((capacity) =>
  [DEFAULT_TEXT_BYTES, 64, 16 * 1024 * 1024].map((textBytes) => ({ capacity, textBytes })),
)

describe.each(SIZES)('at $capacity nodes and $textBytes bytes of text', ({ capacity, textBytes }) => {
  const rust = ofRust(capacity, textBytes)
  const layout = layoutOf(capacity, textBytes)

  test('both languages place the same sections at the same bytes', () => {
    const sections = Object.entries(SECTIONS).map(([key, { name, type }]) => {
      const { offset, bytes } = layout.sections[key as keyof typeof SECTIONS]
      return { name, type, offset, bytes }
    })
    expect(rust.sections).toEqual(sections)
    expect(rust.bytes).toBe(layout.bytes)
  })

  test('both languages place every field at the same byte, and call it by the same type, group and writer', () => {
    const fields = Object.values(FIELDS).map((field) => {
      const { name, type, stride, group, writer } = field
      const section = SECTIONS[field.section].name
      return { name, type, section, offset: fieldOffset(field, layout), stride, group, writer }
    })
    expect(rust.fields).toEqual(fields)
  })
})

test.each([64, 65_536])('both languages find every word at the same byte of %s nodes', (capacity) => {
  const { at } = createSharedBuffer({ capacity, textBytes: 128 })
  const words = Object.fromEntries(ofRust(capacity, 128).words.map(({ name, offset }) => [camel(name), offset / 4]))
  const found: Record<string, unknown> = {}
  for (const name in at) found[name] = Reflect.get(at, name)
  expect(words).toEqual(found)
})

describe('the plan', () => {
  // plan.md, "Memory, at 4096 nodes"
  const PLAN = [
    { name: 'header', offset: 0, bytes: 64 },
    { name: 'dirty', offset: 64, bytes: 4_096 },
    { name: 'float32', offset: 4_160, bytes: 507_904 },
    { name: 'uint32', offset: 512_064, bytes: 196_608 },
    { name: 'int32', offset: 708_672, bytes: 212_992 },
    { name: 'uint8', offset: 921_664, bytes: 114_688 },
    { name: 'text_pool', offset: 1_036_352, bytes: 1_048_576 },
  ]

  const planned = (sections: readonly { name: string; offset: number; bytes: number }[]) =>
    sections.slice(0, PLAN.length).map(({ name, offset, bytes }) => ({ name, offset, bytes }))

  test('compiled Rust has its sections at its offsets', () => {
    expect(planned(ofRust(4096, 1_048_576).sections)).toEqual(PLAN)
  })

  test('TypeScript has its sections at its offsets', () => {
    const { sections } = layoutOf(4096, 1_048_576)
    const spelt = Object.entries(sections).map(([key, span]) => ({
      name: SECTIONS[key as keyof typeof SECTIONS].name,
      ...span,
    }))
    expect(planned(spelt)).toEqual(PLAN)
  })

  test('its part is 2,084,928 bytes, and what SparkTUI adds comes after', () => {
    const added = ofRust(4096, 1_048_576).sections[PLAN.length]
    expect(added?.offset).toBe(2_084_928)
  })

  test('its 84 fields are 31 Float32, 12 Uint32, 13 Int32 and 28 Uint8', () => {
    const counts = PLAN.map(({ name }) => ofRust(64, 64).fields.filter(({ section }) => section === name).length)
    expect(counts).toEqual([0, 0, 31, 12, 13, 28, 0])
  })

  // plan.md names them in the order of memory; the first and last of each section
  test.each([
    { name: 'width', offset: 4_160 },
    { name: 'max_scroll', offset: 4_160 + 30 * 4096 * 4 },
    { name: 'fg_color', offset: 512_064 },
    { name: 'tab_index', offset: 512_064 + 11 * 4096 * 4 },
    { name: 'parent_index', offset: 708_672 },
    { name: 'child_count', offset: 708_672 + 12 * 4096 * 4 },
    { name: 'component_type', offset: 921_664 },
    { name: 'dirty_text', offset: 921_664 + 27 * 4096 },
  ])('$name is at byte $offset', ({ name, offset }) => {
    expect(ofRust(4096, 1_048_576).fields.find((field) => field.name === name)?.offset).toBe(offset)
  })
})

test('layout.json says what compiled Rust says', () => {
  const { words, ...rust } = ofRust(DEFAULT_CAPACITY, DEFAULT_TEXT_BYTES)
  const file = readFileSync(new URL('../../generated/layout.json', import.meta.url), 'utf8')
  expect(JSON.parse(file)).toEqual(rust)
  expect(words).not.toHaveLength(0)
})

test('the hash is the same in both languages and in layout.json', () => {
  expect(probe.hash()).toMatch(/^[0-9a-f]{16}$/)
  expect(probe.hash()).toBe(LAYOUT_HASH)
  expect(ofRust(64, 64).hash).toBe(LAYOUT_HASH)
})

test.each([
  { capacity: 0, textBytes: 64 },
  { capacity: 100, textBytes: 64 },
  { capacity: 1_048_640, textBytes: 64 },
  { capacity: 64, textBytes: 0 },
  { capacity: 64, textBytes: 65 },
  { capacity: 64, textBytes: 0x8000_0040 },
])('both languages refuse $capacity nodes with $textBytes bytes of text', ({ capacity, textBytes }) => {
  expect(() => layoutOf(capacity, textBytes)).toThrow(/multiple of 64/)
  expect(() => probe.layoutJson(capacity, textBytes)).toThrow(/multiple of 64/)
})
