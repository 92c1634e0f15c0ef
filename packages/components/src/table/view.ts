import { derived, type ReadonlySignal, type RowSource, type Signal } from 'sparktui'
import { type Rows, sourceOf } from '../rows/source.js'
import { type ColumnState, orderBy } from './column.js'
import type { Sort } from './sort.js'

/** What says which row is which: what it is known by stays though its place changes. */
export type RowKey<T, K> = (row: T, index: number) => K

/** The rows of a table as they are shown. */
export interface TableView<T, K> {
  readonly rows: ReadonlySignal<RowSource<T>>
  /** What the row shown at a place is known by; undefined past the last one. */
  readonly keyAt: (place: number) => K | undefined
  /** The place of the row that is known by a key, -1 if there is none. */
  readonly placeOf: (key: K | undefined) => number
}

interface ViewOptions<T, K> {
  readonly rows: Rows<T>
  readonly columns: readonly ColumnState<T>[]
  readonly sort: Signal<Sort | undefined>
  readonly isSorted: boolean
  readonly key: RowKey<T, K> | undefined
}

/** Rows in the order that is asked for. What they are is looked at only when rows or order change. */
export function tableView<T, K>({ rows, columns, sort, isSorted, key }: ViewOptions<T, K>): TableView<T, K> {
  const source = derived(() => sourceOf(rows))
  const order = derived(() => {
    const wanted = sort.value
    const column = columns.find(({ name }) => name === wanted?.by)
    if (isSorted || wanted === undefined || column === undefined) return undefined
    return orderBy(source.value, column, wanted.isDescending)
  })
  const shown = derived((): RowSource<T> => {
    const { value: all } = source
    const { value: places } = order
    return places === undefined ? all : { count: all.count, at: (place) => all.at(places[place] as number) }
  })
  const indexAt = (place: number) => order.value?.[place] ?? place
  // A row that is about to go asks for the key of a place that is no more.
  const keyAt = (place: number) => {
    if (place >= shown.value.count) return undefined
    const index = indexAt(place)
    return key === undefined ? (index as K) : key(source.value.at(index), index)
  }
  let last = 0
  return {
    rows: shown,
    keyAt,
    placeOf(wanted) {
      if (wanted === undefined) return -1
      const { count } = shown.value
      if (key === undefined && order.value === undefined) return (wanted as number) < count ? (wanted as number) : -1
      // Mostly it is where it was, or near.
      for (let away = 0; away <= Math.max(last, count - last); away++) {
        for (const place of [last - away, last + away]) {
          if (place < 0 || place >= count || !Object.is(keyAt(place), wanted)) continue
          last = place
          return place
        }
      }
      return -1
    },
  }
}
