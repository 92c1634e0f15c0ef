import { describe, expect, test } from 'vitest'
import { derived, effect, type ReadonlySignal, repeat, SharedSlotBuffer, signal } from '../src/index.js'

const DEEP = 100_000

/** A chain of `depth` deriveds, each one more than the one before, that counts its runs. */
function chain(depth: number, alsoReads?: ReadonlySignal<number>) {
  const source = signal(0)
  const count = { runs: 0 }
  let last: ReadonlySignal<number> = source
  for (let at = 0; at < depth; ++at) {
    const before = last
    last = derived(() => {
      ++count.runs
      return (alsoReads?.value ?? 0) + before.value + 1
    })
  }
  return { source, last, count }
}

describe('a chain of 100,000 deriveds', () => {
  test('is read for the first time, changed and dropped without a stack overflow', () => {
    const { source, last, count } = chain(DEEP)
    const slots = new SharedSlotBuffer({ type: 'float64', length: 1 })
    const dispose = repeat(last, slots, 0)
    expect(slots.peek(0)).toBe(DEEP)
    expect(count.runs).toBeLessThanOrEqual(2 * DEEP)
    count.runs = 0
    source.value = 1
    expect([slots.peek(0), count.runs]).toEqual([DEEP + 1, DEEP])
    dispose()
    source.value = 2
    expect(last.value).toBe(DEEP + 2)
  })

  test('changes from every side without a stack overflow', () => {
    const offset = signal(0)
    const { last, count } = chain(DEEP, offset)
    const seen: number[] = []
    effect(() => {
      seen.push(last.value)
    })
    count.runs = 0
    offset.value = 1
    expect(seen).toEqual([DEEP, 2 * DEEP])
    expect(count.runs).toBeLessThanOrEqual(2 * DEEP)
  })

  test('throws from the bottom to the top', () => {
    const { source, last } = chain(0)
    let top: ReadonlySignal<number> = derived(() => {
      if (last.value === 1) throw new RangeError('deep')
      return 0
    })
    for (let at = 0; at < DEEP; ++at) {
      const before = top
      top = derived(() => before.value)
    }
    expect(top.value).toBe(0)
    source.value = 1
    expect(() => top.value).toThrow('deep')
    source.value = 2
    expect(top.value).toBe(0)
  })

  test('whose getters swallow errors still gives the right value', () => {
    const source = signal(1)
    let top: ReadonlySignal<number> = source
    for (let at = 0; at < DEEP; ++at) {
      const before = top
      top = derived(() => {
        try {
          return before.value
        } catch {
          return -1
        }
      })
    }
    expect(top.value).toBe(1)
  })
})

test.each([10, 100, 1000])('a ladder of %i layers runs each of its two rungs once per change', (layers) => {
  const source = signal(1)
  let runs = 0
  let left: ReadonlySignal<number> = source
  let right: ReadonlySignal<number> = source
  for (let at = 0; at < layers; ++at) {
    const [a, b] = [left, right]
    left = derived(() => {
      ++runs
      return (a.value + b.value) % 7
    })
    right = derived(() => {
      ++runs
      return (a.value - b.value + 3 + a.value) % 7
    })
  }
  const seen: number[] = []
  effect(() => {
    seen.push(left.value * 10 + right.value)
  })
  expect(runs).toBe(2 * layers)
  runs = 0
  source.value = 2
  expect(runs).toBeLessThanOrEqual(2 * layers)
  expect(runs).toBeGreaterThan(0)
})

test('100,000 effects in a row, each waking the next, run without a stack overflow', () => {
  const signals = Array.from({ length: DEEP }, () => signal(0))
  for (let at = 1; at < DEEP; ++at) {
    effect(() => {
      ;(signals[at] as { value: number }).value = (signals[at - 1] as { value: number }).value
    })
  }
  ;(signals[0] as { value: number }).value = 1
  expect(signals[DEEP - 1]?.value).toBe(1)
})
