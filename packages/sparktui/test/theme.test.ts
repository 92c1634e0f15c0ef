import { encodeThemeToken } from '@sparktui/generated'
import { afterEach, describe, expect, test } from 'vitest'
import { colorRgb } from '../src/color/palette.js'
import { colorWord } from '../src/color.js'
import {
  type App,
  type BuiltInToken,
  box,
  type Color,
  type ColorDepth,
  ColorError,
  span,
  type Theme,
  ThemeError,
  t,
  text,
} from '../src/index.js'
import { cleanup, frameSerializer, render } from '../src/test/index.js'
import { TOKENS } from '../src/theme/tokens.js'
import { defineTheme, themes } from '../src/themes.js'

expect.addSnapshotSerializer(frameSerializer)
afterEach(cleanup)

const small = { cols: 20, rows: 3 }

describe('a token', () => {
  test('is what the theme of the app has for it, in every prop, span and border', () => {
    const ui = render(
      () => {
        box({ border: 'single', borderColor: '$border', backgroundColor: '$surface', width: 6 }, () =>
          text(t`a${span({ color: '$error', backgroundColor: '$selection' }, 'b')}`, { color: '$primary' }),
        )
      },
      { ...small, theme: themes.nord },
    )
    const look = (x: number, y: number) => {
      const { fg, bg } = ui.frame().cell(x, y) ?? {}
      return [fg, bg]
    }
    expect(look(0, 0)[0]).toBe('#4c566a')
    expect(look(1, 1)).toEqual(['#88c0d0', '#3b4252'])
    expect(look(2, 1)).toEqual(['#de9fa6', '#4c566a'])
    expect(look(3, 1)[1]).toBe('#3b4252')
  })

  test('is another colour when the app takes another theme, and no node is written or laid out', () => {
    let app: App | undefined
    const ui = render(
      (started) => {
        app = started
        text('hello', { color: '$primary' })
      },
      { ...small, theme: themes.dark },
    )
    expect(ui.frame().cell(0, 0)?.fg).toBe('#6cb6ff')
    if (app === undefined) throw new TypeError('not built')
    app.theme.value = themes.light
    expect(ui.frame().cell(0, 0)?.fg).toBe('#0b5cad')
    expect(app.stats.last).toMatchObject({ nodesSnapshotted: 1, nodesLaidOut: 0 }) // The root brings the theme.
    app.theme.value = themes.light
    ui.output()
    ui.text()
    expect(ui.output()).toBe('')
  })

  test('stands for the terminal’s own colours where no theme is given', () => {
    const ui = render(() => text('x', { color: '$error', backgroundColor: '$background' }), small)
    expect(ui.frame().cell(0, 0)).toMatchObject({ fg: 'ansi(9)', bg: 'default' })
  })

  test('follows the background that the terminal tells', () => {
    const theme = { light: themes.light, dark: themes.dark }
    const ui = render(() => text('x', { color: '$primary' }), { ...small, theme })
    expect(ui.frame().cell(0, 0)?.fg).toBe('#6cb6ff')
    ui.send('\x1b]11;rgb:ffff/ffff/ffff\x1b\\')
    expect(ui.frame().cell(0, 0)?.fg).toBe('#0b5cad')
    ui.send('\x1b]11;rgb:0000/0000/0000\x1b\\')
    expect(ui.frame().cell(0, 0)?.fg).toBe('#6cb6ff')
  })

  test('that no theme has is refused with the nearest', () => {
    expect(() => colorWord('$primery')).toThrow(ColorError)
    expect(() => colorWord('$primery')).toThrow('color: "$primery" is no colour; did you mean "$primary"?')
    expect(colorWord('$onPrimary')).toBe(0x206)
  })
})

