import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  boundary,
  box,
  createRef,
  input,
  type NodeEvent,
  onKey,
  onPaste,
  PropError,
  show,
  signal,
  text,
} from '../src/index.js'
import { cleanup, render, type Ui } from '../src/test/index.js'

afterEach(cleanup)

describe('clicks', () => {
  test('go down to those that capture, then up, until one stops them', () => {
    const log: string[] = []
    const stops = signal(false)
    const ui = render(() => {
      box({ onClickCapture: () => log.push('capture'), onClick: () => log.push('outer') }, () => {
        box(
          {
            onClick: (event) => {
              log.push('inner')
              if (stops.value) event.stopPropagation()
            },
          },
          () => text('here'),
        )
      })
    })
    ui.click('here')
    expect(log).toEqual(['capture', 'inner', 'outer'])
    log.length = 0
    stops.value = true
    ui.click('here')
    expect(log).toEqual(['capture', 'inner'])
  })

  test.each([
    ['onKey', (ui: Ui) => ui.press('x')],
    ['onPaste', (ui: Ui) => ui.paste('x')],
    ['onClick', (ui: Ui) => ui.click({ x: 0, y: 0 })],
    ['onMouse', (ui: Ui) => ui.send('\x1b[<0;1;1M')],
    ['onMouseMove', (ui: Ui) => ui.hover({ x: 1, y: 0 })],
    ['onWheel', (ui: Ui) => ui.wheel('down', { x: 0, y: 0 })],
    ['onFocus', (ui: Ui) => ui.press('tab')],
    ['onBlur', (ui: Ui) => ui.press('tab', 'tab')],
  ])('%s is captured from the root down, then bubbles, and the capture can stop it', (name, act) => {
    const heard: string[] = []
    const note = (who: string) => () => void heard.push(who)
    const stops = signal(false)
    const ui = render(() => {
      const outer = {
        [name]: note('outer'),
        [`${name}Capture`]: (event: NodeEvent) => {
          heard.push('outer first')
          if (stops.peek()) event.stopPropagation()
        },
      }
      box(outer, () => {
        box({ focusable: true, width: 2, height: 1, [name]: note('inner'), [`${name}Capture`]: note('inner first') })
        if (name === 'onBlur') box({ focusable: true, width: 2, height: 1 })
      })
    })
    if (name === 'onKey' || name === 'onPaste') ui.press('tab')
    heard.length = 0
    act(ui)
    expect(heard).toEqual(['outer first', 'inner first', 'inner', 'outer'])
    stops.value = true
    heard.length = 0
    if (name === 'onMouseMove') ui.hover({ x: 0, y: 0 })
    else if (name !== 'onFocus') act(ui)
    expect(heard.filter((who) => who !== 'outer first')).toEqual([])
  })

  test('tell where, with which button, and how many in a row', () => {
    const click = vi.fn()
    const ui = render(() =>
      text('go', { onClick: ({ x, y, button, count, ctrl }) => click(x, y, button, count, ctrl) }),
    )
    ui.click({ x: 1, y: 0 })
    ui.click({ x: 1, y: 0 }, { button: 'right', ctrl: true })
    expect(click.mock.calls).toEqual([
      [1, 0, 'left', 1, false],
      [1, 0, 'right', 1, true],
    ])
  })

  test('of a disabled node are none', () => {
    const click = vi.fn()
    const ui = render(() => box({ disabled: true }, () => text('off', { onClick: click })))
    ui.click('off')
    expect(click).not.toHaveBeenCalled()
  })
})

describe('onPress', () => {
  test('is a click, or Enter or Space on what has the focus; the innermost hears it', () => {
    const press = vi.fn()
    const outer = vi.fn()
    const ui = render(() => {
      box({ onPress: outer }, () => box({ focusable: true, onPress: ({ by }) => press(by) }, () => text('ok')))
    })
    ui.press('enter')
    expect(press).not.toHaveBeenCalled()
    ui.click('ok')
    ui.press('enter', 'space', 'x')
    expect(press.mock.calls).toEqual([['pointer'], ['key'], ['key']])
    expect(outer).not.toHaveBeenCalled()
  })
})

describe('the mouse', () => {
  test('is told of as asked: hover, moves, drags, wheel', () => {
    const log: string[] = []
    const ui = render(() => {
      box({
        width: 5,
        height: 2,
        onHover: ({ isOver }) => log.push(`over ${isOver}`),
        onMouse: ({ action, x }) => log.push(`${action} ${x}`),
        onWheel: ({ deltaY }) => log.push(`wheel ${deltaY}`),
      })
    })
    ui.hover({ x: 1, y: 1 })
    ui.drag({ x: 2, y: 1 }, { x: 30, y: 9 })
    ui.hover({ x: 3, y: 1 })
    ui.wheel('down', { x: 3, y: 1 })
    ui.wheel('up', { x: 3, y: 1 })
    expect(log).toEqual(['over true', 'down 2', 'over false', 'drag 30', 'up 30', 'over true', 'wheel 1', 'wheel -1'])
  })

  test('moves with no button down are told of only where they are asked for', () => {
    const moves = vi.fn()
    const ui = render(() => {
      box({ width: 5, height: 1, onMouseMove: ({ x }) => moves(x) })
      box({ width: 5, height: 1, onMouse: () => expect.unreachable() })
    })
    ui.hover({ x: 3, y: 0 })
    ui.hover({ x: 4, y: 1 })
    expect(moves.mock.calls).toEqual([[3]])
  })
})

