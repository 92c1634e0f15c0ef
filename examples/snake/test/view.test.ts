import { cleanup, render } from 'sparktui/test'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { snake } from '../view.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

// The food lies on the first free cell, the snake starts in row 8 with its head in column 6.
const first = () => 0
const places = (text: string, sign: string) =>
  text.split('\n').flatMap((line, y) => (line.includes(sign) ? [`${line.indexOf(sign)},${y}`] : []))

test('snake steers by keys, stops for a pause, crashes at the wall and begins anew', () => {
  const exit = vi.fn()
  const ui = render(() => snake(exit, first), { cols: 50, rows: 20 })
  expect(ui.text()).toContain('score 0')
  const [start] = places(ui.text(), '██')
  ui.press('up')
  vi.advanceTimersByTime(140)
  expect(places(ui.text(), '██')).toHaveLength(2)
  ui.press('p')
  const paused = ui.text()
  vi.advanceTimersByTime(1400)
  expect(ui.text()).toBe(paused)
  expect(paused).toContain('paused')
  ui.press('p')
  vi.advanceTimersByTime(140 * 20)
  expect(ui.text()).toContain('crashed')
  ui.press('r')
  expect(places(ui.text(), '██')).toEqual([start])
  ui.press('q')
  expect(exit).toHaveBeenCalledOnce()
})

test('snake has a board that the screen has room for, with its figures and its hint', () => {
  const ui = render(() => snake(() => {}, first), { cols: 20, rows: 10 })
  const rows = ui.text().split('\n')
  expect(rows[0]).toMatch(/^ score 0 +best 0$/)
  expect(rows[1]).toBe(`╭${'─'.repeat(18)}╮`)
  expect(rows[7]).toBe(`╰${'─'.repeat(18)}╯`)
  expect(rows[9]).toContain('q quits')
})

test('snake waits while the screen is smaller than its board, and r begins on the one that is there', () => {
  const ui = render(() => snake(() => {}, first), { cols: 50, rows: 20 })
  ui.resize(30, 20)
  const before = places(ui.text(), '██')
  vi.advanceTimersByTime(140 * 20)
  expect(places(ui.text(), '██')).toEqual(before)
  expect(ui.text()).toContain('a larger screen goes on')
  ui.press('r')
  expect(ui.text()).toContain(`╭${'─'.repeat(28)}╮`)
})
