import { afterEach, describe, expect, test } from 'vitest'
import { paletteRgb } from '../src/color/palette.js'
import { type App, box, type Color, type ColorDepth, input, signal, text } from '../src/index.js'
import { gradientLine } from '../src/own/gradient.js'
import { type Cell, cleanup, render } from '../src/test/index.js'

afterEach(cleanup)

/** The rows of a picture. */
const rows = (...lines: readonly string[]) => lines.join('\n')

describe('titles', () => {
  test('stand in the border, left, in the middle or right, above and below', () => {
    const ui = render(
      () => {
        box({ border: 'round', width: 20, height: 3, title: 'Files', bottomTitle: '3 of 9', bottomTitleAlign: 'right' })
        box({ border: 'double', width: 20, height: 2, title: 7, titleAlign: 'center' })
      },
      { cols: 20, rows: 5 },
    )
    expect(ui.text()).toBe(
      rows(
        '╭─ Files ──────────╮',
        '│                  │',
        '╰───────── 3 of 9 ─╯',
        '╔═══════ 7 ════════╗',
        '╚══════════════════╝',
      ),
    )
  })

  test('follow a signal, and are cut with wide glyphs whole', () => {
    const name = signal('a')
    const ui = render(() => box({ border: 'single', width: 12, height: 2, title: () => name.value }), {
      cols: 12,
      rows: 2,
    })
    const top = () => ui.text().split('\n')[0]
    expect(top()).toBe('┌─ a ──────┐')
    name.value = '日本語のファイル'
    expect(top()).toBe('┌─ 日本… ──┐')
    name.value = 'two\nlines'
    expect(top()).toBe('┌─ two l… ─┐')
    name.value = ''
    expect(top()).toBe('┌──────────┐')
  })

  test('have the colour of the border, that of its focus too, unless they have one', () => {
    const colored = signal<Color | undefined>(undefined)
    const ui = render(() =>
      input({
        border: 'single',
        width: 12,
        title: 'Name',
        borderColor: 'red',
        focusRingColor: 'lime',
        titleColor: colored,
        autoFocus: true,
      }),
    )
    expect(ui.frame().cell(3, 0)).toMatchObject({ text: 'N', fg: '#00ff00' })
    ui.press('tab')
    colored.value = 'blue'
    expect(ui.frame().cell(3, 0)).toMatchObject({ fg: '#0000ff' })
  })

  test('a title that ticks paints its rows alone', () => {
    const tick = signal(0)
    let stats = (): App['stats'] => {
      throw new RangeError('not mounted')
    }
    const ui = render(
      (app) => {
        stats = () => app.stats
        box({ border: 'single', width: '100%', height: '100%', title: () => `tick ${tick.value}` }, () => text('x'))
      },
      { cols: 100, rows: 40 },
    )
    ui.text()
    tick.value = 1
    ui.text()
    expect(stats().last.nodesLaidOut).toBe(0)
    // Two rows of a hundred cells: emptied, ruled, and the title.
    expect(stats().last.cellsPainted).toBeLessThan(2 * 100 * 4)
  })
})

