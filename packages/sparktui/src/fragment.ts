/** No node: the end of a chain of siblings, or no parent. */
export const NONE = -1

/**
 * A stretch of a parent's children that comes, goes and moves as one: what `show` or `each` drew, or one row of it.
 *
 * A fragment stands in the sequence of children that its owner holds, between the node or fragment before it and the one
 * after it. Nodes of its own lie side by side in shared memory, from `first` to `last`.
 */
export class Fragment {
  /** The first of its nodes, {@link NONE} while it has none. */
  first = NONE
  last = NONE
  /** Nodes from `first` to `last`, those of the fragments in it included. */
  count = 0
  /** True while it is built and not yet in its parent's chain: its nodes are a chain of their own. */
  isDetached = false
  /** The node that stands right before it in the sequence, {@link NONE} where that is a fragment or nothing. */
  nodeBefore = NONE
  nodeAfter = NONE
  previous: Fragment | null = null
  next: Fragment | null = null

  constructor(
    /** The node whose children it holds. */
    readonly parent: number,
    /** The fragment whose sequence it stands in; null if it stands in the parent's own. */
    readonly owner: Fragment | null,
  ) {}
}

/** The detached fragment that `fragment` is or lies in, or null if its nodes are in the parent's chain. */
export function detachedRoot(fragment: Fragment | null): Fragment | null {
  let root = fragment
  while (root !== null && !root.isDetached) root = root.owner
  return root
}

/** Tells a fragment and those it lies in that nodes came between `at` and `next`, their neighbours in the chain. */
export function growFragments(
  from: Fragment | null,
  at: number,
  next: number,
  first: number,
  last: number,
  count: number,
): void {
  for (let fragment = from; fragment !== null; fragment = fragment.isDetached ? null : fragment.owner) {
    if (fragment.count === 0) {
      fragment.first = first
      fragment.last = last
    } else if (fragment.first === next) fragment.first = first
    else if (fragment.last === at) fragment.last = last
    fragment.count += count
  }
}

/** Tells a fragment and those it lies in that the nodes `first` to `last` left from between `at` and `next`. */
export function shrinkFragments(
  from: Fragment | null,
  at: number,
  next: number,
  first: number,
  last: number,
  count: number,
): void {
  for (let fragment = from; fragment !== null; fragment = fragment.isDetached ? null : fragment.owner) {
    fragment.count -= count
    if (fragment.count === 0) {
      fragment.first = NONE
      fragment.last = NONE
    } else if (fragment.first === first) fragment.first = next
    else if (fragment.last === last) fragment.last = at
  }
}
