/** Bytes that a process takes. */
export interface Memory {
  readonly heapUsed: number
  readonly rss: number
  readonly external: number
}
export function runSoak(stops: readonly number[]): readonly Memory[]
export function growth(taken: readonly Memory[]): Memory
