import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barColumn, barRow, sparkline } from '../src/chart/blocks.js'
import { DotCanvas } from '../src/chart/braille.js'
import { rangeOf, share, ticks } from '../src/chart/scale.js'

describe('a scale', () => {
  test.each([
    { values: [3, -1, 2], range: { min: -1, max: 3 } },
    { values: [Number.NaN, 5, Number.POSITIVE_INFINITY], range: { min: 5, max: 5 } },
    { values: [], range: { min: 0, max: 1 } },
  ])('of $values is $range', ({ values, range }) => {
    expect(rangeOf(values)).toEqual(range)
  })

  test.each([
    { range: { min: 0, max: 100 }, most: 6, expected: [0, 20, 40, 60, 80, 100] },
    { range: { min: 0.13, max: 0.52 }, most: 6, expected: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6] },
    { range: { min: -7, max: 12 }, most: 5, expected: [-10, 0, 10, 20] },
    { range: { min: 4, max: 4 }, most: 5, expected: [4] },
  ])('of $range has the ticks $expected', ({ range, most, expected }) => {
    expect(ticks(range, most)).toEqual(expected)
  })

  test('has no more ticks than were asked for, and all of the range lies between them', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(
        number,
        fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
        fc.integer({ min: 3, max: 12 }),
        (min, size, most) => {
          const range = { min, max: min + size }
          fc.pre(range.max > range.min)
          const found = ticks(range, most)
          expect(found.length).toBeLessThanOrEqual(most)
          // What lies far from 0 is known no better than to a few units in the last place.
          const slack = Math.max(size * 1e-6, 4 * Number.EPSILON * Math.abs(min))
          expect(found[0]).toBeLessThanOrEqual(min + slack)
          expect(found.at(-1)).toBeGreaterThanOrEqual(range.max - slack)
        },
      ),
      { examples: [[-58716915.37499999, 0.001, 6]] },
    )
  })

  test('takes what is outside for its edge', () => {
    expect([-1, 0, 5, 10, 11, Number.NaN].map((value) => share(value, { min: 0, max: 10 }))).toEqual([
      0, 0, 0.5, 1, 1, 0,
    ])
  })
})

describe('blocks', () => {
  test('are one cell a value', () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7, Number.NaN], { min: 0, max: 7 })).toBe('▁▂▃▄▅▆▇█ ')
  })

  test('fill a row by eighths', () => {
    expect([0, 1 / 16, 0.5, 9 / 16, 1, 2].map((filled) => barRow(filled, 2))).toEqual([
      '  ',
      '▏ ',
      '█ ',
      '█▏',
      '██',
      '██',
    ])
  })

  test('fill a column from below', () => {
    expect(barColumn(0.75, 2)).toEqual(['▄', '█'])
  })
})

describe('dots', () => {
  test('stand where Unicode numbers them', () => {
    const canvas = new DotCanvas(1, 1)
    const seen: string[] = []
    for (const [x, y] of [
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
      [0, 3],
      [1, 3],
    ] as const) {
      canvas.dot(x, y)
      seen.push(canvas.toString())
    }
    expect(seen.join('')).toBe('⠁⠃⠇⠏⠟⠿⡿⣿')
  })

  test('outside are none', () => {
    const canvas = new DotCanvas(2, 1)
    for (const [x, y] of [
      [-1, 0],
      [4, 0],
      [0, -1],
      [0, 4],
    ] as const)
      canvas.dot(x, y)
    expect(canvas.toString()).toBe('⠀⠀')
  })

  test('join to lines, the same dots from either end', () => {
    const [there, back] = [new DotCanvas(4, 2), new DotCanvas(4, 2)]
    there.line(0, 0, 7, 7)
    back.line(7, 7, 0, 0)
    expect(there.toString()).toBe('⠑⢄⠀⠀\n⠀⠀⠑⢄')
    expect(back.toString()).toBe(there.toString())
  })
})
