import { expect, test } from 'vitest'
import { DEEP_RUNTIMES, startApp } from './runtime.js'

/** Joiners, selectors and combining marks: cells of none. */
const NO_CELL = /^(?:\p{Mn}|\p{Me}|\p{Cf})$/u
/** What old tables call narrow and new ones wide. */
const PICTURE = /^[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]$/u
const CJK = /^\p{Script=Han}$/u

/** Cells of each code point by itself, as a terminal without clusters counts them. */
function counting(cellsOfPicture: 1 | 2) {
  return (point: number): 0 | 1 | 2 => {
    const character = String.fromCodePoint(point)
    if (NO_CELL.test(character)) return 0
    if (CJK.test(character)) return 2
    return PICTURE.test(character) ? cellsOfPicture : 1
  }
}

/** Cells where what Unicode leaves open is wide: all that is no ASCII. */
const wide = (point: number): 0 | 1 | 2 => (point < 0x80 ? 1 : 2)

const TERMINALS = [
  { name: 'by its own table (Unicode 6)', cells: undefined, env: {} },
  { name: 'every picture narrow', cells: counting(1), env: {} },
  { name: 'every picture wide, joined ones as many', cells: counting(2), env: {} },
  { name: 'told of wide ambiguous ones, which it has', cells: wide, env: { TEST_AMBIGUOUS: 'wide' } },
  { name: 'told of wide ambiguous ones, and has them narrow', cells: undefined, env: { TEST_AMBIGUOUS: 'wide' } },
]

test.each(DEEP_RUNTIMES)('on $name no row shifts where the terminal counts otherwise', async (runtime) => {
  for (const { name, cells, env } of TERMINALS) {
    const pty = startApp(runtime, 'width', { env })
    if (cells !== undefined) {
      pty.terminal.unicode.register({
        version: name,
        wcwidth: cells,
        charProperties: (point) => cells(point) << 1,
      })
      pty.terminal.unicode.activeVersion = name
    }
    await pty.until('end')
    const buffer = pty.terminal.buffer.active
    for (let y = 0; y < 8; y++) {
      const line = buffer.getLine(y)
      const bars = [2, 5].map((x) => line?.getCell(x)?.getChars())
      expect(bars, `${name}, row ${y}: ${line?.translateToString(true)}`).toEqual(['|', '|'])
    }
    pty.type('q')
    await pty.exited
  }
})
