import { describe, expect, test, vi } from 'vitest'
import { AtomicsNotifier, NoopNotifier, repeat, SharedSlotBuffer, signal } from '../src/index.js'

const words = () => new Int32Array(new SharedArrayBuffer(8))
const turn = () => new Promise<void>((done) => queueMicrotask(done))

describe('AtomicsNotifier', () => {
  test('stores 1 and notifies once per microtask, however many writes', async () => {
    const notify = vi.spyOn(Atomics, 'notify')
    const memory = words()
    const slots = new SharedSlotBuffer({ type: 'float64', length: 8, notifier: new AtomicsNotifier(memory, 1) })
    const source = signal(0)
    for (let at = 0; at < 8; ++at) repeat(source, slots, at)
    for (let value = 1; value < 100; ++value) source.value = value
    expect([memory[1], notify.mock.calls.length]).toEqual([0, 0])
    await turn()
    expect([memory[0], memory[1], notify.mock.calls]).toEqual([0, 1, [[memory, 1]]])
    source.value = 100
    await turn()
    expect([memory[1], notify.mock.calls.length]).toEqual([1, 2])
    notify.mockRestore()
  })

  test('adds 1 if told to', async () => {
    const memory = words()
    const notifier = new AtomicsNotifier(memory, 0, { step: 'add' })
    notifier.notify()
    notifier.notify()
    await turn()
    notifier.notify()
    await turn()
    expect(memory[0]).toBe(2)
  })

  test('rings at once if told to, and not again at the end of the turn', async () => {
    const memory = words()
    const notifier = new AtomicsNotifier(memory, 0, { step: 'add' })
    notifier.notify()
    notifier.ring()
    expect(memory[0]).toBe(1)
    await turn()
    expect(memory[0]).toBe(1)
  })

  test('rings under fake timers', async () => {
    vi.useFakeTimers({ toFake: ['queueMicrotask', 'setTimeout'] })
    const memory = words()
    new AtomicsNotifier(memory, 0).notify()
    await Promise.resolve()
    vi.useRealTimers()
    expect(memory[0]).toBe(1)
  })
})

test('NoopNotifier tells nobody', () => {
  expect(new NoopNotifier().notify()).toBeUndefined()
})
