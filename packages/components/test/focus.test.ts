import { type FocusEvent, signal, text } from 'sparktui'
import { cleanup, render, type Ui } from 'sparktui/test'
import { afterEach, describe, expect, test } from 'vitest'
import { radioGroup, type TableProps, table, tree } from '../src/index.js'

afterEach(cleanup)

/** What is underlined, row by row. */
function underlined(ui: Ui): string[] {
  const frame = ui.frame()
  return Array.from({ length: frame.rows }, (_, y) =>
    frame
      .runs(y)
      .filter(({ attributes }) => attributes.includes('underline'))
      .map((run) => run.text)
      .join(''),
  ).filter((row) => row !== '')
}

describe('the focus of a group of radios', () => {
  function group(chosen: string | undefined, off?: string) {
    const value = signal<string | undefined>(chosen)
    const reasons: string[] = []
    const options = ['a', 'b', 'c'].map((one) => ({ value: one, label: `letter ${one}`, disabled: one === off }))
    const ui = render(() => {
      text('before', { focusable: true, autoFocus: true })
      radioGroup<string | undefined>({ options, value, onFocus: ({ reason }: FocusEvent) => reasons.push(reason) })
      text('after', { focusable: true })
    })
    return { ui, value, reasons }
  }

  test('comes to the chosen one from both sides, also when another one was left', async () => {
    const { ui, value } = group('b')
    ui.press('tab')
    expect(underlined(ui)).toEqual(['letter b'])
    ui.press('down')
    expect(underlined(ui)).toEqual(['letter c'])
    ui.press('tab')
    await Promise.resolve()
    ui.press('shift+tab')
    expect(underlined(ui)).toEqual(['letter b'])
    value.value = 'a'
    ui.press('shift+tab')
    await Promise.resolve()
    ui.press('tab')
    expect(underlined(ui)).toEqual(['letter a'])
  })

  test('comes to the first where none is chosen, or one that is disabled', () => {
    const none = group(undefined)
    none.ui.press('tab')
    expect(underlined(none.ui)).toEqual(['letter a'])
    const off = group('c', 'c')
    off.ui.press('tab')
    expect(underlined(off.ui)).toEqual(['letter a'])
  })

  test('stays where the mouse puts it, and tells a handler of the group', () => {
    const { ui, value, reasons } = group('b')
    ui.click('letter c')
    expect(underlined(ui)).toEqual(['letter c'])
    expect([value.value, ...reasons]).toEqual(['c', 'pointer'])
  })
})

describe('with the focus and nothing selected', () => {
  const ROWS = Array.from({ length: 20 }, (_, at) => `row ${at}`)

  function openTable(props: Partial<TableProps<string>> = {}) {
    const selected = signal<number | undefined>(undefined)
    const columns = [
      { title: 'one', cell: (row: string) => row },
      { title: 'two', width: 4, cell: () => 'x' },
    ]
    const ui = render(() => table({ rows: ROWS, columns, selected, ...props }), { cols: 20, rows: 6 })
    return { ui, selected }
  }

  test('a table underlines the first row that is seen, and Down selects that', () => {
    const { ui, selected } = openTable()
    expect(underlined(ui)).toEqual([])
    ui.press('tab')
    expect(underlined(ui)).toEqual(['row 0'])
    ui.wheel('down', { x: 1, y: 2 })
    const first = /row \d+/.exec(ui.text())?.[0]
    expect(first).not.toBe('row 0')
    expect(underlined(ui)).toEqual([first])
    ui.press('down')
    expect(`row ${selected.value}`).toBe(first)
    expect(underlined(ui)).toEqual([])
  })

  test('a table without rows underlines what it says of that', () => {
    const { ui } = openTable({ rows: [], empty: 'no rows' })
    ui.press('tab')
    expect(underlined(ui)).toEqual(['no rows'])
  })

  test('a tree underlines its first row, and Down selects that', () => {
    const selected = signal<string | undefined>(undefined)
    const ui = render(() => tree({ roots: ['root', 'other'], children: () => undefined, text: (at) => at, selected }))
    ui.press('tab')
    expect(underlined(ui)).toEqual(['root'])
    ui.press('down')
    expect(selected.value).toBe('root')
    expect(underlined(ui)).toEqual([])
  })
})
