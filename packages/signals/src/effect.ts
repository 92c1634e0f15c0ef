import { CycleError } from './errors.js'
import { DIRTY, RUNNING, STALE, WATCHING } from './flags.js'
import {
  type Dependency,
  dropDeps,
  dropUnread,
  type EffectNode,
  type Leaving,
  type Link,
  leave,
  notify,
  now,
  type Owner,
  report,
  within,
} from './graph.js'
import { changed } from './pull.js'
import { Scope } from './scope.js'
import { begin, settle } from './settle.js'

/** Runs of one effect in one flush, before it counts as waking itself. */
const MAX_RUNS = 100

class Effect extends Scope implements EffectNode, Leaving {
  flags = 0
  deps: Link | undefined = undefined
  depsTail: Link | undefined = undefined
  /** The effect that it was made in. */
  private readonly outer: Effect | undefined
  private turn = 0
  private runs = 0

  constructor(
    private readonly fn: () => unknown,
    parent: Owner | undefined,
  ) {
    super(parent)
    this.outer = parent instanceof Effect ? parent : undefined
  }

  /** An outer effect goes first: it may end this one. */
  runInOrder(): void {
    if (this.outer !== undefined) this.outer.runInOrder()
    if (this.disposed || !(this.flags & STALE)) return
    try {
      if (this.flags & DIRTY || changed(this)) this.start()
      else if (!this.disposed) this.flags = WATCHING
    } catch (error) {
      report(error, this.parent)
    }
  }

  start(): void {
    if (this.owned !== undefined) {
      this.release()
      settle()
    }
    if (this.disposed) return
    if (this.turn !== now.turn) this.runs = 0
    this.turn = now.turn
    if (++this.runs > MAX_RUNS) {
      this.calm()
      throw new CycleError('effect', [this.fn.name || 'effect'])
    }
    this.depsTail = undefined
    this.flags = WATCHING | RUNNING
    ++now.version
    try {
      const cleanup = within(this, this, this.fn)
      if (typeof cleanup === 'function') this.own(cleanup as () => void)
    } finally {
      this.finish()
    }
  }

  override dispose(): void {
    if (this.disposed) return
    this.flags = 0
    leave(this)
    super.dispose()
  }

  drop(): void {
    dropDeps(this)
  }

  private finish(): void {
    this.flags &= ~RUNNING
    if (this.disposed) {
      leave(this)
      this.release()
      return
    }
    dropUnread(this)
    if (this.flags & STALE) notify(this)
  }

  /** Takes its marks away without a run, so that the next change reaches it again. */
  private calm(): void {
    for (let each = this.deps; each !== undefined; each = each.nextDep) {
      if (each.dep.flags & STALE) (each.dep as Dependency).update()
    }
    this.flags = WATCHING
  }
}

/**
 * Runs `fn` now and after each change of what it read. What `fn` returns, if a function, and what it gave to
 * `onCleanup` run before the next run and at the end.
 *
 * @returns ends it
 * @throws what the first run throws, or what others throw that it woke; then it is ended. Later errors come from the
 * setter that caused the run. {@link CycleError} if it wakes itself without end.
 */
export function effect(fn: () => unknown): () => void {
  const node = new Effect(fn, now.owner)
  try {
    return begin(node, undefined)
  } catch (error) {
    node.dispose()
    throw error
  }
}
