import { afterEach, describe, expect, test, vi } from 'vitest'
import type { AppCore } from '../src/core.js'
import { builtApp } from '../src/cursor.js'
import { type App, box, createRef, effect, show, signal, text } from '../src/index.js'
import { cleanup, render } from '../src/test/index.js'

afterEach(cleanup)

/** A focusable line of text that shows whether it has the focus. */
function field(name: string, props: object = {}) {
  const ref = createRef()
  box({ focusable: true, ref, ...props }, () => text(() => `${ref.isFocused.value ? '>' : ' '}${name}`))
  return ref
}

describe('Tab', () => {
  test('moves the focus, and what reads it follows', () => {
    const ui = render(() => {
      field('one')
      field('two')
    })
    expect(ui.text()).toBe(' one\n two')
    ui.press('tab')
    expect(ui.text()).toBe('>one\n two')
    ui.press('tab')
    expect(ui.text()).toBe(' one\n>two')
    ui.press('shift+tab')
    expect(ui.text()).toBe('>one\n two')
  })

  test('passes over what is disabled and below 0', () => {
    const disabled = signal(true)
    const ui = render(() => {
      field('a', { tabIndex: 2 })
      field('b', { disabled })
      field('c', { tabIndex: -1 })
      field('d')
    })
    ui.press('tab', 'tab')
    expect(ui.text()).toContain('>d')
    disabled.value = false
    ui.press('shift+tab')
    expect(ui.text()).toContain('>b')
    disabled.value = true
    expect(ui.text()).toContain('>d')
  })
})

describe('a reference', () => {
  test('asks for the focus, and shows it at once', () => {
    const ref = createRef()
    const ui = render(() => {
      field('one', { autoFocus: true })
      box({ ref, focusable: true }, () => text(() => `two ${ref.isFocused.value}`))
    })
    expect(ui.text()).toBe('>one\ntwo false')
    ref.focus()
    expect(ref.isFocused.value).toBe(true)
    expect(ui.text()).toBe(' one\ntwo true')
    ref.blur()
    expect(ui.text()).toBe(' one\ntwo false')
  })

  test('that asks for a node which cannot have the focus changes nothing', () => {
    const ref = createRef()
    const ui = render(() => {
      field('one', { autoFocus: true })
      box({ ref }, () => text(() => `plain ${ref.isFocused.value}`))
    })
    ref.focus()
    expect(ui.text()).toBe('>one\nplain false')
  })

  test('leads to the first that can have the focus in a container', () => {
    const ref = createRef()
    const ui = render(() => {
      field('one')
      box({ ref }, () => void field('two'))
    })
    ref.focus()
    expect(ui.text()).toContain('>two')
  })

  test('is of nothing once its node is removed', () => {
    const isThere = signal(true)
    const ref = createRef()
    const ui = render(() => {
      text(() => `mounted ${ref.isMounted.value} ${ref.width.value}`)
      show(isThere, () => box({ ref, width: 7, height: 1 }))
    })
    expect(ui.text()).toBe('mounted true 7')
    isThere.value = false
    expect(ui.text()).toBe('mounted false 0')
    ref.focus()
  })
})

describe('what has the focus and goes', () => {
  test('gives it to the next, with events', () => {
    const isThere = signal(true)
    const log: string[] = []
    const listen = (name: string) => ({
      onFocus: ({ reason }: { reason: string }) => log.push(`focus ${name} ${reason}`),
      onBlur: ({ reason }: { reason: string }) => log.push(`blur ${name} ${reason}`),
    })
    const ui = render(() => {
      field('one', listen('one'))
      show(isThere, () => void field('two', listen('two')))
      field('three', listen('three'))
    })
    ui.press('tab', 'tab')
    isThere.value = false
    expect(ui.text()).toBe(' one\n>three')
    expect(log).toEqual(['focus one key', 'blur one key', 'focus two key', 'focus three loss'])
  })
})

describe('a dialog', () => {
  test('keeps the focus and gives it back', () => {
    const isOpen = signal(false)
    const ui = render(() => {
      field('page')
      show(isOpen, () =>
        box({ focusScope: 'trap', flexDirection: 'column' }, () => {
          field('yes')
          field('no', { autoFocus: true })
        }),
      )
    })
    ui.press('tab')
    isOpen.value = true
    expect(ui.text()).toBe(' page\n yes\n>no')
    ui.press('tab')
    expect(ui.text()).toBe(' page\n>yes\n no')
    isOpen.value = false
    expect(ui.text()).toBe('>page')
  })
})

