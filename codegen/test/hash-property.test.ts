import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutHash } from '../src/hash.js'
import type { Inventory } from '../src/index.js'
import { meetingParts } from '../src/meeting.js'
import { anyInventory } from './drift/inventories.js'
import { fixture, parsed } from './fixtures.js'

const RUNS = process.env.SPARKTUI_DEEP === undefined ? 12 : 200

type Path = readonly (string | number)[]

/** Everything in a value that is no list and no object, by its path. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** Every list of at least two things, by its path. */
function lists(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, one]) =>
    lists(one, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return Array.isArray(value) && value.length > 1 ? [path, ...inner] : inner
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((inner: unknown, key) => (inner as Record<string | number, unknown>)[key], value)
}

/** A copy in which what stands at the path is another. */
function changed(inventory: Inventory, path: Path, change: (value: unknown) => unknown): Inventory {
  const copy = JSON.parse(JSON.stringify(inventory)) as Inventory
  const last = path.at(-1) ?? ''
  const holder = at(copy, path.slice(0, -1)) as Record<string | number, unknown>
  holder[last] = change(holder[last])
  return copy
}

/** Where nothing stands, an enum or flag set is named by an object, all else by a word. */
function another(value: unknown, key: string | number | undefined): unknown {
  if (typeof value === 'string') return `${value}_`
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return key === 'enum' || key === 'flags' ? { name: 'other' } : 'other'
}

/** TypeScript's own affair, what the buffer says itself, and what follows from the rest. */
const OPEN = new Set(['doc', 'hash', 'defaultCapacity', 'maxCapacity', 'defaultTextBytes', 'props', 'primitives'])

/** A field names its group, enum and flags; what they are is covered where they stand themselves. */
function isCovered(path: Path): boolean {
  if (path.some((key) => OPEN.has(String(key)))) return false
  const [top, , fields, , key, inner] = path
  if (top !== 'sections' || (fields !== 'fields' && fields !== 'words')) return true
  // They follow from the section.
  if (key === 'section' || key === 'index' || key === 'type') return false
  return inner === undefined || inner === 'name'
}

const inventories: Inventory[] = [
  parsed(fixture('gauge')),
  ...fc.sample(anyInventory, { seed: 3, numRuns: RUNS }).map(parsed),
]

describe.each(inventories.map((inventory, index) => ({ index, inventory, name: inventory.name })))(
  '$index: $name',
  ({ inventory }) => {
    const parts = JSON.stringify(meetingParts(inventory))

    test('the hash and the parts change with everything that is covered and with nothing else', () => {
      // A section of another kind is made of other things: there is no such mutation.
      for (const path of leaves(inventory).filter((one) => one.at(-1) !== 'kind')) {
        const other = changed(inventory, path, (value) => another(value, path.at(-1)))
        // A float that is too large to move by one stays what it was.
        if (JSON.stringify(other) === JSON.stringify(inventory)) continue
        expect(layoutHash(other) !== inventory.hash, path.join('.')).toBe(isCovered(path))
        expect(JSON.stringify(meetingParts(other)) !== parts, `parts: ${path.join('.')}`).toBe(isCovered(path))
      }
    })

    test('the order and the number of what is covered are covered', () => {
      for (const path of lists(inventory).filter((one) => isCovered([...one, 0]))) {
        const swapped = changed(inventory, path, (list) => [...(list as unknown[])].reverse())
        const shorter = changed(inventory, path, (list) => (list as unknown[]).slice(1))
        for (const other of [swapped, shorter]) {
          expect(layoutHash(other), path.join('.')).not.toBe(inventory.hash)
          expect(JSON.stringify(meetingParts(other)), `parts: ${path.join('.')}`).not.toBe(parts)
        }
      }
    })
  },
)
