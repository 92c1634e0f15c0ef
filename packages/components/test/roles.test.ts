import { box, effect, signal, text } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test } from 'vitest'
import {
  barChart,
  calendar,
  checkbox,
  commandPalette,
  confirm,
  type Day,
  dialog,
  gauge,
  keyHelp,
  keyLine,
  lineChart,
  logView,
  multiSelect,
  progress,
  radioGroup,
  scrollView,
  select,
  sparkline,
  splitPane,
  switchToggle,
  table,
  tabs,
  taskLine,
  tooltip,
  tree,
} from '../src/index.js'

afterEach(cleanup)

const rows = (text: string) => text.split('\n')

describe('a component is found by its role and its name', () => {
  const value = signal('a')
  const is = signal(true)
  test.each([
    { role: 'checkbox', name: 'wrap', build: () => checkbox({ label: 'wrap', checked: is }) },
    { role: 'switch', name: 'dark', build: () => switchToggle({ label: 'dark', checked: is }) },
    { role: 'radio', name: 'A', build: () => radioGroup({ options: [{ value: 'a', label: 'A' }], value }) },
    { role: 'progressbar', name: 'copy', build: () => progress({ value: 0.5, label: 'copy' }) },
    { role: 'meter', name: 'disk', build: () => gauge({ value: 0.5, label: 'disk' }) },
    { role: 'img', name: 'load', build: () => sparkline({ values: [1, 2], label: 'load' }) },
    { role: 'img', name: 'sizes', build: () => barChart({ bars: [{ label: 'a', value: 1 }], label: 'sizes' }) },
    { role: 'img', name: 'load', build: () => lineChart({ series: [{ name: 'a', values: [1] }], label: 'load' }) },
    { role: 'dialog', name: 'Save', build: () => dialog({ open: is, title: 'Save' }, () => text('?')) },
    {
      role: 'grid',
      name: 'May 2024',
      build: () => calendar({ value: signal({ year: 2024, month: 5, day: 1 }), locale: 'en' }),
    },
  ] as const)('$role $name', ({ role, name, build }) => {
    const ui = render(build, { cols: 40, rows: 14 })
    expect(ui.getByRole(role, { name }).width).toBeGreaterThan(0)
  })
})

test('no component reads while it is built what it would not follow', () => {
  const found: string[] = []
  const is = signal(true)
  const many = signal<readonly string[]>(['a', 'b'])
  const options = [{ value: 'a', label: 'A' }]
  const builds: readonly (() => void)[] = [
    () => checkbox({ label: () => many.value.join(), checked: is, disabled: is }),
    () => radioGroup({ options, value: signal('a') }),
    () => select({ options, value: signal<string | undefined>('a'), disabled: is }),
    () => multiSelect({ options: () => options, values: many }),
    () => table({ rows: many, columns: [{ title: 'A', cell: (row) => row }], selected: signal<number | undefined>(0) }),
    () =>
      logView({ lines: many, filter: () => many.value[0] ?? '', search: 'a', selected: signal<number | undefined>(0) }),
    () => tree({ roots: many, children: () => undefined, text: (node) => node }),
    () =>
      splitPane(
        {},
        () => scrollView({ title: 'a' }, () => text('a')),
        () => text('b'),
      ),
    () => tabs({ tabs: [{ title: 'a', content: () => text('a') }], selected: signal(0) }),
    () => dialog({ open: is, title: 'a' }, () => keyLine()),
    () => commandPalette({ commands: [], open: is }),
    () => calendar({ value: signal({ year: 2024, month: 5, day: 1 }) }),
    () => gauge({ value: () => many.value.length, label: 'a' }),
    () => barChart({ bars: () => many.value.map((label) => ({ label, value: 1 })) }),
    () => lineChart({ series: () => [{ name: 'a', values: [many.value.length] }] }),
    () => sparkline({ values: () => [many.value.length] }),
    () => tooltip({ tip: 'a' }, () => taskLine({ state: 'busy', title: 'a' })),
    () => keyHelp({ open: is }),
  ]
  for (const build of builds) {
    const ui = render((app) => {
      effect(() => {
        for (const { code, message } of app.diagnostics.value) if (code === 'untracked-read') found.push(message)
      })
      build()
    })
    ui.text()
  }
  expect(found).toEqual([])
})

