import { batch, effect, SharedSlotBuffer, signal } from '@sparktui/signals'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Commits, OtherWriterError } from '../src/commits.js'
import { at, type CountingNotifier, countingNotifier, sharedWords } from './shared-memory.js'

/** Lets every microtask run that is queued by now. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

let words: Int32Array
let notifier: CountingNotifier
let commits: Commits
const word = (): number => Atomics.load(words, at.commit)

beforeEach(() => {
  words = sharedWords()
  notifier = countingNotifier()
  commits = new Commits(words, at, notifier)
})
afterEach(() => commits.dispose())

describe('Commits', () => {
  test('all writes of one turn are one commit, and it notifies once', async () => {
    for (let i = 0; i < 100; i++) commits.open()
    expect([word(), commits.isOpen, commits.number, commits.upcoming]).toEqual([1, true, 0, 2])
    expect(notifier.notify).not.toHaveBeenCalled()
    await turn()
    expect([word(), commits.isOpen, commits.number, commits.upcoming]).toEqual([2, false, 2, 4])
    expect(notifier.notify).toHaveBeenCalledTimes(1)
  })

  test('every turn ends its own commit', async () => {
    for (let number = 2; number <= 6; number += 2) {
      commits.open()
      await turn()
      expect(word()).toBe(number)
    }
  })

  test('a turn that writes nothing moves no word and notifies nobody', async () => {
    await turn()
    commits.end()
    expect(word()).toBe(0)
    expect(notifier.notify).not.toHaveBeenCalled()
  })

  test('the word is odd before the first store and even before the notifier is told', () => {
    const view = new Uint8Array(64)
    const seen: unknown[] = []
    const slots = new SharedSlotBuffer({
      view,
      commit: {
        open() {
          commits.open()
          seen.push(['open', word(), view[3]])
        },
      },
    })
    notifier.notify.mockImplementation(() => seen.push(['notify', word(), view[3]]))
    slots.set(3, 9)
    commits.end()
    expect(seen).toEqual([
      ['open', 1, 0],
      ['notify', 2, 9],
    ])
  })

  test('ended by hand, the same turn opens another, and the microtask ends that', async () => {
    commits.open()
    commits.end()
    commits.open()
    expect(word()).toBe(3)
    await turn()
    expect(word()).toBe(4)
    expect(notifier.notify).toHaveBeenCalledTimes(2)
  })

  test('ended by hand, the microtask of that turn ends nothing more', async () => {
    commits.open()
    commits.end()
    await turn()
    expect(word()).toBe(2)
    expect(notifier.notify).toHaveBeenCalledTimes(1)
  })

  test('a throw leaves the commit to its microtask', async () => {
    const write = (): never => {
      commits.open()
      throw new RangeError('in the middle')
    }
    expect(write).toThrow(RangeError)
    expect(word()).toBe(1)
    await turn()
    expect(word()).toBe(2)
  })

  test('fake timers do not stop a commit from ending', async () => {
    vi.useFakeTimers({ toFake: ['queueMicrotask', 'setTimeout', 'setImmediate'] })
    try {
      commits.open()
      await Promise.resolve()
      await Promise.resolve()
      expect(word()).toBe(2)
    } finally {
      vi.useRealTimers()
    }
  })

  test('an error at the end of a turn is an uncaught one, as it is of any microtask, and no rejection', async () => {
    const listeners = process.listeners('uncaughtException')
    process.removeAllListeners('uncaughtException')
    try {
      const uncaught = new Promise((resolve) => process.once('uncaughtException', (...heard) => resolve(heard)))
      const error = new RangeError('no bell')
      notifier.notify.mockImplementationOnce(() => {
        throw error
      })
      commits.open()
      expect(await uncaught).toEqual([error, 'uncaughtException'])
    } finally {
      for (const listener of listeners) process.on('uncaughtException', listener)
    }
  })

  test('numbers go on across 2^32 and stay unsigned', () => {
    words = sharedWords()
    Atomics.store(words, at.commit, -2)
    const last = new Commits(words, at, notifier)
    expect([last.number, last.upcoming]).toEqual([0xffff_fffe, 0])
    last.open()
    expect([last.number, last.upcoming, word()]).toEqual([0xffff_fffe, 0, -1])
    last.end()
    expect([last.number, last.upcoming, word()]).toEqual([0, 2, 0])
    last.open()
    last.end()
    expect(word()).toBe(2)
    last.dispose()
  })

  test('a commit that an earlier writer left open is ended with the first of this one', () => {
    words = sharedWords()
    Atomics.store(words, at.commit, 7)
    const second = new Commits(words, at, notifier)
    expect([second.isOpen, second.number, second.upcoming]).toEqual([false, 6, 8])
    second.open()
    expect(word()).toBe(7)
    second.end()
    expect([word(), second.number]).toEqual([8, 8])
    second.dispose()
  })

  test('a second writer is found out', () => {
    const other = new Commits(words, at, notifier)
    other.open()
    other.end()
    expect(() => commits.open()).toThrow(OtherWriterError)
    expect(() => commits.open()).toThrow('its commit word is 2, this writer left it at 0')
    other.dispose()
  })

  test('listeners hear of every end, after the notifier, until they are removed', () => {
    const heard: number[] = []
    const remove = commits.onEnd((number) => heard.push(number, notifier.notify.mock.calls.length))
    commits.open()
    commits.end()
    commits.open()
    commits.end()
    remove()
    commits.open()
    commits.end()
    expect(heard).toEqual([2, 1, 4, 2])
  })

  test('disposed, it has ended its commit and listens to no batch', async () => {
    commits.open()
    commits.dispose()
    expect(word()).toBe(2)
    await turn()
    Atomics.store(words, at.want, 1)
    batch(() => commits.open())
    expect([word(), notifier.notify.mock.calls.length]).toEqual([3, 1])
  })
})

describe('the end of an outermost batch', () => {
  const want = (value: 0 | 1): void => void Atomics.store(words, at.want, value)

  test('ends the commit if the engine wants', () => {
    want(1)
    batch(() => {
      commits.open()
      batch(() => commits.open())
      expect(word()).toBe(1)
    })
    expect(word()).toBe(2)
  })

  test('leaves the commit open if the engine does not want', async () => {
    batch(() => commits.open())
    expect(word()).toBe(1)
    await turn()
    expect(word()).toBe(2)
  })

  test('lets a loop that never yields show every batch that the engine wants', () => {
    want(1)
    for (let i = 1; i <= 10; i++) {
      batch(() => commits.open())
      expect(word()).toBe(i * 2)
    }
  })

  test.each([
    { when: 'before the batch', writes: [() => commits.open(), () => batch(() => commits.open())] },
    {
      when: 'between two batches',
      writes: [() => batch(() => commits.open()), () => commits.open(), () => batch(() => commits.open())],
    },
  ])('leaves the commit open if the turn wrote outside a batch, $when', async ({ writes }) => {
    let last: (() => void) | undefined = writes.at(-1)
    for (const write of writes.slice(0, -1)) write()
    want(1)
    last?.()
    expect(word()).toBe(1)
    await turn()
    expect(word()).toBe(2)
    // The next turn starts anew.
    last = () => batch(() => commits.open())
    last()
    expect(word()).toBe(4)
  })

  test('counts what its effects write as written in it', () => {
    want(1)
    const source = signal(0)
    const stop = effect(() => {
      if (source.value > 0) commits.open()
    })
    batch(() => {
      source.value = 1
    })
    expect(word()).toBe(2)
    stop()
  })
})
