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
