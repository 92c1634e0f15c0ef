import { describe, expect, test } from 'vitest'
import { DEEP_RUNTIMES, EVERY_RUNTIME, startApp } from './runtime.js'

const UP = '\x1b[A'
const CASES = EVERY_RUNTIME.flatMap((runtime) =>
  ['doorbell', 'atomics'].map((wake) => ({ runtime, name: runtime.name, wake })),
)

describe.each(CASES)("on $name with wake: '$wake'", ({ runtime, wake }) => {
  const start = () => startApp(runtime, 'counter', { env: { TEST_WAKE: wake } })

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
    const shows = (said: string, bottom: string) => (screen: string) => screen.includes(said) && screen.endsWith(bottom)
    await pty.until(shows('screen 50x12', `╰${'─'.repeat(48)}╯`))
    expect(pty.rows()[0]).toBe(`╭${'─'.repeat(48)}╮`)
    pty.resize(120, 40)
    await pty.until(shows('screen 120x40', `╰${'─'.repeat(118)}╯`))
    expect(pty.rows()[0]).toBe(`╭${'─'.repeat(118)}╮`)
    pty.type('x')
    await pty.exited
  })
})

describe.each(DEEP_RUNTIMES)('on $name', (runtime) => {
  test('a changed counter writes its digit and not the frame', async () => {
    const pty = startApp(runtime, 'counter')
    // What the terminal has answered sets the mouse's mode, after the first frame.
    await pty.until(() => pty.text().includes('count 0') && pty.terminal.modes.mouseTrackingMode !== 'none')
    const before = pty.output.length
    pty.type(UP)
    await pty.until('count 1')
    expect(pty.output.length - before).toBeLessThanOrEqual(32)
    pty.type('x')
    await pty.exited
  })

  test('a program mounts again after its first app has ended', async () => {
    const pty = startApp(runtime, 'again')
    for (const round of [1, 2, 3]) {
      await pty.until(`round ${round}`)
      pty.type('n')
    }
    expect((await pty.exited).code).toBe(0)
    expect(pty.text()).toContain('results 1 2 3')
  })
})
