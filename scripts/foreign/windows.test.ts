import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Pty, ROOT } from '../../packages/sparktui/test/e2e/pty.js'
import { type Outside, startOutside } from '../outside.mjs'
import { installFor, type Project } from './install.js'
import { ON_WINDOWS } from './runtimes.mjs'

const FILES = {
  'headless.mjs': `import { writeSync } from 'node:fs'
import { box, renderToString, signal, text } from 'sparktui'
import { render } from 'sparktui/test'

const count = signal(0)
const ui = render(() => box({ border: 'round', width: 12, height: 3 }, () => text(() => \`count \${count.value} 界\`)), {
  cols: 14,
  rows: 3,
})
const before = ui.text()
count.value = 7
const shown = [before, ui.text()]
ui.unmount()
const once = renderToString(() => text('on paper ü'), { columns: 20 })
writeSync(1, JSON.stringify({ platform: process.platform, shown, once }))
`,
  'plain.mjs': `import { mount, signal, text } from 'sparktui'
const count = signal(0)
await mount((app) => {
  text(() => \`counted to \${count.value} ü\`)
  setTimeout(() => {
    count.value = 3
    app.exit()
  }, 20)
})
`,
  'signal.mjs': `import { mount, text } from 'sparktui'
setTimeout(() => process.emit('SIGBREAK', 'SIGBREAK'), 20)
await mount(() => text('until it is broken off'))
`,
  'console.mjs': `import { readSync, writeSync } from 'node:fs'
import { mount, onKey, signal, text } from 'sparktui'
const count = signal(0)
const { last, why, size } = await mount((app) => {
  text(() => \`Count: \${count.value}\`)
  onKey('up', () => count.value++)
  onKey('q', () =>
    app.exit({
      last: count.value,
      size: [app.columns.value, app.rows.value],
      why: app.diagnostics.value.map(({ message }) => message).join(' '),
    }),
  )
})
writeSync(1, \`counted to \${last} of \${size}\\r\\n\${why}\\r\\nline? \`)
const line = Buffer.alloc(80)
writeSync(1, 'it is ' + JSON.stringify(line.toString('utf8', 0, readSync(0, line))))
`,
  'dies.mjs': `import { mount, onKey, text } from 'sparktui'
const deaths = {
  t() { setTimeout(() => { throw new Error('boom') }) },
  r() { process.reallyExit(5) },
  d() { for (;;); },
}
await mount(() => {
  text('alive')
  for (const [key, die] of Object.entries(deaths)) onKey(key, die)
})
`,
  // A pipe of Windows' own, which Node there has no `process.stdout` without.
  'drive.cjs': `const { spawnSync } = require('node:child_process')
const { status, stdout, stderr } = spawnSync(process.execPath, process.argv.slice(2), { encoding: 'utf8' })
require('node:fs').writeSync(1, JSON.stringify({ status, stdout, stderr }))
`,
}

/** Wine takes its time to start. */
const PATIENCE_MS = 60_000

let outside: Outside
let project: Project

beforeAll(async () => {
  outside = await startOutside(join(ROOT, 'prebuilds'))
  project = await installFor(outside, ON_WINDOWS.platform, FILES)
})
afterAll(() => outside?.close())

const {
  start: [wine, ...words],
  env,
} = ON_WINDOWS

async function run(file: string): Promise<{ status: number; stdout: string; stderr: string }> {
  const options = { cwd: project.cwd, env: { ...process.env, ...env }, encoding: 'utf8' } as const
  return JSON.parse((await promisify(execFile)(wine, [...words, 'drive.cjs', file], options)).stdout)
}

/** Wine's console passes sequences on as they are. What a terminal answers it would take for keys. */
const start = (file: string) =>
  new Pty(wine, [...words, file], {
    cwd: project.cwd,
    env,
    columns: 200,
    rows: 10,
    answersAfter: 'never written',
    patienceMs: PATIENCE_MS,
  })

describe('the addon for Windows, on Node under Wine', () => {
  test('is what npm installs there', () => {
    expect(project.engines).toEqual([`engine-${ON_WINDOWS.platform}`])
  })

  test('lays out, draws and follows signals without a terminal, and renders to a string', async () => {
    const { stdout } = await run('headless.mjs')
    const frame = (row: string) => `╭──────────╮\n│${row}│\n╰──────────╯`
    expect(JSON.parse(stdout)).toEqual({
      platform: 'win32',
      shown: [frame('count 0 界'), frame('count 7 界')],
      once: 'on paper ü',
    })
  })

  test('prints the last frame as plain text where stdout is a pipe', async () => {
    expect(await run('plain.mjs')).toEqual({ status: 0, stdout: 'counted to 3 ü\n', stderr: '' })
  })

  test('ends with 128 and the number of what the console tells it to end by', async () => {
    expect((await run('signal.mjs')).status).toBe(128 + 21)
  })

  test('draws on a console, hears keys, and gives it back with its lines and its echo', async () => {
    const pty = start('console.mjs')
    await pty.until('Count: 0')
    pty.type('\x1b[A')
    await pty.until('Count: 1')
    pty.type('q')
    await pty.until('line?')
    expect(pty.output).toContain('counted to 1 of 200,10')
    expect(pty.output).toContain('there is none for Windows')
    pty.type('abc\r')
    expect((await pty.exited).code).toBe(0)
    const after = pty.output.slice(pty.output.lastIndexOf('line?'))
    expect(after).toMatch(/abc\r+\n[\s\S]*it is "abc\\r\\n"/)
  })

  test.each([
    { death: 'an error', key: 't', typed: '', code: 1 },
    { death: 'an end that no listener hears', key: 'r', typed: '', code: 5 },
    { death: 'ctrl+c twice while JavaScript is busy', key: 'd', typed: '\x03\x03', code: 128 + 2 },
  ])('gives the console back at $death', async ({ key, typed, code }) => {
    const pty = start('dies.mjs')
    await pty.until('alive')
    pty.type(key)
    if (typed !== '') pty.type(typed)
    expect((await pty.exited).code).toBe(code)
    const left = pty.output.lastIndexOf('\x1b[?1049l')
    expect(left).toBeGreaterThan(pty.output.lastIndexOf('\x1b[?1049h'))
    expect(pty.output.lastIndexOf('Error: boom') > left).toBe(code === 1)
  })
})
