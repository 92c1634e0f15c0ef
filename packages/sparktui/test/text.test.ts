import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { ansi } from '../src/ansi.js'
import { box, link, signal, span, t, text } from '../src/index.js'
import { type Cell, cleanup, type Frame, render } from '../src/test/index.js'

afterEach(cleanup)

/** The clusters of a row, by ICU, and how many cells each takes. */
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const clusters = (said: string) => [...segmenter.segment(said)].map(({ segment }) => segment)

function rowOf(frame: Frame, y: number, from = 0, to = frame.cols): Cell[] {
  return Array.from({ length: to - from }, (_, x) => frame.cell(from + x, y) as Cell)
}

function shown(cells: readonly Cell[]): string {
  return cells
    .map((cell) => cell.text)
    .join('')
    .trimEnd()
}

/** A wide glyph takes two cells, the second of them empty; nothing stands by half. */
function checkHalves(cells: readonly Cell[]): void {
  for (const [x, { width }] of cells.entries()) {
    if (width === 2) expect(cells[x + 1]?.width).toBe(0)
    if (width === 0) expect(cells[x - 1]?.width).toBe(2)
  }
}

const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'
const SAID = `ab界e\u0301${FAMILY}🇩🇪字x`
/** By East Asian Width and UAX #29, by hand. */
const WIDTHS = [1, 1, 2, 1, 2, 2, 2, 1]
const PARTS = clusters(SAID)
const ALL = WIDTHS.reduce((sum, width) => sum + width, 0)

/** As many clusters as fit, from the start or the end. */
function fitting(room: number, fromEnd: boolean): readonly [string, number] {
  const order = PARTS.map((part, at) => [part, WIDTHS[at] as number] as const)
  if (fromEnd) order.reverse()
  let [said, used] = ['', 0]
  for (const [part, width] of order) {
    if (used + width > room) break
    said = fromEnd ? part + said : said + part
    used += width
  }
  return [said, used]
}

/** What is to be seen in so many cells, worked out from clusters and their widths alone. */
const EXPECTED = {
  clip: (room: number) => fitting(room, false)[0],
  ellipsis: (room: number) => `${fitting(room - 1, false)[0]}…`,
  'ellipsis-start': (room: number) => `…${fitting(room - 1, true)[0]}`,
  'ellipsis-middle': (room: number) => {
    const [head, used] = fitting(Math.ceil((room - 1) / 2), false)
    return `${head}…${fitting(room - 1 - used, true)[0]}`
  },
} as const

describe.each(Object.keys(EXPECTED) as (keyof typeof EXPECTED)[])('a text that is cut with %s', (textOverflow) => {
  test('shows whole clusters at every width, in one style or in a style for each', () => {
    expect(PARTS.length).toBe(WIDTHS.length)
    const styled = PARTS.map((part, at) => span({ color: `#0000${(16 + at).toString(16)}` as const }, part))
    for (let width = 0; width <= ALL + 2; width++) {
      const wanted = width === 0 ? '' : width >= ALL ? SAID : EXPECTED[textOverflow](width)
      for (const content of [SAID, span({}, ...styled)]) {
        const ui = render(
          () =>
            box({}, () => {
              text(content, { width, textWrap: 'nowrap', textOverflow, flexShrink: 0 })
              text('|')
            }),
          { cols: ALL + 4, rows: 2 },
        )
        const cells = rowOf(ui.frame(), 0)
        checkHalves(cells)
        expect(shown(cells.slice(0, width))).toBe(wanted)
        expect(cells[width]?.text).toBe('|')
        for (const cell of cells.slice(0, width)) {
          const at = PARTS.indexOf(cell.text)
          if (content !== SAID && at !== -1) expect(cell.fg).toBe(`#0000${(16 + at).toString(16)}`)
        }
        ui.unmount()
      }
    }
  })
})

describe('a text that is aligned', () => {
  test.each(['left', 'center', 'right'] as const)('%s stands there at every width', (textAlign) => {
    for (let width = ALL; width <= ALL + 5; width++) {
      const ui = render(() => text(SAID, { width, textAlign }), { cols: ALL + 8, rows: 1 })
      const free = width - ALL
      const before = { left: 0, center: Math.floor(free / 2), right: free }[textAlign]
      const cells = rowOf(ui.frame(), 0)
      expect(shown(cells.slice(before))).toBe(SAID)
      expect(shown(cells.slice(0, before))).toBe('')
      ui.unmount()
    }
  })
})

