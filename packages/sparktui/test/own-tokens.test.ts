import { box, type Color, type PlainColor, signal, span, type Theme, type TokensOf, text } from 'sparktui'
import { defineTheme, themes } from 'sparktui/themes'
import { describe, expectTypeOf, test } from 'vitest'

const mine = defineTheme(themes.nord, { name: 'mine', colors: { primary: 'red', harbour: '#ff8800' } })
const further = defineTheme(mine, { name: 'further', scheme: 'light', colors: { quay: 0x00ccaa } })

// As a program does it: by the name of the package, whose types this reads as they ship.
declare module 'sparktui' {
  interface ThemeTokens extends TokensOf<typeof mine> {}
  interface ThemeTokens {
    readonly pier: PlainColor
  }
}

/** Checked by the compiler alone: what follows is never called. */
describe('types of tokens', () => {
  test('one’s own are colours, once the program has named them', () => {
    void (() => {
      text('a', { color: '$harbour', backgroundColor: signal<Color>('$pier'), focusColor: () => '$harbour' })
      box({ borderColor: '$pier', scrollbarColor: '$primary' })
      span({ color: '$harbour' }, 'b')
      // @ts-expect-error misspelled
      text('a', { color: '$habour' })
      // @ts-expect-error misspelled, of all themes
      text('a', { color: '$primery' })
      // @ts-expect-error in a getter
      box({ borderTopColor: () => '$peir' })
      // @ts-expect-error in a span
      span({ color: '$peir' }, 'b')
      // @ts-expect-error of a theme that the program has not named
      text('a', { color: '$quay' })
    })
  })

  test('a theme knows its own and those that it began with', () => {
    expectTypeOf(further).toEqualTypeOf<Theme<'quay' | 'harbour'>>()
    expectTypeOf<keyof TokensOf<typeof further>>().toEqualTypeOf<'quay' | 'harbour'>()
    expectTypeOf<'harbour' | 'pier'>().toExtend<keyof import('sparktui').ThemeTokens>()
    void (() => {
      further.colors.quay satisfies PlainColor
      // @ts-expect-error none of its
      void further.colors.pier
      // @ts-expect-error a token is no colour of a theme
      defineTheme(themes.nord, { name: 'x', colors: { primary: '$text' } })
    })
  })

  test('a colour is one that is known to be', () => {
    void (() => {
      const channel: number = 1
      for (const color of ['red', '#f80', 'rgb(1 2 3)', 'ansi(3)', 'oklch(50% 0.1 20)', 'default', 0xff8800] as const) {
        text('a', { color })
      }
      text('a', { color: () => `rgb(${channel} 0 0)` })
      text('a', { color: `#${channel}` })
      // @ts-expect-error no name of CSS
      text('a', { color: 'gren' })
      // @ts-expect-error no function of colours
      text('a', { color: 'rbg(1 2 3)' })
      // @ts-expect-error any text at all: `as Color`, where it comes from elsewhere
      text('a', { color: String(channel) })
    })
  })
})
