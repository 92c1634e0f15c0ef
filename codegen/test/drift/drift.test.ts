import { meet } from '@sparktui/memory'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { layoutOf } from '../../src/layout.js'
import { CODECS } from '../../src/model.js'
import { camel, pascal } from '../../src/names.js'
import { edited, fixture, parsed } from '../fixtures.js'
import { sensors } from '../rust/sensors.js'
import { givenTo, slotsOf } from './given.js'
import { anyInventory } from './inventories.js'
import { type Compiled, World } from './world.js'

const DEEP = process.env.SPARKTUI_DEEP !== undefined

/** Milliseconds; compilers run, and on a busy machine they take their time. */
const PATIENCE = DEEP ? 1_200_000 : 240_000

/** The fixture `gauge` without one of its fields. */
const WITHOUT_INK = edited(
  edited(
    fixture('gauge'),
    '      - { name: ink, group: face, writer: ts, default: 0, unit: color, doc: Colour of the hand. }\n',
    '',
  ),
  '  - { name: color, set: hand, codec: color, writes: [ink], doc: "Colour of the hand." }\n',
  '',
)

/** `gauge` with so many fields more that its views are made by a class. */
const WIDE = edited(
  fixture('gauge'),
  '      - { name: drawn,',
  `${Array.from({ length: 130 }, (_, index) => `      - { name: more_${index}, group: face, writer: ${index % 2 ? 'ts' : 'engine'}, default: ${index}, unit: cells, doc: More. }\n`).join('')}      - { name: drawn,`,
)

/** The seed is one with props of every codec. */
const RANDOM = fc.sample(anyInventory, { seed: 16, numRuns: DEEP ? 60 : 6 }).map(parsed)

const INVENTORIES = [
  ...(['gauge', 'particles'] as const).map((name) => parsed(fixture(name))),
  parsed(WITHOUT_INK),
  parsed(WIDE),
  sensors(),
  ...RANDOM,
]

const all = new World(DEEP ? 'deep' : 'few', INVENTORIES)
let compiled: Compiled[] = []
beforeAll(async () => {
  compiled = await all.compile()
}, PATIENCE)

/** Its own sizes, the least and the most, and one that is a multiple of 64 and of nothing rounder. */
function sizesOf({ inventory }: Compiled): { capacity: number; textBytes: number }[] {
  const { defaultCapacity, maxCapacity, defaultTextBytes } = inventory
  const pool = defaultTextBytes > 0
  const odd = Math.min(maxCapacity, 64 * 7)
  return [
    { capacity: defaultCapacity, textBytes: defaultTextBytes },
    { capacity: 64, textBytes: pool ? 64 : 0 },
    { capacity: maxCapacity, textBytes: pool ? 0x8000_0000 : 0 },
    { capacity: odd, textBytes: pool ? 64 * 13 : 0 },
  ]
}

interface RustLayout {
  readonly hash: string
  readonly bytes: number
  readonly sections: readonly object[]
  readonly fields: readonly object[]
  readonly words: readonly { readonly name: string; readonly offset: number }[]
}

const label = INVENTORIES.map((inventory, index) => ({ index, name: `${index}: ${inventory.name}` }))

test('the random inventories have props of every codec', () => {
  const codecs = RANDOM.flatMap(({ primitives }) => primitives.flatMap(({ props }) => props.map(({ codec }) => codec)))
  expect(new Set(codecs)).toEqual(new Set(CODECS))
})

