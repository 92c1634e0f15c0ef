import { describe, expect, test } from 'vitest'
import {
  batch,
  derived,
  effect,
  ReadonlySlotBuffer,
  repeat,
  SharedSlotBuffer,
  SLOT_TYPES,
  SlotRangeError,
  SlotTypeError,
  signal,
} from '../src/index.js'

const VIEWS = {
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
}

/** Counts the runs of an effect that tracks one slot. */
function watch(slots: ReadonlySlotBuffer, index: number): { runs: number } {
  const count = { runs: 0 }
  effect(() => {
    slots.get(index)
    ++count.runs
  })
  return count
}

describe('a slot', () => {
  test('got in a derived, then set, makes the derived run again', () => {
    const slots = new SharedSlotBuffer({ type: 'float64', length: 4 })
    const double = derived(() => slots.get(1) * 2)
    expect(double.value).toBe(0)
    slots.set(1, 21)
    expect(double.value).toBe(42)
  })

  test('wakes those who track it and nobody else', () => {
    const slots = new SharedSlotBuffer({ type: 'uint8', length: 4 })
    const [first, second] = [watch(slots, 0), watch(slots, 1)]
    slots.set(1, 5)
    slots.set(2, 5)
    slots.set(1, 5)
    expect([first.runs, second.runs]).toEqual([1, 2])
  })

  test('peeked makes no dependency', () => {
    const slots = new SharedSlotBuffer({ type: 'uint8', length: 1 })
    let runs = 0
    effect(() => {
      slots.peek(0)
      ++runs
    })
    slots.set(0, 1)
    expect(runs).toBe(1)
  })

  test('set and set back in a batch wakes nobody', () => {
    const slots = new SharedSlotBuffer({ type: 'uint8', length: 1 })
    const count = watch(slots, 0)
    batch(() => {
      slots.set(0, 1)
      slots.set(0, 0)
    })
    expect(count.runs).toBe(1)
  })

  test.each([
    { first: 0, next: 0, runs: 1 },
    { first: Number.NaN, next: Number.NaN, runs: 1 },
    { first: 0.1, next: 0.1, runs: 1 },
    { first: 0.1, next: Math.fround(0.1), runs: 1 },
    { first: 0, next: -0, runs: 2 },
    { first: 1, next: Number.NaN, runs: 2 },
  ])('of float32 that holds $first and is set to $next makes $runs runs', ({ first, next, runs }) => {
    const slots = new SharedSlotBuffer({ type: 'float32', length: 1 })
    slots.set(0, first)
    const count = watch(slots, 0)
    slots.set(0, next)
    expect(count.runs).toBe(runs)
    expect(slots.peek(0)).toBe(Math.fround(next))
  })
})

describe.each(SLOT_TYPES)('%s', (type) => {
  test.each([0, -0, 1, -1, 0.1, 1.9, -1.9, 127, 128, 255, 256, -129, 65_536, 2 ** 31, 2 ** 32, -(2 ** 31) - 1, 1e300])(
    'holds %s as a typed array does',
    (value) => {
      const plain = new VIEWS[type](1)
      const slots = new SharedSlotBuffer({ view: new VIEWS[type](1) })
      plain[0] = value
      slots.set(0, value)
      expect(slots.get(0)).toBe(plain[0])
    },
  )

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('holds %s as a typed array does', (value) => {
    const plain = new VIEWS[type](1)
    const slots = new SharedSlotBuffer({ type, length: 1 })
    plain[0] = value
    slots.set(0, value)
    expect(slots.peek(0)).toBe(plain[0])
  })
})

describe('memory', () => {
  test('of its own is shared', () => {
    expect(new SharedSlotBuffer({ type: 'int32', length: 3 }).view.buffer).toBeInstanceOf(SharedArrayBuffer)
  })

  test('of somebody else is written in place', () => {
    const memory = new SharedArrayBuffer(64)
    const slots = new SharedSlotBuffer({ view: new Float32Array(memory, 16, 4) })
    slots.set(1, 2.5)
    expect(new Float32Array(memory)[5]).toBe(2.5)
    expect(slots.length).toBe(4)
  })

  test('of another element type is refused', () => {
    expect(() => new SharedSlotBuffer({ view: new BigInt64Array(1) as never })).toThrow(SlotTypeError)
    expect(() => new SharedSlotBuffer({ type: 'float16' as never, length: 1 })).toThrow(
      'slot buffer: float16 is no element type; use float32, float64, int8, int16, int32, uint8, uint16, uint32',
    )
  })

  test('that changed by another hand wakes the slots that differ from what was seen', () => {
    const view = new Int32Array(4)
    const slots = new ReadonlySlotBuffer({ view })
    const counts = [0, 1, 2].map((index) => watch(slots, index))
    view.set([7, 8, 0, 9])
    slots.notifyChanged([0, 3])
    expect(counts.map((each) => each.runs)).toEqual([2, 1, 1])
    slots.notifyChanged()
    expect(counts.map((each) => each.runs)).toEqual([2, 2, 1])
  })

  test('read only has no way to write', () => {
    expect('set' in new ReadonlySlotBuffer({ view: new Int8Array(1) })).toBe(false)
  })
})

