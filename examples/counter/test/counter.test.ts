import { cleanup, render, type Ui } from 'sparktui/test'
import { themes } from 'sparktui/themes'
import { afterEach, expect, test, vi } from 'vitest'
import { counter } from '../view.js'

afterEach(cleanup)

const colorOf = (ui: Ui, text: string) => {
  const { x, y } = ui.getByText(text)
  return ui
    .frame()
    .runs(y)
    .find((run) => run.x >= x)?.fg
}
const number = (text: string) => Number(/(-?\d+)/.exec(text)?.[1])

test('keys, buttons and the wheel count, r begins anew, and q tells how far', () => {
  const exit = vi.fn()
  const ui = render(() => counter(exit), { cols: 40, rows: 7, theme: themes.dark })
  expect(colorOf(ui, '0')).toBe('#7ccf8a')
  ui.press('up', 'up', 'down', 'up')
  expect(number(ui.text())).toBe(2)
  ui.click('−')
  ui.click('−')
  ui.click('−')
  expect(number(ui.text())).toBe(-1)
  expect(colorOf(ui, '-1')).toBe('#f47c7c')
  ui.press('r')
  ui.wheel('up', '+', { notches: 5 })
  expect(number(ui.text())).toBe(5)
  ui.press('q')
  expect(exit).toHaveBeenCalledExactlyOnceWith(5)
})

test('Tab goes from button to button, and Space presses', () => {
  const ui = render(() => counter(() => {}), { cols: 40, rows: 7 })
  ui.press('tab', 'tab', 'space')
  expect(number(ui.text())).toBe(1)
  ui.press('shift+tab', 'enter', 'enter')
  expect(number(ui.text())).toBe(-1)
})
