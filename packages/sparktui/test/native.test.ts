import { LAYOUT_HASH, PARTS } from '@sparktui/generated'
import { LayoutMismatchError } from '@sparktui/memory'
import { describe, expect, test } from 'vitest'
import { AddonMissingError } from '../src/errors.js'
import { type Addon, checkLayout, findAddon } from '../src/native.js'

const addon = (hash: string, parts: string[]) => ({ layoutHash: () => hash, layoutParts: () => parts })

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
    expect(() => checkLayout(addon(LAYOUT_HASH, [...PARTS]))).not.toThrow()
    const check = () => checkLayout(addon('0123456789abcdef', []))
    expect(check).toThrow(LayoutMismatchError)
    expect(check).toThrow('0123456789abcdef')
    expect(check).toThrow(LAYOUT_HASH)
    expect(check).toThrow('npm run codegen')
  })

  test('names the first field that differs', () => {
    const parts = PARTS.filter((part) => !part.startsWith('field min_width '))
    const check = () => checkLayout(addon('0123456789abcdef', parts))
    expect(check).toThrow('the first that differs is the field `min_width` (float32[2] here, absent there)')
  })

  test('refuses an addon that is too old to have parts', () => {
    const old = { layoutHash: () => '0123456789abcdef' }
    // An addon is what it is, whatever its type says.
    expect(() => checkLayout(old as unknown as Addon)).toThrow(LayoutMismatchError)
  })
})
