import { signal } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test } from 'vitest'
import { code } from '../src/code.js'
import { calendar, type Day } from '../src/index.js'
import { markdown } from '../src/markdown.js'

afterEach(cleanup)

const rows = (text: string) => text.split('\n').map((row) => row.trimEnd())

describe('a calendar', () => {
  // February 2024 began on a Thursday.
  function shown(cols: number, day: number) {
    const value = signal<Day>({ year: 2024, month: 2, day })
    const props = { value, now: { year: 2024, month: 2, day: 1 }, locale: 'en', autoFocus: true }
    return { ui: render(() => calendar(props), { cols, rows: 11 }), value }
  }

  test('of 22 cells has a border', () => {
    expect(rows(shown(22, 6).ui.text()).slice(0, 4)).toEqual([
      '╭────────────────────╮',
      '│   February 2024    │',
      '│Mo Tu We Th Fr Sa Su│',
      '│29 30 31  1  2  3  4│',
    ])
  })

  test('of 20 cells has none, and tells by its title that it has the focus', () => {
    const { ui } = shown(20, 6)
    expect(rows(ui.text()).slice(0, 3)).toEqual(['   February 2024', 'Mo Tu We Th Fr Sa Su', '29 30 31  1  2  3  4'])
    expect(ui.frame().cell(3, 0)?.attributes).toContain('underline')
  })

  test('has its border again when there is room', () => {
    const { ui } = shown(20, 6)
    expect(rows(ui.text())[2]).toBe('29 30 31  1  2  3  4')
    ui.resize(22, 11)
    expect(rows(ui.text())[3]).toBe('│29 30 31  1  2  3  4│')
  })

  test('of fewer than 20 cells scrolls to the day that is chosen, and no two days touch', () => {
    const { ui } = shown(12, 9)
    // Friday begins at cell 12; with two more columns from Wednesday on it is seen.
    expect(rows(ui.text()).slice(1, 4)).toEqual(['We Th Fr Sa', '31  1  2  3', ' 7  8  9 10'])
    ui.press('home')
    expect(rows(ui.text())[2]).toContain(' 1  2')
    ui.press('down', 'left', 'left', 'left')
    expect(rows(ui.text())[3]).toBe(' 5  6  7  8')
  })
})

describe('code that wraps', () => {
  const source = 'const a = "some long text"\n\nif (a) b()'

  test('goes on in the next row, with nothing cut', () => {
    const ui = render(() => code({ code: source, language: 'ts', wrap: true }), { cols: 14, rows: 6 })
    expect(rows(ui.text())).toEqual(['const a =', '"some long', 'text"', '', 'if (a) b()'])
  })

  test('has the number of a line before its first row', () => {
    const ui = render(() => code({ code: source, language: 'ts', wrap: true, lineNumbers: true }), {
      cols: 14,
      rows: 6,
    })
    expect(rows(ui.text())).toEqual(['1 const a =', '  "some long', '  text"', '2', '3 if (a) b()'])
  })

  test('is cut unless it is told to wrap', () => {
    const ui = render(() => code({ code: source, language: 'ts' }), { cols: 14, rows: 6 })
    expect(rows(ui.text())).toEqual(['const a = "som', '', 'if (a) b()'])
  })

  test('stands so in markdown, in a box as narrow as there is room', () => {
    const ui = render(() => markdown({ source: '```sh\nnpm install sparktui preact\n```' }), {
      cols: 20,
      rows: 6,
    })
    expect(rows(ui.text())).toEqual([
      '╭──────────────────╮',
      '│ npm install      │',
      '│ sparktui preact  │',
      '╰──────────────────╯',
    ])
  })
})
