import { COMPONENTS, wireBox } from '@sparktui/generated'
import { batch, derived, effect, type MaybeSource, onCleanup, signal, unowned, untrack } from '@sparktui/signals'
import type { AppCore } from './core.js'
import { appendFragment, appendNode, build, building } from './cursor.js'
import { PropError } from './errors.js'
import { attachNodeProps } from './events/handlers.js'
import { type BoxProps, box } from './primitives.js'
import { read } from './read.js'
import { type RenderRow, Rows } from './rows.js'

/** Rows that are looked at one by one: for those that are many, or lie elsewhere. Another object says that they changed. */
export interface RowSource<T> {
  readonly count: number
  /** @param index from 0, below `count` */
  at(index: number): T
}

/** What a list can be given. Its rows stand below each other, so how a box places its children is not among it. */
export interface ListProps<T>
  extends Omit<BoxProps, 'flexDirection' | 'flexWrap' | 'gap' | 'rowGap' | 'columnGap' | 'justifyContent'> {
  /** An array, or a source of rows; a signal, a derived or a getter of one is followed. */
  readonly items: MaybeSource<readonly T[] | RowSource<T>>
  /** Cells of every row, a whole number from 1; 1 by default. */
  readonly rowHeight?: number
  /** Rows kept above and below those that are seen, so that they are there while JavaScript has no time; 16 by default. */
  readonly overscan?: number
  /** Says what a row is known by; without it, the item itself. */
  readonly key?: (item: T, index: number) => unknown
}

/** Rows that are built before the engine has told how high the list is. */
const FIRST_ROWS = 64

/**
 * A scroller whose rows are nodes only while they are seen, or nearly: a list of 100,000 items costs what one of a hundred
 * does. It scrolls in the engine, whether or not JavaScript has time.
 *
 * ```ts
 * list({ items: lines, height: 20, border: 'round', stickyScroll: 'end' }, (line) => text(() => line.value))
 * ```
 *
 * @param row builds a row, whose height is `rowHeight`. It runs once for as long as the row is near enough to be kept
 * @throws {OutsideMountError} where no interface is being built
 * @throws {PropError} if a prop is unknown or has a value that it cannot have
 */
export function list<T>(props: ListProps<T>, row: RenderRow<T>): void {
  const app = building('list')
  const { items, rowHeight = 1, overscan = 16, key, ...rest } = props
  whole('rowHeight', rowHeight, 1)
  whole('overscan', overscan, 0)
  const node = appendNode(app, COMPONENTS.box)
  wireBox(app.targets, node, { overflowY: 'auto', ...rest, flexDirection: 'column' })
  attachNodeProps(app, 'list', node, rest)
  build(app, node, null, () => {
    const view = new ListView(
      app,
      node,
      { rowHeight, overscan, key, isSticky: () => read(props.stickyScroll) === 'end' },
      row,
    )
    onCleanup(() => view.dispose())
    effect(() => view.follow(read(items)))
  })
}

interface ListOptions<T> {
  readonly rowHeight: number
  readonly overscan: number
  readonly key: ((item: T, index: number) => unknown) | undefined
  readonly isSticky: () => boolean
}

/** The rows that are there, and the empty room of those that are not. */
class ListView<T> {
  private readonly start = signal(0)
  private readonly after = signal(0)
  private readonly rows: Rows<T>

  constructor(
    private readonly app: AppCore,
    private readonly node: number,
    private readonly options: ListOptions<T>,
    render: RenderRow<T>,
  ) {
    const { start, after } = this
    const { rowHeight } = options
    box({ height: () => start.value * rowHeight, flexShrink: 0 })
    this.rows = new Rows<T>(app, appendFragment(), (item, index) => {
      const place = derived(() => index.value + start.value)
      box({ height: rowHeight, flexShrink: 0 }, () => render(item, place))
    })
    box({ height: () => after.value * rowHeight, flexShrink: 0 })
  }

  /** Makes the rows those that are seen of `items` now, and a few more. Tracks what decides that. */
  follow(items: readonly T[] | RowSource<T>): void {
    const count = 'count' in items ? items.count : items.length
    const [from, to] = this.stretch(count)
    const { key } = this.options
    batch(() =>
      unowned(() => {
        const shown = 'count' in items ? taken(items, from, to) : items.slice(from, to)
        this.start.value = from
        this.after.value = count - to
        this.rows.update(
          shown,
          key === undefined ? shown : untrack(() => shown.map((item, at) => key(item, from + at))),
        )
      }),
    )
  }

  dispose(): void {
    this.rows.dispose()
  }

  /** In steps of the overscan, so that a row scrolled is not each time a row built. */
  private stretch(count: number): [number, number] {
    const { rowHeight, overscan } = this.options
    const { layoutArrays, interactionArrays } = this.app.arrays
    const height = layoutArrays.computedHeight.get(this.node)
    const seen = height > 0 ? Math.ceil(height / rowHeight) : FIRST_ROWS
    const offset = this.app.scrolling.y(this.node)
    const isAtEnd = this.options.isSticky() && offset >= interactionArrays.maxScroll.get(this.node)
    const last = Math.max(0, count - seen)
    const first = isAtEnd && height > 0 ? last : Math.min(Math.floor(offset / rowHeight), last)
    const step = Math.max(1, overscan)
    const from = Math.floor((first - overscan) / step) * step
    const to = Math.ceil((first + seen + 1 + overscan) / step) * step
    return [Math.max(0, from), Math.min(count, to)]
  }
}

function taken<T>(rows: RowSource<T>, from: number, to: number): readonly T[] {
  return Array.from({ length: to - from }, (_, at) => rows.at(from + at))
}

function whole(prop: string, value: unknown, least: number): void {
  if (Number.isInteger(value) && (value as number) >= least) return
  throw new PropError('list', prop, value, `give a whole number from ${least}`)
}
