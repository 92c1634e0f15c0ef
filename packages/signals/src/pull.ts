import { CycleError } from './errors.js'
import { BUSY, CHECKING, DIRTY, GIVEN_UP, MUTABLE, PENDING, REPEATER } from './flags.js'
import { type Dependency, type Link, link, type Named, type Node, now, shallowPropagate } from './graph.js'
import { settle } from './settle.js'

/** A derived, as far as pulling needs to know it. */
export interface Pulled extends Dependency, Named {
  /** Runs its function. It is the last of `path` meanwhile. */
  evaluate(): boolean
}

/** Nested pulls before the stack is unwound: getters that read getters cost stack, this many fit. */
const MAX_DEPTH = 1000
const TOO_DEEP = { message: 'unwinds the stack; rethrow it' }

/**
 * Deriveds that run or are checked and repeaters that forward, each needed by the one before. Of one that a check came
 * down to, the link.
 */
export const path: (Named | Link)[] = []
/** Members of paths that were given up, outermost first: each waits for the next, the last for what runs now. */
const givenUp: Named[] = []
let deepest: Pulled | undefined

/** Whether the stack is being unwound to run a derived that lay too deep. */
export function unwinding(): boolean {
  return deepest !== undefined
}

export function unwind(): never {
  throw TOO_DEEP
}

/** Makes a derived's value that of now. Getters that read getters nest it, so that it is one frame, and a small one. */
export function refresh(node: Pulled): void {
  if (node.flags & BUSY) {
    // Linked all the same: whoever breaks the cycle wakes every member.
    if (now.sub !== undefined) link(node, now.sub, now.version)
    throw cycle('derived', node, 0)
  }
  if (now.depth >= MAX_DEPTH) {
    deepest = node
    unwind()
  }
  const members = path.length
  ++now.depth
  path.push(node)
  node.flags |= CHECKING
  try {
    if (!(node.flags & DIRTY) && !check(node)) node.flags &= ~(PENDING | CHECKING)
    else if (node.evaluate() && node.subs !== undefined) shallowPropagate(node.subs)
  } catch (error) {
    recover(error, members)
    refresh(node)
    return
  }
  path.pop()
  --now.depth
  settle()
}

/** Whether a dependency of a marked effect did change. */
export function changed(node: Node): boolean {
  let answer = false
  ++now.depth
  try {
    answer = check(node)
  } catch (error) {
    recover(error, 0)
    return changed(node)
  }
  --now.depth
  settle()
  return answer
}

/** After a throw: if something lay too deep for the stack, the outermost pull runs that and starts again. */
function recover(error: unknown, members: number): void {
  const lost = deepest
  if (--now.depth !== 0 && lost !== undefined) throw error
  const before = givenUp.length
  for (const each of path.splice(members)) {
    const node = nodeOf(each)
    node.flags &= ~CHECKING
    if (lost !== undefined) givenUp.push(node)
  }
  if (lost === undefined) throw error
  deepest = undefined
  for (let at = before; at < givenUp.length; ++at) (givenUp[at] as Named).flags |= GIVEN_UP
  ++now.held
  try {
    refresh(lost)
  } finally {
    --now.held
    for (const each of givenUp.splice(before)) each.flags &= ~GIVEN_UP
  }
}

/** The error of a node that is needed while it is at work, naming the members of its kind. */
export function cycle(subject: string, node: Named, kind: number): CycleError {
  const nodes = [...givenUp, ...path.map(nodeOf)]
  const members = nodes.slice(nodes.indexOf(node)).filter((each) => (each.flags & REPEATER) === kind)
  return new CycleError(
    subject,
    members.map((each) => each.name),
  )
}

function nodeOf(entry: Named | Link): Named {
  return ((entry as Link).dep ?? entry) as Named
}

/** Settles what a marked node depends on, dependencies first, without recursion, until one of them has changed. */
function check(root: Node): boolean {
  const base = path.length
  let sub = root
  let next = root.deps
  let dirty = false
  for (;;) {
    while (!dirty && next !== undefined) {
      const dep = next.dep as Dependency
      const flags = dep.flags
      if (flags & BUSY) {
        dirty = true // running the reader will tell the cycle
      } else if ((flags & (MUTABLE | DIRTY)) === (MUTABLE | DIRTY)) {
        dirty = tellOthers(dep, dep.update())
      } else if ((flags & (MUTABLE | PENDING)) === (MUTABLE | PENDING)) {
        dep.flags |= CHECKING
        path.push(next)
        sub = dep
        next = dep.deps
        continue
      }
      next = next.nextDep
    }
    // A dependency that ran may have read, and so settled, one that comes later here.
    if (sub.flags & DIRTY) dirty = true
    if (path.length === base) return dirty
    if (dirty) dirty = tellOthers(sub, (sub as Pulled).evaluate())
    else sub.flags &= ~(PENDING | CHECKING)
    const up = path.pop() as Link
    sub = up.sub
    next = up.nextDep
  }
}

/** One subscriber is the one that asked; more of them must know too. */
function tellOthers(dep: Node, isNew: boolean): boolean {
  if (isNew && dep.subs?.nextSub !== undefined) shallowPropagate(dep.subs)
  return isNew
}
