import type { PlainColor } from '../color/syntax.js'
import { type BuiltInToken, type Theme, themeWords } from './theme.js'

/**
 * A theme of one's own: another one with some colours changed, and with tokens that it alone has.
 *
 * ```ts
 * const mine = defineTheme(themes.nord, { name: 'mine', colors: { primary: '#ff8800', brand: '#00ccaa' } })
 * text('hello', { color: '$brand' })
 * ```
 *
 * @throws {ThemeError} if a colour is a token
 * @throws {ColorError} if a colour is none
 * @throws {TokenLimitError} if all themes together have more than 64 tokens
 */
export function defineTheme<Own extends string, Inherited extends string = never>(
  base: Theme<Inherited>,
  { name, scheme = base.scheme, colors }: ThemeChanges<Own>,
): Theme<Own | Inherited> {
  const merged = { ...base.colors, ...colors } as Record<BuiltInToken | Own | Inherited, PlainColor>
  const theme = { name, scheme, colors: merged }
  themeWords(theme)
  return theme
}

/** What {@link defineTheme} changes. */
export interface ThemeChanges<Own extends string> {
  readonly name: string
  readonly scheme?: 'light' | 'dark'
  readonly colors: Readonly<Partial<Record<BuiltInToken, PlainColor>>> & Readonly<Record<Own, PlainColor>>
}
