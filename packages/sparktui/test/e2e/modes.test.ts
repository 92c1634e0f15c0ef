import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Pty, type PtyOptions, ROOT } from './pty.js'
import { commandOf, EVERY_RUNTIME, type Runtime } from './runtime.js'

const UP = '\x1b[A'
/** What the keys p, c, n and r print. */
const PRINTED = [
  'printed 0',
  'logged 0',
  'complained { n: 0 }',
  'half a line',
  'stray',
  '┌──────────┐',
  '│drawn 0   │',
  '└──────────┘',
  'rich 0',
]
const frame = (first: string, second: string) => [
  `╭${'─'.repeat(38)}╮`,
  `│${first.padEnd(38)}│`,
  `│${second.padEnd(38)}│`,
  `╰${'─'.repeat(38)}╯`,
]

/** Starts the app below a row that a shell has written; the shell ends when it is typed something. */
function start(
  runtime: Runtime,
  mode: string,
  env: Record<string, string> = {},
  more = '',
  options: PtyOptions = {},
): Pty {
  const command = commandOf(runtime, 'packages/sparktui/test/e2e/apps/life.mjs')
  const script = `echo before; "$@" ${more}; echo "status $?"; read -r _`
  return new Pty('/bin/sh', ['-c', script, 'sh', ...command], { ...options, env: { TEST_MODE: mode, ...env } })
}

/** All rows of the normal screen, those that were scrolled away first. */
function everything(pty: Pty): string[] {
  const buffer = pty.terminal.buffer.normal
  const rows = Array.from({ length: buffer.length }, (_, y) => buffer.getLine(y)?.translateToString(true) ?? '')
  return rows.join('\n').trimEnd().split('\n')
}

async function end(pty: Pty): Promise<string[]> {
  pty.type('x')
  await pty.until('status 0')
  const rows = everything(pty)
  pty.type('\n')
  await pty.exited
  return rows
}

describe.each(EVERY_RUNTIME)('on $name', (runtime) => {
  test('what is printed or logged goes above an inline frame, in order, and stays there', async () => {
    const pty = start(runtime, 'inline')
    await pty.until('count 0')
    pty.type('pcnr')
    await pty.until('rich 0')
    await pty.until((screen) => screen.trimEnd().endsWith('╯'))
    expect(everything(pty)).toEqual(['before', ...PRINTED, ...frame('count 0 inline', 'nothing said')])
    pty.type(UP)
    await pty.until('count 1')
    expect(everything(pty)).toEqual(['before', ...PRINTED, ...frame('count 1 inline', 'nothing said')])
    expect(await end(pty)).toEqual([
      'before',
      ...PRINTED,
      ...frame('count 1 inline', 'nothing said'),
      'result 1',
      'status 0',
    ])
  })

  test('what is printed is committed once, however much it is', async () => {
    const pty = start(runtime, 'inline', {}, '', { columns: 50, rows: 9 })
    await pty.until('count 0')
    for (let count = 1; count <= 30; count++) pty.type(`p${UP}`)
    await pty.until('count 30')
    const printed = Array.from({ length: 30 }, (_, count) => `printed ${count}`)
    expect(await end(pty)).toEqual([
      'before',
      ...printed,
      ...frame('count 30 inline', 'nothing said'),
      'result 30',
      'status 0',
    ])
  })

  test('what is printed or logged in fullscreen is kept, and written after the end', async () => {
    const pty = start(runtime, 'fullscreen')
    await pty.until('count 0')
    pty.type(`pcnr${UP}`)
    await pty.until('count 1')
    expect(pty.rows().slice(0, 4)).toEqual(frame('count 1 fullscreen', 'nothing said'))
    expect(pty.rows().slice(4).join('')).toBe('')
    expect(await end(pty)).toEqual(['before', ...PRINTED, 'result 1', 'status 0'])
  })

  test('what was kept is written even if a blocked program is ended', async () => {
    const pty = start(runtime, 'fullscreen')
    await pty.until('count 0')
    pty.type('pcnrb')
    await pty.until('blocked')
    pty.type('\x03\x03')
    await pty.until('status 130')
    expect(everything(pty)).toEqual(['before', ...PRINTED, 'status 130'])
    pty.type('\n')
    await pty.exited
  })

  test('a function takes the lines, if one is given', async () => {
    const pty = start(runtime, 'fullscreen', { TEST_CONSOLE: 'panel' })
    await pty.until('count 0')
    pty.type('c')
    await pty.until('stderr: stray')
    expect(await end(pty)).toEqual(['before', 'result 0', 'status 0'])
  })

  test('a stream that goes elsewhere is left alone', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'sparktui-')), 'errors')
    const pty = start(runtime, 'inline', {}, `2>${file}`)
    await pty.until('count 0')
    pty.type('c')
    await pty.until('half a line')
    expect((await end(pty)).slice(0, 3)).toEqual(['before', 'logged 0', 'half a line'])
    expect(readFileSync(file, 'utf8')).toBe('complained { n: 0 }\nstray\n')
  })

  test('an app goes from one mode to the other and back', async () => {
    const pty = start(runtime, 'inline')
    await pty.until('count 0 inline')
    expect(pty.isAlternate).toBe(false)
    pty.type('m')
    await pty.until('count 0 fullscreen')
    expect(pty.isAlternate).toBe(true)
    // Of what was drawn inline nothing stays.
    expect(everything(pty)).toEqual(['before'])
    pty.type(`p${UP}`)
    await pty.until('count 1 fullscreen')
    pty.type('m')
    await pty.until('count 1 inline')
    expect(pty.isAlternate).toBe(false)
    await pty.until((screen) => screen.trimEnd().endsWith('╯'))
    expect(everything(pty)).toEqual(['before', 'printed 0', ...frame('count 1 inline', 'nothing said')])
    expect((await end(pty)).slice(-2)).toEqual(['result 1', 'status 0'])
  })

  const LINES = ['printed red', 'logged', 'rich text', '┌──────┐', '│box   │', '└──────┘']
  test.each([
    { log: 'last', ci: '', rows: ['count 3', 'always the same'] },
    { log: 'last', ci: 'true', rows: ['count 3', 'always the same'] },
    { log: 'log', ci: '', rows: ['count 0', 'always the same', 'count 1', 'count 2', 'count 3'] },
  ])('without a terminal, CI "$ci", lines are written as they come, and of frames: $log', ({ log, ci, rows }) => {
    const [file, ...args] = commandOf(runtime, 'packages/sparktui/test/e2e/apps/lines.mjs')
    const { FORCE_COLOR: _, ...inherited } = process.env
    const env = { ...inherited, TEST_PLAIN: log, NO_COLOR: '1', CI: ci }
    const { stdout, status, stderr } = spawnSync(file, args, { cwd: ROOT, encoding: 'utf8', env })
    expect(stderr).toBe('')
    const all = stdout.trimEnd().split('\n')
    // A log tells the first frame before what is printed in the same turn, or after it.
    expect(all.filter((line) => LINES.includes(line))).toEqual(LINES)
    expect(all.filter((line) => !LINES.includes(line))).toEqual([...rows, 'result lent'])
    expect(status).toBe(0)
  })

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
