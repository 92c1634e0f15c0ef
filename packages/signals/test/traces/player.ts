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
import { Boom, compute } from '../oracle/model.js'
import type { Item, Op, Plan } from '../oracle/plan.js'

const SLOTS = 64

/** A number as both languages print and parse it: `-0` and `NaN` too. */
export const written = (value: number) => (Object.is(value, -0) ? '-0' : String(value))

/**
 * Plays a plan and notes what happened, in order: `slot=value` for each write of a repeater, before the slot rounds it,
 * and `e<watch>=value` or `e<watch>!` for each run of an effect. `crates/signals/tests/traces` plays the same.
 */
export function play(plan: Plan): string[] {
  const player = new Player(plan)
  return player.log
}

class Player {
  readonly log: string[] = []
  private readonly sources: (ReadonlySignal<number> | undefined)[] = []
  private readonly repeaters: { free: boolean; dispose: () => void }[] = []
  private readonly watches: { dispose: () => void }[] = []
  private readonly slots: SharedSlotBuffer
  private readonly signals: number[]

  constructor(private readonly plan: Plan) {
    const { log } = this
    class Recorder extends SharedSlotBuffer {
      override set(index: number, value: number): void {
        log.push(`${index}=${written(value)}`)
        super.set(index, value)
      }
    }
    this.slots = new Recorder({ type: 'float32', length: SLOTS })
    this.signals = plan.items.flatMap((item, at) => (item.is === 'signal' ? [at] : []))
    plan.items.forEach((item, at) => {
      this.make(item, at)
    })
    const half = plan.ops.length >> 1
    for (const op of plan.ops.slice(0, half)) this.step(op)
    plan.items.forEach((item, at) => {
      if (item.is === 'slot' && item.late) this.repeat(item.source % at, item.getter, at)
    })
    for (const op of plan.ops.slice(half)) this.step(op)
  }

  private make(item: Item, at: number): void {
    if (item.is === 'signal') this.sources[at] = signal(item.value)
    if (item.is === 'written') {
      const own = signal(0)
      this.sources[at] = own
      this.guard(() => {
        effect(() => {
          const value = this.attempt(item.source % at)
          if (value !== undefined) own.value = value * item.factor
        })
      })
    }
    if (item.is === 'derived') this.sources[at] = derived(() => compute(item.rule, (pick) => this.read(pick % at)))
    if (item.is === 'slot' && !item.late) this.repeat(item.source % at, item.getter, at)
  }

  private read(at: number): number {
    const source = this.sources[at]
    return source === undefined ? this.slots.get(at) : source.value
  }

  /** `undefined` where it throws. */
  private attempt(at: number): number | undefined {
    try {
      return this.read(at)
    } catch (error) {
      if (error instanceof Boom) return undefined
      throw error
    }
  }

  private step(op: Op): void {
    const { items } = this.plan
    if (op.do === 'set') this.set(this.signals[op.signal % this.signals.length] as number, op.value)
    else if (op.do === 'read') this.attempt(op.item % items.length)
    else if (op.do === 'repeat') this.repeat(op.source % items.length, op.getter, undefined)
    else if (op.do === 'end') this.end(op.repeater)
    else if (op.do === 'watch') this.watch(op.item % items.length, op.ends)
    else if (op.do === 'unwatch') this.watches[op.effect % Math.max(1, this.watches.length)]?.dispose()
    else this.batch(op.ops, op.throws)
  }

  private set(at: number, value: number): void {
    this.guard(() => {
      ;(this.sources[at] as Signal<number>).value = value
    })
  }

  private batch(ops: Op[], throws: boolean): void {
    this.guard(() => {
      batch(() => {
        for (const op of ops) this.step(op)
        if (throws) throw new Boom()
      })
    })
  }

  private repeat(source: number, getter: boolean, feeds: number | undefined): void {
    const slot = feeds ?? this.plan.items.length + this.repeaters.length
    const entry = { free: feeds === undefined, dispose: () => {} }
    this.repeaters.push(entry)
    const origin = this.sources[source]
    this.guard(() => {
      entry.dispose = repeat(getter || origin === undefined ? () => this.read(source) : origin, this.slots, slot)
    })
  }

  private end(pick: number): void {
    const free = this.repeaters.filter((each) => each.free)
    free[pick % Math.max(1, free.length)]?.dispose()
  }

  private watch(item: number, ends: number | undefined): void {
    const name = `e${this.watches.length}`
    const watch = { dispose: () => {} }
    this.watches.push(watch)
    this.guard(() => {
      watch.dispose = effect(() => {
        const value = this.attempt(item)
        this.log.push(value === undefined ? `${name}!` : `${name}=${written(value)}`)
        if (ends !== undefined) this.end(ends)
      })
    })
  }

  /** What items throw is part of a plan; anything else is a fault. */
  private guard(act: () => void): void {
    try {
      act()
    } catch (error) {
      const all = error instanceof AggregateError ? error.errors : [error]
      for (const each of all) if (!(each instanceof Boom)) throw each
    }
  }
}
