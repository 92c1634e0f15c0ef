import { createRef, onKey, type RowSource, signal } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test } from 'vitest'
import { type Column, type Sort, table } from '../src/index.js'

afterEach(cleanup)

interface File {
  readonly name: string
  readonly size: number
}

const FILES: readonly File[] = [
  { name: 'readme.md', size: 20 },
  { name: '日本語のファイル.txt', size: 3 },
  { name: 'a10.ts', size: 100 },
  { name: 'a9.ts', size: 100 },
]
const COLUMNS: readonly Column<File>[] = [
  { title: 'Name', cell: ({ name }) => name, sort: true },
  { title: 'Size', width: 6, align: 'right', cell: ({ size }) => size, sort: true },
]
const rows = (text: string) => text.split('\n')
const names = (text: string) =>
  rows(text)
    .slice(1)
    .map((row) => row.split(' ')[0])

describe('a table', () => {
  test('has titles that stay, and cells cut where a wide glyph has no room', () => {
    const ui = render(() => table({ rows: FILES, columns: COLUMNS }), { cols: 18, rows: 4 })
    // 18 cells: 10 for names, an edge, 6 for sizes, one for the bar.
    expect(rows(ui.text())).toEqual([
      'Name      │  Size',
      'readme.md      20█',
      '日本語の…       3█',
      // Three of four rows are seen: the thumb is 2 1/4 cells, the last of them drawn as what is not of it.
      'a10.ts        100▆',
    ])
    ui.wheel('down', { x: 2, y: 2 })
    expect(rows(ui.text())[0]).toBe('Name      │  Size')
    expect(names(ui.text())).toEqual(['日本語の…', 'a10.ts', 'a9.ts'])
  })

  test('without a selection is scrolled by keys in the engine, which waits for nobody', () => {
    const takers: string[] = []
    const ui = render(
      () => {
        onKey(({ takenBy }) => void takers.push(takenBy))
        table({ rows: FILES, columns: COLUMNS, autoFocus: true })
      },
      { cols: 18, rows: 3 },
    )
    const first = (key: 'down' | 'up' | 'pagedown' | 'home' | 'end') => {
      ui.press(key)
      return names(ui.text())[0]
    }
    expect([first('down'), first('end'), first('up'), first('home'), first('pagedown')]).toEqual([
      '日本語の…',
      'a10.ts',
      '日本語の…',
      'readme.md',
      '日本語の…',
    ])
    expect(takers).toEqual(Array(5).fill('scroll'))
  })

  test('is found by its role, and its titles by their names', () => {
    const ui = render(() => table({ rows: FILES, columns: COLUMNS, label: 'Files' }), { cols: 20, rows: 5 })
    expect(ui.getByRole('table', { name: 'Files' }).width).toBe(20)
    expect(ui.getByRole('columnheader', { name: 'Size' })).toMatchObject({ x: 13, width: 6 })
    expect(ui.getAllByRole('row')).toHaveLength(1 + FILES.length)
  })

  test('shows rows that change, and what it is told while there are none', () => {
    const files = signal(FILES)
    const ui = render(() => table({ rows: files, columns: COLUMNS, empty: 'no files' }), { cols: 20, rows: 5 })
    files.value = [{ name: 'new', size: 1 }]
    expect(rows(ui.text())[1]).toBe('new               1')
    files.value = []
    expect(rows(ui.text())[1]).toBe(' no files')
  })

  test('asks a source of 100,000 rows only for those near what is seen', () => {
    const asked = new Set<number>()
    const source: RowSource<File> = {
      count: 100_000,
      at(index) {
        asked.add(index)
        return { name: `file ${index}`, size: index }
      },
    }
    const selected = signal<number | undefined>(undefined)
    const props = { rows: source, columns: COLUMNS, selected, autoFocus: true }
    const ui = render(() => table(props), { cols: 30, rows: 10 })
    ui.press('end', 'pageup')
    // 9 rows are seen; a page leaves one of them.
    expect(selected.value).toBe(99_999 - 8)
    expect(ui.text()).toContain('file 99991')
    expect(asked.size).toBeLessThan(300)
    expect(ui.getAllByRole('row').length).toBeLessThan(100)
  })
})

test('a held key looks at as many cells of 100,000 rows as of 1,000', () => {
  const looked = (count: number) => {
    let cells = 0
    const columns: readonly Column<number>[] = ['a', 'b', 'c'].map((title) => ({
      title,
      cell(row) {
        cells++
        return row
      },
    }))
    const rows = { count, at: (index: number) => index }
    const ui = render(() => table({ rows, columns, selected: signal<number | undefined>(0), autoFocus: true }), {
      cols: 40,
      rows: 20,
    })
    cells = 0
    for (let press = 0; press < 200; press++) ui.press('down')
    return cells
  }
  const few = looked(1_000)
  expect(looked(100_000)).toBe(few)
  // 181 rows come into view, a few more beyond them, of three cells each; none is looked at again as the selection moves.
  expect(few).toBeLessThan((200 + 3 * 16) * 3)
})

