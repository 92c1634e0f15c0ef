import { batch, derived, effect } from '@sparktui/signals'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { box, button, input, onKey, PropError, show, signal, type TextEdit, text, textarea } from '../src/index.js'
import { cleanup, render } from '../src/test/index.js'

afterEach(cleanup)

describe('an input', () => {
  test('writes what is typed to its signal, edit by edit, and tells what changed', () => {
    const name = signal('')
    const edits: [string, TextEdit][] = []
    const ui = render(() =>
      input({ value: name, autoFocus: true, onInput: (value, edit) => edits.push([value, edit]) }),
    )
    ui.type('hé')
    ui.press('left', 'backspace')
    expect(name.peek()).toBe('é')
    expect(edits).toEqual([
      ['h', { start: 0, end: 0, inserted: 'h' }],
      ['hé', { start: 1, end: 1, inserted: 'é' }],
      ['é', { start: 0, end: 1, inserted: '' }],
    ])
    expect(ui.text()).toBe('é')
  })

  test('shows what its signal is set to, and the caret goes on behind it', () => {
    const name = signal('one')
    const ui = render(() => input({ value: name, autoFocus: true }))
    expect(ui.text()).toBe('one')
    name.value = 'two'
    ui.type('!')
    expect(name.peek()).toBe('two!')
    expect(ui.text()).toBe('two!')
  })

  test.each([
    ['an input', input],
    ['a textarea', textarea],
  ])('claims keys of %s before they edit or submit, and only while it has the focus', (_, editor) => {
    const text = signal('')
    const heard: string[] = []
    const ui = render(() => {
      editor({
        value: text,
        autoFocus: true,
        onSubmit: () => heard.push('submitted'),
        keys: () => {
          onKey('ctrl+u', () => heard.push('ctrl+u'))
          onKey('enter', () => heard.push('enter'))
        },
      })
      button('next')
    })
    ui.type('ab')
    ui.press('ctrl+u', 'enter')
    expect(heard).toEqual(['ctrl+u', 'enter'])
    expect(text.peek()).toBe('ab')
    ui.press('tab', 'ctrl+u', 'enter')
    expect(heard).toEqual(['ctrl+u', 'enter'])
  })

  test('gives claimed keys back when it goes', () => {
    const isShown = signal(true)
    const heard: string[] = []
    const ui = render(() => {
      onKey('ctrl+u', () => heard.push('outside'))
      show(isShown, () => input({ autoFocus: true, keys: () => onKey('ctrl+u', () => heard.push('inside')) }))
    })
    ui.press('ctrl+u')
    isShown.value = false
    ui.press('ctrl+u')
    expect(heard).toEqual(['inside', 'outside'])
  })

  test('counts ranges in code units of JavaScript', () => {
    const edits: TextEdit[] = []
    const ui = render(() => input({ value: '😀界', autoFocus: true, onInput: (_, edit) => edits.push(edit) }))
    ui.type('x')
    ui.press('left', 'left', 'backspace')
    expect(edits).toEqual([
      { start: 3, end: 3, inserted: 'x' },
      { start: 0, end: 2, inserted: '' },
    ])
    expect(ui.text()).toBe('界x')
  })

  test('may be changed by its own handler: what is typed is in capitals', () => {
    const name = signal('')
    const ui = render(() =>
      input({
        value: name,
        autoFocus: true,
        onInput: (value) => {
          name.value = value.toUpperCase()
        },
      }),
    )
    ui.type('straße')
    expect(name.peek()).toBe('STRASSE')
    expect(ui.text()).toBe('STRASSE')
    ui.press('left')
    ui.type('x')
    expect(name.peek()).toBe('STRASSXE')
  })

  test('may be held at what it was by its own handler', () => {
    const digits = signal('')
    const ui = render(() =>
      input({
        value: digits,
        autoFocus: true,
        onInput: (value) => {
          digits.value = value.replace(/\D/g, '')
        },
      }),
    )
    ui.type('1a2b3')
    expect(digits.peek()).toBe('123')
    expect(ui.text()).toBe('123')
  })

  test('keeps what was typed behind a text that was set meanwhile', () => {
    const name = signal('')
    const ui = render(() => {
      input({ value: name, autoFocus: true })
      onKey('f1', () => {
        name.value = 'set '
      })
    })
    // One chunk of bytes: the engine has edited twice before JavaScript hears of the first.
    ui.send('ab\x1bOPcd')
    expect(name.peek()).toBe('set cd')
    expect(ui.text()).toBe('set cd')
  })

  test('follows a source that it cannot write, and is edited all the same', () => {
    const count = signal(1)
    const values: string[] = []
    const ui = render(() =>
      input({ value: derived(() => `n${count.value}`), autoFocus: true, onInput: (value) => void values.push(value) }),
    )
    ui.type('!')
    expect(values).toEqual(['n1!'])
    count.value = 2
    expect(ui.text()).toBe('n2')
  })

  test('is submitted by Enter, and keeps what is typed on behind what its handler clears', () => {
    const line = signal('')
    const submitted: string[] = []
    const ui = render(() =>
      input({
        value: line,
        autoFocus: true,
        onSubmit: (value) => {
          submitted.push(value)
          line.value = ''
        },
      }),
    )
    ui.send('first\rsec')
    expect(submitted).toEqual(['first'])
    expect(line.peek()).toBe('sec')
    expect(ui.text()).toBe('sec')
  })

  test('that clears on submit starts the next line though JavaScript has not heard of the last', () => {
    const line = signal('')
    const submitted: string[] = []
    const ui = render(() =>
      input({ value: line, autoFocus: true, clearOnSubmit: true, onSubmit: (value) => void submitted.push(value) }),
    )
    ui.send('first\rsecond\rthi')
    expect(submitted).toEqual(['first', 'second'])
    expect(line.peek()).toBe('thi')
  })

  test('that clears on submit keeps a text that is refused', () => {
    const line = signal('')
    const validate = (value: string) => (value === 'bad' ? 'refused' : undefined)
    const ui = render(() => input({ value: line, autoFocus: true, clearOnSubmit: true, validate }))
    ui.type('bad\n')
    expect(line.peek()).toBe('bad')
    ui.type('!\n')
    expect(line.peek()).toBe('')
  })

  test('is not submitted while something is wrong with it', () => {
    const error = signal<string | undefined>(undefined)
    const submitted = vi.fn()
    const validate = (value: string) => (value.length < 3 ? 'too short' : undefined)
    const ui = render(() => {
      input({ autoFocus: true, validate, error, onSubmit: submitted })
      text(() => error.value ?? 'fine')
    })
    ui.press('enter')
    expect(ui.text()).toContain('too short')
    ui.type('abc')
    expect(ui.text()).toContain('fine')
    ui.press('enter')
    expect(submitted.mock.calls).toEqual([['abc']])
  })

  test('calls back what was entered', () => {
    const line = signal('')
    const ui = render(() =>
      input({
        value: line,
        autoFocus: true,
        history: ['old'],
        onSubmit: () => {
          line.value = ''
        },
      }),
    )
    ui.type('new\n')
    ui.press('up')
    expect(line.peek()).toBe('new')
    ui.press('up')
    expect(line.peek()).toBe('old')
    ui.press('down', 'down')
    expect(line.peek()).toBe('')
  })

  test('hides what is typed behind a mask that comes and goes', () => {
    const mask = signal<boolean | string>(true)
    const ui = render(() => input({ value: 'pass', mask }))
    expect(ui.text()).toBe('••••')
    mask.value = '*'
    expect(ui.text()).toBe('****')
    mask.value = false
    expect(ui.text()).toBe('pass')
  })

  test('takes no more graphemes than it may, and nothing if it is read-only or disabled', () => {
    const values = [signal(''), signal(''), signal('')]
    const isDisabled = signal(false)
    const ui = render(() => {
      input({ value: values[0] as never, maxLength: 2, autoFocus: true })
      input({ value: values[1] as never, readOnly: true })
      input({ value: values[2] as never, disabled: isDisabled })
    })
    ui.type('👩‍👧bc')
    ui.press('tab')
    ui.type('no')
    ui.press('tab')
    ui.type('yes')
    isDisabled.value = true
    ui.type('no')
    // The focus went on to the next that can have it.
    expect(values.map((value) => value.peek())).toEqual(['👩‍👧b', '', 'yes'])
  })

  test('has the focus go on when it goes away, and hears nothing of what came too late', () => {
    const isShown = signal(true)
    const [first, second] = [signal(''), signal('')]
    const ui = render(() => {
      show(isShown, () => input({ value: first, autoFocus: true }))
      input({ value: second })
    })
    ui.type('a')
    isShown.value = false
    ui.type('b')
    expect([first.peek(), second.peek()]).toEqual(['a', 'b'])
  })

  test('puts a paste in whole, as one edit', () => {
    const pasted = signal('')
    const edits = vi.fn()
    const ui = render(() => textarea({ value: pasted, autoFocus: true, onInput: edits }))
    const lines = `${'line 😀\n'.repeat(10_000)}end`
    ui.paste(lines)
    expect(pasted.peek()).toBe(lines)
    expect(edits).toHaveBeenCalledTimes(1)
  })

  test('copies a selection by Ctrl+C, and without one the program ends', () => {
    const ui = render(() => input({ value: 'some text', autoFocus: true }))
    ui.output()
    ui.press('ctrl+shift+left', 'ctrl+c')
    expect(ui.output()).toContain(`\x1b]52;c;${btoa('text')}\x1b\\`)
    expect(ui.ending).toBeUndefined()
    ui.press('right', 'ctrl+c')
    expect(ui.ending).toMatchObject({ kind: 'interrupt' })
  })

  test('takes keys before handlers of the whole app do', () => {
    const pressed = vi.fn()
    const name = signal('')
    const ui = render(() => {
      input({ value: name, autoFocus: true })
      button('Other')
      onKey('q', pressed)
    })
    ui.type('q')
    expect([name.peek(), pressed.mock.calls.length]).toEqual(['q', 0])
    ui.press('tab')
    ui.type('q')
    expect([name.peek(), pressed.mock.calls.length]).toEqual(['q', 1])
  })

  test('has one text on both sides after any typing and any sets, heard at once or late', () => {
    const typed = fc.constantFrom(
      'a',
      'é',
      '界',
      '😀',
      ' ',
      '\x7f',
      '\x1b[D',
      '\x1b[1;2D',
      '\x17',
      '\x19',
      '\x1a',
      '\r',
    )
    const turn = fc.oneof(
      { weight: 4, arbitrary: fc.array(typed, { minLength: 1, maxLength: 4 }).map((keys) => keys.join('')) },
      fc.constantFrom<(text: string) => string>(
        (text) => text.toUpperCase(),
        (text) => `> ${text}`,
        (text) => `${text}!`,
        () => '',
        () => 'two\r\nlines\x07',
        (text) => text.slice(1),
      ),
    )
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 30 }), fc.array(fc.nat(5)), (turns, hooks) => {
        const value = signal('')
        let calls = 0
        const ui = render(() =>
          textarea({
            value,
            autoFocus: true,
            width: 40,
            height: 10,
            onInput: (text) => {
              // Every so often the handler sets another text while edits are under way.
              if (hooks[calls++ % hooks.length] === 0) value.value = text.toUpperCase()
            },
          }),
        )
        for (const turn of turns) {
          if (typeof turn === 'string') ui.send(turn)
          else value.value = turn(value.peek())
        }
        // What the engine has: the whole of it, copied. Of nothing there is no copy.
        ui.send('.')
        ui.output()
        ui.press('alt+a', 'ctrl+c')
        const copied = ui.output().split(']52;c;')[1]?.split('\x1b')[0] ?? ''
        const engine = Buffer.from(copied, 'base64').toString()
        cleanup()
        return engine === value.peek()
      }),
      { numRuns: process.env.SPARKTUI_DEEP === undefined ? 60 : 500 },
    )
  })

  test('leaves to others the keys that mean nothing to it', () => {
    const keys: string[] = []
    const ui = render(() => {
      input({ autoFocus: true })
      onKey('ctrl+g', () => void keys.push('ctrl+g'))
      onKey('escape', () => void keys.push('escape'))
    })
    ui.press('ctrl+g', 'escape')
    ui.advance(100)
    expect(keys).toEqual(['ctrl+g', 'escape'])
  })

  test.each([
    [{ value: 5 }, 'value'],
    [{ mask: 'ab' }, 'mask'],
    [{ placeholder: {} }, 'placeholder'],
    [{ valeu: 'x' }, 'valeu'],
  ])('refuses %j', (props, prop) => {
    expect(() => render(() => input(props as never))).toThrow(PropError)
    expect(() => render(() => input(props as never))).toThrow(prop)
  })

  test('writes its signal before effects of it run, and one that throws keeps it going', () => {
    const name = signal('')
    const seen: string[] = []
    const ui = render(() => {
      input({ value: name, autoFocus: true })
      effect(() => void seen.push(name.value))
    })
    ui.type('ab')
    batch(() => {
      name.value = 'x'
      name.value = 'xy'
    })
    ui.type('z')
    expect(seen).toEqual(['', 'a', 'ab', 'xy', 'xyz'])
  })
})

