import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Pty, ROOT } from '../../../packages/sparktui/test/e2e/pty.js'
import { examplesOf } from '../catalogue.js'

const data = mkdtempSync(join(tmpdir(), 'sparktui-all-'))
afterAll(() => rmSync(data, { recursive: true }))

/** Where one types from the start: there q is a letter, and Ctrl-C quits. */
const TYPED_INTO: ReadonlySet<string> = new Set(['chat', 'form', 'todo'])
const NAMES = ['launcher', ...examplesOf(`${ROOT}examples`).map(({ name }) => name)]
const env = { XDG_DATA_HOME: data, SPARKTUI_REDUCED_MOTION: '1' }

/** Runs it in a shell that tells how the terminal was set before and is set after, and the exit status. */
function start(name: string, columns: number, rows: number): Pty {
  const script = `stty -g; "$@"; echo "status $?"; stty -g; echo its end; read -r _`
  const command = [process.execPath, `examples/dist/${name}/main.js`]
  return new Pty('/bin/sh', ['-c', script, 'sh', ...command], { columns, rows, env })
}

describe.each([
  [80, 24],
  [20, 10],
  [200, 60],
])('on a terminal of %i × %i', (columns, rows) => {
  test.each(NAMES)('%s shows itself, quits by a key, and leaves the terminal as it was', async (name) => {
    const pty = start(name, columns, rows)
    // Its first frame is there when it listens to keys.
    await pty.until(() => pty.terminal.modes.bracketedPasteMode && /\S/.test(pty.text().replace(/^[\da-f:]+/, '')))
    pty.type(TYPED_INTO.has(name) ? '\x03' : 'q')
    const screen = await pty.until('its end')
    expect(screen).toMatch(/status 0/)
    const settings = pty.output.match(/^[\da-f]+(?::[\da-f]+)+/gm)
    expect(settings).toHaveLength(2)
    expect(settings?.[1]).toBe(settings?.[0])
    expect(pty.isAlternate).toBe(false)
    expect(pty.terminal.modes).toMatchObject({
      bracketedPasteMode: false,
      mouseTrackingMode: 'none',
      sendFocusMode: false,
      wraparoundMode: true,
      applicationCursorKeysMode: false,
    })
    expect(pty.output.lastIndexOf('\x1b[?25h')).toBeGreaterThan(pty.output.lastIndexOf('\x1b[?25l'))
    pty.type('\n')
    await pty.exited
  })
})

test.each(NAMES)('without a terminal %s prints its last frame as plain text and exits with 0', (name) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`examples/dist/${name}/main.js`], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env, COLUMNS: '80' },
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout).toMatch(/\S/)
  expect(stdout).not.toContain('\x1b')
})

test.each([
  { name: 'kanban', content: '{bad' },
  { name: 'todo', content: '{"not": "a list"}' },
  { name: 'form', content: '7' },
  { name: 'markdown', content: undefined },
  { name: 'logs', content: undefined },
  { name: 'git', content: undefined },
])('$name says in a line what is wrong with a file that it cannot use, and exits with 1', ({ name, content }) => {
  const path = join(data, `wrong-${name}`)
  if (content !== undefined) writeFileSync(path, content)
  const { status, stderr } = spawnSync(process.execPath, [`examples/dist/${name}/main.js`, path], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(new RegExp(`^${name}: .+\\n$`))
})

test('without a terminal npm start prints the launcher once and exits with 0', () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '100' },
  })
  expect(status).toBe(0)
  for (const name of NAMES) if (name !== 'launcher') expect(stdout).toContain(name)
  expect(stdout).not.toContain('\x1b')
  for (const row of stdout.split('\n')) expect([...row].length).toBeLessThanOrEqual(100)
})

test('an example that the launcher runs gives the terminal back to it, with what was chosen', async () => {
  const pty = new Pty(process.execPath, ['examples/dist/launcher/main.js'], { env })
  await pty.until(/▌ \S+/)
  pty.type('/')
  await pty.until('a word of its description')
  pty.type('counter')
  await pty.until(/\/ counter.*▌ counter/s)
  pty.type('\r')
  // The preview shows a counter too.
  await pty.until((screen) => !screen.includes('SparkTUI') && /− +0 +\+/.test(screen))
  pty.type('\x1b[Aq')
  await pty.until(/▌ counter/)
  expect(pty.text()).toContain('/ counter')
  pty.type('q')
  expect((await pty.exited).code).toBe(0)
  expect(pty.text()).toContain('counted to 1')
})
