import { afterEach, expect, test } from 'vitest'
import { type Color, type PlainColor, TokenLimitError, text } from '../src/index.js'
import { cleanup, render } from '../src/test/index.js'
import { TOKENS } from '../src/theme/theme.js'
import { defineTheme, themes } from '../src/themes.js'

afterEach(cleanup)

/** A file of its own: tokens are for good, and here there is no room for more. */
test('all themes together have 64 tokens, and the last has its colour', () => {
  const names = Array.from({ length: 64 - TOKENS.length }, (_, at) => `own${at}`)
  const colors = Object.fromEntries(
    names.map((name, at): [string, PlainColor] => [name, `#0000${(16 + at).toString(16)}`]),
  )
  const theme = defineTheme(themes.dark, { name: 'full', colors })
  const ui = render(
    () => {
      for (const name of names) text('x', { color: `$${name}` as Color })
    },
    { theme, cols: 1, rows: names.length },
  )
  expect(names.map((_, y) => ui.frame().cell(0, y)?.fg)).toEqual(Object.values(colors))
  expect(() => defineTheme(themes.dark, { name: 'more', colors: { another: '#000000' } })).toThrow(TokenLimitError)
  expect(() => defineTheme(themes.dark, { name: 'more', colors: { another: '#000000' } })).toThrow(
    'theme: no room for "another", there are 64 tokens; ',
  )
  expect(defineTheme(themes.light, { name: 'same', colors: { own0: '#ffffff' } }).colors.own0).toBe('#ffffff')
})
