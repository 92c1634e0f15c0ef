import { derived, type ReadonlySignal, type Signal, signal } from 'sparktui'

/** What a branch has in it: a list, one that is promised, or nothing where it is a leaf. */
export type ChildrenOf<T> = (node: T) => readonly T[] | Promise<readonly T[]> | undefined

/** What is known of a branch: what is in it, that it is being read, or why it could not be. */
export type Branch<T> = { readonly nodes: readonly T[] } | { readonly isLoading: true } | { readonly error: unknown }

const LOADING = { isLoading: true } as const

/** What is in branches, asked for when it is first needed and kept until the branch is closed. */
export class Branches<T, K> {
  private readonly known = new Map<K, ReadonlySignal<Branch<T> | undefined>>()

  constructor(private readonly children: ChildrenOf<T>) {}

  /** What is in a node, undefined if it is a leaf. Tracked. */
  of(node: T, key: K): Branch<T> | undefined {
    let branch = this.known.get(key)
    if (branch === undefined) {
      branch = this.read(node)
      this.known.set(key, branch)
    }
    return branch.value
  }

  /** Asks anew the next time. */
  forget(key: K): void {
    this.known.delete(key)
  }

  private read(node: T): ReadonlySignal<Branch<T> | undefined> {
    // What `children` reads is followed; a promise is awaited each time that there is another.
    const asked = derived(() => {
      const given = this.children(node)
      return given instanceof Promise ? awaited(given) : given
    })
    return derived((): Branch<T> | undefined => {
      const given = asked.value
      if (given === undefined) return undefined
      return 'value' in given ? given.value : { nodes: given }
    })
  }
}

function awaited<T>(promise: Promise<readonly T[]>): Signal<Branch<T>> {
  const state = signal<Branch<T>>(LOADING)
  promise.then(
    (nodes) => {
      state.value = { nodes }
    },
    (error: unknown) => {
      state.value = { error }
    },
  )
  return state
}
