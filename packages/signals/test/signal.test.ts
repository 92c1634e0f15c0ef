import { describe, expect, test } from 'vitest'
import { derived, effect, isDerived, isSignal, peek, signal, untrack } from '../src/index.js'

describe('signal', () => {
  test('a set value is read at once', () => {
    const count = signal(1)
    count.value = 2
    expect(count.value).toBe(2)
    expect(count.peek()).toBe(2)
  })

  test.each([
    { old: 1, next: 1, runs: 1 },
    { old: 1, next: 2, runs: 2 },
    { old: Number.NaN, next: Number.NaN, runs: 1 },
    { old: 0, next: -0, runs: 2 },
    { old: -0, next: -0, runs: 1 },
    { old: 'a', next: 'a', runs: 1 },
    { old: undefined, next: null, runs: 2 },
  ])('setting $next over $old makes $runs runs of an effect', ({ old, next, runs }) => {
    const source = signal<unknown>(old)
    let count = 0
    effect(() => {
      source.value
      ++count
    })
    source.value = next
    expect(count).toBe(runs)
  })

  test('own equality keeps the old value', () => {
    const point = signal({ x: 1 }, { equals: (a, b) => a.x === b.x })
    const first = point.value
    point.value = { x: 1 }
    expect(point.value).toBe(first)
    point.value = { x: 2 }
    expect(point.value).toEqual({ x: 2 })
  })
})

describe('derived', () => {
  test('runs when read, and only if what it read has changed', () => {
    const source = signal(2)
    let runs = 0
    const square = derived(() => {
      ++runs
      return source.value ** 2
    })
    expect(runs).toBe(0)
    expect([square.value, square.value, runs]).toEqual([4, 4, 1])
    source.value = 3
    expect(runs).toBe(1)
    expect([square.value, square.value, runs]).toEqual([9, 9, 2])
  })

  test('an equal result wakes nobody', () => {
    const source = signal(1)
    const parity = derived(() => source.value % 2)
    let runs = 0
    effect(() => {
      parity.value
      ++runs
    })
    source.value = 3
    expect(runs).toBe(1)
    source.value = 4
    expect(runs).toBe(2)
  })

  test('own equality keeps the old result', () => {
    const source = signal(1)
    const pair = derived(() => [source.value % 2], { equals: (a, b) => a[0] === b[0] })
    const first = pair.value
    source.value = 3
    expect(pair.value).toBe(first)
  })

  test('a branch that is left is no longer tracked', () => {
    const left = signal(true)
    const a = signal(1)
    const b = signal(2)
    let runs = 0
    const chosen = derived(() => {
      ++runs
      return left.value ? a.value : b.value
    })
    expect(chosen.value).toBe(1)
    left.value = false
    expect(chosen.value).toBe(2)
    a.value = 10
    expect([chosen.value, runs]).toEqual([2, 2])
    b.value = 20
    expect([chosen.value, runs]).toEqual([20, 3])
  })

  test('a dependency read again after a nested read is tracked once and wakes once', () => {
    const source = signal(1)
    const inner = derived(() => source.value * 10)
    let runs = 0
    const outer = derived(() => {
      ++runs
      return source.value + inner.value + source.value
    })
    let effects = 0
    effect(() => {
      outer.value
      ++effects
    })
    for (let value = 2; value <= 5; ++value) {
      source.value = value
      expect(outer.value).toBe(12 * value)
    }
    expect([runs, effects]).toEqual([5, 5])
  })

  test('the uneven diamond sees no mixed values and runs once per change', () => {
    const a = signal(1)
    const once = derived(() => a.value + 1)
    const long = derived(() => once.value + 1)
    const seen: string[] = []
    const join = derived(() => `${a.value}:${long.value}`)
    effect(() => {
      seen.push(join.value)
    })
    a.value = 2
    a.value = 3
    expect(seen).toEqual(['1:3', '2:4', '3:5'])
  })

  test('writing its own dependency makes it run at each read', () => {
    const source = signal(1)
    const next = derived(() => {
      source.value = source.value + 1
      return source.value
    })
    expect([next.value, next.value]).toEqual([2, 3])
  })

  test('the signals that it sets wake effects when it has run', () => {
    const source = signal(1)
    const side = signal(0)
    const seen: number[] = []
    const writes = derived(() => {
      side.value = source.value * 10
      return source.value
    })
    effect(() => {
      seen.push(side.value)
    })
    expect(writes.value).toBe(1)
    expect(seen).toEqual([0, 10])
  })
})

describe('reading without tracking', () => {
  test.each([
    { how: 'untrack', read: (source: { value: number }) => untrack(() => source.value) },
    { how: 'peek()', read: (source: { value: number; peek(): number }) => source.peek() },
    { how: 'peek of a signal', read: (source: { value: number; peek(): number }) => peek(source) },
    { how: 'peek of a getter', read: (source: { value: number }) => peek(() => source.value) },
  ])('$how gives the value of now and makes no dependency', ({ read }) => {
    const source = signal(1)
    const double = derived(() => source.value * 2)
    const seen: number[] = []
    effect(() => {
      seen.push(read(source) + read(double as typeof source))
    })
    source.value = 2
    expect(seen).toEqual([3])
    expect(read(source) + read(double as typeof source)).toBe(6)
  })

  test('peek of a plain value is that value', () => {
    expect(peek(7)).toBe(7)
  })
})

test('a signal or a derived in a text is its value, and read by who writes the text', () => {
  const count = signal(1)
  const double = derived(() => count.value * 2)
  const seen: string[] = []
  effect(() => {
    seen.push(`${count} and ${double}`)
  })
  count.value = 2
  expect(seen).toEqual(['1 and 2', '2 and 4'])
})

test('isSignal knows signals and deriveds, isDerived only deriveds', () => {
  const source = signal(1)
  const double = derived(() => source.value * 2)
  expect([source, double, () => 1, { value: 1 }, 1, null].map(isSignal)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
  expect([source, double, () => 1].map(isDerived)).toEqual([false, true, false])
})
