import type { PlainColor } from '../color/syntax.js'
import { colorWord } from '../color.js'
import { ThemeError } from '../errors.js'
import { nearest } from '../nearest.js'
import { type BuiltInToken, TOKENS, tokenNumber } from './tokens.js'

export { type BuiltInToken, TOKENS } from './tokens.js'

/** Colours by what they are for. A prop names one as `'$primary'`; another theme changes it wherever it is seen. */
export interface Theme<Own extends string = never> {
  readonly name: string
  /** Whether it is made for light or for dark backgrounds. */
  readonly scheme: 'light' | 'dark'
  readonly colors: Readonly<Record<BuiltInToken | Own, PlainColor>>
}

/** The tokens that a theme has beside those of all themes, as members: what `ThemeTokens` extends. */
export type TokensOf<Of> =
  Of extends Theme<infer Own> ? Readonly<Record<Exclude<Own, BuiltInToken>, PlainColor>> : never

/** A theme, or one for each kind of terminal background. */
export type ThemeChoice = Theme | { readonly light: Theme; readonly dark: Theme }

/** The theme for a background; dark where that is not known. */
export function themeFor(choice: ThemeChoice, scheme: 'light' | 'dark' | undefined): Theme {
  return 'colors' in choice ? choice : choice[scheme ?? 'dark']
}

/** The words of a theme's colours, by the numbers of their tokens. */
export function themeWords({ name, colors }: Theme): ReadonlyMap<number, number> {
  const words = new Map<number, number>()
  for (const [token, color] of Object.entries(colors)) {
    if (typeof color === 'string' && color.startsWith('$')) throw new ThemeError(name, token, color)
    words.set(tokenNumber(token), colorWord(color))
  }
  for (const token of TOKENS) {
    if (!Object.hasOwn(colors, token)) throw new ThemeError(name, token, undefined, nearest(token, Object.keys(colors)))
  }
  return words
}

/** What a theme has for each token, by its place among them. */
export function colorsOf<T>(color: (token: BuiltInToken, at: number) => T): Record<BuiltInToken, T> {
  return Object.fromEntries(TOKENS.map((token, at) => [token, color(token, at)])) as Record<BuiltInToken, T>
}
