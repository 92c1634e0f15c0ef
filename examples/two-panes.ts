import {
  type App,
  box,
  createRef,
  derived,
  type NodeRef,
  onKey,
  type ReadonlySignal,
  type Signal,
  show,
  signal,
} from 'sparktui'

/** Two panes beside each other, or one at a time where there is no room for both. */
export interface TwoPanes {
  /** To give to what has the focus in the first pane, and in the second. */
  readonly first: NodeRef
  readonly second: NodeRef
  /** Whether both are seen. */
  readonly isWide: ReadonlySignal<boolean>
  /** Whether the second is seen where only one is. */
  readonly isSecond: ReadonlySignal<boolean>
  toFirst(): void
  toSecond(): void
}

/** @param wideColumns from how many columns on there is room for both */
export function twoPanes(app: App, wideColumns: number): TwoPanes {
  const [first, second] = [createRef(), createRef()]
  const isSecond: Signal<boolean> = signal(false)
  const go = (toSecond: boolean, ref: NodeRef) => () => {
    isSecond.value = toSecond
    ref.focus()
  }
  return {
    first,
    second,
    isSecond,
    isWide: derived(() => app.columns.value >= wideColumns),
    toFirst: go(false, first),
    toSecond: go(true, second),
  }
}

/**
 * Builds both. In the second ←, h and Backspace lead to the first.
 *
 * @param shares how the width is parted
 */
export function showPanes(
  { isWide, isSecond, toFirst }: TwoPanes,
  shares: readonly [number, number],
  first: () => void,
  second: () => void,
): void {
  box({ flexGrow: 1, flexBasis: 0, minHeight: 0, columnGap: 1 }, () => {
    show(
      () => isWide.value || !isSecond.value,
      () => box({ ...PANE, flexGrow: shares[0] }, first),
    )
    show(
      () => isWide.value || isSecond.value,
      () => {
        box({ ...PANE, flexGrow: shares[1] }, () => {
          for (const key of ['left', 'h', 'backspace'] as const) onKey(key, toFirst)
          second()
        })
      },
    )
  })
}

const PANE = { flexDirection: 'column', flexBasis: 0, minWidth: 0, minHeight: 0 } as const
