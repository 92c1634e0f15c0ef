import { NoOwnerError } from './errors.js'
import { now, type Owned, type Owner, report, within } from './graph.js'
import { ender } from './settle.js'

type Entry = Owned | (() => void)

/** Owns what is made while it runs. */
export class Scope implements Owner, Owned {
  disposed = false
  catcher: ((error: unknown) => void) | undefined = undefined
  readonly parent: Owner | undefined
  /** Undefined while it owns nothing, as most effects do; no list while it is one, as in most rows. */
  protected owned: Entry | Entry[] | undefined = undefined
  private room = 16

  constructor(parent: Owner | undefined) {
    this.parent = parent
  }

  own(entry: Entry): void {
    const { owned } = this
    if (owned === undefined) this.owned = entry
    else if (!Array.isArray(owned)) this.owned = isEnded(owned) ? entry : [owned, entry]
    else if (owned.length < this.room) owned.push(entry)
    else {
      // Forgets what was disposed of by hand; twice the survivors as room makes it cheap on average.
      const rest = owned.filter((each) => !isEnded(each))
      this.room = 16 + 2 * rest.length
      rest.push(entry)
      this.owned = rest
    }
  }

  /** Ends all it owns, last made first. Errors are kept for the end of the outermost change. */
  release(): void {
    const { owned } = this
    if (owned === undefined) return
    this.owned = undefined
    const { sub, owner } = now
    now.sub = undefined
    now.owner = undefined
    ++now.held
    const list = Array.isArray(owned) ? owned : undefined
    for (let at = list === undefined ? 0 : list.length - 1; at >= 0; at--) {
      const entry = (list === undefined ? owned : list[at]) as Entry
      try {
        if (typeof entry === 'function') entry()
        else entry.dispose()
      } catch (error) {
        report(error, this)
      }
    }
    --now.held
    now.sub = sub
    now.owner = owner
  }

  dispose(): void {
    this.disposed = true
    this.release()
  }
}

function isEnded(entry: Entry): boolean {
  return typeof entry !== 'function' && entry.disposed
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
