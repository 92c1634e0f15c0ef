import { isSame } from './same.js'

export type SlotView =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint16Array
  | Uint32Array

/** Element types of a slot buffer. */
export type SlotType = 'float32' | 'float64' | 'int8' | 'int16' | 'int32' | 'uint8' | 'uint16' | 'uint32'

/** What is opened before each store. */
export interface Commit {
  open(): void
}

/** One kind of typed array. Each is read by a function of its own: a load that sees more kinds is slow. */
export interface Kind {
  readonly View: (new (memory: SharedArrayBuffer) => SlotView) & { readonly BYTES_PER_ELEMENT: number }
  load(view: SlotView, index: number): number
}

export const KINDS = [
  { View: Float32Array, load: (view: Float32Array, index: number) => view[index] as number },
  { View: Float64Array, load: (view: Float64Array, index: number) => view[index] as number },
  { View: Int8Array, load: (view: Int8Array, index: number) => view[index] as number },
  { View: Int16Array, load: (view: Int16Array, index: number) => view[index] as number },
  { View: Int32Array, load: (view: Int32Array, index: number) => view[index] as number },
  { View: Uint8Array, load: (view: Uint8Array, index: number) => view[index] as number },
  { View: Uint16Array, load: (view: Uint16Array, index: number) => view[index] as number },
  { View: Uint32Array, load: (view: Uint32Array, index: number) => view[index] as number },
] as readonly unknown[] as readonly Kind[]

export const SLOT_TYPES = KINDS.map(({ View }) => View.name.slice(0, -5).toLowerCase()) as SlotType[]

/**
 * Stores what the array would hold, if that is not there yet (as `Object.is` tells), and says whether it did. Apart from the
 * other kinds, because it is most of what follows signals, and small enough to be inlined where they are set.
 *
 * @param index an unsigned integer
 * @returns undefined if there is no such slot
 */
export function putFloat32(
  view: SlotView,
  index: number,
  given: number,
  commit: Commit | undefined,
): boolean | undefined {
  const value = Math.fround(given)
  const old = view[index]
  if (old === undefined) return
  // biome-ignore lint/suspicious/noSelfCompare: `isSame`, which would not be as fast here
  if (old === value ? old !== 0 || 1 / old === 1 / value : old !== old && value !== value) return false
  if (commit !== undefined) commit.open()
  view[index] = value
  return true
}

/**
 * The same for a view of `KINDS[kind]` that is not the first. Each kind has a load and a store of its own: one that sees more
 * than four kinds is slow.
 */
export function putOther(kind: number, view: SlotView, index: number, given: number, commit: Commit | undefined) {
  let old: number | undefined
  let value: number
  switch (kind) {
    case 1:
      value = +given
      old = view[index]
      if (old === undefined || isSame(old, value)) break
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
    case 2:
      value = (given << 24) >> 24
      old = view[index]
      if (old === undefined || old === value) break
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
    case 3:
      value = (given << 16) >> 16
      old = view[index]
      if (old === undefined || old === value) break
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
    case 4:
      value = given | 0
      old = view[index]
      if (old === undefined || old === value) break
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
    case 5:
      value = given & 0xff
      old = view[index]
      if (old === undefined || old === value) break
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
    case 6:
      value = given & 0xffff
      old = view[index]
      if (old === undefined || old === value) break
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
    default:
      value = given >>> 0
      old = view[index]
      if (old === undefined || old === value) break
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
  }
  return old === undefined ? undefined : false
}
