import xterm from '@xterm/headless'
import { describe, expect, test } from 'vitest'
import type { Pty } from './pty.js'
import { EVERY_RUNTIME, startApp } from './runtime.js'

const isDeep = process.env.SPARKTUI_DEEP !== undefined
const CASES = EVERY_RUNTIME.flatMap((runtime) =>
  ['doorbell', 'atomics'].map((wake) => ({ runtime, name: runtime.name, wake })),
)
const BEGIN = '\x1b[?2026h'
const END = '\x1b[?2026l'
const ESCAPES = new RegExp(`${'\x1b'}\\[[0-9;?<>=]*[a-zA-Z]`, 'g')

/** What the frames of a program showed, one after the other. */
interface Frames {
  /** The pairs of a frame that were not equal. */
  readonly torn: readonly string[]
  /** The pairs that were. */
  readonly pairs: ReadonlySet<string>
  /** Digits that came outside of a synchronized update: a frame that changed one of the pair alone. */
  readonly alone: readonly string[]
}

/** Plays what a program wrote, frame by frame: one that writes both texts has two runs of cells, so it is synchronized. */
async function replay(output: string): Promise<Frames> {
  const terminal = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true })
  const frames = { torn: [] as string[], pairs: new Set<string>(), alone: [] as string[] }
  // Before the first one stand what is asked of the terminal and frames drawn before it has answered.
  const [first = '', ...pieces] = output.split(END)
  const start = first.indexOf(BEGIN)
  await new Promise<void>((resolve) => terminal.write(first.slice(0, start), resolve))
  for (const piece of [first.slice(start), ...pieces]) {
    const [outside = '', ...inside] = piece.split(BEGIN)
    const written = outside.replace(ESCAPES, '').replaceAll(/\d+x\d+/g, '')
    if (inside.length > 0 && /\d/.test(written)) frames.alone.push(written)
    await new Promise<void>((resolve) => terminal.write(`${piece}${END}`, resolve))
    const rows = Array.from({ length: 24 }, (_, y) => terminal.buffer.active.getLine(y)?.translateToString(true) ?? '')
    const [a, b] = [/A(\d{8})/, /B(\d{8})/].map((pattern) => pattern.exec(rows.join('\n'))?.[1])
    if (a === undefined || b === undefined) continue
    if (a === b) frames.pairs.add(a)
    else frames.torn.push(`${a} ${b}`)
  }
  terminal.dispose()
  return frames
}

async function end(pty: Pty): Promise<{ frames: number; commits: number }> {
  pty.type('x')
  await pty.exited
  return JSON.parse(pty.output.slice(pty.output.lastIndexOf('{"frames"')))
}

describe.each(CASES)("on $name with wake: '$wake'", ({ runtime, wake }) => {
  const start = (mode: string, commits: number): Pty =>
    startApp(runtime, 'atomic', { env: { TEST_WAKE: wake, TEST_MODE: mode, TEST_COMMITS: String(commits) } })

  test.each([
    ['microtask', 'microtasks', isDeep ? 300_000 : 20_000],
    ['turn', 'turns', isDeep ? 30_000 : 2_000],
  ])('a commit in every %s: no frame is torn, frames come meanwhile, the last is shown', async (_, mode, commits) => {
    const pty = start(mode, commits)
    await pty.until('B00000000')
    pty.type('g')
    await pty.until((screen) => {
      const last = /done (\d{8})/.exec(screen)?.[1]
      return last !== undefined && screen.includes(`A${last}`) && screen.includes(`B${last}`)
    })
    const result = await end(pty)
    const frames = await replay(pty.output)
    expect(frames).toMatchObject({ torn: [], alone: [] })
    expect(frames.pairs.size).toBeGreaterThan(2)
    expect(result.commits).toBeGreaterThan(commits / 2)
  })

  test('a turn of 200 ms is shown whole at its end, and a resize meanwhile', async () => {
    const pty = start('long', 4)
    await pty.until('B00000000')
    pty.type('g')
    await pty.until((screen) => /B0000000[1-4]/.test(screen))
    // JavaScript is in its next turn by now, or will be: the engine lays out by itself.
    pty.resize(60, 12)
    await pty.until((screen) => screen.includes('done 00000004 60x12') && screen.split('\n')[11] === 'B00000004')
    await end(pty)
    const frames = await replay(pty.output)
    expect(frames).toMatchObject({ torn: [], alone: [] })
    const ends = ['00000000', '00000001', '00000002', '00000003', '00000004']
    // The doorbell's ring takes the copy itself. A relay may be late for a turn whose successor has begun.
    if (wake === 'doorbell') expect([...frames.pairs].sort().slice(-4)).toEqual(ends.slice(1))
    else expect(ends).toEqual(expect.arrayContaining([...frames.pairs]))
  })
})
