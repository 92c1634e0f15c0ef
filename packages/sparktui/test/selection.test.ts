import { afterEach, describe, expect, test } from 'vitest'
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

/** A list of 100,000 rows in four, of which far fewer are nodes, and what selects in it. */
function long() {
  let selection = { value: '' }
  const items = signal(Array.from({ length: 100_000 }, (_, at) => `row ${at}`))
  const ui = render(
    (app) => {
      selection = app.selection
      list({ items, height: 4, scrollbar: 'none' }, (row) => text(row))
    },
    { cols: 20, rows: 6 },
  )
  const first = () => Number(ui.text().split('\n')[0]?.slice(4))
  const steps = (count: number) => {
    for (let step = 0; step < count; step++) ui.advance(50)
  }
  const marked = () => [0, 1, 2, 3].map((y) => ui.frame().cell(0, y)?.bg === 'ansi(4)')
  return { ui, items, first, steps, marked, selected: () => selection.value }
}

/** Rows from one to another, both included. */
const rows = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `row ${from + at}`).join('\n')

const DOWN = { press: '\x1b[<0;1;2M', below: '\x1b[<32;1;6M', above: '\x1b[<32;1;1M' }

describe('in a list', () => {
  test('a drag reaches over rows that are no nodes any more, down and up again', () => {
    const { ui, first, steps, selected } = long()
    ui.send(DOWN.press + DOWN.below)
    ui.advance(0)
    steps(60)
    const far = first()
    expect(far).toBeGreaterThan(100)
    ui.send('\x1b[<32;5;4M\x1b[<0;5;4m')
    expect(selected()).toBe(`${rows(1, far + 2)}\nrow ${far + 3}`.slice(0, -`${far + 3}`.length + 1))
  })

  test('a drag that comes back selects what lies between, and rows that are nodes again are marked', () => {
    const { ui, first, steps, marked, selected } = long()
    ui.send(DOWN.press + DOWN.below)
    ui.advance(0)
    steps(60)
    ui.send(DOWN.above)
    ui.advance(0)
    while (first() > 4) steps(1)
    ui.send('\x1b[<32;20;3M')
    expect(marked()).toEqual([true, true, true, false])
    ui.send('\x1b[<0;20;3m')
    expect(selected()).toBe(rows(1, first() + 2))
    expect(ui.text()).toContain(`row ${first()}`)
  })

  test('what was selected is copied and marked wherever it is scrolled to', () => {
    const { ui, marked, selected } = long()
    ui.drag({ x: 0, y: 1 }, { x: 19, y: 2 })
    expect(selected()).toBe('row 1\nrow 2')
    for (let turn = 0; turn < 40; turn++) ui.wheel('down', { x: 1, y: 1 })
    expect(ui.text()).not.toContain('row 1\n')
    expect(marked()).toEqual([false, false, false, false])
    ui.output()
    ui.press('ctrl+c')
    expect(clipboard(ui.output())).toBe('row 1\nrow 2')
  })

  test('rows that come back are selected as they were', () => {
    const { ui, first, marked } = long()
    ui.drag({ x: 0, y: 1 }, { x: 19, y: 2 })
    for (let turn = 0; turn < 40; turn++) ui.wheel('down', { x: 1, y: 1 })
    for (let turn = 0; turn < 80; turn++) ui.wheel('up', { x: 1, y: 1 })
    expect(first()).toBe(0)
    expect(marked()).toEqual([false, true, true, false])
    ui.output()
    ui.press('ctrl+c')
    expect(clipboard(ui.output())).toBe('row 1\nrow 2')
  })

  test('rows that come above move with it what is out of sight', () => {
    const { ui, items, first, marked } = long()
    ui.drag({ x: 0, y: 1 }, { x: 19, y: 2 })
    for (let turn = 0; turn < 40; turn++) ui.wheel('down', { x: 1, y: 1 })
    const before = first()
    items.value = ['new a', 'new b', 'new c', ...items.peek()]
    expect(first()).toBe(before)
    for (let turn = 0; turn < 80; turn++) ui.wheel('up', { x: 1, y: 1 })
    ui.wheel('down', { x: 1, y: 1 })
    expect(ui.text()).toContain('row 1')
    const seen = ui
      .text()
      .split('\n')
      .map((row) => row === 'row 1' || row === 'row 2')
    expect(marked()).toEqual(seen)
    ui.output()
    ui.press('ctrl+c')
    expect(clipboard(ui.output())).toBe('row 1\nrow 2')
  })

  test('rows that are taken out of it are selected no more', () => {
    const { ui, items } = long()
    ui.drag({ x: 0, y: 1 }, { x: 19, y: 3 })
    items.value = items.peek().filter((_, at) => at !== 2)
    ui.output()
    ui.press('ctrl+c')
    expect(clipboard(ui.output())).toBe('row 1\nrow 3')
  })
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
