import { box, type Signal, signal, text } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  barChart,
  calendar,
  checkbox,
  confirm,
  type Day,
  gauge,
  lineChart,
  progress,
  radioGroup,
  sparkline,
  switchToggle,
  tabs,
  toaster,
} from '../src/index.js'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

// Without a theme, the terminal's own: of its 16 colours the bright red, green, yellow and blue.
const [error, success, warning, primary] = ['ansi(9)', 'ansi(10)', 'ansi(11)', 'ansi(12)']
const rows = (text: string) => text.split('\n')

describe('progress', () => {
  test('fills its room by eighths and says how much', () => {
    const value = signal(0.5)
    const ui = render(() => progress({ value, label: 'copy' }), { cols: 20, rows: 1 })
    expect(ui.text()).toBe('copy █████       50%')
    value.value = 0.05
    expect(ui.text()).toBe('copy ▌            5%')
    value.value = 7
    expect(ui.text()).toBe('copy ██████████ 100%')
  })

  test('follows the width of the screen', () => {
    const ui = render(() => progress({ value: 1, caption: '' }), { cols: 4, rows: 1 })
    expect(ui.text()).toBe('████')
    ui.resize(6, 1)
    expect(ui.text()).toBe('██████')
  })
})

test.each([
  { value: 0.5, color: success },
  { value: 0.7, color: warning },
  { value: 0.95, color: error },
])('a gauge at $value is $color', ({ value, color }) => {
  const ui = render(() => gauge({ value }), { cols: 20, rows: 1 })
  expect(ui.frame().cell(0, 0)?.fg).toBe(color)
})

test('a sparkline shows the newest values that there is room for', () => {
  const values = signal([9, 0, 1, 2, 3])
  const ui = render(() => sparkline({ values }), { cols: 4, rows: 1 })
  expect(ui.text()).toBe('▁▃▆█')
  values.value = [1, 2]
  expect(ui.text()).toBe('  ▁█')
})

test('a bar chart measures all bars by the longest', () => {
  const bars = [
    { label: 'a', value: 4 },
    { label: 'long', value: 1 },
  ]
  const ui = render(() => barChart({ bars }), { cols: 16, rows: 2 })
  expect(rows(ui.text())).toEqual(['a    █████████ 4', 'long ██▎       1'])
})

test('a line chart has its axis at the left, its lines in their colours, and their names below', () => {
  const series = [
    { name: 'a', values: [10, 10] },
    { name: 'b', values: [0, Number.NaN, 0, 0] },
  ]
  const ui = render(() => lineChart({ series }), { cols: 11, rows: 4 })
  // 8 columns of 2 dots: of b's four values, at dots 0, 5, 10 and 15, the second is missing.
  expect(rows(ui.text())).toEqual(['10 ⠉⠉⠉⠉⠉⠉⠉⠉', ' 5 ⠀⠀⠀⠀⠀⠀⠀⠀', ' 0 ⡀⠀⠀⠀⠀⣀⣀⣀', '  ● a  ● b'])
  expect(ui.frame().cell(10, 0)?.fg).toBe(primary)
  expect(ui.frame().cell(10, 2)?.fg).toBe(success)
})

describe('toggles', () => {
  test('turn by keys and by the mouse, and tell so', () => {
    const checked = signal(false)
    const told: boolean[] = []
    const ui = render(() => checkbox({ label: 'wrap', checked, onChange: (now) => told.push(now) }))
    expect(ui.text()).toBe('☐ wrap')
    ui.press('tab', 'space')
    expect(ui.text()).toBe('☑ wrap')
    ui.click('wrap')
    ui.press('enter')
    expect(told).toEqual([true, false, true])
  })

  test('that are disabled stay as they are', () => {
    const checked = signal(false)
    const ui = render(() => switchToggle({ label: 'dark', checked, disabled: true }))
    ui.press('tab', 'space')
    ui.click('dark')
    expect(ui.text()).toBe('○── dark')
  })

  test('of a group are one of a few, the arrows go from one to the next', () => {
    const value = signal('b')
    const options = ['a', 'b', 'c'].map((one) => ({ value: one, label: one }))
    const ui = render(() => radioGroup({ options, value }))
    expect(rows(ui.text())).toEqual(['○ a', '◉ b', '○ c'])
    ui.press('tab', 'down', 'down', 'enter')
    expect(value.value).toBe('c')
    ui.click('a')
    expect(rows(ui.text())).toEqual(['◉ a', '○ b', '○ c'])
  })
})

