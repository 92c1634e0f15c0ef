import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Pty } from './pty.js'

/** Palette entry of a cell's glyph or of what lies behind it; -1 for the terminal's own. */
function colors(pty: Pty, x: number, y: number): { readonly fg: number; readonly bg: number } {
  const cell = pty.terminal.buffer.active.getLine(y)?.getCell(x)
  return {
    fg: cell?.isFgDefault() ? -1 : (cell?.getFgColor() ?? -2),
    bg: cell?.isBgDefault() ? -1 : (cell?.getBgColor() ?? -2),
  }
}

test('while JavaScript is blocked, Tab, clicks, hover and presses show, by and by where they take time; then all of it arrives in order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alive-'))
  const unblock = join(folder, 'go on')
  const pty = new Pty(process.execPath, ['packages/sparktui/test/e2e/apps/alive.mjs', unblock])
  try {
    await pty.until('three')
    pty.type('b')
    await pty.until('log blocked')
    const ring = (x: number) => () => colors(pty, x, 0).fg === 1
    pty.type('\t')
    await pty.until(ring(0))
    pty.type('x\t')
    await pty.until(ring(5))
    // Over the third box, pressed there and let go.
    pty.type('\x1b[<35;12;2M')
    await pty.until(() => colors(pty, 11, 1).bg === 2)
    pty.type('\x1b[<0;12;2M')
    await pty.until(() => colors(pty, 11, 1).bg === 3 && colors(pty, 10, 0).fg === 1)
    pty.type('\x1b[<0;12;2m')
    await pty.until(() => colors(pty, 11, 1).bg === 2)
    // Over the one that takes its time, and away from it again.
    const rowOfSlow = 3
    const red = () => colors(pty, 1, rowOfSlow).bg >> 16
    pty.type('\x1b[<35;2;4M')
    await pty.until(() => red() > 0 && red() < 255)
    pty.type('\x1b[<35;12;2M')
    await pty.until(() => red() === 0)
    pty.type('y')
    expect(pty.text()).toContain('log blocked')
    expect(pty.text()).not.toContain('focus')
    writeFileSync(unblock, '')
    await pty.until('log blocked, free, focus one, key x, focus two, focus three, click three, key y')
    pty.type('\x11')
    expect((await pty.exited).code).toBe(0)
    expect(pty.output).toContain('\x1b[?1003h')
    expect(pty.output.slice(pty.output.lastIndexOf('\x1b[?1003l'))).toContain('\x1b[?1049l')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('while JavaScript is blocked, keys scroll what they were given to; then a paste, a key and the offset are heard', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alive-'))
  const unblock = join(folder, 'go on')
  const pty = new Pty(process.execPath, ['packages/sparktui/test/e2e/apps/reach.mjs', unblock])
  const shown = () => pty.rows().slice(1, 4)
  try {
    await pty.until('row 2')
    pty.type('b')
    await pty.until('log blocked')
    pty.type('\x1b[B')
    await pty.until(() => shown().join() === 'row 1,row 2,row 3')
    pty.type('\x1b[200~pasted\x1b[201~z\x1b[F')
    await pty.until(() => shown().join() === 'row 6,row 7,row 8')
    expect(pty.text()).not.toContain('log blocked,')
    writeFileSync(unblock, '')
    // Of an offset the last one is told, once what was typed has been heard.
    await pty.until('log blocked, free, paste pasted, key z, scroll 0 6')
    pty.type('x')
    expect((await pty.exited).code).toBe(0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
