import { afterEach, describe, expect, test } from 'vitest'
import { type BoxProps, box, signal, text } from '../src/index.js'
import { cleanup, render } from '../src/test/index.js'

afterEach(cleanup)

/** Styles of borders by what CSS and Unicode's box drawing have for them: a horizontal and a vertical line. */
const STYLES = {
  none: undefined,
  single: ['─', '│'],
  double: ['═', '║'],
  round: ['─', '│'],
  bold: ['━', '┃'],
  dashed: ['╌', '╎'],
  dotted: ['┈', '┊'],
  ascii: ['-', '|'],
  block: ['█', '█'],
  hidden: [' ', ' '],
} as const

const SIDES = ['borderTop', 'borderRight', 'borderBottom', 'borderLeft'] as const

describe.each(Object.entries(STYLES) as [keyof typeof STYLES, readonly [string, string] | undefined][])(
  'a border that is %s',
  (style, lines) => {
    test.each(SIDES)('is drawn so on the side %s alone, in its own colour', (side) => {
      const props: BoxProps = { [side]: style, [`${side}Color`]: '#ff0000', alignSelf: 'start' }
      const ui = render(() => box(props, () => text('ab\ncd')), { cols: 6, rows: 4 })
      const flat = lines?.[0].repeat(2) ?? ''
      const upright = lines?.[1] ?? ''
      const wanted = {
        borderTop: lines === undefined ? ['ab', 'cd'] : [flat, 'ab', 'cd'],
        borderBottom: lines === undefined ? ['ab', 'cd'] : ['ab', 'cd', flat],
        borderLeft: [`${upright}ab`, `${upright}cd`],
        borderRight: [`ab${upright}`, `cd${upright}`],
      }[side]
      expect(ui.text()).toBe(
        wanted
          .join('\n')
          .trimEnd()
          .split('\n')
          .map((row) => row.trimEnd())
          .join('\n'),
      )
      if (lines === undefined || style === 'hidden') return
      const corner = { borderTop: [0, 0], borderBottom: [0, 2], borderLeft: [0, 0], borderRight: [2, 0] }[side]
      expect(ui.frame().cell(corner[0] as number, corner[1] as number)?.fg).toBe('#ff0000')
    })

    test('is drawn so around, and is another when a signal says so', () => {
      const border = signal<keyof typeof STYLES>(style)
      const ui = render(() => box({ border, alignSelf: 'start' }, () => text('a')), { cols: 6, rows: 4 })
      const rows = () => ui.text().split('\n')
      if (lines === undefined) expect(rows()).toEqual(['a'])
      else if (style === 'hidden') expect(ui.text()).toBe('\n a')
      else {
        expect(rows()[0]?.[1]).toBe(lines[0])
        expect(rows()[1]).toBe(`${lines[1]}a${lines[1]}`)
      }
      border.value = 'double'
      expect(ui.text()).toBe('╔═╗\n║a║\n╚═╝')
    })
  },
)

describe('what lies over each other', () => {
  test('is drawn by its zIndex, and by its order where that is the same', () => {
    const order = signal(1)
    const ui = render(
      () => {
        box({ position: 'absolute', zIndex: order, width: 1 }, () => text('a'))
        box({ position: 'absolute', zIndex: 1, width: 1 }, () => text('b'))
        box({ position: 'absolute', zIndex: -1, width: 1 }, () => text('c'))
      },
      { cols: 3, rows: 1 },
    )
    expect(ui.text()).toBe('b')
    order.value = 2
    expect(ui.text()).toBe('a')
    order.value = -2
    expect(ui.text()).toBe('b')
  })

  test('shows through by its opacity, glyphs and grounds', () => {
    const opacity = signal(1)
    const ui = render(
      () =>
        box({ backgroundColor: '#000000', width: 2 }, () =>
          box({ opacity, backgroundColor: '#ff0000', color: '#ffffff', width: 1 }, () => text('a')),
        ),
      { cols: 3, rows: 1 },
    )
    const look = () => [ui.frame().cell(0, 0)?.fg, ui.frame().cell(0, 0)?.bg]
    expect(look()).toEqual(['#ffffff', '#ff0000'])
    // Half of 255 is 127.5, in steps of 1/255: 128.
    opacity.value = 0.5
    expect(look()[1]).toBe('#800000')
    opacity.value = 0
    expect(ui.frame().cell(0, 0)?.bg).toBe('#000000')
    expect(ui.text()).toBe('')
  })
})
