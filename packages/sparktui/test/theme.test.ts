import { afterEach, describe, expect, test } from 'vitest'
import { paletteRgb } from '../src/color/palette.js'
import { colorWord } from '../src/color.js'
import { type App, box, ColorError, defineTheme, span, ThemeError, t, text, themes } from '../src/index.js'
import { cleanup, frameSerializer, render } from '../src/test/index.js'

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
        text(t`${span({ color: '$brand' }, 'a')}${span({ color: '$primary' }, 'b')}${span({ color: '$text' }, 'c')}`)
      },
      { ...small, theme: mine },
    )
    const colors = () => [0, 1, 2].map((x) => ui.frame().cell(x, 0)?.fg)
    expect(colors()).toEqual(['#00ccaa', '#ff0000', '#eceff4'])
    if (app !== undefined) app.theme.value = themes.nord
    expect(colors()).toEqual(['default', '#88c0d0', '#eceff4'])
  })

  test('has colours, not tokens, and lacks none', () => {
    expect(() => defineTheme(themes.nord, { name: 'x', colors: { primary: '$text' } })).toThrow(ThemeError)
    expect(() => defineTheme(themes.nord, { name: 'x', colors: { primary: '$text' } })).toThrow(
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

describe.each(Object.values(themes))('the theme $name', (theme) => {
  const rgb = (token: keyof typeof theme.colors) => Number(theme.colors[token])
  const pairs = [
    ...READ.flatMap((token) => [[token, 'background'] as const, [token, 'surface'] as const]),
    ['onPrimary', 'primary'] as const,
    ['onSelection', 'selection'] as const,
  ]

  test('can be read: WCAG AA asks for 4.5', () => {
    const low = pairs.filter(([glyph, ground]) => contrast(rgb(glyph), rgb(ground)) < 4.5)
    expect(low).toEqual([])
    expect(contrast(rgb('focus'), rgb('background'))).toBeGreaterThanOrEqual(3)
  })

  test('is as light or dark as it says', () => {
    expect(luminance(rgb('background')) > 0.18).toBe(theme.scheme === 'light')
    expect(luminance(rgb('background')) > luminance(rgb('text'))).toBe(theme.scheme === 'light')
  })

  test('can be read in 256 colours too', () => {
    const low = pairs
      .map(([glyph, ground]) => [glyph, ground, contrast(nearestOf256(rgb(glyph)), nearestOf256(rgb(ground)))] as const)
      .filter(([, , ratio]) => ratio < 3)
    expect(low).toEqual([])
  })
})

/** The nearest of the cube and the greys by plain distance: a mapping of its own, as coarse as any terminal's. */
function nearestOf256(rgb: number): number {
  const entries = Array.from({ length: 240 }, (_, at) => paletteRgb(at + 16))
  const distance = (entry: number) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((entry >> shift) & 0xff) - ((rgb >> shift) & 0xff)) ** 2, 0)
  return entries.reduce((best, entry) => (distance(entry) < distance(best) ? entry : best))
}
