import { constants } from 'node:os'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadAddon } from '../../src/native.js'
import { childOf, guardianOf, turn } from './processes.js'
import { Pty, type PtyOptions } from './pty.js'
import { commandOf, DEEP_RUNTIMES, EVERY_RUNTIME, type Runtime, startApp } from './runtime.js'

/**
 * Runs an app between two looks at the modes of the terminal. The second is taken as soon as they are as before, which is at once but
 * where a guardian has to see to it: a shell does not wait for that. Then it reads a line, as a prompt does: nothing but what is typed is
 * to be in it, no late answer of the terminal.
 */
const BETWEEN_LOOKS = `ulimit -c 0; echo before; modes=$(stty -g); "$@"; status=$?; looks=0
until [ "$(stty -g)" = "$modes" ] || [ $looks = 2000 ]; do looks=$((looks + 1)); done
echo "status $status"; [ $looks = 2000 ] && echo "modes $(stty -g), not $modes" || echo "looks $looks."
IFS= read -r line; printf 'got [%s]' "$line"; read -r _`

/** The addon of this machine. Its name tells the C library, which apps cannot find out on every runtime. */
const ADDON = basename(loadAddon().file)

function startBetweenLooks(runtime: Runtime, app: string, options?: PtyOptions): Pty {
  const command = commandOf(runtime, `packages/sparktui/test/e2e/apps/${app}.mjs`)
  return new Pty('/bin/sh', ['-c', BETWEEN_LOOKS, 'sh', ...command], options)
}

interface Way {
  readonly name: string
  /** Brings the app, whose process is `pid`, to its end. */
  readonly die: (pty: Pty, pid: number) => unknown
  readonly status: number
  /** Parts of what is to be read on the normal screen afterwards. */
  readonly shows?: readonly string[]
  /** Whether no code of ours runs any more. */
  readonly isSudden?: boolean
}

const type = (keys: string) => (pty: Pty) => pty.type(keys)
const send = (signal: NodeJS.Signals) => (_: Pty, pid: number) => process.kill(pid, signal)

/** As a fault comes: again, if the handler of the runtime returns. */
async function fault(_: Pty, pid: number): Promise<void> {
  try {
    for (;;) {
      process.kill(pid, 'SIGSEGV')
      await turn()
    }
  } catch (error) {
    expect(error).toHaveProperty('code', 'ESRCH')
  }
}

const WAYS: readonly Way[] = [
  { name: 'app.exit', die: type('x'), status: 0 },
  { name: 'Ctrl-C', die: type('\x03'), status: 130 },
  { name: 'an uncaught throw', die: type('t'), status: 1, shows: ['RangeError', 'thrown on purpose', 'failOnPurpose'] },
  { name: 'an unhandled rejection', die: type('r'), status: 1, shows: ['RangeError', 'rejected on purpose'] },
  { name: 'process.exit', die: type('e'), status: 3 },
  { name: 'SIGINT', die: send('SIGINT'), status: 130 },
  { name: 'SIGTERM', die: send('SIGTERM'), status: 143 },
  { name: 'SIGHUP', die: send('SIGHUP'), status: 129 },
  { name: 'SIGQUIT', die: send('SIGQUIT'), status: 131 },
  { name: 'SIGSEGV', die: fault, status: 139, isSudden: true },
  { name: 'SIGKILL', die: send('SIGKILL'), status: 137, isSudden: true },
]

const APPS = [
  { mode: 'fullscreen', app: 'counter', shown: 'count 0', result: 'result 0' },
  { mode: 'inline', app: 'inline', shown: 'row 1', result: 'result 2' },
] as const
const UNANSWERED = [
  { signal: 'SIGTERM', status: 143 },
  { signal: 'SIGHUP', status: 129 },
  { signal: 'SIGINT', status: 130 },
  { signal: 'SIGQUIT', status: 131 },
] as const
const CASES = EVERY_RUNTIME.flatMap((runtime) => APPS.map((app) => ({ runtime, name: runtime.name, ...app })))

describe.each(CASES)('on $name and $mode the terminal is as it was after', ({ runtime, mode, app, shown, result }) => {
  test.each(WAYS)('$name', async ({ die, status, shows, isSudden }) => {
    const pty = startBetweenLooks(runtime, app)
    await pty.until(shown)
    expect(pty.isAlternate).toBe(mode === 'fullscreen')
    const pid = childOf(pty.pid)
    await guardianOf(pid)
    await die(pty, pid)
    await expectRestored(pty, status, isSudden)
    const screen = mainScreen(pty)
    for (const part of shows ?? []) expect(screen).toContain(part)
    if (status === 0) expect(screen).toContain(result)
    // The last frame stays, once.
    if (!isSudden) expect(screen.split(shown)).toHaveLength(mode === 'inline' ? 2 : 1)
  })
})

