import { batch, effect, isSignal, type MaybeSource, onCleanup, type Source, unowned, untrack } from '@sparktui/signals'
import { appendFragment, building, mustBuild } from './cursor.js'
import { PropError } from './errors.js'
import { read } from './read.js'
import { type RenderRow, Rows } from './rows.js'

const THEN = [true]
const OTHERWISE = [false]
const NEITHER: boolean[] = []

/**
 * Children that are there while a condition holds, in their place among their siblings.
 *
 * @param condition anything truthy; a signal, a derived or a getter is followed
 * @param then builds what is there while it holds; it is built anew each time that it comes to hold
 * @param otherwise builds what is there while it does not
 * @throws {OutsideMountError} where no interface is being built
 */
export function show(condition: MaybeSource<unknown>, then: () => void, otherwise?: () => void): void {
  const app = building('show')
  mustBuild('show', 'then', then)
  if (otherwise !== undefined) mustBuild('show', 'otherwise', otherwise)
  const branches = new Rows<boolean>(app, appendFragment(), (branch) => (branch.peek() ? then() : otherwise?.()))
  const without = otherwise === undefined ? NEITHER : OTHERWISE
  onCleanup(() => branches.dispose())
  follow(condition, (value) => branches.update(value ? THEN : without))
}

/** How {@link each} tells rows apart. */
export interface EachOptions<T> {
  /** Says what a row is known by; without it, the item itself. Equal keys are told apart by their order. */
  readonly key?: (item: T, index: number) => unknown
}

/**
 * One stretch of children for each item of a list.
 *
 * @param items an array; a signal, a derived or a getter of one is followed
 * @param render builds a row. It runs once for a key: as long as the key is in the list the row's nodes stay, and `item`
 *   and `index` get the new values
 * @throws {OutsideMountError} where no interface is being built
 * @throws {PropError} if `items` is no array
 */
export function each<T>(items: MaybeSource<readonly T[]>, render: RenderRow<T>, options: EachOptions<T> = {}): void {
  const app = building('each')
  mustBuild('each', 'row', render)
  const rows = new Rows<T>(app, appendFragment(), render)
  const { key } = options
  onCleanup(() => rows.dispose())
  follow(items, (list) => {
    if (!Array.isArray(list)) throw new PropError('each', 'items', list, 'give an array')
    rows.update(list, key === undefined ? list : untrack(() => list.map(key)))
  })
}

/** Calls `use` with a value now and, where it comes from a source, whenever that changes. */
function follow<T>(value: MaybeSource<T>, use: (value: T) => void): void {
  if (!isSource(value)) {
    use(value)
    return
  }
  effect(() => {
    const now = read(value)
    batch(() => unowned(() => use(now)))
  })
}

function isSource<T>(value: MaybeSource<T>): value is Source<T> {
  return typeof value === 'function' || isSignal(value)
}
