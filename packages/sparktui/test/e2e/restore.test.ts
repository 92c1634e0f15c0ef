import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Pty } from './pty.js'
import { commandOf, EVERY_RUNTIME, type Runtime } from './runtime.js'

/** Runs the app between two looks at the modes of the terminal; both look the same where it was restored. */
function startBetweenLooks(runtime: Runtime, app: string): Pty {
  const command = commandOf(runtime, `packages/sparktui/test/e2e/apps/${app}.mjs`)
  const script = `echo before; stty -g | cksum; "$@"; echo "status $?"; stty -g | cksum`
  return new Pty('/bin/sh', ['-c', script, 'sh', ...command])
}

/** What the main screen shows, scrollback included. */
function mainScreen(pty: Pty): string {
  const buffer = pty.terminal.buffer.normal
  return Array.from({ length: buffer.length }, (_, y) => buffer.getLine(y)?.translateToString(true) ?? '').join('\n')
}

const ENDINGS = [
  { name: 'app.exit', type: 'x', status: 0, shows: 'result 0' },
  { name: 'Ctrl-C', type: '\x03', status: 130, shows: '' },
  { name: 'an uncaught throw', type: 't', status: 1, shows: 'RangeError: thrown on purpose' },
  { name: 'an unhandled rejection', type: 'r', status: 1, shows: 'RangeError: rejected on purpose' },
  { name: 'process.exit', type: 'e', status: 3, shows: '' },
] as const
const SIGNALS = [
  { name: 'SIGTERM', status: 143 },
  { name: 'SIGINT', status: 130 },
  { name: 'SIGHUP', status: 129 },
] as const

describe.each(EVERY_RUNTIME)('on $name the terminal is as it was after', (runtime) => {
  test.each(ENDINGS)('$name', async ({ type, status, shows }) => {
    const pty = startBetweenLooks(runtime, 'counter')
    await pty.until('count 0')
    expect(pty.isAlternate).toBe(true)
    pty.type(type)
    await pty.exited
    expectRestored(pty, status)
    expect(mainScreen(pty)).toContain(shows)
  })

  test.each(SIGNALS)('$name', async ({ name, status }) => {
    const pty = startBetweenLooks(runtime, 'counter')
    await pty.until('count 0')
    process.kill(childOf(pty.pid), name)
    await pty.exited
    expectRestored(pty, status)
  })
  test('Ctrl-C that a blocked main thread leaves unanswered', async () => {
    const pty = startBetweenLooks(runtime, 'blocked')
    await pty.until('main thread free')
    pty.type('b')
    await pty.until('main thread blocked')
    pty.type('\x03')
    await pty.exited
    expectRestored(pty, 130)
  })
})

/** The one child of a shell. */
function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim())
}

function expectRestored(pty: Pty, status: number): void {
  const screen = mainScreen(pty)
  const modes = screen.match(/^\d+ \d+$/gm)
  expect(modes, screen).toHaveLength(2)
  expect(modes?.[1]).toBe(modes?.[0])
  expect(screen).toContain('before')
  expect(screen).toContain(`status ${status}`)
  expect(pty.isAlternate).toBe(false)
  expect(pty.terminal.modes.bracketedPasteMode).toBe(false)
  expect(pty.terminal.modes.mouseTrackingMode).toBe('none')
  expect(pty.terminal.modes.sendFocusMode).toBe(false)
  expect(pty.output.lastIndexOf('\x1b[?25h')).toBeGreaterThan(pty.output.lastIndexOf('\x1b[?25l'))
}
