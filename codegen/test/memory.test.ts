import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CLI = join(ROOT, 'codegen/dist/cli.cjs')
const SCHEMA = join(ROOT, 'schema/sparktui.yaml')
const RUST = ['--rust', 'rust']
const ALL = ['--ts', 'ts', '--map', 'map.md', ...RUST]
/** Where code of the libraries is kept. */
const KEPT = join(ROOT, 'node_modules/.cache/sparktui-codegen')

/** Says on descriptor 3 what a process took at most, in MiB. */
const WITNESS = `process.once('exit', () => {
  require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS / 1024))
})\n`

const folder = mkdtempSync(join(tmpdir(), 'codegen-memory-'))
afterAll(() => rmSync(folder, { recursive: true }))

function most(outputs: readonly string[]): number {
  for (const made of ['ts', 'rust']) rmSync(join(folder, made), { recursive: true, force: true })
  writeFileSync(join(folder, 'witness.cjs'), WITNESS)
  const words = ['--require', join(folder, 'witness.cjs'), CLI, 'generate', '--schema', SCHEMA, ...outputs]
  const { stderr, output } = spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  expect(stderr).toBe('')
  return Number(output[3])
}

/** Elsewhere the system tells it in other units. */
const onLinux = test.skipIf(process.platform !== 'linux')

onLinux(
  'generate takes 150 MB at most, without code of the libraries that was kept and with it',
  { timeout: 120_000 },
  () => {
    // Other tests that run beside this one compile anew then, and nothing else.
    for (const name of readdirSync(KEPT)) if (name.endsWith('.code')) rmSync(join(KEPT, name), { force: true })
    for (const run of ['without', 'with']) expect(most(ALL), run).toBeLessThan(150)
  },
)

onLinux('where no TypeScript is to be written, what writes it is not loaded: 30 MB less', { timeout: 120_000 }, () => {
  expect(most(ALL) - most(RUST)).toBeGreaterThan(30)
})
