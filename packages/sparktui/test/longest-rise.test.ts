import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestRise } from '../src/longest-rise.js'

/** The length of a longest rise, by trying every end for every value. */
function length(values: readonly number[]): number {
  const best = values.map(() => 1)
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < i; j++) {
      if ((values[j] as number) < (values[i] as number)) best[i] = Math.max(best[i] as number, (best[j] as number) + 1)
    }
  }
  return Math.max(0, ...best)
}

describe('longestRise', () => {
  test.each([
    { values: [], rise: [] },
    { values: [5], rise: [0] },
    { values: [0, 1, 2], rise: [0, 1, 2] },
    { values: [1, 2, 3, 0], rise: [0, 1, 2] },
    { values: [3, 0, 1, 2], rise: [1, 2, 3] },
  ])('of $values is at $rise', ({ values, rise }) => {
    expect(longestRise(values)).toEqual(rise)
  })

  test('rises and is as long as any', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 40 }), (values) => {
        const rise = longestRise(values)
        expect(rise).toHaveLength(length(values))
        for (let k = 1; k < rise.length; k++) {
          const [before, at] = [rise[k - 1] as number, rise[k] as number]
          expect(before).toBeLessThan(at)
          expect(values[before] as number).toBeLessThan(values[at] as number)
        }
      }),
    )
  })
})
