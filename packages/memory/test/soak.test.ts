import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Commits } from '../src/commits.js'
import { NodeAllocator } from '../src/node-allocator.js'
import { TextPool, TextPoolFullError, type TextSlice } from '../src/text-pool.js'
import { at, countingNotifier, rounds, seeded, sharedBytes, sharedWords } from './shared-memory.js'

const TEXTS = 6_000
/** Updates in a commit at most. */
const TURN = 40
const POOL_BYTES = 1024 * 1024
/** Texts fill the pool so far. */
const FULL = 0.6

let words: Int32Array
let commits: Commits

beforeEach(() => {
  words = sharedWords()
  commits = new Commits(words, at, countingNotifier())
})
afterEach(() => commits.dispose())

/** Lengths that come and go as those of an interface do: counters, lines, now and then a page. */
function lengths(random: (below: number) => number): number {
  const kind = random(100)
  if (kind < 60) return 1 + random(12)
  if (kind < 95) return 1 + random(200)
  return kind < 99 ? 200 + random(2_000) : 2_000 + random(14_000)
}

describe('texts for as long as one likes', () => {
  const goal = rounds(300_000, 10_000_000)

  test(`no update of ${goal} finds the pool too fragmented, and all of it is one slice in the end`, () => {
    const random = seeded(7)
    const pool = new TextPool(sharedBytes(POOL_BYTES), commits)
    const longest = 'abcdefghijklmnopqrstuvwxyz'.repeat(700)
    const slices: TextSlice[] = Array.from({ length: TEXTS }, () => ({ offset: 0, length: 0 }))
    let inUse = 0
    let skipped = 0
    for (let done = 0; done < goal; ) {
      commits.open()
      for (const end = done + 1 + random(TURN); done < end; done++) {
        const slice = slices[random(TEXTS)] as TextSlice
        const { offset, length } = slice
        let size = lengths(random)
        if (inUse + size > POOL_BYTES * FULL) {
          size = 0
          skipped++
        }
        pool.write(longest.slice(0, size), slice)
        pool.free(offset, length)
        inUse += granules(size) - granules(length)
      }
      commits.end()
    }
    // The pool was as full as it was to be, else nothing was shown.
    expect(skipped).toBeGreaterThan(goal / 1_000)
    commits.open()
    for (const { offset, length } of slices) pool.free(offset, length)
    commits.end()
    expect(pool.write('x'.repeat(POOL_BYTES))).toEqual({ offset: 0, length: POOL_BYTES })
  })
})

const granules = (bytes: number): number => Math.ceil(bytes / 16) * 16

describe('a text of the whole pool', () => {
  test.each([
    ['ASCII', 'x', 1],
    ['of three bytes a letter', '世', 3],
  ])('%s is written; one byte more is refused with the size and the option', (_, letter, bytes) => {
    const room = 48 * 1024
    const pool = new TextPool(sharedBytes(room), commits)
    const fits = letter.repeat(room / bytes)
    expect(() => pool.write(`${fits}x`)).toThrow(new TextPoolFullError(room + 1, room, room))
    expect(() => pool.write(`${fits}x`)).toThrow(
      /no room for 49153 bytes in its 49152, of which 49152 are free; give a larger `textBytes`/,
    )
    expect(pool.write(fits)).toEqual({ offset: 0, length: room })
  })
})

describe('nodes for as long as one likes', () => {
  test('1,048,576 nodes are given out, and slots used again leave the count where it was', () => {
    const capacity = 1 << 20
    let count = 0
    const allocator = new NodeAllocator(capacity, { born() {}, died() {}, counted: (now) => (count = now) })
    let misplaced = 0
    for (let node = 0; node < capacity; node++) if (allocator.allocate() !== node) misplaced++
    expect(misplaced).toBe(0)
    expect(() => allocator.allocate()).toThrow(/all 1048576 are in use; give a larger `capacity`/)
    const random = seeded(3)
    for (let round = 0; round < rounds(100_000, 2_000_000); round++) {
      const node = random(capacity)
      allocator.release(node)
      if (allocator.allocate() !== node) throw new Error(`slot ${node} was not used again`)
    }
    expect([allocator.live, allocator.count, count]).toEqual([capacity, capacity, capacity])
  })
})
