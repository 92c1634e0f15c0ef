import { derived, effect, type NodeRef, onKey, type ReadonlySignal, untrack } from 'sparktui'

/** A place among rows that keys and the mouse move. */
export interface Cursor {
  readonly count: () => number
  /** The row it is at, -1 for none. */
  readonly at: () => number
  readonly go: (index: number) => void
  /** Rows that it leaves out. */
  readonly isSkipped?: (index: number) => boolean
}

/** What shows rows of one cell each. */
export interface RowView {
  readonly ref: NodeRef
  /** Rows of its box that are its border. */
  readonly edges?: number
}

/** How many rows are seen; 0 before the first frame. */
function rowsSeen({ ref, edges = 0 }: RowView): number {
  return Math.max(0, ref.height.value - edges)
}

/** Claims, for the box that is being built, the keys that move a cursor over the rows that `view` shows. */
export function cursorKeys(cursor: Cursor, view: RowView, { wraps = false }: { readonly wraps?: boolean } = {}): void {
  const page = () => Math.max(1, rowsSeen(view) - 1)
  const top = () => Math.floor(view.ref.scrollY.peek())
  const steps: readonly (readonly [string, string, (at: number, last: number) => number])[] = [
    ['up', 'the row above', (at, last) => (at > 0 ? at - 1 : wraps || at < 0 ? last : 0)],
    ['down', 'the row below', (at, last) => (at < 0 ? top() : at < last ? at + 1 : wraps ? 0 : last)],
    ['pageup', 'a page up', (at) => Math.max(0, at - page())],
    ['pagedown', 'a page down', (at, last) => Math.min(last, Math.max(0, at) + page())],
    ['home', 'the first row', () => 0],
    ['end', 'the last row', (_, last) => last],
  ]
  for (const [key, description, target] of steps) {
    const isBack = key === 'up' || key === 'end' || key === 'pageup'
    const move = () => {
      const last = cursor.count() - 1
      if (last < 0) return
      const to = free(cursor, target(cursor.at(), last), isBack, wraps)
      if (to !== undefined) cursor.go(to)
    }
    onKey(key as 'up', move, { needsFocus: true, description })
  }
}

/** The nearest row that is not left out: on in the direction of the step, else back. */
function free({ count, isSkipped }: Cursor, from: number, isBack: boolean, wraps: boolean): number | undefined {
  if (isSkipped === undefined || !isSkipped(from)) return from
  const all = count()
  for (const step of isBack ? [-1, 1] : [1, -1]) {
    for (let tries = 1, at = from + step; tries < all; tries++, at += step) {
      const place = wraps ? (at + all) % all : at
      if (place < 0 || place >= all) break
      if (!isSkipped(place)) return place
    }
  }
  return undefined
}

/** Scrolls as little as can be so that a row of one cell is seen. */
export function reveal(view: RowView, index: number): void {
  const seen = rowsSeen(view)
  const top = view.ref.scrollY.peek()
  if (index < 0 || seen === 0) return
  if (index < top) view.ref.scrollTo({ y: index })
  else if (index >= top + seen) view.ref.scrollTo({ y: index - seen + 1 })
}

/** Keeps the row in view that is chosen, when another one is or the view gets another height; not when it is scrolled. */
export function revealOnChange(view: RowView, chosen: () => unknown, at: () => number): void {
  effect(() => {
    chosen()
    if (rowsSeen(view) > 0) untrack(() => reveal(view, at()))
  })
}

/**
 * The place of the row that is underlined: the first that is seen, where the keys begin, while `frame` has the focus and nothing is
 * selected; else -1.
 */
export function beginning(frame: NodeRef, view: RowView, isNone: () => boolean): ReadonlySignal<number> {
  return derived(() => (frame.isFocused.value && isNone() ? Math.floor(view.ref.scrollY.value) : -1))
}
