import { describe, expect, test } from 'vitest'
import { ABOVE, everything, PUSHES, startBelow } from './below.js'
import type { Pty } from './pty.js'
import { DEEP_RUNTIMES, EVERY_RUNTIME } from './runtime.js'

const [UP, DOWN] = ['\x1b[A', '\x1b[B']

const list = (count: number, size: string) => [
  `${count} rows on ${size}`,
  ...Array.from({ length: count }, (_, row) => `row ${row}`),
]

/** The word of the rows once the key w was pressed. */
const WIDE = 'a row that is so wide that a narrow terminal breaks it,'
const joined = (rows: readonly string[]) => rows.join(' ').replaceAll(/ +/g, ' ').trim()

async function end(pty: Pty): Promise<void> {
  pty.type('x')
  await pty.until('prompt')
  pty.type('\n')
  await pty.exited
}

describe.each(EVERY_RUNTIME)('on $name an inline app', (runtime) => {
  test('is drawn below what is there, grows and shrinks, and stays above the prompt', async () => {
    const pty = startBelow(runtime, { columns: 40, rows: 12 })
    await pty.until('row 1')
    expect(pty.isAlternate).toBe(false)
    // Nobody can tell where the frame begins, so the mouse stays the terminal's, and with it the selection.
    for (const mode of [1000, 1002, 1003, 1006]) expect(pty.output).not.toContain(`\x1b[?${mode}h`)
    expect(everything(pty)).toEqual([...ABOVE, ...list(2, '40x12')])
    pty.type(UP + UP + UP)
    await pty.until('row 4')
    expect(everything(pty)).toEqual([...ABOVE, ...list(5, '40x12')])
    pty.type(DOWN)
    await pty.until('4 rows')
    await pty.until((screen) => !screen.includes('row 4'))
    expect(everything(pty)).toEqual([...ABOVE, ...list(4, '40x12')])
    pty.type('x')
    await pty.until('prompt')
    expect(everything(pty)).toEqual([...ABOVE, ...list(4, '40x12'), 'result 4', 'prompt'])
    pty.type('\n')
    await pty.exited
  })

  test('is never higher than the screen, and what it pushes up can be scrolled to', async () => {
    const pty = startBelow(runtime, { columns: 40, rows: 6 })
    await pty.until('row 1')
    pty.type(UP.repeat(8))
    await pty.until('10 rows')
    await pty.until('row 4')
    expect(pty.rows()).toEqual(list(10, '40x6').slice(0, 6))
    expect(everything(pty)).toEqual([...ABOVE, ...list(10, '40x6').slice(0, 6)])
    await end(pty)
    expect(everything(pty)).toEqual([...ABOVE, ...list(10, '40x6').slice(0, 6), 'result 10', 'prompt'])
  })
})

describe.each(DEEP_RUNTIMES)('on $name an inline app of another size', (runtime) => {
  // Where rows break, xterm.js moves the cursor by rows that are below it.
  test('leaves no rows of before, narrower and wider, lower and higher', async () => {
    const pty = startBelow(runtime, { columns: 70, rows: 20 })
    await pty.until('row 1')
    for (const [columns, rows] of [
      [30, 20],
      [70, 20],
      [25, 9],
      [60, 24],
      [59, 5],
      [70, 20],
    ] as const) {
      pty.resize(columns, rows)
      await pty.until(`2 rows on ${columns}x${rows}`)
      expect(everything(pty)).toEqual([...ABOVE, ...list(2, `${columns}x${rows}`)])
    }
    await end(pty)
  })

  test('leaves no rows of before where the terminal breaks them', async () => {
    const pty = startBelow(runtime, { columns: 70, rows: 30, env: PUSHES })
    await pty.until('row 1')
    pty.type(`${UP}${UP}w`)
    await pty.until(`${WIDE} 3`)
    for (const columns of [69, 40, 25, 70, 31, 30, 58, 70]) {
      pty.resize(columns, 30)
      // The rows above are there, and those of the frame stand once.
      const wanted = [...ABOVE, `4 rows on ${columns}x30`, ...[0, 1, 2, 3].map((row) => `${WIDE} ${row}`)]
      await pty.until(() => joined(everything(pty)) === wanted.join(' '))
    }
    await end(pty)
  })

  test('is whole again after a storm of sizes, and after one cell', async () => {
    const pty = startBelow(runtime, { columns: 40, rows: 12 })
    await pty.until('row 1')
    for (let size = 0; size < 1000; size++) pty.resize(2 + (size % 60), 1 + (size % 20))
    pty.resize(1, 1)
    pty.resize(50, 15)
    await pty.until('2 rows on 50x15')
    await pty.until('row 1')
    const rows = everything(pty)
    expect(rows.slice(-3)).toEqual(list(2, '50x15'))
    expect(rows.filter((row) => /rows on|row \d/.test(row))).toHaveLength(3)
    await end(pty)
  })
})
