import { describe, expect, test } from 'vitest'
import { DEEP_RUNTIMES, startApp } from './runtime.js'

const CASES = DEEP_RUNTIMES.flatMap((runtime) => [
  { runtime, name: runtime.name, mode: 'fullscreen' },
  { runtime, name: runtime.name, mode: 'inline' },
])

describe.each(CASES)('on $name and $mode, in development', ({ runtime, mode }) => {
  const env = { TEST_MODE: mode, NODE_ENV: '' }

  test('an error is shown over the app, which goes on; mistakes are told when the terminal is given back', async () => {
    const pty = startApp(runtime, 'mistakes', { columns: 120, env })
    await pty.until('count 0')
    pty.type('t')
    const shown = await pty.until('Esc goes on')
    expect(shown).toMatch(/> 18 │ {3}throw new RangeError\('thrown on purpose'\)/)
    expect(shown).toMatch(/at failOnPurpose .*mistakes\.mjs:18:(9|13)/)
    pty.type('\x1b')
    await pty.until((screen) => screen.includes('count 0') && !screen.includes('RangeError'))
    pty.type('x')
    expect((await pty.exited).code).toBe(0)
    expect(pty.text()).toContain('exited')
    expect(pty.text()).toMatch(
      /UntrackedReadWarning: .*mistakes\.mjs:9:\d+: count\.value is read while building, .* give \(\) => count\.value/s,
    )
    expect(pty.text()).toContain('RangeError: thrown on purpose')
  })

  test('Ctrl-C ends the program by it, as any uncaught error would', async () => {
    const pty = startApp(runtime, 'mistakes', { columns: 120, env })
    await pty.until('count 0')
    pty.type('t')
    await pty.until('Esc goes on')
    pty.type('\x03')
    expect((await pty.exited).code).toBe(1)
    expect(pty.isAlternate).toBe(false)
    expect(pty.text()).toContain('RangeError: thrown on purpose')
  })
})

describe.each(CASES)('on $name and $mode, in production', ({ runtime, mode }) => {
  test('an error ends the program, and nothing is told of mistakes', async () => {
    const pty = startApp(runtime, 'mistakes', { columns: 120, env: { TEST_MODE: mode, NODE_ENV: 'production' } })
    await pty.until('count 0')
    pty.type('t')
    expect((await pty.exited).code).toBe(1)
    expect(pty.isAlternate).toBe(false)
    expect(pty.text()).toContain('RangeError: thrown on purpose')
    expect(pty.text()).toMatch(/mistakes\.mjs:18:/)
    expect(pty.text()).not.toContain('UntrackedReadWarning')
  })
})
