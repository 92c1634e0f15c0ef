import { readFileSync } from 'node:fs'
import * as generated from '@sparktui/generated'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { pascal } from '../src/names.js'
import { probe } from './probe.js'

interface Schema {
  readonly enums: readonly { readonly name: string; readonly values: readonly { name: string; value: number }[] }[]
  readonly flags: readonly { readonly name: string; readonly bits: readonly { name: string; bit: number }[] }[]
}

const schema = parse(readFileSync(new URL('../../schema/sparktui.yaml', import.meta.url), 'utf8')) as Schema

const exported = generated as unknown as Readonly<Record<string, unknown>>
const encode = (name: string) => exported[`encode${pascal(name)}`] as (word: string) => number
const decode = (name: string) => exported[`decode${pascal(name)}`] as (number: number) => string | undefined

test('Rust knows the enums and the flag sets of the inventory', () => {
  expect(probe.enumNames()).toEqual(schema.enums.map(({ name }) => name))
  expect(probe.flagNames()).toEqual(schema.flags.map(({ name }) => name))
})

describe.each(schema.enums)('$name', ({ name, values }) => {
  test('has in Rust the values of the inventory', () => {
    expect(probe.enumValues(name)).toEqual(values.map((one) => ({ name: one.name, value: one.value })))
  })

  test.each(values)('"$name" is $value in both languages, and $value is "$name"', ({ name: word, value }) => {
    expect(encode(name)(word)).toBe(value)
    expect(probe.encodeEnum(name, word)).toBe(value)
    expect(decode(name)(value)).toBe(word)
    expect(probe.decodeEnum(name, value)).toBe(word)
  })

  test('numbers and words that it does not have are none in both languages', () => {
    const known = new Set(values.map(({ value }) => value))
    const near = [...known].flatMap((value) => [value - 1, value + 1, value + 256])
    for (const number of [...near, 254, 255, 0xffff_ffff].filter((one) => one >= 0 && !known.has(one))) {
      expect(decode(name)(number), String(number)).toBeUndefined()
      expect(probe.decodeEnum(name, number), String(number)).toBeNull()
    }
    for (const word of ['', 'Row', 'no-such-word', 'toString', '__proto__']) {
      expect(() => encode(name)(word), word).toThrow()
      expect(probe.encodeEnum(name, word), word).toBeNull()
    }
  })
})

describe.each(schema.flags)('$name', ({ name, bits }) => {
  const masks = exported[pascal(name)] as Readonly<Record<string, number>>

  test('has the bits of the inventory in both languages', () => {
    const wanted = bits.map((one) => ({ name: one.name, value: 1 << one.bit }))
    expect(probe.flagBits(name)).toEqual(wanted)
    expect(Object.entries(masks).map(([word, value]) => ({ name: word, value }))).toEqual(wanted)
  })

  test.each(bits)('"$name" is bit $bit in both languages', ({ name: word, bit }) => {
    expect(masks[word]).toBe(1 << bit)
    expect(probe.encodeFlag(name, word)).toBe(1 << bit)
  })

  test('Rust knows no bit of another name', () => {
    expect(probe.encodeFlag(name, 'no-such-bit')).toBeNull()
  })
})

test('an enum or a flag set that the inventory does not have is an error', () => {
  expect(() => probe.enumValues('watch')).toThrow('watch: no enum')
  expect(() => probe.flagBits('unit')).toThrow('unit: no flag set')
})
