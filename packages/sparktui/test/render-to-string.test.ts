import { box, createContext, each, provide, renderToString, signal, text, use } from 'sparktui'
import { defineTheme, themes } from 'sparktui/themes'
import { describe, expect, test } from 'vitest'

describe('renderToString', () => {
  test('draws once, as wide as is asked for and as high as is needed', () => {
    const drawn = renderToString(() => box({ border: 'round' }, () => text('a text that wraps')), {
      columns: 10,
      colors: 'none',
    })
    expect(drawn).toBe('╭────────╮\n│a text  │\n│that    │\n│wraps   │\n╰────────╯')
  })

  test('is as high as thousands of rows', () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `row ${row}`)
    const drawn = renderToString(
      () =>
        each(
          () => rows,
          (row) => text(() => row.value),
        ),
      { columns: 20, colors: 'none' },
    )
    expect(drawn.split('\n')).toEqual(rows)
  })

  test('colours rows one by one, in no more colours than may be used', () => {
    const fn = () => {
      text('red', { color: '#ff0000', bold: true })
      text('plain')
    }
    // SGR: 1 bold; 38;2 a colour by its parts, 38;5 by its number in the palette of 256, 91 the bright red of the palette of 16.
    expect(renderToString(fn, { columns: 8, colors: 'truecolor' })).toBe('\x1b[1;38;2;255;0;0mred\x1b[m\nplain')
    expect(renderToString(fn, { columns: 8, colors: 'ansi256' })).toBe('\x1b[1;38;5;196mred\x1b[m\nplain')
    expect(renderToString(fn, { columns: 8, colors: 'ansi16' })).toBe('\x1b[1;91mred\x1b[m\nplain')
    expect(renderToString(fn, { columns: 8, colors: 'none' })).toBe('\x1b[1mred\x1b[m\nplain')
  })

  test('knows tokens of the theme', () => {
    const theme = defineTheme(themes.dark, { name: 'mine', colors: { primary: '#010203' } })
    const drawn = renderToString(() => text('x', { color: '$primary' }), { columns: 4, colors: 'truecolor', theme })
    expect(drawn).toBe('\x1b[38;2;1;2;3mx\x1b[m')
  })

  test('blanks at ends of rows and rows at the end are left out, a background is not', () => {
    const drawn = renderToString(
      () => {
        text(' ')
        box({ backgroundColor: 'ansi(1)', width: 3, height: 1 })
        box({ height: 2 })
      },
      { columns: 6, colors: 'ansi16' },
    )
    expect(drawn).toBe('\n\x1b[41m   \x1b[m')
  })

  test('lets go of what it built, and of what threw', () => {
    const count = signal(1)
    let runs = 0
    const fn = () => text(() => `${++runs} ${count.value}`)
    expect(renderToString(fn, { columns: 8 })).toBe('1 1')
    count.value = 2
    expect(runs).toBe(1)
    const fails = () => {
      fn()
      throw new RangeError('on purpose')
    }
    expect(() => renderToString(fails)).toThrow('on purpose')
    count.value = 3
    expect(runs).toBe(2)
  })

  test('finds contexts of where it is called', () => {
    const User = createContext<string>('User')
    let drawn = ''
    renderToString(() =>
      provide(User, 'Ada', () => {
        drawn = renderToString(() => text(use(User)), { columns: 8 })
      }),
    )
    expect(drawn).toBe('Ada')
  })

  test.each([0, 1.5, 65_536, Number.NaN])('refuses %s columns', (columns) => {
    expect(() => renderToString(() => {}, { columns })).toThrow(/columns: .* cannot be used/)
  })
})
