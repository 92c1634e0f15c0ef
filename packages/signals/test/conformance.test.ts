import { setExpect, testSuite } from 'reactive-framework-test-suite'
import { describe, expect, test } from 'vitest'
import { ANSWERS } from './conformance/answers.js'
import { framework } from './conformance/framework.js'

setExpect(expect)

describe.each(testSuite)('reactive-framework-test-suite, $section', ({ cases, type }) => {
  test.each(Object.entries(cases))('%s', (name, run) => {
    // A case that our adapter cannot serve throws, which fails it here: none is left out.
    const answer = run(framework)
    if (type === 'behavioral') expect(answer).toBe(ANSWERS[name])
  })
})

test('the suite is whole: each case has its own name, each difference of taste its answer', () => {
  const names = testSuite.flatMap(({ cases }) => Object.keys(cases))
  const tastes = testSuite.filter(({ type }) => type === 'behavioral').flatMap(({ cases }) => Object.keys(cases))
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(163 + tastes.length)
  expect(Object.keys(ANSWERS).toSorted()).toEqual(tastes.toSorted())
})
