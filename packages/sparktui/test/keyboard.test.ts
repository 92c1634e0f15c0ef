import { encodeKeyAction, encodeKeyCode, encodeKeyLocation, Modifier } from '@sparktui/generated'
import { describe, expect, test } from 'vitest'
import { decodeKey } from '../src/keys/key-event.js'

const NO_TEXT = new Uint8Array()

function record(a: number, b = 0, payload = NO_TEXT) {
  return { kind: 1, node: -1, generation: 0, a, b, timeMs: 0, payload }
}

describe('decodeKey', () => {
  test('a key of the keypad is the same key, and says where it lies', () => {
    const keypad = encodeKeyLocation('keypad') << 16
    expect(decodeKey(record(encodeKeyCode('enter'), keypad))).toMatchObject({ chord: 'enter', location: 'keypad' })
    expect(decodeKey(record(0x35, keypad))).toMatchObject({ chord: '5', text: '5', location: 'keypad' })
    expect(decodeKey(record(0x35))).toMatchObject({ chord: '5', location: 'standard' })
  })

  test('of two shifts one is left and one right', () => {
    const right = encodeKeyLocation('right') << 16
    const release = encodeKeyAction('release') << 8
    expect(decodeKey(record(encodeKeyCode('shift'), right | release))).toMatchObject({
      key: 'shift',
      location: 'right',
      action: 'release',
    })
  })

  test('text that a key types beside what it is called is its text', () => {
    expect(decodeKey(record(0x61, Modifier.alt, new TextEncoder().encode('å')))).toMatchObject({
      key: 'a',
      text: 'å',
      chord: 'alt+a',
    })
  })

  test.each(['ctrl', 'alt', 'super', 'hyper', 'meta'] as const)('with %s a key types nothing', (name) => {
    expect(decodeKey(record(0x61, Modifier[name]))).toMatchObject({ text: '', [name]: true, chord: `${name}+a` })
  })
})
