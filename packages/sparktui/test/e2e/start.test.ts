import { describe, expect, test } from 'vitest'
import { EVERY_RUNTIME, startApp } from './runtime.js'

const NODES = EVERY_RUNTIME.filter(({ name }) => name.includes('Node'))

describe.each(NODES)('on $name an app', (runtime) => {
  test('loads none of the modules for streams, sockets and terminals', async () => {
    const pty = startApp(runtime, 'loaded')
    await pty.until('loaded: not asked')
    pty.type('l')
    await pty.until('loaded: nothing')
    pty.type('x')
    await pty.exited
  })

  test.each([
    { when: 'while it runs', env: {} },
    { when: 'before it starts', env: { TEST_EARLY: '1' } },
    { when: 'through a getter around ours', env: { TEST_WRAPPED: '1' } },
  ])('keeps what is written from the frame, a stream being asked for first $when', async ({ env }) => {
    const pty = startApp(runtime, 'loaded', { env })
    await pty.until('loaded: not asked')
    pty.type('w')
    await pty.until('loaded: wrote')
    expect(pty.rows().slice(0, 3)).toEqual([
      `╭${'─'.repeat(38)}╮`,
      `│${'loaded: wrote'.padEnd(38)}│`,
      `╰${'─'.repeat(38)}╯`,
    ])
    pty.type('x')
    await pty.exited
    expect(pty.text()).toMatch(/logged\ncomplained\nwritten\nthe end/)
  })
})
