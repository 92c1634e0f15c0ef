import { effectScope, onCleanup } from '@sparktui/signals'

/**
 * Runs `fn` so that nothing owns what it makes and nothing tracks what it reads, whatever effect runs now. It acts as a
 * batch.
 *
 * Cleanups run so; an effect would end with its next run what a list must keep.
 */
export function unowned(fn: () => void): void {
  let failure: { readonly error: unknown } | undefined
  const dispose = effectScope(() => {
    onCleanup(() => {
      try {
        fn()
      } catch (error) {
        failure = { error }
      }
    })
  })
  dispose()
  if (failure !== undefined) throw failure.error
}
