import { describe, expect, test } from 'vitest'
import { ABOVE, everything, PUSHES, startBelow } from './below.js'
import type { Pty } from './pty.js'
import { DEEP_RUNTIMES } from './runtime.js'

const [COLUMNS, ROWS] = [80, 24]

/** Gives xterm.js and the program 300 sizes and the first one again, some of them at once. */
async function drag(pty: Pty, heights: (step: number) => number): Promise<void> {
  for (let step = 0; step < 300; step++) {
    pty.resize(COLUMNS - Math.abs((step % 100) - 50), heights(step))
    for (let turn = 0; turn < step % 4; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  pty.resize(COLUMNS, ROWS)
}

/** Rows in a border as wide as the screen: each is broken at each step, unless it is cut. */
function framed(rows: readonly string[]): string[] {
  const edge = '─'.repeat(COLUMNS - 2)
  return [`╭${edge}╮`, ...rows.map((row) => `│${row.padEnd(COLUMNS - 2)}│`), `╰${edge}╯`]
}

/** Numbers of rows of the terminal that it takes for the rest of the row above. */
function continued(pty: Pty): number[] {
  const buffer = pty.terminal.buffer.normal
  return Array.from({ length: buffer.length }, (_, y) => y).filter((y) => buffer.getLine(y)?.isWrapped)
}

const WIDE = 'w'.repeat(COLUMNS - 2)
const SIZE = `${COLUMNS}x${ROWS}`
/** Several rows under edit, and wide ones below. */
const COMPOSED = { TEST_ROWS: '4', TEST_BELOW: '3' }
const below = [WIDE, WIDE, WIDE]

describe.each(DEEP_RUNTIMES)('on $name in xterm.js a window that is dragged', (runtime) => {
  const start = async (app: string, first: string, env: Record<string, string> = {}) => {
    const options = { columns: COLUMNS, rows: ROWS, env: { ...PUSHES, TEST_BORDER: 'round', ...env } }
    const pty = startBelow(runtime, options, app)
    await pty.until(first)
    return pty
  }
  const shows = async (pty: Pty, ...frame: readonly string[]) => {
    const wanted = [...ABOVE, ...frame].join('\n')
    await pty.until(() => everything(pty).join('\n') === wanted)
  }

  test('leaves an inline frame once', async () => {
    const first = `2 rows on ${SIZE}`
    const pty = await start('inline', first)
    for (const heights of [() => ROWS, (step: number) => ROWS - (step % 9)]) {
      await drag(pty, heights)
      await shows(pty, ...framed([first, 'row 0', 'row 1']))
    }
    pty.type('x')
    await pty.until('prompt')
    pty.type('\n')
    await pty.exited
  })

  // The cursor is shown, so it does not rest below all that xterm.js could break.
  test('leaves an inline frame with a caret once, and at the end rows that are lines of their own', async () => {
    const pty = await start('prompt', SIZE)
    pty.type('hello')
    await pty.until('hello')
    for (const heights of [() => ROWS, (step: number) => ROWS - (step % 9)]) {
      await drag(pty, heights)
      await shows(pty, ...framed([SIZE, 'hello']))
    }
    expect(continued(pty)).not.toEqual([])
    pty.type('\x1b')
    await shows(pty, ...framed([SIZE, 'hello']), 'prompt')
    expect(continued(pty)).toEqual([])
    pty.type('\n')
    await pty.exited
  })

  test('leaves a frame once wherever its caret is, while the frame grows and shrinks', async () => {
    const pty = await start('prompt', SIZE, COMPOSED)
    await shows(pty, ...framed([SIZE, '', '', '', '', ...below]))
    const typed: [keys: string, rows: string[]][] = [
      ['a', ['a', '', '', '']],
      // On the row after, and up again: what was one line stays so.
      [`\r${'b'.repeat(COLUMNS - 4)}`, ['a', 'b'.repeat(COLUMNS - 4), '', '']],
      ['\r\rc\x1b[A\x1b[A\x1b[A', ['a', 'b'.repeat(COLUMNS - 4), '', 'c']],
      ['\x1b[1;5Fd', ['a', 'b'.repeat(COLUMNS - 4), '', 'cd']],
    ]
    for (const [keys, rows] of typed) {
      pty.type(keys)
      await shows(pty, ...framed([SIZE, ...rows, ...below]))
      await drag(pty, () => ROWS)
      await shows(pty, ...framed([SIZE, ...rows, ...below]))
    }
    const last = typed.at(-1)?.[1] ?? []
    // F2 shows a row more below, F3 one less, and F4 takes the focus and with it the caret.
    for (const [keys, rows] of [
      ['\x1bOQ', [...below, WIDE]],
      ['\x1bOR\x1bOR', below.slice(1)],
      ['\x1bOS\x1bOQ', below],
    ] as const) {
      pty.type(keys)
      await shows(pty, ...framed([SIZE, ...last, ...rows]))
      await drag(pty, () => ROWS)
      await shows(pty, ...framed([SIZE, ...last, ...rows]))
    }
    pty.type('\x1b')
    await shows(pty, ...framed([SIZE, ...last, ...below]), 'prompt')
    expect(continued(pty)).toEqual([])
    pty.type('\n')
    await pty.exited
  })

  test('leaves rows no longer than they look, though they were one line', async () => {
    const pty = await start('prompt', SIZE, { TEST_BORDER: 'none', TEST_BELOW: '1' })
    pty.type('hello')
    await shows(pty, SIZE, 'hello', WIDE)
    expect(continued(pty)).not.toEqual([])
    pty.type('\x1b')
    await shows(pty, SIZE, 'hello', WIDE, 'prompt')
    // What is blank to the end of a row was never written, so nothing of it goes on in a row below.
    pty.resize(COLUMNS - 1, ROWS)
    expect(everything(pty)).toEqual([...ABOVE, SIZE, 'hello', WIDE, 'prompt'])
    expect(continued(pty)).toEqual([])
    pty.type('\n')
    await pty.exited
  })

  test('leaves rows that are lines of their own to whoever comes after a signal', async () => {
    const pty = await start('prompt', SIZE)
    await drag(pty, () => ROWS)
    await shows(pty, ...framed([SIZE, '']))
    expect(continued(pty)).not.toEqual([])
    pty.type('\x03')
    await shows(pty, ...framed([SIZE, '']), 'prompt')
    expect(continued(pty)).toEqual([])
    pty.type('\n')
    await pty.exited
  })
})
