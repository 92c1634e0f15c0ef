import { THEME_TOKENS, type ThemeToken } from '@sparktui/generated'
import { TokenLimitError } from '../errors.js'
import type { ThemeTokens } from './own-tokens.js'

type Camel<Word extends string> = Word extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Word

/** A colour that every theme has: a word of the inventory's `theme_token`, as JavaScript writes it. */
export type BuiltInToken = Camel<ThemeToken>

/** A colour that the program's own themes have, where it told so. */
export type OwnToken = Extract<keyof ThemeTokens, string>

/** What every theme has a colour for, in the inventory's order. */
export const TOKENS = THEME_TOKENS.map((word) =>
  word.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
) as readonly BuiltInToken[]

/** The word of token 0; the others follow. */
const FIRST_WORD = 0x200
/** Tokens that there is room for in shared memory. */
export const MOST_TOKENS = 64

const numbers = new Map<string, number>(TOKENS.map((token, number) => [token, number]))

/** Names of all tokens, as colours are written. */
export function tokenNames(): readonly string[] {
  return [...numbers.keys()].map((name) => `$${name}`)
}

/** The number of a token, which it keeps for good. @throws {TokenLimitError} if there is no room for another */
export function tokenNumber(name: string): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  if (numbers.size >= MOST_TOKENS) throw new TokenLimitError(name, MOST_TOKENS)
  numbers.set(name, numbers.size)
  return numbers.size - 1
}

/** The colour word of `$name`, undefined if no theme has it. */
export function tokenWord(name: string): number | undefined {
  const number = numbers.get(name)
  return number === undefined ? undefined : FIRST_WORD + number
}
