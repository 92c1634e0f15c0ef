import { describe, expect, test, vi } from 'vitest'
import { atomicsNotifier, doorbellNotifier } from '../src/notifiers.js'
import { ASLEEP, AWAKE } from '../src/protocol-words.js'
import { at, sharedWords } from './shared-memory.js'

describe('doorbellNotifier', () => {
  test.each([
    { sleep: AWAKE, want: 0, rings: 0 },
    { sleep: ASLEEP, want: 0, rings: 1 },
    { sleep: AWAKE, want: 1, rings: 1 },
    { sleep: ASLEEP, want: 1, rings: 1 },
  ])('rings $rings times if sleep is $sleep and want $want', ({ sleep, want, rings }) => {
    const words = sharedWords()
    Atomics.store(words, at.sleep, sleep)
    Atomics.store(words, at.want, want)
    const ring = vi.fn<() => void>()
    doorbellNotifier(words, at, ring).notify()
    expect(ring).toHaveBeenCalledTimes(rings)
    expect([words[at.wake], words[at.sleep], words[at.want]]).toEqual([1, AWAKE, want])
  })

  test('wake is moved and the engine awake before the ring', () => {
    const words = sharedWords()
    Atomics.store(words, at.sleep, ASLEEP)
    const seen: unknown[] = []
    doorbellNotifier(words, at, () => seen.push(words[at.wake], words[at.sleep])).notify()
    expect(seen).toEqual([1, AWAKE])
  })

  test('an engine that sleeps on is rung once for each sleep', () => {
    const words = sharedWords()
    const ring = vi.fn<() => void>()
    const notifier = doorbellNotifier(words, at, ring)
    for (let sleeps = 1; sleeps <= 3; sleeps++) {
      Atomics.store(words, at.sleep, ASLEEP)
      for (let i = 0; i < 5; i++) notifier.notify()
      expect(ring).toHaveBeenCalledTimes(sleeps)
    }
    expect(words[at.wake]).toBe(15)
  })

  test('wake goes on across 2^32', () => {
    const words = sharedWords()
    Atomics.store(words, at.wake, -1)
    doorbellNotifier(words, at, () => {}).notify()
    expect(words[at.wake]).toBe(0)
  })
})

describe('atomicsNotifier', () => {
  test('a busy engine costs no notify', () => {
    const words = sharedWords()
    const notify = vi.spyOn(Atomics, 'notify')
    const notifier = atomicsNotifier(words, at)
    notifier.notify()
    expect(notify).not.toHaveBeenCalled()
    Atomics.store(words, at.sleep, ASLEEP)
    notifier.notify()
    expect(notify).toHaveBeenCalledExactlyOnceWith(words, at.wake)
    notify.mockRestore()
  })

  test('waits for the snapshot only if the engine wants it, and no longer than 1 ms', () => {
    const words = sharedWords()
    const wait = vi.spyOn(Atomics, 'wait')
    const notifier = atomicsNotifier(words, at)
    Atomics.store(words, at.sleep, ASLEEP)
    notifier.notify()
    expect(wait).not.toHaveBeenCalled()
    Atomics.store(words, at.want, 1)
    notifier.notify()
    expect(wait).toHaveBeenCalledExactlyOnceWith(words, at.want, 1, 1)
    expect(wait).toHaveReturnedWith('timed-out')
    wait.mockRestore()
  })
})
