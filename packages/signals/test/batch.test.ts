import { describe, expect, test } from 'vitest'
import { activeBatch, batch, derived, effect, onBatchEnd, repeat, signal } from '../src/index.js'
import { Recorder } from './recorder.js'

describe('batch', () => {
  test('effects run once, at the end of the outermost', () => {
    const a = signal(1)
    const b = signal(1)
    const seen: number[] = []
    effect(() => {
      seen.push(a.value + b.value)
    })
    const result = batch(() => {
      batch(() => {
        a.value = 10
      })
      b.value = 20
      return 'done'
    })
    expect([result, seen]).toEqual(['done', [2, 30]])
  })

  test('repeaters of signals write at once, those of deriveds at the end', () => {
    const source = signal(0)
    const direct = new Recorder<number>()
    const late = new Recorder<number>()
    repeat(source, direct, 0)
    repeat(
      derived(() => source.value * 10),
      late,
      0,
    )
    direct.take()
    late.take()
    batch(() => {
      source.value = 1
      source.value = 2
      expect([direct.take(), late.take()]).toEqual([[1, 2], []])
    })
    expect([direct.take(), late.take()]).toEqual([[], [20]])
  })

  test('a middle value that was read does not leak out of a derived', () => {
    const source = signal(0)
    const tens = derived(() => source.value * 10)
    const writes = new Recorder<number>()
    const seen: number[] = []
    repeat(tens, writes, 0)
    effect(() => {
      seen.push(tens.value)
    })
    writes.take()
    batch(() => {
      source.value = 1
      expect(tens.value).toBe(10)
      source.value = 0
    })
    expect(writes.take()).toEqual([])
    expect(seen.at(-1)).toBe(0)
    expect(tens.value).toBe(0)
  })

  test('a source that is set back wakes nobody', () => {
    const source = signal(0)
    let runs = 0
    const tens = derived(() => {
      ++runs
      return source.value * 10
    })
    effect(() => {
      tens.value
    })
    batch(() => {
      source.value = 1
      source.value = 0
    })
    expect(runs).toBe(1)
  })

  test('one that throws still settles, then throws', () => {
    const source = signal(0)
    const seen: number[] = []
    effect(() => {
      seen.push(source.value)
    })
    expect(() =>
      batch(() => {
        source.value = 1
        throw new RangeError('boom')
      }),
    ).toThrow('boom')
    expect([seen, activeBatch()]).toEqual([[0, 1], 0])
  })
})

describe('onBatchEnd', () => {
  test('is told once, after the effects of the outermost, until removed', () => {
    const source = signal(0)
    const log: string[] = []
    effect(() => {
      log.push(`effect ${source.value} in ${activeBatch()}`)
    })
    const remove = onBatchEnd(() => log.push(`end in ${activeBatch()}`))
    batch(() =>
      batch(() => {
        source.value = 1
        log.push(`body in ${activeBatch()}`)
      }),
    )
    remove()
    batch(() => {
      source.value = 2
    })
    expect(log).toEqual(['effect 0 in 0', 'body in 2', 'effect 1 in 1', 'end in 0', 'effect 2 in 1'])
  })
})
