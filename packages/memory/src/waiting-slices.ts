import { reached } from './serial.js'

/** Slices that wait, first in first out, for the engine to have consumed the commit that replaced them. */
export class WaitingSlices {
  #starts = new Uint32Array(64)
  #commits = new Uint32Array(64)
  #first = 0
  #count = 0

  get count(): number {
    return this.#count
  }

  /** @param commit not before that of any slice that waits already */
  push(start: number, commit: number): void {
    if (this.#count === this.#starts.length) this.#grow()
    const place = (this.#first + this.#count) & (this.#starts.length - 1)
    this.#starts[place] = start
    this.#commits[place] = commit
    this.#count++
  }

  /** @returns the start of the first slice if the engine has consumed its commit, else -1 */
  shift(consumed: number): number {
    if (this.#count === 0 || !reached(consumed, this.#commits[this.#first] as number)) return -1
    const start = this.#starts[this.#first] as number
    this.#first = (this.#first + 1) & (this.#starts.length - 1)
    this.#count--
    return start
  }

  #grow(): void {
    const size = this.#starts.length
    const starts = new Uint32Array(size * 2)
    const commits = new Uint32Array(size * 2)
    for (let i = 0; i < size; i++) {
      const place = (this.#first + i) & (size - 1)
      starts[i] = this.#starts[place] as number
      commits[i] = this.#commits[place] as number
    }
    this.#starts = starts
    this.#commits = commits
    this.#first = 0
  }
}
