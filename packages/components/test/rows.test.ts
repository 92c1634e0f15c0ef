import { signal } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test } from 'vitest'
import { multiSelect, type Sort, type TableProps, table, tree } from '../src/index.js'
import { compareValues, orderOf } from '../src/table/sort.js'

afterEach(cleanup)

// Without a theme, the terminal's own: of its 16 colours the bright red.
const error = 'ansi(9)'

describe('a table', () => {
  const rows = ['beta', 'alpha', 'gamma']

  function open(props: Partial<TableProps<string>> = {}) {
    const selected = signal<number | undefined>(undefined)
    const sort = signal<Sort | undefined>({ by: 'name', isDescending: false })
    const columns: TableProps<string>['columns'] = [
      { title: 'name', cell: (row: string) => row, sort: true, color: () => '$error' },
      { title: 'size', width: 6, cell: (row: string) => row.length },
    ]
    const all = { rows, columns, sort, selected, autoFocus: true, ...props }
    return { ui: render(() => table(all), { cols: 24, rows: 6 }), selected }
  }

  test('that is sorted knows its rows by their places in what it was given', () => {
    const { ui, selected } = open()
    ui.press('down')
    expect(selected.value).toBe(1)
    ui.press('down')
    expect(selected.value).toBe(0)
    ui.click('gamma')
    expect(selected.value).toBe(2)
  })

  test('has the selected row in one colour, and the others in those of their columns', () => {
    const { ui } = open()
    ui.press('down')
    const { y } = ui.getByText('alpha')
    expect(ui.frame().cell(0, y)?.fg).not.toBe(error)
    expect(ui.frame().cell(0, y + 1)?.fg).toBe(error)
  })

  test('has no column made narrower than two cells by the mouse', () => {
    const { ui } = open()
    const edge = ui.text().split('\n')[0]?.indexOf('│') as number
    ui.drag({ x: edge, y: 0 }, { x: 0, y: 0 })
    // The third cell is the edge.
    expect(ui.text().split('\n')[0]?.indexOf('│')).toBe(2)
  })
})

test('what is no number comes after all numbers, and what is equal keeps its order', () => {
  expect([...orderOf([3, Number.NaN, 1, 2], compareValues, false)]).toEqual([2, 3, 0, 1])
  expect([compareValues(Number.NaN, 1), compareValues(1, Number.NaN), compareValues(Number.NaN, Number.NaN)]).toEqual([
    1, -1, 0,
  ])
  expect([...orderOf([2, 1, 2, 1], compareValues, true)]).toEqual([0, 2, 1, 3])
})

test('a click on the mark of a branch selects it once, and two clicks leave it as it was', () => {
  const told: string[] = []
  const open = signal<ReadonlySet<string>>(new Set())
  const children = (at: string) => (at === 'root' ? ['leaf'] : undefined)
  const ui = render(() => tree({ roots: ['root'], children, text: (at) => at, open, onSelect: (at) => told.push(at) }))
  ui.click({ x: 0, y: 0 })
  expect([told, [...open.value]]).toEqual([['root'], ['root']])
  ui.click({ x: 0, y: 0 })
  expect([...open.value]).toEqual([])
})

test('a select of many tells what is chosen then', () => {
  const told: (readonly string[])[] = []
  const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }))
  const values = signal<readonly string[]>(['c'])
  const ui = render(() => multiSelect({ options, values, autoFocus: true, onChange: (now) => told.push(now) }))
  ui.press('enter', 'space', 'down', 'down', 'space')
  expect(told).toEqual([['a', 'c'], ['a']])
})
