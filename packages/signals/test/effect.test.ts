import { describe, expect, test } from 'vitest'
import {
  batch,
  derived,
  effect,
  effectScope,
  NoOwnerError,
  onCleanup,
  repeat,
  SharedSlotBuffer,
  signal,
} from '../src/index.js'

describe('effect', () => {
  test('runs at once and after each change', () => {
    const source = signal(1)
    const seen: number[] = []
    effect(() => {
      seen.push(source.value)
    })
    source.value = 2
    expect(seen).toEqual([1, 2])
  })

  test('cleans up before the next run and at the end, untracked, last first', () => {
    const source = signal(1)
    const other = signal(0)
    const log: string[] = []
    const dispose = effect(() => {
      const value = source.value
      log.push(`run ${value}`)
      onCleanup(() => log.push(`first ${value} ${other.value}`))
      return () => log.push(`last ${value}`)
    })
    source.value = 2
    other.value = 1
    dispose()
    dispose()
    source.value = 3
    expect(log).toEqual(['run 1', 'last 1', 'first 1 0', 'run 2', 'last 2', 'first 2 1'])
  })

  test('what its cleanup sets is in the slots before the next run, and wakes others after it', () => {
    const source = signal(1)
    const old = signal(0)
    const slots = new SharedSlotBuffer({ type: 'float64', length: 1 })
    const log: string[] = []
    repeat(() => old.value * 10, slots, 0)
    effect(() => {
      const value = source.value
      log.push(`run ${value} ${slots.peek(0)}`)
      return () => {
        old.value = value
      }
    })
    effect(() => {
      log.push(`old ${old.value}`)
    })
    log.length = 0
    source.value = 2
    expect(log).toEqual(['run 2 10', 'old 1'])
  })

  test('an outer one runs first and ends the inner ones of its last run', () => {
    const source = signal(1)
    const log: string[] = []
    effect(() => {
      const value = source.value
      log.push(`outer ${value}`)
      effect(() => {
        log.push(`inner ${value} ${source.value}`)
      })
    })
    source.value = 2
    expect(log).toEqual(['outer 1', 'inner 1 1', 'outer 2', 'inner 2 2'])
  })

  test('an inner one that subscribed first does not run when the outer one ends it', () => {
    const source = signal(1)
    const log: string[] = []
    effect(() => {
      effect(() => {
        log.push(`inner ${source.value}`)
      })
      log.push(`outer ${source.value}`)
    })
    log.length = 0
    source.value = 2
    expect(log).toEqual(['inner 2', 'outer 2'])
  })

  test('one that sets what it read runs again until it settles', () => {
    const source = signal(0)
    let runs = 0
    effect(() => {
      ++runs
      if (source.value < 5) source.value = source.value + 1
    })
    expect([source.value, runs]).toEqual([5, 6])
  })

  test('sets inside one write their slots before the setter returns, and wake effects after it', () => {
    const trigger = signal(0)
    const source = signal(0)
    const slots = new SharedSlotBuffer({ type: 'float64', length: 2 })
    const log: string[] = []
    repeat(source, slots, 0)
    repeat(() => source.value * 10, slots, 1)
    effect(() => {
      log.push(`woken ${source.value}`)
    })
    effect(() => {
      source.value = trigger.value
      log.push(`set ${slots.peek(0)} ${slots.peek(1)}`)
    })
    log.length = 0
    trigger.value = 3
    expect(log).toEqual(['set 3 30', 'woken 3'])
  })
})