describe('a text from right to left', () => {
  // Terminals that know it turn what they get: the cells hold the logical order.
  const lines = ['שלום עולם', 'السلام عليكم', 'abc שלום 123 def', 'مَرْحَبًا', 'שָׁלוֹם']

  test.each(lines)('%s keeps its clusters and its order, and takes a cell for each', (said) => {
    const ui = render(() => text(said), { cols: 30, rows: 1 })
    const cells = rowOf(ui.frame(), 0)
    const parts = clusters(said)
    expect(cells.slice(0, parts.length).map((cell) => cell.text)).toEqual(parts)
    expect(cells.slice(0, parts.length).every(({ width }) => width === 1)).toBe(true)
    expect(shown(cells)).toBe(said)
  })

  test.each(lines)('%s is never broken inside a cluster, at any width, whether it wraps or is cut', (said) => {
    const parts = new Set([...clusters(said), ' ', '…'])
    for (let width = 1; width <= 14; width++) {
      for (const props of [{}, { textWrap: 'anywhere' }, { textWrap: 'nowrap', textOverflow: 'ellipsis' }] as const) {
        const ui = render(() => text(said, { width, ...props }), { cols: 14, rows: 16 })
        const frame = ui.frame()
        const cells = Array.from({ length: 16 }, (_, y) => rowOf(frame, y)).flat()
        expect(cells.filter((cell) => !parts.has(cell.text))).toEqual([])
        if (!('textOverflow' in props)) {
          const flat = (all: string) => all.replaceAll(' ', '')
          expect(flat(cells.map((cell) => cell.text).join(''))).toBe(flat(said))
        }
        ui.unmount()
      }
    }
  })
})

/** What a terminal obeys in some bytes: sequences by their kind, single controls by their number. */
function obeyed(bytes: string): string[] {
  const kinds: string[] = []
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  const all = /\x1b\[([0-?]*)[ -/]*([@-~])|\x1b\](\d+)[^\x07\x1b]*(?:\x07|\x1b\\)|\x1b.|[\x00-\x1f\x7f-\x9f]/g
  for (const [whole, , final, osc] of bytes.matchAll(all)) {
    kinds.push(final !== undefined ? `CSI ${final}` : osc !== undefined ? `OSC ${osc}` : JSON.stringify(whole))
  }
  return kinds
}

describe('what another program printed', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\x1b[31m',
      '\x1b[0m',
      '\x1b[38;2;1;2;3m',
      '\x1b[48:5:9m',
      '\x1b[2J',
      '\x1b[H',
      '\x1b[10;10H',
      '\x1b[?1049h',
      '\x1b[?25l',
      '\x1b[6n',
      '\x1b[c',
      '\x1bc',
      '\x1b7',
      '\x1b(0',
      '\x1b]0;title\x07',
      '\x1b]52;c;aGk=\x1b\\',
      '\x1b]8;;https://a.example\x1b\\',
      '\x1b]8;;\x1b\\',
      '\x1bPq#0\x1b\\',
      '\x1b_Ga=T\x1b\\',
      '\x9b5A',
      '\x9d0;x\x9c',
      '\x1b[',
      '\x1b]',
      '\x1b',
      '\r',
      '\b',
      '\x07',
      '\x00',
      '\t',
      '\n',
    ),
    fc.constantFrom('a', 'word ', '界', FAMILY, 'é', '[31m', ';', '\\'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )

  test('never has the terminal do anything but draw, whatever it is', () => {
    // Moves and erasures of our own frame, colours, links, the cursor's place.
    const ours = new Set([
      'CSI H',
      'CSI m',
      'CSI X',
      'CSI K',
      'CSI J',
      'CSI G',
      'CSI d',
      'CSI C',
      'CSI D',
      'CSI A',
      'CSI B',
      'OSC 8',
    ])
    const modes = new Set(['CSI h', 'CSI l'])
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const said = signal<string | ReturnType<typeof ansi>>('')
        const ui = render(() => text(said), { cols: 20, rows: 8 })
        ui.output()
        said.value = ansi(pieces.join(''))
        const kinds = obeyed(ui.output()).filter((kind) => !ours.has(kind))
        // Synchronized updates alone.
        expect(kinds.filter((kind) => !modes.has(kind) && !['"\\r"', '"\\n"', '"\\b"'].includes(kind))).toEqual([])
        const frame = ui.frame()
        for (let y = 0; y < 8; y++) {
          expect(rowOf(frame, y).filter((cell) => /\p{Cc}/u.test(cell.text))).toEqual([])
          checkHalves(rowOf(frame, y))
        }
        ui.unmount()
      }),
      { numRuns: process.env.SPARKTUI_DEEP === undefined ? 100 : 5000 },
    )
  })
})

describe('a link', () => {
  test('is told with every part of it that is drawn, and closed behind each', () => {
    const ui = render(() => text(t`see ${link('https://a.example/x', 'the long page')} now`, { width: 8 }), {
      cols: 8,
      rows: 4,
    })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
    const told = [...ui.output().matchAll(/\x1b\]8;([^;]*);([^\x1b]*)\x1b\\/g)].map(([, id, place]) => [id, place])
    const opened = told.filter(([, place]) => place !== '')
    expect(new Set(opened.map(([id]) => id)).size).toBe(1)
    expect(opened.every(([, place]) => place === 'https://a.example/x')).toBe(true)
    expect(told.length).toBe(2 * opened.length)
    const linked = [0, 1, 2, 3].map((y) => shown(rowOf(ui.frame(), y).filter((cell) => cell.link !== undefined)))
    expect(linked.filter(Boolean).join(' ')).toBe('the long page')
  })
})