describe.each(label)('inventory $name', ({ index }) => {
  const world = (): Compiled => compiled[index] as Compiled
  const options = (size: { capacity: number; textBytes: number }) =>
    size.textBytes > 0 ? size : { capacity: size.capacity }

  test('both languages and the compiler place everything at the same bytes, at every size', () => {
    const { inventory, ts, probe } = world()
    for (const { capacity, textBytes } of sizesOf(world())) {
      const rust = JSON.parse(probe.layoutJson(capacity, textBytes)) as RustLayout
      const layout = textBytes > 0 ? ts.layoutOf(capacity, textBytes) : ts.layoutOf(capacity)
      const planned = layoutOf(inventory, capacity, textBytes)
      expect(rust.bytes).toBe(planned.bytes)
      expect(layout.bytes).toBe(planned.bytes)
      expect(rust.sections).toEqual(
        Object.entries(ts.SECTIONS).map(([key, { name, type }]) => ({ name, type, ...layout.sections[key] })),
      )
      expect(rust.fields).toEqual(
        Object.values(ts.FIELDS).map((field) => {
          const { name, type, stride, group, writer } = field
          const spelt = inventory.groups.find((one) => camel(one.name) === group)?.name
          const section = ts.SECTIONS[field.section]?.name
          return { name, type, section, offset: ts.fieldOffset(field, layout), stride, group: spelt, writer }
        }),
      )
      expect(planned.fields.map(({ field, offset }) => ({ name: field.name, offset }))).toEqual(
        Object.values(ts.FIELDS).map((field) => ({ name: field.name, offset: ts.fieldOffset(field, layout) })),
      )
      expect(rust.words.map(({ name, offset }) => ({ name, offset }))).toEqual(planned.words)
    }
  })

  test('TypeScript finds every word where Rust does', () => {
    const { ts, probe } = world()
    const [size] = sizesOf(world())
    if (!size) return
    const buffer = ts.createSharedBuffer(options(size))
    const rust = JSON.parse(probe.layoutJson(size.capacity, size.textBytes)) as RustLayout
    for (const { name, offset } of rust.words) expect(buffer.at[camel(name)], name).toBe(offset / 4)
    let words = 0
    for (const _ in buffer.at) words++
    expect(words).toBe(rust.words.length)
  })

  test('the hash is the same in both languages', () => {
    const { inventory, ts, probe } = world()
    expect(ts.LAYOUT_HASH).toBe(inventory.hash)
    expect(probe.hash()).toBe(inventory.hash)
    expect(probe.parts()).toEqual(ts.PARTS)
  })

  test('every number crosses from its writer to the other side, in the first and the last slot', () => {
    const { ts, probe } = world()
    for (const { capacity, textBytes } of sizesOf(world()).filter(({ textBytes }) => textBytes < 0x8000_0000)) {
      const buffer = ts.createSharedBuffer(options({ capacity, textBytes }))
      const slots = slotsOf(ts, capacity)
      for (const { key, field, node, value } of slots) {
        const view = buffer.views[key] as Float32Array
        if (field.writer === 'ts') view[node] = value
        else probe.write(buffer.bytes, field.name, node, value)
      }
      for (const { key, field, node, value } of slots) {
        expect(probe.read(buffer.bytes, field.name, node), `${field.name}[${node}] in Rust`).toBe(value)
        expect(buffer.views[key]?.[node], `${field.name}[${node}] in TypeScript`).toBe(value)
      }
    }
  })

  test('what the engine writes shows in the arrays that have no setter', () => {
    const { ts, probe, inventory } = world()
    const capacity = 64
    const buffer = ts.createSharedBuffer(options(sizesOf(world())[1] ?? { capacity, textBytes: 0 }))
    const arrays = ts.createReactiveArrays(buffer, { notify: () => {} })
    for (const { key, field, node, value } of slotsOf(ts, capacity)) {
      const group = inventory.groups.find(({ name }) => camel(name) === field.group)
      if (field.writer !== 'engine' || !group?.reactive) continue
      probe.write(buffer.bytes, field.name, node, value)
      arrays.engineFields?.copy(node, 0xff)
      arrays.engineFields?.accept(node, 0xff)
      const slots = (arrays[`${field.group}Arrays`] as Readonly<Record<string, { peek(node: number): number }>>)[key]
      expect(slots?.peek(node), field.name).toBe(value)
    }
    arrays.commits.dispose()
  })

  test('Rust finds the defaults that TypeScript gives a new node', () => {
    const { ts, probe, inventory } = world()
    const buffer = ts.createSharedBuffer(options(sizesOf(world())[1] ?? { capacity: 64, textBytes: 0 }))
    ts.writeDefaults(buffer, 63)
    for (const section of inventory.sections) {
      if (section.kind !== 'fields') continue
      for (const field of section.fields) {
        const wanted = field.writer === 'ts' && !field.keep ? field.default : 0
        const found = probe.read(buffer.bytes, field.name, 63)
        // There is one zero: the hash does not tell -0 from it, so neither language may.
        expect(found, field.name).toBe((field.type === 'float32' ? Math.fround(wanted) : wanted) + 0)
      }
    }
  })

  test('every prop writes by its codec what Rust then reads', () => {
    const { ts, probe, inventory } = world()
    for (const primitive of inventory.primitives) {
      for (const prop of primitive.props) {
        for (const { value, written, text } of givenTo(inventory, prop)) {
          const buffer = ts.createSharedBuffer(options(sizesOf(world())[1] ?? { capacity: 64, textBytes: 0 }))
          const arrays = ts.createReactiveArrays(buffer, { notify: () => {} })
          const texts: unknown[] = []
          const runtime = {
            arrays,
            color: (color: number) => color,
            text: { set: (...said: unknown[]) => texts.push(said) },
            own: ({ prop }: { prop: string }) => ({ set: (...said: unknown[]) => texts.push([prop, ...said]) }),
          }
          ts.writeDefaults(buffer, 63)
          const targets = (ts.createTargets as (runtime: object) => object)(runtime)
          const wire = ts[`wire${pascal(primitive.name)}`] as (targets: object, node: number, props: object) => void
          wire(targets, 63, { [prop.name]: value })
          const own = prop.codec === 'own' ? [[prop.name, 63, value]] : []
          expect(texts).toEqual(text === undefined ? own : [[63, text]])
          for (const [field, number] of written) {
            expect(probe.read(buffer.bytes, field.name, 63), `${prop.name}: ${value}, ${field.name}`).toBe(number)
          }
          arrays.commits.dispose()
        }
      }
    }
  })

  test('every word of every enum and every flag is the same number in both languages', () => {
    const { ts, probe, inventory } = world()
    expect(probe.enumNames()).toEqual(inventory.enums.map(({ name }) => name))
    expect(probe.flagNames()).toEqual(inventory.flags.map(({ name }) => name))
    for (const { name, values } of inventory.enums) {
      const encode = ts[`encode${pascal(name)}`] as (word: string) => number
      const decode = ts[`decode${pascal(name)}`] as (number: number) => string | undefined
      expect(probe.enumValues(name)).toEqual(values.map((one) => ({ name: one.name, value: one.value })))
      for (const one of values) {
        expect([encode(one.name), probe.encodeEnum(name, one.name)]).toEqual([one.value, one.value])
        expect([decode(one.value), probe.decodeEnum(name, one.value)]).toEqual([one.name, one.name])
      }
    }
    for (const { name, bits } of inventory.flags) {
      const masks = ts[pascal(name)] as Readonly<Record<string, number>>
      expect(probe.flagBits(name)).toEqual(bits.map((one) => ({ name: one.name, value: 1 << one.bit })))
      for (const one of bits) expect(masks[camel(one.name)], one.name).toBe(1 << one.bit)
    }
  })
})

