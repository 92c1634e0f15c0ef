import { CycleError } from './errors.js'
import { BUSY, CHECKING, DIRTY, GIVEN_UP, MUTABLE, PENDING, REPEATER, RUNNING } from './flags.js'
import { type Dependency, type Link, link, type Named, type Node, now, PULL, shallowPropagate } from './graph.js'
import { settle } from './settle.js'

/** A derived, as far as pulling needs to know it. */
export interface Pulled extends Dependency, Named {
  /** Runs its function. It is the last of `path` meanwhile. */
  evaluate(): boolean
}

/** Nested pulls before the stack is unwound: getters that read getters cost stack, this many fit. */
const MAX_DEPTH = 1000 * PULL
const TOO_DEEP = { message: 'unwinds the stack; rethrow it' }

/**
 * Deriveds that run or are checked and repeaters that forward, each needed by the one before. Of one that a check came
 * down to, the link; of a repeater that nothing needs, the link to its source, which it stands for.
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
  if (node.flags & BUSY || now.held >= MAX_DEPTH) refuse(node)
  const { held } = now
  const members = path.length
  path.push(node)
  now.held = held + PULL
  try {
    if (pull(node) && node.subs !== undefined) shallowPropagate(node.subs)
  } catch (error) {
    recover(error, members, held)
    refresh(node)
    return
  }
  path.pop()
  now.held = held
  settle()
}

/**
 * The same without counting it, of what is on `path` already and cannot lie too deep.
 *
 * @returns whether its value is another one, of which its readers have not been told
 */
export function pull(node: Pulled): boolean {
  node.flags |= CHECKING
  if (node.flags & DIRTY || begins(node) || check(node)) return node.evaluate()
  node.flags &= ~(PENDING | CHECKING)
  return false
}

function refuse(node: Pulled): never {
  if (node.flags & BUSY) {
    // Linked all the same: whoever breaks the cycle wakes every member.
    if (now.sub !== undefined) link(node, now.sub, now.version)
    throw cycle('derived', node, 0)
  }
  deepest = node
  unwind()
}

/** Whether a dependency of a marked effect did change. */
export function changed(node: Node): boolean {
  let answer = false
  const { held } = now
  now.held = held + PULL
  try {
    answer = check(node)
  } catch (error) {
    recover(error, 0, held)
    return changed(node)
  }
  now.held = held
  settle()
  return answer
}

/** After a throw: if something lay too deep for the stack, the outermost pull runs that and starts again. */
function recover(error: unknown, members: number, held: number): void {
  const lost = deepest
  now.held = held
  if (now.held >= PULL && lost !== undefined) throw error
  const before = givenUp.length
  const left = leavePath(members)
  if (lost === undefined) throw error
  for (const node of left) givenUp.push(node)
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

/** What is on the path from `members` on is at work no more. */
export function leavePath(members: number): Named[] {
  const left = path.splice(members).map(nodeOf)
  // One that still runs is where the stack ended: no handler of its own had room on it.
  for (const node of left) node.flags = (node.flags & ~(CHECKING | RUNNING)) | (node.flags & RUNNING && DIRTY)
  return left
}

/** Takes away what the end of the stack left of nested pulls. */
export function mend(members: number, held: number): void {
  leavePath(members)
  now.held = held
}

/** The error of a node that is needed while it is at work, naming the members of its kind. */
export function cycle(subject: string, node: Named, kind: number): CycleError {
  const nodes = [...givenUp, ...path.flatMap(membersOf)]
  const members = nodes.slice(nodes.indexOf(node)).filter((each) => (each.flags & REPEATER) === kind)
  return new CycleError(
    subject,
    members.map((each) => each.name),
  )
}

/** The link of a repeater stands for the repeater, too. */
function membersOf(entry: Named | Link): Named | Named[] {
  const { sub } = entry as Link
  return sub !== undefined && sub.flags & REPEATER ? [sub as Named, nodeOf(entry)] : nodeOf(entry)
}

function nodeOf(entry: Named | Link): Named {
  return ((entry as Link).dep ?? entry) as Named
}

/** Whether the first of what a marked node depends on did change: most often that is all there is to check. */
function begins(node: Node): boolean {
  const dep = node.deps?.dep as Dependency
  return (dep.flags & (BUSY | MUTABLE | DIRTY)) === (MUTABLE | DIRTY) && tellOthers(dep, dep.update())
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
export function tellOthers(dep: Node, isNew: boolean): boolean {
  if (isNew && dep.subs?.nextSub !== undefined) shallowPropagate(dep.subs)
  return isNew
}
