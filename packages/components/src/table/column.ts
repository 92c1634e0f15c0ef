import {
  type Color,
  derived,
  type Prop,
  type ReadonlySignal,
  type RichText,
  type RowSource,
  type Signal,
  signal,
} from 'sparktui'
import { type Compare, compareValues, orderOf } from './sort.js'

/** A column of a table. */
export interface Column<T> {
  readonly title: string
  /** What `sort` calls it; its title unless given. */
  readonly name?: string
  /** Cells; without it the column shares the room that is left. */
  readonly width?: number
  /** Its share of that room, 1 unless given. */
  readonly flex?: number
  /** Least cells; where the table is narrower than all of these, it scrolls sideways. `width`, or else 6, unless given. */
  readonly min?: number
  readonly align?: 'left' | 'center' | 'right'
  /** What the cell of a row says. Signals that it reads are followed. */
  readonly cell: (row: T) => string | number | RichText
  readonly color?: (row: T) => Color | undefined
  /** Whether the table can be sorted by it: by what the cells say, or by an order of its own. */
  readonly sort?: boolean | Compare<T>
}

/** How a cell is as wide as its column, header and rows alike. */
export interface ColumnSize {
  readonly flexGrow: Prop<number>
  readonly flexShrink: Prop<number>
  readonly flexBasis: Prop<number>
  readonly minWidth: Prop<number>
}

/** A column and what the user made of its width. */
export interface ColumnState<T> extends Column<T> {
  readonly name: string
  readonly least: ReadonlySignal<number>
  readonly size: ColumnSize
  /** Cells that the user gave it. */
  readonly given: Signal<number | undefined>
  /** Cells that it has, as last heard. */
  cells: number
}

/** Least cells that a user can make a column. */
export const NARROWEST = 2

const USUAL_LEAST = 6

/** @param isResizable whether its width may change; else its cells have plain numbers */
export function columnState<T>(column: Column<T>, isResizable: boolean): ColumnState<T> {
  const given = signal<number | undefined>(undefined)
  const { width, flex = 1, min = width ?? USUAL_LEAST } = column
  const usual = { flexGrow: width === undefined ? flex : 0, flexShrink: 1, flexBasis: width ?? 0, minWidth: min }
  const least = derived(() => given.value ?? min)
  const size: ColumnSize = isResizable
    ? {
        flexGrow: derived(() => (given.value === undefined ? usual.flexGrow : 0)),
        flexShrink: derived(() => (given.value === undefined ? 1 : 0)),
        flexBasis: derived(() => given.value ?? usual.flexBasis),
        minWidth: least,
      }
    : usual
  return { ...column, name: column.name ?? column.title, given, least, size, cells: width ?? min }
}

/** The numbers of rows in the order of a column; undefined if it has none. */
export function orderBy<T>(rows: RowSource<T>, column: Column<T>, isDescending: boolean): Uint32Array | undefined {
  const { sort = false, cell } = column
  if (sort === false) return undefined
  const all = Array.from({ length: rows.count }, (_, index) => rows.at(index))
  return sort === true ? orderOf(all.map(cell), compareValues, isDescending) : orderOf(all, sort, isDescending)
}
