import { readFileSync } from 'node:fs'
import { cleanup, render } from 'sparktui/test'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { library, reader } from '../view.js'

beforeAll(() => library.load())
afterEach(cleanup)

const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')

test('a reader shows the start of this README, scrolls to its end by a key, and quits by q', () => {
  const exit = vi.fn()
  const ui = render(() => reader('README.md', README, exit), { cols: 80, rows: 24 })
  const [head, , title] = ui.text().split('\n')
  expect(head).toBe(' README.md')
  expect(ui.text().split('\n').at(-1)).toBe(' ↑↓ scroll   PgUp PgDn a page   q quit')
  expect(title).toMatch(/^ {2}SparkTUI +█$/)
  expect(ui.text()).not.toContain('CONTRIBUTING.md')
  ui.press('end')
  expect(ui.text()).toContain('CONTRIBUTING.md')
  ui.press('q')
  expect(exit).toHaveBeenCalledOnce()
})

test.each([
  { cols: 20, rows: 10 },
  { cols: 200, rows: 60 },
])('a reader fits $cols by $rows', ({ cols, rows }) => {
  const ui = render(() => reader('README.md', README, () => {}), { cols, rows })
  expect(ui.text()).toContain('SparkTUI')
  // Long lines of code are cut: nothing scrolls sideways.
  ui.press('end')
  const columns = ui
    .text()
    .split('\n')
    .slice(1)
    .map((row) => row.indexOf('█'))
  expect(new Set(columns)).toEqual(new Set([-1, cols - 1]))
})
