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

/** How one kind of typed array is read and written. Each has functions of its own: a load or store that sees more kinds is slow. */
export interface Kind {
  readonly View: (new (memory: SharedArrayBuffer) => SlotView) & { readonly BYTES_PER_ELEMENT: number }
  load(view: SlotView, index: number): number
  /**
   * Stores what the array would hold, if that is not there yet (as `Object.is` tells), and says whether it did.
   *
   * @param index an unsigned integer
   * @returns undefined if there is no such slot
   */
  put(view: SlotView, index: number, given: number, commit: Commit | undefined): boolean | undefined
}

export const KINDS = [
  {
    View: Float32Array,
    load: (view: Float32Array, index: number) => view[index] as number,
    put(view: Float32Array, index: number, given: number, commit: Commit | undefined) {
      const value = Math.fround(given)
      const old = view[index]
      if (old === undefined) return
      if (old === value ? old !== 0 || 1 / old === 1 / value : Number.isNaN(old) && Number.isNaN(value)) return false
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
    },
  },
  {
    View: Float64Array,
    load: (view: Float64Array, index: number) => view[index] as number,
    put(view: Float64Array, index: number, given: number, commit: Commit | undefined) {
      const value = +given
      const old = view[index]
      if (old === undefined) return
      if (old === value ? old !== 0 || 1 / old === 1 / value : Number.isNaN(old) && Number.isNaN(value)) return false
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
    },
  },
  {
    View: Int8Array,
    load: (view: Int8Array, index: number) => view[index] as number,
    put(view: Int8Array, index: number, given: number, commit: Commit | undefined) {
      const value = (given << 24) >> 24
      const old = view[index]
      if (old === undefined) return
      if (old === value) return false
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
    },
  },
  {
    View: Int16Array,
    load: (view: Int16Array, index: number) => view[index] as number,
    put(view: Int16Array, index: number, given: number, commit: Commit | undefined) {
      const value = (given << 16) >> 16
      const old = view[index]
      if (old === undefined) return
      if (old === value) return false
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
    },
  },
  {
    View: Int32Array,
    load: (view: Int32Array, index: number) => view[index] as number,
    put(view: Int32Array, index: number, given: number, commit: Commit | undefined) {
      const value = given | 0
      const old = view[index]
      if (old === undefined) return
      if (old === value) return false
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
    },
  },
  {
    View: Uint8Array,
    load: (view: Uint8Array, index: number) => view[index] as number,
    put(view: Uint8Array, index: number, given: number, commit: Commit | undefined) {
      const value = given & 0xff
      const old = view[index]
      if (old === undefined) return
      if (old === value) return false
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
    },
  },
  {
    View: Uint16Array,
    load: (view: Uint16Array, index: number) => view[index] as number,
    put(view: Uint16Array, index: number, given: number, commit: Commit | undefined) {
      const value = given & 0xffff
      const old = view[index]
      if (old === undefined) return
      if (old === value) return false
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
    },
  },
  {
    View: Uint32Array,
    load: (view: Uint32Array, index: number) => view[index] as number,
    put(view: Uint32Array, index: number, given: number, commit: Commit | undefined) {
      const value = given >>> 0
      const old = view[index]
      if (old === undefined) return
      if (old === value) return false
      if (commit !== undefined) commit.open()
      view[index] = value
      return true
    },
  },
] as readonly unknown[] as readonly Kind[]

export const SLOT_TYPES = KINDS.map(({ View }) => View.name.slice(0, -5).toLowerCase()) as SlotType[]
