import { createRef, onKey, signal, text } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  calendar,
  confirm,
  type Day,
  dialog,
  gauge,
  keyHelp,
  type Option,
  progress,
  radioGroup,
  scrollView,
  select,
  splitPane,
  type ToastKind,
  tabs,
  toaster,
  tooltip,
} from '../src/index.js'

afterEach(cleanup)

// Without a theme, the terminal's own: of its 16 colours the bright red, green, yellow and blue, and grey.
const [error, success, warning, primary, grey] = ['ansi(9)', 'ansi(10)', 'ansi(11)', 'ansi(12)', 'ansi(8)']
const rows = (text: string) => text.split('\n')

describe('a calendar', () => {
  const leapDay = { year: 2024, month: 2, day: 29 }

  test.each([
    { key: 'up', day: { year: 2024, month: 2, day: 22 } },
    { key: 'down', day: { year: 2024, month: 3, day: 7 } },
    { key: 'left', day: { year: 2024, month: 2, day: 28 } },
    { key: 'pagedown', day: { year: 2024, month: 3, day: 29 } },
    { key: 'shift+pageup', day: { year: 2023, month: 2, day: 28 } },
    { key: 'shift+pagedown', day: { year: 2025, month: 2, day: 28 } },
  ] as const)('by $key goes from a leap day to $day', ({ key, day }) => {
    const value = signal<Day>(leapDay)
    const ui = render(() => calendar({ value, autoFocus: true }))
    ui.press(key)
    expect(value.value).toEqual(day)
  })

  test('has six weeks of days, the marked ones underlined, and Enter chooses', () => {
    const value = signal<Day>(leapDay)
    const chosen: Day[] = []
    const isMarked = ({ month, day }: Day) => month === 2 && day === 14
    const onChoose = (day: Day) => chosen.push(day)
    const ui = render(() => calendar({ value, now: leapDay, isMarked, onChoose, autoFocus: true }))
    expect(ui.getAllByRole('cell')).toHaveLength(42)
    const marked = ui.getByText('14')
    expect(ui.frame().cell(marked.x + marked.width - 1, marked.y)?.attributes).toContain('underline')
    const other = ui.getByText('15')
    expect(ui.frame().cell(other.x + other.width - 1, other.y)?.attributes).not.toContain('underline')
    ui.press('enter')
    expect(chosen).toEqual([leapDay])
  })

  test('that is disabled is grey', () => {
    const ui = render(() => calendar({ value: signal<Day>(leapDay), now: leapDay, disabled: true }))
    const day = ui.getByText('15')
    expect(ui.frame().cell(day.x + day.width - 1, day.y)?.fg).toBe(grey)
  })
})

test('tabs go to the first and the last by Home and End, round at both, and have roles', () => {
  const selected = signal(1)
  const page = (title: string) => ({ title, content: () => text(`page ${title}`) })
  const ui = render(() => tabs({ tabs: ['a', 'b', 'c'].map(page), selected, autoFocus: true }))
  expect(ui.getAllByRole('tab')).toHaveLength(3)
  expect(ui.getByRole('tabpanel', { name: 'page b' }).height).toBeGreaterThan(0)
  const at = (key: 'home' | 'end' | 'left' | 'right') => {
    ui.press(key)
    return selected.value
  }
  expect([at('end'), at('right'), at('left'), at('home')]).toEqual([2, 0, 2, 0])
})

test('radios are a group; one that is disabled is not chosen, and the chosen one is not chosen again', () => {
  const value = signal('a')
  const told: string[] = []
  const options = ['a', 'b', 'c'].map((one) => ({ value: one, label: one, disabled: one === 'b' }))
  const ui = render(() => radioGroup({ options, value, label: 'letters', onChange: (now) => told.push(now) }))
  expect(ui.getByRole('radiogroup', { name: 'letters' }).height).toBe(3)
  ui.click('b')
  ui.click('a')
  expect(told).toEqual([])
  ui.click('c')
  expect([value.value, ...told]).toEqual(['c', 'c'])
  expect(ui.frame().cell(0, 2)?.fg).toBe(primary)
  expect(ui.frame().cell(0, 0)?.fg).toBe('default')
  // Without colours to choose from, grey is what cannot be chosen.
  expect(ui.frame().cell(0, 1)?.fg).toBe(grey)
})

test.each([
  { kind: 'info', role: 'status' },
  { kind: 'success', role: 'status' },
  { kind: 'warning', role: 'alert' },
  { kind: 'error', role: 'alert' },
] as const satisfies readonly { kind: ToastKind; role: string }[])('a toast of $kind is $role', ({ kind, role }) => {
  const ui = render(() => toaster({ stayMs: 1e6 })('said', kind))
  expect(ui.getByRole(role).width).toBeGreaterThan(0)
})

