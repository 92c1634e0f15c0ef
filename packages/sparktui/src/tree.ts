import { GROUPS, type SharedBuffer, writeDefaults } from '@sparktui/generated'
import type { Commits, NodeAllocator } from '@sparktui/memory'
import { detachedRoot, type Fragment, growFragments, NONE, shrinkFragments } from './fragment.js'

/** A new node is news to every group. */
const BORN = Object.values(GROUPS).reduce((mask: number, group) => mask | group, 0)
const HIERARCHY = GROUPS.hierarchy

/** What the tree tells of a node that is no more. */
export type ReleaseListener = (node: number) => void

/**
 * Parents and ordered children, in shared memory. What the engine has no use for — the way back along a chain — stays
 * in private arrays; no node is an object.
 */
export class Tree {
  private readonly parents: Int32Array
  private readonly firstChildren: Int32Array
  private readonly nextSiblings: Int32Array
  private readonly childCounts: Int32Array
  private readonly components: Uint8Array
  private readonly previousSiblings: Int32Array
  private readonly lastChildren: Int32Array

  constructor(
    private readonly buffer: SharedBuffer,
    private readonly commits: Commits,
    private readonly allocator: NodeAllocator,
    private readonly onRelease: ReleaseListener,
  ) {
    const { views, capacity } = buffer
    this.parents = views.parentIndex
    this.firstChildren = views.firstChildIndex
    this.nextSiblings = views.nextSibling
    this.childCounts = views.childCount
    this.components = views.componentType
    this.previousSiblings = new Int32Array(capacity)
    this.lastChildren = new Int32Array(capacity)
  }

  /**
   * A new node without parent or children.
   *
   * @throws {CapacityError} before anything is written, if there is no room
   */
  create(component: number): number {
    const node = this.allocator.allocate()
    this.commits.open()
    writeDefaults(this.buffer, node, this.allocator.generation(node) === 1)
    this.components[node] = component
    this.previousSiblings[node] = NONE
    this.lastChildren[node] = NONE
    this.mark(node, BORN)
    return node
  }

  /** Puts a new node at the end of a parent's children, or of the fragment of them that is being built. */
  append(node: number, parent: number, fragment: Fragment | null): void {
    this.parents[node] = parent
    this.link(fragment, parent, this.endOf(fragment, parent), node, node, 1)
  }

  /** Puts a detached fragment's nodes after `at` in the chain; {@link NONE} is the start. */
  attach(fragment: Fragment, at: number): void {
    fragment.isDetached = false
    if (fragment.count === 0) return
    this.link(fragment.owner, fragment.parent, at, fragment.first, fragment.last, fragment.count)
  }

  /** Takes a fragment's nodes out of the chain and keeps them as a chain of their own. */
  detach(fragment: Fragment): void {
    if (fragment.count > 0) {
      this.unlink(fragment.owner, fragment.parent, fragment.first, fragment.last, fragment.count)
    }
    fragment.isDetached = true
  }

  /** Ends the nodes of a detached fragment and all below them. */
  release(fragment: Fragment): void {
    if (fragment.count === 0) return
    this.commits.open()
    let node = fragment.first
    while (node !== NONE) {
      const child = this.firstChildAt(node)
      if (child !== NONE) {
        node = child
        continue
      }
      const next = this.nextSiblings[node] as number
      const parent = this.parents[node] as number
      this.releaseNode(node)
      if (next !== NONE) node = next
      else if (parent === fragment.parent) node = NONE
      else {
        this.firstChildren[parent] = NONE
        node = parent
      }
    }
    fragment.first = NONE
    fragment.last = NONE
    fragment.count = 0
  }

  /** The node that nodes of an empty fragment would follow, {@link NONE} at the start of the chain. */
  beforeEmpty(fragment: Fragment): number {
    let back = fragment
    let ahead = fragment
    for (;;) {
      if (back.nodeBefore !== NONE) return back.nodeBefore
      if (back.previous !== null) {
        back = back.previous
        if (back.count > 0) return back.last
      } else if (back.isDetached || back.owner === null) return NONE
      else back = back.owner

      if (ahead.nodeAfter !== NONE) return this.previousSiblings[ahead.nodeAfter] as number
      if (ahead.next !== null) {
        ahead = ahead.next
        if (ahead.count > 0) return this.previousSiblings[ahead.first] as number
      } else if (ahead.isDetached) return ahead.last
      else if (ahead.owner === null) return this.lastChildren[ahead.parent] as number
      else ahead = ahead.owner
    }
  }

  /** The node right before a fragment that has nodes, {@link NONE} at the start of the chain. */
  beforeFirst(fragment: Fragment): number {
    return this.previousSiblings[fragment.first] as number
  }

  /** The last child of a node, {@link NONE} if it has none. */
  lastChildOf(parent: number): number {
    return this.lastChildren[parent] as number
  }

  private endOf(fragment: Fragment | null, parent: number): number {
    if (fragment === null) return this.lastChildren[parent] as number
    return fragment.count > 0 ? fragment.last : this.beforeEmpty(fragment)
  }

  private link(owner: Fragment | null, parent: number, at: number, first: number, last: number, count: number): void {
    this.commits.open()
    const root = detachedRoot(owner)
    const next = at === NONE ? this.headOf(root, parent) : (this.nextSiblings[at] as number)
    this.previousSiblings[first] = at
    if (at !== NONE) this.setNext(at, first)
    else if (root === null) this.firstChildren[parent] = first
    this.setNext(last, next)
    if (next !== NONE) this.previousSiblings[next] = last
    else if (root === null) this.lastChildren[parent] = last
    growFragments(owner, at, next, first, last, count)
    if (root === null) this.count(parent, count)
  }

  private unlink(owner: Fragment | null, parent: number, first: number, last: number, count: number): void {
    this.commits.open()
    const root = detachedRoot(owner)
    const at = this.previousSiblings[first] as number
    const next = this.nextSiblings[last] as number
    if (at !== NONE) this.setNext(at, next)
    else if (root === null) this.firstChildren[parent] = next
    if (next !== NONE) this.previousSiblings[next] = at
    else if (root === null) this.lastChildren[parent] = at
    shrinkFragments(owner, at, next, first, last, count)
    if (root === null) this.count(parent, -count)
    this.previousSiblings[first] = NONE
    this.setNext(last, NONE)
  }

  private headOf(root: Fragment | null, parent: number): number {
    return root === null ? this.firstChildAt(parent) : root.first
  }

  private firstChildAt(node: number): number {
    return this.firstChildren[node] as number
  }

  private setNext(node: number, next: number): void {
    this.nextSiblings[node] = next
    this.mark(node, HIERARCHY)
  }

  private count(parent: number, more: number): void {
    this.childCounts[parent] = (this.childCounts[parent] as number) + more
    this.mark(parent, HIERARCHY)
  }

  private releaseNode(node: number): void {
    this.onRelease(node)
    this.components[node] = 0
    this.mark(node, HIERARCHY)
    this.allocator.release(node)
  }

  private mark(node: number, groups: number): void {
    const { dirty, dirtyBlocks } = this.buffer
    dirty[node] = (dirty[node] as number) | groups
    dirtyBlocks[node >> 6] = 1
  }
}
