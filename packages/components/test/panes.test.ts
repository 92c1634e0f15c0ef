import { box, button, signal, text } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { scrollView, splitPane, type TaskState, taskLine, tooltip } from '../src/index.js'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const rows = (text: string) => text.split('\n')
const ROOM = { cols: 21, rows: 3 }

describe('a split pane', () => {
  const halves = (props: object, size = ROOM) =>
    render(
      () =>
        splitPane(
          props,
          () => text('left'),
          () => text('right'),
        ),
      size,
    )

  test('has its line where the mouse drags it, between the least sizes', () => {
    const share = signal(0.5)
    const ui = halves({ share, min: [4, 6] })
    expect(rows(ui.text())[0]).toBe('left      │right')
    ui.drag({ x: 10, y: 1 }, { x: 6, y: 0 })
    // 6 of 20 cells: one of 21 is the line.
    expect(share.value).toBe(0.3)
    expect(rows(ui.text())[0]).toBe('left  │right')
    ui.drag({ x: 6, y: 1 }, { x: 0, y: 0 })
    expect(rows(ui.text())[0]).toBe('left│right')
    ui.drag({ x: 4, y: 1 }, { x: 20, y: 0 })
    expect(rows(ui.text())[0]).toBe('left          │right')
  })

  test('is moved by keys while its line has the focus', () => {
    const ui = halves({})
    ui.press('left')
    expect(rows(ui.text())[0]).toBe('left      │right')
    ui.press('tab', 'left', 'left')
    expect(rows(ui.text())[0]).toBe('left    │right')
    expect(ui.getByRole('separator')).toMatchObject({ x: 8, width: 1, height: 3 })
    ui.press('home')
    expect(ui.getByRole('separator').x).toBe(3)
    ui.press('end')
    expect(ui.getByRole('separator').x).toBe(20 - 3)
  })

  test('stands on its side, and keeps its share when the screen changes', () => {
    const ui = halves({ direction: 'column' }, { cols: 5, rows: 9 })
    expect(rows(ui.text())).toEqual(['left', '', '', '', '─────', 'right'])
    ui.press('tab', 'up')
    expect(ui.getByRole('separator').y).toBe(3)
    ui.resize(5, 17)
    // 3 of 8 are 6 of 16.
    expect(ui.getByRole('separator').y).toBe(6)
  })
})

describe('a scroll view', () => {
  const lines = (props: object, size = { cols: 14, rows: 5 }) =>
    render(() => {
      scrollView(props, () => {
        for (let line = 1; line <= 9; line++) text(`line ${line} 世界`, { flexShrink: 0 })
      })
    }, size)

  test('has a title, and says where there is more', () => {
    const ui = lines({ title: 'Lines', autoFocus: true })
    expect(rows(ui.text()).map((row) => row.replace(/.$/, '|'))).toEqual([
      '╭─Lines──────|',
      '│line 1 世界 |',
      '│line 2 世界 |',
      '│line 3 世界 |',
      '╰──────────▼─|',
    ])
    ui.press('down')
    expect(rows(ui.text())[0]).toBe('╭─Lines────▲─╮')
    ui.press('end')
    expect(
      rows(ui.text())
        .slice(3)
        .map((row) => row.slice(0, 8)),
    ).toEqual(['│line 9 ', '╰───────'])
    expect(ui.getByRole('group', { name: 'Lines' }).height).toBe(5)
  })

  test('is as high as its content where it is not to grow', () => {
    const ui = render(
      () =>
        scrollView({ flexGrow: 0, width: 8 }, () => {
          text('one')
        }),
      ROOM,
    )
    expect(rows(ui.text())).toEqual(['╭──────╮', '│one   │', '╰──────╯'])
  })
})

describe('a tooltip', () => {
  function tipped(row: number, size = { cols: 24, rows: 6 }) {
    vi.useFakeTimers()
    return render(
      () =>
        box({ paddingTop: row, paddingLeft: 12, flexDirection: 'column' }, () => {
          tooltip({ tip: 'Saves the 世界 now' }, () => button('Save'))
        }),
      size,
    )
  }

  test('appears while the mouse rests, within the screen, and goes with it', () => {
    const ui = tipped(0)
    ui.hover('Save')
    expect(rows(ui.text())).toHaveLength(1)
    vi.advanceTimersByTime(500)
    // 18 cells and a blank at each side, of 24.
    expect(rows(ui.text())).toEqual(['             Save', '     Saves the 世界 now'])
    expect(ui.getByRole('tooltip')).toMatchObject({ x: 4, y: 1, width: 20 })
    ui.hover({ x: 0, y: 5 })
    expect(rows(ui.text())).toHaveLength(1)
    vi.advanceTimersByTime(5000)
    expect(rows(ui.text())).toHaveLength(1)
  })

  test('stands above where there is no room below, and comes by the focus too', () => {
    const ui = tipped(5)
    ui.press('tab')
    vi.advanceTimersByTime(500)
    expect(ui.getByRole('tooltip').y).toBe(4)
    ui.press('x')
    expect(ui.getAllByRole('tooltip')).toEqual([])
  })
})

test('a task line has a spinner while it is busy, and a mark before and after', () => {
  const state = signal<TaskState>('waiting')
  const ui = render(
    () => taskLine({ state, title: 'Build', note: () => (state.value === 'failed' ? 'exit 1' : '') }),
    ROOM,
  )
  expect(ui.text()).toBe('○ Build')
  state.value = 'busy'
  const [before] = ui.text()
  ui.advance(80)
  expect(ui.text()[0]).not.toBe(before)
  expect(ui.text().slice(1)).toBe(' Build')
  state.value = 'failed'
  expect(ui.text()).toBe('✖ Build exit 1')
  state.value = 'done'
  expect(ui.getByRole('status').text).toBe('✔ Build')
})
