import { CycleError } from './errors.js'
import { BUSY, CHECKING, DIRTY, MUTABLE, PENDING } from './flags.js'
import { type Dependency, type Link, link, type Node, now, shallowPropagate } from './graph.js'
import { settle } from './settle.js'

/** A derived, as far as pulling needs to know it. */
export interface Pulled extends Dependency {
  readonly name: string
  /** Runs its function. It is the last of `path` meanwhile. */
  evaluate(): boolean
}

/** Nested pulls before the stack is unwound: getters that read getters cost stack, this many fit. */
const MAX_DEPTH = 1000
const TOO_DEEP = { message: 'unwinds the stack; rethrow it' }

/** Deriveds that run or are checked, each needed by the one before. */
const path: Pulled[] = []
/** How a check came down to where it is. */
const trail: Link[] = []
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
  if (node.flags & BUSY) throw cycle(node)
  if (now.depth >= MAX_DEPTH) {
    deepest = node
    unwind()
  }
  let again = false
  ++now.held
  ++now.depth
  path.push(node)
  node.flags |= CHECKING
  try {
    if (!(node.flags & DIRTY) && !check(node)) node.flags &= ~PENDING
    else if (node.evaluate() && node.subs !== undefined) shallowPropagate(node.subs)
  } catch (error) {
    again = mayRetry(error)
  } finally {
    node.flags &= ~CHECKING
    path.pop()
    --now.depth
    --now.held
  }
  if (again) {
    refreshDeepest()
    refresh(node)
  } else settle()
}

/** Whether a dependency of a marked effect did change. */
export function changed(node: Node): boolean {
  let answer: boolean | undefined
  ++now.held
  ++now.depth
  try {
    answer = check(node)
  } catch (error) {
    mayRetry(error)
  } finally {
    --now.depth
    --now.held
  }
  if (answer === undefined) {
    refreshDeepest()
    return changed(node)
  }
  settle()
  return answer
}

/** Runs from the shallow end what was too deep from the other, so that depth costs no stack. */
function refreshDeepest(): void {
  const node = deepest as Pulled
  deepest = undefined
  refresh(node)
}

/** Called with an error while one pull is on the stack, or more. */
function mayRetry(error: unknown): boolean {
  if (now.depth === 1 && deepest !== undefined) return true
  throw error
}

function cycle(node: Pulled): CycleError {
  // Linked all the same: whoever breaks the cycle wakes every member.
  if (now.sub !== undefined) link(node, now.sub, now.version)
  return new CycleError(
    'derived',
    path.slice(path.indexOf(node)).map((each) => each.name),
  )
}

/** Runs a dirty derived that a check came to. */
export function evaluateDirty(node: Pulled): boolean {
  path.push(node)
  try {
    return node.evaluate()
  } finally {
    path.pop()
  }
}

/** Settles what a marked node depends on, dependencies first, without recursion, until one of them has changed. */
function check(root: Node): boolean {
  const base = trail.length
  let sub = root
  let next = root.deps
  let dirty = false
  try {
    for (;;) {
      if (sub.flags & DIRTY) dirty = true
      while (!dirty && next !== undefined) {
        const dep = next.dep as Dependency
        const flags = dep.flags
        if (flags & BUSY) {
          dirty = true // running the reader will tell the cycle
        } else if ((flags & (MUTABLE | DIRTY)) === (MUTABLE | DIRTY)) {
          dirty = tellOthers(dep, dep.update())
        } else if ((flags & (MUTABLE | PENDING)) === (MUTABLE | PENDING)) {
          dep.flags |= CHECKING
          trail.push(next)
          path.push(dep as Pulled)
          sub = dep
          next = dep.deps
          continue
        }
        next = next.nextDep
      }
      if (trail.length === base) return dirty
      if (dirty) dirty = tellOthers(sub, (sub as Pulled).evaluate())
      else sub.flags &= ~(PENDING | CHECKING)
      path.pop()
      const up = trail.pop() as Link
      sub = up.sub
      next = up.nextDep
    }
  } finally {
    while (trail.length > base) {
      trail.pop()
      ;(path.pop() as Pulled).flags &= ~CHECKING
    }
  }
}

/** One subscriber is the one that asked; more of them must know too. */
function tellOthers(dep: Node, isNew: boolean): boolean {
  if (isNew && dep.subs?.nextSub !== undefined) shallowPropagate(dep.subs)
  return isNew
}
