import {
  type Commit,
  KINDS,
  type Kind,
  putFloat32,
  putOther,
  SLOT_TYPES,
  type SlotType,
  type SlotView,
} from './elements.js'
import { SlotRangeError, SlotTypeError } from './errors.js'
import { DIRTY, MUTABLE } from './flags.js'
import { link, mark, now, type RepeaterNode, shallowPropagate } from './graph.js'
import { NoopNotifier } from './notifier.js'
import { settle } from './settle.js'
import { dueWriter, type SlotMemory, SlotNode } from './slot-node.js'
import type { Notifier, SlotTarget } from './types.js'

/** Memory of a buffer: a view of somebody's, or shared memory of its own. */
export type SlotSource = { view: SlotView } | { type: SlotType; length: number }

export interface SlotFlags {
  /** One byte per slot. */
  bytes: Uint8Array
  /** The bits that a change sets in the slot's byte. */
  bit: number
  /** One byte per 64 slots, set to 1. */
  blocks?: Uint8Array
}

export interface SlotBufferOptions {
  /** What errors call it. */
  name?: string
  flags?: SlotFlags
  /** One byte per slot, counts changes modulo 256. */
  counter?: Uint8Array
  /** Opened before each store. */
  commit?: Commit
  /** Told after each change. */
  notifier?: Notifier
}

/** Told of slots that come to be tracked, and of those that nobody tracks any more. It may set no signal. */
export interface SlotWatcher {
  tracked(index: number): void
  untracked(index: number): void
}

/** A typed array whose slots can be tracked one by one. Nothing is created for a slot until it is tracked. */
export class ReadonlySlotBuffer<V extends number = number> implements SlotMemory {
  readonly name: string
  readonly length: number
  /** The memory, to read. */
  readonly view: SlotView
  protected readonly load: Kind['load']
  /** Place of the view's kind in `KINDS`. */
  protected readonly kind: number
  watcher: SlotWatcher | undefined = undefined
  protected nodes: Map<number, SlotNode> | undefined = undefined
  /** Whether there is nothing to do after a store but to notify. */
  protected plain = true

  /** @throws {SlotTypeError} if the element type is none of the eight */
  constructor(options: SlotSource & { name?: string }) {
    this.kind =
      'view' in options ? KINDS.findIndex(({ View }) => options.view instanceof View) : SLOT_TYPES.indexOf(options.type)
    const kind = KINDS[this.kind]
    if (kind === undefined) {
      const given = 'view' in options ? Object.prototype.toString.call(options.view) : options.type
      throw new SlotTypeError(given, SLOT_TYPES)
    }
    const { View } = kind
    this.view =
      'view' in options ? options.view : new View(new SharedArrayBuffer(options.length * View.BYTES_PER_ELEMENT))
    this.load = kind.load
    this.length = this.view.length
    this.name = options.name ?? 'slot'
  }

  /**
   * Reads one slot and tracks it.
   *
   * @throws {SlotRangeError} if there is no such slot, as all that take an index
   */
  get(index: number): V {
    this.check(index)
    if (now.sub !== undefined) this.track(index, now.sub)
    return this.load(this.view, index) as V
  }

  /** Reads one slot. */
  peek(index: number): V {
    this.check(index)
    return this.load(this.view, index) as V
  }

  /** Somebody else wrote the view: wakes the dependents of slots (all, unless given) that do not hold what they saw. */
  notifyChanged(indices?: Iterable<number>): void {
    const { nodes } = this
    if (nodes === undefined) return
    for (const index of indices ?? nodes.keys()) {
      const node = nodes.get(index)
      if (node?.differs) this.touch(node)
    }
    settle()
  }

  /** @internal Nobody tracks the slot any more. */
  forget(index: number, node: SlotNode): void {
    if (this.nodes?.get(index) !== node) return
    this.nodes.delete(index)
    if (this.nodes.size === 0) this.nodes = undefined
    --now.slots
    this.watcher?.untracked(index)
  }

