import { describe, expect, test } from 'vitest'
import { COLOR_NAMES } from '../src/color/names.js'
import { paletteRgb } from '../src/color/palette.js'
import { colorWord } from '../src/color.js'
import { ColorError } from '../src/errors.js'

const opaque = (rgb: number) => (0xff000000 | rgb) >>> 0

describe('colorWord', () => {
  test('the 148 names of CSS Color 4 are there, 16 of them those of CSS 2.1', () => {
    expect(Object.keys(COLOR_NAMES)).toHaveLength(148)
    const css21 = {
      black: 0x000000,
      silver: 0xc0c0c0,
      gray: 0x808080,
      white: 0xffffff,
      maroon: 0x800000,
      red: 0xff0000,
      purple: 0x800080,
      fuchsia: 0xff00ff,
      green: 0x008000,
      lime: 0x00ff00,
      olive: 0x808000,
      yellow: 0xffff00,
      navy: 0x000080,
      blue: 0x0000ff,
      teal: 0x008080,
      aqua: 0x00ffff,
      orange: 0xffa500,
    }
    for (const [name, rgb] of Object.entries(css21)) expect(colorWord(name)).toBe(opaque(rgb))
  })

  test.each([
    // css.wg Color 4 §6.1
    ['rebeccapurple', opaque(0x663399)],
    ['RebeccaPurple', opaque(0x663399)],
    ['lightgoldenrodyellow', opaque(0xfafad2)],
    ['grey', opaque(0x808080)],
    // §5.2 hexadecimal
    ['#0f0', opaque(0x00ff00)],
    ['#1e90ff', opaque(0x1e90ff)],
    ['#1E90FF', opaque(0x1e90ff)],
    ['#0f08', 0x8800ff00],
    ['#00ff0080', 0x8000ff00],
    // §5.1 rgb()
    ['rgb(255 0 0)', opaque(0xff0000)],
    ['rgb(255, 0, 0)', opaque(0xff0000)],
    ['rgba(255, 0, 0, .5)', 0x80ff0000],
    ['rgb(100% 0% 50%)', opaque(0xff0080)],
    ['rgb(30 144 255 / 50%)', 0x801e90ff],
    ['rgb( 300  -20 none / 1 )', opaque(0xff0000)],
    // §7.1 hsl(), values of culori 4
    ['hsl(120 100% 25%)', opaque(0x008000)],
    ['hsl(120deg, 100%, 25%)', opaque(0x008000)],
    ['hsl(30deg 60% 53%)', opaque(0xcf873f)],
    ['hsl(0.75turn 60% 50%)', opaque(0x8033cc)],
    ['hsl(-90 50% 50%)', opaque(0x8040bf)],
    ['hsla(285 40 70 / 0.5)', 0x80c294d1],
    // §9.4 oklch(): the examples of the specification and of culori 4, gamut-mapped in oklch
    ['oklch(62.8% 0.25768 29.23)', opaque(0xff0000)],
    ['oklch(40.1% 0.123 21.57)', opaque(0x7d2429)],
    ['oklch(59.69% 0.156 49.77)', opaque(0xc65d07)],
    ['oklch(0.7 0.4 150)', opaque(0x00be58)],
    ['oklch(72% 50% 200)', opaque(0x00bbc3)],
    // A chroma below 0 is 0 (§9.4); the linear light of 0.5 is an eighth, 99 of 255 by sRGB's curve.
    ['oklch(50% -0.05 30)', opaque(0x636363)],
    ['oklch(0% 0.2 0)', opaque(0x000000)],
    ['oklch(100% 0.2 0)', opaque(0xffffff)],
    // what is no mixture
    ['default', 1],
    ['transparent', 0],
    ['#ff000000', 0],
    ['rgb(1 2 3 / 0)', 0],
    ['ansi(0)', 0x100],
    ['ansi(255)', 0x1ff],
  ])('%s is %d', (text, word) => {
    expect(colorWord(text)).toBe(word)
    expect(colorWord(text)).toBe(word) // and again, from what was seen
  })

  test('a number is 0xRRGGBB', () => {
    expect(colorWord(0x1e90ff)).toBe(0xff1e90ff)
    expect(colorWord(0)).toBe(0xff000000)
  })

  test.each([
    ['grean', 'green'],
    ['tranparent', 'transparent'],
    ['cornflowrblue', 'cornflowerblue'],
    ['rbg(1, 2, 3)', 'rgb()'],
    ['oklhc(1 0 0)', 'oklch()'],
  ])('%s is no colour, and %s is named', (text, meant) => {
    expect(() => colorWord(text)).toThrow(new ColorError(text, meant))
    expect(() => colorWord(text)).toThrow(meant)
  })

  test.each([
    '',
    '#12',
    '#12345',
    '#ggg',
    'rgb(1 2)',
    'rgb(1 2 3 4)',
    'rgb(1, 2 3)',
    'rgb(1deg 2 3)',
    'hsl(10% 2% 3%)',
    'rgb(1, 2, none)',
    'rgb(1 2 3 / 4 / 5)',
    'ansi(256)',
    'ansi(-1)',
    'ansi(1.5)',
    'ansi()',
    'constructor',
    '__proto__',
    'hwb(0 0% 0%)',
    -1,
    1.5,
    0x1000000,
    Number.NaN,
  ])('%s is refused', (value) => {
    expect(() => colorWord(value)).toThrow(ColorError)
  })

  test('thousands of different colours are all right, though not all are kept', () => {
    for (let i = 0; i < 5000; i++)
      expect(colorWord(`rgb(${i % 256} ${i >> 8} 7)`)).toBe(opaque(((i % 256) << 16) | ((i >> 8) << 8) | 7))
  })
})

test.each([
  [9, 0xff0000],
  [16, 0x000000],
  [21, 0x0000ff],
  [67, 0x5f87af],
  [231, 0xffffff],
  [232, 0x080808],
  [255, 0xeeeeee],
])('entry %i of xterm’s palette is %i', (entry, rgb) => {
  expect(paletteRgb(entry)).toBe(rgb)
})
