import {
  type BoxProps,
  box,
  type Color,
  createRef,
  derived,
  effect,
  list,
  type NodeRef,
  onKey,
  peek,
  type ReadonlySignal,
  type Signal,
} from 'sparktui'

/** One row of {@link choices}, and how it stands. */
export interface ChoiceRow<T> {
  readonly item: ReadonlySignal<T>
  readonly isChosen: ReadonlySignal<boolean>
  /** What glyphs of the row are coloured by: what is given, or what stands on the colour of the chosen row. */
  color(given: Color): () => Color
}

export interface ChoicesProps<T> extends Omit<BoxProps, 'focusable' | 'ref'> {
  readonly items: ReadonlySignal<readonly T[]>
  /** What an item is known by, so that it stays chosen when others come, go and move. */
  readonly key: (item: T) => unknown
  /** The key of the chosen item: read, and set when another is chosen. */
  readonly chosen: Signal<unknown>
  /** Whether an item can be chosen; all can unless given. Headings cannot. */
  readonly canChoose?: (item: T) => boolean
  /** Called when keys or the mouse have chosen another item. */
  readonly onChoose?: (item: T) => void
  /** Called for the chosen item by Enter or a double click. */
  readonly onOpen?: (item: T) => void
  /** Leads to what has the focus. */
  readonly ref?: NodeRef
}

/** A list of which one row is chosen: by the arrows, by vi's keys or by the mouse. It follows what is chosen. */
export function choices<T>(props: ChoicesProps<T>, row: (row: ChoiceRow<T>) => void): void {
  const { items, key, chosen, canChoose = () => true, onChoose, onOpen, ref = createRef(), ...rest } = props
  const view = createRef()
  let place = 0

  // What is gone leaves its place to what stands there now.
  effect(() => {
    const all = items.value
    const at = all.findIndex((item) => Object.is(key(item), chosen.value))
    if (at >= 0) place = at
    else {
      place = nearest(all, Math.min(place, all.length - 1), 1, canChoose) ?? 0
      chosen.value = all[place] === undefined ? undefined : key(all[place] as T)
    }
    peek(() => reveal(view, place))
  })

  const choose = (item: T) => {
    if (Object.is(key(item), chosen.peek())) return
    chosen.value = key(item)
    onChoose?.(item)
  }
  const move = (to: number, way: 1 | -1) => {
    const all = items.peek()
    const at = nearest(all, Math.max(0, Math.min(to, all.length - 1)), way, canChoose)
    if (at !== undefined) choose(all[at] as T)
  }
  const page = () => Math.max(1, view.height.peek() - 1)

  box({ flexDirection: 'column', minHeight: 0, ...rest, focusable: true, ref }, () => {
    for (const up of ['up', 'k'] as const) onKey(up, () => move(place - 1, -1))
    for (const down of ['down', 'j'] as const) onKey(down, () => move(place + 1, 1))
    onKey('pageup', () => move(place - page(), -1))
    onKey('pagedown', () => move(place + page(), 1))
    for (const home of ['home', 'g'] as const) onKey(home, () => move(0, 1))
    for (const end of ['end', 'G'] as const) onKey(end, () => move(Number.POSITIVE_INFINITY, -1))
    onKey('enter', () => {
      const item = items.peek()[place]
      if (item !== undefined) onOpen?.(item)
    })
    list({ items, key, ref: view, flexGrow: 1, flexBasis: 0, minHeight: 0, scrollbarColor: '$border' }, (item) => {
      const isChosen = derived(() => Object.is(key(item.value), chosen.value) && canChoose(item.value))
      const isMarked = () => isChosen.value && ref.isFocused.value
      box(
        {
          height: 1,
          flexGrow: 1,
          columnGap: 1,
          paddingRight: 1,
          overflow: 'hidden',
          color: () => (isMarked() ? '$onPrimary' : undefined),
          backgroundColor: () => (isMarked() ? '$primary' : isChosen.value ? '$surface' : undefined),
          onClick: ({ count, button }) => {
            if (button !== 'left' || !canChoose(item.peek())) return
            choose(item.peek())
            if (count === 2) onOpen?.(item.peek())
          },
        },
        () => row({ item, isChosen, color: (given) => () => (isMarked() ? '$onPrimary' : given) }),
      )
    })
  })
}

/** The sign before a chosen row: without it the choice cannot be seen where there are no colours. */
export function chosenMark(isChosen: boolean): string {
  return isChosen ? '▌' : ' '
}

/** The item at a place or the next one that can be chosen, that way or else the other. */
function nearest<T>(
  items: readonly T[],
  from: number,
  way: 1 | -1,
  canChoose: (item: T) => boolean,
): number | undefined {
  for (const step of [way, -way]) {
    for (let at = from; at >= 0 && at < items.length; at += step) if (canChoose(items[at] as T)) return at
  }
  return undefined
}

function reveal(view: NodeRef, place: number): void {
  const [top, height] = [view.scrollY.peek(), view.height.peek()]
  if (height === 0) return
  if (place < top) view.scrollTo({ y: place })
  else if (place >= top + height) view.scrollTo({ y: place - height + 1 })
}