describe('a theme of one’s own', () => {
  test('changes another and adds tokens, which other themes show in the terminal’s colour', () => {
    const mine = defineTheme(themes.nord, { name: 'mine', colors: { primary: 'red', brand: '#00ccaa' } })
    let app: App | undefined
    const ui = render(
      (started) => {
        app = started
        text(
          t`${span({ color: '$brand' as Color }, 'a')}${span({ color: '$primary' }, 'b')}${span({ color: '$text' }, 'c')}`,
        )
      },
      { ...small, theme: mine },
    )
    const colors = () => [0, 1, 2].map((x) => ui.frame().cell(x, 0)?.fg)
    expect(colors()).toEqual(['#00ccaa', '#ff0000', '#eceff4'])
    if (app !== undefined) app.theme.value = themes.nord
    expect(colors()).toEqual(['default', '#88c0d0', '#eceff4'])
  })

  test('has tokens that are the terminal’s own colour elsewhere, not that of what is around', () => {
    defineTheme(themes.nord, { name: 'mine', colors: { brand: '#00ccaa' } })
    const ui = render(
      () =>
        box({ color: '#ff0000', backgroundColor: '#0000ff', width: 2, height: 1 }, () =>
          text('a', { color: '$brand' as Color, backgroundColor: '$brand' as Color }),
        ),
      { ...small, theme: themes.nord },
    )
    expect(ui.frame().cell(0, 0)).toMatchObject({ fg: 'default', bg: 'default' })
    expect(ui.frame().cell(1, 0)).toMatchObject({ bg: '#0000ff' })
  })

  test('is for the background of the one that it began with, unless it says another', () => {
    expect(defineTheme(themes.light, { name: 'x', colors: {} }).scheme).toBe('light')
    expect(defineTheme(themes.light, { name: 'x', scheme: 'dark', colors: {} }).scheme).toBe('dark')
  })

  test('has colours, not tokens, and lacks none', () => {
    expect(() => defineTheme(themes.nord, { name: 'x', colors: { primary: '$text' as never } })).toThrow(ThemeError)
    expect(() => defineTheme(themes.nord, { name: 'x', colors: { primary: '$text' as never } })).toThrow(
      'theme x: primary is "$text", another token; give the colour itself',
    )
    const { primary: _, ...rest } = themes.nord.colors
    expect(() => defineTheme({ ...themes.nord, colors: rest as never }, { name: 'x', colors: {} })).toThrow(
      'theme x: has no colour "primary"',
    )
  })
})

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(rgb: number): number {
  const [r = 0, g = 0, b = 0] = [16, 8, 0].map((shift) => {
    const channel = ((rgb >> shift) & 0xff) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: number, b: number): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const READ = ['text', 'muted', 'primary', 'secondary', 'accent', 'success', 'warning', 'error', 'info', 'link'] as const

type Pair = readonly [glyph: BuiltInToken, ground: BuiltInToken]

/** What programs and our components put on what. */
const PAIRS: readonly Pair[] = [
  ...READ.flatMap((token): Pair[] => [
    [token, 'background'],
    [token, 'surface'],
  ]),
  ['onPrimary', 'primary'],
  ['onSelection', 'selection'],
]
/** What is to be seen, and not to be read. */
const SEEN: readonly Pair[] = [
  ['focus', 'background'],
  ['focus', 'surface'],
  ['primary', 'background'],
]

/** What a screen of so many colours shows of a token on another, as 0xRRGGBB: the glyph and the ground. */
function shown(theme: Theme, colors: ColorDepth, pairs: readonly Pair[]): (readonly [number, number])[] {
  const ui = render(
    () => {
      for (const [glyph, ground] of pairs) {
        text('x', { width: 1, color: `$${glyph}`, backgroundColor: `$${ground}` })
      }
    },
    { cols: 1, rows: pairs.length, theme, colors },
  )
  const rgb = (color = '') => Number.parseInt((colorRgb(color) ?? '').slice(1), 16)
  const frame = ui.frame()
  ui.unmount()
  return pairs.map((_, y) => [rgb(frame.cell(0, y)?.fg), rgb(frame.cell(0, y)?.bg)])
}

describe.each(Object.values(themes))('the theme $name', (theme: Theme) => {
  describe.each(['truecolor', 'ansi256', 'ansi16'] as const)('in %s', (depth) => {
    const least = (pairs: readonly Pair[], ratio: number) =>
      shown(theme, depth, pairs).flatMap(([glyph, ground], at) => {
        const found = contrast(glyph, ground)
        return found >= ratio ? [] : [`${pairs[at]?.join(' on ')}: ${found}`]
      })

    test('can be read: WCAG AA asks for 4.5', () => {
      expect(least(PAIRS, 4.5)).toEqual([])
    })

    test('shows the focus and what is primary: WCAG AA asks for 3', () => {
      expect(least(SEEN, 3)).toEqual([])
    })

    test('tells what is selected from what is not, and what went wrong from what went well', () => {
      const of = (glyph: BuiltInToken, ground: BuiltInToken) => shown(theme, depth, [[glyph, ground]])[0] ?? [0, 0]
      const ground = (token: BuiltInToken) => of('text', token)[1]
      expect(ground('selection')).not.toBe(ground('background'))
      expect(ground('selection')).not.toBe(ground('surface'))
      expect(of('error', 'background')[0]).not.toBe(of('success', 'background')[0])
    })
  })

  test('is as light or dark as it says', () => {
    const rgb = (token: BuiltInToken) => Number(theme.colors[token])
    expect(luminance(rgb('background')) > 0.18).toBe(theme.scheme === 'light')
    expect(luminance(rgb('background')) > luminance(rgb('text'))).toBe(theme.scheme === 'light')
  })
})

test('a colour that nobody could read is left as it is, and entries of the palette too', () => {
  const ui = render(
    () => {
      text('a', { color: '#aaaaaa', backgroundColor: '#ffffff' })
      text('b', { color: 'ansi(8)', backgroundColor: '#ffffff' })
      text('c', { color: '#1e7a34', backgroundColor: '#ffffff' })
    },
    { cols: 1, rows: 3, colors: 'ansi16' },
  )
  // 2.3 on white was not meant to be read; 5.3 was, and none of the 16 greens has that.
  expect([0, 1, 2].map((y) => ui.frame().cell(0, y)?.fg)).toEqual(['ansi(8)', 'ansi(8)', 'ansi(0)'])
})

test('the tokens are those of the inventory', () => {
  expect(
    TOKENS.map((token) => encodeThemeToken(token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) as 'text')),
  ).toEqual(TOKENS.map((_, number) => number))
})
