import { batch, currentOwner, effectScope, onCleanup, runAs } from '@sparktui/signals'
import { appendFragment, building, mustBuild } from './cursor.js'
import { Rows } from './rows.js'

/** Builds what stands in the place of what broke. `reset` builds the children anew. */
export type Fallback = (error: unknown, reset: () => void) => void

/** One attempt at the children, or what became of it. Another object each time, so that what it shows is built anew. */
type Attempt = { readonly error: unknown } | { readonly error?: never }

/**
 * Keeps an error in one part of the interface from taking the rest.
 *
 * Errors of building the children, and later ones of effects, getters and handlers in them, end the children and show the
 * fallback in their place. What a fallback throws goes to the boundary around this one. A value that a prop cannot have
 * is thrown where the signal is set that has it.
 *
 * ```ts
 * boundary(
 *   () => chart(measurements),
 *   (error, reset) => {
 *     text(`No chart: ${error}`)
 *     onKey('r', reset)
 *   },
 * )
 * ```
 *
 * @throws {OutsideMountError} where no interface is being built
 */
export function boundary(children: () => void, fallback: Fallback): void {
  const app = building('boundary')
  mustBuild('boundary', 'children', children)
  mustBuild('boundary', 'fallback', fallback)
  const owner = currentOwner()
  let isOver = false
  let current: Attempt = {}

  const attempts = new Rows<Attempt>(app, appendFragment(), (row) => {
    const attempt = row.peek()
    if (isFailure(attempt)) fallback(attempt.error, () => restart(attempt))
    else effectScope(children, { onError: (error) => fail(attempt, error) })
  })
  const show = (attempt: Attempt) => {
    current = attempt
    batch(() => runAs(owner, () => attempts.update([attempt])))
  }
  const begin = () => {
    const attempt = {}
    try {
      show(attempt)
    } catch (error) {
      show({ error })
    }
  }
  // Of an attempt that has been ended there is nothing left to end.
  const fail = (attempt: Attempt, error: unknown) => {
    if (!isOver && attempt === current) show({ error })
  }
  const restart = (failure: Attempt) => {
    if (!isOver && failure === current) begin()
  }

  onCleanup(() => {
    isOver = true
    attempts.dispose()
  })
  begin()
}

function isFailure(attempt: Attempt): attempt is { readonly error: unknown } {
  return 'error' in attempt
}
