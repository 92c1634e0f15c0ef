import { KEY_CODES } from '@sparktui/generated'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type App, box, each, type KeyEvent, onCleanup, onKey, onPaste, show, signal, text } from '../src/index.js'
import { cleanup, frameSerializer, QueryError, RestlessError, render, UnmountedError } from '../src/test/index.js'

expect.addSnapshotSerializer(frameSerializer)
afterEach(cleanup)

function counter() {
  const count = signal(0)
  return render((app) => {
    box({ border: 'round', padding: 1, alignSelf: 'start' }, () => {
      text(() => `Count: ${count.value}`, { bold: true, color: 'red' })
    })
    onKey('up', () => count.value++)
    onKey('q', () => app.exit(count.peek()))
  })
}

describe('a rendered app', () => {
  test('is on the screen at once', () => {
    expect(counter().text()).toBe(
      ['╭──────────╮', '│          │', '│ Count: 0 │', '│          │', '╰──────────╯'].join('\n'),
    )
  })

  test('has run its handlers when a key was pressed, and shows what they wrote', () => {
    const ui = counter()
    ui.press('up', 'up')
    expect(ui.text()).toContain('Count: 2')
  })

  test('shows at every look what was written before', () => {
    const word = signal('one')
    const ui = render(() => text(word))
    word.value = 'two'
    expect(ui.text()).toBe('two')
    word.value = 'three'
    expect(ui.text()).toBe('three')
  })

  test('shows after `settled` what promises wrote', async () => {
    const word = signal('loading')
    const load = async () => {
      for (let turn = 0; turn < 50; turn++) await Promise.resolve()
      word.value = 'loaded'
    }
    const ui = render(() => {
      text(word)
      void load()
    })
    expect(ui.text()).toBe('loading')
    await ui.settled()
    expect(ui.text()).toBe('loaded')
  })

  test('tells with what it ended, and does not end the test', async () => {
    const ui = counter()
    ui.press('up', 'q')
    await Promise.resolve()
    expect(ui.ending).toEqual({ kind: 'exit', value: 1 })
    expect(() => ui.text()).toThrow(UnmountedError)
    const interrupted = counter()
    interrupted.press('ctrl+c')
    expect(interrupted.ending).toEqual({ kind: 'interrupt', code: 130 })
  })

  test('throws what building throws', () => {
    expect(() =>
      render(() => {
        throw new SyntaxError('no')
      }),
    ).toThrow(SyntaxError)
  })

  test('runs its cleanups when it is unmounted', () => {
    const end = vi.fn()
    const ui = render(() => onCleanup(end))
    ui.unmount()
    ui.unmount()
    expect(end).toHaveBeenCalledOnce()
    expect(ui.ending).toEqual({ kind: 'exit', value: undefined })
  })

  test('is one of many in a process, each with its own screen', () => {
    const uis = Array.from({ length: 20 }, (_, i) => render(() => text(`app ${i}`), { cols: 10 + i, rows: 1 }))
    expect(uis.map((ui) => ui.text())).toEqual(Array.from({ length: 20 }, (_, i) => `app ${i}`))
    expect(uis.map((ui) => ui.frame().cols)).toEqual(Array.from({ length: 20 }, (_, i) => 10 + i))
  })

  test('can be looked at and typed into from its own handlers', () => {
    const seen: string[] = []
    const word = signal('one')
    const ui = render(() => {
      text(word)
      onKey('a', () => {
        word.value = 'two'
        seen.push(ui.text())
        ui.press('b')
        seen.push('a is over')
      })
      onKey('b', () => seen.push('b'))
    })
    ui.press('a')
    expect(seen).toEqual(['two', 'a is over', 'b'])
  })

  test('that never rests is found out', () => {
    const ui = render(() => onKey('x', () => ui.press('x')))
    expect(() => ui.press('x')).toThrow(RestlessError)
  })
})

describe('input', () => {
  function keys(input: (ui: ReturnType<typeof render>) => void): string[] {
    const chords: string[] = []
    const ui = render(() => onKey((event: KeyEvent) => chords.push(event.chord)))
    input(ui)
    return chords
  }

  const CHORDS = [
    ...['a', 'A', 'é', '界', '+', 'space', 'enter', 'tab', 'shift+tab', 'escape', 'backspace', 'delete', 'insert'],
    ...['up', 'down', 'left', 'right', 'home', 'end', 'pageup', 'pagedown'],
    ...Array.from({ length: 12 }, (_, i) => `f${i + 1}`),
    ...['ctrl+s', 'ctrl+i', 'ctrl+m', 'ctrl+space', 'alt+x', 'ctrl+alt+x', 'ctrl+shift+x', 'super+k', 'alt+enter'],
    ...['ctrl+up', 'alt+shift+left', 'shift+f3', 'ctrl+f3', 'ctrl+delete', 'alt+f12', 'ctrl+enter', 'shift+home'],
    ...['ctrl+f20', 'hyper+x', 'meta+f1', 'ctrl+pause'],
    ...KEY_CODES.filter((name) => name !== 'backtab'),
  ]
  test.each(CHORDS)('the key %s arrives as itself', (chord) => {
    expect(keys((ui) => ui.press(chord))).toEqual([chord])
  })

  test('the wheel turns by as many notches as are asked for, one unless said', () => {
    const turned: number[] = []
    const ui = render(() => box({ width: 4, height: 2, onWheel: ({ deltaX, deltaY }) => turned.push(deltaX, deltaY) }))
    ui.wheel('down', { x: 0, y: 0 })
    ui.wheel('left', { x: 0, y: 0 }, { notches: 3 })
    expect(turned).toEqual([0, 1, -1, 0, -1, 0, -1, 0])
  })

  test('typed text arrives key by key, a line feed as Enter', () => {
    expect(keys((ui) => ui.type('a b\né'))).toEqual(['a', 'space', 'b', 'enter', 'é'])
  })

  test('a paste arrives whole, whatever is in it', () => {
    const pasted: string[] = []
    const ui = render(() => onPaste((pastedText) => pasted.push(pastedText)))
    ui.paste('a\n\x1b[A 界')
    ui.paste('end\x1b[201~less')
    expect(pasted).toEqual(['a\n\x1b[A 界', 'endless'])
  })

  test('a lone Escape is a key when its time is over, by the clock of the test', () => {
    const chords = keys((ui) => {
      ui.send('\x1b')
      ui.advance(39)
    })
    expect(chords).toEqual([])
    expect(
      keys((ui) => {
        ui.send('\x1b')
        ui.advance(40)
      }),
    ).toEqual(['escape'])
  })

  test('another size reaches the app and the screen', () => {
    let app: App | undefined
    const ui = render(
      (started) => {
        app = started
        text(() => `${started.columns.value}×${started.rows.value}`)
      },
      { cols: 20, rows: 2 },
    )
    ui.resize(33, 7)
    expect(ui.text()).toBe('33×7')
    expect([ui.frame().cols, ui.frame().rows]).toEqual([33, 7])
    expect(app?.columns.value).toBe(33)
    expect(() => ui.resize(0, 7)).toThrow('cols: 0 cannot be used; give a whole number of cells from 1 to 10000')
  })
})

