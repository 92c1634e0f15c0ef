import type { Prop } from '@sparktui/generated'
import type { BuiltInToken, OwnToken } from '../theme/tokens.js'
import type { COLOR_FUNCTIONS } from './functions.js'
import type { ColorName } from './names.js'

/** A colour that is the same in every theme: a number 0xRRGGBB, or what CSS writes, `ansi(0)` to `ansi(255)` and `default`. */
export type PlainColor =
  | number
  | ColorName
  | 'default'
  | 'transparent'
  | `#${string}`
  | `${(typeof COLOR_FUNCTIONS)[number]}(${string})`

/**
 * A colour, or a token of the theme: `'$primary'`, or one of the program's own that `ThemeTokens` names. A text that comes
 * from elsewhere, such as a file, is one by `text as Color`; it is checked when it is used.
 */
export type Color = PlainColor | `$${BuiltInToken | OwnToken}`

/** Props as the inventory has them, to which every text is a colour, with the colours that there are. */
export type Colored<Props> = {
  [Name in keyof Props]: Name extends 'color' | `${string}Color` ? Prop<Color> : Props[Name]
}
