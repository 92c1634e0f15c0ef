const ROW_BYTES = 16

/** Bytes as `hexdump -C` prints them: place, sixteen bytes in two groups, and what is printable of them. */
export function hexRows(bytes: Uint8Array): string[] {
  return Array.from({ length: Math.ceil(bytes.length / ROW_BYTES) }, (_, row) => {
    const at = row * ROW_BYTES
    const part = [...bytes.subarray(at, at + ROW_BYTES)]
    const digits = part.map((byte) => byte.toString(16).padStart(2, '0'))
    const halves = [digits.slice(0, 8), digits.slice(8)].map((half) => half.join(' ').padEnd(23))
    const signs = part.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('')
    return `${at.toString(16).padStart(8, '0')}  ${halves.join('  ')}  ${signs}`
  })
}
