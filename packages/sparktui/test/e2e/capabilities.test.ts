import { describe, expect, test } from 'vitest'
import { Pty } from './pty.js'
import { commandOf, DEEP_RUNTIMES, startApp } from './runtime.js'

/** Kitty's keyboard, synchronized output, graphemes, light and dark, sizes, a cell of 9 by 20, a name, black on ivory. */
const MODERN = [
  '\x1b[?0u',
  '\x1b[?2026;2$y',
  '\x1b[?2027;2$y',
  '\x1b[?2031;2$y',
  '\x1b[?2048;2$y',
  '\x1b[6;20;9t',
  '\x1bP>|kitty(0.42.1)\x1b\\',
  '\x1b]10;rgb:0000/0000/0000\x1b\\',
  '\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\',
].join('')
const QUESTIONS = [
  '\x1b[?u',
  '\x1b[?2026$p',
  '\x1b[?2027$p',
  '\x1b[?2031$p',
  '\x1b[?2048$p',
  '\x1b[16t',
  '\x1b[>0q',
  '\x1b]11;?',
]

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

  test.each([
    { env: { TERM: 'xterm-kitty', COLORTERM: '' }, depth: 'truecolor by term' },
    { env: { TERM: 'linux', COLORTERM: '' }, depth: 'ansi16 by nothing' },
    { env: { TERM: 'vt100', COLORTERM: '' }, depth: 'none by term' },
    { env: { COLORTERM: '', TERM_PROGRAM: 'iTerm.app' }, depth: 'truecolor by term-program' },
    { env: { NO_COLOR: '1', FORCE_COLOR: '3' }, depth: 'truecolor by force-color' },
    { env: { FORCE_COLOR: '0', NO_COLOR: '1' }, depth: 'none by no-color' },
    // Of a terminal that one can see, CI says nothing.
    { env: { CI: 'true' }, depth: 'truecolor by colorterm' },
  ])('$env on a terminal make it $depth', async ({ env, depth }) => {
    const pty = startApp(runtime, 'capabilities', { env })
    await pty.until(depth)
    pty.type('q')
    expect((await pty.exited).code).toBe(0)
  })

  test('a terminal that can do all of it is asked, answers after the first frame, and is told so much', async () => {
    // Nothing is answered before the frame is written: a frame that waited for it would never come.
    const pty = startApp(runtime, 'capabilities', { says: MODERN, answersAfter: 'mred', env: { COLORTERM: '' } })
    await pty.until('truecolor by version, synchronized true, answered true, scheme light')
    for (const each of [...QUESTIONS, '\x1b[>7u', '\x1b[?2027h', '\x1b[?2048h', '\x1b[?2031h']) {
      expect(pty.output.split(each), JSON.stringify(each)).toHaveLength(2)
    }
    const first = pty.output.indexOf('\x1b[38;5;196mred')
    expect(first).toBeGreaterThan(0)
    expect(pty.output.indexOf('\x1b[38;2;255;0;0mred')).toBeGreaterThan(first)
    pty.type('q')
    expect((await pty.exited).code).toBe(0)
    // What was switched on is switched off.
    for (const each of ['\x1b[<u', '\x1b[?2027l', '\x1b[?2048l', '\x1b[?2031l']) expect(pty.output).toContain(each)
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

test('the doctor prints all that a terminal tells of itself', async () => {
  const bin = 'packages/sparktui/bin/sparktui.mjs'
  const pty = new Pty(process.execPath, [bin, 'doctor'], {
    says: MODERN,
    env: { COLORTERM: '', TERM: 'xterm-256color' },
    columns: 100,
  })
  expect((await pty.exited).code).toBe(0)
  const screen = pty.text()
  for (const line of [
    'terminal      kitty(0.42.1)',
    'TERM          xterm-256color',
    'screen        100 by 24 cells, each 9 by 20 pixels',
    'colours       all 16,777,216, as the terminal told its name',
    'background    #fdf6e3, light',
    'synchronized  yes',
    'keyboard      yes',
    'graphemes     yes',
    'resizes       yes',
  ]) {
    expect(screen).toContain(line)
  }
})
