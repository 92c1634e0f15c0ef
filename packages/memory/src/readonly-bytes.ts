/** Bytes of shared memory that the engine writes: a `Uint8Array` without the ways to write. */
export interface ReadonlyBytes {
  readonly length: number
  /** The memory that they lie in. */
  readonly buffer: ArrayBufferLike
  /** Where in it they begin. */
  readonly byteOffset: number
  readonly [index: number]: number
  /** A copy, which is yours. */
  slice(start?: number, end?: number): Uint8Array
}
