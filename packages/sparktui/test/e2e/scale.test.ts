import { expect, test } from 'vitest'
import type { FrameStats } from '../../src/stats.js'
import { Pty } from './pty.js'

interface Result extends FrameStats {
  readonly residentKib: number
}

const APP = 'packages/sparktui/test/e2e/apps/scale.mjs'

function start(texts: number, capacity: number, env: Record<string, string> = {}): Pty {
  return new Pty(process.execPath, [APP], {
    env: { TEST_TEXTS: String(texts), TEST_CAPACITY: String(capacity), ...env },
  })
}

async function end(pty: Pty): Promise<Result> {
  pty.type('x')
  await pty.exited
  return JSON.parse(pty.output.slice(pty.output.lastIndexOf('{"frames"')))
}

/** `VmRSS` is Linux's. */
const onLinux = test.skipIf(process.platform !== 'linux')

onLinux('a buffer of 1,048,576 nodes takes no more memory than one of 128, but for what is touched', async () => {
  const resident = async (capacity: number): Promise<number> => {
    const pty = start(20, capacity)
    await pty.until('000019')
    return (await end(pty)).residentKib
  }
  const small = await resident(128)
  const large = await resident(1_048_576)
  // The buffer alone has 560 MiB, the engine's copy of it 500. What two starts of Node differ in is below 16.
  expect((large - small) / 1024).toBeLessThan(16)
})

onLinux(
  'one of 65,536 texts, 131,075 nodes, costs a frame what one of 200 costs, and a box 2.2 kB at most',
  async () => {
    const measure = async (texts: number): Promise<Result> => {
      const pty = start(texts, 131_136)
      await pty.until('000000')
      pty.type('n')
      await pty.until('COUNTS')
      return end(pty)
    }
    const few = await measure(200)
    const many = await measure(65_536)
    expect(few.last).toMatchObject({ nodesSnapshotted: 1, nodesLaidOut: 1, cellsChanged: 6 })
    // Whether a look met the handler while it wrote, is chance.
    const { paintVisits, snapshotsMissed } = many.last
    expect(many.last).toEqual({ ...few.last, paintVisits, snapshotsMissed })
    expect(many.last.paintVisits).toBeLessThan(80)
    // The signals of the app are in it, and what its heap has to spare.
    expect(((many.residentKib - few.residentKib) * 1024) / (65_536 - 200)).toBeLessThan(2_200)
  },
)

onLinux('texts of all lengths replaced again and again, with timers between, never fill a pool of 8 MiB', async () => {
  const updates = process.env.SPARKTUI_DEEP === undefined ? 50_000 : 1_000_000
  const pty = start(1_000, 2_048, { TEST_UPDATES: String(updates), TEST_POOL: String(8 << 20) })
  await pty.until('000057')
  pty.type('u')
  const screen = await pty.until((text) => text.includes('updated') && text.includes('last 56'))
  for (let at = 0; at < 57; at++) expect(screen).toContain(`last ${at}`)
  const { total } = await end(pty)
  expect(total.commits).toBeGreaterThan(updates / 250)
})
