import type { Item } from './side.js'

/** Two entries that are one thing. */
export interface Pair<T> {
  readonly old: Item<T>
  readonly new: Item<T>
}

/** How the entries of two lists belong together. */
export interface Matching<T> {
  readonly pairs: readonly Pair<T>[]
  readonly added: readonly Item<T>[]
  readonly removed: readonly Item<T>[]
  /** Entries that say they were renamed, from a name that the old list does not have. */
  readonly strangers: readonly Item<T>[]
}

/** Matches by name, and by `renamedFrom` where the old list does not have the new name. */
export function match<T>(old: readonly Item<T>[], now: readonly Item<T>[]): Matching<T> {
  const before = new Map(old.map((one) => [one.name, one]))
  const pairs: Pair<T>[] = []
  const added: Item<T>[] = []
  const strangers: Item<T>[] = []
  for (const one of now) {
    const same = before.get(one.name)
    // Where the old list has the name, the rename is an older one, which has been released.
    const heir = same ?? (one.renamedFrom === undefined ? undefined : before.get(one.renamedFrom))
    if (heir) pairs.push({ old: heir, new: one })
    else {
      added.push(one)
      if (one.renamedFrom !== undefined) strangers.push(one)
    }
  }
  const kept = new Set(pairs.map((pair) => pair.old))
  return { pairs, added, removed: old.filter((one) => !kept.has(one)), strangers }
}

/** The old names in the words of the new inventory. */
export function renames<T>({ pairs }: Matching<T>): (name: string | undefined) => string | undefined {
  const heirs = new Map(pairs.map((pair) => [pair.old.name, pair.new.name]))
  return (name) => (name === undefined ? undefined : (heirs.get(name) ?? name))
}

/** Whether what both lists have stands in another order. */
export function isReordered<T>({ pairs }: Matching<T>): boolean {
  return pairs.some((pair, index) => index > 0 && (pairs[index - 1]?.old.index ?? 0) > pair.old.index)
}