test('tabs show one page, chosen by the arrows or a click', () => {
  const selected = signal(0)
  const page = (name: string) => ({ title: name, content: () => text(`page of ${name}`) })
  const ui = render(() => tabs({ tabs: [page('one'), page('two'), page('three')], selected }), { cols: 30, rows: 3 })
  expect(rows(ui.text())).toEqual([' one   two   three', 'page of one'])
  ui.press('tab', 'left')
  expect(rows(ui.text())[1]).toBe('page of three')
  ui.click('two')
  expect(selected.value).toBe(1)
  expect(rows(ui.text())[1]).toBe('page of two')
})

describe('a dialog', () => {
  function ask(open: Signal<boolean>, chosen: string[]) {
    return render(
      () => {
        box({ focusable: true, autoFocus: true, onPress: () => chosen.push('page') }, () => text('page'))
        const answers = ['No', 'Yes'].map((label) => ({ label, onChoose: () => chosen.push(label) }))
        confirm({ open, title: 'Delete', message: 'Really?', answers })
      },
      { cols: 30, rows: 9 },
    )
  }

  test('takes the focus, gives it back, and tells what was chosen', () => {
    const open = signal(false)
    const chosen: string[] = []
    const ui = ask(open, chosen)
    expect(ui.text()).toBe('page')
    open.value = true
    expect(ui.text()).toContain('Really?')
    ui.press('right', 'enter')
    expect(chosen).toEqual(['Yes'])
    expect(ui.text()).toBe('page')
    ui.press('enter')
    expect(chosen).toEqual(['Yes', 'page'])
  })

  test('keeps Tab in it, and Escape chooses nothing', () => {
    const open = signal(true)
    const chosen: string[] = []
    const ui = ask(open, chosen)
    ui.press('tab', 'tab', 'tab', 'escape')
    expect(open.value).toBe(false)
    expect(chosen).toEqual([])
  })
})

test('toasts stand in a corner, go by themselves, by a click, and when there are too many', () => {
  vi.useFakeTimers()
  const ui = render(
    () => {
      const toast = toaster({ stayMs: 1000, most: 2 })
      box({ focusable: true, autoFocus: true, onKey: ({ key }) => toast(`pressed ${key}`, 'success') })
    },
    { cols: 24, rows: 8 },
  )
  ui.press('a', 'b')
  expect(ui.text()).toContain('✔ pressed a')
  ui.press('c')
  expect(ui.text()).not.toContain('pressed a')
  ui.click('pressed b')
  expect(ui.text()).not.toContain('pressed b')
  vi.advanceTimersByTime(1000)
  expect(ui.text()).toBe('')
})

test('a calendar moves by days, weeks and months, and a click chooses', () => {
  const value = signal<Day>({ year: 2024, month: 2, day: 28 })
  const chosen: Day[] = []
  const now = { year: 2024, month: 2, day: 1 }
  const ui = render(() => calendar({ value, now, locale: 'en', onChoose: (day) => chosen.push(day) }), {
    cols: 30,
    rows: 12,
  })
  expect(ui.text()).toBe(
    `
╭──────────────────────╮
│    February 2024     │
│ Mo Tu We Th Fr Sa Su │
│ 29 30 31  1  2  3  4 │
│  5  6  7  8  9 10 11 │
│ 12 13 14 15 16 17 18 │
│ 19 20 21 22 23 24 25 │
│ 26 27 28 29  1  2  3 │
│  4  5  6  7  8  9 10 │
╰──────────────────────╯`.trim(),
  )
  ui.press('tab', 'right', 'right', 'down', 'enter')
  expect(chosen).toEqual([{ year: 2024, month: 3, day: 8 }])
  ui.press('pageup', 'home')
  expect(value.value).toEqual(now)
  ui.click('17')
  expect(value.value).toEqual({ year: 2024, month: 2, day: 17 })
})
