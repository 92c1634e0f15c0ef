import { COMPONENTS, wireBox } from '@sparktui/generated'
import { effect, type MaybeSource, onCleanup } from '@sparktui/signals'
import { appendNode, build, building, mustBuild } from './cursor.js'
import { PropError } from './errors.js'
import { attachNodeProps } from './events/handlers.js'
import type { KeyOf, RowSource } from './list/items.js'
import { ListView } from './list/view.js'
import type { RevealOptions } from './node/scrolling.js'
import type { BoxProps } from './primitives.js'
import { read } from './read.js'
import type { RenderRow } from './rows.js'

export type { RowSource } from './list/items.js'

/** What a list can be given. Its rows stand below each other, so how a box places its children is not among it. */
export interface ListProps<T>
  extends Omit<BoxProps, 'flexDirection' | 'flexWrap' | 'gap' | 'rowGap' | 'columnGap' | 'justifyContent'> {
  /** An array, or a source of rows; a signal, a derived or a getter of one is followed. */
  readonly items: MaybeSource<readonly T[] | RowSource<T>>
  /** Cells of every row, a whole number from 1; 1 by default. `'auto'` has each row be as high as what is in it. */
  readonly rowHeight?: number | 'auto'
  /** With `'auto'`, cells that a row counts for until it was seen; without it, the mean of the first that were. */
  readonly estimatedRowHeight?: number
  /** Rows kept above and below those that are seen, so that they are there while JavaScript has no time; 16 by default. */
  readonly overscan?: number
  /** Says what a row is known by; without it, the item itself. */
  readonly key?: KeyOf<T>
  /** Called once as the list is built: what `onKey` in it claims is the list's, and comes before the keys that scroll it. */
  readonly keys?: () => void
}

/** A list that was built. */
export interface ListHandle {
  /**
   * Scrolls to a row, whether or not it is a node yet: `block` says where it comes to stand, at the `start` by default.
   * An index past an end is that end.
   *
   * @throws {PropError} if `index` is no whole number
   */
  scrollTo(index: number, options?: RevealOptions): void
}

/**
 * A scroller whose rows are nodes only while they are seen, or nearly: a list of 100,000 items costs what one of a hundred
 * does. It scrolls in the engine, whether or not JavaScript has time. What is seen stays in its place when rows come or go
 * above it.
 *
 * ```ts
 * list({ items: lines, height: 20, border: 'round', stickyScroll: 'end' }, (line) => text(() => line.value))
 * ```
 *
 * @param row builds a row, whose height is `rowHeight`. It runs once for as long as the row is near enough to be kept
 * @throws {OutsideMountError} where no interface is being built
 * @throws {PropError} if a prop is unknown or has a value that it cannot have
 */
export function list<T>(props: ListProps<T>, row: RenderRow<T>): ListHandle {
  const app = building('list')
  const { items, rowHeight = 1, estimatedRowHeight, overscan = 16, key, keys, ...rest } = props
  if (rowHeight !== 'auto') whole('rowHeight', rowHeight, 1)
  if (estimatedRowHeight !== undefined) whole('estimatedRowHeight', estimatedRowHeight, 1)
  whole('overscan', overscan, 0)
  mustBuild('list', 'row', row)
  const node = appendNode(app, COMPONENTS.box)
  wireBox(app.targets, node, { overflowY: 'auto', ...rest, flexDirection: 'column' })
  attachNodeProps(app, 'list', node, rest)
  const height = rowHeight === 'auto' ? undefined : rowHeight
  const isSticky = () => read(props.stickyScroll) === 'end'
  let view: ListView<T> | undefined
  build(app, node, null, () => {
    keys?.()
    const made = new ListView(app, node, { rowHeight: height, estimatedRowHeight, overscan, key, isSticky }, row)
    view = made
    onCleanup(() => made.dispose())
    effect(() => made.follow(itemsOf(read(items))))
  })
  return {
    scrollTo(index, { block = 'start' } = {}) {
      if (!Number.isInteger(index)) throw new PropError('list', 'scrollTo', index, 'give the index of a row')
      view?.scrollTo(index, block)
    },
  }
}

function itemsOf<G>(given: G): G {
  if (Array.isArray(given) || (typeof given === 'object' && given !== null && 'count' in given && 'at' in given))
    return given
  throw new PropError('list', 'items', given, 'give an array, or { count, at(index) }')
}

function whole(prop: string, value: unknown, least: number): void {
  if (Number.isInteger(value) && (value as number) >= least) return
  throw new PropError('list', prop, value, `give a whole number from ${least}`)
}
