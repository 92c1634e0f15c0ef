import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Pty } from './pty.js'

const [F2, F10, LEFT, TAB, ENTER] = ['\x1bOQ', '\x1b[21~', '\x1b[D', '\t', '\r']
const APP = 'packages/sparktui/test/e2e/apps/all-kinds.mjs'

test('in two seconds of a blocked main thread the screen shows the wheel, typing, the caret, Tab, another size and a spinner; then every event is heard in order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'blocked-'))
  const gate = join(folder, 'go on')
  const pty = new Pty(process.execPath, [APP, gate], { columns: 80, rows: 14 })
  const row = (y: number) => pty.rows()[y]?.trimEnd()
  const column = () => pty.terminal.buffer.active.cursorX
  try {
    await pty.until('row 3')
    pty.type(`x${F2}`)
    await pty.until('name x; heard;')
    pty.type('ab界')
    await pty.until(() => row(1) === 'xab界' && column() === 5)
    pty.type(LEFT)
    await pty.until(() => column() === 3)
    pty.type('c')
    await pty.until(() => row(1) === 'xabc界' && column() === 4)
    pty.type('\x1b[<65;3;7M')
    await pty.until((screen) => screen.includes('row 6') && !screen.includes('row 2'))
    pty.type(TAB)
    await pty.until(() => pty.terminal.buffer.active.getLine(2)?.getCell(0)?.getFgColor() === 1)
    pty.type(ENTER)
    for (const frame of ['spin A', 'spin B', 'spin C', 'spin A']) await pty.until(frame)
    pty.resize(70, 12)
    // The last row follows the lower edge, though who writes it does not know of that yet.
    await pty.until(() => row(11)?.startsWith('name x; heard; 80x14') === true)
    writeFileSync(gate, '')
    await pty.until('name xabc界; heard a b 界 c WHEEL FOCUS PRESS; 70x12')
    pty.type(F10)
    expect((await pty.exited).code).toBe(0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