describe.each(CASES)('on $name and $mode the terminal is as it was after', ({ runtime, mode }) => {
  test('a panic in the engine', async () => {
    const env = { TEST_ADDON: ADDON, TEST_MODE: mode, RUST_BACKTRACE: '0' }
    const pty = startBetweenLooks(runtime, 'panics', { env })
    await pty.until('engine whole')
    pty.type('p')
    await pty.until('engine fragile')
    pty.type('q')
    await expectRestored(pty, 1)
    const screen = mainScreen(pty)
    // By the hook of Rust, and by the promise of `mount`.
    expect(screen).toMatch(/panicked at .*\na test has the engine panic/)
    expect(screen).toMatch(/EngineError: .*panic/)
  })

  // Each takes the second for which JavaScript has time to answer.
  test.each(UNANSWERED.slice(0, DEEP_RUNTIMES.includes(runtime) ? 4 : 1))(
    '$signal that a blocked main thread leaves unanswered',
    async ({ signal, status }) => {
      const pty = startBetweenLooks(runtime, 'life', { env: { TEST_MODE: mode } })
      await pty.until('count 0')
      pty.type('b')
      await pty.until('blocked')
      process.kill(childOf(pty.pid), signal)
      await expectRestored(pty, status)
    },
  )
})

describe.each(EVERY_RUNTIME)('on $name', (runtime) => {
  test('a program whose terminal is hung up ends, though its main thread is blocked', async () => {
    const pty = startApp(runtime, 'life')
    await pty.until('count 0')
    pty.type('b')
    await pty.until('blocked')
    pty.hangUp()
    expect(await pty.exited).toMatchObject({ signal: constants.signals.SIGHUP })
  })

  test('a signal that the program listens to is the program’s', async () => {
    const pty = startBetweenLooks(runtime, 'life')
    await pty.until('count 0')
    pty.type('l')
    await pty.until('listening')
    process.kill(childOf(pty.pid), 'SIGTERM')
    await pty.until('heard SIGTERM')
    process.kill(childOf(pty.pid), 'SIGINT')
    await expectRestored(pty, 130)
  })
})

describe.each(EVERY_RUNTIME)('on $name the terminal is as it was after', (runtime) => {
  test('Ctrl-C that a blocked main thread leaves unanswered', async () => {
    const pty = startBetweenLooks(runtime, 'blocked')
    await pty.until('main thread free')
    pty.type('b')
    await pty.until('main thread blocked')
    pty.type('\x03')
    await expectRestored(pty, 130)
  })
})

test('without sh an app runs, and says that its terminal is not guarded', async () => {
  const [runtime] = EVERY_RUNTIME
  const pty = startBetweenLooks(runtime as Runtime, 'diagnostics', { env: { PATH: '/nowhere' } })
  await pty.until(/unguarded: terminal: no process could be started to guard it/)
  pty.type('x')
  await pty.until('looks 0.')
  pty.type('\n\n')
  await pty.exited
})

/** What the main screen shows, scrollback included. */
function mainScreen(pty: Pty): string {
  const buffer = pty.terminal.buffer.normal
  return Array.from({ length: buffer.length }, (_, y) => buffer.getLine(y)?.translateToString(true) ?? '').join('\n')
}

async function expectRestored(pty: Pty, status: number, isSudden = false): Promise<void> {
  await pty.until(/(looks|modes) .*\d\.?/)
  const screen = mainScreen(pty)
  const rows = screen.trimEnd().split('\n')
  expect(rows[0]).toBe('before')
  if (isSudden) {
    // What tells of a sudden end, a shell or a runtime, may do so before the guardian has seen it, in raw mode and on the frame.
    expect(screen).toContain(`status ${status}`)
    expect(screen).toMatch(/looks \d+\./)
    await pty.until(() => !pty.terminal.modes.bracketedPasteMode && pty.terminal.modes.wraparoundMode)
  } else {
    expect(rows.slice(-2)).toEqual([`status ${status}`, 'looks 0.'])
  }
  const { modes, buffer } = pty.terminal
  expect(modes).toMatchObject({
    bracketedPasteMode: false,
    mouseTrackingMode: 'none',
    sendFocusMode: false,
    wraparoundMode: true,
    originMode: false,
    applicationCursorKeysMode: false,
  })
  expect(buffer.active.type).toBe('normal')
  expect(pty.output.lastIndexOf('\x1b[?25h')).toBeGreaterThan(pty.output.lastIndexOf('\x1b[?25l'))
  // Kitty's keyboard lies on a stack: what was pushed is popped, no more and no less.
  expect(pty.output.split('\x1b[<u').length).toBe(pty.output.split('\x1b[>7u').length)
  const told = rows.findIndex((row) => row.includes('status '))
  expect(buffer.normal.getLine(told)?.getCell(0)?.isAttributeDefault()).toBe(true)
  pty.type('typed\r')
  await pty.until('got [typed]')
  // What a terminal is written last can be lost with it.
  pty.type('\r')
  await pty.exited
}
