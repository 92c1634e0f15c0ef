import { describe, expect, test } from 'vitest'
import { Report } from '../report.mjs'
import { race } from '../rivals.mjs'
import { geometricMean, median, quantile, ratio, spread } from '../statistics.mjs'

describe('statistics', () => {
  test('quantiles of unsorted values', () => {
    expect([0, 0.25, 0.5, 1].map((share) => quantile([5, 1, 4, 2, 3], share))).toEqual([1, 2, 3, 5])
    expect(median([10, 30, 20])).toBe(20)
  })

  test('the spread is half the distance of the quartiles over the median', () => {
    expect(spread([1, 2, 3, 4, 5])).toBe(1 / 3)
  })

  test('the geometric mean of twice as fast and twice as slow is 1', () => {
    expect(geometricMean([2, 0.5])).toBe(1)
  })

  test('a ratio is taken round by round, so that a slow round slows both', () => {
    expect(ratio([1, 100, 2, 1, 1], [2, 200, 4, 2, 2])).toEqual({ ratio: 0.5, spread: 0, low: 0.5 })
  })
})

describe('a report', () => {
  test.each([
    { value: 0.3, verdict: 'yes' },
    { value: 0.301, verdict: '**no**' },
  ])('a goal of 0.3 at $value: $verdict', ({ value, verdict }) => {
    const lines = []
    new Report((line) => lines.push(line)).add({ name: 'x', value, unit: '×', goal: 0.3, spread: 0.02 })
    expect(lines).toEqual([`| x | 0.30× ± 2 % | ≤ 0.30× | ${verdict} |\n`])
  })
})

describe('a race', () => {
  const address = { group: 'repeaters', shape: 'one', rival: 'sparktui' }

  test('gives every rival as many samples as launches and rounds say', async () => {
    const samples = await race({ a: address, b: address }, { launches: 2, rounds: 2, sampleMs: 1 })
    expect(samples).toEqual({ a: Array(4).fill(expect.any(Number)), b: Array(4).fill(expect.any(Number)) })
    for (const ns of samples.a) expect(ns).toBeGreaterThan(0)
  })
})
