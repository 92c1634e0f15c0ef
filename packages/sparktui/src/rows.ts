import { CapacityError } from '@sparktui/memory'
import { effectScope, type ReadonlySignal, type Signal, signal, together } from '@sparktui/signals'
import type { AppCore } from './core.js'
import { build } from './cursor.js'
import { Fragment } from './fragment.js'
import { markConstant } from './guard/untracked-reads.js'
import { longestRise } from './longest-rise.js'

/** Draws one row. The row stays as long as its key does, and its signals follow the item. */
export type RenderRow<T> = (item: ReadonlySignal<T>, index: ReadonlySignal<number>) => void

/** One row of a list: the fragment of its nodes, and the scope of what was made with them. */
class Row<T> extends Fragment {
  dispose: () => void = nothing
  /** Its index in the list before. */
  place = 0
  /** A later row under the same key, while rows are matched. */
  twin: Row<T> | undefined = undefined

  constructor(
    list: Fragment,
    readonly key: unknown,
    readonly item: Signal<T>,
    readonly index: Signal<number>,
  ) {
    super(list.parent, list)
    this.isDetached = true
  }
}

/**
 * The rows of a list that changes, matched by key: one that stays keeps its nodes, one that goes releases them, and as
 * few as possible move. New rows are built before anything on the screen changes: if one cannot be, nothing has.
 */
export class Rows<T> {
  private rows: Row<T>[] = []

  constructor(
    private readonly app: AppCore,
    private readonly list: Fragment,
    private readonly render: RenderRow<T>,
  ) {}

  /** Makes the rows those of `items`; `keys` has one for each, and equal keys are told apart by their order. */
  update(items: readonly T[], keys: readonly unknown[] = items): void {
    const old = this.rows
    const least = Math.min(old.length, keys.length)
    let start = 0
    while (start < least && Object.is(old[start]?.key, keys[start])) start++
    let oldEnd = old.length
    let newEnd = keys.length
    while (oldEnd > start && newEnd > start && Object.is(old[oldEnd - 1]?.key, keys[newEnd - 1])) {
      oldEnd--
      newEnd--
    }
    if (start < oldEnd || start < newEnd) this.replace(start, oldEnd, newEnd, items, keys)
    else this.refresh(items)
  }

  /** Disposes the scopes of all rows. Their nodes go with the nodes around them. */
  dispose(): void {
    const rows = this.rows
    this.rows = []
    disposeAll(rows)
  }

  /** Makes the rows `start..oldEnd` those of the items `start..newEnd`. */
  private replace(start: number, oldEnd: number, newEnd: number, items: readonly T[], keys: readonly unknown[]): void {
    const middle = new Array<Row<T> | undefined>(newEnd - start)
    const leaving = this.match(middle, start, oldEnd, keys)
    const isGone = this.buildMissing(middle, start, leaving, items, keys)
    const built = middle as Row<T>[]
    const old = this.rows
    this.rows = old.slice(0, start).concat(built, old.slice(old.length - (keys.length - newEnd)))
    try {
      if (!isGone) this.remove(leaving)
    } finally {
      this.arrange(built, start)
      this.join(start, newEnd)
      this.refresh(items)
    }
  }

  /** Puts the rows that stay where the items want them. Returns those that no item wants. */
  private match(
    middle: (Row<T> | undefined)[],
    start: number,
    oldEnd: number,
    keys: readonly unknown[],
  ): readonly Row<T>[] {
    if (middle.length === 0) return this.rows.slice(start, oldEnd)
    const unclaimed = new Map<unknown, Row<T>>()
    for (let i = oldEnd - 1; i >= start; i--) {
      const row = this.rows[i] as Row<T>
      row.place = i
      row.twin = unclaimed.get(row.key)
      unclaimed.set(row.key, row)
    }
    if (unclaimed.size === 0) return []
    for (let i = 0; i < middle.length; i++) {
      const key = keys[start + i]
      const row = unclaimed.get(key)
      if (row === undefined) continue
      middle[i] = row
      if (row.twin === undefined) unclaimed.delete(key)
      else unclaimed.set(key, row.twin)
    }
    const leaving: Row<T>[] = []
    for (const row of unclaimed.values()) {
      for (let twin: Row<T> | undefined = row; twin !== undefined; twin = twin.twin) leaving.push(twin)
    }
    return leaving.sort((a, b) => a.place - b.place)
  }

