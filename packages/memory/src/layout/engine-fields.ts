import { SharedSlotBuffer, type SlotView } from '@sparktui/signals'
import type { Field } from './model.js'
import { type AnyView, viewOf } from './plan.js'

/**
 * Private copies of what the engine writes: the arrays show these, so that a node's fields are always of one frame.
 * `groups` is a mask of groups.
 */
export interface EngineFields {
  /** Copies from shared memory to where nobody reads yet. For `ReadBack.take`. */
  copy(node: number, groups: number): void
  /** Shows what was copied and marks what depends on it; call it in a `batch()`. For `ReadBack.take`. */
  accept(node: number, groups: number): void
  /** Shows the defaults, for a new node. */
  reset(node: number): void
}

/** One field that the engine writes. */
interface Copy {
  readonly mask: number
  readonly initial: number
  /** Where the engine writes. */
  readonly live: SlotView
  readonly staged: AnyView
  readonly shown: AnyView
  /** What shows it, once somebody asks for it. */
  array: SharedSlotBuffer | undefined
}

/**
 * The copies of one buffer. They take no memory until something is copied or read. What is handed on alone, to `ReadBack`,
 * is bound.
 */
export class Shown implements EngineFields {
  #copies: ReadonlyMap<string, Copy> | undefined
  /** Those whose default is not 0, which is what memory holds that nobody has written. */
  #others: readonly Copy[] = []
  readonly #changed = [0]
  /** One more than the highest node that was ever new or that the engine wrote of. */
  #born = 0

  constructor(
    private readonly fields: readonly (readonly [name: string, field: Field])[],
    private readonly masks: Readonly<Record<string, number>>,
    private readonly views: Readonly<Record<string, SlotView>>,
    private readonly capacity: number,
  ) {}

  /** The array that shows a field. */
  array(name: string): SharedSlotBuffer {
    const copy = this.copies().get(name) as Copy
    copy.array ??= new SharedSlotBuffer({ name, view: copy.shown })
    return copy.array
  }

  readonly copy = (node: number, groups: number): void => {
    for (const { mask, staged, live } of this.copies().values()) {
      if ((groups & mask) !== 0) staged[node] = live[node] as number
    }
  }

  readonly accept = (node: number, groups: number): void => {
    if (node >= this.#born) this.bear(node)
    for (const copy of this.copies().values()) {
      if ((groups & copy.mask) !== 0) this.show(copy, node, copy.staged[node] as number)
    }
  }

  readonly reset = (node: number): void => {
    if (node >= this.#born) this.bear(node)
    else if (this.#copies !== undefined) {
      for (const copy of this.#copies.values()) this.show(copy, node, copy.initial)
    }
  }

  /** Of what was never new all fields are still 0, so only the others get their defaults. */
  private bear(node: number): void {
    for (const copy of this.#others) {
      for (let each = this.#born; each <= node; each += 1) this.show(copy, each, copy.initial)
    }
    this.#born = node + 1
  }

  private show({ shown, array }: Copy, node: number, value: number): void {
    shown[node] = value
    if (array === undefined) return
    this.#changed[0] = node
    array.notifyChanged(this.#changed)
  }

  private copies(): ReadonlyMap<string, Copy> {
    this.#copies ??= this.makeCopies()
    return this.#copies
  }

  /** In one piece of memory, for each takes the system longer than all that is done with it here. */
  private makeCopies(): ReadonlyMap<string, Copy> {
    const { fields, capacity } = this
    const memory = new ArrayBuffer(fields.reduce((bytes, [, { stride }]) => bytes + 2 * stride * capacity, 0))
    let offset = 0
    const slots = ({ type, stride }: Field) => {
      const view = viewOf(type, memory, offset, capacity)
      offset += stride * capacity
      return view
    }
    const copies = new Map(fields.map(([name, field]) => [name, this.copyOf(name, field, slots(field), slots(field))]))
    this.#others = [...copies.values()].filter(({ initial }) => initial !== 0)
    return copies
  }

  private copyOf(name: string, { group, default: initial }: Field, staged: AnyView, shown: AnyView): Copy {
    // Those that come later get it when they come; what is not touched takes no memory.
    if (initial !== 0) shown.fill(initial, 0, this.#born)
    const mask = this.masks[group] as number
    return { mask, initial, live: this.views[name] as SlotView, staged, shown, array: undefined }
  }
}
