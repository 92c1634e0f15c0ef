export { themes } from './theme/built-in.js'
export { defineTheme, type ThemeChanges } from './theme/define.js'
