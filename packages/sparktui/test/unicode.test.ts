import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { box, input, signal, text } from '../src/index.js'
import { type Cell, render } from '../src/test/index.js'

/** Unicode's own test files, through `text` on the real engine. The engine's tests read the same extracts. */
const FOLDER = new URL('../../../crates/engine/src/text/tests/unicode/', import.meta.url)

interface Broken {
  readonly line: string
  readonly text: string
  /** What stands between two breaks. */
  readonly parts: readonly string[]
}

/** Lines of a file such as `÷ 0023 × 0308 ÷ 0023 ÷`, those with surrogates left out. */
function read(file: string): Broken[] {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').split('\n')
  return lines
    .filter((line) => line !== '' && !line.startsWith('#') && !/\bD[89A-F][0-9A-F]{2}\b/.test(line))
    .map((line) => {
      const hexes = line.split('÷').map((part) => part.match(/[0-9A-F]{4,}/g) ?? [])
      const parts = hexes
        .filter((part) => part.length > 0)
        .map((part) => String.fromCodePoint(...part.map((hex) => Number.parseInt(hex, 16))))
      return { line, text: parts.join(''), parts }
    })
}

/** Shows texts below each other, each in rows of its own, and gives the cells of the rows. */
function show(texts: readonly { readonly said: string; readonly width: number }[]): Cell[][] {
  const cols = Math.max(...texts.map(({ width }) => width))
  const ui = render(
    () => {
      for (const { said, width } of texts)
        box({ width, height: 1, flexShrink: 0, overflow: 'hidden' }, () => text(said, { flexGrow: 1 }))
    },
    { cols, rows: texts.length },
  )
  const frame = ui.frame()
  ui.unmount()
  return texts.map((_, y) =>
    Array.from({ length: cols }, (_, x) => frame.cell(x, y) as Cell).filter(({ width }) => width > 0),
  )
}

/** In pieces, so that no screen is larger than it may be. */
function showAll(texts: readonly { readonly said: string; readonly width: number }[]): Cell[][] {
  const rows: Cell[][] = []
  for (let at = 0; at < texts.length; at += 2000) rows.push(...show(texts.slice(at, at + 2000)))
  return rows
}

const said = (cells: readonly Cell[]) => cells.map((cell) => cell.text)

/** Texts of characters that are drawn: no controls, and nothing that ends a line. */
const isDrawn = ({ text: all }: Broken) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Cn}\p{Co}]/u.test(all)

describe('a text', () => {
  const cases = read('grapheme-break-test.txt').filter(isDrawn)

  // A conjunct of more letters than two cells show is drawn in parts, as terminals draw it.
  const IN_PARTS = [
    '÷ 0915 × 094D × 0924 × 094D × 092F ÷',
    '÷ 1004 × 103A × 1039 × 1011 × 1039 × 1011 ÷',
    '÷ 1B12 × 1B01 ÷ 1B32 × 1B44 × 1B2F ÷ 1B32 × 1B44 × 1B22 × 1B44 × 1B2C ÷ 1B32 × 1B44 × 1B22 × 1B38 ÷',
  ]

  test('is shown in the clusters of GraphemeBreakTest, where each takes a cell', () => {
    const shown = showAll(cases.map((each) => ({ said: each.text, width: 24 }))).map(said)
    // What takes no cell, such as a vowel of Hangul alone, is not drawn.
    const drawn = cases.map((each, at) => ({ ...each, shown: shown[at] as string[] }))
    const whole = drawn.filter((each) => each.shown.join('').startsWith(each.text) && !IN_PARTS.includes(each.line))
    expect(whole.length).toBeGreaterThan(250)
    expect(whole.filter((each) => String(each.shown.slice(0, each.parts.length)) !== String(each.parts))).toEqual([])
  })
})