describe('the frame', () => {
  test('prints its text and what is styled of it', () => {
    expect(counter().frame()).toMatchInlineSnapshot(`
      ╭──────────╮
      │          │
      │ Count: 0 │
      │          │
      ╰──────────╯

      2,2 "Count: 0" bold #ff0000
    `)
  })

  test('knows the style of each cell, and both halves of a wide one', () => {
    const ui = render(() => text('界x', { color: '#123456', backgroundColor: 'ansi(4)', underline: true }))
    const style = { fg: '#123456', bg: 'ansi(4)', attributes: ['underline'] }
    expect([0, 1, 2].map((x) => ui.frame().cell(x, 0))).toEqual([
      { text: '界', width: 2, ...style },
      { text: '', width: 0, ...style },
      { text: 'x', width: 1, ...style },
    ])
    expect(ui.frame().cell(0, 24)).toBeUndefined()
  })

  test('is a picture that escapes what it shows', () => {
    const svg = render(() => text('<a & b>', { inverse: true }), { cols: 10, rows: 1 }).svg({ title: 'A "b"' })
    expect(svg).toContain('&lt;a &amp; b&gt;</text>')
    expect(svg).toContain('<title>A "b"</title>')
    expect(svg).toContain('fill="#c0caf5"/>') // The background of an inverse run.
  })

  test('comes from bytes that a terminal would have got', () => {
    const ui = render(() => text('hi'), { cols: 10, rows: 1 })
    const [modes, frame] = ui.output().split('hi')
    expect(modes).toContain('\x1b[?1049h')
    expect(frame).toBe('')
    expect(ui.output()).toBe('')
  })
})

describe('queries', () => {
  const list = () =>
    render(() => {
      box({ paddingLeft: 3, gap: 1, flexDirection: 'column' }, () => {
        text('Save')
        each(['one', 'two'], (item) => box(() => text(() => `item  ${item.value}`)))
        show(false, () => text('hidden'))
      })
    })

  test('find a text with its place', () => {
    expect(list().getByText('Save')).toMatchObject({ role: 'text', text: 'Save', x: 3, y: 0, height: 1 })
    expect(list().getByText('item two')).toMatchObject({ x: 3, y: 4 })
    expect(list().getAllByText(/^item/)).toHaveLength(2)
  })

  test('find nodes by role and name', () => {
    expect(list().getByRole('group', { name: 'item one' })).toMatchObject({ x: 3, y: 2 })
    expect(
      list()
        .getAllByRole('group')
        .map((node) => node.text),
    ).toEqual(['Save item one item two', 'item one', 'item two'])
  })

  test('find nodes by the role and the name that they were given', () => {
    const count = signal(1)
    const ui = render(() => {
      box({ role: 'dialog', label: () => `Save ${count.value}` }, () => text('Really?', { role: 'heading' }))
    })
    count.value = 2
    expect(ui.getByRole('dialog', { name: 'Save 2' })).toMatchObject({ name: 'Save 2', text: 'Really?' })
    expect(ui.getByRole('heading').name).toBe('Really?')
    expect(ui.getByText('Really?').role).toBe('heading')
    expect(() => render(() => box({ role: 'dialgo' as 'dialog' }))).toThrow('did you mean "dialog"?')
  })

  test('find a node where it is seen, though what it lies in is scrolled', () => {
    const ui = render(() => {
      box({ height: 2, flexDirection: 'column', overflowY: 'auto', stickyScroll: 'end' }, () => {
        for (const row of [1, 2, 3, 4]) text(`row ${row}`, { flexShrink: 0 })
      })
    })
    expect(ui.getByText('row 4').y).toBe(1)
    expect(ui.getByText('row 1').y).toBe(-2)
  })

  test('that find none or too many show the screen and what there is', () => {
    expect(() => list().getByText('Svae')).toThrow(QueryError)
    expect(() => list().getByText('Svae')).toThrow(
      'getByText(Svae): no node, and one was asked for; did you mean "Save"?\n\nThe screen:\n   Save',
    )
    expect(() => list().getByText(/item/)).toThrow('2 nodes, and one was asked for')
  })
})