describe('rows are selected', () => {
  function selectable(props: object = {}) {
    const selected = signal<string | undefined>('readme.md')
    const heard: string[] = []
    const ref = createRef()
    const ui = render(
      () =>
        table({
          rows: FILES,
          columns: COLUMNS,
          key: ({ name }) => name,
          selected,
          onSelect: ({ name }) => heard.push(name),
          onChoose: ({ name }) => heard.push(`${name}!`),
          ref,
          ...props,
        }),
      { cols: 20, rows: 4 },
    )
    return { ui, selected, heard, ref }
  }

  test('by keys, that bring them into view', () => {
    const { ui, selected } = selectable({ autoFocus: true })
    ui.press('down', 'down', 'down', 'down')
    expect(selected.value).toBe('a9.ts')
    expect(names(ui.text())).toEqual(['日本語のフ…', 'a10.ts', 'a9.ts'])
    ui.press('home')
    expect(selected.value).toBe('readme.md')
    expect(names(ui.text())[0]).toBe('readme.md')
  })

  test('by a click, and chosen by Enter or a second click', () => {
    const { ui, heard } = selectable({ autoFocus: true })
    ui.press('down', 'enter')
    ui.click('a10.ts')
    ui.click('a10.ts')
    expect(heard).toEqual(['日本語のファイル.txt', '日本語のファイル.txt!', 'a10.ts', 'a10.ts', 'a10.ts!'])
  })

  test('in colours that tell whether the table has the focus', () => {
    const { ui, ref } = selectable()
    const background = () => ui.frame().cell(0, 1)?.bg
    const quiet = background()
    ref.focus()
    expect(background()).not.toBe(quiet)
    expect(ui.frame().cell(0, 2)?.bg).toBe('default')
  })

  test('also by what they are known by, when most of the rows go', () => {
    const files = signal<readonly File[]>(Array.from({ length: 100 }, (_, at) => ({ name: `file ${at}`, size: at })))
    const selected = signal<string | undefined>('file 60')
    const ui = render(() => table({ rows: files, columns: COLUMNS, key: ({ name }) => name, selected }), {
      cols: 20,
      rows: 5,
    })
    expect(ui.text()).toContain('file 60')
    files.value = files.value.slice(60, 62)
    expect(names(ui.text())).toEqual(['file', 'file'])
    expect(ui.text()).toContain('file 60')
  })

  test('and stay so where they go', () => {
    const files = signal(FILES)
    const { ui, selected } = selectable({ rows: files, autoFocus: true })
    files.value = [{ name: 'first', size: 0 }, ...FILES].reverse()
    ui.press('up')
    // It was third of five from the end: before it stands the one that came after it.
    expect(selected.value).toBe('日本語のファイル.txt')
  })

  test('not while the table is disabled', () => {
    const { ui, selected } = selectable({ disabled: true, autoFocus: true })
    ui.press('tab', 'down')
    ui.click('a10.ts')
    expect(selected.value).toBe('readme.md')
  })
})

describe('a column', () => {
  test('sorts by a click on its title, the other way by another; equal rows keep their order', () => {
    const sort = signal<Sort | undefined>(undefined)
    const ui = render(() => table({ rows: FILES, columns: COLUMNS, sort }), { cols: 30, rows: 5 })
    ui.click('Size')
    expect(rows(ui.text())[0]).toMatch(/Size▲/)
    expect(names(ui.text())).toEqual(['日本語のファイル.txt', 'readme.md', 'a10.ts', 'a9.ts'])
    ui.click('Size')
    expect(sort.value).toEqual({ by: 'Size', isDescending: true })
    expect(names(ui.text())).toEqual(['a10.ts', 'a9.ts', 'readme.md', '日本語のファイル.txt'])
  })

  test('sorts by keys, and by what numbers in words are worth', () => {
    const ui = render(() => table({ rows: FILES, columns: COLUMNS, autoFocus: true }), { cols: 30, rows: 5 })
    ui.press('tab', 'enter')
    expect(names(ui.text()).slice(0, 2)).toEqual(['a9.ts', 'a10.ts'])
    ui.press('right', 'enter')
    expect(names(ui.text())[0]).toBe('日本語のファイル.txt')
  })

  test('sorts by an order of its own', () => {
    const columns = [{ ...(COLUMNS[0] as Column<File>), sort: (a: File, b: File) => a.name.length - b.name.length }]
    const ui = render(() => table({ rows: FILES, columns }), { cols: 30, rows: 5 })
    ui.click('Name')
    expect(names(ui.text())).toEqual(['a9.ts', 'a10.ts', 'readme.md', '日本語のファイル.txt'])
  })

  test('of rows that come sorted only says how they are wanted', () => {
    const sort = signal<Sort | undefined>(undefined)
    const told: Sort[] = []
    const props = { rows: FILES, columns: COLUMNS, sort, isSorted: true, onSort: (now: Sort) => told.push(now) }
    const ui = render(() => table(props), { cols: 30, rows: 5 })
    ui.click('Size')
    expect(told).toEqual([{ by: 'Size', isDescending: false }])
    expect(names(ui.text())[0]).toBe('readme.md')
  })

  test('is made wider by dragging its edge and narrower by keys, in titles and rows alike', () => {
    const columns: readonly Column<File>[] = [
      { ...(COLUMNS[1] as Column<File>), align: 'left' },
      COLUMNS[0] as Column<File>,
    ]
    const ui = render(() => table({ rows: FILES, columns, autoFocus: true }), { cols: 30, rows: 3 })
    expect(rows(ui.text()).slice(0, 2)).toEqual(['Size  │Name', '20     readme.md             █'])
    ui.drag({ x: 6, y: 0 }, { x: 9, y: 0 })
    expect(rows(ui.text()).slice(0, 2)).toEqual(['Size     │Name', '20        readme.md          █'])
    ui.press('tab', 'shift+left')
    expect(rows(ui.text()).slice(0, 2)).toEqual(['Size    │Name', '20       readme.md           █'])
  })

  test('that has no room is scrolled to', () => {
    const ui = render(() => table({ rows: FILES, columns: COLUMNS, autoFocus: true }), { cols: 10, rows: 3 })
    expect(rows(ui.text())[0]).toBe('Name  │  S')
    ui.press('right', 'right', 'right', 'right')
    expect(rows(ui.text())[0]).toBe('  │  Size')
  })
})
