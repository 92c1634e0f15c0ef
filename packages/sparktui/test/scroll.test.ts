import { afterEach, describe, expect, test } from 'vitest'
import { box, createRef, effect, PropError, show, signal, text } from '../src/index.js'
import { cleanup, render } from '../src/test/index.js'

afterEach(cleanup)

/** A scroller of 12 × 4 with rows `row 0` to `row count - 1`. */
function rows(count: number, props: object = {}) {
  const ref = createRef()
  box({ ref, width: 12, height: 4, flexDirection: 'column', overflowY: 'auto', scrollbar: 'none', ...props }, () => {
    for (let row = 0; row < count; row++) text(`row ${row}`, { flexShrink: 0 })
  })
  return ref
}

/** The rows that are seen. */
function seen(screen: string): string {
  return screen.replaceAll('row ', '').split('\n').join(' ')
}

describe('a box that scrolls', () => {
  test('shows its rows from where the wheel and keys take it', () => {
    const ui = render(() => {
      rows(20, { focusable: true })
    })
    expect(seen(ui.text())).toBe('0 1 2 3')
    ui.wheel('down', { x: 1, y: 1 })
    expect(seen(ui.text())).toBe('3 4 5 6')
    ui.press('tab', 'end')
    expect(seen(ui.text())).toBe('16 17 18 19')
    ui.press('pageup', 'up')
    expect(seen(ui.text())).toBe('12 13 14 15')
  })

  test('tells how far it is scrolled, as signals', () => {
    let ref = createRef()
    const told: string[] = []
    const ui = render(() => {
      ref = rows(20)
      effect(() => {
        told.push(`${ref.scrollY.value}/${ref.maxScrollY.value}`)
      })
    })
    ui.wheel('down', { x: 1, y: 1 })
    ui.text()
    expect(told).toEqual(['0/0', '0/16', '3/16'])
  })

  test('has a thumb that the mouse drags', () => {
    const ui = render(() => {
      rows(16, { scrollbar: 'auto' })
    })
    expect(ui.text().split('\n')[0]).toBe('row 0      █')
    ui.drag({ x: 11, y: 0 }, { x: 11, y: 3 })
    expect(ui.text().split('\n')).toEqual(['row 12', 'row 13', 'row 14', 'row 15     █'])
  })
})

describe('keysScroll', () => {
  test('has keys of a box scroll what its reference leads to, whichever that is now', () => {
    const ref = createRef()
    const isOther = signal(false)
    const list = (name: string) =>
      box({ ref, height: 2, flexDirection: 'column', overflowY: 'auto', scrollbar: 'none' }, () => {
        for (let row = 0; row < 9; row++) text(`${name} ${row}`, { flexShrink: 0 })
      })
    const ui = render(
      () => {
        box({ focusable: true, autoFocus: true, keysScroll: ref, flexDirection: 'column' }, () => {
          text('title')
          show(
            isOther,
            () => list('new'),
            () => list('old'),
          )
        })
      },
      { rows: 3, cols: 12 },
    )
    ui.press('down', 'down')
    expect(ui.text().split('\n')).toEqual(['title', 'old 2', 'old 3'])
    isOther.value = true
    ui.press('end')
    expect(ui.text().split('\n')).toEqual(['title', 'new 7', 'new 8'])
  })

  test('takes a reference and nothing else', () => {
    expect(() => render(() => box({ keysScroll: 'list' as never }))).toThrow(PropError)
  })
})

test('a reference tells where its node is seen, however far that is scrolled', () => {
  const inside = createRef()
  const ui = render(() => {
    box({ paddingTop: 2 }, () => {
      box({ height: 4, flexDirection: 'column', overflowY: 'auto', focusable: true, autoFocus: true }, () => {
        for (let row = 0; row < 9; row++) text(`row ${row}`, { flexShrink: 0, ...(row === 3 ? { ref: inside } : {}) })
      })
    })
    text(() => `at ${inside.screenX.value},${inside.screenY.value}`)
  })
  expect(ui.text()).toContain('at 0,5')
  ui.press('down', 'down')
  expect(ui.text()).toContain('at 0,3')
  ui.press('end')
  expect(ui.text()).toContain('at 0,0')
})

describe('scrollTo', () => {
  test('is shown at once, and done in the next frame', () => {
    let ref = createRef()
    const ui = render(() => {
      ref = rows(20)
    })
    ref.scrollTo({ y: 5 })
    expect(ref.scrollY.value).toBe(5)
    expect(seen(ui.text())).toBe('5 6 7 8')
    expect(ref.scrollY.value).toBe(5)
    ref.scrollBy({ y: -2 })
    ref.scrollBy({ y: -1 })
    expect(ref.scrollY.value).toBe(2)
    expect(seen(ui.text())).toBe('2 3 4 5')
  })

  test('goes no further than there is, and shows what came of it', () => {
    let ref = createRef()
    const ui = render(() => {
      ref = rows(20)
    })
    ref.scrollTo({ y: 1_000 })
    ui.text()
    expect(ref.scrollY.value).toBe(16)
    ref.scrollTo({ y: -3 })
    expect(seen(ui.text())).toBe('0 1 2 3')
    ref.scrollTo({ y: Number.POSITIVE_INFINITY })
    expect(ref.scrollY.value).toBe(16)
    expect(seen(ui.text())).toBe('16 17 18 19')
  })

  test('refuses what is no number', () => {
    let ref = createRef()
    render(() => {
      ref = rows(20)
    })
    expect(() => ref.scrollTo({ y: Number.NaN })).toThrow(PropError)
  })

  test('does nothing where no node is mounted', () => {
    const ref = createRef()
    ref.scrollTo({ y: 3 })
    ref.scrollIntoView()
    expect(ref.scrollY.value).toBe(0)
  })
})

describe('scrollIntoView', () => {
  test('scrolls what the node lies in', () => {
    const target = createRef()
    const ui = render(() => {
      box({ width: 12, height: 4, flexDirection: 'column', overflowY: 'auto', scrollbar: 'none' }, () => {
        for (let row = 0; row < 20; row++) text(`row ${row}`, { flexShrink: 0, ...(row === 9 ? { ref: target } : {}) })
      })
    })
    target.scrollIntoView()
    expect(seen(ui.text())).toBe('6 7 8 9')
    target.scrollIntoView({ block: 'start' })
    expect(seen(ui.text())).toBe('9 10 11 12')
  })
})

describe("stickyScroll: 'end'", () => {
  test('stays at the end while it is there', () => {
    const lines = signal(['row 0'])
    const ui = render(() => {
      box({ height: 4, flexDirection: 'column', overflowY: 'auto', scrollbar: 'none', stickyScroll: 'end' }, () => {
        text(() => lines.value.join('\n'), { flexShrink: 0 })
      })
    })
    for (let row = 1; row < 9; row++) lines.value = [...lines.value, `row ${row}`]
    expect(seen(ui.text())).toBe('5 6 7 8')
    ui.wheel('up', { x: 1, y: 1 })
    lines.value = [...lines.value, 'row 9']
    expect(seen(ui.text())).toBe('2 3 4 5')
  })
})