describe('a select', () => {
  const OPTIONS: readonly Option<string>[] = ['ale', 'beer', 'brandy'].map((name) => ({ value: name, label: name }))

  test.each(['space', 'tab', 'enter'] as const)('takes what the arrows came to by %s', (key) => {
    const value = signal<string | undefined>('ale')
    const ui = render(() => select({ options: OPTIONS, value, autoFocus: true }))
    ui.press('up')
    expect(ui.getByRole('listbox').height).toBeGreaterThan(0)
    expect(ui.getAllByRole('option')).toHaveLength(3)
    ui.press('down', key)
    expect(value.value).toBe('beer')
  })

  test('has letters as one word only while they come soon after each other', () => {
    const value = signal<string | undefined>('ale')
    const ui = render(() => select({ options: OPTIONS, value, autoFocus: true }))
    ui.press('enter')
    ui.type('br')
    ui.press('enter')
    expect(value.value).toBe('brandy')
  })
})

test('a gauge warns and alarms from where it is told to', () => {
  const color = (value: number) => {
    const ui = render(() => gauge({ value, warnFrom: 0.2, alarmFrom: 0.4 }), { cols: 20, rows: 1 })
    return ui.frame().cell(0, 0)?.fg
  }
  expect([color(0.1), color(0.2), color(0.4)]).toEqual([success, warning, error])
})

test('progress of what is no number is none, on a track of its own colour', () => {
  const ui = render(() => progress({ value: Number.NaN, trackColor: '#102030' }), { cols: 10, rows: 1 })
  expect(ui.text()).toBe('        0%')
  expect(ui.frame().cell(0, 0)?.bg).toBe('#102030')
})

describe('a dialog', () => {
  test('tells when Escape has closed it, and keeps the focus from what is behind', () => {
    const open = signal(true)
    const told: string[] = []
    const ui = render(() => {
      text('behind', { focusable: true, onKey: ({ key }) => told.push(key) })
      dialog({ open, title: 'Title', onClose: () => told.push('closed') }, () => text('in it', { focusable: true }))
    })
    ui.press('tab', 'tab', 'x', 'escape')
    expect(told).toEqual(['closed'])
    expect(rows(ui.text())).toEqual(['behind'])
  })

  test('has answers that cannot be undone in the colour of errors', () => {
    const answers = ['Keep', 'Delete'].map((label) => ({ label, isDangerous: label === 'Delete', onChoose: () => {} }))
    const ui = render(() => confirm({ open: signal(true), message: 'Really?', answers }))
    const at = (label: string) => {
      const { x, y } = ui.getByText(label)
      return ui.frame().cell(x, y)
    }
    // The first has the focus.
    expect([at('Keep')?.bg, at('Delete')?.fg]).toEqual([primary, error])
  })
})

test('the help for keys shows them whoever opens it, from the start too', () => {
  for (const isOpen of [true, false]) {
    const open = signal(isOpen)
    const ui = render(() => {
      onKey('ctrl+s', () => {}, { description: 'save the file' })
      keyHelp({ open })
    })
    open.value = true
    expect(ui.text()).toContain('save the file')
  }
})

test('one toast more than there may be pushes out the oldest', () => {
  const ui = render(
    () => {
      const toast = toaster({ stayMs: 1e6, most: 2 })
      for (const message of ['first', 'second', 'third']) toast(message)
    },
    { cols: 30, rows: 20 },
  )
  expect(ui.getAllByRole('status').map(({ y }) => y)).toHaveLength(2)
  expect(ui.text()).not.toContain('first')
})

test('a tip goes when the focus is taken from its part by the program', () => {
  vi.useFakeTimers()
  const [inside, outside] = [createRef(), createRef()]
  const ui = render(() => {
    tooltip({ tip: 'a hint', delayMs: 10 }, () => text('part', { focusable: true, ref: inside }))
    text('other', { focusable: true, ref: outside })
  })
  inside.focus()
  ui.text()
  vi.advanceTimersByTime(10)
  expect(ui.text()).toContain('a hint')
  outside.focus()
  expect(ui.text()).not.toContain('a hint')
  vi.useRealTimers()
})

test('the line of a split pane leaves the second part its least cells', () => {
  const share = signal(0.5)
  const ui = render(
    () => {
      splitPane(
        { share, min: [3, 5] },
        () => text('a'),
        () => text('b'),
      )
    },
    { cols: 21, rows: 3 },
  )
  ui.press('tab', 'end')
  // 20 cells beside the line, of which the second part keeps 5.
  expect(ui.getByRole('separator').x).toBe(15)
  expect(share.value).toBe(15 / 20)
  ui.press('home')
  expect(ui.getByRole('separator').x).toBe(3)
})

test('a scroll view is a group with a name, and has no marks where it has no border for them', () => {
  const rows = 'line\n'.repeat(20)
  const shown = (border: 'round' | 'none') =>
    render(() => scrollView({ title: 'Notes', border }, () => text(rows, { flexShrink: 0 })), { cols: 12, rows: 6 })
  const framed = shown('round')
  expect(framed.getByRole('group', { name: 'Notes' }).height).toBe(6)
  expect(framed.text()).toContain('▼')
  expect(shown('none').text()).not.toContain('▼')
})
