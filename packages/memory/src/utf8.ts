const REPLACEMENT = 0xfffd

/** The code point that begins at `index`, U+FFFD for a lone surrogate. Takes two units if it is above U+FFFF. */
function scalarAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  if (unit < 0xd800 || unit > 0xdfff) return unit
  if (unit > 0xdbff) return REPLACEMENT
  const low = text.charCodeAt(index + 1)
  // NaN past the end fails both
  return low >= 0xdc00 && low <= 0xdfff ? ((unit - 0xd800) << 10) + (low - 0xdc00) + 0x10000 : REPLACEMENT
}

/** Bytes of `text` in UTF-8; a lone surrogate counts as U+FFFD. */
export function utf8Length(text: string): number {
  let bytes = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (scalarAt(text, i) <= 0xffff) bytes += 3
    else {
      bytes += 4
      i++
    }
  }
  return bytes
}

/** Writes `text` in UTF-8 at `offset`; a lone surrogate becomes U+FFFD. There must be room for `utf8Length(text)`. */
export function writeUtf8(text: string, bytes: Uint8Array, offset: number): void {
  let at = offset
  for (let i = 0; i < text.length; i++) {
    const scalar = scalarAt(text, i)
    if (scalar < 0x80) {
      bytes[at++] = scalar
      continue
    }
    if (scalar < 0x800) {
      bytes[at++] = 0xc0 | (scalar >> 6)
    } else {
      if (scalar <= 0xffff) {
        bytes[at++] = 0xe0 | (scalar >> 12)
      } else {
        i++
        bytes[at++] = 0xf0 | (scalar >> 18)
        bytes[at++] = 0x80 | ((scalar >> 12) & 0x3f)
      }
      bytes[at++] = 0x80 | ((scalar >> 6) & 0x3f)
    }
    bytes[at++] = 0x80 | (scalar & 0x3f)
  }
}

/** Writes `text` as it is if all of it is ASCII. Returns whether it was; the bytes are worthless if not. */
export function writeAscii(text: string, bytes: Uint8Array, offset: number): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x7f) return false
    bytes[offset + i] = unit
  }
  return true
}
