import { expect } from 'vitest'
import {
  batch,
  derived,
  effect,
  type ReadonlySignal,
  repeat,
  SharedSlotBuffer,
  type Signal,
  signal,
} from '../../src/index.js'
import { Boom, compute, Model, type Outcome, type Write } from './model.js'
import type { Item, Op, Plan } from './plan.js'

const SLOTS = 64

interface Watch {
  item: number
  seen: Outcome
  dispose: () => void
  alive: boolean
}

/** Runs a plan on the library and on the model, and compares every write, read and effect. */
export class Run {
  private readonly model: Model
  private readonly sources: (ReadonlySignal<number> | undefined)[] = []
  private readonly disposers: (() => void)[] = []
  private readonly watches: Watch[] = []
  private readonly slots: SharedSlotBuffer
  private readonly written: Write[] = []
  private direct: Write[] = []
  private settled: Write[] = []
  private depth = 0

  constructor(private readonly plan: Plan) {
    this.model = new Model(plan.items)
    const { written } = this
    class Recorder extends SharedSlotBuffer {
      override set(index: number, value: number): void {
        written.push({ slot: index, value })
        super.set(index, value)
      }
    }
    this.slots = new Recorder({ type: 'float32', length: SLOTS })
    plan.items.forEach((item, at) => {
      this.make(item, at)
    })
    const half = plan.ops.length >> 1
    for (const op of plan.ops.slice(0, half)) this.step(op)
    this.feedLate()
    for (const op of plan.ops.slice(half)) this.step(op)
  }

  /** Repeaters that feed slots which others track already, so that readers are marked before writers. */
  private feedLate(): void {
    this.plan.items.forEach((item, at) => {
      if (item.is === 'slot' && item.late) this.repeat(item.source % at, item.getter, at)
    })
  }

  private make(item: Item, at: number): void {
    if (item.is === 'signal' || item.is === 'written') this.sources[at] = signal(this.model.memory[at] as number)
    if (item.is === 'derived') this.sources[at] = derived(() => compute(item.rule, (pick) => this.read(pick % at)))
    if (item.is === 'slot' && !item.late) this.repeat(item.source % at, item.getter, at)
    if (item.is === 'written') this.writeBack(item.source % at, item.factor, at)
  }

  /** An effect that sets the signal `to`, which only later items read. */
  private writeBack(from: number, factor: number, to: number): void {
    this.outermost(() =>
      effect(() => {
        this.verify()
        const outcome = this.outcome(from)
        if (outcome !== 'throws') this.set(to, outcome.value * factor)
      }),
    )
  }

  private read(at: number): number {
    const source = this.sources[at]
    return source === undefined ? this.slots.get(at) : source.value
  }

  private outcome(at: number): Outcome {
    try {
      return { value: this.read(at) }
    } catch (error) {
      if (error instanceof Boom) return 'throws'
      throw error
    }
  }

  private step(op: Op): void {
    const { items } = this.plan
    if (op.do === 'set') this.setOne(op.signal, op.value)
    else if (op.do === 'read') this.compareRead(op.item % items.length)
    else if (op.do === 'repeat') this.repeat(op.source % items.length, op.getter, undefined)
    else if (op.do === 'end') this.end(op.repeater)
    else if (op.do === 'watch') this.watch(op.item % items.length, op.ends)
    else if (op.do === 'unwatch') this.unwatch(op.effect)
    else this.batch(op.ops, op.throws)
  }

  private setOne(pick: number, value: number): void {
    const signals = this.plan.items.flatMap((item, at) => (item.is === 'signal' ? [at] : []))
    this.outermost(() => this.set(signals[pick % signals.length] as number, value))
  }

  private compareRead(at: number): void {
    this.outermost(() => expect(this.outcome(at)).toStrictEqual(this.model.outcome(at)))
  }

  private unwatch(pick: number): void {
    const watch = this.watches[pick % Math.max(1, this.watches.length)]
    if (watch === undefined) return
    watch.alive = false
    watch.dispose()
  }

  private set(at: number, value: number): void {
    if (Object.is(this.model.memory[at], value)) return
    this.model.memory[at] = value
    this.direct.push(...this.model.direct(at))
    if (this.depth === 0) this.settled.push(...this.model.settle())
    try {
      ;(this.sources[at] as Signal<number>).value = value
    } finally {
      this.verify()
    }
  }

  private batch(ops: Op[], throws: boolean): void {
    this.outermost(() => {
      ++this.depth
      let open = true
      const close = () => {
        if (open && --this.depth === 0) this.settled.push(...this.model.settle())
        open = false
      }
      try {
        batch(() => {
          try {
            for (const op of ops) this.step(op)
            if (throws) throw new Boom()
          } finally {
            close()
          }
        })
      } finally {
        this.verify()
      }
    })
  }

  private repeat(source: number, getter: boolean, feeds: number | undefined): void {
    const slot = feeds ?? this.plan.items.length + this.model.repeaters.length
    const origin = this.sources[source]
    const item = this.plan.items[source] as Item
    const direct = !getter && (item.is === 'signal' || item.is === 'written')
    const outcome = this.model.outcome(source)
    const repeater = { slot, source, direct, feeds, last: 0, alive: outcome !== 'throws' }
    this.model.repeaters.push(repeater)
    const index = this.disposers.push(() => {}) - 1
    if (outcome !== 'throws') this.direct.push(this.model.write(repeater, outcome.value))
    if (this.depth === 0) this.settled.push(...this.model.settle())
    this.outermost(() => {
      const given = getter || origin === undefined ? () => this.read(source) : origin
      this.disposers[index] = repeat(given, this.slots, slot)
    })
    this.verify()
  }

  private end(pick: number): void {
    const free = this.model.repeaters.flatMap((each, at) => (each.feeds === undefined ? [at] : []))
    const at = free[pick % Math.max(1, free.length)]
    if (at === undefined) return
    ;(this.model.repeaters[at] as { alive: boolean }).alive = false
    this.disposers[at]?.()
  }

  private watch(item: number, ends: number | undefined): void {
    const watch: Watch = { item, seen: 'throws', dispose: () => {}, alive: true }
    this.watches.push(watch)
    this.outermost(() => {
      watch.dispose = effect(() => {
        this.verify()
        watch.seen = this.outcome(item)
        if (ends !== undefined) this.end(ends)
      })
    })
  }

  /** Only our own errors come out; effects have seen what is, once nothing is held back. */
  private outermost(act: () => void): void {
    try {
      act()
    } catch (error) {
      const all = error instanceof AggregateError ? error.errors : [error]
      for (const each of all) if (!(each instanceof Boom)) throw each
    }
    if (this.depth !== 0) return
    for (const watch of this.watches) {
      if (watch.alive) expect(watch.seen).toStrictEqual(this.model.outcome(watch.item))
    }
  }

  /** Slots were written as the model says: of signals in creation order, then of deriveds, each once. */
  private verify(): void {
    const bySlot = (a: Write, b: Write) => a.slot - b.slot
    const written = this.written.splice(0)
    const direct = this.direct.splice(0)
    const settled = this.settled.splice(0)
    expect(written.slice(0, direct.length)).toStrictEqual(direct)
    expect(written.slice(direct.length).sort(bySlot)).toStrictEqual(settled.sort(bySlot))
  }
}
