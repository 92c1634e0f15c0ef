import { describe, expect, test } from 'vitest'
import { checkIdentity, LayoutMismatchError, NotABufferError, readIdentity, writeIdentity } from '../src/identity.js'
import { sharedWords } from './shared-memory.js'

const identity = { magic: 0x4b54_5053, hash: 'fedcba9876543210', capacity: 65_536, textBytes: 16_777_216 }

describe('identity', () => {
  test('lies in the first five words, the hash low half first', () => {
    const words = sharedWords()
    writeIdentity(words, identity)
    expect([...new Uint32Array(words.buffer, 0, 6)]).toEqual([
      0x4b54_5053, 0x7654_3210, 0xfedc_ba98, 65_536, 16_777_216, 0,
    ])
  })

  test.each(['fedcba9876543210', '0000000000000001', '8000000080000000'])(
    'hash %s is read as it was written',
    (hash) => {
      const words = sharedWords()
      writeIdentity(words, { ...identity, hash })
      expect(readIdentity(words)).toEqual({ ...identity, hash })
      expect(() => checkIdentity(words, { magic: identity.magic, hash })).not.toThrow()
    },
  )

  test('another inventory is refused with both hashes and the command', () => {
    const words = sharedWords()
    writeIdentity(words, identity)
    const check = (): void => checkIdentity(words, { ...identity, hash: '0123456789abcdef' })
    expect(check).toThrow(LayoutMismatchError)
    expect(check).toThrow(
      'layout: the other side has fedcba9876543210, this side 0123456789abcdef; run the command at the head of their generated files and build again',
    )
  })

  test('what is no such buffer is refused', () => {
    expect(() => checkIdentity(sharedWords(), identity)).toThrow(NotABufferError)
    expect(() => checkIdentity(new Int32Array(0), identity)).toThrow('begins with 0x00000000, not with 0x4b545053')
  })
})
