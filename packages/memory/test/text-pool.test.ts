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
  return { pool: new TextPool(bytes, commits, words, at), bytes }
}

function read(bytes: Uint8Array, { offset, length }: TextSlice): string {
  return new TextDecoder().decode(bytes.slice(offset, offset + length))
}

/** One commit in which `write` happens. */
function commit(write: () => void): void {
  commits.open()
  write()
  commits.end()
}

const consume = (number: number): void => void Atomics.store(words, at.consumed, number | 0)

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
    expect(() => pool.write('é'.repeat(20))).toThrow('no room for 40 bytes in its 64; give a larger `textBytes`')
    expect(() => pool.write('é'.repeat(9))).toThrow(expect.objectContaining({ size: 18, poolBytes: 64 }))
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

describe('a slice', () => {
  test('replaced in commit n is used again when the engine has consumed n, not before', () => {
    const { pool } = poolOf(64)
    let slice = { offset: 0, length: 0 }
    commit(() => {
      slice = pool.write('a'.repeat(64))
    })
    commit(() => pool.free(slice.offset, slice.length))
    expect(pool.waiting).toBe(1)
    for (const consumed of [0, 2]) {
      consume(consumed)
      expect(() => pool.write('b')).toThrow(TextPoolFullError)
    }
    consume(4)
    expect(pool.write('b')).toEqual({ offset: 0, length: 1 })
    expect(pool.waiting).toBe(0)
  })

  test('born in the open commit is used again at once', () => {
    const { pool } = poolOf(64)
    commits.open()
    for (let i = 0; i < 100; i++) {
      const { offset, length } = pool.write('a'.repeat(64))
      pool.free(offset, length)
    }
    expect(pool.waiting).toBe(0)
  })

  test('born before the commit was opened belongs to that commit', () => {
    const { pool } = poolOf(64)
    const { offset, length } = pool.write('a'.repeat(64))
    commits.open()
    pool.free(offset, length)
    expect(pool.write('b').offset).toBe(0)
  })

  test('born in a commit that was ended by hand waits like any other', () => {
    const { pool } = poolOf(64)
    const { offset, length } = pool.write('a'.repeat(64))
    commits.open()
    commits.end()
    pool.free(offset, length)
    expect(pool.waiting).toBe(1)
    expect(() => pool.write('b')).toThrow(TextPoolFullError)
  })

  test('waits rightly while commit numbers pass 2^32', () => {
    Atomics.store(words, at.commit, -4)
    commits.dispose()
    commits = new Commits(words, at, countingNotifier())
    const { pool } = poolOf(64)
    let slice = { offset: 0, length: 0 }
    commit(() => {
      slice = pool.write('a'.repeat(64))
    })
    commit(() => pool.free(slice.offset, slice.length))
    expect(commits.number).toBe(0)
    for (const consumed of [0xffff_fffc, 0xffff_fffe]) {
      consume(consumed)
      expect(() => pool.write('b')).toThrow(TextPoolFullError)
    }
    consume(0)
    expect(pool.write('b').offset).toBe(0)
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

  test('freed twice is refused, whether it waits or is free', () => {
    const { pool } = poolOf(64)
    const { offset, length } = pool.write('abc')
    commit(() => {})
    pool.free(offset, length)
    expect(() => pool.free(offset, length)).toThrow(TextSliceError)
    const young = pool.write('def')
    pool.free(young.offset, young.length)
    expect(() => pool.free(young.offset, young.length)).toThrow(TextSliceError)
  })

  test('all that the engine has left behind come back before a write fails', () => {
    const { pool } = poolOf(1024)
    const slices = Array.from({ length: 64 }, () => pool.write('abc'))
    commit(() => {})
    commit(() => {
      for (const { offset, length } of slices) pool.free(offset, length)
    })
    consume(commits.number)
    expect(pool.write('a'.repeat(1024))).toEqual({ offset: 0, length: 1024 })
  })

  test('waiting slices come back a few with every write, so none piles up', () => {
    const { pool } = poolOf(1 << 16)
    const slices = Array.from({ length: 500 }, () => pool.write('abc'))
    commit(() => {})
    commit(() => {
      for (const { offset, length } of slices) pool.free(offset, length)
    })
    consume(commits.number)
    for (let i = 0; i < 250; i++) pool.write('abc')
    expect(pool.waiting).toBe(0)
  })
})

test.each([1, 2, 3])('no text that the engine may still read is ever touched, seed %i', (seed) => {
  const random = seeded(seed)
  const { pool, bytes } = poolOf(4096)
  type State = Map<number, TextSlice & { text: string }>
  let open: State = new Map()
  // What the engine may be reading: the commit it has, and all that came after.
  let readable: { number: number; state: State }[] = [{ number: 0, state: new Map() }]
  const check = (): void => {
    for (const { state } of readable) {
      for (const slice of state.values()) {
        if (read(bytes, slice) !== slice.text) throw new Error(`text at ${slice.offset} was overwritten`)
      }
    }
  }
  const wide = ['a', 'é', '世', '😀']
  let full = 0
  for (let i = 0; i < rounds(3_000, 200_000); i++) {
    const node = random(12)
    const text = (wide[random(4)] as string).repeat(random(random(4) === 0 ? 300 : 20))
    commits.open()
    try {
      const slice = { text, ...pool.write(text) }
      const old = open.get(node)
      open.set(node, slice)
      if (old !== undefined) pool.free(old.offset, old.length)
    } catch (error) {
      if (!(error instanceof TextPoolFullError)) throw error
      full++
      commits.end()
      readable = [{ number: commits.number, state: new Map(open) }]
      consume(commits.number)
    }
    if (random(3) === 0 && commits.isOpen) {
      commits.end()
      readable.push({ number: commits.number, state: new Map(open) })
      open = new Map(open)
    }
    if (random(5) === 0) {
      readable = readable.slice(random(readable.length))
      consume(readable[0]?.number ?? 0)
    }
    check()
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
