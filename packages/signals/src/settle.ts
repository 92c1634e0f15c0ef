import { CycleError } from './errors.js'
import {
  caught,
  type EffectNode,
  effects,
  errors,
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
  if (now.due && now.held + now.depth === 0) work()
}

/** Ends a stretch of user code that may have failed: settles, then throws its error and those of others. */
export function conclude(failed: boolean, error: unknown): void {
  const joins = failed && now.held + now.depth === 0 && !now.flushing
  if (joins) report(error)
  settle()
  if (failed && !joins) throw error
}

/** Starts what was just made, untracked, while effects wait; if that throws, it is ended. */
export function begin(node: Owned & { start(): void }): () => void {
  const { flushing, sub } = now
  let failed = false
  let reason: unknown
  now.owner?.own(node)
  now.flushing = true
  now.sub = undefined
  try {
    node.start()
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

export function ender(node: Owned): () => void {
  return () => {
    node.dispose()
    settle()
  }
}

function work(): void {
  do {
    if (leaving.length !== 0) sweep()
    if (now.waiting !== 0) drain()
    if (now.flushing) return
    if (now.effects !== 0) flush()
  } while (caught.length !== 0 && handOver())
  now.due = false
  if (errors.length !== 0) {
    const all = errors.splice(0)
    throw all.length === 1 ? all[0] : new AggregateError(all, `${all.length} effects or repeaters threw; see errors`)
  }
}

/** Gives errors to those that take them, though another error may have ended them meanwhile. What a catcher throws goes to the one above it. */
function handOver(): boolean {
  ++now.held
  for (const { error, by } of caught.splice(0)) {
    try {
      within(undefined, undefined, () => by.catcher?.(error))
    } catch (failure) {
      report(failure, by.parent)
    }
  }
  --now.held
  return true
}

function sweep(): void {
  for (let node = leaving.pop(); node !== undefined; node = leaving.pop()) node.drop()
}

function drain(): void {
  let rounds = 0
  let roundEnd = now.waiting
  let announced = 0
  now.draining = true
  ++now.held
  for (let at = 0; at < now.waiting; waiting[at++] = undefined) {
    if (now.slots !== 0) while (announced < now.waiting) waiting[announced++]?.announce()
    if (at === roundEnd) {
      roundEnd = now.waiting
      // Without a cycle no repeater is in more rounds than there are repeaters.
      if (++rounds > now.repeaters + SPARE_ROUNDS) {
        endCycle(at, rounds)
        break
      }
    }
    ;(waiting[at] as RepeaterNode).forward(false)
  }
  now.waiting = 0
  now.draining = false
  --now.held
}

/** Goes round once more to learn the members, then takes the marks away and forwards nothing. */
function endCycle(from: number, length: number): void {
  const members = new Set<RepeaterNode>()
  for (let at = from; at < now.waiting; ++at) {
    const next = waiting[at] as RepeaterNode
    members.add(next)
    next.forward(at - from > length)
  }
  waiting.length = 0
  const names = [...members].map((each) => each.name)
  report(new CycleError('slot', names))
}

function flush(): void {
  now.flushing = true
  ++now.turn
  for (let at = 0; at < now.effects; effects[at++] = undefined) {
    ;(effects[at] as EffectNode).runInOrder()
    if (leaving.length !== 0) sweep()
    if (now.waiting !== 0) drain()
  }
  now.effects = 0
  now.flushing = false
}
