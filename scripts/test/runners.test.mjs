import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../run.mjs'
import { countCargo, countVitest } from '../runners.mjs'

describe('countCargo', () => {
  test('sums the closing lines of all test binaries', () => {
    const output = [
      'test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s',
      '',
      'test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s',
    ].join('\n')
    expect(countCargo(output)).toEqual({ passed: 15, failed: 2, skipped: [] })
  })

  test('tells how many were not run', () => {
    const line = (ignored) => `test result: ok. 1 passed; 0 failed; ${ignored} ignored; 0 measured; 0 filtered out\n`
    expect(countCargo(line(2) + line(1)).skipped).toEqual(['3 in Rust that are ignored'])
  })

  test('a program that prints such words inside a line counts for nothing', () => {
    expect(countCargo('stdout: test result: ok. 9 passed; 9 failed; 9 ignored;')).toMatchObject({
      passed: 0,
      failed: 0,
    })
  })
})

describe('countVitest', () => {
  test('reads the totals of the JSON report', () => {
    const report = { numPassedTests: 7, numFailedTests: 1, testResults: [] }
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 7, failed: 1, skipped: [] })
  })

  test('no report counts for nothing', () => {
    expect(countVitest('')).toEqual({ passed: 0, failed: 0, skipped: [] })
  })

  test('tells what was not run, by file, and one name of it', () => {
    const of = (...statuses) => statuses.map((status, at) => ({ status, fullName: `in tmux ${at}` }))
    const testResults = [
      { name: join(ROOT, 'packages/a.test.ts'), assertionResults: of('passed', 'skipped', 'pending') },
      { name: join(ROOT, 'packages/b.test.ts'), assertionResults: of('passed', 'failed') },
    ]
    const report = { numPassedTests: 2, numFailedTests: 1, testResults }
    expect(countVitest(JSON.stringify(report)).skipped).toEqual(['2 of packages/a.test.ts ("in tmux 1")'])
  })
})
