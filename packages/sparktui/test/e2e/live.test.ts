import { describe, expect, test } from 'vitest'
import { Pty } from './pty.js'

const app = 'packages/sparktui/test/e2e/apps/counter.mjs'
const UP = '\x1b[A'

describe.each(['doorbell', 'atomics'])("with wake: '%s'", (wake) => {
  const start = () => new Pty(process.execPath, [app], { env: { TEST_WAKE: wake } })

  test('a signal set by a key shows up, and the promise of mount resolves with what exit was given', async () => {
    const pty = start()
    await pty.until('count 0')
    pty.type(UP)
    await pty.until('count 1')
    pty.type(UP + UP)
    await pty.until('count 3')
    pty.type('x')
    expect(await pty.exited).toEqual({ code: 0, signal: 0 })
    expect(pty.text()).toContain('result 3')
  })

  test('a resize lays out anew, and the app learns the size', async () => {
    const pty = start()
    await pty.until('screen 80x24')
    expect(pty.rows()[0]).toBe(`╭${'─'.repeat(78)}╮`)
    pty.resize(50, 12)
    await pty.until((screen) => screen.includes('screen 50x12') && screen.split('\n')[0] === `╭${'─'.repeat(48)}╮`)
    expect(pty.rows()[11]).toBe(`╰${'─'.repeat(48)}╯`)
    pty.resize(120, 40)
    await pty.until((screen) => screen.includes('screen 120x40'))
    expect(pty.rows()[0]).toBe(`╭${'─'.repeat(118)}╮`)
    pty.type('x')
    await pty.exited
  })
})

test('a changed counter writes its digit and not the frame', async () => {
  const pty = new Pty(process.execPath, [app])
  await pty.until('count 0')
  const before = pty.output.length
  pty.type(UP)
  await pty.until('count 1')
  expect(pty.output.length - before).toBeLessThanOrEqual(32)
  pty.type('x')
  await pty.exited
})

test('a program mounts again after its first app has ended', async () => {
  const pty = new Pty(process.execPath, ['packages/sparktui/test/e2e/apps/again.mjs'])
  for (const round of [1, 2, 3]) {
    await pty.until(`round ${round}`)
    pty.type('n')
  }
  expect((await pty.exited).code).toBe(0)
  expect(pty.text()).toContain('results 1 2 3')
})
