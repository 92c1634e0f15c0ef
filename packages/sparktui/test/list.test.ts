import { afterEach, describe, expect, test } from 'vitest'
import { createRef, derived, list, PropError, signal, text } from '../src/index.js'
import { cleanup, render } from '../src/test/index.js'

afterEach(cleanup)

const numbers = (count: number) => Array.from({ length: count }, (_, row) => row)

/** A list of 10 rows on the screen, and how many rows are nodes. */
function shown(items: readonly number[], props: object = {}) {
  const ref = createRef()
  const built = { rows: 0 }
  const source = signal(items)
  const ui = render(() => {
    list({ items: source, height: 10, scrollbar: 'none', ref, ...props }, (item, index) => {
      built.rows++
      text(() => `item ${item.value} at ${index.value}`)
    })
  })
  return { ui, ref, built, source }
}

function first(screen: string): string {
  return screen.split('\n')[0] ?? ''
}

describe('list', () => {
  test('keeps only the rows near those that are seen as nodes', () => {
    const few = shown(numbers(1_000))
    const many = shown(numbers(100_000))
    expect(first(many.ui.text())).toBe('item 0 at 0')
    expect(many.ref.maxScrollY.value).toBe(99_990)
    many.ref.scrollTo({ y: 50_000 })
    expect(many.ui.text().split('\n')).toEqual(numbers(10).map((row) => `item ${50_000 + row} at ${50_000 + row}`))
    few.ref.scrollTo({ y: 500 })
    few.ui.text()
    expect(many.built.rows).toBe(few.built.rows)
    expect(many.ui.getAllByText(/^item/).length).toBe(few.ui.getAllByText(/^item/).length)
    expect(many.ui.getAllByText(/^item/).length).toBeLessThanOrEqual(10 + 1 + 4 * 16)
  })

  test('costs as much work for 100,000 items as for 1,000', () => {
    const work = (count: number) => {
      const ref = createRef()
      let stats = () => 0
      const ui = render((app) => {
        list({ items: numbers(count), height: 10, ref }, (item) => text(() => `item ${item.value % 10}`))
        stats = () => app.stats.total.nodesLaidOut + app.stats.total.nodesSnapshotted + app.stats.total.paintVisits
      })
      ref.scrollTo({ y: 300 })
      ui.text()
      const before = stats()
      for (let row = 0; row < 40; row++) {
        ui.wheel('down', { x: 1, y: 1 })
        ui.text()
      }
      return stats() - before
    }
    const [few, many] = [work(1_000), work(100_000)]
    expect(many).toBeLessThanOrEqual(few * 1.05)
  })

  test('shows every row that the wheel comes to', () => {
    const { ui, ref } = shown(numbers(5_000))
    for (let turn = 0; turn < 30; turn++) {
      ui.wheel('down', { x: 1, y: 1 })
      const top = ref.scrollY.value
      expect(ui.text().split('\n')).toEqual(numbers(10).map((row) => `item ${top + row} at ${top + row}`))
    }
    expect(ref.scrollY.value).toBeGreaterThan(90)
  })

  test('shows the last rows at the end, and no more when items go', () => {
    const { ui, ref, source } = shown(numbers(1_000))
    ref.scrollTo({ y: Number.POSITIVE_INFINITY })
    expect(first(ui.text())).toBe('item 990 at 990')
    source.value = numbers(20)
    expect(first(ui.text())).toBe('item 10 at 10')
    source.value = numbers(3)
    expect(ui.text()).toBe('item 0 at 0\nitem 1 at 1\nitem 2 at 2')
    source.value = []
    expect(ui.text()).toBe('')
  })

  test('keeps the row of a key when it moves', () => {
    const { ui, built, source } = shown(numbers(30), { key: (item: number) => item })
    ui.text()
    const before = built.rows
    source.value = [...source.value].reverse()
    expect(first(ui.text())).toBe('item 29 at 0')
    expect(built.rows).toBe(before)
  })

  test('sticks to its end', () => {
    const { ui, ref, source } = shown(numbers(100), { stickyScroll: 'end' })
    expect(first(ui.text())).toBe('item 90 at 90')
    source.value = numbers(1_000)
    ui.text()
    expect(first(ui.text())).toBe('item 990 at 990')
    ref.scrollTo({ y: 0 })
    expect(first(ui.text())).toBe('item 0 at 0')
    source.value = numbers(1_001)
    expect(first(ui.text())).toBe('item 0 at 0')
  })

  test('has rows of several cells', () => {
    const { ui, ref } = shown(numbers(1_000), { rowHeight: 3 })
    expect(
      ui
        .text()
        .split('\n')
        .filter((line) => line !== ''),
    ).toHaveLength(4)
    ref.scrollTo({ y: 300 })
    expect(first(ui.text())).toBe('item 100 at 100')
  })

  test('takes a derived and a getter', () => {
    const from = signal(0)
    const ui = render(() => {
      const items = derived(() => numbers(100).map((row) => row + from.value))
      list({ items: () => items.value, height: 3, scrollbar: 'none' }, (item) => text(() => `${item.value}`))
    })
    expect(ui.text()).toBe('0\n1\n2')
    from.value = 7
    expect(ui.text()).toBe('7\n8\n9')
  })

  test('asks a source for the rows that are near, and for no others', () => {
    const asked = new Set<number>()
    const source = (count: number) => ({
      count,
      at(index: number) {
        asked.add(index)
        return `line ${index}`
      },
    })
    const rows = signal(source(1_000_000))
    const ref = createRef()
    const ui = render(() => {
      list({ items: rows, height: 3, scrollbar: 'none', ref }, (line) => text(line))
    })
    ref.scrollTo({ y: 600_000 })
    expect(ui.text()).toBe('line 600000\nline 600001\nline 600002')
    expect(asked.size).toBeLessThan(300)
    rows.value = source(2)
    expect(ui.text()).toBe('line 0\nline 1')
  })

  test('refuses rows of no height', () => {
    expect(() => shown(numbers(3), { rowHeight: 0 })).toThrow(PropError)
    expect(() => shown(numbers(3), { overscan: 1.5 })).toThrow(PropError)
  })
})
