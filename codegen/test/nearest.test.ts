import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { editDistance, nearest } from '../src/nearest.js'

test.each([
  { a: 'kitten', b: 'sitting', distance: 3 },
  { a: 'layout', b: 'layuot', distance: 1 },
  { a: '', b: 'abc', distance: 3 },
  { a: 'same', b: 'same', distance: 0 },
])('from $a to $b are $distance edits', ({ a, b, distance }) => {
  expect(editDistance(a, b)).toBe(distance)
})

describe('nearest', () => {
  const groups = ['layout', 'visual', 'text', 'interaction']

  test.each([
    { wrong: 'layuot', right: 'layout' },
    { wrong: 'visuals', right: 'visual' },
    { wrong: 'Text', right: 'text' },
    { wrong: 'xyz', right: undefined },
  ])('$wrong was meant as $right', ({ wrong, right }) => {
    expect(nearest(wrong, groups)).toBe(right)
  })
})

test('the runtime, which shares no package with the compiler, has the same', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  expect(read('../../packages/memory/src/nearest.ts')).toBe(read('../src/nearest.ts'))
})
