import { expect, test } from 'vitest'
import { growth, runSoak } from './run-soak.mjs'

const isDeep = process.env.SPARKTUI_DEEP !== undefined
/** Looks at the machine, each a second of the program's clock, after which memory is measured. The charts go back two minutes. */
const STOPS = isDeep ? [600, 1200, 1800, 3600] : [150, 300]
const MOST_GROWTH = 1.02

// It has so few nodes that it ends with an error if each look leaves one behind.
test('an hour of looks at the real /proc leaves no node and no memory behind, within 2 %', () => {
  const grown = growth(runSoak(STOPS))
  expect(grown.external).toBeLessThan(MOST_GROWTH)
  // A few minutes of it show what is left behind for good; how the heap settles takes longer.
  if (!isDeep) return
  expect(grown.heapUsed).toBeLessThan(MOST_GROWTH)
  expect(grown.rss).toBeLessThan(MOST_GROWTH)
})
