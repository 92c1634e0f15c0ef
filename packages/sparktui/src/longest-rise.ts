/** Indexes of a longest strictly rising subsequence of `values`, rising themselves. O(n log n), after Fredman 1975. */
export function longestRise(values: readonly number[]): number[] {
  /** `tails[k]`: index of the least value that ends a rise of k + 1. */
  const tails: number[] = []
  const before = new Int32Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const at = firstNotBelow(values, tails, values[i] as number)
    before[i] = at === 0 ? -1 : (tails[at - 1] as number)
    tails[at] = i
  }
  const rise = new Array<number>(tails.length)
  let last = tails.at(-1) ?? -1
  for (let k = tails.length - 1; k >= 0; k--) {
    rise[k] = last
    last = before[last] as number
  }
  return rise
}

/** How many of the rises end below `value`. */
function firstNotBelow(values: readonly number[], tails: readonly number[], value: number): number {
  let low = 0
  let high = tails.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[tails[middle] as number] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
