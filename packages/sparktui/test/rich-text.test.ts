import { afterEach, describe, expect, test } from 'vitest'
import { ansi } from '../src/ansi.js'
import { bold, box, dim, italic, link, PropError, show, signal, span, t, text, underline } from '../src/index.js'
import { cleanup, frameSerializer, render } from '../src/test/index.js'

expect.addSnapshotSerializer(frameSerializer)
afterEach(cleanup)

const small = { cols: 24, rows: 4 }
const frame = (content: Parameters<typeof text>[0], props = {}, size = small) =>
  String(render(() => text(content, props), size).frame())

describe('a text in several styles', () => {
  test('shows each part in its own, nested ones in both', () => {
    expect(
      frame(t`a ${bold('b', underline('c'), 'd')} ${span({ color: '#ff0000', backgroundColor: '#0000ff' }, 5)}`),
    ).toBe(
      ['a bcd 5', '', '2,0 "b" bold', '3,0 "c" bold underline', '4,0 "d" bold', '6,0 "5" #ff0000 on #0000ff'].join(
        '\n',
      ),
    )
  })

  test('inherits from its node, and can take back what that has', () => {
    expect(
      frame(t`a${span({ bold: false, color: 'default' }, 'b')}${dim('c')}`, { bold: true, color: '#00ff00' }),
    ).toBe(['abc', '', '0,0 "a" bold #00ff00', '2,0 "c" bold dim #00ff00'].join('\n'))
  })

  test('takes back in a part what is around it, and gives it again further in', () => {
    const nested = bold('a', span({ bold: false }, 'b', bold('c')), 'd')
    expect(frame(t`${nested}`)).toBe('abcd\n\n0,0 "a" bold\n2,0 "cd" bold')
    // The node is bold, too: only what is told to be off tells these parts apart.
    expect(frame(t`a${span({ bold: false }, 'b', bold('c'))}d`, { bold: true })).toBe(
      'abcd\n\n0,0 "a" bold\n2,0 "cd" bold',
    )
  })

  test('leads from parts in a link to where that leads, unless they are links themselves', () => {
    const ui = render(() => text(link('x:y', 'a', bold('b'), link('u:v', 'c'))), small)
    expect([0, 1, 2].map((x) => ui.frame().cell(x, 0)?.link)).toEqual(['x:y', 'x:y', 'u:v'])
  })

  test('follows the signals and getters in it, however deep', () => {
    const count = signal(1)
    const style = signal(bold('x'))
    const ui = render(() => text(t`n=${italic(count)} ${() => (count.value > 1 ? 'many' : 'one')} ${style}`), small)
    expect(ui.frame().toString()).toBe('n=1 one x\n\n2,0 "1" italic\n8,0 "x" bold')
    count.value = 20
    style.value = dim('yy')
    expect(ui.frame().toString()).toBe('n=20 many yy\n\n2,0 "20" italic\n10,0 "yy" dim')
  })

  test('follows what a getter reads that makes it', () => {
    const count = signal(1)
    const ui = render(() => text(() => (count.value < 3 ? t`${bold(count)}` : 'plain')), small)
    expect(String(ui.frame())).toBe('1\n\n0,0 "1" bold')
    count.value = 2
    expect(String(ui.frame())).toBe('2\n\n0,0 "2" bold')
    count.value = 3
    expect(String(ui.frame())).toBe('plain')
  })

  test('wraps at words like any other, spans across the lines', () => {
    expect(frame(t`one ${bold('two three four')} five`, {}, { cols: 9, rows: 4 })).toBe(
      ['one two', 'three', 'four five', '', '4,0 "two" bold', '0,1 "three" bold', '0,2 "four" bold'].join('\n'),
    )
  })

  test('is cut like any other, the ellipsis in the style of what it stands for', () => {
    const cut = (textOverflow: string) =>
      frame(t`abc${bold('defgh')}ij`, { textWrap: 'nowrap', textOverflow, width: 6 })
    expect(cut('ellipsis')).toBe('abcde…\n\n3,0 "de…" bold')
    expect(cut('ellipsis-start')).toBe('…fghij\n\n1,0 "fgh" bold')
    expect(cut('ellipsis-middle')).toBe('abc…ij\n\n3,0 "…" bold')
  })

  test('stands where it is aligned to, with its ground under blanks too', () => {
    expect(frame(t`a${span({ backgroundColor: '#000080' }, ' b ')}`, { width: 8, textAlign: 'right' })).toBe(
      '    a b\n\n5,0 " b" on #000080',
    )
  })

  test('has its edges at whole graphemes, wide ones and marks included', () => {
    expect(frame(t`界${bold('世e\u0301')}x`)).toBe('界世e\u0301x\n\n2,0 "世e\u0301" bold')
    // A mark that begins a span belongs to the letter before it.
    expect(frame(t`e${bold('\u0301x')}`)).toBe('e\u0301x\n\n1,0 "x" bold')
    expect(frame(t`${bold('界')}x`, { width: 1 })).toContain('')
  })

  test('keeps its edges where tabs, line ends and other controls are written otherwise', () => {
    expect(frame(t`a\t${bold('b\r\nc')}\x1b${italic('d')}`)).toBe(
      'a       b\nc\ufffdd\n\n8,0 "b" bold\n0,1 "c" bold\n2,1 "d" italic',
    )
  })

  test('frees what it said when it says something else, and when it goes', () => {
    const there = signal(true)
    const word = signal('x'.repeat(1000))
    const ui = render(() => show(there, () => text(t`${bold(word)}!`)), { ...small, textBytes: 4096 })
    for (let turn = 0; turn < 50; turn++) {
      word.value = `${turn} ${'y'.repeat(1000)}`
      ui.text()
      there.value = false
      ui.text()
      there.value = true
      expect(ui.text()).toMatch(new RegExp(`^${turn}\ny+`))
    }
  })

  test('refuses what no span has, with the nearest name', () => {
    expect(() => span({ colour: 'red' } as object, 'x')).toThrow(PropError)
    expect(() => span({ colour: 'red' } as object, 'x')).toThrow(
      'span.colour: "red" cannot be used; did you mean "color"?',
    )
    expect(() => span({ bold: 'yes' } as object, 'x')).toThrow('span.bold: "yes" cannot be used; give true or false')
    expect(() => render(() => text((() => ({})) as never))).toThrow(
      'text.content: [object Object] cannot be used; give a text, a number, or what t`…` makes',
    )
  })
})

