import type { MaybeSource, SharedSlotBuffer, SlotTarget } from '@sparktui/signals'

/** A value, or a signal, derived or getter of it. Where a source gives `undefined`, the default stands. */
export type Prop<T> = MaybeSource<T | undefined>

/** A number of cells, hundredths of the containing block, or a word. */
export type Length<Word extends string = 'auto'> = number | `${number}%` | Word

/** A colour as the runtime reads it. */
export type Color = string | number

/** What the wiring of any inventory needs of a face. What only some codecs need, the inventory's own `Runtime` demands. */
export interface PropRuntime {
  /** The reactive arrays, which the wiring writes to. */
  readonly arrays: object
  /** The word that stands for a colour in memory; throws where it is none, and names the place of the value. */
  color?(value: Color, place: string): number
  /** Puts a text into the pool and its slice into the node. */
  readonly text?: SlotTarget<string | number>
  /** Where the values of a prop go that the runtime reads itself; `undefined` is the default. */
  own?(origin: Origin): SlotTarget<unknown>
  /** Throws; `expected` says what to do: `give "row" or "column"; did you mean "row"?` */
  reject(primitive: string, prop: string, value: unknown, expected: string): never
}

/** The prop that a value was given for. */
export interface Origin {
  readonly runtime: PropRuntime
  readonly primitive: string
  readonly prop: string
}

/** One field that a prop writes. */
export interface Slot {
  readonly buffer: SharedSlotBuffer
  readonly initial: number
  /** Written instead of the value, if there is one. */
  readonly constant: number | undefined
}

/** How the values of a prop become numbers in fields. */
export interface PropRule {
  /**
   * The fields, by their names in the generated code, in parts that a more specific prop may take one by one: `width`;
   * `width/widthUnit` or for short `width/+Unit`, which are one part; `flexShrink=1`, written instead of the value. Nothing
   * where the runtime writes.
   */
  readonly writes: string
  /** Makes what the values go to. @param slots of each part, what it writes */
  target(origin: Origin, slots: readonly (readonly Slot[])[]): PropTarget
}

/** Props that are declared together, by their names. */
export type PropSet = Readonly<Record<string, PropRule>>

/** Has the runtime refuse a value. */
export function reject({ runtime, primitive, prop }: Origin, value: unknown, expected: string): never {
  return runtime.reject(primitive, prop, value, expected)
}

/** Where a prop's values go. It writes in parts, which more specific props may take from it one by one. */
export abstract class PropTarget implements SlotTarget<unknown> {
  readonly #partial: SlotTarget<unknown>[] = []

  set(node: number, value: unknown): void {
    this.write(node, value, 0)
  }

  /** The same without the parts whose bits are set. Each is made once. */
  without(parts: number): SlotTarget<unknown> {
    if (parts === 0) return this
    this.#partial[parts] ??= { set: (node, value) => this.write(node, value, parts) }
    return this.#partial[parts]
  }

  protected abstract write(node: number, value: unknown, without: number): void
}
