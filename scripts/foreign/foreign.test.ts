import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Pty, ROOT } from '../../packages/sparktui/test/e2e/pty.js'
import { type Outside, startOutside } from '../outside.mjs'
import { installFor } from './install.js'
import { FOREIGN } from './runtimes.mjs'

const PROGRAM = `import { box, mount, onKey, signal, text } from 'sparktui'
import { render } from 'sparktui/test'

const count = signal(0)
const last = await mount((app) => {
  box({ border: 'round', width: 30, height: 4, flexDirection: 'column' }, () => {
    text(() => \`Count: \${count.value} on \${process.platform} \${process.arch}\`)
  })
  onKey('up', () => count.value++)
  onKey('q', () => app.exit(count.value))
})
const ui = render(() => text('seen without a terminal 界'), { cols: 30, rows: 1 })
process.stdout.write(\`counted to \${last}, \${ui.text()}\\n\`)
ui.unmount()
`

/** A runtime under qemu takes ten times as long to start. */
const PATIENCE_MS = 100_000

let outside: Outside

beforeAll(async () => {
  outside = await startOutside(join(ROOT, 'prebuilds'))
})
afterAll(() => outside?.close())

test.each(FOREIGN)('the addon for $platform draws, hears and leaves on $name', async ({ platform, start, env }) => {
  const { cwd, engines } = await installFor(outside, platform, { 'program.mjs': PROGRAM })
  expect(engines).toEqual([`engine-${platform}`])
  const [file, ...words] = start
  const pty = new Pty(file, [...words, 'program.mjs'], {
    cwd,
    env: { ...outside.env, ...env },
    patienceMs: PATIENCE_MS,
  })
  const arch = platform.split('-')[1]
  await pty.until(`Count: 0 on linux ${arch}`)
  expect(pty.rows().slice(0, 2)).toEqual([`╭${'─'.repeat(28)}╮`, `│${`Count: 0 on linux ${arch}`.padEnd(28)}│`])
  pty.type('\x1b[A')
  await pty.until('Count: 1')
  pty.type('q')
  expect(await pty.exited).toEqual({ code: 0, signal: 0 })
  expect(pty.isAlternate).toBe(false)
  expect(pty.text()).toContain('counted to 1, seen without a terminal 界')
})