describe('tabs', () => {
  const page = (title: string) => ({ title, content: () => text(`page ${title}`) })

  test('that have no room are scrolled to as they are chosen', () => {
    const selected = signal(0)
    const ui = render(() => tabs({ tabs: ['first', '第二', 'third', 'fourth'].map(page), selected, autoFocus: true }), {
      cols: 16,
      rows: 2,
    })
    expect(rows(ui.text())).toEqual([' first   第二', 'page first'])
    ui.press('end')
    expect(rows(ui.text())[0]).toBe(' third   fourth')
    ui.press('right')
    expect(rows(ui.text())[0]).toBe(' first   第二')
  })

  test('take the arrows from what scrolls around them', () => {
    const selected = signal(0)
    const ui = render(
      () =>
        scrollView({ border: 'none' }, () => {
          box({ width: 60, flexShrink: 0, flexDirection: 'column' }, () => {
            tabs({ tabs: ['one', 'two'].map(page), selected, autoFocus: true })
          })
        }),
      { cols: 20, rows: 4 },
    )
    ui.press('right')
    expect(selected.value).toBe(1)
    expect(rows(ui.text())[0]).toBe(' one   two')
  })
})

describe('a calendar', () => {
  const value = signal<Day>({ year: 2024, month: 2, day: 28 })
  const shown = (cols: number, locale = 'en') =>
    rows(render(() => calendar({ value, locale, now: { year: 2024, month: 2, day: 1 } }), { cols, rows: 12 }).text())

  test('has all days of a week in 20 columns', () => {
    const lines = shown(20)
    expect(lines[1]).toBe('Mo Tu We Th Fr Sa Su')
    expect(lines[6]).toBe('26 27 28 29  1  2  3')
  })

  test('has names of days in two cells in any script', () => {
    expect(shown(30, 'zh')[2]).toBe('│ 一 二 三 四 五 六 日 │')
    expect(shown(30, 'de')[2]).toBe('│ Mo Di Mi Do Fr Sa So │')
  })
})

describe('charts', () => {
  test('have bars side by side whatever the script of their labels', () => {
    const bars = [
      { label: '日本語', value: 4 },
      { label: 'ab', value: 2 },
      { label: '👍', value: 1 },
    ]
    const ui = render(() => barChart({ bars }), { cols: 17, rows: 3 })
    // 6 cells for the widest label, 8 for a bar of 4, one for the figures, and two gaps.
    expect(rows(ui.text())).toEqual(['日本語 ████████ 4', 'ab     ████     2', '👍     ██       1'])
  })

  test('cut labels that leave no room', () => {
    const ui = render(() => progress({ value: 0.5, label: 'a very long label 世界' }), { cols: 20, rows: 1 })
    expect(ui.text()).toBe('a very lo… ██    50%')
  })

  test('are as high as they are told to be', () => {
    const ui = render(
      () =>
        box({ flexDirection: 'column', flexShrink: 0 }, () => {
          sparkline({ values: [1, 2, 3], label: 'spark' })
          lineChart({ series: [{ name: 'a', values: [1, 2] }], height: 6, label: 'lines' })
        }),
      { cols: 20, rows: 12 },
    )
    expect(ui.getByRole('img', { name: 'spark' }).height).toBe(1)
    expect(ui.getByRole('img', { name: 'lines' }).height).toBe(6)
  })
})

describe('a toggle', () => {
  test('follows whether it is disabled, and cuts its label where there is no room', () => {
    const disabled = signal(false)
    const checked = signal(false)
    const ui = render(() => checkbox({ label: 'wrap 世界 lines', checked, disabled }), { cols: 10, rows: 1 })
    expect(ui.text()).toBe('☐ wrap 世…')
    const usual = ui.frame().cell(2, 0)?.fg
    disabled.value = true
    expect(ui.frame().cell(2, 0)?.fg).not.toBe(usual)
  })
})

describe('a dialog', () => {
  test('is closed by a click beside it if that is allowed', () => {
    for (const dismissible of [true, false]) {
      const open = signal(true)
      const ui = render(() => dialog({ open, dismissible, title: 'Title' }, () => text('inside')), {
        cols: 30,
        rows: 9,
      })
      ui.click('inside')
      expect(open.value).toBe(true)
      ui.click({ x: 0, y: 0 })
      expect(open.value).toBe(!dismissible)
    }
  })

  test('of 20 columns has all answers in it', () => {
    const open = signal(true)
    const answers = ['Keep it', 'Delete', '取消'].map((label) => ({ label, onChoose: () => {} }))
    const ui = render(() => confirm({ open, title: 'Delete?', message: 'It is gone then.', answers }), {
      cols: 20,
      rows: 12,
    })
    for (const { label } of answers) {
      const { x, width } = ui.getByRole('button', { name: label })
      expect(x).toBeGreaterThan(0)
      expect(x + width).toBeLessThan(20)
    }
  })
})
