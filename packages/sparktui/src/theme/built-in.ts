import type { PlainColor } from '../color/syntax.js'
import { type BuiltInToken, type Theme, TOKENS } from './theme.js'

/**
 * Themes that come with SparkTUI, after the colour schemes that their names tell. Where a scheme's own colour cannot be read
 * on its background or surface (WCAG 2 asks for a contrast of 4.5), it is a lighter or darker one here.
 */
export const themes = {
  dark: builtIn(
    'dark',
    'dark',
    [
      0xe6e6e6, 0x9aa0a6, 0x16181d, 0x22252c, 0x3c414c, 0x6cb6ff, 0x0b1a2b, 0xb39df3, 0xf0a45d, 0x7ccf8a, 0xe3c25c,
      0xf47c7c, 0x62c8d6, 0x6cb6ff, 0x2f4f7a, 0xffffff, 0x6cb6ff,
    ],
  ),
  light: builtIn(
    'light',
    'light',
    [
      0x1c1e21, 0x5f6368, 0xfbfbfc, 0xeef0f3, 0xc4c8ce, 0x0b5cad, 0xffffff, 0x6b46c1, 0xad510a, 0x1e7a34, 0x8a6100,
      0xb3261e, 0x0f6f7d, 0x0b5cad, 0xcfe3fb, 0x0b1a2b, 0x0b5cad,
    ],
  ),
  nord: builtIn(
    'nord',
    'dark',
    [
      0xeceff4, 0xa5b1c4, 0x2e3440, 0x3b4252, 0x4c566a, 0x88c0d0, 0x2e3440, 0x98b2cb, 0xc5a7bf, 0xa3be8c, 0xebcb8b,
      0xde9fa6, 0x8fbcbb, 0x88c0d0, 0x4c566a, 0xeceff4, 0x88c0d0,
    ],
  ),
  dracula: builtIn(
    'dracula',
    'dark',
    [
      0xf8f8f2, 0x9aa5ce, 0x282a36, 0x343746, 0x6272a4, 0xbd93f9, 0x282a36, 0xff79c6, 0xffb86c, 0x50fa7b, 0xf1fa8c,
      0xff7a7a, 0x8be9fd, 0x8be9fd, 0x44475a, 0xf8f8f2, 0xbd93f9,
    ],
  ),
  gruvboxDark: builtIn(
    'gruvboxDark',
    'dark',
    [
      0xebdbb2, 0xaea18e, 0x282828, 0x3c3836, 0x665c54, 0x8daca0, 0x282828, 0xd790a3, 0xfe8019, 0xb8bb26, 0xfabd2f,
      0xfb806e, 0x8ec07c, 0x8daca0, 0x504945, 0xfbf1c7, 0xfabd2f,
    ],
  ),
  gruvboxLight: builtIn(
    'gruvboxLight',
    'light',
    [
      0x3c3836, 0x665c54, 0xfbf1c7, 0xf2e5bc, 0xbdae93, 0x076678, 0xfbf1c7, 0x8f3f71, 0x9f3a03, 0x6a670c, 0x8a5a0b,
      0x9d0006, 0x3a6c4e, 0x076678, 0xd5c4a1, 0x282828, 0x076678,
    ],
  ),
  solarizedDark: builtIn(
    'solarizedDark',
    'dark',
    [
      0xc5d0d1, 0x93a1a1, 0x002b36, 0x073642, 0x586e75, 0x4aa3e0, 0x002b36, 0x9397da, 0xe08a5a, 0xa3b400, 0xd3a500,
      0xf17671, 0x3fb5ab, 0x4aa3e0, 0x0f4c5c, 0xfdf6e3, 0x4aa3e0,
    ],
  ),
  solarizedLight: builtIn(
    'solarizedLight',
    'light',
    [
      0x40525a, 0x546a70, 0xfdf6e3, 0xeee8d5, 0x93a1a1, 0x1b6a9d, 0xfdf6e3, 0x5a5fb0, 0xb0440f, 0x5f6b00, 0x806200,
      0xc0221f, 0x1b7069, 0x1b6a9d, 0xd9d2bd, 0x073642, 0x1c6ea4,
    ],
  ),
  catppuccinMocha: builtIn(
    'catppuccinMocha',
    'dark',
    [
      0xcdd6f4, 0xa6adc8, 0x1e1e2e, 0x313244, 0x585b70, 0x89b4fa, 0x1e1e2e, 0xcba6f7, 0xfab387, 0xa6e3a1, 0xf9e2af,
      0xf38ba8, 0x94e2d5, 0x89b4fa, 0x45475a, 0xcdd6f4, 0xb4befe,
    ],
  ),
  catppuccinLatte: builtIn(
    'catppuccinLatte',
    'light',
    [
      0x4c4f69, 0x5c5f77, 0xeff1f5, 0xe6e9ef, 0xacb0be, 0x1c5ee2, 0xffffff, 0x8337e5, 0xb34408, 0x2b7520, 0x8e5c10,
      0xc20d35, 0x117177, 0x1c5ee2, 0xccd0da, 0x3b3e57, 0x5d70d8,
    ],
  ),
  tokyoNight: builtIn(
    'tokyoNight',
    'dark',
    [
      0xc0caf5, 0x9aa5ce, 0x1a1b26, 0x24283b, 0x414868, 0x7aa2f7, 0x1a1b26, 0xbb9af7, 0xff9e64, 0x9ece6a, 0xe0af68,
      0xf7768e, 0x7dcfff, 0x7aa2f7, 0x33467c, 0xdbe3ff, 0x7aa2f7,
    ],
  ),
  highContrast: builtIn(
    'highContrast',
    'dark',
    [
      0xffffff, 0xd0d0d0, 0x000000, 0x1a1a1a, 0xffffff, 0x66ccff, 0x000000, 0xffccff, 0xffd27f, 0x80ff80, 0xffff66,
      0xff9999, 0x99ffff, 0x66ccff, 0xffff00, 0x000000, 0xffff00,
    ],
  ),
} as const satisfies Readonly<Record<string, Theme>>

/** The terminal's own colours, for dark and for light backgrounds: what is used where no theme is given. */
export const terminalTheme = {
  dark: terminal('dark', 8),
  light: terminal('light', 0),
} as const

/** `colors` are 0xRRGGBB in the order of {@link TOKENS}. */
function builtIn(name: string, scheme: Theme['scheme'], colors: readonly number[]): Theme {
  return { name, scheme, colors: byToken((_, at) => colors[at] ?? 0) }
}

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
  return { name: 'terminal', scheme, colors: byToken((token) => own[token] ?? entry(first + 4)) }
}

function byToken<T>(color: (token: BuiltInToken, at: number) => T): Record<BuiltInToken, T> {
  return Object.fromEntries(TOKENS.map((token, at) => [token, color(token, at)])) as Record<BuiltInToken, T>
}
