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

  test('does not look through a source for a row that is gone', () => {
    const asked = new Set<number>()
    const source = (from: number) => ({
      count: 100_000,
      at(index: number) {
        asked.add(index)
        return from + index
      },
    })
    const items = signal(source(0))
    const ref = createRef()
    const ui = render(() => {
      list({ items, height: 5, ref, scrollbar: 'none', key: (row) => row }, (row) => text(() => `${row.value}`))
    })
    ui.text()
    ref.scrollTo({ y: 50_000 })
    expect(ui.text()).toContain('50002')
    asked.clear()
    items.value = source(1_000_000)
    expect(ui.text()).toContain('1050002')
    expect(asked.size).toBeLessThan(200)
  })

  test('refuses rows of no height', () => {
    expect(() => shown(numbers(3), { rowHeight: 0 })).toThrow(PropError)
    expect(() => shown(numbers(3), { overscan: 1.5 })).toThrow(PropError)
  })
})

describe('rows that come and go', () => {
  const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `line ${from + at}`)

  /** A list of 5 rows at `top`, and what the screen shows of it. */
  function at(top: number, from: number, to: number, props: object = {}) {
    const ref = createRef()
    const source = signal(lines(from, to))
    const ui = render(() => {
      list({ items: source, height: 5, scrollbar: 'none', ref, ...props }, (line) => text(line))
    })
    ref.scrollTo({ y: top })
    ui.text()
    return { ui, ref, source }
  }

  test.each([1, 7, 400])('above what is seen, %i of them, leave it in its place', (more) => {
    const { ui, ref, source } = at(1000, 0, 5000)
    source.value = lines(-more, 5000)
    expect(ui.text().split('\n')).toEqual(lines(1000, 1005))
    expect(ref.scrollY.value).toBe(1000 + more)
    source.value = lines(more, 5000)
    expect(ui.text().split('\n')).toEqual(lines(1000, 1005))
    expect(ref.scrollY.value).toBe(1000 - more)
  })

  test('at both ends at once, as in a log of so many lines, leave it too', () => {
    const { ui, ref, source } = at(1000, 0, 5000)
    for (let turn = 1; turn <= 60; turn++) {
      source.value = lines(7 * turn, 5000 + 7 * turn)
      expect(ui.text().split('\n')).toEqual(lines(1000, 1005))
      expect(ref.scrollY.value).toBe(1000 - 7 * turn)
    }
  })

  test('while the wheel turns, before the engine has heard of them', () => {
    const { ui, ref, source } = at(1000, 0, 5000)
    source.value = lines(-300, 5000)
    ui.wheel('down', { x: 1, y: 1 })
    expect(ui.text().split('\n')).toEqual(lines(1003, 1008))
    expect(ref.scrollY.value).toBe(1303)
  })

  test('are seen at the start by who is at the start', () => {
    const { ui, source } = at(0, 0, 100)
    source.value = lines(-50, 100)
    expect(ui.text().split('\n')).toEqual(lines(-50, -45))
  })
})

