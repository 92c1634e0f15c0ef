import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Commits } from '../src/commits.js'
import { TextPool, TextPoolFullError, type TextSlice, TextSliceError } from '../src/text-pool.js'
import { at, countingNotifier, rounds, seeded, sharedBytes, sharedWords } from './shared-memory.js'

let words: Int32Array
let commits: Commits

beforeEach(() => {
  words = sharedWords()
  commits = new Commits(words, at, countingNotifier())
})
afterEach(() => commits.dispose())

function poolOf(size: number): { pool: TextPool; bytes: Uint8Array } {
  const bytes = sharedBytes(size)
  return { pool: new TextPool(bytes, commits), bytes }
}

function read(bytes: Uint8Array, { offset, length }: TextSlice): string {
  return new TextDecoder().decode(bytes.slice(offset, offset + length))
}

describe('TextPool.write', () => {
  test.each([
    ['ASCII', 'hello'],
    ['one byte', 'x'],
    ['two bytes a letter', 'Übergröße'],
    ['three bytes a letter', '世界'],
    ['four bytes a letter', '😀😀'],
    ['ASCII at first', `${'a'.repeat(100)}é`],
    ['long ASCII', 'abcdefghij'.repeat(100)],
    ['long and wide', '世界a😀'.repeat(100)],
    ['long and wide at its end', `${'a'.repeat(1000)}😀`],
    ['line feeds and zeros', 'a\n\0b'],
  ])('writes %s as UTF-8', (_, text) => {
    const { pool, bytes } = poolOf(16_384)
    const slice = pool.write(text)
    expect(slice.length).toBe(new TextEncoder().encode(text).length)
    expect(read(bytes, slice)).toBe(text)
  })

  test.each([
    ['short', 'a\ud800b', 'a\ufffdb'],
    ['long', `${'é'.repeat(300)}\udc00`, `${'é'.repeat(300)}\ufffd`],
  ])('a lone surrogate in a %s text becomes U+FFFD', (_, text, expected) => {
    const { pool, bytes } = poolOf(4096)
    expect(read(bytes, pool.write(text))).toBe(expected)
  })

  test('the empty text has no slice, even in a full pool', () => {
    const { pool } = poolOf(64)
    pool.write('a'.repeat(64))
    const out = { offset: 9, length: 9 }
    expect(pool.write('', out)).toBe(out)
    expect(out).toEqual({ offset: 0, length: 0 })
    pool.free(0, 0)
  })

  test('puts the slice where it is told, and nothing beside the slice is written', () => {
    const { pool, bytes } = poolOf(256)
    bytes.fill(0xee)
    const out = { offset: 0, length: 0 }
    expect(pool.write('abc', out)).toBe(out)
    expect(bytes.filter((byte) => byte !== 0xee).length).toBe(3)
  })

  test('slices begin on words, so that the engine may copy words', () => {
    const { pool } = poolOf(1024)
    for (const text of ['a', 'bcd', 'é', 'hello']) expect(pool.write(text).offset % 4).toBe(0)
  })

  test('a full pool changes nothing and names the size, the pool and the option', () => {
    const { pool, bytes } = poolOf(64)
    const kept = pool.write('a'.repeat(40))
    expect(() => pool.write('é'.repeat(20))).toThrow(TextPoolFullError)
    expect(() => pool.write('é'.repeat(20))).toThrow(
      'no room for 40 bytes in its 64, of which 16 are free; give a larger `textBytes`',
    )
    expect(() => pool.write('é'.repeat(9))).toThrow(expect.objectContaining({ size: 18, poolBytes: 64, freeBytes: 16 }))
    expect(read(bytes, kept)).toBe('a'.repeat(40))
    expect(pool.write('b'.repeat(16)).length).toBe(16)
  })
})

describe('TextPool.writeBytes', () => {
  test('copies any bytes, none of them without a slice, and frees them like a text', () => {
    const { pool, bytes } = poolOf(64)
    const given = new Uint8Array([0xff, 0, 0x80])
    const slice = { ...pool.writeBytes(given) }
    given.fill(1)
    expect([...bytes.slice(slice.offset, slice.offset + slice.length)]).toEqual([0xff, 0, 0x80])
    expect(pool.writeBytes(new Uint8Array(0))).toEqual({ offset: 0, length: 0 })
    expect(() => pool.free(slice.offset, slice.length)).not.toThrow()
  })

  test('says how many bytes a full pool has no room for', () => {
    const { pool } = poolOf(64)
    expect(() => pool.writeBytes(new Uint8Array(65))).toThrow('no room for 65 bytes in its 64')
  })
})

