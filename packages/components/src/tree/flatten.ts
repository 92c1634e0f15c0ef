import type { Branches } from './branches.js'

/** A row of a tree: a node, or a word on a branch that is not there yet. */
export interface TreeRow<T, K> {
  readonly node: T
  /** Of the node, or of the branch that the word is on. */
  readonly key: K
  /** 0 for the roots. */
  readonly depth: number
  /** Whether it and each that it lies in is the last of its siblings, from the root on. */
  readonly lasts: readonly boolean[]
  readonly kind: 'leaf' | 'closed' | 'open' | 'loading' | 'error'
  /** What the word is, for the kind `error`. */
  readonly error?: unknown
  /** The place of the row of the branch that it is in, -1 for a root. */
  readonly parent: number
}

interface Walk<T, K> {
  readonly branches: Branches<T, K>
  readonly isOpen: (key: K) => boolean
  readonly keyOf: (node: T) => K
  /** Says it without asking what is in a node. */
  readonly isLeaf: ((node: T) => boolean) | undefined
}

/** The rows of all that is open, from the roots down. */
export function rowsOf<T, K>(roots: readonly T[], walk: Walk<T, K>): TreeRow<T, K>[] {
  const rows: TreeRow<T, K>[] = []
  add(rows, roots, [], -1, walk)
  return rows
}

function add<T, K>(
  rows: TreeRow<T, K>[],
  nodes: readonly T[],
  above: readonly boolean[],
  parent: number,
  walk: Walk<T, K>,
): void {
  const depth = above.length
  for (const [at, node] of nodes.entries()) {
    const key = walk.keyOf(node)
    const lasts = [...above, at === nodes.length - 1]
    const place = rows.length
    const mayOpen = walk.isLeaf === undefined || (!walk.isLeaf(node) && walk.isOpen(key))
    const branch = mayOpen ? walk.branches.of(node, key) : undefined
    const isLeaf = walk.isLeaf === undefined ? branch === undefined : walk.isLeaf(node)
    const isOpen = branch !== undefined && walk.isOpen(key)
    rows.push({ node, key, depth, lasts, parent, kind: isLeaf ? 'leaf' : isOpen ? 'open' : 'closed' })
    if (!isOpen) continue
    if ('nodes' in branch) add(rows, branch.nodes, lasts, place, walk)
    else {
      const word = { node, key, depth: depth + 1, lasts: [...lasts, true], parent: place }
      rows.push('error' in branch ? { ...word, kind: 'error', error: branch.error } : { ...word, kind: 'loading' })
    }
  }
}
