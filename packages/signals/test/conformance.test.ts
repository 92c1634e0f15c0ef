import { setExpect, testSuite } from 'reactive-framework-test-suite'
import { describe, expect, test } from 'vitest'
import { ANSWERS } from './conformance/answers.js'
import { builds } from './conformance/builds.js'
import { frameworkOf } from './conformance/framework.js'

setExpect(expect)
const cases = testSuite.flatMap((section) => Object.keys(section.cases))

describe.each(await builds())('reactive-framework-test-suite on the $name build', ({ build }) => {
  for (const { section, cases, type } of testSuite) {
    describe(section, () => {
      test.each(Object.entries(cases))('%s', (name, run) => {
        // A case that our adapter cannot serve throws, which fails it here: none is left out.
        const answer = run(frameworkOf(build))
        if (type === 'behavioral') expect(answer).toBe(ANSWERS[name])
      })
    })
  }
})

test('the suite is whole: each case has its own name, each difference of taste its answer', () => {
  const tastes = testSuite.filter((section) => section.type === 'behavioral').flatMap(({ cases }) => Object.keys(cases))
  expect(new Set(cases).size).toBe(cases.length)
  expect(cases.length).toBeGreaterThanOrEqual(163 + tastes.length)
  expect(Object.keys(ANSWERS).toSorted()).toEqual(tastes.toSorted())
})
