import { createReactiveSystem } from 'alien-signals/system'
import { REPEATER, WATCHING } from './flags.js'

export interface Link {
  version: number
  dep: Node
  sub: Node
  prevSub: Link | undefined
  nextSub: Link | undefined
  prevDep: Link | undefined
  nextDep: Link | undefined
}

export interface Node {
  flags: number
  deps?: Link | undefined
  depsTail?: Link | undefined
  subs?: Link | undefined
  subsTail?: Link | undefined
}

/** A node that others depend on. */
export interface Dependency extends Node {
  /** Makes its value that of now, and says whether this changed it. */
  update(): boolean
}

/** A node that names itself in cycles. */
export interface Named extends Node {
  readonly name: string
}

/** A node whose links can be dropped. */
export interface Leaving {
  drop(): void
}

export interface EffectNode extends Node {
  runInOrder(): void
}

/** Its name is that of its slot. */
export interface RepeaterNode extends Named {
  writes(target: unknown, index: number): boolean
  announce(): void
  forward(refuse: boolean): void
}

export interface Owned {
  readonly disposed: boolean
  dispose(): void
}

/** What is made while an owner runs is in its care: it ends with the owner, and its errors come to the owner first. */
export interface Owner {
  /** Whose care it is in itself. */
  readonly parent: Owner | undefined
  readonly disposed: boolean
  /** Takes errors of what is in its care. */
  readonly catcher?: ((error: unknown) => void) | undefined
  own(entry: Owned | (() => void)): void
}

/** What runs in this thread at the moment. */
export const now = {
  /** Who tracks what is read. */
  sub: undefined as Node | undefined,
  /** Who releases what is made. */
  owner: undefined as Owner | undefined,
  /** Nested calls that asked for reads to be untracked. */
  untracked: 0,
  /** Grows with each run, so that one run links one dependency once. */
  version: 0,
  /** Nested reasons why repeaters of deriveds, effects and unlinking must wait; a pull on the stack counts as `PULL` of them. */
  held: 0,
  /** Whether any of them does. */
  due: false,
  batches: 0,
  flushing: false,
  /** Whether repeaters of deriveds forward, so that a slot may ask its own to go first. */
  draining: false,
  /** Grows with each flush. */
  turn: 0,
  /** Living repeaters of deriveds. */
  repeaters: 0,
  /** Slots that somebody tracks. */
  slots: 0,
}

/** What a nested pull adds to `now.held`: more than there can be other reasons on any stack. */
export const PULL = 1 << 20

/** Nodes in the order they were marked, undefined once they are done. It keeps its memory, so that a warm one allocates nothing. */
interface Queue<N> {
  readonly nodes: (N | undefined)[]
  /** How many are in it, those that are done included. */
  count: number
}
export const waiting: Queue<RepeaterNode> = { nodes: [], count: 0 }
export const effects: Queue<EffectNode> = { nodes: [], count: 0 }
export const leaving: Leaving[] = []
export const errors: unknown[] = []
/** Errors with the owners that want them. */
export const caught: { readonly error: unknown; readonly by: Owner }[] = []

interface System {
  link(dep: Node, sub: Node, version: number): void
  unlink(link: Link, sub?: Node): Link | undefined
  propagate(link: Link, innerWrite: boolean): void
  shallowPropagate(link: Link): void
}

/** Has an effect or a repeater of a derived wait for its turn. */
export function notify(node: Node): void {
  now.due = true
  const queue = (node.flags & REPEATER ? waiting : effects) as Queue<Node>
  queue.nodes[queue.count++] = node
  node.flags &= ~WATCHING
}

// checkDirty is not taken: it neither sees that a node it checks is read again (a cycle) nor names it, and it
// recurses through getters. `pull.ts` has ours.
export const { link, unlink, propagate, shallowPropagate } = createReactiveSystem({
  update: () => false,
  notify,
  unwatched(node: Node) {
    if (node.deps !== undefined || 'buffer' in node) leave(node as Node & Leaving)
  },
} as unknown as Parameters<typeof createReactiveSystem>[0]) as unknown as System

/** Marks whatever depends on `dep`. */
export function mark(dep: Node): void {
  if (dep.subs !== undefined) propagate(dep.subs, false)
}

/** Runs `fn` with another reader and another owner. */
export function within<T>(sub: Node | undefined, owner: Owner | undefined, fn: () => T): T {
  const { sub: subBefore, owner: ownerBefore } = now
  now.sub = sub
  now.owner = owner
  try {
    return fn()
  } finally {
    now.sub = subBefore
    now.owner = ownerBefore
  }
}

/** Runs `fn` without tracking what it reads. */
export function untrack<T>(fn: () => T): T {
  ++now.untracked
  try {
    return within(undefined, now.owner, fn)
  } finally {
    --now.untracked
  }
}

/** Has a node's links dropped once no check or walk can stand on them. */
export function leave(node: Leaving): void {
  leaving.push(node)
  now.due = true
}

/** Keeps an error until the outermost change ends: then it is the catcher's above `from`, or thrown. */
export function report(error: unknown, from?: Owner): void {
  const by = catching(from)
  if (by === undefined) errors.push(error)
  else caught.push({ error, by })
  now.due = true
}

/** The nearest living owner from `from` up that takes errors. */
export function catching(from: Owner | undefined): Owner | undefined {
  for (let each = from; each !== undefined; each = each.parent) {
    if (each.catcher !== undefined && !each.disposed) return each
  }
  return undefined
}

export function dropDeps(node: Node): void {
  if (node.deps !== undefined) dropFrom(node.deps, node)
}

function dropFrom(first: Link, node: Node): void {
  for (let each: Link | undefined = first; each !== undefined; ) each = unlink(each, node)
}

/** Drops what the run that just ended did not read again. */
export function dropUnread(node: Node): void {
  const first = unread(node)
  if (first !== undefined) dropFrom(first, node)
}

function unread({ deps, depsTail }: Node): Link | undefined {
  return depsTail === undefined ? deps : depsTail.nextDep
}
