import { describe, expect, test } from 'vitest'
import { grouped, size } from '../../amounts.js'

describe('amounts', () => {
  test.each([
    { bytes: 0, written: '0 B' },
    { bytes: 1023, written: '1023 B' },
    { bytes: 1024, written: '1.0 KiB' },
    // 9.95 KiB: two digits and a third would be a tenth too exact.
    { bytes: 10_189, written: '10 KiB' },
    { bytes: 1024 ** 2 - 1, written: '1.0 MiB' },
    // 1023.6 MiB.
    { bytes: Math.round(1023.6 * 1024 ** 2), written: '1.0 GiB' },
    { bytes: Math.round(1023.4 * 1024 ** 2), written: '1023 MiB' },
    { bytes: 1024 ** 6, written: '1024 PiB' },
  ])('$bytes bytes are $written', ({ bytes, written }) => {
    expect(size(bytes)).toBe(written)
  })

  test('numbers have their thousands apart', () => {
    expect([999, 1000, 1_234_567].map(grouped)).toEqual(['999', '1 000', '1 234 567'])
  })
})
