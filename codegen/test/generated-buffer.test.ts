import {
  CapacityRangeError,
  createReactiveArrays,
  createSharedBuffer,
  DEFAULT_CAPACITY,
  FIELDS,
  fieldOffset,
  GROUPS,
  LAYOUT_HASH,
  layoutOf,
  NodeRangeError,
  SECTIONS,
  type SharedBufferOptions,
  slotOffset,
  TextBytesRangeError,
  writeDefaults,
} from '@sparktui/generated'
import { readIdentity } from '@sparktui/memory'
import { derived, effect } from '@sparktui/signals'
import { describe, expect, test } from 'vitest'
import { layoutOf as planned } from '../src/index.js'
import { ownInventory } from './fixtures.js'

const inventory = ownInventory()

/** The names of members that are made when they are asked for. */
function membersOf(made: object): string[] {
  const names: string[] = []
  for (const name in made) names.push(name)
  return names
}

describe('the generated layout', () => {
  test.each([64, 1024, 4096, 65_536])("is the compiler's at %i nodes", (capacity) => {
    const want = planned(inventory, capacity, 1_048_576)
    const got = layoutOf(capacity, 1_048_576)
    expect(got.bytes).toBe(want.bytes)
    const sections = Object.entries(SECTIONS).map(([key, { name }]) => ({ key, name }))
    expect(sections.map(({ name }) => name)).toEqual(want.sections.map(({ section }) => section.name))
    expect(Object.values(got.sections)).toEqual(want.sections.map(({ offset, bytes }) => ({ offset, bytes })))
    expect(Object.values(FIELDS).map((field) => [field.name, fieldOffset(field, got), field.stride])).toEqual(
      want.fields.map(({ field, offset, stride }) => [field.name, offset, stride]),
    )
  })

  test.each([
    { node: 0, bytes: 4160 }, // 64 header + 4096 dirty flags
    { node: 4095, bytes: 4160 + 4095 * 4 },
  ])('width of node $node is at byte $bytes', ({ node, bytes }) => {
    expect(slotOffset(FIELDS.width, node, layoutOf(4096))).toBe(bytes)
  })

  test.each([-1, 4096, 1.5, Number.NaN])('there is no node %s', (node) => {
    expect(() => slotOffset(FIELDS.width, node, layoutOf(4096))).toThrow(NodeRangeError)
  })

  test.each<{ options: SharedBufferOptions; error: new (value: number, most: number) => Error; says: string }>([
    {
      options: { capacity: 100 },
      error: CapacityRangeError,
      says: 'capacity: 100 is not possible; give a multiple of 64',
    },
    { options: { capacity: 0 }, error: CapacityRangeError, says: 'capacity: 0' },
    { options: { capacity: 2_097_152 }, error: CapacityRangeError, says: 'at most 1048576' },
    { options: { capacity: 64.5 }, error: CapacityRangeError, says: 'capacity: 64.5' },
    {
      options: { textBytes: 100 },
      error: TextBytesRangeError,
      says: 'textBytes: 100 is not possible; give a multiple of 64',
    },
  ])('$options is refused', ({ options, error, says }) => {
    expect(() => createSharedBuffer(options)).toThrow(error)
    expect(() => createSharedBuffer(options)).toThrow(says)
  })
})

describe('a buffer', () => {
  test('begins with its identity', () => {
    const { words } = createSharedBuffer({ capacity: 128, textBytes: 64 })
    expect(readIdentity(words)).toEqual({ magic: 0x4b545053, hash: LAYOUT_HASH, capacity: 128, textBytes: 64 })
    expect(LAYOUT_HASH).toBe(inventory.hash)
  })

  test('has the sizes of the inventory unless told otherwise', () => {
    const { capacity, textBytes, buffer } = createSharedBuffer()
    expect({ capacity, textBytes }).toEqual({ capacity: DEFAULT_CAPACITY, textBytes: 1_048_576 })
    expect(buffer.byteLength).toBe(planned(inventory).bytes)
  })

  test('knows every word by its index', () => {
    const { at } = createSharedBuffer({ capacity: 64 })
    const { words } = planned(inventory, 64)
    const indexes = membersOf(at).map((name) => Number(Reflect.get(at, name)))
    expect(indexes.toSorted((a, b) => a - b)).toEqual(words.map(({ offset }) => offset / 4))
  })

  test('has a view for each field, where the layout puts it', () => {
    const { views, bytes, layout } = createSharedBuffer({ capacity: 64 })
    views.paddingLeft[63] = 2
    const at = slotOffset(FIELDS.paddingLeft, 63, layout)
    expect(new DataView(bytes.buffer).getFloat32(at, true)).toBe(2)
    expect(membersOf(views).toSorted()).toEqual(Object.keys(FIELDS).toSorted())
    for (const name of membersOf(views)) expect(Reflect.get(views, name)).toHaveLength(64)
  })

  test('has its flags and bytes', () => {
    const { dirty, dirtyBlocks, engineDirty, engineDirtyBlocks, textPool, events } = createSharedBuffer({
      capacity: 128,
      textBytes: 192,
    })
    expect([dirty, dirtyBlocks, engineDirty, engineDirtyBlocks, textPool, events].map(({ length }) => length)).toEqual([
      128, 2, 128, 2, 192, 65_536,
    ])
  })
})

