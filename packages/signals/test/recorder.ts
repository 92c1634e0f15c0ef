import type { SlotTarget } from '../src/index.js'

/** A target that keeps every write, as `[index, value]`. */
export class Recorder<T> implements SlotTarget<T> {
  readonly writes: [number, T][] = []

  set(index: number, value: T): void {
    this.writes.push([index, value])
  }

  /** The values written since the last call. */
  take(): T[] {
    return this.writes.splice(0).map(([, value]) => value)
  }
}
