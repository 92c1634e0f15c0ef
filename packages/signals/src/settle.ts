import { CycleError } from './errors.js'
import {
  caught,
  type EffectNode,
  effects,
  errors,
  type Leaving,
  leaving,
  now,
  type Owned,
  type RepeaterNode,
  report,
  waiting,
  within,
} from './graph.js'

/** Rounds of one drain beyond the number of repeaters: room for targets that set signals. */
const SPARE_ROUNDS = 100

/** After an outermost mark: repeaters of deriveds, then effects, then what they threw. */
export function settle(): void {
  if (now.due) work()
}

/** Ends a stretch of user code that may have failed: settles, then throws its error and those of others. */
export function conclude(failed: boolean, error: unknown): void {
  const joins = failed && now.held === 0 && !now.flushing
  if (joins) report(error)
  settle()
  if (failed && !joins) throw error
}

/** Starts what was just made, untracked, while effects wait; if that throws, it is ended. */
export function begin<S>(node: Owned & { start(source: S): void }, source: S): () => void {
  const { flushing, sub } = now
  let failed = false
  let reason: unknown
  now.owner?.own(node)
  now.flushing = true
  now.sub = undefined
  try {
    node.start(source)
  } catch (error) {
    failed = true
    reason = error
    node.dispose()
  }
  now.flushing = flushing
  now.sub = sub
  conclude(failed, reason)
  return ender(node)
}

/** A bound function takes a third less memory than a closure and its context. */
export function ender(node: Owned): () => void {
  return end.bind(node)
}

function end(this: Owned): void {
  this.dispose()
  if (now.held === 0) settle()
}

function work(): void {
  if (now.held !== 0) return
  do {
    now.due = false
    if (leaving.length !== 0) sweep()
    if (waiting.count !== 0) drain()
    if (now.flushing) {
      // Effects and errors wait for whoever flushes.
      now.due = true
      return
    }
    if (effects.count !== 0) flush()
    if (caught.length !== 0) handOver()
  } while (now.due)
  if (errors.length !== 0) throwAll()
}

function throwAll(): never {
  const all = errors.splice(0)
  throw all.length === 1 ? all[0] : new AggregateError(all, `${all.length} effects or repeaters threw; see errors`)
}

/** Gives errors to those that take them, though another error may have ended them meanwhile. What a catcher throws goes to the one above it. */
function handOver(): void {
  ++now.held
  for (const { error, by } of caught.splice(0)) {
    try {
      within(undefined, undefined, () => by.catcher?.(error))
    } catch (failure) {
      report(failure, by.parent)
    }
  }
  --now.held
  now.due = true
}

function sweep(): void {
  if (leaving.length > MANY) sweepLater()
  else drop(leaving)
}

/** More that leave at once are unlinked later: they are ended, so all that a walk to them costs is the walk. */
const MANY = 1024
let late: Leaving[] = []
let isLate = false
/** Taken at import, so that fake timers do not stop it. */
const microtask = globalThis.queueMicrotask.bind(globalThis)

/** Behind what the turn has queued so far and what that queues, such as the end of a commit. No more than one lot waits. */
function sweepLater(): void {
  const lot = leaving.splice(0)
  dropLate()
  late = lot
  if (isLate) return
  isLate = true
  microtask(() => microtask(sweepLate))
}

function sweepLate(): void {
  isLate = false
  dropLate()
  settle()
}

/** Whom nobody reads any more leave, too. */
function dropLate(): void {
  drop(late)
  drop(leaving)
}

/** Also those that come meanwhile. */
function drop(nodes: Leaving[]): void {
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) node.drop()
}

/** How many of those that wait their targets know of. */
let announced = 0

function drain(): void {
  let rounds = 0
  const { nodes } = waiting
  let roundEnd = waiting.count
  now.draining = true
  ++now.held
  for (let at = 0; at < waiting.count; nodes[at++] = undefined) {
    if (now.slots !== 0) announce(at)
    if (at === roundEnd) {
      roundEnd = waiting.count
      // Without a cycle no repeater is in more rounds than there are repeaters.
      if (++rounds > now.repeaters + SPARE_ROUNDS) {
        endCycle(at, rounds)
        break
      }
    }
    ;(nodes[at] as RepeaterNode).forward(false)
  }
  waiting.count = 0
  now.draining = false
  --now.held
}

/** Tells the targets of repeaters that came to wait since that was done last in this drain, which has come to `at`. */
function announce(at: number): void {
  if (at === 0) announced = 0
  while (announced < waiting.count) waiting.nodes[announced++]?.announce()
}

/** Goes round once more to learn the members, then takes the marks away and forwards nothing. */
function endCycle(from: number, length: number): void {
  const members = new Set<RepeaterNode>()
  for (let at = from; at < waiting.count; ++at) {
    const next = waiting.nodes[at] as RepeaterNode
    members.add(next)
    next.forward(at - from > length)
  }
  waiting.nodes.length = 0
  const names = [...members].map((each) => each.name)
  report(new CycleError('slot', names))
}

function flush(): void {
  now.flushing = true
  ++now.turn
  const { nodes } = effects
  for (let at = 0; at < effects.count; nodes[at++] = undefined) {
    ;(nodes[at] as EffectNode).runInOrder()
    if (leaving.length !== 0) sweep()
    if (waiting.count !== 0) drain()
  }
  effects.count = 0
  now.flushing = false
}
