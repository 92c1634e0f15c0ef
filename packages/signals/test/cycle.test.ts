import { describe, expect, test } from 'vitest'
import { CycleError, derived, effect, type ReadonlySignal, repeat, SharedSlotBuffer, signal } from '../src/index.js'

function cycleOf(act: () => unknown): readonly string[] {
  try {
    act()
  } catch (error) {
    if (error instanceof CycleError) return error.names
    throw error
  }
  return []
}

describe('a cycle of deriveds', () => {
  test('is an error that names them', () => {
    const a: ReadonlySignal<number> = derived(() => b.value, { name: 'a' })
    const b: ReadonlySignal<number> = derived(() => c.value, { name: 'b' })
    const c: ReadonlySignal<number> = derived(() => a.value, { name: 'c' })
    expect(cycleOf(() => a.value)).toEqual(['a', 'b', 'c'])
    expect(() => a.value).toThrow('derived a -> b -> c -> a: depends on itself')
  })

  test('longer than the stack is deep is an error too', () => {
    const all: ReadonlySignal<number>[] = []
    const count = 5000
    for (let at = 0; at < count; ++at) {
      all.push(derived(() => (all[(at + 1) % count] as ReadonlySignal<number>).value, { name: `d${at}` }))
    }
    expect(() => (all[0] as ReadonlySignal<number>).value).toThrow(CycleError)
  })

  test('leaves out those that only lead to it', () => {
    const own: ReadonlySignal<number> = derived(() => own.value, { name: 'own' })
    const outer = derived(() => own.value, { name: 'outer' })
    expect(cycleOf(() => outer.value)).toEqual(['own'])
  })

  test('that a change closes is found through deriveds that are only checked', () => {
    const closed = signal(false)
    const top: ReadonlySignal<number> = derived(() => middle.value + 1, { name: 'top' })
    const middle: ReadonlySignal<number> = derived(() => low.value + 1, { name: 'middle' })
    const low: ReadonlySignal<number> = derived(() => (closed.value ? top.value : 1), { name: 'low' })
    expect(top.value).toBe(3)
    closed.value = true
    expect(cycleOf(() => top.value)).toEqual(['top', 'middle', 'low'])
    closed.value = false
    expect([top.value, middle.value, low.value]).toEqual([3, 2, 1])
  })

  test('that is broken wakes the effects on all members, wherever it is broken', () => {
    const closed = signal(true)
    const head: ReadonlySignal<number> = derived(() => middle.value + 1)
    const middle: ReadonlySignal<number> = derived(() => (closed.value ? tail.value : 1))
    const tail: ReadonlySignal<number> = derived(() => head.value + 1)
    const seen: unknown[][] = [[], [], []]
    for (const [at, each] of [head, middle, tail].entries()) {
      effect(() => {
        try {
          seen[at]?.push(each.value)
        } catch (error) {
          seen[at]?.push((error as Error).name)
        }
      })
    }
    closed.value = false
    expect(seen).toEqual([
      ['CycleError', 2],
      ['CycleError', 1],
      ['CycleError', 3],
    ])
  })
})

describe('a cycle through slots', () => {
  const slots = (name: string) => new SharedSlotBuffer({ type: 'float64', length: 4, name })

  test('is an error that names them', () => {
    const width = slots('width')
    repeat(() => width.get(0) + 1, width, 1)
    expect([...cycleOf(() => repeat(() => width.get(1) + 1, width, 0))].sort()).toEqual(['width[0]', 'width[1]'])
  })

  test('that a change closes leaves the rest of the graph at work', () => {
    const closed = signal(false)
    const width = slots('width')
    repeat(() => (closed.value ? width.get(0) + 1 : 5), width, 0)
    repeat(() => (closed.value ? 7 : 8), width, 1)
    expect(cycleOf(() => (closed.value = true))).toEqual(['width[0]'])
    expect([...width.view].slice(0, 2)).toEqual([5, 7])
    closed.value = false
    expect([...width.view].slice(0, 2)).toEqual([5, 8])
  })

  test('that targets of other kinds hide ends with an error that names them', () => {
    const width = slots('width')
    const hidden = (name: string) => ({ name, set: (index: number, value: number) => width.set(index, value) })
    repeat(() => width.get(0) + 1, hidden('one'), 1)
    repeat(() => width.get(1) * 2, width, 3)
    const names = cycleOf(() => repeat(() => width.get(1) + 1, hidden('two'), 0))
    expect([...names].sort()).toEqual(['one[1]', 'two[0]', 'width[3]'])
  })
})

describe('an effect that wakes itself without end', () => {
  test.each(['signal', 'derived'])(
    'through a %s is an error that names it, and a later change wakes it again',
    (kind) => {
      const source = signal(0)
      const read = kind === 'signal' ? source : derived(() => source.value * 1)
      let going = false
      let runs = 0
      effect(function restless() {
        ++runs
        const value = read.value
        if (!going) return
        source.value = value + 1
        source.value = value + 2
      })
      going = true
      expect(cycleOf(() => (source.value = 1))).toEqual(['restless'])
      going = false
      runs = 0
      source.value = -1
      expect(runs).toBe(1)
    },
  )

  test('leaves no derived that it read deaf to other changes', () => {
    const source = signal(0)
    const other = signal(0)
    const sum = derived(() => source.value + other.value)
    let going = false
    let runs = 0
    effect(() => {
      ++runs
      const value = source.value
      sum.value
      if (going) source.value = value + 1
    })
    going = true
    expect(() => (source.value = 1)).toThrow(CycleError)
    going = false
    runs = 0
    other.value = 1
    expect(runs).toBe(1)
  })
})
