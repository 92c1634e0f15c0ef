import { describe, expect, test } from 'vitest'
import { fitting, type Hint } from '../../hints.js'

const ALL: readonly Hint[] = [
  ['space', 'stage'],
  ['a', 'all'],
  ['c', 'commit'],
  ['q', 'quit'],
]
const keys = (columns: number) => fitting(ALL, columns).map(([key]) => key)

describe('hints', () => {
  // space stage (11), a all (5), c commit (8), q quit (6), with three cells between.
  test.each([
    { columns: 80, shown: ['space', 'a', 'c', 'q'] },
    { columns: 19, shown: ['space', 'a', 'c', 'q'] },
    { columns: 18, shown: ['space', 'a', 'q'] },
    { columns: 13, shown: ['space', 'q'] },
    { columns: 5, shown: ['space', 'q'] },
  ])('in $columns columns are $shown, and the way out is among them', ({ columns, shown }) => {
    expect(keys(columns)).toEqual(shown)
  })

  test('of nothing are none', () => {
    expect(fitting([], 80)).toEqual([])
  })
})
