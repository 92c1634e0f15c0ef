/** The values that an axis reaches over. */
export interface Range {
  readonly min: number
  readonly max: number
}

/** From the least to the greatest of what is finite; `0..1` where nothing is. */
export function rangeOf(values: Iterable<number>): Range {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (!Number.isFinite(value)) continue
    if (value < min) min = value
    if (value > max) max = value
  }
  return min > max ? { min: 0, max: 1 } : { min, max }
}

/** Where a value lies in a range, 0..1; what is outside is at the edge, and 0 where the range is empty. */
export function share(value: number, { min, max }: Range): number {
  if (!(max > min) || Number.isNaN(value)) return 0
  return Math.min(1, Math.max(0, (value - min) / (max - min)))
}

/**
 * Round numbers for an axis: steps of 1, 2 or 5 times a power of ten, at most `most` of them, the first and the last outside
 * the range or on its edge (Heckbert, "Nice Numbers for Graph Labels", Graphics Gems, 1990).
 *
 * @param most at least 3: round numbers on both sides of 0 have 0 between them
 */
export function ticks({ min, max }: Range, most: number): number[] {
  if (!(max > min)) return [min]
  let step = 10 ** Math.floor(Math.log10((max - min) / (most - 1)))
  for (let factor = 0; steps(min, max, step) > most; factor = (factor + 1) % 3) step *= factor === 1 ? 2.5 : 2
  const first = Math.floor(min / step)
  const decimals = Math.max(0, -Math.floor(Math.log10(step)))
  return Array.from({ length: steps(min, max, step) }, (_, at) => Number(((first + at) * step).toFixed(decimals)))
}

function steps(min: number, max: number, step: number): number {
  return Math.ceil(max / step) - Math.floor(min / step) + 1
}
