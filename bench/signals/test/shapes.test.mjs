import { describe, expect, test } from 'vitest'
import { LIBRARIES } from '../libraries.mjs'
import { build, GRAPHS, graphShapes, SLOTS } from '../task.mjs'

/** Runs often enough to come round: some go to and fro. */
const RUNS = 4

/** The rivals that are ours: others are installed for the benchmark alone. */
const slotShapes = Object.entries(SLOTS).flatMap(([group, shapes]) =>
  Object.entries(shapes).flatMap(([shape, { rivals }]) =>
    Object.keys(rivals)
      .filter((rival) => !(rival in LIBRARIES) || rival === 'sparktui')
      .map((rival) => ({ group, shape, rival })),
  ),
)

describe('the shapes of the benchmark', () => {
  test.each([...graphShapes().map((shape) => ({ ...shape, rival: 'sparktui' })), ...slotShapes])(
    '$group, $shape: $rival gives what it must',
    async (address) => {
      const { run, check } = await build(address)
      for (let at = 0; at < RUNS; ++at) check(run())
    },
  )

  test('a library that computes once too often is found out', async () => {
    const { library, lazy } = await import('../libraries/sparktui.mjs')
    const twice = {
      ...library,
      effect(fn) {
        return library.effect(() => {
          fn()
          fn()
        })
      },
    }
    const { make, expected } = GRAPHS.kairo.diamond
    expect(make({ library: twice, lazy })()).not.toEqual(expected())
  })

  test('a library that ends an update too early is found out', async () => {
    const { library, lazy } = await import('../libraries/sparktui.mjs')
    const stale = {
      ...library,
      computed(fn) {
        const value = library.read(library.computed(fn))
        return { value }
      },
    }
    const { make, expected } = GRAPHS.dynamics.simple
    expect(make({ library: stale, lazy })()).not.toEqual(expected({ lazy }))
  })
})
