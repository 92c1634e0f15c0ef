import { describe, expect, test } from 'vitest'
import { Derived } from '../src/derived.js'
import { WATCHING } from '../src/flags.js'
import { batch, derived, effect, REPEATER, repeat, SharedSlotBuffer, signal } from '../src/index.js'
import * as sources from '../src/repeater.js'
import { Signal } from '../src/signal.js'
import { Recorder } from './recorder.js'

const doubles = (length = 4) => new SharedSlotBuffer({ type: 'float64', length })

describe('repeat', () => {
  test('a changed signal is in the slot before the setter returns', () => {
    const source = signal(1)
    const slots = doubles()
    repeat(source, slots, 0)
    expect(slots.peek(0)).toBe(1)
    source.value = 150
    expect(slots.view[0]).toBe(150)
  })

  test.each(['derived', 'getter'])('a changed %s is in the slot before the setter returns', (kind) => {
    const source = signal(1)
    const slots = doubles()
    const getter = () => source.value + 1
    repeat(kind === 'derived' ? derived(getter) : getter, slots, 3)
    source.value = 9
    expect(slots.peek(3)).toBe(10)
  })

  test('a plain value is written once', () => {
    const target = new Recorder<number>()
    repeat(5, target, 2)()
    expect(target.writes).toEqual([[2, 5]])
  })

  test('a target that reads the signal it is written by takes no wake from its readers', () => {
    const source = signal(0)
    const seen: number[] = []
    const read: number[] = []
    repeat(source, { set: () => read.push(source.value) }, 0)
    effect(() => seen.push(source.value))
    source.value = 1
    source.value = 2
    expect(read).toEqual([0, 1, 2])
    expect(seen).toEqual([0, 1, 2])
  })

  test('of a derived it is a node with the flag of bit 19, of a signal no node', () => {
    expect(REPEATER).toBe(524_288)
    const twice = new Derived(() => 2, undefined)
    sources.repeat(twice, new Recorder<number>(), 0)
    expect(twice.subs?.sub.flags).toBe(WATCHING | REPEATER)
    const once = new Signal(1, undefined)
    sources.repeat(once, new Recorder<number>(), 0)
    expect(once.subs).toBeUndefined()
    expect(once.last?.index).toBe(0)
  })

  test('no value is written that a full recomputation would not give', () => {
    const a = signal(1)
    const b = derived(() => a.value + 1)
    const c = derived(() => 10 * a.value)
    const d = derived(() => b.value + c.value)
    const target = new Recorder<number>()
    repeat(d, target, 0)
    a.value = 2
    a.value = 3
    expect(target.take()).toEqual([12, 23, 34])
    expect(c.value).toBe(30)
  })

  test('an unchanged derived is not written again', () => {
    const source = signal(1)
    const target = new Recorder<number>()
    repeat(() => source.value % 2, target, 0)
    source.value = 3
    expect(target.take()).toEqual([1])
  })

  test('a derived read by somebody else first is written all the same', () => {
    const source = signal(1)
    const double = derived(() => source.value * 2)
    const target = new Recorder<number>()
    repeat(source, { set: () => void double.value }, 0)
    repeat(double, target, 0)
    source.value = 2
    expect(target.take()).toEqual([2, 4])
  })

  test('a target that reads a derived amid the forwarding gets the value of now', () => {
    const source = signal(1)
    const double = derived(() => source.value * 2)
    expect(double.value).toBe(2)
    const seen: number[] = []
    repeat(source, { set: () => seen.push(double.value) }, 0)
    source.value = 5
    expect(seen).toEqual([2, 10])
  })

  test('signals go first in creation order, then deriveds in mark order, then effects', () => {
    const source = signal(0)
    const log: string[] = []
    const target = (name: string) => ({ set: () => log.push(name) })
    effect(() => {
      source.value
      log.push('effect')
    })
    const first = derived(() => source.value + 1)
    repeat(first, target('derived 1'), 0)
    repeat(source, target('signal 1'), 0)
    repeat(() => source.value + 2, target('derived 2'), 0)
    repeat(source, target('signal 2'), 0)
    log.length = 0
    source.value = 1
    expect(log).toEqual(['signal 1', 'signal 2', 'derived 1', 'derived 2', 'effect'])
  })

  test('forwarding tracks nothing', () => {
    const source = signal(1)
    const other = signal(1)
    let runs = 0
    effect(() => {
      ++runs
      repeat(source, { set: () => void other.value }, 0)
      repeat(() => source.value + 1, { set: () => void other.value }, 0)
      source.value = 2
    })
    other.value = 2
    source.value = 3
    expect(runs).toBe(1)
  })

  test('it keeps its derived alive', () => {
    const source = signal(1)
    let runs = 0
    const double = derived(() => {
      ++runs
      return source.value * 2
    })
    const slots = doubles()
    const dispose = repeat(double, slots, 0)
    effect(() => {
      double.value
    })()
    source.value = 2
    expect([runs, slots.peek(0)]).toEqual([2, 4])
    dispose()
    source.value = 3
    expect([runs, slots.peek(0)]).toEqual([2, 4])
  })
})

