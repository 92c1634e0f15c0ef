import { describe, expect, test } from 'vitest'
import { OptionError } from '../src/errors.js'
import { checkOptions, type MountOptions } from '../src/options.js'

describe('checkOptions', () => {
  test('has 65,536 nodes, 16 MiB of text and a doorbell by default', () => {
    expect(checkOptions({})).toEqual({
      capacity: 65_536,
      textBytes: 16_777_216,
      wake: 'doorbell',
      mouse: true,
      selection: true,
      reducedMotion: false,
      mode: 'fullscreen',
      ambiguousWidth: 1,
      development: true,
      overlay: true,
      plain: 'last',
      console: 'print',
    })
  })

  test.each([
    { capacity: 0 },
    { capacity: 63 },
    { capacity: 65 },
    { capacity: 64.5 },
    { capacity: Number.NaN },
    { capacity: 2 ** 20 + 64 },
    { capacity: '64' },
    { textBytes: -64 },
    { textBytes: 100 },
    { textBytes: 2 ** 31 + 64 },
    { plain: 'all' },
    { console: true },
    { wake: 'bell' },
    { wake: null },
    { selection: 'all' },
    { ambiguousWidth: 3 },
    { maxFps: 0 },
    { maxFps: 30.5 },
    { maxFps: 1001 },
    { maxFps: '60' },
  ])('%j is refused by name', (options) => {
    const [name] = Object.keys(options)
    expect(() => checkOptions(options as MountOptions)).toThrow(OptionError)
    expect(() => checkOptions(options as MountOptions)).toThrow(new RegExp(`^${name}: `))
  })

  test('frames have a limit only where one is given', () => {
    expect(checkOptions({})).not.toHaveProperty('maxFps')
    expect(checkOptions({ maxFps: 60 }).maxFps).toBe(60)
  })

  test('an option that is none is refused, with the one that was meant', () => {
    expect(() => checkOptions({ capcity: 64 } as MountOptions)).toThrow('capcity: 64 cannot be used; give `capacity`')
  })
})