describe('a text in a box that is too narrow for it', () => {
  // A blank with a mark on it is one cluster; behind the filler's break the blank alone belongs to that (LB8).
  const cases = read('line-break-test.txt').filter((each) => isDrawn(each) && !/^ [\p{M}\u200d]/u.test(each.text))
  const whole = showAll(cases.map((each) => ({ said: each.text, width: 80 })))

  /** Cells that a beginning of the text takes, if its end is the end of a cluster. */
  function widthOf(cells: readonly Cell[], beginning: string): number | undefined {
    let [shown, width] = ['', 0]
    for (const cell of cells) {
      if (shown.length >= beginning.length) break
      shown += cell.text
      width += cell.width
    }
    return shown === beginning ? width : undefined
  }

  // A filler stands before the text, with a break between (U+200B), so that a row can end at each place of the text and
  // all of the text fits a row of its own. What stays beside the filler ends at a place where a line may break.
  const trials = cases.flatMap((each, at) => {
    const cells = whole[at] as Cell[]
    const all = widthOf(cells, each.text)
    if (all === undefined) return []
    // Opportunities inside a cluster, as between a blank and a mark on it, are none.
    const ends = each.parts
      .map((_, part) => each.parts.slice(0, part + 1).join(''))
      .filter((end) => widthOf(cells, end) !== undefined)
    const points = [...each.text]
    return points.flatMap((_, point) => {
      const beginning = points.slice(0, point + 1).join('')
      const width = widthOf(cells, beginning)
      if (width === undefined || width === 0 || width >= all) return []
      const filler = 'x'.repeat(Math.max(1, all - width))
      // Blanks at the end of a row hang.
      const kept = ends.findLast((end) => end.replace(/[ \u3000]+$/, '').length <= beginning.length) ?? ''
      return [{ each, said: `${filler}\u200b${each.text}`, width: filler.length + width, wanted: filler + kept }]
    })
  })

  test('is broken where LineBreakTest says, and nowhere else', () => {
    const shown = showAll(trials)
    const otherwise = trials.filter(({ wanted }, at) => {
      const row = said(shown[at] as Cell[])
        .join('')
        .replaceAll('\u200b', '')
      return row.trimEnd() !== wanted.replaceAll('\u200b', '').trimEnd()
    })
    expect(trials.length).toBeGreaterThan(5000)
    // Numbers: the file has a tailoring of theirs (UAX #14, 8.2, example 7), we have the standard's default.
    const isOfNumbers = (line: string) => /[\p{Nd}\p{Sc}%+\\°‰′-‷.,:;/-]/u.test(line)
    expect(otherwise.filter(({ each }) => !isOfNumbers(each.text)).map(({ each }) => each.line)).toEqual([])
    expect(otherwise.length).toBeLessThan(120)
  })
})

describe('the caret of an input', () => {
  const isWord = (part: string) => /[\p{Alphabetic}\p{N}]/u.test(part)

  /** Where words end, and where they begin, counted in code units as edits are. */
  function ends({ parts }: Broken): { readonly ends: number[]; readonly starts: number[] } {
    const found: { ends: number[]; starts: number[] } = { ends: [], starts: [] }
    let at = 0
    for (const part of parts) {
      if (isWord(part)) {
        found.starts.push(at)
        found.ends.push(at + part.length)
      }
      at += part.length
    }
    return found
  }

  test('goes from word to word as WordBreakTest has them, both ways', () => {
    const value = signal('')
    let at = -1
    const ui = render(() =>
      input({
        value,
        autoFocus: true,
        onInput: (_, { start, inserted }) => {
          if (inserted === '|') at = start
        },
      }),
    )
    /** Where the caret is: what is typed there is told, and taken back. */
    const caret = (): number => {
      ui.type('|')
      ui.press('backspace')
      return at
    }
    const stops = (text: string, from: 'home' | 'end', step: 'ctrl+right' | 'ctrl+left', count: number) => {
      value.value = text
      ui.press(from)
      return Array.from({ length: count }, () => {
        ui.press(step)
        return caret()
      })
    }
    const wrong: string[] = []
    for (const each of read('word-break-test.txt').filter(isDrawn)) {
      const expected = ends(each)
      const forth = stops(each.text, 'home', 'ctrl+right', expected.ends.length)
      const back = stops(each.text, 'end', 'ctrl+left', expected.starts.length)
      if (String(forth) !== String(expected.ends) || String(back.reverse()) !== String(expected.starts)) {
        wrong.push(`${each.line}: ${forth} and ${back}, not ${expected.ends} and ${expected.starts}`)
      }
    }
    ui.unmount()
    expect(wrong).toEqual([])
  })
})