describe('rows as high as what is in them', () => {
  const LETTERS = ['a', 'b\nb', 'c\nc\nc']
  const rows = (count: number) => Array.from({ length: count }, (_, at) => at)
  const content = (row: number) => `${LETTERS[row % 3]} ${row}`
  /** The screen of a list that is wholly laid out. */
  const whole = (items: readonly number[]) => items.flatMap((row) => content(row).split('\n'))

  function measured(count: number, props: object = {}) {
    const ref = createRef()
    const items = signal<readonly number[]>(rows(count))
    let handle = { scrollTo(_index: number, _options?: { block: 'start' | 'end' | 'center' | 'nearest' }) {} }
    const ui = render(() => {
      handle = list(
        {
          items,
          rowHeight: 'auto',
          height: 9,
          width: 12,
          scrollbar: 'none',
          focusable: true,
          autoFocus: true,
          ref,
          ...props,
        },
        (row) => text(() => content(row.value)),
      )
    })
    const seen = () => ui.text().split('\n')
    return { ui, ref, items, seen, scrollTo: (...args: Parameters<typeof handle.scrollTo>) => handle.scrollTo(...args) }
  }

  test('are shown one below the other, and few are nodes', () => {
    const { ui, ref, seen } = measured(100_000)
    expect(seen()).toEqual(whole(rows(9)).slice(0, 9))
    expect(ui.getAllByText(/\d/).length).toBeLessThan(100)
    // Two cells a row, as the first 64 had on average; one more of these has one than three.
    expect(ref.maxScrollY.value).toBe(2 * 100_000 - 1 - 9)
  })

  test('stay where they are while the wheel goes down and up again over all of them', () => {
    const { ui, seen } = measured(300, { estimatedRowHeight: 1 })
    const all = whole(rows(300))
    // Lines with a number are unlike any other.
    const place = (screen: readonly string[]) => all.indexOf(screen.find((line) => / \d/.test(line)) as string)
    for (const [way, sign] of [
      ['down', 1],
      ['up', -1],
    ] as const) {
      for (let turn = 0; turn < 60; turn++) {
        const before = place(seen())
        ui.wheel(way, { x: 1, y: 1 })
        expect(all.join('\n')).toContain(seen().join('\n'))
        // At most nine cells, and where the next number is at most two further.
        expect(sign * (place(seen()) - before)).toBeLessThanOrEqual(11)
        expect(sign * (place(seen()) - before)).toBeGreaterThanOrEqual(0)
      }
    }
    expect(seen()).toEqual(all.slice(0, 9))
  })

  test.each([0, 1, 500, 4_998, 4_999])(
    'scrollTo(%i) brings the row to the start, or as near as there are rows',
    (row) => {
      const { seen, scrollTo } = measured(5_000)
      seen()
      scrollTo(row)
      const all = whole(rows(5_000))
      const start = Math.min(whole(rows(row)).length, all.length - 9)
      expect(seen()).toEqual(all.slice(start, start + 9))
    },
  )

  test('scrollTo puts a row at the end, in the middle, or nowhere if it is seen', () => {
    const { seen, scrollTo } = measured(5_000)
    seen()
    const all = whole(rows(5_000))
    const end = (row: number) => whole(rows(row + 1)).length
    scrollTo(700, { block: 'end' })
    expect(seen()).toEqual(all.slice(end(700) - 9, end(700)))
    scrollTo(700, { block: 'nearest' })
    expect(seen()).toEqual(all.slice(end(700) - 9, end(700)))
    scrollTo(2, { block: 'nearest' })
    expect(seen()).toEqual(all.slice(3, 12))
    scrollTo(901, { block: 'center' })
    // Two cells of nine: three above and four below.
    expect(seen()).toEqual(all.slice(end(900) - 3, end(900) + 6))
  })

  test('are passed by keys: pages, the end, the start', () => {
    const { ui, seen } = measured(2_000)
    const all = whole(rows(2_000))
    seen()
    ui.press('pagedown')
    expect(seen()).toEqual(all.slice(8, 17))
    ui.press('end')
    expect(seen()).toEqual(all.slice(-9))
    ui.press('pageup')
    expect(seen()).toEqual(all.slice(-17, -8))
    ui.press('home')
    expect(seen()).toEqual(all.slice(0, 9))
  })

  test('hold on to what is seen when rows come above, whose height nobody knows yet', () => {
    const { ref, items, seen, scrollTo } = measured(3_000)
    seen()
    scrollTo(1_200)
    const before = seen()
    items.value = [...Array.from({ length: 90 }, (_, at) => 3_000 + at), ...items.value]
    expect(seen()).toEqual(before)
    ref.scrollTo({ y: 0 })
    expect(seen()).toEqual(whole([3_000, 3_001, 3_002, 3_003, 3_004, 3_005]).slice(0, 9))
  })

  test('keep the heights that are known of them when rows go or come above, far from what is seen', () => {
    const ref = createRef()
    // The first is nine cells high, all others one.
    const items = signal<readonly number[]>(rows(500))
    const ui = render(() => {
      list({ items, rowHeight: 'auto', estimatedRowHeight: 1, height: 4, scrollbar: 'none', ref }, (row) =>
        text(() => (row.value === 0 ? '0\n'.repeat(9).trim() : `${row.value}`)),
      )
    })
    ui.text()
    ref.scrollTo({ y: 250 })
    ui.text()
    const above = () => {
      ui.text()
      return ref.maxScrollY.value
    }
    expect(above()).toBe(9 + 499 - 4)
    items.value = [1_000, ...items.peek()]
    expect(above()).toBe(1 + 9 + 499 - 4)
    items.value = items.peek().slice(1)
    expect(above()).toBe(9 + 499 - 4)
    items.value = items.peek().slice(1)
    expect(above()).toBe(499 - 4)
  })

  test('become higher and lower while they are seen', () => {
    const tall = signal(1)
    const ui = render(() => {
      list({ items: rows(50), rowHeight: 'auto', height: 6, scrollbar: 'none' }, (row) =>
        text(() => (row.value === 1 ? 'x\n'.repeat(tall.value).trim() : `row ${row.value}`)),
      )
    })
    expect(ui.text().split('\n')).toEqual(['row 0', 'x', 'row 2', 'row 3', 'row 4', 'row 5'])
    tall.value = 3
    expect(ui.text().split('\n')).toEqual(['row 0', 'x', 'x', 'x', 'row 2', 'row 3'])
  })
})
