import { describe, expect, test } from 'vitest'
import { EnumValueError, Words } from '../src/index.js'

describe('the numbers of words', () => {
  test.each([
    { runs: undefined, numbers: [0, 1, 2, 3] },
    { runs: [7], numbers: [7, 8, 9, 10] },
    { runs: [5, 1, 1, 2, 9], numbers: [5, 1, 2, 9] },
    { runs: [0, 3, 4_294_967_295], numbers: [0, 1, 2, 4_294_967_295] },
  ])('are $numbers by the runs $runs, and back', ({ runs, numbers }) => {
    const words = new Words('size', ['s', 'm', 'l', 'xl'], runs)
    expect(words.all.map((word) => words.encode(word))).toEqual(numbers)
    expect(words.all.map((word) => words.find(word))).toEqual(numbers)
    expect(numbers.map((number) => words.decode(number))).toEqual(words.all)
    const others = [-1, 3.5, 6, 11, 2 ** 32, Number.NaN].filter((number) => !numbers.includes(number))
    expect(others.map((number) => words.decode(number))).toEqual(others.map(() => undefined))
  })
})

test('what is no word has no number, and is refused with the nearest one', () => {
  const words = new Words('size', ['small', 'large'])
  expect([words.find('smal'), words.find(1), words.find(undefined)]).toEqual([undefined, undefined, undefined])
  expect(() => words.encode('smal' as never)).toThrow(EnumValueError)
  expect(() => words.encode('smal' as never)).toThrow('size: "smal" is not one of its words; did you mean "small"?')
  expect(() => words.encode('no' as never)).toThrow('use small, large')
})