describe('a button', () => {
  test('is pressed by a click, and by Enter and Space while it has the focus', () => {
    const pressed = vi.fn()
    const ui = render(() => {
      button('Save', { onPress: (event) => pressed(event.by) })
      button('Other')
    })
    expect(ui.text()).toBe(' Save\n Other')
    ui.click(ui.getByText('Save'))
    ui.press('enter', 'space', 'tab', 'enter')
    expect(pressed.mock.calls).toEqual([['pointer'], ['key'], ['key']])
  })

  test('says what its label says, and has a role', () => {
    const label = signal('One')
    const ui = render(() => button(label))
    label.value = 'Two'
    expect(ui.text()).toBe(' Two')
    expect(ui.getByRole('button')).toBeDefined()
  })
})

describe('a textarea', () => {
  test('breaks its lines at words, and Enter starts one', () => {
    const note = signal('')
    const ui = render(() => textarea({ value: note, width: 9, height: 4, autoFocus: true }))
    ui.type('one two three')
    ui.press('enter')
    ui.type('x')
    expect(note.peek()).toBe('one two three\nx')
    expect(ui.text()).toBe('one two\nthree\nx')
  })

  test('is submitted by Alt and Enter', () => {
    const submitted = vi.fn()
    const ui = render(() => textarea({ autoFocus: true, onSubmit: submitted }))
    ui.type('a\nb')
    ui.press('alt+enter')
    expect(submitted.mock.calls).toEqual([['a\nb']])
  })

  test('grows with its text inside a frame', () => {
    const ui = render(() => {
      box({ border: 'round', alignSelf: 'start', width: 12 }, () => {
        textarea({ fieldSizing: 'content', flexGrow: 1, autoFocus: true, placeholder: 'Note' })
      })
    })
    expect(ui.text()).toBe(['╭──────────╮', '│Note      │', '╰──────────╯'].join('\n'))
    ui.type('a\nb')
    expect(ui.text()).toBe(['╭──────────╮', '│a         │', '│b         │', '╰──────────╯'].join('\n'))
  })
})
