import { afterEach, describe, expect, test } from 'vitest'
import { type App, box, createRef, text } from '../src/index.js'
import { cleanup, render, type Ui } from '../src/test/index.js'

afterEach(cleanup)

describe('a paragraph of a million characters', () => {
  const words = Array.from({ length: 125_000 }, (_, word) => `${word}`.padStart(7, '0'))
  const said = `${words.join(' ')} `
  const rows = 10
  const shows = (): readonly [Ui, App, ReturnType<typeof createRef>] => {
    let app: App | undefined
    const ref = createRef()
    const ui = render(
      (started) => {
        app = started
        box({ ref, width: 40, height: rows, overflow: 'scroll', flexDirection: 'column', border: 'none' }, () =>
          text(said),
        )
      },
      { cols: 40, rows },
    )
    if (app === undefined) throw new TypeError('not built')
    return [ui, app, ref]
  }

  test('scrolls by the rows that are seen', () => {
    const [ui, app, ref] = shows()
    ui.text()
    const first = app.stats.total
    for (let step = 0; step < 50; step++) {
      ref.scrollBy({ y: 3 })
      ui.text()
    }
    const last = app.stats.total
    expect(last.nodesLaidOut - first.nodesLaidOut).toBe(0)
    expect(last.nodesMeasured - first.nodesMeasured).toBe(0)
    expect((last.cellsPainted - first.cellsPainted) / 50).toBeLessThanOrEqual(2 * 40 * rows)
    ref.scrollTo({ y: Number.POSITIVE_INFINITY })
    expect(ui.text().trimEnd()).toContain('0124999')
    expect(ref.scrollY.value).toBe(ref.maxScrollY.value)
  })
})

describe('a text of many lines in a box that scrolls', () => {
  const lines = Array.from({ length: 9 }, (_, line) => `line ${line}`).join('\n')

  test.each(['row', 'column'] as const)('is seen to its end, in a %s', (flexDirection) => {
    const ref = createRef()
    const ui = render(() => box({ ref, height: 3, overflow: 'auto', flexDirection }, () => text(lines)), {
      cols: 12,
      rows: 3,
    })
    expect(ref.maxScrollY.value).toBe(6)
    ref.scrollTo({ y: 6 })
    expect(ui.getByText(/line 0/).height).toBe(9)
    expect([0, 1, 2].map((y) => ui.frame().line(y).slice(0, 11).trim())).toEqual(['line 6', 'line 7', 'line 8'])
  })

  test('leaves nothing to scroll to where it is cut', () => {
    const ref = createRef()
    render(() => box({ ref, height: 3, overflow: 'auto' }, () => text(lines, { height: 2 })), { cols: 12, rows: 3 })
    expect(ref.maxScrollY.value).toBe(0)
  })

  test('stays as high as the row where it is told to stretch, and where the row does not scroll', () => {
    const [told, still] = [createRef(), createRef()]
    render(() => {
      box({ height: 3, overflow: 'auto' }, () => text('a', { ref: told, alignSelf: 'stretch' }))
      box({ height: 3 }, () => text('a', { ref: still }))
    })
    expect([told.height.value, still.height.value]).toEqual([3, 3])
  })
})
