/** What rows are sorted by. */
export interface Sort {
  /** The name of a column. */
  readonly by: string
  readonly isDescending: boolean
}

/** Less than 0 if `a` comes before `b`, more than 0 if after. */
export type Compare<T> = (a: T, b: T) => number

const words = new Intl.Collator(undefined, { numeric: true })

/** Numbers by their size, all else by what it says, with numbers in it by their size too; nothing comes last. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') {
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
    return a - b
  }
  return words.compare(String(a ?? ''), String(b ?? ''))
}

/** The numbers of values in the order of `compare`; those that are equal keep theirs. */
export function orderOf<T>(values: readonly T[], compare: Compare<T>, isDescending: boolean): Uint32Array {
  const sign = isDescending ? -1 : 1
  return Uint32Array.from(values, (_, index) => index).sort(
    (a, b) => sign * compare(values[a] as T, values[b] as T) || a - b,
  )
}
