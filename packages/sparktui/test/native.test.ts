import { LAYOUT_HASH } from '@sparktui/generated'
import { LayoutMismatchError } from '@sparktui/memory'
import { describe, expect, test } from 'vitest'
import { AddonMissingError } from '../src/errors.js'
import { checkLayout, findAddon } from '../src/native.js'

describe('findAddon', () => {
  test('names platform, file and the way out where there is no addon', () => {
    const find = () => findAddon('sunos', 'mips')
    expect(find).toThrow(AddonMissingError)
    expect(find).toThrow(
      /sunos-mips.*packages\/sparktui\/native\/sparktui\.sunos-mips\.node.*@sparktui\/engine-sunos-mips/,
    )
    expect(find).toThrow('install the optional package @sparktui/engine-sunos-mips')
  })

  test('looks for both C libraries of Linux', () => {
    expect(() => findAddon('linux', 'mips')).toThrow(
      /sparktui\.linux-mips-gnu\.node, .*sparktui\.linux-mips-musl\.node/,
    )
  })
})

describe('checkLayout', () => {
  test('takes the hash that TypeScript was generated with, and no other', () => {
    expect(() => checkLayout(LAYOUT_HASH)).not.toThrow()
    const other = '0123456789abcdef'
    expect(() => checkLayout(other)).toThrow(LayoutMismatchError)
    expect(() => checkLayout(other)).toThrow(other)
    expect(() => checkLayout(other)).toThrow(LAYOUT_HASH)
    expect(() => checkLayout(other)).toThrow('npm run codegen')
  })
})
