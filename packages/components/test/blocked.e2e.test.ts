import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Pty } from '../../sparktui/test/e2e/pty.js'

const [F2, F10, DOWN, PAGE_DOWN, TAB] = ['\x1bOQ', '\x1b[21~', '\x1b[B', '\x1b[6~', '\t']
const APP = 'packages/components/test/apps/blocked.mjs'
/** Rows of the screen: the first of the table, the top borders of the tree and of the log, the first line of that. */
const [TABLE, TREE, LOG, LINE] = [1, 4, 8, 9]

test('while JavaScript is blocked, keys scroll a table and a log, and Tab shows where the focus is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'blocked-'))
  const gate = join(folder, 'go on')
  const pty = new Pty(process.execPath, [APP, gate], { columns: 30, rows: 16 })
  const row = (y: number) => pty.rows()[y] ?? ''
  const ink = (y: number) => pty.terminal.buffer.active.getLine(y)?.getCell(0)?.getFgColor()
  try {
    await pty.until('line 2')
    pty.type(F2)
    await pty.until('main thread blocked')
    const faint = ink(TREE)
    expect(ink(LOG)).toBe(faint)
    pty.type(DOWN)
    await pty.until(() => row(TABLE).startsWith('row 1 '))
    pty.type(PAGE_DOWN)
    await pty.until(() => row(TABLE).startsWith('row 3 '))
    pty.type(TAB)
    await pty.until(() => ink(TREE) !== faint && ink(LOG) === faint)
    pty.type(TAB)
    await pty.until(() => ink(LOG) !== faint && ink(TREE) === faint)
    pty.type(PAGE_DOWN)
    await pty.until(() => row(LINE).includes('line 2'))
    expect(pty.text()).toContain('main thread blocked')
    writeFileSync(gate, '')
    await pty.until('main thread free again')
    pty.type(F10)
    expect((await pty.exited).code).toBe(0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
