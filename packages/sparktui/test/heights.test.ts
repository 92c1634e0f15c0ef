import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EqualHeights, MeasuredHeights } from '../src/list/heights.js'

/** What is known of rows, in an array that is walked for each question. */
class Walked {
  rows: number[] = []

  constructor(private readonly guess: number) {}

  top(index: number): number {
    return this.rows.slice(0, index).reduce((sum, height) => sum + (height || this.guess), 0)
  }

  at(cell: number): number {
    const index = this.rows.findIndex((_, row) => this.top(row + 1) > cell)
    return Math.max(0, index === -1 ? this.rows.length - 1 : index)
  }
}

const step = fc.oneof(
  fc.record({ does: fc.constant('resize' as const), to: fc.nat(150) }),
  fc.record({ does: fc.constant('measure' as const), to: fc.nat(149), cells: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ does: fc.constant('shift' as const), to: fc.integer({ min: -20, max: 20 }) }),
)

test('rows are where adding up their heights puts them, whatever was measured, came and went', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.array(fc.nat(700)), (steps, cells) => {
      const heights = new MeasuredHeights(3)
      const walked = new Walked(3)
      for (const each of steps) {
        const { rows } = walked
        if (each.does === 'resize') {
          heights.resize(each.to)
          walked.rows = Array.from({ length: each.to }, (_, row) => rows[row] ?? 0)
        } else if (each.does === 'shift') {
          heights.shift(each.to)
          walked.rows = rows.map((_, row) => rows[row - each.to] ?? 0)
        } else if (each.to < rows.length) {
          expect(heights.measure(each.to, each.cells)).toBe(rows[each.to] !== each.cells)
          rows[each.to] = each.cells
        }
        expect(heights.total).toBe(walked.top(walked.rows.length))
      }
      for (let row = 0; row <= walked.rows.length; row++) expect(heights.top(row)).toBe(walked.top(row))
      for (const cell of cells) expect(heights.at(cell)).toBe(walked.at(cell))
    }),
    { numRuns: process.env.SPARKTUI_DEEP === undefined ? 300 : 10_000 },
  )
})

test('what is not known is as high as the first that are on average, for good', () => {
  const heights = new MeasuredHeights(undefined)
  heights.resize(10)
  heights.settle()
  expect(heights.total).toBe(10)
  heights.measure(0, 2)
  heights.measure(1, 5)
  heights.settle()
  expect(heights.total).toBe(2 + 5 + 8 * 4)
  heights.measure(2, 100)
  heights.settle()
  expect(heights.top(4)).toBe(2 + 5 + 100 + 4)
})

test('rows of one height lie where it says', () => {
  const heights = new EqualHeights(3)
  heights.resize(100)
  expect([heights.total, heights.top(7), heights.top(1000)]).toEqual([300, 21, 300])
  expect([0, 2, 3, 299, 300, 1e9].map((cell) => heights.at(cell))).toEqual([0, 0, 1, 99, 99, 99])
})

test.each([
  { measured: [1, 1, 2], mean: 1 },
  { measured: [1, 2, 2], mean: 2 },
  { measured: [1, 2], mean: 2 },
])('the mean of $measured is $mean cells', ({ measured, mean }) => {
  const heights = new MeasuredHeights(undefined)
  heights.resize(100)
  for (const [row, cells] of measured.entries()) heights.measure(row, cells)
  heights.settle()
  const known = measured.reduce((sum, cells) => sum + cells, 0)
  expect(heights.total).toBe(known + (100 - measured.length) * mean)
})
