/** Milliseconds that a slice of work takes at most, so that keys and frames come between. */
const SLICE_MS = 8
/** Steps between two looks at the clock. */
const STEPS = 256

const later = globalThis.setImmediate
const forget = globalThis.clearImmediate

/**
 * Does work in slices: the first at once, the others when what waits has had its turn.
 *
 * @param step does a little; returns whether it was the last
 * @param onSlice called after each slice
 * @returns ends the work
 */
export function sliced(step: () => boolean, onSlice: () => void): () => void {
  let next: ReturnType<typeof later> | undefined
  const slice = () => {
    next = undefined
    const end = performance.now() + SLICE_MS
    let isDone = false
    while (!isDone && performance.now() < end) for (let at = 0; at < STEPS && !isDone; at++) isDone = step()
    if (!isDone) next = later(slice)
    onSlice()
  }
  slice()
  return () => {
    if (next !== undefined) forget(next)
  }
}
