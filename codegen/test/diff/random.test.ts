import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { diff } from '../../src/diff/diff.js'
import { isHashed, RULES } from '../../src/diff/rules.js'
import { Diagnostics } from '../../src/index.js'
import { parseText, type ReadInventory } from '../../src/load.js'
import { fixture } from '../fixtures.js'

/** Plain data of an inventory, as far as mutations care. */
type Data = { [key: string]: unknown }
type Path = readonly (string | number)[]

const plain: unknown = parse(fixture('gauge'))
const old = read(stringify(plain))

function read(text: string): ReadInventory {
  const result = parseText('random.yaml', text)
  if (result instanceof Diagnostics) throw new Error(result.render())
  return result
}

/** Every place of the data where a scalar stands. */
function leaves(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  )
}

/** Every list of more than one entry. */
function lists(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const here = Array.isArray(value) && value.length > 1 ? [at] : []
  const inner = Object.entries(value).flatMap(([key, one]) =>
    lists(one, [...at, Array.isArray(value) ? Number(key) : key]),
  )
  return [...here, ...inner]
}

function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Data)[step as string], data)
}

/** What may stand instead of a scalar: near to it, or from elsewhere in the inventory. */
function instead(value: unknown, all: readonly unknown[]): fc.Arbitrary<unknown> {
  const same = all.filter((one) => typeof one === typeof value)
  const elsewhere = fc.constantFrom(...same)
  if (typeof value === 'number')
    return fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(64, 128, 2048), elsewhere)
  if (typeof value === 'string')
    return fc.oneof(fc.constantFrom('renamed', 'other', `${value}x`, 'engine', 'ts'), elsewhere)
  return fc.boolean()
}

const LEAVES = leaves(plain)
const LISTS = lists(plain)
const ALL = LEAVES.map((path) => at(plain, path))

type Edit = (data: unknown) => void

const change = fc.constantFrom(...LEAVES).chain(
  (path): fc.Arbitrary<Edit> =>
    instead(at(plain, path), ALL).map((value) => (data) => {
      const holder = at(data, path.slice(0, -1))
      if (typeof holder === 'object' && holder !== null) (holder as Data)[path.at(-1) as string] = value
    }),
)

const reorder = fc.constantFrom(...LISTS).chain(
  (path): fc.Arbitrary<Edit> =>
    fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => (data) => {
      const list = at(data, path)
      if (Array.isArray(list)) list.splice(to % list.length, 0, ...list.splice(from % list.length, 1))
    }),
)

const remove = fc.constantFrom(...LISTS).chain(
  (path): fc.Arbitrary<Edit> =>
    fc.nat().map((index) => (data) => {
      const list = at(data, path)
      if (Array.isArray(list) && list.length > 1) list.splice(index % list.length, 1)
    }),
)

const repeat = fc.constantFrom(...LISTS).chain(
  (path): fc.Arbitrary<Edit> =>
    fc.tuple(fc.nat(), fc.nat()).map(([index, number]) => (data) => {
      const list = at(data, path)
      if (!Array.isArray(list)) return
      const copy: unknown = structuredClone(list[index % list.length])
      if (typeof copy !== 'object' || copy === null) return
      const named = copy as Data
      named.name = `${String(named.name)}${path[0] === 'props' ? 'More' : path[0] === 'enums' ? '-more' : '_more'}`
      if ('bit' in named) named.bit = number % 8
      if ('value' in named) named.value = number % 300
      list.splice(number % (list.length + 1), 0, copy)
    }),
)

const rename = fc.constantFrom(...LEAVES.filter((path) => path.at(-1) === 'name' && path.length > 1)).map(
  (path): Edit =>
    (data) => {
      const holder = at(data, path.slice(0, -1)) as Data
      if (holder === undefined) return
      holder.renamedFrom = holder.name
      holder.name = `${String(holder.name)}2`
    },
)

const edits = fc.array(fc.oneof({ weight: 4, arbitrary: change }, reorder, remove, repeat, rename), {
  minLength: 1,
  maxLength: 3,
})

/** The inventory after the edits, where they leave one. */
function after(list: readonly Edit[]): ReadInventory | undefined {
  const data: unknown = structuredClone(plain)
  for (const edit of list) {
    try {
      edit(data)
    } catch (error) {
      // An edit of what an edit before has removed.
      if (error instanceof TypeError) return undefined
      throw error
    }
  }
  const result = parseText('random.yaml', stringify(data))
  return result instanceof Diagnostics ? undefined : result
}

const RUNS = process.env.SPARKTUI_DEEP === undefined ? 200 : 4_000

/** Whether what is told of two inventories fits what became of the layout hash. */
function expectTold(now: ReadInventory): void {
  const told = diff(old, now).changes
  const words = told.map(({ rule, field, message }) => `${rule} ${field}: ${message}`).join('\n')
  const moved = now.inventory.hash !== old.inventory.hash
  expect(
    told.some(({ rule }) => isHashed(rule)),
    words,
  ).toBe(moved)
  expect(told.every((one) => RULES[one.rule].class === one.class && RULES[one.rule].verdict === one.verdict)).toBe(true)
}

/** Other values for a scalar, some of which fit. */
function others(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1, value + 64, 0].filter((one) => one !== value)
  return typeof value === 'boolean' ? [!value] : ['other', 'engine', `${String(value)}x`].filter((one) => one !== value)
}

describe('whatever is changed', () => {
  test('each scalar, one after the other, is told as what the layout hash makes of it', () => {
    let fitting = 0
    for (const path of LEAVES) {
      // Of documentation one change is as good as another.
      for (const value of others(at(plain, path)).slice(0, path.at(-1) === 'doc' ? 1 : 3)) {
        const now = after([
          (data) => {
            const holder = at(data, path.slice(0, -1)) as Data
            holder[path.at(-1) as string] = value
          },
        ])
        if (now === undefined) continue
        fitting++
        expectTold(now)
        expect(diff(old, now).changes, path.join('.')).not.toEqual([])
      }
    }
    expect(fitting).toBeGreaterThan(200)
  }, 180_000)

  test('what the layout hash covers is told as layout or meaning (or a declared rename), and nothing else is', () => {
    let hashed = 0
    let unhashed = 0
    fc.assert(
      fc.property(edits, (list) => {
        const now = after(list)
        fc.pre(now !== undefined)
        if (now === undefined) return
        if (now.inventory.hash !== old.inventory.hash) hashed++
        else unhashed++
        expectTold(now)
      }),
      { numRuns: RUNS, maxSkipsPerRun: 60 },
    )
    expect(hashed).toBeGreaterThan(RUNS / 20)
    expect(unhashed).toBeGreaterThan(RUNS / 20)
  })

  test('the other way round it is told as well: what came is gone, and nothing is told of what is equal', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const now = after(list)
        fc.pre(now !== undefined)
        if (now === undefined) return
        const [there, back] = [diff(old, now).changes, diff(now, old).changes]
        expect(back.length === 0).toBe(there.length === 0)
        expect(diff(now, now).changes).toEqual([])
      }),
      { numRuns: RUNS / 4, maxSkipsPerRun: 60 },
    )
  })
})