describe('many slots', () => {
  test('are set as one change', () => {
    const slots = new SharedSlotBuffer({ type: 'uint8', length: 5 })
    const sums: number[] = []
    effect(() => {
      sums.push(slots.get(1) + slots.get(2))
    })
    slots.setMany(1, [3, 4])
    slots.setMany(5, [])
    expect(sums).toEqual([0, 7])
    slots.clear()
    expect([...slots.view]).toEqual([0, 0, 0, 0, 0])
    expect(sums).toEqual([0, 7, 0])
  })

  test('are all checked before the first is set', () => {
    const slots = new SharedSlotBuffer({ type: 'uint8', length: 2 })
    expect(() => slots.setMany(1, [1, 2])).toThrow(SlotRangeError)
    expect(slots.peek(1)).toBe(0)
  })
})

describe('a slot that does not exist', () => {
  test.each([-1, 2, 1.5, Number.NaN, 2 ** 32])('%s is an error of get, peek and set', (index) => {
    const slots = new SharedSlotBuffer({ type: 'uint8', length: 2, name: 'width' })
    for (const act of [() => slots.get(index), () => slots.peek(index), () => slots.set(index, 1)]) {
      expect(act).toThrow(new SlotRangeError('width', index, 2))
    }
  })

  test('is named in the error, with the range', () => {
    const slots = new SharedSlotBuffer({ type: 'uint8', length: 2, name: 'width' })
    expect(() => slots.peek(2)).toThrow('width[2]: no such slot; use an integer from 0 to 1')
  })
})

describe('the other side', () => {
  const setup = () => {
    const log: string[] = []
    const bytes = new Uint8Array(130)
    const blocks = new Uint8Array(3)
    const counter = new Uint8Array(130)
    const view = new Float32Array(130)
    const slots = new SharedSlotBuffer({
      view,
      flags: { bytes, bit: 4, blocks },
      counter,
      commit: { open: () => log.push(`open ${view[129]}`) },
      notifier: { notify: () => log.push(`notify ${view[129]} ${bytes[129]}`) },
    })
    return { log, bytes, blocks, counter, slots }
  }

  test('is told of a change by the commit, the flags, the counter and the notifier, in that order', () => {
    const { log, bytes, blocks, counter, slots } = setup()
    bytes[129] = 1
    slots.set(129, 2)
    expect(log).toEqual(['open 0', 'notify 2 5'])
    expect([bytes[129], [...blocks], counter[129]]).toEqual([5, [0, 0, 1], 1])
  })

  test('hears nothing of an equal value', () => {
    const { log, bytes, counter, slots } = setup()
    slots.set(129, 0)
    slots.setMany(0, [0, 0])
    slots.clear()
    expect([log, bytes[129], counter[129]]).toEqual([[], 0, 0])
    slots.set(129, 0.1)
    slots.set(129, 0.1)
    expect(counter[129]).toBe(1)
  })

  test('is told of a slot that is marked though its number stays, and effects that read it do not run', () => {
    const { log, bytes, blocks, counter, slots } = setup()
    const effects = watch(slots, 129)
    slots.mark(129)
    expect(log).toEqual(['open 0', 'notify 0 4'])
    expect([bytes[129], [...blocks], counter[129], effects.runs]).toEqual([4, [0, 0, 1], 1, 1])
    expect(() => slots.mark(130)).toThrow(SlotRangeError)
  })

  test('counts modulo 256', () => {
    const { counter, slots } = setup()
    for (let value = 1; value <= 257; ++value) slots.set(3, value)
    expect(counter[3]).toBe(1)
  })

  test('is notified before effects run', () => {
    const { log, slots } = setup()
    const source = signal(0)
    repeat(source, slots, 129)
    effect(() => {
      log.push(`effect ${slots.get(129)}`)
    })
    log.length = 0
    source.value = 2
    expect(log).toEqual(['open 0', 'notify 2 4', 'effect 2'])
  })
})

describe('a watcher', () => {
  test('is told of slots that come to be tracked, and when nobody tracks them any more', () => {
    const slots = new SharedSlotBuffer({ type: 'int32', length: 4 })
    const log: string[] = []
    slots.watcher = {
      tracked: (index) => log.push(`+${index}`),
      untracked: (index) => log.push(`-${index}`),
    }
    const one = effect(() => void slots.get(2))
    const two = effect(() => void slots.get(2))
    slots.set(2, 5)
    expect(log).toEqual(['+2'])
    one()
    expect(log).toEqual(['+2'])
    two()
    expect(log).toEqual(['+2', '-2'])
  })

  test('is told in the change by which what is repeated reads a slot no more, though that was through another derived', () => {
    const slots = new SharedSlotBuffer({ type: 'int32', length: 4 })
    const log: string[] = []
    slots.watcher = {
      tracked: (index) => log.push(`+${index}`),
      untracked: (index) => log.push(`-${index}`),
    }
    const isRead = signal(true)
    const through = derived(() => slots.get(1))
    const target = new SharedSlotBuffer({ type: 'int32', length: 1 })
    repeat(
      derived(() => (isRead.value ? through.value : 0)),
      target,
      0,
    )
    expect(log).toEqual(['+1'])
    isRead.value = false
    expect(log).toEqual(['+1', '-1'])
  })
})
