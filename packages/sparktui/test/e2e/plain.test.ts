import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Pty, ROOT } from './pty.js'
import { commandOf, EVERY_RUNTIME } from './runtime.js'

describe.each(EVERY_RUNTIME)('on $name', (runtime) => {
  test.each([
    { where: 'is full', open: () => openSync('/dev/full', 'w') },
    { where: 'is closed', open: () => 'ignore' as const },
    { where: 'is read by nobody', open: () => 'pipe' as const },
  ])('without a terminal nothing goes wrong where stdout $where', async ({ open }) => {
    const [file, ...args] = commandOf(runtime, 'packages/sparktui/test/e2e/apps/last-frame.mjs')
    const stdout = open()
    // A stream that is closed has no number: the shell closes it.
    const words = stdout === 'ignore' ? ['/bin/sh', '-c', 'exec "$@" >&-', 'sh', file, ...args] : [file, ...args]
    const child = spawn(words[0] as string, words.slice(1), { cwd: ROOT, stdio: ['ignore', stdout, 'pipe'] })
    child.stdout?.destroy()
    if (typeof stdout === 'number') closeSync(stdout)
    let stderr = ''
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      stderr += part
    })
    const ended = await new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)))
    expect({ ended, stderr }).toEqual({ ended: 0, stderr: '' })
  })

  const LINES = ['printed red', 'logged', 'rich text', '┌──────┐', '│box   │', '└──────┘']
  test.each([
    { log: 'last', ci: '', rows: ['count 3', 'always the same'], between: [] },
    { log: 'last', ci: 'true', rows: ['count 3', 'always the same'], between: [] },
    { log: 'log', ci: '', rows: ['count 0', 'always the same', 'count 3'], between: ['count 1', 'count 2'] },
  ])(
    'without a terminal, CI "$ci", lines are written as they come, and of frames: $log',
    ({ log, ci, rows, between }) => {
      const [file, ...args] = commandOf(runtime, 'packages/sparktui/test/e2e/apps/lines.mjs')
      const { FORCE_COLOR: _, ...inherited } = process.env
      const env = { ...inherited, TEST_PLAIN: log, NO_COLOR: '1', CI: ci }
      const { stdout, status, stderr } = spawnSync(file, args, { cwd: ROOT, encoding: 'utf8', env })
      expect(stderr).toBe('')
      const all = stdout.trimEnd().split('\n')
      // A log tells the first frame before what is printed in the same turn, or after it.
      expect(all.filter((line) => LINES.includes(line))).toEqual(LINES)
      const shown = all.filter((line) => !LINES.includes(line))
      // What is there for less than it takes the log to look, on a machine that is busy otherwise, it does not tell.
      const told = [...rows.slice(0, -1), ...between.filter((line) => shown.includes(line)), ...rows.slice(-1)]
      expect(shown).toEqual([...told, 'result lent'])
      expect(status).toBe(0)
    },
  )

  test.each([
    { why: 'TERM is dumb', env: { TERM: 'dumb' } },
    { why: 'an option says so', env: { TEST_MODE: 'plain' } },
  ])('on a terminal nothing but text is written where $why', async ({ env }) => {
    const [file, ...args] = commandOf(runtime, 'packages/sparktui/test/e2e/apps/lines.mjs')
    const pty = new Pty(file, args, { env: { NO_COLOR: '1', ...env } })
    await pty.exited
    expect(pty.text().split('\n')).toEqual([...LINES, 'count 3', 'always the same', 'result lent'])
    // Deno erases a line of its own before it starts.
    expect(pty.output.slice(pty.output.indexOf('printed'))).not.toContain('\x1b')
  })
})
