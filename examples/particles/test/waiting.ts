import { effect } from '@sparktui/signals'
import { BOX, type World } from '../../dist/particles/world.js'

/** Resolves once `isThere`, asked whenever the world has written its particles. */
export function until(world: World, isThere: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    let stop: (() => void) | undefined
    let isDone = false
    stop = effect(() => {
      world.pace.frames.get(BOX)
      if (isDone || !isThere()) return
      isDone = true
      // An effect may end only after its run.
      queueMicrotask(() => stop?.())
      resolve()
    })
  })
}

/** Resolves once the world has made `count` more steps. */
export function steps(world: World, count: number): Promise<void> {
  const start = world.pace.steps.peek(BOX)
  return until(world, () => world.pace.steps.peek(BOX) >= start + count)
}
