import { describe, expect, test } from 'vitest'
import { childOf } from './processes.js'
import { Pty } from './pty.js'
import { commandOf, EVERY_RUNTIME, type Runtime } from './runtime.js'

/**
 * Runs an app as the job of a shell that knows job control, and continues it at each line typed, while it is stopped. The shell itself
 * leaves the modes of the terminal alone (dash), so what is found is what the app has left.
 */
const AS_A_JOB = `trap : INT; set -m; modes=$(stty -g); echo before; "$@"; status=$?
while [ $status -gt 145 ] && [ $status -lt 151 ]; do
  echo "stopped $status, $([ "$(stty -g)" = "$modes" ] && echo "modes as before" || echo "other modes")"
  read -r way; if [ "$way" = bg ]; then bg >/dev/null; wait %1; status=$?; else fg >/dev/null; status=$?; fi
done
echo "status $status, $([ "$(stty -g)" = "$modes" ] && echo "modes as before" || echo "other modes")."; read -r _`

const MODES = ['fullscreen', 'inline'] as const
const CASES = EVERY_RUNTIME.flatMap((runtime) => MODES.map((mode) => ({ runtime, name: runtime.name, mode })))
const UP = '\x1b[A'
const [CTRL_C, CTRL_Z] = ['\x03', '\x1a']

function startJob(runtime: Runtime, mode: string, env: Record<string, string> = {}): Pty {
  const command = commandOf(runtime, 'packages/sparktui/test/e2e/apps/life.mjs')
  return new Pty('/bin/sh', ['-c', AS_A_JOB, 'sh', ...command], { env: { TEST_MODE: mode, ...env } })
}

describe.each(CASES)('on $name a program that is $mode', ({ runtime, mode }) => {
  test.each([
    { name: 'Ctrl-Z', stop: (pty: Pty) => pty.type(CTRL_Z), status: 148 },
    { name: 'SIGTSTP', stop: (pty: Pty) => process.kill(childOf(pty.pid), 'SIGTSTP'), status: 148 },
  ])('is stopped by $name and goes on', async ({ stop, status }) => {
    const pty = startJob(runtime, mode)
    await pty.until('count 0')
    pty.type(UP)
    await pty.until('count 1')
    stop(pty)
    await pty.until(`stopped ${status}, modes as before`)
    expectGivenBack(pty)
    // What was drawn inline is gone: it is drawn again.
    expect(pty.text()).not.toContain('count')
    pty.type('\n')
    await pty.until('count 1')
    expect(pty.isAlternate).toBe(mode === 'fullscreen')
    pty.type(UP)
    await pty.until('count 2')
    expect(pty.text().split('count 2')).toHaveLength(2)
    await end(pty, 'result 2')
  })

  test('is stopped and goes on while JavaScript is blocked', async () => {
    const pty = startJob(runtime, mode)
    await pty.until('count 0')
    pty.type('b')
    await pty.until('blocked')
    pty.type(CTRL_Z)
    await pty.until('stopped 148, modes as before')
    expectGivenBack(pty)
    pty.type('\n')
    await pty.until('blocked')
    pty.type(CTRL_C + CTRL_C)
    await pty.until('status 130, modes as before.')
    expectGivenBack(pty)
  })

  test('draws all anew after a stop that it could not see', async () => {
    const pty = startJob(runtime, mode)
    await pty.until('count 0')
    process.kill(childOf(pty.pid), 'SIGSTOP')
    await pty.until('stopped 147')
    // Whoever has the terminal meanwhile sets other modes.
    pty.output = ''
    pty.type('\r\n')
    await pty.until(() => pty.output.includes('count 0'))
    pty.type(UP)
    await pty.until('count 1')
    expect(pty.isAlternate).toBe(mode === 'fullscreen')
    expect(pty.terminal.modes.bracketedPasteMode).toBe(true)
    await end(pty, 'result 1')
  })

  test('lends the terminal to a child, and gets no key of it', async () => {
    const child = 'echo child; read -r line; test "$line" = hello'
    const pty = startJob(runtime, mode, { TEST_CHILD: child })
    await pty.until('count 0')
    pty.type('s')
    await pty.until('child')
    expectGivenBack(pty)
    expect(pty.text()).toContain('lent')
    expect(pty.text()).not.toContain('count')
    pty.type('hello\r')
    await pty.until('child ended by 0')
    expect(pty.isAlternate).toBe(mode === 'fullscreen')
    pty.type(UP)
    await pty.until('count 1')
    await end(pty, 'result 1')
  })
})

describe.each(EVERY_RUNTIME)('on $name', (runtime) => {
  test('Ctrl-C is of the child that has the terminal alone', async () => {
    const child = 'trap "exit 7" INT; echo child; read -r _; read -r _'
    const pty = startJob(runtime, 'fullscreen', { TEST_CHILD: child })
    await pty.until('count 0')
    pty.type('s')
    await pty.until('child')
    pty.type(CTRL_C)
    await pty.until('child ended by 7')
    await end(pty, 'result 0')
  })

  test('Ctrl-Z is an app’s that claims it', async () => {
    const pty = startJob(runtime, 'fullscreen')
    await pty.until('count 0')
    pty.type('u')
    await pty.until('claimed')
    pty.type(CTRL_Z)
    await pty.until('undone')
    await end(pty, 'result 0')
  })
})

test('a program in the background does not touch the terminal until it is in the foreground', async () => {
  const [runtime] = EVERY_RUNTIME
  const pty = startJob(runtime as Runtime, 'fullscreen')
  await pty.until('count 0')
  pty.type(CTRL_Z)
  await pty.until('stopped 148, modes as before')
  pty.type('bg\r')
  // By SIGTTOU this time.
  await pty.until('stopped 150, modes as before')
  expectGivenBack(pty)
  pty.type('\r')
  await pty.until('count 0')
  await end(pty, 'result 0')
})

test('a program that is killed while it is stopped leaves the terminal alone', async () => {
  const [runtime] = EVERY_RUNTIME
  const pty = startJob(runtime as Runtime, 'fullscreen')
  await pty.until('count 0')
  const pid = childOf(pty.pid)
  pty.type(CTRL_Z)
  await pty.until('stopped 148, modes as before')
  pty.output = ''
  process.kill(pid, 'SIGKILL')
  pty.type('\r')
  await pty.until('status 137, modes as before.')
  expect(pty.output).not.toContain('\x1b')
})

function expectGivenBack(pty: Pty): void {
  expect(pty.isAlternate).toBe(false)
  expect(pty.terminal.modes).toMatchObject({
    bracketedPasteMode: false,
    mouseTrackingMode: 'none',
    wraparoundMode: true,
  })
  expect(pty.output.lastIndexOf('\x1b[?25h')).toBeGreaterThan(pty.output.lastIndexOf('\x1b[?25l'))
}

async function end(pty: Pty, result: string): Promise<void> {
  pty.type('x')
  const screen = await pty.until('status 0, modes as before.')
  expect(screen).toContain(result)
  expectGivenBack(pty)
  pty.type('\n')
  await pty.exited
}
