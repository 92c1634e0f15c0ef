/**
 * A colour word as a text that {@link colorWord} takes for the same.
 *
 * @returns `transparent`, `default`, `ansi(n)`, `#rrggbb`, or `#rrggbbaa` if it is translucent
 */
export function colorName(word: number): string {
  if (word === 0) return 'transparent'
  if (word === 1) return 'default'
  if (word < 0x01000000) return `ansi(${word & 0xff})`
  const alpha = word >>> 24
  const rgb = hex(word & 0xffffff, 6)
  return alpha === 0xff ? `#${rgb}` : `#${rgb}${hex(alpha, 2)}`
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
