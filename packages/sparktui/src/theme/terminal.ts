import type { PlainColor } from '../color/syntax.js'
import { type BuiltInToken, colorsOf, type Theme } from './theme.js'

/** The terminal's own colours, for dark and for light backgrounds: what is used where no theme is given. */
export const terminalTheme = {
  dark: terminal('dark', 8),
  light: terminal('light', 0),
} as const

/** @param first 8 for the bright half of the 16 colours, 0 for the dark one */
function terminal(scheme: Theme['scheme'], first: number): Theme {
  const entry = (n: number): PlainColor => `ansi(${n})`
  const own: Readonly<Partial<Record<BuiltInToken, PlainColor>>> = {
    text: 'default',
    background: 'default',
    surface: 'default',
    muted: entry(8),
    border: entry(8),
    onPrimary: entry(scheme === 'dark' ? 0 : 15),
    secondary: entry(first + 5),
    accent: entry(first + 6),
    success: entry(first + 2),
    warning: entry(first + 3),
    error: entry(first + 1),
    info: entry(first + 6),
    // Another than `primary`, which stands behind what has the focus.
    selection: entry(scheme === 'dark' ? 4 : 7),
    onSelection: entry(scheme === 'dark' ? 15 : 0),
  }
  return { name: 'terminal', scheme, colors: colorsOf((token) => own[token] ?? entry(first + 4)) }
}
