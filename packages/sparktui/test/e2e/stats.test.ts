import { expect, test } from 'vitest'
import type { FrameStats } from '../../src/stats.js'
import { Pty } from './pty.js'

async function statsOf(texts: number): Promise<FrameStats> {
  const pty = new Pty(process.execPath, ['packages/sparktui/test/e2e/apps/stats.mjs'], {
    env: { TEST_TEXTS: String(texts) },
  })
  await pty.until('000000')
  pty.type('n')
  await pty.until('COUNTS')
  pty.type('x')
  await pty.exited
  return JSON.parse(pty.output.slice(pty.output.lastIndexOf('{"frames"')))
}

test('one text of 30,000 costs the engine what one of 50 costs, and the app can tell', async () => {
  const few = await statsOf(50)
  expect(few.last).toEqual({
    commits: 1,
    snapshotsMissed: 0,
    nodesSnapshotted: 1,
    nodesLaidOut: 1,
    nodesMeasured: 2,
    rectsDamaged: 2,
    paintVisits: few.last.paintVisits,
    cellsPainted: 12,
    cellsChanged: 6,
    bytesWritten: 12, // CSI ; 7 1 H and six letters
  })
  expect(few).toMatchObject({ frames: 2, total: { commits: 2, nodesSnapshotted: 103 } })
  const many = await statsOf(30_000)
  expect(many.last).toEqual({ ...few.last, paintVisits: many.last.paintVisits })
  expect(many.last.paintVisits).toBeLessThan(60)
})
