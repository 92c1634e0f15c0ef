import { expect, test } from 'vitest'
import { reached } from '../src/serial.js'

test.each([
  { counter: 0, target: 0, is: true },
  { counter: 4, target: 2, is: true },
  { counter: 2, target: 4, is: false },
  { counter: 0, target: 0xffff_fffe, is: true },
  { counter: 0xffff_fffe, target: 0, is: false },
  { counter: 0x7fff_fffe, target: 0, is: true },
  { counter: 0x8000_0002, target: 0x8000_0000, is: true },
  { counter: 0x7fff_fffe, target: 0x8000_0000, is: false },
  { counter: -2, target: 0xffff_fffe, is: true },
])('$counter has reached $target: $is', ({ counter, target, is }) => {
  expect(reached(counter, target)).toBe(is)
})
