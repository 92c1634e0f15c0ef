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

/** Whether storing `value`, as the typed array coerces it, would change the slot. Compares like `Object.is`. */
export function differs(kind: number, view: SlotView, index: number, value: number): boolean {
  switch (kind) {
    case FLOAT32:
      return !isSame((view as Float32Array)[index] as number, Math.fround(value))
    case FLOAT64:
      return !isSame((view as Float64Array)[index] as number, +value)
    case INT8:
      return (view as Int8Array)[index] !== (value << 24) >> 24
    case INT16:
      return (view as Int16Array)[index] !== (value << 16) >> 16
    case INT32:
      return (view as Int32Array)[index] !== (value | 0)
    case UINT8:
      return (view as Uint8Array)[index] !== (value & 0xff)
    case UINT16:
      return (view as Uint16Array)[index] !== (value & 0xffff)
    default:
      return (view as Uint32Array)[index] !== value >>> 0
  }
}

export function store(kind: number, view: SlotView, index: number, value: number): void {
  switch (kind) {
    case FLOAT32:
      ;(view as Float32Array)[index] = value
      return
    case FLOAT64:
      ;(view as Float64Array)[index] = value
      return
    case INT8:
      ;(view as Int8Array)[index] = value
      return
    case INT16:
      ;(view as Int16Array)[index] = value
      return
    case INT32:
      ;(view as Int32Array)[index] = value
      return
    case UINT8:
      ;(view as Uint8Array)[index] = value
      return
    case UINT16:
      ;(view as Uint16Array)[index] = value
      return
    default:
      ;(view as Uint32Array)[index] = value
  }
}

function isSame(a: number, b: number): boolean {
  return a === b ? a !== 0 || 1 / a === 1 / b : Number.isNaN(a) && Number.isNaN(b)
}
