import { describe, expect, test } from 'vitest'
import {
  activeBatch,
  effect,
  effectScope,
  onBatchEnd,
  repeat,
  SharedSlotBuffer,
  signal,
  together,
} from '../src/index.js'

const MANY = 3000

/** So many scopes, each with an effect that reads a slot of its own; how many slots are read, and how often effects ran. */
function readers(count: number) {
  const slots = new SharedSlotBuffer({ type: 'float64', length: count })
  const seen = { read: 0, runs: 0 }
  slots.watcher = { tracked: () => seen.read++, untracked: () => seen.read-- }
  const ends = Array.from({ length: count }, (_, at) =>
    effectScope(() => {
      effect(() => {
        slots.get(at)
        seen.runs++
      })
    }),
  )
  return { slots, seen, ends }
}

/** Until what is queued now has run, and what that queued. */
async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

describe('together', () => {
  test('holds effects and repeated getters back to its end, and returns what the function returns', () => {
    const log: number[] = []
    const slots = new SharedSlotBuffer({ type: 'float64', length: 1 })
    const x = signal(1)
    repeat(() => x.value * 10, slots, 0)
    effect(() => void log.push(x.value))
    const result = together(() => {
      x.value = 2
      x.value = 3
      return slots.peek(0)
    })
    expect([result, slots.peek(0), log]).toEqual([10, 30, [1, 3]])
  })

  test('is no batch: nobody is told that one has ended', () => {
    const ended: string[] = []
    const remove = onBatchEnd(() => ended.push('end'))
    expect(together(activeBatch)).toBe(0)
    remove()
    expect(ended).toEqual([])
  })

  test('throws what the function throws when the rest is done', () => {
    const x = signal(1)
    const log: number[] = []
    effect(() => void log.push(x.value))
    const fails = () =>
      together(() => {
        x.value = 2
        throw new Error('half')
      })
    expect(fails).toThrow('half')
    expect(log).toEqual([1, 2])
  })
})

describe('scopes that end at once', () => {
  test('are unlinked at once if they are few', () => {
    const { seen, ends } = readers(1000)
    together(() => ends.forEach((end) => void end()))
    expect(seen.read).toBe(0)
  })

  test('run no more if they are many, and are unlinked before the turn is over', async () => {
    const { slots, seen, ends } = readers(MANY)
    together(() => ends.forEach((end) => void end()))
    const runs = seen.runs
    slots.set(7, 1)
    expect([seen.read > 0, seen.runs]).toEqual([true, runs])
    await turn()
    expect(seen).toEqual({ read: 0, runs })
  })

  test('are unlinked after what the turn had queued when they ended', async () => {
    const { seen, ends } = readers(MANY)
    const read: number[] = []
    together(() => ends.forEach((end) => void end()))
    queueMicrotask(() => read.push(seen.read))
    await turn()
    expect([read, seen.read]).toEqual([[MANY], 0])
  })

  test('wait in one lot at most', () => {
    const [first, second] = [readers(MANY), readers(MANY)]
    together(() => first.ends.forEach((end) => void end()))
    together(() => second.ends.forEach((end) => void end()))
    expect([first.seen.read, second.seen.read]).toEqual([0, MANY])
  })

  test('give a slot to whoever reads it before they are unlinked', async () => {
    const { slots, seen, ends } = readers(MANY)
    together(() => ends.forEach((end) => void end()))
    const log: number[] = []
    const end = effect(() => void log.push(slots.get(7)))
    await turn()
    slots.set(7, 5)
    expect([log, seen.read]).toEqual([[0, 5], 1])
    end()
    expect(seen.read).toBe(0)
  })
})