describe('a group that arrows move in', () => {
  test('is one stop of Tab', () => {
    const ui = render(() => {
      box({ roving: 'row' }, () => {
        field('a')
        field('b')
      })
      field('c')
    })
    ui.press('tab', 'right')
    expect(ui.text()).toBe(' a>b\n c')
    ui.press('tab')
    expect(ui.text()).toBe(' a b\n>c')
    ui.press('shift+tab')
    expect(ui.text()).toBe(' a>b\n c')
  })
})

describe('colours of states', () => {
  test('are the engine’s: of the focus ring, the mouse over it and a button down', () => {
    const ui = render(() => {
      box({ width: 4, height: 3, border: 'single', focusable: true, focusRingColor: 'ansi(1)' })
      box({ width: 4, height: 1, hoverBackgroundColor: 'ansi(2)', pressedBackgroundColor: 'ansi(3)' })
    })
    const bg = () => ui.frame().cell(1, 3)?.bg
    const ring = () => ui.frame().cell(0, 0)?.fg
    expect([ring(), bg()]).toEqual(['default', 'default'])
    ui.press('tab')
    expect(ring()).toBe('ansi(1)')
    ui.hover({ x: 1, y: 3 })
    expect(bg()).toBe('ansi(2)')
    ui.send('\x1b[<0;2;4M')
    expect(bg()).toBe('ansi(3)')
    ui.send('\x1b[<0;2;4m')
    expect(bg()).toBe('ansi(2)')
    ui.hover({ x: 20, y: 10 })
    expect(bg()).toBe('default')
  })
})

describe('read-back', () => {
  test('sizes are signals that wake JavaScript only while something reads them', () => {
    const wide = signal(5)
    const ref = createRef()
    const seen: number[] = []
    const ui = render(() => {
      box({ ref, width: wide, height: 1 })
    })
    wide.value = 6
    ui.text()
    const stop = effect(() => void seen.push(ref.width.value))
    ui.text()
    expect(seen.at(-1)).toBe(6)
    wide.value = 9
    ui.text()
    expect(seen.at(-1)).toBe(9)
    stop()
    wide.value = 12
    ui.text()
    expect(seen.at(-1)).toBe(9)
  })

  test('one that follows itself frame by frame is warned of, by name', () => {
    let diagnostics: App['diagnostics'] | undefined
    const extra = signal(0)
    const ref = createRef()
    const ui = render((app) => {
      diagnostics = app.diagnostics
      box({ ref, width: () => 1 + (extra.value % 60), height: 1 })
      effect(() => {
        const width = ref.width.value
        if (width > 0 && extra.peek() < 200) extra.value = extra.peek() + 1
      })
    })
    ui.text()
    expect(diagnostics?.peek()).toEqual([
      { code: 'read-back-loop', message: expect.stringMatching(/^box \d+: 60 frames in a row/) },
    ])
  })
})

test('a request dies with its node: one that is born in its slot has neither asked nor the focus', () => {
  const isShown = signal(true)
  const ref = createRef()
  const ui = render(() => {
    show(isShown, () => box({ ref, focusable: true, height: 1 }))
  })
  ref.focus()
  isShown.value = false
  isShown.value = true
  expect(ref.isFocused.value).toBe(false)
  ui.text()
  expect(ref.isFocused.value).toBe(false)
  ref.focus()
  ui.text()
  expect(ref.isFocused.value).toBe(true)
})

test('what the engine computes costs JavaScript nothing while nobody reads it, and is there for who does', () => {
  const ref = createRef()
  const widths = signal(3)
  let core: AppCore | undefined
  const ui = render(() => {
    core = builtApp()
    for (let row = 0; row < 100; row++) box({ ref, width: () => widths.value, height: 1 })
  })
  const copies = vi.spyOn((core as AppCore).arrays.engineFields, 'copy')
  widths.value = 4
  ui.text()
  expect(copies).not.toHaveBeenCalled()
  expect(ref.width.peek()).toBe(4)
  widths.value = 5
  ui.text()
  ref.scrollBy({ y: 0 })
  expect(ref.width.value).toBe(5)
})

test('what stands behind the one that is disabled gets the focus, though nothing was laid out since all was built', () => {
  const disabled = signal(false)
  const refs = ['a', 'b', 'c'].map(() => createRef())
  const ui = render(() => {
    for (const [at, ref] of refs.entries())
      box({ ref, focusable: true, height: 1, disabled: () => at === 1 && disabled.value })
  })
  ui.send('\t\t')
  disabled.value = true
  ui.text()
  expect(refs.map((ref) => ref.isFocused.peek())).toEqual([false, false, true])
})
