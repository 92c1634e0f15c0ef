import {
  type BoxProps,
  box,
  type ClickEvent,
  derived,
  effect,
  type KeyEvent,
  type NodeRef,
  onKey,
  type Prop,
  type ReadonlySignal,
  type Signal,
  show,
  signal,
  text,
  untrack,
} from 'sparktui'
import { finder } from './log/finder.js'
import { LEVEL_COLORS, type Level, levelOf } from './log/level.js'
import { lineText } from './log/line-text.js'
import { type LineMatch, searchPattern } from './log/match.js'
import { shownLines } from './log/shown-lines.js'
import { look } from './look.js'
import { read } from './read.js'
import { selectedColors } from './rows/colors.js'
import { cursorKeys, reveal, revealOnChange } from './rows/cursor.js'
import { framedList } from './rows/framed-list.js'
import { type Rows, sourceOf } from './rows/source.js'

export type { Level } from './log/level.js'
export type { LineMatch } from './log/match.js'

export interface LogViewProps extends Omit<BoxProps, 'flexDirection'> {
  /** The lines, or a source of them. Lines are added at the end, or all are others. */
  readonly lines: Rows<string>
  /** Whether the newest line is kept in view: read, and set by scrolling away from the end and back to it. True at first. */
  readonly follow?: Signal<boolean>
  /** Shows only the lines that match. A million lines are looked at in slices, so that keys come between. */
  readonly filter?: Prop<LineMatch>
  /** Marks what matches; `n` goes on to the next line with it, `N` back. */
  readonly search?: Prop<string | RegExp>
  /** How much a line matters, which is its colour. By words such as `WARN` near its beginning unless given. */
  readonly level?: (line: string) => Level | undefined
  readonly lineNumbers?: boolean
  /** The number of the selected line, from 0: read, and set by keys and clicks. Without it keys scroll. */
  readonly selected?: Signal<number | undefined>
  /** Called when Enter or a double click chose the selected line. */
  readonly onChoose?: (number: number, line: string) => void
}

/**
 * Lines of which only those that are seen are looked at: a file of a million lines is a source of them. It follows what is added
 * until it is scrolled away from the end, and again once it is back there (End, or a click on the mark at the bottom).
 */
export function logView(props: LogViewProps): void {
  const { lines: given, follow = signal(true), filter, search, level = levelOf, lineNumbers = false, ...more } = props
  const { selected, onChoose, ...rest } = more
  const { view, build } = framedList(rest)
  const lines = derived(() => sourceOf(given))
  const { numbers, placeOf } = shownLines(lines, filter)
  const pattern = derived(() => searchPattern(read(search)))
  /** The line that the search has come to. */
  const current = signal<number | undefined>(undefined)
  const digits = derived(() => String(lines.value.count).length)
  const selectedPlace = () => {
    const number = selected?.peek()
    return number === undefined ? -1 : placeOf(number)
  }
  const choose = () => {
    const number = selected?.peek()
    if (number !== undefined && number < lines.peek().count) onChoose?.(number, lines.peek().at(number))
  }
  const go = (at: number) => {
    const number = numbers.peek().at(at)
    if (selected !== undefined) selected.value = number
    return number
  }
  const find = finder({
    count: () => numbers.peek().count,
    matches: (at) =>
      lines
        .peek()
        .at(numbers.peek().at(at))
        .search(pattern.peek() as RegExp) >= 0,
    found(at) {
      current.value = go(at)
      if (selected === undefined) reveal(view, at)
    },
  })
  const searchKeys = (event: KeyEvent) => {
    if (event.action === 'release' || pattern.peek() === undefined || !/^n$/i.test(event.text)) return
    event.stopPropagation()
    const step = event.text === 'n' ? 1 : -1
    const known = selected === undefined ? current.peek() : selected.peek()
    find(known === undefined ? view.ref.scrollY.peek() - step : placeOf(known), step)
  }
  build(
    {
      items: numbers,
      stickyScroll: () => (follow.value ? 'end' : 'none'),
      role: rest.role ?? 'log',
      onKey(event) {
        searchKeys(event)
        return event.isStopped ? undefined : rest.onKey?.(event)
      },
      keys() {
        if (selected !== undefined) {
          cursorKeys({ count: () => numbers.peek().count, at: selectedPlace, go }, view)
          onKey('enter', choose, { needsFocus: true, description: 'choose' })
          revealOnChange(view, () => selected.value, selectedPlace)
        }
        followEnd(view.ref, follow)
      },
    },
    row,
    () =>
      show(
        () => !follow.value && view.ref.maxScrollY.value > 0,
        () => endMark(follow),
      ),
  )

  function row(number: ReadonlySignal<number>): void {
    const line = derived(() => lines.value.at(number.value))
    const isSelected = derived(() => selected !== undefined && selected.value === number.value)
    const color = () => {
      const found = level(line.value)
      return isSelected.value || found === undefined ? undefined : LEVEL_COLORS[found]
    }
    const click = ({ count }: ClickEvent) => {
      if (selected !== undefined) selected.value = number.peek()
      if (count === 2) choose()
    }
    box(
      { ...ROW, ...selectedColors(isSelected, view.ref), ...(selected === undefined ? {} : { onClick: click }) },
      () => {
        if (lineNumbers) text(() => number.value + 1, { ...NUMBER, width: digits })
        text(() => lineText(line.value, pattern.value, current.value === number.value), { ...LINE, color })
      },
    )
  }
}

/** Tells whether a list is at its end, and goes there when it is asked to be. */
function followEnd(view: NodeRef, follow: Signal<boolean>): void {
  effect(() => {
    const [top, most] = [view.scrollY.value, view.maxScrollY.value]
    if (most > 0) follow.value = top >= most
  })
  effect(() => {
    if (follow.value) untrack(() => view.scrollTo({ y: Number.POSITIVE_INFINITY }))
  })
}

function endMark(follow: Signal<boolean>): void {
  const toEnd = () => {
    follow.value = true
  }
  text(' ▼ End ', { ...MARK, onClick: toEnd })
}

const ROW = { columnGap: 1, height: 1, flexGrow: 1, flexShrink: 0 } as const
const NUMBER = { color: look.muted, textAlign: 'right', flexShrink: 0 } as const
const LINE = { textWrap: 'nowrap', flexShrink: 0 } as const
const MARK = {
  position: 'absolute',
  bottom: 0,
  right: 2,
  color: look.onAccent,
  backgroundColor: look.accent,
  role: 'button',
} as const
