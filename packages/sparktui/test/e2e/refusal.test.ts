import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LAYOUT_HASH } from '@sparktui/generated'
import { afterAll, expect, test } from 'vitest'
import { Pty, ROOT } from './pty.js'

const folder = mkdtempSync(join(tmpdir(), 'sparktui-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('more nodes than the capacity is an error that names the number and the option, and the screen stays', async () => {
  const pty = new Pty(process.execPath, ['packages/sparktui/test/e2e/apps/crowd.mjs'], { columns: 120 })
  await pty.until('item 0')
  pty.type('a')
  const screen = await pty.until((text) => /problem: .*64.*capacity/s.test(text))
  expect(screen).toContain('item 0')
  expect(screen).not.toContain('item 1')
  pty.type('q')
  expect((await pty.exited).code).toBe(0)
})

test('a generated side from another inventory is refused with both hashes and the command that repairs it', async () => {
  const other = 'feedfacecafebeef'
  const packages = {
    sparktui: 'packages/sparktui',
    '@sparktui/signals': 'packages/signals',
    '@sparktui/memory': 'packages/memory',
    '@sparktui/generated': 'generated/ts',
    'alien-signals': 'node_modules/alien-signals',
  }
  for (const [name, path] of Object.entries(packages)) {
    mkdirSync(join(folder, 'node_modules', name), { recursive: true })
    cpSync(join(ROOT, path), join(folder, 'node_modules', name), {
      recursive: true,
      filter: (source) => !/[\\/](test|src)([\\/]|$)/.test(source.slice(ROOT.length)),
    })
  }
  // What ships holds the generated side in its own modules.
  const dist = join(folder, 'node_modules/sparktui/dist')
  const modules = readdirSync(dist).filter((name) => name.endsWith('.min.js'))
  const sources = modules.map((name) => readFileSync(join(dist, name), 'utf8'))
  expect(sources.join('')).toContain(LAYOUT_HASH)
  for (const [at, name] of modules.entries()) {
    writeFileSync(join(dist, name), sources[at]?.replaceAll(LAYOUT_HASH, other) ?? '')
  }
  const app = join(folder, 'app.mjs')
  writeFileSync(
    app,
    `import { mount, text } from 'sparktui'
await mount(() => text('never shown')).catch((error) => process.stdout.write(error.message + '\\n'))
`,
  )
  const pty = new Pty(process.execPath, [app], { columns: 200 })
  await pty.exited
  expect(pty.text()).toContain(LAYOUT_HASH)
  expect(pty.text()).toContain(other)
  expect(pty.text()).toContain('npm run codegen')
  expect(pty.output).not.toContain('\x1b[?1049h')
})
