import { afterEach, expect, test } from 'vitest'
import { box, list, signal, text } from '../src/index.js'
import { cleanup, render } from '../src/test/index.js'
import { themes } from '../src/theme/built-in.js'

afterEach(cleanup)

/** The text that bytes put into the terminal's clipboard (OSC 52), undefined for none. */
function clipboard(bytes: string): string | undefined {
  const [, encoded] = /\]52;c;([A-Za-z0-9+/=]*)/.exec(bytes) ?? []
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString()
}

function lines(options = {}) {
  let selection = { value: '' }
  const ui = render(
    (app) => {
      selection = app.selection
      text('first line')
      text('second 界 line')
    },
    { cols: 20, rows: 4, ...options },
  )
  return { ui, selected: () => selection.value }
}

test('dragging selects, app.selection tells what, and ctrl+c copies it instead of ending the program', () => {
  const { ui, selected } = lines()
  ui.drag({ x: 6, y: 0 }, { x: 8, y: 1 })
  expect(selected()).toBe('line\nsecond 界')
  ui.output()
  ui.press('ctrl+c')
  expect(clipboard(ui.output())).toBe('line\nsecond 界')
  expect(selected()).toBe('')
  expect(ui.ending).toBeUndefined()
  ui.press('ctrl+c')
  expect(ui.ending).toEqual({ kind: 'interrupt', code: 130 })
})

test('what is selected has the colours of the theme', () => {
  const { ui } = lines({ theme: themes.nord })
  ui.drag({ x: 0, y: 0 }, { x: 4, y: 0 })
  const { selection, onSelection } = themes.nord.colors
  expect(ui.frame().cell(2, 0)).toMatchObject({ fg: hex(onSelection), bg: hex(selection) })
  expect(ui.frame().cell(5, 0)).toMatchObject({ bg: 'default' })
})

test('selection: false leaves the mouse to the program, and "copy" copies at once', () => {
  const off = lines({ selection: false })
  off.ui.drag({ x: 0, y: 0 }, { x: 4, y: 0 })
  expect(off.selected()).toBe('')
  const copy = lines({ selection: 'copy' })
  copy.ui.output()
  copy.ui.drag({ x: 0, y: 0 }, { x: 4, y: 0 })
  expect(clipboard(copy.ui.output())).toBe('first')
})

test('userSelect keeps parts out of it, and in themselves', () => {
  let selection = { value: '' }
  const ui = render(
    (app) => {
      selection = app.selection
      box({ userSelect: 'contain', flexDirection: 'column' }, () => {
        text('one')
        text('$ ', { userSelect: 'none' })
        text('two')
      })
      text('three')
    },
    { cols: 20, rows: 4 },
  )
  ui.drag({ x: 0, y: 0 }, { x: 9, y: 3 })
  expect(selection.value).toBe('one\n\ntwo')
})

test('a signal that follows the selection is told once for each', () => {
  const seen: string[] = []
  const ui = render(
    (app) => {
      text('hello world')
      text(() => {
        seen.push(app.selection.value)
        return `${app.selection.value.length} selected`
      })
    },
    { cols: 20, rows: 4 },
  )
  ui.drag({ x: 0, y: 0 }, { x: 4, y: 0 })
  expect(ui.text()).toBe('hello world\n5 selected')
  ui.click({ x: 15, y: 3 })
  expect(ui.text()).toBe('hello world\n0 selected')
  expect(seen).toEqual(['', 'hello', ''])
})

test('a long selection arrives whole', () => {
  let selection = { value: '' }
  const long = '界a'.repeat(20_000)
  const ui = render(
    (app) => {
      selection = app.selection
      text(long, { height: 2 })
    },
    { cols: 20, rows: 4 },
  )
  ui.click({ x: 0, y: 0 })
  ui.click({ x: 0, y: 0 })
  ui.click({ x: 0, y: 0 })
  expect(selection.value === long).toBe(true)
})

test('in a list it reaches over rows that are scrolled to, as far as they are kept', () => {
  let selection = { value: '' }
  const items = Array.from({ length: 100_000 }, (_, at) => `row ${at}`)
  const ui = render(
    (app) => {
      selection = app.selection
      list({ items, height: 4 }, (row) => text(row))
    },
    { cols: 20, rows: 6 },
  )
  ui.send('\x1b[<0;1;2M\x1b[<32;1;6M')
  ui.advance(0)
  for (let step = 0; step < 3; step++) ui.advance(50)
  ui.send('\x1b[<0;1;6m')
  const rows = selection.value.split('\n')
  expect(rows[0]).toBe('row 1')
  expect(rows.length).toBeGreaterThan(8)
  expect(rows).toEqual(rows.map((row, at) => `row ${at + 1}`.slice(0, row.length)))
})

test('texts that come while one is selected leave it as it is', () => {
  const more = signal('')
  const { ui, selected } = lines()
  ui.drag({ x: 0, y: 0 }, { x: 4, y: 0 })
  more.value = 'more'
  expect(ui.frame().cell(2, 0)?.bg).toBe('ansi(4)')
  expect(selected()).toBe('first')
})

function hex(color: unknown): string {
  return typeof color === 'number' ? `#${color.toString(16).padStart(6, '0')}` : String(color)
}
