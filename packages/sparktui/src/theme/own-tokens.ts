/**
 * The program's own tokens, for the types: what it names here is a colour everywhere, as `'$brand'`. Empty by itself.
 *
 * ```ts
 * const mine = defineTheme(themes.nord, { name: 'mine', colors: { brand: '#ff8800' } })
 *
 * declare module 'sparktui' {
 *   interface ThemeTokens extends TokensOf<typeof mine> {}
 * }
 * ```
 */
// biome-ignore lint/suspicious/noEmptyInterface: programs add to it. `index.ts` hands this file on as a whole: TypeScript adds to what a module has by `export *`, and not to what it names.
export interface ThemeTokens {}
