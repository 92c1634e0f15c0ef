import { describe, expect, test } from 'vitest'
import { Pty } from './pty.js'
import { commandOf, DEEP_RUNTIMES, startApp } from './runtime.js'

describe.each(DEEP_RUNTIMES)('on $name', (runtime) => {
  test('what the terminal answers comes to the app, and no answer is typed', async () => {
    const pty = startApp(runtime, 'capabilities')
    await pty.until('truecolor by colorterm, synchronized true, answered true, scheme undefined')
    pty.terminal.input('\x1b]11;rgb:ffff/ffff/ffff\x1b\\')
    await pty.until('scheme light')
    pty.type('q')
    expect((await pty.exited).code).toBe(0)
  })

  test.each([
    { env: { COLORTERM: '' }, depth: 'ansi256 by term', sgr: '\x1b[38;5;196m' },
    { env: { COLORTERM: '', TERM: 'xterm' }, depth: 'ansi16 by nothing', sgr: '\x1b[91m' },
    { env: { NO_COLOR: '1' }, depth: 'none by no-color', sgr: '' },
    { env: { FORCE_COLOR: '2' }, depth: 'ansi256 by force-color', sgr: '\x1b[38;5;196m' },
    { env: {}, depth: 'truecolor by colorterm', sgr: '\x1b[38;2;255;0;0m' },
  ])('$env makes it $depth', async ({ env, depth, sgr }) => {
    const pty = startApp(runtime, 'capabilities', { env })
    await pty.until((screen) => screen.includes(depth) && screen.includes('answered true'))
    expect(pty.output).toContain(`${sgr}red`)
    pty.type('q')
    await pty.exited
  })

  test('whoever reads the terminal after it gets no late answer', async () => {
    const command = commandOf(runtime, 'packages/sparktui/test/e2e/apps/capabilities.mjs')
    const script = '"$@"; echo ready; IFS= read -r line; printf "got [%s]" "$line"'
    const pty = new Pty('/bin/sh', ['-c', script, 'sh', ...command], { answersAfter: '\x1b[?1049l' })
    await pty.until('answered false')
    pty.type('q')
    await pty.until('ready')
    pty.type('typed\r')
    expect(await pty.until('got [')).toContain('got [typed]')
  })
})
