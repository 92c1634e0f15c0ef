import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { describe, expect, test, vi } from 'vitest'
import { Commits } from '../src/commits.js'
import { atomicsNotifier } from '../src/notifiers.js'
import { type Relay, type RelayWorkerConstructor, type RelayWorkerData, startRelay } from '../src/relay.js'
import { at, rounds } from './shared-memory.js'

const addon = new URL('./relay-addon.mjs', import.meta.url)

interface Running {
  words: Int32Array
  relay: Relay
  error: Promise<unknown>
}

function start(module: string, exportName: string): Running {
  const buffer = new SharedArrayBuffer(256)
  let relay: Relay | undefined
  const error = new Promise<unknown>((resolve) => {
    relay = startRelay(Worker as RelayWorkerConstructor, {
      buffer,
      at,
      module,
      exportName,
      argument: 7,
      onError: resolve,
    })
  })
  return { words: new Int32Array(buffer), relay: relay as unknown as Relay, error }
}

describe('startRelay', () => {
  test('a module that is not there is told', async () => {
    const { error } = start(`${fileURLToPath(addon)}.absent.node`, 'ring')
    expect(await error).toHaveProperty('message', expect.stringContaining('absent'))
  })

  test('a module without the function is told', async () => {
    const { error } = start(addon.href, 'absent')
    expect(await error).toHaveProperty('message', expect.stringContaining('has no function absent'))
  })

  test('a ring that throws is told', async () => {
    const { error } = start(addon.href, 'fail')
    expect(await error).toHaveProperty('message', 'ring of engine 7')
  })

  test('stop moves wake after it asked for the stop, so that no relay waits behind it', async () => {
    let data: RelayWorkerData | undefined
    class Idle {
      constructor(_: string, options: { workerData: RelayWorkerData }) {
        data = options.workerData
      }
      unref(): void {}
      on(): void {}
      once(_: string, gone: () => void): void {
        gone()
      }
    }
    const buffer = new SharedArrayBuffer(256)
    const words = new Int32Array(buffer)
    const idle = startRelay(Idle, { buffer, at, module: '', exportName: '', argument: 0, onError() {} })
    const order: unknown[] = []
    const stopped = new Int32Array(data?.stop as SharedArrayBuffer)
    const add = (_: Int32Array, index: number): number => order.push('add', index, stopped[0])
    vi.spyOn(Atomics, 'add').mockImplementation(add as never)
    vi.spyOn(Atomics, 'notify').mockImplementation((_, index) => order.push('notify', index))
    await idle.stop()
    vi.restoreAllMocks()
    expect(order).toEqual(['add', at.wake, 1, 'notify', at.wake])
    expect(words[at.wake]).toBe(0)
  })

  test('it stops while it waits, and while it rings', async () => {
    for (let i = 0; i < rounds(5, 100); i++) {
      const { relay, words } = start(addon.href, 'nothing')
      if (i % 2 === 0) {
        Atomics.add(words, at.wake, 1)
        Atomics.notify(words, at.wake)
      }
      await relay.stop()
    }
  })
})

describe('atomicsNotifier with a relay', () => {
  test('every commit reaches an engine that sleeps', async () => {
    const { relay, words } = start(addon.href, 'consume')
    const commits = new Commits(words, at, atomicsNotifier(words, at))
    for (let i = 1; i <= rounds(500, 50_000); i++) {
      Atomics.exchange(words, at.sleep, 1)
      commits.open()
      commits.end()
      for (let seen = 0; seen !== commits.number; seen = Atomics.load(words, at.consumed)) {
        // Only a lost wake takes that long.
        expect(Atomics.wait(words, at.consumed, seen, 30_000)).not.toBe('timed-out')
      }
    }
    commits.dispose()
    await relay.stop()
  })
})
