import { expect, test } from 'vitest'
import type { FrameStats } from '../../src/stats.js'
import { DEEP_RUNTIMES, type Runtime, startApp } from './runtime.js'

async function statsOf(runtime: Runtime, texts: number): Promise<FrameStats> {
  const pty = startApp(runtime, 'stats', { env: { TEST_TEXTS: String(texts) } })
  await pty.until('000000')
  pty.type('n')
  await pty.until('COUNTS')
  pty.type('x')
  await pty.exited
  return JSON.parse(pty.output.slice(pty.output.lastIndexOf('{"frames"')))
}

const claim = 'on $name one text of 30,000 costs the engine what one of 50 costs, and the app can tell'

test.each(DEEP_RUNTIMES)(claim, async (runtime) => {
  const few = await statsOf(runtime, 50)
  expect(few.last).toEqual({
    commits: 1,
    snapshotsMissed: 0,
    nodesSnapshotted: 1,
    nodesLaidOut: 1,
    nodesMeasured: 2,
    rectsDamaged: 1,
    paintVisits: few.last.paintVisits,
    cellsPainted: 12,
    cellsChanged: 6,
    bytesWritten: 12, // CSI ; 7 1 H and six letters
  })
  expect(few).toMatchObject({ frames: 2, total: { commits: 2, nodesSnapshotted: 103 } })
  const many = await statsOf(runtime, 30_000)
  // A torn snapshot is a race between two threads, not work that follows the size.
  const races = { paintVisits: many.last.paintVisits, snapshotsMissed: many.last.snapshotsMissed }
  expect(many.last).toEqual({ ...few.last, ...races })
  expect(many.last.paintVisits).toBeLessThan(60)
})
