import { box, onKey, signal, text } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test } from 'vitest'
import { multiSelect, type Option, type SelectProps, select } from '../src/index.js'

afterEach(cleanup)

const NAMES = ['alpha', 'beta', '日本語', 'delta', 'bravo']
const OPTIONS: readonly Option<string>[] = NAMES.map((name) => ({
  value: name,
  label: name,
  disabled: name === 'delta',
}))
const rows = (text: string) => text.split('\n')

describe('a select', () => {
  function shown(props: Partial<SelectProps<string>> = {}, size = { cols: 20, rows: 9 }) {
    const value = signal<string | undefined>('beta')
    const heard: string[] = []
    const ui = render(() => {
      select({ options: OPTIONS, value, width: 14, autoFocus: true, onChange: (now) => heard.push(now), ...props })
      text('below')
      onKey('q', () => heard.push('q'))
    }, size)
    return { ui, value, heard }
  }

  test('opens over the rest and closes again', () => {
    const { ui, heard } = shown()
    expect(rows(ui.text())).toEqual([' beta       ▾', 'below'])
    ui.press('enter')
    expect(rows(ui.text())).toEqual([
      ' beta       ▴',
      '╭────────────╮',
      '│   alpha    │',
      '│ ✓ beta     │',
      '│   日本語   │',
      '│   delta    │',
      '│   bravo    │',
      '╰────────────╯',
    ])
    ui.press('escape')
    ui.advance(1000)
    expect(rows(ui.text())).toEqual([' beta       ▾', 'below'])
    expect(heard).toEqual([])
  })

  test('is chosen from by keys, round at the ends, past what is disabled', () => {
    const { ui, value, heard } = shown()
    ui.press('down', 'down', 'down', 'enter')
    expect(value.value).toBe('bravo')
    ui.press('enter', 'down', 'enter')
    expect(value.value).toBe('alpha')
    ui.press('enter', 'enter')
    expect(heard).toEqual(['bravo', 'alpha'])
    ui.press('q')
    expect(heard).toEqual(['bravo', 'alpha', 'q'])
  })

  test('goes by letters that are typed to what begins with them', () => {
    const { ui, value, heard } = shown()
    ui.press('enter')
    ui.type('br')
    ui.press('enter')
    expect(value.value).toBe('bravo')
    ui.press('enter')
    // A letter again goes on to the next.
    ui.type('b')
    ui.press('enter')
    expect(value.value).toBe('beta')
    ui.press('enter')
    ui.type('q')
    expect(heard).toEqual(['bravo', 'beta'])
  })

  test('is opened and chosen from by the mouse; a click beside it closes it', () => {
    const { ui, value } = shown()
    ui.click({ x: 2, y: 0 })
    ui.click('delta')
    expect(value.value).toBe('beta')
    ui.click('alpha')
    expect(rows(ui.text())).toEqual([' alpha      ▾', 'below'])
    expect(value.value).toBe('alpha')
    ui.click({ x: 2, y: 0 })
    ui.click({ x: 18, y: 8 })
    expect(rows(ui.text())).toEqual([' alpha      ▾', 'below'])
  })

  test('opens above where there is more room, and scrolls where there is not enough', () => {
    const value = signal<string | undefined>(undefined)
    const ui = render(
      () =>
        box({ paddingTop: 5, flexDirection: 'column' }, () =>
          select({ options: OPTIONS, value, autoFocus: true, width: 12 }),
        ),
      { cols: 12, rows: 7 },
    )
    ui.press('up', 'end')
    expect(rows(ui.text())).toEqual([
      '╭──────────╮',
      '│   日本語 │',
      '│   delta ▆│',
      '│   bravo █│',
      '╰──────────╯',
      '          ▴',
    ])
  })

  test('opens where it is seen, though the page is scrolled', () => {
    const value = signal<string | undefined>('alpha')
    const ui = render(
      () =>
        box({ height: 9, overflowY: 'auto', stickyScroll: 'end', flexDirection: 'column', scrollbar: 'none' }, () => {
          for (let row = 0; row < 20; row++) text('page', { flexShrink: 0 })
          select({ options: OPTIONS, value, width: 14 })
          for (let row = 0; row < 8; row++) text('page', { flexShrink: 0 })
        }),
      { cols: 14, rows: 9 },
    )
    ui.press('tab', 'enter')
    expect(rows(ui.text()).slice(0, 2)).toEqual([' alpha      ▴', '╭────────────╮'])
  })

  test('makes an inline page higher while it is open', () => {
    const value = signal<string | undefined>('beta')
    const ui = render(() => select({ options: OPTIONS, value, width: 14, autoFocus: true }), {
      cols: 20,
      rows: 12,
      mode: 'inline',
    })
    ui.press('enter')
    expect(rows(ui.text()).slice(0, 3)).toEqual([' beta       ▴', '╭────────────╮', '│   alpha    │'])
    expect(rows(ui.text())).toHaveLength(1 + OPTIONS.length + 2)
    ui.press('enter')
    expect(ui.text()).toBe(' beta       ▾')
  })

  test('is found by its role and what it says, and is left out while disabled', () => {
    const { ui, value } = shown({ disabled: true, label: 'Letter' })
    expect(ui.getByRole('combobox', { name: 'Letter' }).width).toBe(14)
    ui.press('tab', 'enter')
    ui.click('beta')
    expect(rows(ui.text())).toEqual([' beta       ▾', 'below'])
    expect(value.value).toBe('beta')
  })
})

describe('a multi-select', () => {
  test('checks by Space or a click, and says how many', () => {
    const values = signal<readonly string[]>(['beta'])
    const ui = render(() => multiSelect({ options: OPTIONS, values, width: 20, autoFocus: true }), {
      cols: 24,
      rows: 9,
    })
    ui.press('enter', 'space')
    ui.click('日本語')
    ui.click('delta')
    expect(values.value).toEqual(['alpha', 'beta', '日本語'])
    expect(rows(ui.text()).slice(0, 4)).toEqual([
      ' alpha, beta, … 3 ▴',
      '╭──────────────────╮',
      '│ ☑ alpha          │',
      '│ ☑ beta           │',
    ])
    ui.press('space', 'tab')
    expect(rows(ui.text())).toEqual([' beta, 日本語   2 ▾'])
  })

  test('filters by what is typed, and Enter checks what is left', () => {
    const values = signal<readonly string[]>([])
    const props = { options: OPTIONS, values, filter: true, width: 16, autoFocus: true, placeholder: 'some' }
    const ui = render(() => multiSelect(props), { cols: 24, rows: 9 })
    expect(ui.text()).toBe(' some         ▾')
    ui.press('enter')
    ui.type('BR')
    expect(rows(ui.text()).slice(2, 5)).toEqual(['│ BR           │', '│ ☐ bravo      │', '╰──────────────╯'])
    ui.press('enter')
    expect(values.value).toEqual(['bravo'])
    ui.press('backspace', 'backspace', 'down', 'enter', 'escape')
    ui.advance(1000)
    expect(values.value).toEqual(['beta', 'bravo'])
  })
})