  /**
   * Builds the rows that are missing, apart from the screen. Where the capacity is too small for old and new rows
   * together, the leaving ones go first.
   *
   * @returns whether the leaving rows are gone
   */
  private buildMissing(
    middle: (Row<T> | undefined)[],
    start: number,
    leaving: readonly Row<T>[],
    items: readonly T[],
    keys: readonly unknown[],
  ): boolean {
    let isGone = false
    const built: Row<T>[] = []
    try {
      for (let i = 0; i < middle.length; i++) {
        if (middle[i] !== undefined) continue
        const at = start + i
        let row: Row<T>
        try {
          row = this.buildRow(items[at] as T, at, keys[at])
        } catch (error) {
          if (isGone || leaving.length === 0 || !(error instanceof CapacityError)) throw error
          isGone = true
          this.removeEarly(leaving)
          row = this.buildRow(items[at] as T, at, keys[at])
        }
        middle[i] = row
        built.push(row)
      }
    } catch (error) {
      this.remove(built)
      throw error
    }
    return isGone
  }

  private buildRow(item: T, index: number, key: unknown): Row<T> {
    const row = new Row(this.list, key, signal(item), signal(index))
    // Another item has another key, and so another row.
    if (this.app.isDeveloped && Object.is(key, item)) markConstant(row.item)
    try {
      row.dispose = effectScope(() => build(this.app, row.parent, row, () => this.render(row.item, row.index)))
    } catch (error) {
      this.remove([row])
      throw error
    }
    return row
  }

  private removeEarly(leaving: readonly Row<T>[]): void {
    const gone = new Set(leaving)
    this.rows = this.rows.filter((row) => !gone.has(row))
    this.join(0, this.rows.length)
    this.remove(leaving)
  }

  /** Ends rows, given in their order: their scopes first, so that nothing writes to a node that is gone. */
  private remove(rows: readonly Row<T>[]): void {
    const { tree } = this.app
    try {
      disposeAll(rows)
    } finally {
      for (let at = 0; at < rows.length; ) {
        const row = rows[at++] as Row<T>
        if (!row.isDetached) {
          // Those that stood side by side leave the chain at once.
          for (; at < rows.length && rows[at] === rows[at - 1]?.next; at++) extend(row, rows[at] as Row<T>)
          tree.detach(row)
        }
        tree.release(row)
      }
    }
  }

  /** Puts the nodes of the rows from `start` on into the order of the rows, and moves as few as possible. */
  private arrange(middle: readonly Row<T>[], start: number): void {
    const { tree } = this.app
    const kept = middle.filter((row) => !row.isDetached)
    const still = new Set(longestRise(kept.map((row) => row.place)).map((i) => kept[i]))
    let at = this.nodeBefore(start)
    for (const row of middle) {
      if (!row.isDetached && !still.has(row)) tree.detach(row)
      if (row.isDetached) tree.attach(row, at)
      if (row.count > 0) at = row.last
    }
  }

  /** The node that the rows from `start` on follow. */
  private nodeBefore(start: number): number {
    for (let i = start - 1; i >= 0; i--) {
      const row = this.rows[i] as Row<T>
      if (row.count > 0) return row.last
    }
    const { tree } = this.app
    return this.list.count > 0 ? tree.beforeFirst(this.list) : tree.beforeEmpty(this.list)
  }

  /** Tells the rows `from..to` who stands beside them. */
  private join(from: number, to: number): void {
    const { rows } = this
    for (let i = Math.max(0, from - 1); i < Math.min(rows.length, to + 1); i++) {
      const row = rows[i] as Row<T>
      row.previous = rows[i - 1] ?? null
      row.next = rows[i + 1] ?? null
    }
  }

  private refresh(items: readonly T[]): void {
    const { rows } = this
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as Row<T>
      row.item.value = items[i] as T
      row.index.value = i
    }
  }
}

/** Makes a fragment that of another's nodes too, which follow its own. */
function extend(fragment: Fragment, by: Fragment): void {
  if (by.count === 0) return
  if (fragment.count === 0) fragment.first = by.first
  fragment.last = by.last
  fragment.count += by.count
}

/** Disposes every row; what cleanups throw comes when all are. */
function disposeAll<T>(rows: readonly Row<T>[]): void {
  together(() => {
    for (const row of rows) row.dispose()
  })
}

function nothing(): void {}
