import * as generated from '@sparktui/generated'
import {
  decodeFlexDirection,
  decodeKeyCode,
  EnumValueError,
  encodeFlexDirection,
  encodeJustifyContent,
  encodeKeyCode,
  FLEX_DIRECTIONS,
  type FlexDirection,
  Modifier,
  TextAttribute,
} from '@sparktui/generated'
import { describe, expect, test } from 'vitest'
import { camel, pascal } from '../src/names.js'
import { ownInventory } from './fixtures.js'

const { enums, flags } = ownInventory()

describe('words and numbers', () => {
  test('of flex-direction stand in the order of the inventory', () => {
    expect(FLEX_DIRECTIONS).toEqual(['row', 'column', 'row-reverse', 'column-reverse'])
    expect(FLEX_DIRECTIONS.map(encodeFlexDirection)).toEqual([0, 1, 2, 3])
  })

  test.each(enums)('of $name go both ways for every value', ({ name, values }) => {
    const encode: unknown = Reflect.get(generated, `encode${pascal(name)}`)
    const decode: unknown = Reflect.get(generated, `decode${pascal(name)}`)
    if (typeof encode !== 'function' || typeof decode !== 'function') throw new Error(`${name}: is not exported`)
    for (const value of values) {
      expect(encode(value.name)).toBe(value.value)
      expect(decode(value.value)).toBe(value.name)
    }
    for (const number of [-1, 0.5, 0xffff_ffff, Number.NaN]) expect(decode(number)).toBeUndefined()
  })

  test('a key lies above the last Unicode scalar', () => {
    expect(encodeKeyCode('enter')).toBe(0x110000)
    expect(decodeKeyCode(0x11001c)).toBe('f12')
    expect(decodeKeyCode(0)).toBeUndefined()
    expect(decodeFlexDirection(4)).toBeUndefined()
  })

  test.each([
    { word: 'colum', says: 'flexDirection: "colum" is not one of its words; did you mean "column"?' },
    { word: 'xyz', says: 'flexDirection: "xyz" is not one of its words; use row, column, row-reverse, column-reverse' },
    { word: 'constructor', says: 'flexDirection: "constructor" is not one of its words' },
  ])('$word is refused', ({ word, says }) => {
    // A word from outside the types, as plain JavaScript may pass it.
    expect(() => encodeFlexDirection(word as FlexDirection)).toThrow(EnumValueError)
    expect(() => encodeFlexDirection(word as FlexDirection)).toThrow(says)
  })

  test('the numbers of one enum are not those of another', () => {
    expect(encodeJustifyContent('space-between')).toBe(4)
    expect(generated.encodeAlignContent('space-between')).toBe(5)
  })
})

describe('flags', () => {
  test('are masks', () => {
    expect(TextAttribute.bold | TextAttribute.underline).toBe(0b1001)
    expect(Modifier).toEqual({ shift: 1, alt: 2, ctrl: 4, super: 8, hyper: 16, meta: 32 })
  })

  test.each(flags)('of $name have the bits of the inventory', ({ name, bits }) => {
    const set: unknown = Reflect.get(generated, pascal(name))
    expect(set).toEqual(Object.fromEntries(bits.map((bit) => [camel(bit.name), 2 ** bit.bit])))
  })
})
