import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Pty, ROOT } from './pty.js'

/** Inside the workspace, so that `sparktui` is found as a program of its own would find it. */
const FOLDER = join(ROOT, '.stamps/readme')

test('the program in the README compiles strictly and does what it says', async () => {
  const program = /```ts\n(.*?)```/s.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? ''
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, 'package.json'), '{ "type": "module" }\n')
  writeFileSync(join(FOLDER, 'program.ts'), program)
  const flags = [
    '--ignoreConfig',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--types',
    'node',
    '--skipLibCheck',
  ]
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  const compiled = spawnSync(process.execPath, [tsc, ...flags, 'program.ts'], { cwd: FOLDER, encoding: 'utf8' })
  expect(compiled.stdout).toBe('')

  const pty = new Pty(process.execPath, [join(FOLDER, 'program.js')], { columns: 40, rows: 9 })
  await pty.until('Count: 0')
  expect(pty.rows().map((row) => row.trimEnd())).toEqual([
    '╭──────────────────────────────────────╮',
    '│                                      │',
    '│ Count: 0                             │',
    '│                                      │',
    '│ up to add, q to quit                 │',
    '│                                      │',
    '╰──────────────────────────────────────╯',
    '',
    '',
  ])
  pty.type('\x1b[A')
  await pty.until('Count: 1')
  pty.type('q')
  await pty.exited
  expect(pty.text()).toContain('counted to 1')
})
