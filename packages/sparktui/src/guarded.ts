import { currentOwner, raise } from '@sparktui/signals'

/**
 * A handler whose errors go to the boundary around where it is written. Where there is none they are thrown on.
 *
 * Call it while building: that is where the handler belongs.
 */
export function guarded<Args extends readonly unknown[]>(handler: (...args: Args) => void): (...args: Args) => void {
  const owner = currentOwner()
  return (...args) => {
    try {
      handler(...args)
    } catch (error) {
      raise(error, owner)
    }
  }
}
