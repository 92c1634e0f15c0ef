import { describe, expect, test } from 'vitest'
import { SliceAllocator } from '../src/slices.js'
import { rounds, seeded } from './shared-memory.js'

describe('SliceAllocator', () => {
  test.each([1, 2, 7, 8, 9, 63, 64, 65, 1000, 4096, 65_535])('all %i granules are one slice, once', (granules) => {
    const slices = new SliceAllocator(granules)
    expect(slices.allocate(granules)).toBe(0)
    expect(slices.allocate(1)).toBe(-1)
    slices.release(0)
    expect(slices.allocate(granules)).toBe(0)
    expect(slices.sizeOf(0)).toBe(granules)
  })

  test('a range without granules has no slice', () => {
    expect(new SliceAllocator(0).allocate(1)).toBe(-1)
  })

  test('neighbours are joined when freed, in whatever order', () => {
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 3, 0, 2],
      [2, 0, 3, 1],
      [0, 2, 1, 3],
    ]) {
      const slices = new SliceAllocator(400)
      const starts = Array.from({ length: 4 }, () => slices.allocate(100))
      expect(starts).toEqual([0, 100, 200, 300])
      for (const which of order) slices.release(starts[which] as number)
      expect(slices.allocate(400)).toBe(0)
    }
  })

  test('sizeOf knows the starts of slices in use and nothing else', () => {
    const slices = new SliceAllocator(64)
    const start = slices.allocate(3)
    expect([slices.sizeOf(start), slices.sizeOf(start + 1), slices.sizeOf(start + 3), slices.sizeOf(64)]).toEqual([
      3, 0, 0, 0,
    ])
    expect([-1, 0.5, Number.NaN].map((place) => slices.sizeOf(place))).toEqual([0, 0, 0])
    const after = slices.allocate(2)
    slices.release(start)
    slices.release(after)
    expect([slices.sizeOf(start), slices.sizeOf(after)]).toEqual([0, 0])
  })

  test.each([1, 2, 3])('slices never overlap and freed room always comes back, seed %i', (seed) => {
    const random = seeded(seed)
    const granules = 3_000
    const slices = new SliceAllocator(granules)
    const owner = new Int32Array(granules)
    const live: { start: number; size: number; id: number }[] = []
    const largest = [4, 40, 1_000]
    let used = 0
    for (let id = 1; id <= rounds(20_000, 1_000_000); id++) {
      const size = 1 + random(largest[random(3)] as number)
      if (random(2) === 0 && live.length > 0) {
        const [slice] = live.splice(random(live.length), 1)
        if (slice === undefined) continue
        if (!owner.subarray(slice.start, slice.start + slice.size).every((it) => it === slice.id))
          throw new Error('overwritten')
        owner.fill(0, slice.start, slice.start + slice.size)
        slices.release(slice.start)
        used -= slice.size
      } else {
        const start = slices.allocate(size)
        if (start < 0) continue
        if (start + size > granules || !owner.subarray(start, start + size).every((it) => it === 0))
          throw new Error('overlap')
        owner.fill(id, start, start + size)
        live.push({ start, size, id })
        used += size
      }
    }
    expect(used).toBe(owner.reduce((sum, it) => sum + (it === 0 ? 0 : 1), 0))
    for (const { start } of live) slices.release(start)
    expect(slices.allocate(granules)).toBe(0)
  })

  test('a request fails only if no run of free granules is an eighth larger than it', () => {
    const random = seeded(4)
    const granules = 2_000
    const slices = new SliceAllocator(granules)
    const live = new Map<number, number>()
    for (let i = 0; i < rounds(5_000, 200_000); i++) {
      const size = 1 + random(random(2) === 0 ? 20 : 300)
      const start = slices.allocate(size)
      if (start >= 0) {
        live.set(start, size)
        continue
      }
      let longest = 0
      let from = 0
      for (const [next, length] of [...live].sort(([a], [b]) => a - b)) {
        longest = Math.max(longest, next - from)
        from = next + length
      }
      longest = Math.max(longest, granules - from)
      expect(longest).toBeLessThan(Math.ceil(size * 1.125))
      for (const [slice] of [...live].filter(() => random(3) === 0)) {
        live.delete(slice)
        slices.release(slice)
      }
    }
  })
})
