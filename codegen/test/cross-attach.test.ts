import { createSharedBuffer, LAYOUT_HASH, MAGIC, type SharedBuffer } from '@sparktui/generated'
import { describe, expect, test } from 'vitest'
import { probe } from './probe.js'

const fresh = (): SharedBuffer => createSharedBuffer({ capacity: 128, textBytes: 256 })

/** The name of the refusal and its message. */
function refusal(bytes: Uint8Array): { code: string; message: string } | undefined {
  try {
    probe.attach(bytes)
    return undefined
  } catch (error) {
    const { code, message } = error as Error & { code: string }
    return { code, message }
  }
}

test.each([
  { capacity: 64, textBytes: 64 },
  { capacity: 4096, textBytes: 1_048_576 },
  { capacity: 65_536, textBytes: 16 * 1024 * 1024 },
])('Rust attaches to a buffer of $capacity nodes and $textBytes bytes that TypeScript made', (options) => {
  expect(refusal(createSharedBuffer(options).bytes)).toBeUndefined()
})

describe('the identity words', () => {
  test.each([
    { word: 'magic', value: MAGIC | 0 },
    { word: 'hashHigh', value: Number.parseInt(LAYOUT_HASH.slice(0, 8), 16) | 0 },
    { word: 'hashLow', value: Number.parseInt(LAYOUT_HASH.slice(8), 16) | 0 },
    { word: 'capacity', value: 128 },
    { word: 'textBytes', value: 256 },
  ] as const)('$word is $value', ({ word, value }) => {
    const { words, at } = fresh()
    expect(words[at[word]]).toBe(value)
  })
})

describe('a buffer that does not fit', () => {
  const withWord = (word: 'magic' | 'capacity' | 'textBytes', value: number): Uint8Array => {
    const { bytes, words, at } = fresh()
    words[at[word]] = value
    return bytes
  }

  test('another magic number is no buffer of ours', () => {
    const bytes = withWord('magic', 0x1234_5678)
    expect(refusal(bytes)).toMatchObject({ code: 'NotABuffer', message: expect.stringContaining('0x12345678') })
  })

  test.each(['hashLow', 'hashHigh'] as const)(
    'another %s is another inventory: both hashes, and what repairs it',
    (word) => {
      const buffer = fresh()
      buffer.words[buffer.at[word]] = 0x0bad_cafe
      const half = '0badcafe'
      const got = word === 'hashLow' ? LAYOUT_HASH.slice(0, 8) + half : half + LAYOUT_HASH.slice(8)
      const { code, message } = refusal(buffer.bytes) ?? {}
      expect(code).toBe('OtherInventory')
      expect(message).toContain(got)
      expect(message).toContain(LAYOUT_HASH)
      expect(message).toContain('the command at the head of their generated files')
    },
  )

  test.each([0, 100, -64, 1_048_640])('%s is no capacity', (capacity) => {
    const bytes = withWord('capacity', capacity)
    expect(refusal(bytes)?.code).toBe('BadCapacity')
  })

  test.each([0, 100, -64])('%s is no size of a text pool', (size) => {
    const bytes = withWord('textBytes', size)
    expect(refusal(bytes)?.code).toBe('BadTextBytes')
  })

  test('a capacity that its bytes do not hold is too small', () => {
    const bytes = withWord('capacity', 192)
    expect(refusal(bytes)?.code).toBe('TooSmall')
  })

  test('a buffer cut short by one byte is too small, and the message has both sizes', () => {
    const { bytes } = fresh()
    const { code, message } = refusal(bytes.subarray(0, bytes.length - 1)) ?? {}
    expect(code).toBe('TooSmall')
    expect(message).toContain(String(bytes.length - 1))
    expect(message).toContain(String(bytes.length))
  })

  test.each([1, 63])('%s bytes are too small even for the identity', (length) => {
    expect(refusal(new Uint8Array(new SharedArrayBuffer(length)))?.code).toBe('TooSmall')
  })

  test('a buffer that starts off a word is refused', () => {
    const { bytes } = fresh()
    expect(refusal(bytes.subarray(1))?.code).toBe('Misaligned')
  })

  test('every call looks at the identity anew', () => {
    const buffer = fresh()
    expect(probe.read(buffer.bytes, 'width', 0)).toBe(0)
    buffer.words[buffer.at.magic] = 0
    expect(() => probe.read(buffer.bytes, 'width', 0)).toThrow('createSharedBuffer')
  })
})
