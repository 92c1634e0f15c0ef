import {
  type BoxProps,
  box,
  type ClickEvent,
  createRef,
  derived,
  list,
  onKey,
  type ReadonlySignal,
  type Signal,
  show,
  signal,
  text,
  untrack,
} from 'sparktui'
import { frameRef, roomOf } from './frame.js'
import { look } from './look.js'
import { offColor, selectedColors } from './rows/colors.js'
import { beginning, cursorKeys, revealOnChange } from './rows/cursor.js'
import type { Rows } from './rows/source.js'
import { type Column, columnState } from './table/column.js'
import { tableHeader } from './table/header.js'
import type { Sort } from './table/sort.js'
import { type RowKey, tableView } from './table/view.js'

export type { Column } from './table/column.js'
export type { Sort } from './table/sort.js'

export interface TableProps<T, K = number> extends Omit<BoxProps, 'flexDirection'> {
  readonly columns: readonly Column<T>[]
  /** An array or a source of rows, or a signal or a getter of one. Only the rows that are seen are looked at, unless sorted. */
  readonly rows: Rows<T>
  /** What a row is known by, where rows move or come anew: `({ pid }) => pid`. Its number in `rows` unless given. */
  readonly key?: RowKey<T, K>
  /** The key of the selected row: read, and set as keys and clicks select. Without it rows cannot be selected. */
  readonly selected?: Signal<K | undefined>
  /** What the rows are sorted by: read, and set by a click on a title. */
  readonly sort?: Signal<Sort | undefined>
  /** Whether `rows` come in the order that `sort` asks for, as from a database. */
  readonly isSorted?: boolean
  /** Whether edges of columns can be dragged. True unless given. */
  readonly isResizable?: boolean
  /** Called when a row was selected by a key or a click. */
  readonly onSelect?: (row: T, key: K) => void
  /** Called when Enter or a double click chose the selected row. */
  readonly onChoose?: (row: T, key: K) => void
  readonly onSort?: (sort: Sort) => void
  /** Stands below the titles while there are no rows. */
  readonly empty?: string
}

/**
 * Rows in columns below titles that stay. Up, Down, Page Up, Page Down, Home and End select, Enter chooses; Left and Right scroll
 * where the columns need more room. Titles come after the rows for Tab: the arrows go from one to the next, Enter sorts,
 * Shift with Left or Right makes a column narrower or wider.
 */
export function table<T, K = number>(props: TableProps<T, K>): void {
  const { columns: given, rows, key, selected, sort = signal<Sort | undefined>(undefined), ...more } = props
  const { isSorted = false, isResizable = true, onSelect, onChoose, onSort, empty = '', ...rest } = more
  const columns = given.map((column) => columnState(column, isResizable))
  const view = tableView({ rows, columns, sort, isSorted, key })
  const minWidth = derived(() => columns.reduce((sum, { least }) => sum + least.value + 1, 0))
  const frame = frameRef(rest.ref)
  const body = createRef()
  const begins = beginning(frame, { ref: body }, () => selected !== undefined && selected.value === undefined)
  const tell = (handler: typeof onSelect) => {
    const place = view.placeOf(selected?.peek())
    if (place >= 0) handler?.(view.rows.peek().at(place), view.keyAt(place) as K)
  }
  const go = (place: number) => {
    if (selected === undefined) return
    selected.value = view.keyAt(place)
    tell(onSelect)
  }
  const keys = selected === undefined ? { keysScroll: body } : {}
  box({ ...FRAME, ...roomOf(rest), color: offColor(rest.disabled), ...bar(rest), ...keys, ...rest, ref: frame }, () => {
    if (selected !== undefined) {
      cursorKeys({ count: () => view.rows.peek().count, at: () => view.placeOf(selected.peek()), go }, { ref: body })
      onKey('enter', () => tell(onChoose), { needsFocus: true, description: 'choose' })
      revealOnChange(
        { ref: body },
        () => [selected.value, sort.value],
        () => view.placeOf(selected.peek()),
      )
    }
    tableHeader({ columns, sort, isResizable, onSort }, minWidth)
    list({ items: view.rows, ref: body, ...BODY, minWidth, key: (_, place) => untrack(() => view.keyAt(place)) }, row)
    show(
      () => empty !== '' && view.rows.value.count === 0,
      () => text(empty, { ...EMPTY, underline: frame.isFocused }),
    )
  })

  function row(item: ReadonlySignal<T>, place: ReadonlySignal<number>): void {
    const isSelected = derived(() => {
      const own = view.keyAt(place.value)
      return own !== undefined && Object.is(selected?.value, own)
    })
    const click = ({ count }: ClickEvent) => {
      go(place.peek())
      if (count === 2) tell(onChoose)
    }
    box({ ...ROW, ...selectedColors(isSelected, frame), ...(selected === undefined ? {} : { onClick: click }) }, () => {
      for (const [at, { cell, color, align = 'left', size }] of columns.entries()) {
        text(() => cell(item.value), {
          ...size,
          ...CELL,
          textAlign: align,
          ...(at > 0 ? {} : { underline: () => begins.value === place.value }),
          ...(color === undefined ? {} : { color: () => (isSelected.value ? undefined : color(item.value)) }),
        })
      }
    })
  }
}

/** A bar for scrolling sideways has room on a border alone. */
function bar({ border, borderBottom }: BoxProps): BoxProps {
  return border === undefined && borderBottom === undefined ? { scrollbar: 'none' } : {}
}

const FRAME = {
  flexDirection: 'column',
  role: 'table',
  overflowX: 'auto',
  overflowY: 'hidden',
  focusable: true,
  borderColor: look.faint,
  focusRingColor: look.accent,
  scrollbarColor: look.muted,
} as const
const BODY = {
  flexGrow: 1,
  flexBasis: 0,
  minHeight: 0,
  overflowX: 'hidden',
  overflowY: 'scroll',
  scrollbarColor: look.muted,
} as const
const ROW = { columnGap: 1, height: 1, flexGrow: 1, flexBasis: 0, minWidth: 0, role: 'row' } as const
const CELL = { textWrap: 'nowrap', textOverflow: 'ellipsis', role: 'cell' } as const
const EMPTY = { color: look.muted, paddingX: 1, position: 'absolute', top: 1 } as const
