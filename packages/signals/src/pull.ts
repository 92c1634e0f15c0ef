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
  const base = trail.length
  let done = false
  let failure: unknown
  ++now.held
  ++now.depth
  path.push(node)
  node.flags |= CHECKING
  try {
    if (!(node.flags & DIRTY) && !check(node)) node.flags &= ~PENDING
    else if (node.evaluate() && node.subs !== undefined) shallowPropagate(node.subs)
    done = true
  } catch (error) {
    failure = error
    leaveTrail(base)
  }
  node.flags &= ~CHECKING
  path.pop()
  --now.depth
  --now.held
  if (done) settle()
  else {
    refreshDeepest(failure)
    refresh(node)
  }
}

/** Whether a dependency of a marked effect did change. */
export function changed(node: Node): boolean {
  const base = trail.length
  let answer = false
  let done = false
  let failure: unknown
  ++now.held
  ++now.depth
  try {
    answer = check(node)
    done = true
  } catch (error) {
    failure = error
    leaveTrail(base)
  }
  --now.depth
  --now.held
  if (done) {
    settle()
    return answer
  }
  refreshDeepest(failure)
  return changed(node)
}

function leaveTrail(base: number): void {
  while (trail.length > base) {
    trail.pop()
    ;(path.pop() as Pulled).flags &= ~CHECKING
  }
}

/** Once the stack is unwound: runs from the shallow end what was too deep from the other. */
function refreshDeepest(failure: unknown): void {
  const node = deepest
  if (now.depth !== 0 || node === undefined) throw failure
  deepest = undefined
  refresh(node)
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
        trail.push(next)
        path.push(dep as Pulled)
        sub = dep
        next = dep.deps
        continue
      }
      next = next.nextDep
    }
    // A dependency that ran may have read, and so settled, one that comes later here.
    if (sub.flags & DIRTY) dirty = true
    if (trail.length === base) return dirty
    if (dirty) dirty = tellOthers(sub, (sub as Pulled).evaluate())
    else sub.flags &= ~(PENDING | CHECKING)
    path.pop()
    const up = trail.pop() as Link
    sub = up.sub
    next = up.nextDep
  }
}

/** One subscriber is the one that asked; more of them must know too. */
function tellOthers(dep: Node, isNew: boolean): boolean {
  if (isNew && dep.subs?.nextSub !== undefined) shallowPropagate(dep.subs)
  return isNew
}
