import {
  type BoxProps,
  box,
  type ClickEvent,
  type Color,
  derived,
  onKey,
  type Prop,
  type ReadonlySignal,
  type RichText,
  type Signal,
  signal,
  text,
} from 'sparktui'
import { spinner } from 'sparktui/motion'
import { look } from './look.js'
import { read } from './read.js'
import { selectedColors } from './rows/colors.js'
import { beginning, cursorKeys, revealOnChange } from './rows/cursor.js'
import { framedList } from './rows/framed-list.js'
import { Branches, type ChildrenOf } from './tree/branches.js'
import { rowsOf, type TreeRow } from './tree/flatten.js'

export type { ChildrenOf } from './tree/branches.js'

export interface TreeProps<T, K = T> extends Omit<BoxProps, 'flexDirection'> {
  readonly roots: Prop<readonly T[]>
  /**
   * What is in a node, now or by a promise; nothing where it is a leaf. Signals that it reads are followed. It is asked once for as
   * long as the node is shown, or with `isLeaf` when it is opened.
   */
  readonly children: ChildrenOf<T>
  /** Says whether a node is a leaf, where asking what is in it is slow. */
  readonly isLeaf?: (node: T) => boolean
  /** What a node is known by; the node itself unless given. */
  readonly key?: (node: T) => K
  /** What the row of a node says. */
  readonly text: (node: T) => string | RichText
  /** Stands before that: one or two cells. */
  readonly icon?: (node: T, isOpen: boolean) => string
  readonly textColor?: (node: T) => Color | undefined
  /** The keys of the branches that are open: read, and set as branches are opened and closed. */
  readonly open?: Signal<ReadonlySet<K>>
  /** The key of the selected node: read, and set as keys and clicks select. */
  readonly selected?: Signal<K | undefined>
  /** Whether lines lead from a branch to what is in it. True unless given. */
  readonly guides?: boolean
  /** Called when a node was selected by a key or a click. */
  readonly onSelect?: (node: T, key: K) => void
  /** Called when Enter or a double click chose a leaf. */
  readonly onChoose?: (node: T, key: K) => void
}

/**
 * Branches that open and close. Up and Down select, Right opens a branch or goes into it, Left closes it or goes out of it, Enter
 * and Space turn it over; Enter chooses a leaf.
 */