describe('TextPool.overwrite', () => {
  test.each([
    ['ASCII', 'hello', 'world'],
    ['shorter', 'sixteen letters.', 'x'],
    ['longer, as far as the slice goes', 'x', 'sixteen letters.'],
    ['wider letters', 'abcdef', '世界'],
    ['a lone surrogate', 'abc', 'a\ud800b'],
  ])('puts a text in the place of one that takes as much room: %s', (_, old, text) => {
    const { pool, bytes } = poolOf(4096)
    pool.write('before')
    const slice = pool.write(old)
    const { offset } = slice
    commits.end()
    expect(pool.overwrite(text, slice)).toBe(true)
    expect([slice.offset, read(bytes, slice), commits.isOpen]).toEqual([
      offset,
      new TextDecoder().decode(new TextEncoder().encode(text)),
      true,
    ])
    pool.free(slice.offset, slice.length)
  })

  test.each([
    ['more room', 'abc', 'seventeen letters'],
    ['less room', 'seventeen letters', 'abc'],
    ['more bytes than letters', 'sixteen letters.', 'sixteen lettersé'],
    ['nothing', 'abc', ''],
    ['much', 'a'.repeat(200), 'b'.repeat(200)],
  ])('leaves all as it is where the new text takes %s', (_, old, text) => {
    const { pool, bytes } = poolOf(4096)
    const slice = pool.write(old)
    const before = { ...slice }
    commits.end()
    expect(pool.overwrite(text, slice)).toBe(false)
    expect([slice, read(bytes, slice), commits.isOpen]).toEqual([before, old, false])
  })

  test('refuses what is no slice in use', () => {
    const { pool } = poolOf(4096)
    const { offset, length } = pool.write('abc')
    expect(() => pool.overwrite('def', { offset: offset + 1, length })).toThrow(TextSliceError)
    pool.free(offset, length)
    expect(() => pool.overwrite('def', { offset, length })).toThrow(TextSliceError)
    expect(pool.overwrite('def', { offset: 0, length: 0 })).toBe(false)
  })
})

describe('a slice', () => {
  test('that is freed is written again at once, however far the engine lags behind', () => {
    const { pool, bytes } = poolOf(64)
    let slice = pool.write('a'.repeat(64))
    for (const letter of 'bcdefgh') {
      commits.end()
      pool.free(slice.offset, slice.length)
      slice = pool.write(letter.repeat(64))
      expect(slice).toEqual({ offset: 0, length: 64 })
      expect(read(bytes, slice)).toBe(letter.repeat(64))
    }
    expect(Atomics.load(words, at.consumed)).toBe(0)
  })

  test.each([
    ['short', 'abc'],
    ['short and wide', '世界'],
    ['long', 'a'.repeat(200)],
    ['long and wide', '世'.repeat(200)],
  ])('is not touched before a commit is open: %s', (_, text) => {
    const { pool, bytes } = poolOf(1024)
    // What the bytes were when the commit word was moved.
    let before: number[] | undefined
    vi.spyOn(Atomics, 'store').mockImplementation((_, index, value) => {
      if (index === at.commit) before ??= [...bytes]
      return value
    })
    pool.write(text)
    vi.restoreAllMocks()
    expect(before).toEqual(new Array(1024).fill(0))
    expect(commits.isOpen).toBe(true)
  })

  test.each([
    { offset: 0, length: 17, why: 'longer than it is' },
    { offset: 16, length: 3, why: 'elsewhere' },
    { offset: 1, length: 3, why: 'in its middle' },
    { offset: 64, length: 3, why: 'outside the pool' },
    { offset: -16, length: 3, why: 'before the pool' },
  ])('freed $why is refused', ({ offset, length }) => {
    const { pool } = poolOf(64)
    pool.write('abc')
    expect(() => pool.free(offset, length)).toThrow(TextSliceError)
  })

  test('freed twice is refused', () => {
    const { pool } = poolOf(64)
    const { offset, length } = pool.write('abc')
    pool.free(offset, length)
    expect(() => pool.free(offset, length)).toThrow(TextSliceError)
  })
})

test.each([1, 2, 3])('no text of a node is ever touched by another, seed %i', (seed) => {
  const random = seeded(seed)
  const { pool, bytes } = poolOf(4096)
  const said = new Map<number, TextSlice & { text: string }>()
  const wide = ['a', 'é', '世', '😀']
  let full = 0
  for (let i = 0; i < rounds(3_000, 200_000); i++) {
    const node = random(12)
    const text = (wide[random(4)] as string).repeat(random(random(4) === 0 ? 300 : 20))
    try {
      const slice = { text, ...pool.write(text) }
      const old = said.get(node)
      said.set(node, slice)
      if (old !== undefined) pool.free(old.offset, old.length)
    } catch (error) {
      if (!(error instanceof TextPoolFullError)) throw error
      full++
    }
    if (random(3) === 0) commits.end()
    for (const slice of said.values()) {
      if (read(bytes, slice) !== slice.text) throw new Error(`text at ${slice.offset} was overwritten`)
    }
  }
  expect(full).toBeLessThan(rounds(3_000, 200_000) / 4)
})

test('a write allocates nothing but through the encoder for long texts', () => {
  const { pool } = poolOf(4096)
  const subarray = vi.spyOn(Uint8Array.prototype, 'subarray')
  const encodeInto = vi.spyOn(TextEncoder.prototype, 'encodeInto')
  const out = { offset: 0, length: 0 }
  for (const text of ['abc', 'é'.repeat(95), 'a'.repeat(95)]) pool.write(text, out)
  expect([subarray, encodeInto].map((it) => it.mock.calls.length)).toEqual([0, 0])
  pool.write('a'.repeat(96), out)
  expect(encodeInto).toHaveBeenCalledTimes(1)
  vi.restoreAllMocks()
})
