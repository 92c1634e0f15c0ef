import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { Pty, ROOT } from './pty.js'

const BIN = 'packages/sparktui/bin/sparktui.mjs'

test('the doctor tells what the terminal answers, on the screen that was there before', async () => {
  const pty = new Pty(process.execPath, [BIN, 'doctor'])
  expect((await pty.exited).code).toBe(0)
  expect(pty.isAlternate).toBe(false)
  const screen = pty.text()
  expect(screen).toContain('colours       all 16,777,216, as COLORTERM says so')
  expect(screen).toContain('synchronized  yes: a frame is shown at once')
  expect(screen).toContain('screen        80 by 24 cells')
  expect(screen).not.toContain('→')
})

test('the doctor says what to set', async () => {
  const pty = new Pty(process.execPath, [BIN, 'doctor'], { env: { COLORTERM: '', TERM: 'xterm-256color' } })
  await pty.exited
  expect(pty.text()).toContain('colours       256, as TERM says so\n              → if the terminal has all colours')
})

test('the doctor works in a pipe, without escape sequences', () => {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '', TERM: 'xterm' }
  const printed = execFileSync(process.execPath, [BIN, 'doctor'], { cwd: ROOT, env, encoding: 'utf8' })
  expect(printed).toContain('stdout is none')
  expect(printed).toContain('none, as NO_COLOR is set\n              → unset NO_COLOR for colours')
  expect(printed).not.toContain('\x1b')
})
