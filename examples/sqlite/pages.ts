import type { RowSource } from 'sparktui'

const PAGE_ROWS = 200
/** Pages kept: what is seen, and what was seen a moment ago. */
const MOST_PAGES = 20

/**
 * Rows that are read a page at a time, when they are looked at.
 *
 * @param read some rows from a place on; fewer where the table has become shorter
 * @param missing stands for a row that is gone by now
 */
export function pages<T>(count: number, read: (from: number, most: number) => readonly T[], missing: T): RowSource<T> {
  const kept = new Map<number, readonly T[]>()
  const page = (number: number): readonly T[] => {
    const known = kept.get(number)
    if (known !== undefined) return known
    const rows = read(number * PAGE_ROWS, PAGE_ROWS)
    const oldest = kept.keys().next().value
    if (kept.size >= MOST_PAGES && oldest !== undefined) kept.delete(oldest)
    kept.set(number, rows)
    return rows
  }
  return { count, at: (index) => page(Math.floor(index / PAGE_ROWS))[index % PAGE_ROWS] ?? missing }
}