test(
  'every value crosses by the getter and the setter of its name, in memory and in the mirror',
  async () => {
    await all.accessors()
  },
  PATIENCE,
)

// Of the pedantic lints those are left out that generated code has a reason against.
const TOLERATED = [
  'must_use_candidate', // every getter would have it
  'return_self_not_must_use',
  'inline_always', // measured: a slot is read in one instruction
  'doc_markdown', // documentation is the inventory's
  'too_many_lines', // the table of a record's offsets
]

test(
  'clippy has nothing against any of the crates, not even pedantically',
  async () => {
    const tolerated = TOLERATED.flatMap((lint) => ['-A', `clippy::${lint}`])
    await all.clippy('-D', 'warnings', '-D', 'clippy::pedantic', ...tolerated)
  },
  PATIENCE,
)

describe('two sides of different inventories', () => {
  const sides = () => ({ ts: (compiled[0] as Compiled).ts, probe: (compiled[2] as Compiled).probe })

  test('do not meet, and the error names both hashes and the first field that differs', () => {
    const { ts, probe } = sides()
    const check = () => meet({ hash: ts.LAYOUT_HASH, parts: ts.PARTS }, { hash: probe.hash(), parts: probe.parts() })
    expect(check).toThrow(ts.LAYOUT_HASH)
    expect(check).toThrow(probe.hash())
    expect(check).toThrow('the first that differs is the field `ink` (words32[0] here, absent there)')
  })

  test('do not attach', () => {
    const { ts, probe } = sides()
    const attach = () => probe.attach(ts.createSharedBuffer().bytes)
    expect(attach).toThrow(ts.LAYOUT_HASH)
    expect(attach).toThrow(probe.hash())
  })
})
