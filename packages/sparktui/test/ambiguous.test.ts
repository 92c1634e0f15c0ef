import { afterEach, describe, expect, test } from 'vitest'
import { box, input, onKey, renderToString, text } from '../src/index.js'
import { cleanup, render } from '../src/test/index.js'

afterEach(cleanup)

/** Ambiguous by UAX #11: Greek and Cyrillic letters, ° and →. Of the others A is narrow (Na) and 界 wide (W). */
const AMBIGUOUS = 'αЖ°→'

describe('ambiguousWidth', () => {
  test.each([
    { ambiguousWidth: 1, width: 4 + 1 + 2 },
    { ambiguousWidth: 2, width: 4 * 2 + 1 + 2 },
  ] as const)('$ambiguousWidth is what layout and paint go by', ({ ambiguousWidth, width }) => {
    const ui = render(
      () =>
        box({ flexDirection: 'row' }, () => {
          text(`${AMBIGUOUS}A界`)
          text('|')
        }),
      { cols: 20, rows: 1, ambiguousWidth },
    )
    expect(ui.getByText('|').x).toBe(width)
    expect(ui.frame().cell(width, 0)?.text).toBe('|')
    expect(ui.text()).toBe(`${AMBIGUOUS}A界|`)
  })

  test('a line breaks where the wide ones have no room', () => {
    const ui = render(() => text(AMBIGUOUS, { width: 4 }), { cols: 10, rows: 3, ambiguousWidth: 2 })
    expect(ui.text()).toBe('αЖ\n°→')
  })

  test('the caret stands behind what was typed', () => {
    const typed = (ambiguousWidth: 1 | 2) => {
      const ui = render(() => input({ autoFocus: true, width: 12 }), { cols: 20, rows: 1, ambiguousWidth })
      ui.output()
      ui.type('αβ')
      return ui.output()
    }
    // The fifth column, counted from 1. Where all agree on the width the cursor is there already.
    expect(typed(2)).toContain('\x1b[5G')
    expect(typed(1)).not.toContain('\x1b[5G')
  })

  test('lines, blocks and the mark of a cut are of ASCII where they would be wide', () => {
    const ui = render(
      () =>
        box({ border: 'round', width: 8, height: 4, flexDirection: 'column' }, () => {
          text('abcdefgh', { textWrap: 'nowrap', textOverflow: 'ellipsis' })
        }),
      { cols: 10, rows: 4, ambiguousWidth: 2 },
    )
    expect(ui.text()).toBe('+------+\n|abcde~|\n|      |\n+------+')
  })

  test.each([
    { ambiguousWidth: 1, drawn: 'αЖ°→|' },
    { ambiguousWidth: 2, drawn: 'αЖ\n°→|' },
  ] as const)('a text that is drawn once, or printed, counts $ambiguousWidth', ({ ambiguousWidth, drawn }) => {
    const built = () => text(`${AMBIGUOUS}|`, { textWrap: 'anywhere' })
    expect(renderToString(built, { columns: 5, colors: 'none', ambiguousWidth })).toBe(drawn)
    const ui = render(
      (app) => {
        app.mode.value = 'inline'
        onKey('p', () => app.print(built))
      },
      { cols: 5, rows: 6, ambiguousWidth },
    )
    ui.output()
    ui.press('p')
    expect(ui.output()).toContain(`${drawn}\n`.replaceAll('\n', '\r\n'))
  })
})