describe('a link', () => {
  test('is told to the terminal, and closed behind it', () => {
    const ui = render(() => text(t`see ${link('https://a.example/x?y=1', 'here')}.`), small)
    expect(ui.frame().cell(4, 0)?.link).toBe('https://a.example/x?y=1')
    expect(ui.frame().cell(8, 0)?.link).toBeUndefined()
    expect(ui.output()).toContain('see \x1b]8;id=1;https://a.example/x?y=1\x1b\\here\x1b]8;;\x1b\\.')
  })

  test('keeps its number where lines break it and other text stands between', () => {
    const ui = render(
      () => {
        box(() => {
          text(link('x:y', 'one two'), { width: 4 })
          text('between')
        })
      },
      { cols: 12, rows: 2 },
    )
    const open = '\x1b]8;id=1;x:y\x1b\\'
    expect(ui.output().split(open)).toHaveLength(3)
    expect([0, 1].map((y) => ui.frame().cell(0, y)?.link)).toEqual(['x:y', 'x:y'])
    expect(ui.frame().cell(4, 0)?.link).toBeUndefined()
  })

  test('cannot end its own sequence', () => {
    const ui = render(() => text(link('x:\x1b\\\x07\x9c é', 'here')), small)
    expect(ui.output()).toContain('\x1b]8;id=1;x:%1B\\%07%C2%9C%20%C3%A9\x1b\\here\x1b]8;;\x1b\\')
  })

  test('is gone when another text is there', () => {
    const word = signal(t`${link('x:y', 'ab')}`)
    const ui = render(() => text(word), small)
    ui.output()
    word.value = t`ab`
    ui.text()
    expect(ui.output()).toContain('ab')
    expect(ui.frame().cell(0, 0)?.link).toBeUndefined()
  })
})

describe('ansi', () => {
  test.each<[string, string, string]>([
    ['attributes', '\x1b[1ma\x1b[22;4mb\x1b[0mc', 'abc\n\n0,0 "a" bold\n1,0 "b" underline'],
    ['16 colours', '\x1b[31;107ma\x1b[39mb\x1b[49mc', 'abc\n\n0,0 "a" ansi(1) on ansi(15)\n1,0 "b" on ansi(15)'],
    ['256 colours', '\x1b[38;5;208;48;5;7ma', 'a\n\n0,0 "a" ansi(208) on ansi(7)'],
    ['all colours', '\x1b[38;2;1;2;3ma\x1b[48:2::4:5:6mb', 'ab\n\n0,0 "a" #010203\n1,0 "b" #010203 on #040506'],
    ['underline colours, which it leaves out', '\x1b[58;2;2;7;3;4ma', 'a\n\n0,0 "a" underline'],
    ['the end of an underline by its style', '\x1b[4:3ma\x1b[4:0mb', 'ab\n\n0,0 "a" underline'],
    ['links with parameters', 'a\x1b]8;id=7;x:y\x1b\\b\x1b]8;;\x07c', 'abc\n\n1,0 "b" → x:y'],
    ['links', 'a\x1b]8;;x:y\x1b\\b\x1b]8;;\x07c', 'abc\n\n1,0 "b" → x:y'],
  ])('keeps %s', (_, printed, shown) => {
    expect(frame(ansi(printed))).toBe(shown)
  })

  test.each([
    ['cursor moves', 'a\x1b[2J\x1b[5;5H\x1b[Ab'],
    ['private modes, and what looks like SGR', 'a\x1b[?1049h\x1b[>4;1mb'],
    ['what ends like SGR behind another byte', 'a\x1b[1 mb'],
    ['titles, clipboards and device control', 'a\x1b]0;title\x07\x1b]52;c;AAAA\x1b\\\x1bPq#0\x1b\\b'],
    ['one-byte controls', 'a\x9b2J\x9dx\x9c\x07\x08b'],
    ['short sequences', 'a\x1bc\x1b(0\x1b7b'],
    ['what is cut off', 'ab\x1b[3'],
  ])('leaves out %s', (_, printed) => {
    expect(frame(ansi(printed))).toBe('ab')
  })

  test('shows of a line that was printed over and over what was printed last', () => {
    expect(frame(ansi('10%\r20%\r\nnext'))).toBe('20%\nnext')
  })
})

test('a part of a text of a box is drawn again alone', () => {
  const word = signal('b')
  const ui = render(() => {
    box(() => text(t`aaa ${bold(word)}`))
  }, small)
  ui.output()
  word.value = 'c'
  ui.text()
  expect(ui.output()).toBe('\x1b[;5Hc')
})