describe('gradients', () => {
  const refuse = (expected: string): never => {
    throw new TypeError(expected)
  }
  const line = (value: string) => gradientLine(value, 'box.backgroundImage', refuse)

  test.each([
    ['linear-gradient(red, blue)', '180 ffff0000@0 ff0000ff@1000'],
    ['linear-gradient(to right, red, lime, blue)', '90 ffff0000@0 ff00ff00@500 ff0000ff@1000'],
    ['linear-gradient(to top, red 20%, blue)', '0 ffff0000@200 ff0000ff@1000'],
    ['linear-gradient(45deg, rgb(255, 0, 0) 10% 20%, #00f)', '45 ffff0000@100 ffff0000@200 ff0000ff@1000'],
    ['linear-gradient(0.25turn in oklab, red, blue)', '90 ffff0000@0 ff0000ff@1000'],
    ['linear-gradient(in oklab, red, blue)', '180 ffff0000@0 ff0000ff@1000'],
    // css-images-3, § 3.4.3: no stop before the one before it; those without a place at equal distances.
    ['linear-gradient(red 40%, white 10%, black, blue)', '180 ffff0000@400 ffffffff@400 ff000000@700 ff0000ff@1000'],
    [
      'linear-gradient(red, white 60%, black, black, blue)',
      '180 ffff0000@0 ffffffff@600 ff000000@733 ff000000@867 ff0000ff@1000',
    ],
    ['linear-gradient(-90deg, transparent, $primary)', '-90 0@0 205@1000'],
    ['none', undefined],
  ])('%s', (value, wanted) => {
    expect(line(value)).toBe(wanted)
  })

  test.each([
    ['red', "give 'linear-gradient(to right, red, blue 60%)'"],
    ['linear-gradient()', 'is no colour'],
    ['linear-gradient(red)', 'two colours at least'],
    ['linear-gradient(to middle, red, blue)', 'no direction'],
    ['linear-gradient(red, bleu)', 'box.backgroundImage: "bleu" is no colour; did you mean "blue"?'],
    ['radial-gradient(red, blue)', "give 'linear-gradient"],
  ])('%s is refused', (value, told) => {
    expect(() => line(value)).toThrow(told)
  })

  test('lie behind the content, over the ground, and follow signals and the theme', () => {
    const image = signal('linear-gradient(to right, red 50%, blue 50%)')
    const ui = render(() =>
      box({ width: 4, height: 1, backgroundImage: image, backgroundColor: 'lime' }, () => text('ab')),
    )
    const grounds = () => [0, 1, 2, 3].map((x) => ui.frame().cell(x, 0)?.bg)
    expect(grounds()).toEqual(['#ff0000', '#ff0000', '#0000ff', '#0000ff'])
    expect(ui.text()).toBe('ab')
    image.value = 'linear-gradient(to right, transparent 50%, black 50%)'
    expect(grounds()).toEqual(['#00ff00', '#00ff00', '#000000', '#000000'])
    image.value = 'none'
    expect(grounds()).toEqual(['#00ff00', '#00ff00', '#00ff00', '#00ff00'])
  })

  describe('where there are fewer colours', () => {
    const grounds = (colors: ColorDepth, image: string) => {
      const ui = render(() => box({ width: 12, height: 1, backgroundImage: image }, () => text('read me')), {
        cols: 12,
        rows: 1,
        colors,
      })
      expect(ui.text()).toBe('read me')
      return Array.from({ length: 12 }, (_, x) => ui.frame().cell(x, 0) as Cell)
    }
    const IMAGES = [
      'linear-gradient(to right, red, blue)',
      'linear-gradient(to right, black, white)',
      'linear-gradient(90deg, gold, teal 40%, navy)',
    ]

    test.each(IMAGES)('each cell of %s has the nearest that there is', (image) => {
      const all = grounds('truecolor', image).map(({ bg }) => Number.parseInt(bg.slice(1), 16))
      const entries = Array.from({ length: 240 }, (_, at) => 16 + at)
      const nearestOf = (rgb: number) =>
        entries.reduce((best, entry) =>
          distance(rgb, paletteRgb(entry)) < distance(rgb, paletteRgb(best)) ? entry : best,
        )
      expect(grounds('ansi256', image).map(({ bg }) => bg)).toEqual(all.map((rgb) => `ansi(${nearestOf(rgb)})`))
    })

    test('in 16 colours a hue is that hue or a grey, and a grey is a grey', () => {
      const seen = (image: string) => new Set(grounds('ansi16', image).map(({ bg }) => bg))
      const greys = ['ansi(0)', 'ansi(8)', 'ansi(7)', 'ansi(15)']
      expect([...seen('linear-gradient(to right, black, white)')]).toEqual(greys.slice(0, 3))
      const reds = seen('linear-gradient(to right, black, red, white)')
      expect([...reds].filter((ground) => ![...greys, 'ansi(1)', 'ansi(9)'].includes(ground))).toEqual([])
      expect(reds).toContain('ansi(9)')
    })

    test('without any, what stands out from the terminal is reversed', () => {
      const cells = grounds('none', 'linear-gradient(to right, black 50%, white 50%)')
      expect(cells.every(({ bg, fg }) => bg === 'default' && fg === 'default')).toBe(true)
      expect(cells.map(({ attributes }) => attributes.includes('inverse'))).toEqual([
        ...Array.from({ length: 6 }, () => false),
        ...Array.from({ length: 6 }, () => true),
      ])
    })
  })

  test('what a node had is freed with it, and not shown on the node after it', () => {
    const is = signal(true)
    const ui = render(() => {
      text(() => (is.value ? 'one' : 'two'))
      box({ width: 8, height: 2, border: 'single', title: 'ab', display: () => (is.value ? 'flex' : 'none') })
    })
    expect(ui.text()).toBe('one\n┌─ ab ─┐\n└──────┘')
    is.value = false
    expect(ui.text()).toBe('two')
  })
})

/** The square of the distance in OKLab (Björn Ottosson, 2020). */
function distance(a: number, b: number): number {
  const [one, other] = [oklab(a), oklab(b)]
  return one.reduce((sum, value, at) => sum + (value - (other[at] as number)) ** 2, 0)
}

function oklab(rgb: number): readonly number[] {
  const [r = 0, g = 0, b = 0] = [16, 8, 0].map((shift) => {
    const channel = ((rgb >> shift) & 0xff) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
