// An hour of the processes example: a clock that is turned by hand, the real /proc, and somebody who types.
import { growth, runSoak } from '../../examples/processes/test/run-soak.mjs'

const MOST_GROWTH = 1.02

/** @param stops the looks after which memory is measured, each a second of the program's clock */
export async function measureSoak(stops) {
  const grown = growth(runSoak(stops))
  const { heapUsed, rss } = grown
  return {
    looks: stops.at(-1),
    heap_growth: heapUsed,
    resident_growth: rss,
    goal_met: heapUsed < MOST_GROWTH && rss < MOST_GROWTH,
  }
}