describe('disposal inside a run', () => {
  test('an effect that ends itself runs to its end and never again', () => {
    const a = signal(0)
    const b = signal(0)
    let runs = 0
    const cleaned: string[] = []
    const dispose: () => void = effect(() => {
      const value = a.value
      ++runs
      onCleanup(() => cleaned.push(`early ${value}`))
      if (value === 1) dispose()
      b.value
      onCleanup(() => cleaned.push(`late ${value}`))
    })
    a.value = 1
    a.value = 2
    b.value = 1
    expect([runs, cleaned]).toEqual([2, ['late 0', 'early 0', 'early 1', 'late 1']])
  })

  test('an effect ended by a derived that it pulls does not run', () => {
    const source = signal(0)
    let runs = 0
    let dispose = (): void => {}
    const middle = derived(() => {
      if (source.value === 1) dispose()
      return source.value
    })
    const top = derived(() => middle.value + 1)
    dispose = effect(() => {
      top.value
      ++runs
    })
    const seen: number[] = []
    effect(() => {
      seen.push(top.value)
    })
    source.value = 1
    source.value = 2
    expect([runs, seen]).toEqual([1, [1, 2, 3]])
  })

  test('the last subscriber ended amid its own check leaves the graph whole', () => {
    const source = signal(0)
    let dispose = (): void => {}
    const low = derived(() => {
      if (source.value === 1) dispose()
      return source.value
    })
    const middle = derived(() => low.value + 1)
    const top = derived(() => middle.value + 1)
    dispose = effect(() => {
      top.value
    })
    source.value = 1
    expect([low.value, middle.value, top.value]).toEqual([1, 2, 3])
    source.value = 2
    expect([low.value, middle.value, top.value]).toEqual([2, 3, 4])
  })

  test('one effect that ends a later one keeps it from running', () => {
    const source = signal(0)
    let later = (): void => {}
    let runs = 0
    effect(() => {
      if (source.value === 1) later()
    })
    later = effect(() => {
      source.value
      ++runs
    })
    source.value = 1
    expect(runs).toBe(1)
  })

  test('a cleanup that ends its effect keeps it from running', () => {
    const source = signal(0)
    let runs = 0
    const dispose: () => void = effect(() => {
      source.value
      ++runs
      return () => dispose()
    })
    source.value = 1
    expect(runs).toBe(1)
  })

  test('ended in a batch after its source was set, it does not run', () => {
    const source = signal(0)
    let runs = 0
    const dispose = effect(() => {
      source.value
      ++runs
    })
    batch(() => {
      source.value = 1
      dispose()
    })
    expect(runs).toBe(1)
  })
})

describe('effectScope', () => {
  test('ends the effects, repeaters, scopes and cleanups made in it', () => {
    const source = signal(1)
    const slots = new SharedSlotBuffer({ type: 'float64', length: 3 })
    const log: string[] = []
    const dispose = effectScope(() => {
      effect(() => {
        log.push(`effect ${source.value}`)
      })
      repeat(source, slots, 0)
      repeat(() => source.value * 2, slots, 1)
      effectScope(() => {
        repeat(source, slots, 2)
        onCleanup(() => log.push('inner'))
      })
      onCleanup(() => log.push('outer'))
    })
    dispose()
    source.value = 5
    expect([...slots.view]).toEqual([1, 2, 1])
    expect(log).toEqual(['effect 1', 'outer', 'inner'])
  })

  test('repeaters made in an effect end with its run', () => {
    const which = signal(0)
    const source = signal(1)
    const slots = new SharedSlotBuffer({ type: 'float64', length: 2 })
    effect(() => {
      repeat(source, slots, which.value)
    })
    which.value = 1
    source.value = 7
    expect([...slots.view]).toEqual([1, 7])
  })

  test('what it reads is not tracked by the effect around it', () => {
    const source = signal(1)
    let runs = 0
    effect(() => {
      ++runs
      effectScope(() => {
        source.value
      })
    })
    source.value = 2
    expect(runs).toBe(1)
  })

  test('what a cleanup sets wakes none of those that end with it', () => {
    const source = signal(0)
    let runs = 0
    const dispose = effectScope(() => {
      effect(() => {
        source.value
        ++runs
      })
      onCleanup(() => {
        source.value = 1
      })
    })
    dispose()
    expect(runs).toBe(1)
  })

  test('ends what lives after many were ended by hand', () => {
    const source = signal(0)
    const slots = new SharedSlotBuffer({ type: 'float64', length: 1 })
    let ended = 0
    const dispose = effectScope(() => {
      onCleanup(() => ++ended)
      repeat(source, slots, 0)
      for (let at = 0; at < 10_000; ++at) repeat(source, slots, 0)()
    })
    dispose()
    source.value = 1
    expect([ended, slots.peek(0)]).toEqual([1, 0])
  })

  test('what throws in it ends what it made', () => {
    const source = signal(1)
    let runs = 0
    expect(() =>
      effectScope(() => {
        effect(() => {
          source.value
          ++runs
        })
        throw new RangeError('boom')
      }),
    ).toThrow('boom')
    source.value = 2
    expect(runs).toBe(1)
  })
})

test('onCleanup outside of an effect or scope is an error', () => {
  expect(() => onCleanup(() => {})).toThrow(NoOwnerError)
  expect(() => derived(() => onCleanup(() => {})).value).toThrow(NoOwnerError)
})
