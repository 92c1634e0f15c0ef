import { type Column, table } from '@sparktui/components'
import { each, type NodeRef, type Signal, signal } from 'sparktui'
import { cellColor, cells, cellText } from './cells.js'
import type { Value } from './database.js'
import type { Explorer, Shown } from './explorer.js'

const NARROWEST = 4
const WIDEST = 40

/** The rows that are shown, in columns as wide as what is in the first of them. */
export function rowsPane(explorer: Explorer, record: Signal<readonly Value[] | undefined>, ref: NodeRef): void {
  // Another table has other columns; the same one read again keeps what was chosen in it.
  const columnsOf = ({ title, isTable, columns }: Shown) => JSON.stringify([title, isTable, columns])
  each(
    () => (explorer.shown.value === undefined ? [] : [explorer.shown.value]),
    (shown) => {
      const selected = signal<number | undefined>(0)
      table<readonly Value[]>({
        ref,
        columns: columns(shown.peek()),
        rows: explorer.rows,
        selected,
        sort: explorer.order,
        isSorted: shown.peek().isTable,
        // A row is known by its place: in another order another one stands there.
        onSort: () => {
          selected.value = 0
        },
        onChoose: (row) => {
          record.value = row
        },
        flexGrow: 1,
        flexBasis: 0,
        minHeight: 0,
        border: 'round',
        empty: 'no rows',
      })
    },
    { key: columnsOf },
  )
}

function columns({ columns: all, first }: Shown): readonly Column<readonly Value[]>[] {
  return all.map(({ name, isKey }, at) => {
    const values = first.map((row) => row[at])
    const widest = Math.max(cells(name) + 1, ...values.map((value) => cells(cellText(value))))
    const width = Math.min(WIDEST, Math.max(NARROWEST, widest))
    const isLast = at === all.length - 1
    const areNumbers = values.length > 0 && values.every((value) => value === null || isNumber(value))
    return {
      title: isKey ? `${name}*` : name,
      name,
      ...(isLast ? { min: width } : { width }),
      align: areNumbers && !isLast ? 'right' : 'left',
      sort: true,
      cell: (row) => cellText(row[at]),
      color: (row) => cellColor(row[at]),
    }
  })
}

function isNumber(value: Value | undefined): boolean {
  return typeof value === 'number' || typeof value === 'bigint'
}
