import { describe, expect, test } from 'vitest'
import {
  batch,
  currentOwner,
  derived,
  effect,
  effectScope,
  onCleanup,
  raise,
  repeat,
  runAs,
  SharedSlotBuffer,
  signal,
  unowned,
} from '../src/index.js'

/** A signal that what is made inside reads; what it throws is kept in `log`. */
function guarded(make: (x: { value: number }) => void) {
  const log: string[] = []
  const x = signal(0)
  const end = effectScope(() => make(x), { onError: (error) => log.push((error as Error).message) })
  return { log, x, end }
}

const fail = (what: string): never => {
  throw new Error(what)
}

describe('onError of a scope', () => {
  test('takes what effects inside throw later, however deep', () => {
    const { log, x } = guarded((x) => {
      effectScope(() => effect(() => effect(() => (x.value > 0 ? fail('deep') : undefined))))
    })
    x.value = 1
    expect(log).toEqual(['deep'])
  })

  test('takes what a repeated getter throws, and the others are forwarded', () => {
    const slots = new SharedSlotBuffer({ type: 'float64', length: 2 })
    const { log, x } = guarded((x) => {
      repeat(() => (x.value > 0 ? fail('getter') : 0), slots, 0)
      repeat(() => x.value, slots, 1)
    })
    x.value = 1
    expect(log).toEqual(['getter'])
    expect([...slots.view]).toEqual([0, 1])
  })

  test('takes what cleanups throw', () => {
    const { log, end } = guarded(() => effectScope(() => onCleanup(() => fail('cleanup'))))
    expect(() => end()).toThrow('cleanup') // The scope has ended: nobody is left to take it.
    const inner = guarded((x) => effect(() => (x.value < 0 ? undefined : () => fail('cleanup'))))
    inner.x.value = 1
    expect([log, inner.log]).toEqual([[], ['cleanup']])
  })

  test('leaves to the caller what building throws', () => {
    expect(() => effectScope(() => fail('built'), { onError: () => {} })).toThrow('built')
    expect(() => effectScope(() => effect(() => fail('first run')), { onError: () => {} })).toThrow('first run')
  })

  test('is asked when the change is done, once for each error', () => {
    const log: string[] = []
    const x = signal(0)
    effectScope(
      () => {
        effect(() => (x.value > 0 ? fail('one') : undefined))
        effect(() => (x.value > 0 ? fail('two') : undefined))
      },
      { onError: (error) => log.push((error as Error).message) },
    )
    effect(() => log.push(`seen ${x.value}`))
    batch(() => {
      x.value = 1
      log.push('batched')
    })
    expect(log).toEqual(['seen 0', 'batched', 'seen 1', 'one', 'two'])
  })

  test('may set signals, whose effects run before the setter returns', () => {
    const failed = signal('')
    const seen: string[] = []
    const x = signal(0)
    effect(() => seen.push(failed.value))
    effectScope(() => effect(() => (x.value > 0 ? fail('it') : undefined)), {
      onError: (error) => (failed.value = (error as Error).message),
    })
    x.value = 1
    expect(seen).toEqual(['', 'it'])
  })

  test('that throws hands that to the scope above, and at the top to the setter', () => {
    const log: string[] = []
    const x = signal(0)
    effectScope(
      () =>
        effectScope(() => effect(() => (x.value > 0 ? fail('first') : undefined)), {
          onError: () => fail('second'),
        }),
      { onError: (error) => log.push((error as Error).message) },
    )
    x.value = 1
    expect(log).toEqual(['second'])
    const y = signal(0)
    effectScope(() => effect(() => (y.value > 0 ? fail('first') : undefined)), { onError: () => fail('top') })
    expect(() => (y.value = 1)).toThrow('top')
  })

  test('hears of the other errors of a change though the first has ended the scope', () => {
    const log: string[] = []
    const x = signal(0)
    let end = () => {}
    effectScope(
      () => {
        end = effectScope(
          () => {
            effect(() => (x.value > 0 ? fail('one') : undefined))
            effect(() => (x.value > 0 ? fail('two') : undefined))
          },
          {
            onError: (error) => {
              log.push(`inner ${(error as Error).message}`)
              end()
            },
          },
        )
      },
      { onError: (error) => log.push(`outer ${(error as Error).message}`) },
    )
    x.value = 1
    expect(log).toEqual(['inner one', 'inner two'])
  })

  test('does not hear of what is made elsewhere', () => {
    const { log } = guarded(() => {})
    const x = signal(0)
    effect(() => (x.value > 0 ? fail('mine') : undefined))
    expect(() => (x.value = 1)).toThrow('mine')
    expect(log).toEqual([])
  })
})

describe('owners', () => {
  test('what is unowned, or run as another, is still in the care of its family', () => {
    let inner: ReturnType<typeof currentOwner>
    const { log, x } = guarded((x) => {
      inner = currentOwner()
      unowned(() => effect(() => (x.value > 0 ? fail('unowned') : undefined)))
    })
    runAs(inner, () => effect(() => (x.value > 1 ? fail('run as') : undefined)))
    x.value = 1
    x.value = 2
    expect(log).toEqual(['unowned', 'unowned', 'run as'])
  })

  test('raise hands an error to the nearest scope that takes errors, and throws it where there is none', () => {
    let inner: ReturnType<typeof currentOwner>
    const { log } = guarded(() => effectScope(() => (inner = currentOwner())))
    raise(new Error('by hand'), inner)
    expect(log).toEqual(['by hand'])
    expect(() => raise(new Error('alone'), undefined)).toThrow('alone')
  })

  test('are none inside a derived', () => {
    expect(derived(() => currentOwner()).value).toBeUndefined()
  })
})
