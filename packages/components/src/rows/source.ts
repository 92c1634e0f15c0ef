import { type MaybeSource, type RowSource, read } from 'sparktui'

/** Rows as components take them: an array, or a source that is asked for those that are seen. */
export type Rows<T> = MaybeSource<readonly T[] | RowSource<T>>

/** What rows are now, tracked, as a source. */
export function sourceOf<T>(rows: Rows<T>): RowSource<T> {
  const now = read(rows)
  return 'count' in now ? now : { count: now.length, at: (index) => now[index] as T }
}
