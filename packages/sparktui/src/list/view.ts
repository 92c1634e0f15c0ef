import type { RevealBlock } from '@sparktui/generated'
import { batch, derived, effect, onCleanup, type ReadonlySignal, signal, unowned } from '@sparktui/signals'
import type { AppCore } from '../core.js'
import { appendFragment } from '../cursor.js'
import { createRef, type NodeRef } from '../node/ref.js'
import { box } from '../primitives.js'
import { type RenderRow, Rows } from '../rows.js'
import { EqualHeights, type Heights, MeasuredHeights } from './heights.js'
import { Items, type KeyOf, type RowSource } from './items.js'

/** What a view is told by its list. */
export interface ViewOptions<T> {
  /** Cells of each row; undefined where each is as high as what is in it. */
  readonly rowHeight: number | undefined
  readonly estimatedRowHeight: number | undefined
  readonly overscan: number
  readonly key: KeyOf<T> | undefined
  readonly isSticky: () => boolean
}

/** A row that the view stays at until the engine has shown a commit, whatever it tells of before that. */
interface Pin {
  readonly index: number
  readonly commit: number
}

/** A wish to scroll to a row. */
interface Wish {
  readonly index: number
  readonly block: RevealBlock
}

/** Rows that are built before the engine has told how high the list is. */
const FIRST_ROWS = 64

/** A row that is there. */
interface Shown {
  readonly ref: NodeRef
  readonly place: ReadonlySignal<number>
}

/** The rows of a list that are there, and the empty room of those that are not. */
export class ListView<T> {
  private readonly start = signal(0)
  private readonly above = signal(0)
  private readonly below = signal(0)
  /** How often rows were found to be otherwise high than was known. */
  private readonly measured = signal(0)
  /** How often somebody wished to see a row. */
  private readonly wished = signal(0)
  private readonly heights: Heights
  private readonly rows: Rows<T>
  private readonly shown = new Set<Shown>()
  private items: Items<T>
  private pin: Pin | undefined
  private wish: Wish | undefined
  /** The first row that is seen, as last known. */
  private first = 0

  constructor(
    private readonly app: AppCore,
    private readonly node: number,
    private readonly options: ViewOptions<T>,
    render: RenderRow<T>,
  ) {
    const { above, below } = this
    const { rowHeight, estimatedRowHeight, key } = options
    this.items = new Items<T>([], key)
    this.heights = rowHeight === undefined ? new MeasuredHeights(estimatedRowHeight) : new EqualHeights(rowHeight)
    // Where there is nothing to see, there is nothing to hold on to.
    box({ height: above, flexShrink: 0, overflowAnchor: 'none' })
    this.rows = new Rows<T>(app, appendFragment(), (item, index) => this.row(render, item, index))
    box({ height: below, flexShrink: 0, overflowAnchor: 'none' })
  }

  /** Makes the rows those that are seen of `given` now, and a few more. Tracks what decides that. */
  follow(given: readonly T[] | RowSource<T>): void {
    const { layoutArrays, interactionArrays } = this.app.arrays
    void this.measured.value
    void this.wished.value
    const viewport = layoutArrays.computedHeight.get(this.node)
    const offset = this.app.scrolling.y(this.node)
    const isAtEnd = this.options.isSticky() && viewport > 0 && offset >= interactionArrays.maxScroll.get(this.node)
    const { wish } = this
    this.wish = undefined
    unowned(() => {
      batch(() => {
        this.heights.settle()
        if (given !== this.items.given) this.take(new Items(given, this.options.key), offset > 0 && !isAtEnd, viewport)
        if (wish !== undefined) this.pinTo(this.firstFor(wish, viewport), viewport)
        else if (isAtEnd) this.pin = undefined
        this.first = this.firstSeen(viewport, offset, isAtEnd)
        this.show(viewport)
      })
      if (wish !== undefined) this.reveal(wish)
    })
  }

  /** Scrolls to a row, wherever that comes to lie when it is laid out. */
  scrollTo(index: number, block: RevealBlock): void {
    this.wish = { index: Math.max(0, Math.min(index, this.items.count - 1)), block }
    this.wished.value++
  }

  dispose(): void {
    this.rows.dispose()
  }

  private row(render: RenderRow<T>, item: ReadonlySignal<T>, index: ReadonlySignal<number>): void {
    const place = derived(() => index.value + this.start.value)
    const { rowHeight } = this.options
    const ref = createRef()
    const shown = { ref, place }
    box(
      { ref, flexShrink: 0, flexDirection: 'column', ...(rowHeight === undefined ? {} : { height: rowHeight }) },
      () => render(item, place),
    )
    this.shown.add(shown)
    onCleanup(() => this.shown.delete(shown))
    if (rowHeight !== undefined) return
    effect(() => {
      const cells = ref.height.value
      if (cells > 0 && this.heights.measure(place.value, cells)) this.measured.value = this.measured.peek() + 1
    })
  }

  /** Takes other items. Where it `holdsOn`, what is seen is looked for among them, and the engine keeps it in its place. */
  private take(items: Items<T>, holdsOn: boolean, viewport: number): void {
    const { items: before, heights, first } = this
    this.items = items
    const more = items.count - before.count
    const held = holdsOn && first < before.count ? items.find(before.key(first), first, more) : undefined
    const by = held === undefined ? 0 : held - first
    if (by < 0) heights.shift(by)
    heights.resize(items.count)
    if (by > 0) heights.shift(by)
    if (held !== undefined && by !== 0) this.pinTo(held, viewport)
  }

  private pinTo(index: number, viewport: number): void {
    const { heights, app } = this
    const most = heights.at(Math.max(0, heights.total - viewport))
    this.pin = { index: Math.min(index, most), commit: app.arrays.commits.upcoming }
  }

  /** The first row that is seen, by what the engine tells and what it cannot know yet. */
  private firstSeen(viewport: number, offset: number, isAtEnd: boolean): number {
    const { heights, pin } = this
    if (pin !== undefined && !this.app.watched.hasShown(pin.commit)) return Math.min(pin.index, this.items.count)
    this.pin = undefined
    const most = Math.max(0, heights.total - viewport)
    return heights.at(isAtEnd ? most : Math.min(offset, most))
  }

  private firstFor({ index, block }: Wish, viewport: number): number {
    const { heights } = this
    const top = heights.top(index)
    const room = viewport - (heights.top(index + 1) - top)
    if (block === 'start') return index
    if (block === 'nearest' && index >= this.first && heights.top(index + 1) - heights.top(this.first) <= viewport)
      return this.first
    if (block === 'nearest' && index < this.first) return index
    return heights.at(Math.max(0, top - (block === 'center' ? room / 2 : room)))
  }

  private show(viewport: number): void {
    const { heights, items, first } = this
    const { overscan, key } = this.options
    const step = Math.max(1, overscan)
    const last = viewport > 0 ? heights.at(heights.top(first) + viewport) : first + FIRST_ROWS
    // In steps, so that a row scrolled is not each time a row built.
    const from = Math.max(0, Math.floor((first - overscan) / step) * step)
    const to = Math.min(items.count, Math.ceil((last + 1 + overscan) / step) * step)
    this.start.value = from
    this.above.value = heights.top(from)
    this.below.value = heights.total - heights.top(to)
    const shown = items.slice(from, to)
    this.rows.update(shown, key === undefined ? shown : items.keys(from, to))
  }

  private reveal({ index, block }: Wish): void {
    for (const { ref, place } of this.shown) {
      if (place.peek() !== index || !ref.isMounted.peek()) continue
      ref.scrollIntoView({ block })
      return
    }
  }
}
