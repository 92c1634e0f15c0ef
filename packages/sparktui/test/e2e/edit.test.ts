import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Pty } from './pty.js'

const folder = mkdtempSync(join(tmpdir(), 'sparktui-edit-'))
afterAll(() => rmSync(folder, { recursive: true }))

const APP = 'packages/sparktui/test/e2e/apps/form.mjs'
const [F2, F10, LEFT, TAB] = ['\x1bOQ', '\x1b[21~', '\x1b[D', '\t']

function start(name: string) {
  const gate = join(folder, name)
  const pty = new Pty(process.execPath, [APP, gate], { columns: 100 })
  const row = (y: number) => pty.rows()[y]?.trimEnd()
  const cursor = () => {
    const { cursorX, cursorY } = pty.terminal.buffer.active
    return [cursorX, cursorY]
  }
  return { pty, row, cursor, release: () => writeFileSync(gate, '') }
}

test('typing and the caret reach the screen while the main thread is blocked; then its value is what was typed', async () => {
  const { pty, row, cursor, release } = start('blocked')
  await pty.until('js: ;')
  pty.type(F2)
  await pty.until('edits !')
  for (const [typed, shown, at] of [
    ['h', 'h', 1],
    ['ello 界', 'hello 界', 8],
    [LEFT, 'hello 界', 6],
    ['👩‍👧', 'hello 👩‍👧界', 8],
    ['\x7f', 'hello 界', 6],
    ['\x1bb', 'hello 界', 0],
    ['\x1b[1;5C', 'hello 界', 5],
    ['!', 'hello! 界', 6],
  ] as const) {
    pty.type(typed)
    await pty.until(() => row(0) === shown && cursor()[0] === at && cursor()[1] === 0)
    expect(row(1)).toBe('js: ;')
  }
  release()
  await pty.until('js: hello! 界;')
  expect(row(2)).toBe('edits ! 0-0:1 1-1:1 2-2:1 3-3:1 4-4:1 5-5:1 6-6:1 6-6:2 8-8:1 9-9:2 6-11:0 5-5:1;')
  pty.type(F10)
  expect((await pty.exited).code).toBe(0)
})

test('the cursor is shown in a field alone, and the shell gets it back as it was', async () => {
  const { pty, cursor } = start('shown')
  await pty.until('js: ;')
  expect(pty.output).toContain('\x1b[?25h')
  expect(cursor()).toEqual([0, 0])
  pty.type(`${TAB}one two three four five six`)
  await pty.until('length 27')
  expect(cursor()).toEqual([8, 4])
  pty.type(F10)
  await pty.exited
  const last = pty.output.slice(pty.output.lastIndexOf('\x1b[0 q'))
  expect(last).toContain('\x1b[?25h')
})

const PASTED =
  process.env.SPARKTUI_DEEP === undefined ? { size: '1 MB', lines: 10_000 } : { size: '50 MB', lines: 500_000 }

test(`a paste of ${PASTED.size} arrives whole`, { timeout: 180_000 }, async () => {
  const { pty } = start('paste')
  await pty.until('js: ;')
  const line = `${'0123456789'.repeat(10)}\n`
  const { lines } = PASTED
  pty.type(`${TAB}\x1b[200~`)
  for (let sent = 0; sent < lines; sent += 5000) {
    pty.type(line.repeat(5000))
    await new Promise(setImmediate)
  }
  pty.type('\x1b[201~')
  await pty.until(`length ${lines * line.length}`)
  pty.type('end')
  await pty.until(`length ${lines * line.length + 3}`)
  pty.type(F10)
  expect((await pty.exited).code).toBe(0)
})