describe('writeDefaults', () => {
  test('gives a used slot the defaults of what TypeScript writes, and leaves its neighbours', () => {
    const buffer = createSharedBuffer({ capacity: 64 })
    buffer.bytes.fill(0xff)
    writeDefaults(buffer, 5)
    for (const [key, field] of Object.entries(FIELDS)) {
      const view = buffer.views[key as keyof typeof FIELDS]
      const kept = field.writer === 'engine' || field.name === 'generation'
      if (kept) expect(view[5], key).not.toBe(0)
      else expect(view[5], key).toBe(field.default)
      expect(view[4], key).toEqual(view[6])
    }
  })

  test('gives the first node of a slot the same, and writes no zero', () => {
    const [used, first] = [createSharedBuffer({ capacity: 64 }), createSharedBuffer({ capacity: 64 })]
    writeDefaults(used, 5)
    writeDefaults(first, 5, true)
    expect(first.bytes).toEqual(used.bytes)
    first.bytes.fill(0xff)
    writeDefaults(first, 5, true)
    for (const [key, field] of Object.entries(FIELDS)) {
      if (field.writer === 'ts' && field.default === 0) {
        expect(first.views[key as keyof typeof FIELDS][5], key).toBe(first.views[key as keyof typeof FIELDS][6])
      }
    }
  })

  // Defaults that are not 0, from the plan and CSS.
  test.each([
    ['flexShrink', 1],
    ['opacity', 1],
    ['visible', 1],
    ['display', 1],
    ['parentIndex', -1],
    ['firstChildIndex', -1],
    ['nextSibling', -1],
    ['paddingTopUnit', 1],
    ['borderTopWidth', 1],
  ] as const)('%s is %i', (field, value) => {
    const buffer = createSharedBuffer({ capacity: 64 })
    writeDefaults(buffer, 0)
    expect(buffer.views[field][0]).toBe(value)
  })
})

describe('reactive arrays', () => {
  test('a write sets the bit of its group, the block, the counter, and ends in one notification', async () => {
    const buffer = createSharedBuffer({ capacity: 128 })
    let told = 0
    const { layoutArrays, textArrays, commits } = createReactiveArrays(buffer, { notify: () => void told++ })
    layoutArrays.width.set(70, 3)
    layoutArrays.height.set(70, 4)
    textArrays.textAlign.set(70, 2)
    expect(buffer.dirty[70]).toBe(GROUPS.layout | GROUPS.text)
    expect([...buffer.dirtyBlocks]).toEqual([0, 1])
    expect(buffer.views.dirtyLayout[70]).toBe(2)
    expect(buffer.views.dirtyText[70]).toBe(1)
    expect(commits.isOpen).toBe(true)
    await Promise.resolve()
    expect(commits.isOpen).toBe(false)
    expect(told).toBe(1)
  })

  test('by default the notifier adds one to the wake word', async () => {
    const buffer = createSharedBuffer({ capacity: 64 })
    buffer.words[buffer.at.wake] = 5
    const { visualArrays } = createReactiveArrays(buffer)
    visualArrays.opacity.set(0, 0.5)
    visualArrays.opacity.set(1, 0.5)
    await new Promise((resolve) => setImmediate(resolve))
    expect(buffer.words[buffer.at.wake]).toBe(6)
  })

  test('a derived that reads a slot follows a write to it', () => {
    const { layoutArrays } = createReactiveArrays(createSharedBuffer({ capacity: 64 }))
    const area = derived(() => layoutArrays.width.get(1) * layoutArrays.height.get(1))
    layoutArrays.width.set(1, 3)
    layoutArrays.height.set(1, 4)
    expect(area.value).toBe(12)
    layoutArrays.width.set(1, 5)
    expect(area.value).toBe(20)
  })

  test('what the engine wrote is shown when it is accepted, and not before', () => {
    const buffer = createSharedBuffer({ capacity: 64 })
    const { layoutArrays, engineFields } = createReactiveArrays(buffer)
    const seen: number[] = []
    effect(() => void seen.push(layoutArrays.computedWidth.get(2)))
    // The engine's side of the memory, written as Rust would.
    new DataView(buffer.buffer).setFloat32(slotOffset(FIELDS.computedWidth, 2, buffer.layout), 40, true)
    engineFields.copy(2, GROUPS.layout)
    expect(layoutArrays.computedWidth.peek(2)).toBe(0)
    engineFields.accept(2, GROUPS.layout)
    expect(layoutArrays.computedWidth.peek(2)).toBe(40)
    expect(seen).toEqual([0, 40])
    engineFields.reset(2)
    expect(seen).toEqual([0, 40, 0])
  })

  test('a group that did not change is not copied', () => {
    const buffer = createSharedBuffer({ capacity: 64 })
    const { interactionArrays, engineFields } = createReactiveArrays(buffer)
    engineFields.reset(0)
    new DataView(buffer.buffer).setInt32(slotOffset(FIELDS.scrollY, 0, buffer.layout), 9, true)
    engineFields.copy(0, GROUPS.layout)
    engineFields.accept(0, GROUPS.layout)
    expect(interactionArrays.scrollY.peek(0)).toBe(0)
    engineFields.accept(0, GROUPS.interaction)
    expect(interactionArrays.scrollY.peek(0)).toBe(0)
    engineFields.reset(0)
    expect(interactionArrays.selectionStart.peek(0)).toBe(-1)
  })

  test('no array holds the links between nodes or counts changes', () => {
    const { layoutArrays, visualArrays, textArrays, interactionArrays } = createReactiveArrays(
      createSharedBuffer({ capacity: 64 }),
    )
    const held = [layoutArrays, visualArrays, textArrays, interactionArrays].flatMap(membersOf)
    const want = inventory.sections
      .flatMap((section) => (section.kind === 'fields' ? section.fields : []))
      .filter(({ name, group }) => group.name !== 'hierarchy' && !/^dirty_/.test(name))
    expect(held).toHaveLength(want.length)
    expect(held).not.toContain('parentIndex')
    expect(held).not.toContain('dirtyLayout')
  })
})
