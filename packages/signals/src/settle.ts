import { CycleError } from './errors.js'
import { effects, errors, leaving, now, type RepeaterNode, report, waiting } from './graph.js'

/** Rounds of one drain beyond the number of repeaters: room for targets that set signals. */
const SPARE_ROUNDS = 100

/** After an outermost mark: repeaters of deriveds, then effects, then what they threw. */
export function settle(): void {
  if (now.due && now.held === 0) work()
}

/** Ends a stretch of user code that may have failed: settles, then throws its error and those of others. */
export function conclude(failed: boolean, error: unknown): void {
  const outermost = now.held === 0 && !now.flushing
  if (failed && outermost) report(error)
  settle()
  if (failed && !outermost) throw error
}

function work(): void {
  if (leaving.length !== 0) sweep()
  if (waiting.tail !== 0) drain()
  if (now.flushing) return
  if (effects.tail !== 0) flush()
  now.due = false
  if (errors.length !== 0) raise()
}

function raise(): void {
  const all = errors.splice(0)
  throw all.length === 1 ? all[0] : new AggregateError(all, `${all.length} effects or repeaters threw; see errors`)
}

function sweep(): void {
  for (let node = leaving.pop(); node !== undefined; node = leaving.pop()) node.drop()
}

function drain(): void {
  // Without a cycle no repeater is in more rounds than there are repeaters.
  const enough = now.repeaters + SPARE_ROUNDS
  let rounds = 0
  let roundEnd = waiting.tail
  let announced = 0
  now.draining = true
  ++now.held
  while (waiting.head < waiting.tail) {
    if (now.slots !== 0) {
      for (announced = Math.max(announced, waiting.head); announced < waiting.tail; ) waiting.at(announced++).announce()
    }
    if (waiting.head === roundEnd) {
      roundEnd = waiting.tail
      if (++rounds > enough) endCycle(enough)
    }
    if (waiting.head < waiting.tail) waiting.shift().forward(false)
  }
  waiting.reset()
  now.draining = false
  --now.held
}

/** Goes round once more to learn the members, then takes the marks away and forwards nothing. */
function endCycle(length: number): void {
  const members = new Set<RepeaterNode>()
  for (let steps = 0; waiting.head < waiting.tail; ++steps) {
    const next = waiting.shift()
    members.add(next)
    next.forward(steps > length)
  }
  const names = [...members].map((each) => each.slot)
  report(new CycleError('slot', names))
}

function flush(): void {
  now.flushing = true
  ++now.turn
  while (effects.head < effects.tail) {
    effects.shift().runInOrder()
    if (leaving.length !== 0) sweep()
    if (waiting.tail !== 0) drain()
  }
  effects.reset()
  now.flushing = false
}
