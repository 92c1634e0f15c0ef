import { describe, expect, test } from 'vitest'
import { batch, derived, effect, repeat, SharedSlotBuffer, signal } from '../src/index.js'
import { Recorder } from './recorder.js'

const boom = (when: boolean, text = 'boom') => {
  if (when) throw new RangeError(text)
}

/** What `act` throws, an AggregateError as the messages in it. */
function thrown(act: () => void): string[] {
  try {
    act()
  } catch (error) {
    return (error instanceof AggregateError ? error.errors : [error]).map((each) => (each as Error).message)
  }
  return []
}

describe('an error', () => {
  test('of one effect or repeater stops no other and is rethrown at the end', () => {
    const source = signal(0)
    const direct = new Recorder<number>()
    const late = new Recorder<number>()
    const seen: number[] = []
    repeat(source, { set: (_, value) => boom(value === 1, 'direct') }, 0)
    repeat(source, direct, 0)
    repeat(() => boom(source.value === 2, 'getter'), { set() {} }, 0)
    repeat(() => source.value, late, 0)
    effect(() => boom(source.value > 0, `effect ${source.value}`))
    effect(() => {
      seen.push(source.value)
    })
    expect(thrown(() => (source.value = 1))).toEqual(['direct', 'effect 1'])
    expect(thrown(() => (source.value = 2))).toEqual(['getter', 'effect 2'])
    expect(thrown(() => (source.value = 0))).toEqual([])
    for (const values of [direct.take(), late.take(), seen]) expect(values).toEqual([0, 1, 2, 0])
  })

  test('alone is rethrown as it is, several as an AggregateError', () => {
    const source = signal(0)
    const error = new RangeError('mine')
    effect(() => {
      if (source.value >= 1) throw error
    })
    expect(() => (source.value = 1)).toThrow(error)
    effect(() => boom(source.value === 2))
    expect(() => (source.value = 2)).toThrow(AggregateError)
  })

  test('while forwarding leaves the slot and the subscription', () => {
    const source = signal(1)
    const slots = new SharedSlotBuffer({ type: 'float64', length: 1 })
    repeat(
      () => {
        boom(source.value === 2)
        return source.value
      },
      slots,
      0,
    )
    expect(thrown(() => (source.value = 2))).toEqual(['boom'])
    expect(slots.peek(0)).toBe(1)
    source.value = 3
    expect(slots.peek(0)).toBe(3)
  })

  test('thrown while marking is thrown when all is marked', () => {
    const source = signal(0)
    const double = derived(() => source.value * 2)
    const seen: number[] = []
    repeat(source, { set: (_, value) => boom(value === 1) }, 0)
    effect(() => {
      seen.push(double.value)
    })
    expect(thrown(() => (source.value = 1))).toEqual(['boom'])
    expect([seen, double.value]).toEqual([[0, 2], 2])
  })

  test('of a derived is kept like a value and thrown at each reader', () => {
    const source = signal(0)
    let runs = 0
    const bad = derived(() => {
      ++runs
      boom(source.value === 0)
      return source.value
    })
    expect(() => bad.value).toThrow('boom')
    expect(() => bad.value).toThrow('boom')
    expect(() => bad.peek()).toThrow('boom')
    expect(runs).toBe(1)
    source.value = 1
    expect([bad.value, runs]).toEqual([1, 2])
  })

  test('that came and went without a change is not thrown again', () => {
    const source = signal(0)
    const low = derived(() => source.value % 2)
    effect(() => {})
    const target = new Recorder<number>()
    repeat(
      () => {
        boom(low.value === 1)
        return low.value
      },
      target,
      0,
    )
    expect(thrown(() => (source.value = 1))).toEqual(['boom'])
    expect(thrown(() => (source.value = 3))).toEqual([])
    expect(thrown(() => (source.value = 4))).toEqual([])
    expect(target.take()).toEqual([0])
  })

  test('inside a batch waits to its end and joins its own', () => {
    const source = signal(0)
    let after = false
    repeat(source, { set: (_, value) => boom(value === 1, 'target') }, 0)
    const errors = thrown(() =>
      batch(() => {
        source.value = 1
        after = true
        boom(true, 'body')
      }),
    )
    expect([errors, after]).toEqual([['target', 'body'], true])
  })

  test('of a set inside an effect is thrown by the outermost setter', () => {
    const trigger = signal(0)
    const source = signal(0)
    let after = 0
    repeat(source, { set: (_, value) => boom(value === 1) }, 0)
    effect(() => {
      source.value = trigger.value
      ++after
    })
    expect(thrown(() => (trigger.value = 1))).toEqual(['boom'])
    expect(after).toBe(2)
  })

  test('of the first run or forward comes from the creation and leaves nothing behind', () => {
    const source = signal(0)
    let runs = 0
    const fails = () => {
      ++runs
      boom(source.value < 5)
      return source.value
    }
    const target = new Recorder<number>()
    expect(() => effect(fails)).toThrow('boom')
    expect(() => repeat(fails, target, 0)).toThrow('boom')
    expect(() => repeat(source, { set: () => boom(true) }, 0)).toThrow('boom')
    expect(thrown(() => (source.value = 9))).toEqual([])
    expect([runs, target.take()]).toEqual([2, []])
  })

  test('of another that a new repeater wakes leaves the new one at work', () => {
    const source = signal(1)
    const slots = new SharedSlotBuffer({ type: 'float64', length: 2 })
    const refusing = () => {
      if (slots.get(0) === 1) throw new Error('refused')
      return 5
    }
    repeat(refusing, slots, 1)
    expect(() => repeat(source, slots, 0)).toThrow('refused')
    source.value = 2
    expect(slots.peek(0)).toBe(2)
  })

  test('of a cleanup stops neither the other cleanups nor the next run', () => {
    const source = signal(0)
    const log: string[] = []
    effect(() => {
      const value = source.value
      log.push(`run ${value}`)
      return () => {
        log.push(`cleanup ${value}`)
        boom(value === 0)
      }
    })
    expect(thrown(() => (source.value = 1))).toEqual(['boom'])
    expect(log).toEqual(['run 0', 'cleanup 0', 'run 1'])
  })

  test('that is the next value too is still a change', () => {
    const source = signal(true)
    const five = derived(() => {
      if (source.value) throw 5
      return 5
    })
    const seen: string[] = []
    effect(() => {
      try {
        seen.push(`value ${five.value}`)
      } catch (error) {
        seen.push(`error ${error}`)
      }
    })
    source.value = false
    source.value = true
    expect(seen).toEqual(['error 5', 'value 5', 'error 5'])
  })

  test('of an own equality is that of the derived', () => {
    const source = signal(1)
    const strict = derived(() => source.value, { equals: () => boom(true) as never })
    expect(strict.value).toBe(1)
    source.value = 2
    expect(() => strict.value).toThrow('boom')
  })
})
