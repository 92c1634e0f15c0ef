import { expect, test } from 'vitest'
import type { Pty } from './pty.js'
import { DEEP_RUNTIMES, startApp } from './runtime.js'

const STEPS = 60
const COLUMNS = 80

/** Every cell as xterm.js shows it: scalars, width, colours and attributes. */
function cells(pty: Pty): string[] {
  const buffer = pty.terminal.buffer.active
  const shown: string[] = []
  for (let y = 0; y < pty.terminal.rows; y++) {
    for (let x = 0; x < COLUMNS; x++) {
      const cell = buffer.getLine(buffer.viewportY + y)?.getCell(x)
      if (cell === undefined) continue
      const chars = cell.getChars() === '' && cell.getWidth() === 1 ? ' ' : cell.getChars()
      const background = `${cell.getBgColorMode()}/${cell.getBgColor()}`
      const lines = [cell.isUnderline(), cell.isInverse(), cell.isStrikethrough()].map(Boolean)
      const strokes = [cell.isBold(), cell.isDim(), cell.isItalic()].map(Boolean)
      const pen = `${cell.getFgColorMode()}/${cell.getFgColor()} ${strokes}`
      // The pen of a blank is seen where something is drawn with it.
      const look = chars === ' ' && !lines.includes(true) ? '' : pen
      shown.push(`${x},${y} ${JSON.stringify(chars)} ${cell.getWidth()} ${background} ${lines} ${look}`)
    }
  }
  return shown
}

// What @xterm/headless counts as wide is of Unicode 6: emoji are no part of this, nor are joined ones, flags or variation
// selectors, whose widths terminals dispute.
const CASES = DEEP_RUNTIMES.flatMap((runtime) => [1, 2, 3, 4].map((seed) => ({ runtime, name: runtime.name, seed })))

test.each(CASES)(
  'on $name what xterm.js shows after random changes is what it shows drawn anew, seed $seed',
  async ({ runtime, seed }) => {
    const pty = startApp(runtime, 'random', { columns: COLUMNS, env: { TEST_SEED: String(seed) } })
    await pty.until(`step 0 of ${COLUMNS}`)
    const screens = new Set<string>()
    for (let step = 1; step <= STEPS; step++) {
      pty.type('n')
      await pty.until(`step ${step} of ${COLUMNS}`)
      const changed = cells(pty)
      screens.add(changed.slice(0, COLUMNS * 23).join())
      pty.resize(COLUMNS + 1, 24)
      await pty.until(`step ${step} of ${COLUMNS + 1}`)
      pty.resize(COLUMNS, 24)
      await pty.until(`step ${step} of ${COLUMNS} columns`)
      expect(changed, `step ${step}`).toEqual(cells(pty))
    }
    // Some steps change what cannot be seen.
    expect(screens.size).toBeGreaterThan(STEPS / 2)
    pty.type('x')
    expect((await pty.exited).code).toBe(0)
  },
)
