import { NoOwnerError } from './errors.js'
import { now, type Owned, type Owner, report, within } from './graph.js'
import { ender } from './settle.js'

/** Owns what is made while it runs. */
export class Scope implements Owner, Owned {
  disposed = false
  catcher: ((error: unknown) => void) | undefined = undefined
  readonly parent: Owner | undefined
  /** Undefined while it owns nothing, as most effects do. */
  protected owned: (Owned | (() => void))[] | undefined = undefined
  private room = 16

  constructor(parent: Owner | undefined) {
    this.parent = parent
  }

  own(entry: Owned | (() => void)): void {
    let { owned } = this
    if (owned === undefined || owned.length >= this.room) {
      // Forgets what was disposed of by hand; twice the survivors as room makes it cheap on average.
      owned = owned?.filter((each) => typeof each === 'function' || !each.disposed) ?? []
      this.owned = owned
      this.room = 16 + 2 * owned.length
    }
    owned.push(entry)
  }

  /** Ends all it owns, last made first. Errors are kept for the end of the outermost change. */
  release(): void {
    const { owned } = this
    if (owned === undefined) return
    this.owned = undefined
    ++now.held
    within(undefined, undefined, () => {
      for (const entry of owned.reverse()) {
        try {
          if (typeof entry === 'function') entry()
          else entry.dispose()
        } catch (error) {
          report(error, this)
        }
      }
    })
    --now.held
  }

  dispose(): void {
    this.disposed = true
    this.release()
  }
}

/** How a scope deals with what is in its care. */
export interface ScopeOptions {
  /**
   * Takes what effects, repeaters and cleanups of the scope throw after their first run, instead of whoever caused the
   * run. It is called when the change is done; what it throws goes to the scope above, or to whoever made the change.
   */
  readonly onError?: (error: unknown) => void
}

/**
 * Runs `fn` once, untracked, and owns the effects, repeaters, scopes and cleanups it makes, until it is disposed of.
 *
 * @throws what `fn` throws; then all that it made is ended
 */
export function effectScope(fn: () => void, options?: ScopeOptions): () => void {
  const node = new Scope(now.owner)
  node.catcher = options?.onError
  now.owner?.own(node)
  try {
    within(undefined, node, fn)
  } catch (error) {
    node.dispose()
    throw error
  }
  return ender(node)
}

/**
 * Runs `fn` when the effect or scope that runs now is run again or ended.
 *
 * @throws {NoOwnerError} outside of both
 */
export function onCleanup(fn: () => void): void {
  if (now.owner === undefined) throw new NoOwnerError()
  now.owner.own(fn)
}
