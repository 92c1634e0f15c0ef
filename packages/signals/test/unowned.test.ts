import { describe, expect, test } from 'vitest'
import {
  effect,
  effectScope,
  NoOwnerError,
  onCleanup,
  repeat,
  SharedSlotBuffer,
  signal,
  unowned,
} from '../src/index.js'

describe('unowned', () => {
  test('returns what its function returns', () => {
    expect(unowned(() => 7)).toBe(7)
  })

  test('what it makes outlives the run of the effect around it, and its scope', () => {
    const rerun = signal(0)
    const source = signal(0)
    const slots = new SharedSlotBuffer({ type: 'float64', length: 2 })
    const seen: number[] = []
    const end = effectScope(() => {
      effect(() => {
        if (rerun.value !== 0) return
        unowned(() => {
          repeat(source, slots, 0)
          effect(() => {
            seen.push(source.value)
          })
        })
        repeat(source, slots, 1)
      })
    })
    rerun.value = 1
    end()
    source.value = 5
    expect([...slots.view]).toEqual([5, 0])
    expect(seen).toEqual([0, 5])
  })

  test('tracks nothing', () => {
    const source = signal(0)
    let runs = 0
    effect(() => {
      ++runs
      unowned(() => source.value)
    })
    source.value = 1
    expect(runs).toBe(1)
  })

  test('has no owner that could clean up', () => {
    expect(() => effectScope(() => unowned(() => onCleanup(() => {})))).toThrow(NoOwnerError)
  })

  test('gives the owner back, after a throw too', () => {
    const ended: string[] = []
    const end = effectScope(() => {
      expect(() =>
        unowned(() => {
          throw new Error('boom')
        }),
      ).toThrow('boom')
      onCleanup(() => ended.push('cleaned'))
    })
    end()
    expect(ended).toEqual(['cleaned'])
  })
})
