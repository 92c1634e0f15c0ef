import { describe, expect, test } from 'vitest'
import { Running, type Wake } from './native-reader.js'
import { rounds } from './shared-memory.js'

const WAKES: Wake[] = ['doorbell', 'atomics']
const WHOLE = { torn: 0, garbled: 0 }

describe.each(WAKES)('a writer at full speed and the crate’s reader on a native thread, wake: %s', (wake) => {
  test('commits ended by hand: none is torn, no text is garbled, the last one is seen', async () => {
    const running = new Running(wake)
    const last = rounds(20_000, 1_000_000)
    for (let value = 1; value <= last; value++) {
      running.write(value)
      running.commits.end()
    }
    expect(running.shows(last) || running.state).toBe(true)
    expect(await running.stop()).toMatchObject({ ...WHOLE, shown: last })
  })

  test('a commit in every microtask: none is torn, no text is garbled, the last one is seen', async () => {
    const running = new Running(wake)
    const last = rounds(20_000, 1_000_000)
    for (let value = 1; value <= last; value++) {
      running.write(value)
      await undefined
    }
    expect(running.commits.isOpen).toBe(false)
    expect(running.shows(last) || running.state).toBe(true)
    expect(await running.stop()).toMatchObject({ ...WHOLE, shown: last })
  })

  test('each commit alone wakes the reader', async () => {
    const running = new Running(wake)
    const last = rounds(1_000, 50_000)
    let lost = 0
    for (let value = 1; value <= last; value++) {
      running.write(value)
      running.commits.end()
      if (!running.shows(value)) lost++
    }
    expect(lost).toBe(0)
    expect(await running.stop()).toMatchObject({ ...WHOLE, shown: last })
  })

  test('a writer that never rests starves nobody: fresh copies go on while it writes', async () => {
    const running = new Running(wake, 2_000)
    const goal = rounds(200, 5_000)
    let value = 0
    while (running.counts.fresh < goal && value < goal * 1_000) {
      // Long commits without a pause between them, and no look at the counts, which would wait for the reader.
      for (const end = value + 64; value < end; value++) {
        for (let store = 0; store < 16; store++) running.write(value + 1)
        running.commits.end()
      }
    }
    const { fresh, missedInARow } = running.counts
    expect(fresh).toBeGreaterThanOrEqual(goal)
    // One miss sets `want`, a second may collide with the commit that was open already; its end hands the copy over.
    // In atomics mode the writer waits 1 ms for that and no longer, so a loaded machine may miss more.
    if (wake === 'doorbell') expect(missedInARow).toBeLessThanOrEqual(2)
    expect(running.shows(value) || running.state).toBe(true)
    expect(await running.stop()).toMatchObject(WHOLE)
  })
})
