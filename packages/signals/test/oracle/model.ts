import type { Item, Rule } from './plan.js'

/** A value, or that computing it throws. */
export type Outcome = { value: number } | 'throws'

/** One `set` that a repeater is to make. */
export interface Write {
  slot: number
  value: number
}

export interface ModelRepeater {
  slot: number
  /** An item, or a getter over it. */
  source: number
  direct: boolean
  /** The item whose memory it writes, if that is tracked. */
  feeds: number | undefined
  last: number
  alive: boolean
}

export class Boom extends Error {}

export function compute(rule: Rule, read: (pick: number) => number): number {
  switch (rule.kind) {
    case 'sum':
      return rule.from.reduce((sum, each) => sum + read(each), 0)
    case 'choose':
      return read(rule.by) % 2 === 0 ? read(rule.even) : read(rule.odd)
    case 'parity':
      return Math.abs(read(rule.of)) % 2
    case 'again':
      return read(rule.outer) + read(rule.inner) - read(rule.outer)
    case 'throws': {
      const value = read(rule.of)
      if (Object.is(value, rule.at)) throw new Boom()
      return value
    }
  }
}

/** The same graph without a graph: nothing is cached, everything is computed again at each question. */
export class Model {
  /** Of signals the value, of slots the memory. */
  readonly memory: number[]
  readonly repeaters: ModelRepeater[] = []

  constructor(private readonly items: readonly Item[]) {
    this.memory = items.map((each) => (each.is === 'signal' ? each.value : 0))
  }

  outcome(item: number): Outcome {
    try {
      return { value: this.value(item) }
    } catch (error) {
      if (error instanceof Boom) return 'throws'
      throw error
    }
  }

  /** What signals' repeaters write at once when an item's signal is set. */
  direct(item: number): Write[] {
    const writes: Write[] = []
    for (const each of this.repeaters) {
      if (!each.alive || !each.direct || each.source !== item) continue
      writes.push(this.write(each, this.memory[item] as number))
    }
    return writes
  }

  /** What the repeaters of deriveds write when the graph settles: those that feed slots first, in the items' order. */
  settle(): Write[] {
    const rank = (each: ModelRepeater) => each.feeds ?? Number.POSITIVE_INFINITY
    const order = this.repeaters.filter((each) => each.alive && !each.direct)
    const writes: Write[] = []
    for (const each of order.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))) {
      const outcome = this.outcome(each.source)
      if (outcome !== 'throws' && !Object.is(outcome.value, each.last)) writes.push(this.write(each, outcome.value))
    }
    return writes
  }

  write(repeater: ModelRepeater, value: number): Write {
    repeater.last = value
    if (repeater.feeds !== undefined) this.memory[repeater.feeds] = Math.fround(value)
    return { slot: repeater.slot, value }
  }

  private value(at: number): number {
    const item = this.items[at] as Item
    return item.is === 'derived' ? compute(item.rule, (pick) => this.value(pick % at)) : (this.memory[at] as number)
  }
}