describe('slots that deriveds track', () => {
  test('are written first when the derived needs them', () => {
    const source = signal(1)
    const slots = doubles()
    const target = new Recorder<number>()
    repeat(() => source.value + slots.get(0), target, 0)
    repeat(() => source.value * 10, slots, 0)
    target.take()
    source.value = 2
    expect(target.take()).toEqual([22])
  })

  test('pass a change on through a chain of slots, whatever the order of creation', () => {
    const source = signal(1)
    const slots = doubles(5)
    for (const at of [3, 1, 2, 0]) repeat(() => slots.get(at) + 1, slots, at + 1)
    repeat(source, slots, 0)
    source.value = 10
    expect([...slots.view]).toEqual([10, 11, 12, 13, 14])
  })

  test('100,000 in a chain are written without a stack overflow', () => {
    const length = 100_000
    const slots = doubles(length + 1)
    const source = signal(0)
    for (let at = length - 1; at >= 0; --at) repeat(() => source.value + slots.get(at), slots, at + 1)
    source.value = 2
    expect(slots.peek(length)).toBe(2 * length)
  })
})

test('inside a batch a slot still holds what was written, whoever reads it', () => {
  const source = signal(1)
  const slots = doubles()
  const reads = derived(() => slots.get(0))
  repeat(() => source.value, slots, 0)
  expect(reads.value).toBe(1)
  source.value = 2
  batch(() => {
    source.value = 3
    expect([reads.value, slots.peek(0)]).toEqual([2, 2])
  })
  expect([reads.value, slots.peek(0)]).toEqual([3, 3])
})

test('a dependency that the check of an earlier one settled still counts as changed', () => {
  const source = signal(1)
  const slots = doubles()
  const target = new Recorder<number>()
  repeat(() => slots.get(0) + source.value, target, 0)
  repeat(
    derived(() => source.value % 2),
    slots,
    0,
  )
  target.take()
  source.value = 5
  expect(target.take()).toEqual([6])
})

test('a slot that is first read while its repeater waits is written first', () => {
  const source = signal(1)
  const slots = doubles()
  const target = new Recorder<number>()
  repeat(() => (source.value > 1 ? slots.get(0) : 0), target, 0)
  repeat(() => source.value * 10, slots, 0)
  source.value = 2
  expect(target.take()).toEqual([0, 20])
})

describe('disposal while forwarding', () => {
  test('of the next, of itself and of the last leaves the others forwarded', () => {
    const source = signal(0)
    const log: number[] = []
    const disposers: (() => void)[] = []
    const ends: Record<number, number[]> = { 1: [2], 3: [3], 4: [6, 5] }
    for (let at = 0; at < 7; ++at) {
      const set = () => {
        log.push(at)
        if (source.peek() === 1) for (const end of ends[at] ?? []) disposers[end]?.()
      }
      disposers.push(repeat(source, { set }, at))
    }
    log.length = 0
    source.value = 1
    expect(log).toEqual([0, 1, 3, 4])
    log.length = 0
    source.value = 2
    expect(log).toEqual([0, 1, 4])
  })

  test('repeaters made while forwarding are not forwarded twice', () => {
    const source = signal(0)
    const made = new Recorder<number>()
    let last = (): void => {}
    repeat(
      source,
      {
        set(_, value) {
          if (value !== 1) return
          last()
          repeat(source, made, 0)
        },
      },
      0,
    )
    last = repeat(source, new Recorder<number>(), 1)
    source.value = 1
    expect(made.take()).toEqual([1])
    source.value = 2
    expect(made.take()).toEqual([2])
  })

  test('of a derived that waits keeps it from being written', () => {
    const source = signal(0)
    const kept = new Recorder<number>()
    let dispose = (): void => {}
    repeat(() => source.value + 1, { set: () => dispose() }, 0)
    dispose = repeat(() => source.value + 2, kept, 0)
    source.value = 1
    expect(kept.take()).toEqual([2])
  })

  test('by its own getter keeps it from being written', () => {
    const source = signal(0)
    const kept = new Recorder<number>()
    let dispose = (): void => {}
    dispose = repeat(
      () => {
        if (source.value === 1) dispose()
        return source.value
      },
      kept,
      0,
    )
    source.value = 1
    source.value = 2
    expect(kept.take()).toEqual([0])
  })

  test('a target that sets the signal again leaves every slot at the newest value', () => {
    const source = signal(0)
    const slots = doubles()
    repeat(source, slots, 0)
    const clamp = {
      set(_: number, value: number) {
        if (value > 10) source.value = 10
      },
    }
    repeat(source, clamp, 0)
    repeat(source, slots, 1)
    repeat(() => source.value, slots, 2)
    source.value = 99
    expect([...slots.view].slice(0, 3)).toEqual([10, 10, 10])
  })
})