export function tree<T, K = T>(props: TreeProps<T, K>): void {
  const { roots, children, isLeaf, key: keyOf = (node) => node as unknown as K, text: textOf, ...more } = props
  const { open = signal<ReadonlySet<K>>(new Set()), selected = signal<K | undefined>(undefined), ...others } = more
  const { icon, textColor, guides = true, onSelect, onChoose, ...rest } = others
  const branches = new Branches<T, K>(children)
  const rows = derived(() =>
    rowsOf(read<readonly T[]>(roots, []), { branches, isOpen: (key) => open.value.has(key), keyOf, isLeaf }),
  )
  const { view, build } = framedList(rest)
  const begins = beginning(view.ref, view, () => selected.value === undefined)
  const place = () => rows.peek().findIndex(({ key, kind }) => isNode(kind) && Object.is(key, selected.peek()))
  const go = (at: number) => {
    const { node, key } = rows.peek()[at] as TreeRow<T, K>
    selected.value = key
    onSelect?.(node, key)
  }
  const turn = ({ key, kind }: TreeRow<T, K>) => {
    const next = new Set(open.peek())
    if (kind === 'closed') next.add(key)
    else if (kind === 'open') {
      next.delete(key)
      if (isLeaf !== undefined) branches.forget(key)
    }
    open.value = next
  }
  const choose = (row: TreeRow<T, K>) => {
    if (row.kind === 'leaf') onChoose?.(row.node, row.key)
    else turn(row)
  }
  build(
    {
      items: rows,
      key: ({ key, kind }, at) => (isNode(kind) ? key : `${kind} at ${at}`),
      role: rest.role ?? 'tree',
      keys() {
        const isSkipped = (at: number) => !isNode((rows.peek()[at] as TreeRow<T, K>).kind)
        cursorKeys({ count: () => rows.peek().length, at: place, go, isSkipped }, view)
        branchKeys()
        revealOnChange(view, () => selected.value, place)
      },
    },
    line,
  )

  function branchKeys(): void {
    const at = (act: (row: TreeRow<T, K>, at: number) => void) => () => {
      const index = place()
      const row = rows.peek()[index]
      if (row !== undefined) act(row, index)
    }
    const isNodeAt = (index: number) => isNode(rows.peek()[index]?.kind ?? 'error')
    const into = at((row, index) => {
      if (row.kind === 'closed') turn(row)
      else if (row.kind === 'open' && rows.peek()[index + 1]?.parent === index && isNodeAt(index + 1)) go(index + 1)
    })
    const out = at((row) => {
      if (row.kind === 'open') turn(row)
      else if (row.parent >= 0) go(row.parent)
    })
    onKey('right', into, { needsFocus: true, description: 'open' })
    onKey('left', out, { needsFocus: true, description: 'close' })
    onKey('enter', at(choose), { needsFocus: true, description: 'choose' })
    onKey(
      'space',
      at((row) => row.kind !== 'leaf' && turn(row)),
      { needsFocus: true, description: 'open or close' },
    )
  }

  function line(row: ReadonlySignal<TreeRow<T, K>>, index: ReadonlySignal<number>): void {
    if (!isNode(row.peek().kind)) {
      wordLine(row.peek(), guides)
      return
    }
    const isSelected = derived(() => Object.is(selected.value, row.value.key))
    const shade = (usual: Color | undefined) => () => (isSelected.value ? undefined : usual)
    const click = ({ count }: ClickEvent) => {
      go(index.peek())
      if (count === 2) choose(row.peek())
    }
    const press = (event: ClickEvent) => {
      if (row.peek().kind === 'leaf') return
      event.stopPropagation()
      go(index.peek())
      turn(row.peek())
    }
    box({ ...ROW, role: 'treeitem', ...selectedColors(isSelected, view.ref), onClick: click }, () => {
      text(() => guideOf(row.value, guides), { ...PIECE, color: shade(look.faint) })
      text(() => markOf(row.value, guides), { ...PIECE, color: shade(look.muted), onClick: press })
      if (icon !== undefined) {
        text(() => icon(row.value.node, row.value.kind === 'open'), { ...PIECE, marginRight: 1 })
      }
      text(() => textOf(row.value.node), {
        ...LABEL,
        underline: () => begins.value === index.value,
        color: () => (isSelected.value ? undefined : textColor?.(row.value.node)),
      })
    })
  }
}

/** Says that a branch is being read, or why it could not be. */
function wordLine<T, K>(row: TreeRow<T, K>, guides: boolean): void {
  const { kind, error } = row
  box({ ...ROW, columnGap: 1 }, () => {
    text(guideOf(row, guides), { ...PIECE, color: look.faint })
    if (kind === 'loading') {
      spinner({ color: look.accent, flexShrink: 0 })
      text('reading', { color: look.muted })
    } else {
      text(`✖ ${error instanceof Error ? error.message : String(error)}`, { ...LABEL, color: look.danger })
    }
  })
}

/** The lines that lead to a row, two cells for each branch that it is in. */
function guideOf<T, K>({ lasts, depth }: TreeRow<T, K>, guides: boolean): string {
  if (!guides) return '  '.repeat(depth)
  const through = lasts.slice(1, -1).map((isLast) => (isLast ? '  ' : '│ '))
  return depth === 0 ? '' : `${through.join('')}${lasts[depth] ? '└' : '├'}─`
}

function markOf<T, K>({ kind, depth }: TreeRow<T, K>, guides: boolean): string {
  if (kind === 'leaf') return guides && depth > 0 ? '─ ' : '  '
  return kind === 'open' ? '▾ ' : '▸ '
}

function isNode(kind: TreeRow<unknown, unknown>['kind']): boolean {
  return kind !== 'loading' && kind !== 'error'
}

const ROW = { height: 1, flexGrow: 1, flexBasis: 0, minWidth: 0 } as const
const PIECE = { flexShrink: 0, textWrap: 'nowrap' } as const
const LABEL = { textWrap: 'nowrap', textOverflow: 'ellipsis', minWidth: 0 } as const
