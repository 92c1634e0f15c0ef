import { NoOwnerError } from './errors.js'
import { now, type Owned, type Owner, report, within } from './graph.js'
import { settle } from './settle.js'

/** Passes on errors and contexts, and ends nothing. */
class Kin implements Owner {
  readonly disposed = false

  constructor(readonly parent: Owner | undefined) {}

  own(entry: Owned | (() => void)): void {
    if (typeof entry === 'function') throw new NoOwnerError()
  }
}

/** The effect or scope that runs now, for {@link runAs} and {@link raise}; undefined outside of both. */
export function currentOwner(): Owner | undefined {
  return now.owner
}

/**
 * Runs `fn`, untracked, as if inside an owner of before: its errors and contexts are those of there. Nothing ends what
 * `fn` makes but its own disposer.
 */
export function runAs<T>(owner: Owner | undefined, fn: () => T): T {
  return within(undefined, new Kin(owner), fn)
}

/** Runs `fn` without tracking what it reads; nothing ends what it makes but its own disposer. */
export function unowned<T>(fn: () => T): T {
  return runAs(now.owner, fn)
}

/**
 * Hands an error to the nearest scope from `owner` up that takes errors, at the end of what runs now.
 *
 * @throws the error, at the end of what runs now, if none does
 */
export function raise(error: unknown, owner: Owner | undefined): void {
  report(error, owner)
  settle()
}
