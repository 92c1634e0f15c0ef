import { Worker } from 'node:worker_threads'
import { describe, expect, test, vi } from 'vitest'
import { Commits } from '../src/commits.js'
import { JsSleep } from '../src/js-sleep.js'
import { doorbellNotifier } from '../src/notifiers.js'
import { relay } from '../src/relay.js'
import { at, rounds } from './shared-memory.js'

const NODES = 8

function memory(): { buffer: SharedArrayBuffer; words: Int32Array; bell: SharedArrayBuffer } {
  const buffer = new SharedArrayBuffer(256 + NODES * 9)
  return { buffer, words: new Int32Array(buffer), bell: new SharedArrayBuffer(4) }
}

interface Engine {
  worker: Worker
  done: Promise<number>
}

/** Starts the worker and waits until it is ready; `go` lets it run. */
async function engine(workerData: object): Promise<Engine> {
  const worker = new Worker(new URL('./engine-worker.mjs', import.meta.url), {
    workerData: { at, nodes: NODES, ...workerData },
  })
  const done = new Promise<number>((resolve, reject) => {
    worker.once('error', reject)
    worker.on('message', (message: { done?: number }) => {
      if (message.done !== undefined) resolve(message.done)
    })
  })
  await new Promise((resolve) => worker.once('message', resolve))
  return { worker, done }
}

describe('JsSleep, woken by another thread', () => {
  test.each([
    { paced: true, last: rounds(2_000, 100_000) },
    { paced: false, last: rounds(200_000, 5_000_000) },
  ])('no event is lost, paced: $paced', async ({ paced, last }) => {
    const { buffer, words, bell } = memory()
    const { worker, done } = await engine({ buffer, bell, kind: 'events', last, paced })
    const sleep = new JsSleep(words, at)
    const seenAll = new Promise<void>((resolve) => {
      const onWake = (): void => {
        do {
          sleep.awake()
          Atomics.store(words, at.eventTail, Atomics.load(words, at.eventHead))
          Atomics.notify(words, at.eventTail)
        } while (!sleep.prepareToSleep())
        if (words[at.eventTail] === last) resolve()
      }
      worker.on('message', (message) => {
        if (message === 'wake') onWake()
      })
      onWake()
    })
    worker.postMessage('go')
    await seenAll
    await done
    await worker.terminate()
  })
})

describe('JsSleep', () => {
  test.each(['eventHead', 'frame'] as const)('a change of %s while awake keeps JavaScript awake, once', (word) => {
    const { words } = memory()
    const sleep = new JsSleep(words, at)
    sleep.awake()
    Atomics.add(words, at[word], 1)
    expect([sleep.prepareToSleep(), words[at.jsSleep]]).toEqual([false, 0])
    sleep.awake()
    expect([sleep.prepareToSleep(), words[at.jsSleep]]).toEqual([true, 1])
  })

  test('it notes what it covers after it is awake, and sleeps before it looks again', () => {
    const { words } = memory()
    const order: unknown[] = []
    const exchange = vi.spyOn(Atomics, 'exchange')
    const load = vi.spyOn(Atomics, 'load')
    const note = (): void => {
      const calls = [...exchange.mock.calls, ...load.mock.calls]
      const times = [...exchange.mock.invocationCallOrder, ...load.mock.invocationCallOrder]
      order.push(
        calls
          .map((call, i) => ({ word: call[1], time: times[i] as number }))
          .sort((a, b) => a.time - b.time)
          .map(({ word }) => word),
      )
      vi.clearAllMocks()
    }
    const sleep = new JsSleep(words, at)
    sleep.awake()
    note()
    sleep.prepareToSleep()
    note()
    vi.restoreAllMocks()
    expect(order).toEqual([
      [at.jsSleep, at.eventHead, at.frame],
      [at.jsSleep, at.eventHead, at.frame],
    ])
  })
})

/** Writes commits in which every node gets the same number in both fields. */
function writer(buffer: SharedArrayBuffer, commits: Commits): (value: number) => void {
  const fields = [0, 1].map((field) => new Int32Array(buffer, 256 + field * NODES * 4, NODES))
  const dirty = new Uint8Array(buffer, 256 + 2 * NODES * 4, NODES)
  return (value) => {
    for (let node = 0; node < NODES; node++) {
      for (const field of fields) {
        commits.open()
        field[node] = value
        dirty[node] = (dirty[node] as number) | 1
      }
    }
  }
}

describe('Commits, read by another thread', () => {
  test.each([
    { paced: true, last: rounds(2_000, 100_000) },
    { paced: false, last: rounds(100_000, 5_000_000) },
  ])('nothing is torn and no wake is lost, paced: $paced', async ({ paced, last }) => {
    const { buffer, words, bell } = memory()
    const bellWords = new Int32Array(bell)
    const { worker, done } = await engine({ buffer, bell, kind: 'engine', last })
    const ring = (): void => {
      Atomics.store(bellWords, 0, 1)
      Atomics.notify(bellWords, 0)
    }
    const commits = new Commits(words, at, doorbellNotifier(words, at, ring))
    const write = writer(buffer, commits)
    worker.postMessage('go')
    for (let value = 1; value <= last; value++) {
      write(value)
      commits.end()
      // Paced, the next commit waits for this one: if its wake were lost, nothing would ever follow.
      while (paced && Atomics.load(words, at.consumed) !== commits.number) {
        Atomics.wait(words, at.consumed, Atomics.load(words, at.consumed), 10)
      }
    }
    await done
    commits.dispose()
    await worker.terminate()
  })
})

describe('relay', () => {
  test('rings at once, then once for every wake that it did not see before its ring', () => {
    const { words } = memory()
    const stop = new Int32Array(new SharedArrayBuffer(4))
    const wakes: number[] = []
    // Every ring is met by a new wake, up to three: each makes the wait return at once.
    relay(words, at, stop, () => {
      wakes.push(Atomics.load(words, at.wake))
      if (wakes.length === 3) Atomics.store(stop, 0, 1)
      Atomics.add(words, at.wake, 1)
    })
    expect(wakes).toEqual([0, 1, 2])
  })

  test('tells a writer that waits for its snapshot', () => {
    const { words } = memory()
    const stop = new Int32Array(new SharedArrayBuffer(4))
    const order: unknown[] = []
    const notify = vi.spyOn(Atomics, 'notify').mockImplementation((_, index) => order.push(index))
    relay(words, at, stop, () => {
      order.push('snapshot')
      Atomics.store(stop, 0, 1)
      Atomics.add(words, at.wake, 1)
    })
    notify.mockRestore()
    expect(order).toEqual(['snapshot', at.want])
  })
})
