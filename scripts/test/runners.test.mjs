import { describe, expect, test } from 'vitest'
import { countCargo, countVitest } from '../runners.mjs'

describe('countCargo', () => {
  test('sums the closing lines of all test binaries', () => {
    const output = [
      'test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s',
      '',
      'test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s',
    ].join('\n')
    expect(countCargo(output)).toEqual({ passed: 15, failed: 2 })
  })

  test('a program that prints such words inside a line counts for nothing', () => {
    expect(countCargo('stdout: test result: ok. 9 passed; 9 failed;')).toEqual({ passed: 0, failed: 0 })
  })
})

describe('countVitest', () => {
  test('reads the totals of the JSON report', () => {
    expect(countVitest('{"numPassedTests":7,"numFailedTests":1}')).toEqual({ passed: 7, failed: 1 })
  })

  test('no report counts for nothing', () => {
    expect(countVitest('')).toEqual({ passed: 0, failed: 0 })
  })
})
