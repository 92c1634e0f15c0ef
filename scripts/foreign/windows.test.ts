import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Pty, ROOT } from '../../packages/sparktui/test/e2e/pty.js'
import { type Outside, startOutside } from '../outside.mjs'
import { installFor, type Project } from './install.js'
import { ON_WINDOWS } from './runtimes.mjs'

/** Standard output is written to by its number: of what is no pipe of Windows' own, Node there makes no `process.stdout`. */
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
  'console.mjs': `import { writeSync } from 'node:fs'
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
writeSync(1, \`counted to \${last} of \${size}: \${why}\\r\\n\`)
`,
}

let outside: Outside
let project: Project

beforeAll(async () => {
  outside = await startOutside(join(ROOT, 'prebuilds'))
  project = await installFor(outside, ON_WINDOWS.platform, FILES)
})
afterAll(() => outside?.close())

const [wine, ...words] = ON_WINDOWS.start
const env = () => ({ ...outside.env, ...ON_WINDOWS.env })
const run = (file: string) =>
  promisify(execFile)(wine, [...words, file], { cwd: project.cwd, env: env(), encoding: 'utf8' })

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

  test('prints the last frame as plain text where stdout is no console', async () => {
    expect((await run('plain.mjs')).stdout).toBe('counted to 3 ü\n')
  })

  test('ends with 128 and the number of what the console tells it to end by', async () => {
    await expect(run('signal.mjs')).rejects.toMatchObject({ code: 128 + 21 })
  })
})
