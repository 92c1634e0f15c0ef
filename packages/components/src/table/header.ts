import { box, onKey, type ReadonlySignal, type Signal, text } from 'sparktui'
import { look } from '../look.js'
import { type ColumnState, NARROWEST } from './column.js'
import type { Sort } from './sort.js'

interface HeaderOptions<T> {
  readonly columns: readonly ColumnState<T>[]
  readonly sort: Signal<Sort | undefined>
  readonly isResizable: boolean
  readonly onSort: ((sort: Sort) => void) | undefined
}

/** The titles of a table: a click or Enter sorts, what stands between them is dragged. */
export function tableHeader<T>(
  { columns, sort, isResizable, onSort }: HeaderOptions<T>,
  minWidth: ReadonlySignal<number>,
): void {
  box({ height: 1, flexShrink: 0, minWidth, role: 'row', roving: 'row' }, () => {
    for (const [at, column] of columns.entries()) {
      title(column)
      // The last one would lie above the scrollbar.
      if (at < columns.length - 1) edge(column)
      else box({ width: 1, flexShrink: 0 })
    }
  })

  function title(column: ColumnState<T>): void {
    const { align = 'left', name, size } = column
    const canSort = column.sort !== undefined && column.sort !== false
    const isSorted = () => sort.value?.by === name
    const turn = () => {
      const now = sort.peek()
      sort.value = { by: name, isDescending: now?.by === name && !now.isDescending }
      onSort?.(sort.peek() as Sort)
    }
    box(
      {
        ...size,
        overflow: 'hidden',
        role: 'columnheader',
        label: column.title,
        justifyContent: align === 'left' ? 'start' : align === 'right' ? 'end' : 'center',
        focusable: canSort || isResizable,
        focusBackgroundColor: look.accent,
        focusColor: look.onAccent,
        onResize: ({ width }) => {
          column.cells = width
        },
        ...(canSort ? { onPress: turn, hoverColor: look.accent } : {}),
      },
      () => {
        if (isResizable) resizeKeys(column)
        text(column.title, { bold: true, textWrap: 'nowrap', textOverflow: 'ellipsis', minWidth: 0 })
        text(() => (isSorted() ? (sort.value?.isDescending ? '▼' : '▲') : ''), { color: look.accent, flexShrink: 0 })
      },
    )
  }

  /** The edge to the next column, which is as wide as the gap between cells. */
  function edge(column: ColumnState<T>): void {
    let from: { readonly x: number; readonly cells: number } | undefined
    text('│', {
      width: 1,
      flexShrink: 0,
      color: look.faint,
      ...(isResizable
        ? {
            hoverColor: look.accent,
            pressedColor: look.accent,
            onMouse: ({ action, x }) => {
              if (action === 'down') from = { x, cells: column.cells }
              else if (from !== undefined) column.given.value = Math.max(NARROWEST, from.cells + x - from.x)
              if (action === 'up') from = undefined
            },
          }
        : {}),
    })
  }
}

function resizeKeys<T>(column: ColumnState<T>): void {
  const by = (step: number) => () => {
    column.given.value = Math.max(NARROWEST, column.cells + step)
  }
  onKey('shift+left', by(-1), { needsFocus: true, description: 'narrower column' })
  onKey('shift+right', by(1), { needsFocus: true, description: 'wider column' })
}
