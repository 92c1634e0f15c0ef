import { onKey, type RowSource, signal } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test } from 'vitest'
import { type LineMatch, type LogViewProps, logView } from '../src/index.js'

afterEach(cleanup)

// Without a theme, the terminal's own: of its 16 colours the grey, and the bright red and yellow.
const [muted, error, warning] = ['ansi(8)', 'ansi(9)', 'ansi(11)']
/** What lines say, without the bar and the mark that lie over them. */
const rows = (text: string) => text.split('\n').map((row) => row.replace('▼ End', '').replace(/[ █▁▂▃▄▅▆▇]+$/, ''))

/** So many lines `line 0`, `line 1` …, and which of them were looked at. */
function source(count: number, asked = new Set<number>()): RowSource<string> {
  return {
    count,
    at(index) {
      asked.add(index)
      return `line ${index}`
    },
  }
}

function view(props: LogViewProps, size = { cols: 20, rows: 4 }) {
  return render(() => logView({ autoFocus: true, ...props }), size)
}

describe('a log', () => {
  test('of a million lines looks at those that are near', () => {
    const asked = new Set<number>()
    const ui = view({ lines: source(1_000_000, asked) })
    expect(rows(ui.text())).toEqual(['line 999996', 'line 999997', 'line 999998', 'line 999999'])
    expect(asked.size).toBeLessThan(200)
  })

  test('follows its end until it is scrolled away, and again once it is back', () => {
    const lines = signal(source(10))
    const follow = signal(true)
    const ui = view({ lines, follow })
    lines.value = source(20)
    expect(rows(ui.text())[3]).toBe('line 19')
    ui.press('up')
    expect(follow.value).toBe(false)
    lines.value = source(30)
    expect(rows(ui.text())[0]).toBe('line 15')
    ui.click(/▼ End/)
    expect(follow.value).toBe(true)
    lines.value = source(40)
    expect(rows(ui.text())[3]).toBe('line 39')
  })

  test('stays where it is when it is told not to follow', () => {
    const lines = signal(source(10))
    const follow = signal(true)
    const ui = view({ lines, follow })
    follow.value = false
    lines.value = source(20)
    expect(rows(ui.text())[0]).toBe('line 6')
  })

  test('has the colours of its levels, and those that lines have themselves', () => {
    const lines = [
      '12:00 INFO ready',
      '12:00 WARN slow',
      '[error] gone',
      'DEBUG tick',
      '\x1b[32mgreen\x1b[0m',
      'an information',
    ]
    const ui = view({ lines }, { cols: 20, rows: 6 })
    const colors = lines.map((_, row) => ui.frame().cell(0, row)?.fg)
    expect(colors).toEqual(['default', warning, error, muted, 'ansi(2)', 'default'])
  })

  test('has the numbers of lines, and is found by its role', () => {
    const ui = view({ lines: source(12), lineNumbers: true, label: 'Output' })
    expect(rows(ui.text())).toEqual([' 9 line 8', '10 line 9', '11 line 10', '12 line 11'])
    expect(ui.getByRole('log', { name: 'Output' }).height).toBe(4)
  })

  test('with a border scrolls sideways to what is cut', () => {
    const ui = view({ lines: ['世界 0123456789'], border: 'round' }, { cols: 10, rows: 4 })
    expect(ui.text().split('\n')[1]).toBe('│世界 012│')
    ui.press('right', 'right', 'right')
    // Half of a wide glyph is not shown.
    expect(ui.text().split('\n')[1]).toBe('│  012345│')
  })
})

describe('a filter', () => {
  test('shows what matches, of what is added later too', async () => {
    const asked = new Set<number>()
    const lines = signal(source(100_000, asked))
    const filter = signal('')
    const ui = view({ lines, filter: () => filter.value })
    filter.value = '9999'
    while (asked.size < 100_000) await ui.settled()
    // The last of ten from 99990 on, each of which has four nines in a row.
    expect(rows(ui.text())).toEqual(['line 99996', 'line 99997', 'line 99998', 'line 99999'])
    lines.value = source(110_000, asked)
    while (asked.size < 110_000) await ui.settled()
    expect(rows(ui.text())[3]).toBe('line 109999')
    filter.value = ''
    expect(rows(ui.text())[0]).toMatch(/^line/)
  })

  test('looks at no line twice as lines are added', async () => {
    const asked: number[] = []
    const of = (count: number): RowSource<string> => ({
      count,
      at(index) {
        asked.push(index)
        return `line ${index}`
      },
    })
    const lines = signal(of(5_000))
    const ui = view({ lines, filter: 'no such thing' })
    await ui.settled()
    asked.length = 0
    lines.value = of(5_010)
    await ui.settled()
    // Ten are new, and one tells that the others are those from before.
    expect(asked.length).toBeLessThanOrEqual(12)
  })

  test.each<{ readonly filter: LineMatch; readonly shown: readonly string[] }>([
    { filter: 'b', shown: ['b', 'B'] },
    { filter: 'B', shown: ['B'] },
    { filter: /^.$/, shown: ['b', 'B'] },
    { filter: (line) => line.startsWith('a'), shown: ['a.c', 'abc'] },
    { filter: '.', shown: ['a.c'] },
  ])('$filter lets $shown through', ({ filter, shown }) => {
    const ui = view({ lines: ['a.c', 'abc', 'b', 'B'].filter((line) => line !== 'abc' || filter !== 'b'), filter })
    expect(rows(ui.text())).toEqual(shown)
  })
})

describe('a search', () => {
  test('marks what matches, and n and N go from one to the next', () => {
    const heard: string[] = []
    const lines = signal(source(100))
    const ui = render(
      () => {
        logView({ lines, search: '7', autoFocus: true, follow: signal(false) })
        onKey('n', () => heard.push('n'))
      },
      { cols: 20, rows: 4 },
    )
    ui.press('n')
    expect(rows(ui.text())).toContain('line 7')
    ui.press('n')
    expect(rows(ui.text())).toContain('line 17')
    const row = rows(ui.text()).indexOf('line 17')
    expect(ui.frame().cell(6, row)?.attributes).toEqual(['bold'])
    ui.press('shift+n')
    expect(rows(ui.text())).toContain('line 7')
    expect(heard).toEqual([])
  })

  test('leaves n to the page while nothing is searched for', () => {
    const heard: string[] = []
    const ui = render(() => {
      logView({ lines: source(3), autoFocus: true })
      onKey('n', () => heard.push('n'))
    })
    ui.press('n')
    expect(heard).toEqual(['n'])
  })
})

describe('a line', () => {
  test('is selected by keys and clicks, and chosen by Enter', () => {
    const selected = signal<number | undefined>(undefined)
    const chosen: string[] = []
    const ui = view({ lines: source(100), selected, onChoose: (number, line) => chosen.push(`${number}: ${line}`) })
    ui.press('home', 'down', 'enter')
    expect(chosen).toEqual(['1: line 1'])
    ui.click('line 3')
    expect(selected.value).toBe(3)
    ui.press('end')
    expect(selected.value).toBe(99)
    expect(rows(ui.text())[3]).toBe('line 99')
  })

  test('that is selected is so by its number, whatever the filter', async () => {
    const selected = signal<number | undefined>(undefined)
    const ui = view({ lines: source(100), selected, filter: '5' })
    await ui.settled()
    ui.press('home', 'down')
    expect(selected.value).toBe(15)
  })
})