describe('a reference', () => {
  test('leads to the node that was built last, also when the one before goes after that', () => {
    const isOther = signal(false)
    const ref = createRef()
    const ui = render(() =>
      show(
        isOther,
        () => box({ ref, width: 7, height: 1 }),
        () => box({ ref, width: 3, height: 1 }),
      ),
    )
    ui.text()
    expect(ref.width.value).toBe(3)
    isOther.value = true
    ui.text()
    expect(ref.width.value).toBe(7)
  })
})

describe('keys', () => {
  test('of a box count while the focus is in it, or nothing is focused', () => {
    const log: string[] = []
    const ref = createRef()
    const ui = render(() => {
      box(() => {
        onKey('a', () => log.push('left'))
        box({ focusable: true, ref })
      })
      box(() => {
        onKey('a', () => log.push('right'))
      })
      onKey('a', () => log.push('page'))
    })
    ui.press('a')
    expect(log.sort()).toEqual(['left', 'page', 'right'])
    log.length = 0
    ref.focus()
    ui.press('a')
    expect(log).toEqual(['left'])
  })

  test('that no box around the focus has are the page’s', () => {
    const page = vi.fn()
    const ui = render(() => {
      box({ focusable: true, autoFocus: true })
      onKey('q', page)
    })
    ui.press('q')
    expect(page).toHaveBeenCalledOnce()
  })

  test('of a dialog lie over those of the page; global ones lie over all', () => {
    const log: string[] = []
    const isOpen = signal(true)
    const ui = render(() => {
      onKey('q', () => log.push('page'))
      onKey('ctrl+q', () => log.push('global'), { global: true })
      show(isOpen, () => box({ focusScope: 'trap' }, () => void onKey('y', () => log.push('dialog'))))
    })
    ui.press('q', 'y', 'ctrl+q')
    expect(log).toEqual(['dialog', 'global'])
    isOpen.value = false
    ui.press('q', 'y')
    expect(log).toEqual(['dialog', 'global', 'page'])
  })

  test('that need the focus do nothing while nothing has it', () => {
    const heard: string[] = []
    const ui = render((app) => {
      box({ focusable: true }, () => {
        onKey('a', () => heard.push('a'), { needsFocus: true, description: 'add' })
      })
      text(() => app.keys.value.map(({ keys }) => keys).join())
    })
    ui.press('a')
    expect(ui.text()).toBe('')
    ui.press('tab', 'a')
    expect(heard).toEqual(['a'])
    expect(ui.text()).toBe('a')
  })

  test('in a row are one chord', () => {
    const top = vi.fn()
    const ui = render(() => void onKey('g g', top))
    ui.press('g', 'x', 'g')
    expect(top).not.toHaveBeenCalled()
    ui.press('g')
    expect(top).toHaveBeenCalledOnce()
    ui.press('g')
    expect(top).toHaveBeenCalledOnce()
  })

  test('in a row are none after a second', () => {
    const top = vi.fn()
    const ui = render(() => void onKey('g g', top))
    ui.press('g')
    ui.advance(1001)
    ui.press('g')
    expect(top).not.toHaveBeenCalled()
    ui.press('g')
    expect(top).toHaveBeenCalledOnce()
  })

  test('that are claimed are not the engine’s', () => {
    const tab = vi.fn()
    const ref = createRef()
    const ui = render(() => {
      box({ focusable: true, ref, autoFocus: true }, () => void onKey('tab', tab))
      box({ focusable: true })
    })
    ui.press('tab')
    expect(tab).toHaveBeenCalledOnce()
    expect(ref.isFocused.value).toBe(true)
  })

  test('that the engine took are told to handlers of all keys, and who took them', () => {
    const all = vi.fn()
    const ui = render(() => {
      box({ focusable: true })
      onKey(({ chord, takenBy }) => all(chord, takenBy))
    })
    ui.press('tab', 'x')
    expect(all.mock.calls).toEqual([
      ['tab', 'focus'],
      ['x', 'none'],
    ])
  })

  test('as props go up from the focus and can be stopped', () => {
    const log: string[] = []
    const ui = render(() => {
      box({ onKey: () => log.push('outer'), onKeyCapture: ({ key }) => log.push(`capture ${key}`) }, () => {
        box({
          focusable: true,
          autoFocus: true,
          onKey: (event) => {
            log.push('inner')
            if (event.key === 's') event.stopPropagation()
          },
        })
      })
    })
    ui.press('a', 's')
    expect(log).toEqual(['capture a', 'inner', 'outer', 'capture s', 'inner'])
  })

  test('are listed for a line of help, as they count now', () => {
    const ref = createRef()
    const ui = render((app) => {
      text(() => app.keys.value.map(({ keys, description }) => `${keys}: ${description}`).join(', '))
      box(() => {
        onKey('ctrl+s', () => {}, { description: 'save' })
        box({ focusable: true, ref })
      })
      box(() => void onKey('g g', () => {}, { description: 'top' }))
      onKey('q', () => {}, { description: 'quit' })
    })
    expect(ui.text()).toBe('ctrl+s: save, g g: top, q: quit')
    ref.focus()
    expect(ui.text()).toBe('ctrl+s: save, q: quit')
  })

  test('are listed of an open dialog alone, though nothing in it has the focus', () => {
    const isOpen = signal(false)
    const ui = render((app) => {
      text(() => app.keys.value.map(({ keys }) => keys).join(', '))
      onKey('q', () => {})
      onKey('f1', () => {}, { global: true })
      show(isOpen, () => box({ focusScope: 'trap' }, () => void onKey('escape', () => {})))
    })
    expect(ui.text()).toBe('q, f1')
    isOpen.value = true
    expect(ui.text()).toBe('escape, f1')
    isOpen.value = false
    expect(ui.text()).toBe('q, f1')
  })
})

