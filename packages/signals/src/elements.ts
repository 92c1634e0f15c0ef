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

const VIEWS = {
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
} as const

/** Element types of a slot buffer. */
export type SlotType = keyof typeof VIEWS

export const SLOT_TYPES = Object.keys(VIEWS) as SlotType[]

const FLOAT32 = 0
const FLOAT64 = 1
const INT8 = 2
const INT16 = 3
const INT32 = 4
const UINT8 = 5
const UINT16 = 6

/** A view of its own over new shared memory. */
export function allocate(type: SlotType, length: number): SlotView {
  const View: new (memory: SharedArrayBuffer) => SlotView = VIEWS[type]
  return new View(new SharedArrayBuffer(length * VIEWS[type].BYTES_PER_ELEMENT))
}

/** Place of a view's element type in `SLOT_TYPES`, or -1. */
export function kindOf(view: SlotView): number {
  return SLOT_TYPES.findIndex((type) => view instanceof VIEWS[type])
}

// Each kind of typed array has its own arm, so that no load or store ever sees two kinds.

export function load(kind: number, view: SlotView, index: number): number {
  switch (kind) {
    case FLOAT32:
      return (view as Float32Array)[index] as number
    case FLOAT64:
      return (view as Float64Array)[index] as number
    case INT8:
      return (view as Int8Array)[index] as number
    case INT16:
      return (view as Int16Array)[index] as number
    case INT32:
      return (view as Int32Array)[index] as number
    case UINT8:
      return (view as Uint8Array)[index] as number
    case UINT16:
      return (view as Uint16Array)[index] as number
    default:
      return (view as Uint32Array)[index] as number
  }
}

/** Stores `value` as the typed array coerces it, after `commit` is opened. False, and nothing, if it holds that. */
export function store(
  kind: number,
  view: SlotView,
  index: number,
  value: number,
  commit: { open(): void } | undefined,
): boolean {
  switch (kind) {
    case FLOAT32: {
      const next = Math.fround(value)
      if (isSame((view as Float32Array)[index], next)) return false
      commit?.open()
      ;(view as Float32Array)[index] = next
      return true
    }
    case FLOAT64: {
      const next = +value
      if (isSame((view as Float64Array)[index], next)) return false
      commit?.open()
      ;(view as Float64Array)[index] = next
      return true
    }
    case INT8: {
      const next = (value << 24) >> 24
      if ((view as Int8Array)[index] === next) return false
      commit?.open()
      ;(view as Int8Array)[index] = next
      return true
    }
    case INT16: {
      const next = (value << 16) >> 16
      if ((view as Int16Array)[index] === next) return false
      commit?.open()
      ;(view as Int16Array)[index] = next
      return true
    }
    case INT32: {
      const next = value | 0
      if ((view as Int32Array)[index] === next) return false
      commit?.open()
      ;(view as Int32Array)[index] = next
      return true
    }
    case UINT8: {
      const next = value & 0xff
      if ((view as Uint8Array)[index] === next) return false
      commit?.open()
      ;(view as Uint8Array)[index] = next
      return true
    }
    case UINT16: {
      const next = value & 0xffff
      if ((view as Uint16Array)[index] === next) return false
      commit?.open()
      ;(view as Uint16Array)[index] = next
      return true
    }
    default: {
      const next = value >>> 0
      if ((view as Uint32Array)[index] === next) return false
      commit?.open()
      ;(view as Uint32Array)[index] = next
      return true
    }
  }
}
