import { expect, test } from 'vitest'
import { WaitingSlices } from '../src/waiting-slices.js'

test('slices come back in the order they came, however many wait and wherever the queue begins', () => {
  for (const taken of [0, 1, 63, 64, 65, 200]) {
    const waiting = new WaitingSlices()
    let next = 0
    for (let start = 0; start < 1000; start++) {
      waiting.push(start, 2)
      if (start >= 50 && next < taken) expect(waiting.shift(2)).toBe(next++)
    }
    expect(waiting.count).toBe(1000 - next)
    while (waiting.count > 0) expect(waiting.shift(2)).toBe(next++)
    expect([next, waiting.shift(2)]).toEqual([1000, -1])
  }
})

test('a slice comes back when its commit is consumed, and none overtakes it', () => {
  const waiting = new WaitingSlices()
  waiting.push(7, 0xffff_fffe)
  waiting.push(8, 0)
  expect(waiting.shift(0xffff_fffc)).toBe(-1)
  expect([waiting.shift(0xffff_fffe), waiting.shift(0xffff_fffe)]).toEqual([7, -1])
  expect(waiting.shift(2)).toBe(8)
})
