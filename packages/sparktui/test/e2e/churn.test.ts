import { expect, test } from 'vitest'
import { DEEP_RUNTIMES, startApp } from './runtime.js'

const TURNS = process.env.SPARKTUI_DEEP === undefined ? 20_000 : 200_000

const ways = DEEP_RUNTIMES.flatMap((runtime) =>
  ['doorbell', 'atomics'].map((wake) => ({ runtime, wake, name: runtime.name })),
)

test.each(ways)(
  'on $name, $wake: a commit in every turn never fills a text pool that live texts fit into',
  async (way) => {
    const pty = startApp(way.runtime, 'churn', { env: { TEST_TURNS: String(TURNS), TEST_WAKE: way.wake } })
    const screen = await pty.until('done')
    for (let line = 0; line < 6; line++) {
      expect(screen.split('\n')[line]).toBe(`${line}:${String(TURNS).repeat(1 + (TURNS % 9))}`)
    }
    pty.type('x')
    expect((await pty.exited).code).toBe(0)
    const result = JSON.parse(pty.output.slice(pty.output.lastIndexOf('{"turns"')))
    expect(result).toMatchObject({ turns: TURNS, told: [] })
    expect(result.commits).toBeGreaterThanOrEqual(TURNS)
  },
)