describe('an error', () => {
  test.each([
    {
      kind: 'of a handler',
      handler: () => {
        throw new TypeError('mine')
      },
    },
    {
      kind: 'of an async handler',
      handler: async () => {
        await Promise.resolve()
        throw new TypeError('mine')
      },
    },
  ])('$kind goes to the boundary around it, and the rest goes on', async ({ handler }) => {
    const other = vi.fn()
    const ui = render(() => {
      boundary(
        () => text('child', { onClick: handler }),
        (error) => text(`broke: ${(error as Error).message}`),
      )
      onKey('a', other)
    })
    ui.click('child')
    await ui.settled()
    expect(ui.text()).toBe('broke: mine')
    ui.press('a')
    expect(other).toHaveBeenCalledOnce()
  })

  test('of one handler keeps no other from its event', () => {
    const other = vi.fn()
    const caught = vi.fn()
    const ui = render(() => {
      box({ onClick: other }, () =>
        boundary(
          () =>
            text('child', {
              onClick: () => {
                throw new TypeError('mine')
              },
            }),
          caught,
        ),
      )
    })
    ui.click('child')
    expect(other).toHaveBeenCalledOnce()
    expect(caught).toHaveBeenCalledOnce()
  })
})

describe('pastes', () => {
  test('go to the node that has the focus, and on to onPaste', () => {
    const paste = vi.fn()
    const ui = render(() => {
      box({ focusable: true, autoFocus: true, onPaste: ({ text: pasted }) => paste(pasted) })
    })
    ui.paste('two\nlines')
    expect(paste).toHaveBeenCalledExactlyOnceWith('two\nlines')
  })

  test('that nobody stops are everybody’s, and one that a text takes is an edit and nothing else', () => {
    const heard: string[] = []
    const stops = signal(false)
    const value = signal('')
    const ui = render(() => {
      onPaste((pasted) => void heard.push(`all ${pasted}`))
      box({
        focusable: true,
        autoFocus: true,
        onPaste(event) {
          heard.push(`node ${event.text}`)
          if (stops.peek()) event.stopPropagation()
        },
      })
      input({ value })
    })
    ui.paste('one')
    stops.value = true
    ui.paste('two')
    ui.press('tab')
    ui.paste('three')
    expect(heard).toEqual(['node one', 'all one', 'node two'])
    expect(value.peek()).toBe('three')
  })
})

describe('sizes and scrolling', () => {
  test('a scroll is told once with both offsets, by whatever means, and not what is written anew as it was', () => {
    const told: string[] = []
    const ref = createRef()
    const ui = render(() => {
      const onScroll = ({ x, y }: { x: number; y: number }) => told.push(`${x} ${y}`)
      box({ ref, width: 4, height: 3, overflow: 'scroll', scrollbar: 'none', focusable: true, onScroll }, () => {
        box({ width: 40, height: 40, flexShrink: 0 })
      })
    })
    ui.wheel('down', { x: 1, y: 1 })
    ui.press('tab', 'right')
    ref.scrollTo({ x: 5, y: 7 })
    ui.text()
    ref.scrollTo({ x: 5, y: 7 })
    ui.text()
    expect(told).toEqual(['0 3', '1 3', '5 7'])
  })

  test('are told when they change', () => {
    const wide = signal(3)
    const sizes: string[] = []
    const ui = render(() => {
      box({ width: wide, height: 2, onResize: ({ width, height }) => sizes.push(`${width}x${height}`) })
    })
    expect(ui.text()).toBe('')
    wide.value = 8
    ui.text()
    expect(sizes).toEqual(['3x2', '8x2'])
  })
})

describe('props that are no handlers', () => {
  test.each([
    { props: { onClik: () => {} }, message: 'did you mean "onClick"?' },
    { props: { onClick: 'no' }, message: 'give a function' },
    { props: { ref: {} }, message: 'createRef()' },
  ])('$message', ({ props, message }) => {
    expect(() => render(() => box(props as object))).toThrow(PropError)
    expect(() => render(() => box(props as object))).toThrow(message)
  })
})
