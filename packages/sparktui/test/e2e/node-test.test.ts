import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ROOT } from './pty.js'
import { EVERY_RUNTIME } from './runtime.js'

const APP = join(ROOT, 'packages/sparktui/test/e2e/apps/snapshot.test.mjs')
// `t.assert.snapshot` came after the oldest Node that SparkTUI runs on.
const newest = EVERY_RUNTIME.find(({ id }) => id === 'newest-node')

let file = ''
beforeEach(() => {
  // Beside its original, so that it finds the package.
  file = join(mkdtempSync(join(ROOT, '.stamps/node-test-')), 'snapshot.test.mjs')
  copyFileSync(APP, file)
})
afterEach(() => rmSync(join(file, '..'), { recursive: true, force: true }))

function run(args: readonly string[], color: string): Promise<{ readonly passes: boolean; readonly says: string }> {
  const command = newest?.file
  if (command === undefined) throw new TypeError('newest Node is not installed; run `npm run runtimes` once')
  const env: NodeJS.ProcessEnv = { ...process.env, COLOR: color, NODE_OPTIONS: '' }
  delete env.NODE_TEST_CONTEXT
  return new Promise((resolve) => {
    execFile(command, ['--test', ...args, file], { env, cwd: tmpdir() }, (error, out, err) => {
      resolve({ passes: error === null, says: out + err })
    })
  })
}

describe('frames as snapshots of node:test', () => {
  test('are written, held, and told where a colour is another', async () => {
    const written = await run(['--test-update-snapshots'], 'red')
    expect(written.says).toContain('pass 1')
    const snapshots = `${file}.snapshot`
    expect(existsSync(snapshots)).toBe(true)
    expect(readFileSync(snapshots, 'utf8')).toContain('0,0 "no such file" bold #ff0000')
    expect(await run([], 'red')).toMatchObject({ passes: true })
    const other = await run([], 'blue')
    expect(other.passes).toBe(false)
    expect(other.says).toContain('#0000ff')
  })
})
