import fc from 'fast-check'
import { test } from 'vitest'
import { plans } from './oracle/plan.js'
import { Run } from './oracle/run.js'

const runs = process.env.SPARKTUI_DEEP ? 10_000 : 500

test(`${runs} random graphs write what a full recomputation writes, slot by slot`, { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(plans, (plan) => {
      new Run(plan)
    }),
    { numRuns: runs, ...(process.env.SPARKTUI_SEED ? { seed: Number(process.env.SPARKTUI_SEED) } : {}) },
  )
})
