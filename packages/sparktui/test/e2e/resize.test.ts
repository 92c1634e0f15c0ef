import { describe, expect, test } from 'vitest'
import { DEEP_RUNTIMES, startApp } from './runtime.js'

/** The counter on a screen, by hand. */
function counter(columns: number, rows: number): string[] {
  const line = (text: string) => `│${text.padEnd(columns - 2)}│`
  const empty = Array.from({ length: rows - 4 }, () => line(''))
  const edge = '─'.repeat(columns - 2)
  return [`╭${edge}╮`, line('count 0'), line(`screen ${columns}x${rows}`), ...empty, `╰${edge}╯`]
}

describe.each(DEEP_RUNTIMES)('on $name a fullscreen app', (runtime) => {
  test('is whole after a storm of 1,000 sizes, and after one cell', async () => {
    const pty = startApp(runtime, 'counter')
    await pty.until('count 0')
    for (let size = 0; size < 1000; size++) pty.resize(1 + ((size * 7) % 90), 1 + ((size * 3) % 30))
    pty.resize(1, 1)
    pty.resize(50, 15)
    await pty.until((screen) => screen.includes('screen 50x15') && screen.endsWith('╯'))
    expect(pty.rows()).toEqual(counter(50, 15))
    pty.resize(1, 1)
    pty.resize(33, 7)
    await pty.until((screen) => screen.includes('screen 33x7') && screen.endsWith('╯'))
    expect(pty.rows()).toEqual(counter(33, 7))
    pty.type('x')
    expect(await pty.exited).toMatchObject({ code: 0 })
  })

  test('is whole after a storm of 1,000 sizes that the terminal tells in its input', async () => {
    const pty = startApp(runtime, 'counter', { says: '\x1b[?2048;2$y' })
    await pty.until('count 0')
    await pty.until(() => pty.output.includes('\x1b[?2048h'))
    for (let size = 0; size < 1000; size++) pty.tellSize(1 + ((size * 7) % 90), 1 + ((size * 3) % 30))
    pty.tellSize(1, 1)
    pty.tellSize(50, 15)
    await pty.until((screen) => screen.includes('screen 50x15') && screen.endsWith('╯'))
    expect(pty.rows()).toEqual(counter(50, 15))
    // The system, which has said 80 by 24 all along, is heard again when it says something new.
    pty.resize(33, 7)
    await pty.until((screen) => screen.includes('screen 33x7') && screen.endsWith('╯'))
    expect(pty.rows()).toEqual(counter(33, 7))
    pty.type('x')
    expect(await pty.exited).toMatchObject({ code: 0 })
  })
})
