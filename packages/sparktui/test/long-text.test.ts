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
