import { describe, expect, test } from 'vitest'
import { utf8Length, writeAscii, writeUtf8 } from '../src/utf8.js'
import { rounds, seeded, sharedBytes } from './shared-memory.js'

/** The oracle: the platform's encoder. */
const encode = (text: string): number[] => [...new TextEncoder().encode(text)]

function written(text: string): number[] {
  const length = utf8Length(text)
  const bytes = sharedBytes(length + 2)
  bytes.fill(0xee)
  writeUtf8(text, bytes, 1)
  expect([bytes[0], bytes.at(-1)]).toEqual([0xee, 0xee])
  return [...bytes.slice(1, -1)]
}

describe('UTF-8', () => {
  test.each([
    '',
    'a',
    '\0',
    '\x7f',
    '\x80',
    '\u07ff',
    '\u0800',
    '\uffff',
    '\u{10000}',
    '\u{10ffff}',
    'aé界😀z',
    '\ud800',
    '\udc00',
    '\udfff',
    'a\ud83d',
    '\ud83da',
    '\ude00\ud83d',
    '\ud83d\ud83d\ude00',
    '\ud83d\ue000',
    '\ud7ff\ue000',
  ])('%j is encoded as the platform encodes it', (text) => {
    expect(written(text)).toEqual(encode(text))
  })

  test('any units are encoded as the platform encodes them', () => {
    const random = seeded(2)
    const kinds = [
      () => random(0x80),
      () => random(0x800),
      () => random(0x10000),
      () => 0xd800 + random(0x400),
      () => 0xdc00 + random(0x400),
    ]
    for (let i = 0; i < rounds(5_000, 500_000); i++) {
      const units = Array.from({ length: random(12) }, () => (kinds[random(kinds.length)] as () => number)())
      const text = String.fromCharCode(...units)
      expect(written(text)).toEqual(encode(text))
    }
  })

  test('the platform encodes into shared memory', () => {
    const bytes = sharedBytes(16)
    expect(new TextEncoder().encodeInto('a\ud800b', bytes.subarray(4, 9))).toEqual({ read: 3, written: 5 })
    expect([...bytes.slice(4, 9)]).toEqual([0x61, 0xef, 0xbf, 0xbd, 0x62])
  })

  test('writeAscii says whether it could', () => {
    const bytes = sharedBytes(8)
    expect([writeAscii('abc', bytes, 1), writeAscii('ab\x80', bytes, 1), writeAscii('', bytes, 8)]).toEqual([
      true,
      false,
      true,
    ])
  })
})
