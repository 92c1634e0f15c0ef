// Written by sparktui-codegen from the inventory `sparktui`, layout hash 3f7eabb6077804fa.
// To change it, edit the inventory and run `npm run codegen`.

import type { Color, Origin, PropRuntime } from '@sparktui/memory'
import type { SlotTarget } from '@sparktui/signals'
import type { ReactiveArrays } from './reactive-arrays.js'

/** What the wiring needs of the face. */
export interface Runtime extends PropRuntime {
  /** What the wiring writes to. */
  readonly arrays: ReactiveArrays
  /** The word that stands for a colour in memory; throws where it is none, and names the place of the value. */
  color(value: Color, place: string): number
  /** Puts a text into the pool and its slice into the node. */
  readonly text: SlotTarget<string | number>
  /** Where the values of a prop go that the runtime reads itself; `undefined` is the default. */
  own(origin: Origin): SlotTarget<unknown>
}
