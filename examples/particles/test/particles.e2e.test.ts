import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { Pty, type PtyOptions, ROOT } from '../../../packages/sparktui/test/e2e/pty.js'

const PROGRAM = 'examples/dist/particles/main.js'
const start = (options?: PtyOptions) => new Pty(process.execPath, [PROGRAM], options)

/** Number of particles in the header. */
const COUNTED = /([\d,]+) moved by Rust/
const UP = '\x1b[A'

/** Colours of the cells of a row, upper and lower pixel of each; where the attractor is shown, of its cell. */
function pixels(pty: Pty, row: number): number[] {
  const line = pty.terminal.buffer.active.getLine(row)
  return Array.from({ length: pty.terminal.cols }, (_, x) => line?.getCell(x)).flatMap((cell) =>
    cell !== undefined && '▀◎'.includes(cell.getChars() || ' ') ? [cell.getFgColor(), cell.getBgColor()] : [],
  )
}

/** All pixels of the box. */
const picture = (pty: Pty) => pty.rows().flatMap((_, row) => pixels(pty, row))
const isWhole = (screen: string) => screen.includes('10,000 moved by Rust') && screen.includes('q quit')

describe.each([
  { columns: 80, rows: 24, hasSide: false },
  { columns: 200, rows: 60, hasSide: true },
])('at $columns×$rows', ({ columns, rows, hasSide }) => {
  test('ten thousand particles fill the box and move', async () => {
    const pty = start({ columns, rows })
    await pty.until(isWhole)
    // A frame, a header and two rows of footer, and beside the box a panel if there is room. Rust may draw it a frame later.
    const pixelCount = 2 * (columns - 2 - (hasSide ? 30 : 0)) * (rows - 5)
    await pty.until(() => picture(pty).length === pixelCount)
    const before = picture(pty)
    await pty.until(() => new Set(picture(pty)).size > 20)
    await pty.until(() => picture(pty).filter((color, pixel) => color !== before[pixel]).length > before.length / 4)
    expect(pty.rows().at(-1)).toContain('q quit')
    expect(pty.text().includes('mean height')).toBe(hasSide)
    pty.type('q')
    expect((await pty.exited).code).toBe(0)
  })
})

test('keys turn the knobs: gravity, wind, attractor, count, scenes', async () => {
  const pty = start()
  await pty.until(isWhole)
  pty.type('2')
  await pty.until('gravity ↓ 0.8')
  expect(pty.text()).toContain('a off')
  pty.type(UP)
  await pty.until('gravity ↓ 0.7')
  pty.type('\x1b[D\x1b[D')
  await pty.until('wind ← 0.2')
  pty.type('aa')
  await pty.until('a swirl')
  pty.type('--')
  // This number has been to Rust and back.
  await pty.until((screen) => COUNTED.exec(screen)?.[1] === '8,000')
  pty.type('q')
  await pty.exited
})

test('rain gathers on the floor', async () => {
  const pty = start()
  await pty.until(isWhole)
  pty.type('2')
  const lit = (row: number) => pixels(pty, row).filter((color) => color !== 0x070a16).length
  // The box is the rows 2 to 20: its floor is lit and its upper half is dark.
  await pty.until(() => lit(20) > 100 && lit(5) < 10)
  pty.type('q')
  await pty.exited
})

test('a paused box writes nothing, and goes on when it is told to', async () => {
  const pty = start()
  await pty.until(isWhole)
  pty.type(' ')
  await pty.until('paused')
  // An answer that goes by way of Rust is the last to bring other particles; what comes after it is the footer alone.
  pty.type('-')
  await pty.until('9,000 moved by Rust')
  pty.type(UP)
  await pty.until('gravity ↑ 0.1')
  const before = pty.output.length
  const clock = start({ columns: 40, rows: 12 })
  await clock.until('moved')
  clock.type('q')
  await clock.exited
  expect(pty.output.length - before).toBe(0)
  const still = picture(pty)
  pty.type(' ')
  await pty.until(() => picture(pty).some((color, pixel) => color !== still[pixel]))
  pty.type('q')
  await pty.exited
})

test('the box follows the size of the terminal', async () => {
  const pty = start()
  await pty.until(isWhole)
  pty.resize(130, 30)
  await pty.until('mean height')
  await pty.until(() => picture(pty).length === 2 * 98 * 25)
  pty.resize(60, 16)
  await pty.until((screen) => !screen.includes('mean height'))
  await pty.until(() => picture(pty).length === 2 * 58 * 11)
  pty.type('q')
  await pty.exited
})

test('q gives the terminal back as it was', async () => {
  const script = `echo before; stty -g | cksum; "${process.execPath}" ${PROGRAM}; echo "status $?"; stty -g | cksum`
  const pty = new Pty('/bin/sh', ['-c', script])
  await pty.until(isWhole)
  expect(pty.isAlternate).toBe(true)
  pty.type('q')
  await pty.exited
  expect(pty.isAlternate).toBe(false)
  const modes = pty.text().match(/^\d+ \d+$/gm)
  expect(modes).toHaveLength(2)
  expect(modes?.[1]).toBe(modes?.[0])
  expect(pty.text()).toContain('status 0')
  expect(pty.output.lastIndexOf('\x1b[?25h')).toBeGreaterThan(pty.output.lastIndexOf('\x1b[?25l'))
})

test.each([
  { name: 'Ctrl-C', end: (pty: Pty) => pty.type('\x03'), exit: { code: 130, signal: 0 } },
  { name: 'SIGTERM', end: (pty: Pty) => pty.kill('SIGTERM'), exit: { code: 0, signal: 15 } },
])('$name ends it while the thread moves particles', async ({ end, exit }) => {
  const pty = start()
  await pty.until(isWhole)
  end(pty)
  expect(await pty.exited).toEqual(exit)
  // The program may be gone before all that it wrote has been read.
  await pty.until(() => !pty.isAlternate)
})

test('without a terminal it prints one picture as plain text', () => {
  const { status, stdout } = spawnSync(process.execPath, [PROGRAM], { cwd: ROOT, encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stdout).toContain('10,000 moved by Rust')
  expect(stdout).not.toContain('\x1b')
  // A letter a cell, from the empty corners to the middle of the swirl: a picture without its colours.
  const rows = stdout.split('\n').flatMap((line) => /^│(.{78})│$/.exec(line)?.[1] ?? [])
  expect(rows.length).toBeGreaterThanOrEqual(10)
  expectLetters(rows)
})

test('where there are no colours, the picture is drawn in letters', async () => {
  const pty = start({ env: { NO_COLOR: '1' } })
  await pty.until(isWhole)
  const rows = () => pty.rows().flatMap((row) => /^│(.{78})│$/.exec(row)?.[1] ?? [])
  const first = rows().join()
  await pty.until(() => rows().join() !== first && lettersOf(rows()).length > 6)
  expectLetters(rows())
  pty.type('q')
  await pty.exited
  for (const colored of ['\x1b[38;', '\x1b[48;', ';38;', ';48;']) expect(pty.output).not.toContain(colored)
})

const lettersOf = (rows: readonly string[]) => [...new Set(rows.join('').replace('◎', ''))]

/** From the empty corners to the middle of the swirl, a letter a cell. */
function expectLetters(rows: readonly string[]): void {
  const letters = lettersOf(rows)
  expect(letters.filter((letter) => !' .:-=+*#%@'.includes(letter))).toEqual([])
  expect(letters.length).toBeGreaterThanOrEqual(6)
}