  /** @internal A repeater is about to write the slot. */
  awaitWriter(index: number, writer: RepeaterNode): void {
    const node = this.nodes?.get(index)
    if (node === undefined) return
    node.writer = writer
    this.touch(node)
  }

  protected check(index: number): void {
    if (index >>> 0 !== index || index >= this.length) throw new SlotRangeError(this.name, index, this.length)
  }

  protected touch(node: SlotNode): void {
    node.flags = MUTABLE | DIRTY
    mark(node)
  }

  /** The slot is tracked for the first time amid a drain: its writer could not announce itself. */
  private awaitDue(index: number): void {
    const writer = dueWriter(this, index)
    if (writer !== undefined) this.awaitWriter(index, writer)
  }

  private track(index: number, sub: NonNullable<typeof now.sub>): void {
    this.plain = false
    this.nodes ??= new Map()
    let node = this.nodes.get(index)
    if (node === undefined) {
      node = new SlotNode(this, index)
      this.nodes.set(index, node)
      ++now.slots
      this.watcher?.tracked(index)
      if (now.draining) this.awaitDue(index)
    }
    if (node.ready() && node.subs !== undefined) shallowPropagate(node.subs)
    link(node, sub, now.version)
  }
}

/** The same, written from here. */
export class SharedSlotBuffer<V extends number = number> extends ReadonlySlotBuffer<V> implements SlotTarget<V> {
  private readonly flags: SlotFlags | undefined
  private readonly counter: Uint8Array | undefined
  private readonly commit: Commit | undefined
  private readonly notifier: Notifier

  constructor(options: SlotSource & SlotBufferOptions) {
    super(options)
    this.flags = options.flags
    this.counter = options.counter
    this.commit = options.commit
    this.notifier = options.notifier ?? new NoopNotifier()
    this.plain = this.flags === undefined && this.counter === undefined
  }

  /** Stores what the typed array would hold; if it does already (NaN too; 0 and -0 differ) nothing happens. */
  set(index: number, value: V): void {
    if (!this.write(index, value)) return
    this.notifier.notify()
    settle()
  }

  /**
   * Marks a slot as `set` does, though its number stays: what it stands for has changed.
   *
   * @throws {SlotRangeError} if there is no such slot
   */
  mark(index: number): void {
    this.check(index)
    this.commit?.open()
    this.tell(index)
    this.announceAll(1)
  }

  /** Sets `values.length` slots from `from` on, as one change. */
  setMany(from: number, values: ArrayLike<V>): void {
    if (values.length === 0) return
    this.check(from)
    this.check(from + values.length - 1)
    let changes = 0
    for (let at = 0; at < values.length; ++at) changes += +this.write(from + at, values[at] as V)
    this.announceAll(changes)
  }

  /** Sets all slots to 0, as one change. */
  clear(): void {
    let changes = 0
    for (let at = 0; at < this.length; ++at) changes += +this.write(at, 0)
    this.announceAll(changes)
  }

  private announceAll(changes: number): void {
    if (changes === 0) return
    this.notifier.notify()
    settle()
  }

  private write(index: number, given: number): boolean {
    const { commit, kind, view } = this
    let stored: boolean | undefined
    if (index >>> 0 === index) {
      stored = kind === 0 ? putFloat32(view, index, given, commit) : putOther(kind, view, index, given, commit)
    }
    if (stored === undefined) this.check(index)
    else if (stored && !this.plain) this.tell(index)
    return stored as boolean
  }

  private tell(index: number): void {
    const { flags, counter } = this
    if (flags !== undefined) {
      ;(flags.bytes[index] as number) |= flags.bit
      if (flags.blocks !== undefined) flags.blocks[index >> 6] = 1
    }
    if (counter !== undefined) ++(counter[index] as number)
    const node = this.nodes?.get(index)
    if (node !== undefined) this.touch(node)
  }
}
