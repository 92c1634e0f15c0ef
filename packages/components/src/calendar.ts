import {
  type BoxProps,
  box,
  createRef,
  derived,
  effect,
  type NodeRef,
  onKey,
  type Prop,
  type ReadonlySignal,
  type Signal,
  text,
} from 'sparktui'
import { addDays, addMonths, type Day, isSameDay, today, weekday, weeksOf } from './calendar/month.js'
import { frameRef, ringBorder } from './frame.js'
import { look } from './look.js'
import { read } from './read.js'
import { offColor } from './rows/colors.js'

export type { Day } from './calendar/month.js'

export interface CalendarProps extends BoxProps {
  /** The chosen day: read, and set as the arrows move or a day is clicked. */
  readonly value: Signal<Day>
  /** Called when Enter or a click chooses a day. */
  readonly onChoose?: (day: Day) => void
  /** The first day of a week, 0 Sunday … 6 Saturday. 1 unless given. */
  readonly firstWeekday?: number
  /** A language tag for the names of months and days; the system's unless given. */
  readonly locale?: string
  /** Days to mark. */
  readonly isMarked?: (day: Day) => boolean
  /** The day that it is; the system's unless given. */
  readonly now?: Prop<Day>
}

const CELL_WIDTH = 2
const GAP = 1
const WEEK_WIDTH = 7 * CELL_WIDTH + 6 * GAP

/**
 * A month, of which one day is chosen: arrows by days and weeks, Page Up and Page Down by months, Home is today. Where there is no
 * room for its border it has none, and where there is none for a week it scrolls to the chosen day.
 */
export function calendar(props: CalendarProps): void {
  const { value, onChoose, firstWeekday = 1, locale, isMarked = () => false, now, ...rest } = props
  const frame = frameRef(rest.ref)
  const present = derived(() => read<Day>(now, today()))
  const month = derived(() => ({ year: value.value.year, month: value.value.month }))
  const weeks = derived(() => weeksOf(month.value.year, month.value.month, firstWeekday))
  const titles = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const names = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const title = () => titles.format(date({ ...month.value, day: 1 }))
  box({ ...FRAME, ...framed(frame, rest), label: title, color: offColor(rest.disabled), ...rest, ref: frame }, () => {
    for (const [key, description] of KEYS) {
      const move = () => {
        value.value = moved(value.peek(), key) ?? present.peek()
      }
      onKey(key, move, { needsFocus: true, description })
    }
    onKey('enter', () => onChoose?.(value.peek()), { needsFocus: true, description: 'choose' })
    // The line tells where the focus is where there is no border for that.
    text(title, { ...TITLE, underline: frame.isFocused })
    const days = createRef()
    revealDay(days, () => (weekday(value.value) - firstWeekday + 7) % 7)
    box({ ...DAYS, ref: days }, () => {
      week((at) => {
        text(() => dayName(names.format(date(weeks.value[0]?.[at] as Day))), { ...CELL, color: look.muted })
      })
      for (let row = 0; row < 6; row++) week((at) => dayCell(derived(() => weeks.value[row]?.[at] as Day)))
    })
  })

  function dayCell(day: ReadonlySignal<Day>): void {
    const isChosen = derived(() => isSameDay(day.value, value.value))
    const color = () => {
      if (isChosen.value) return look.onAccent
      if (isSameDay(day.value, present.value)) return look.success
      return day.value.month === month.value.month ? undefined : look.muted
    }
    const choose = () => {
      value.value = day.peek()
      onChoose?.(day.peek())
    }
    text(() => day.value.day, {
      ...CELL,
      role: 'cell',
      color,
      backgroundColor: () => (isChosen.value ? look.accent : undefined),
      bold: () => isSameDay(day.value, present.value),
      underline: () => isMarked(day.value),
      onClick: choose,
    })
  }
}

/** Seven cells in a row, one apart. */
function week(dayAt: (at: number) => void): void {
  box({ columnGap: GAP, flexShrink: 0 }, () => {
    for (let at = 0; at < 7; at++) dayAt(at)
  })
}

/** A border and a cell at both sides of a week, where its user says nothing of that: as much of it as has room. */
function framed(frame: NodeRef, props: BoxProps): BoxProps {
  const ring = ringBorder(frame)
  if (Object.keys(props).some((name) => SIZED.test(name))) return { border: ring }
  const has = (cells: number) => frame.width.value === 0 || frame.width.value >= WEEK_WIDTH + cells
  return { width: WEEK_WIDTH + 4, border: () => (has(2) ? ring() : 'none'), paddingX: () => (has(4) ? 1 : 0) }
}

/** Props that make it larger or smaller than a week. */
const SIZED = /^(width|border(Top|Right|Bottom|Left)?|padding.*)$/

/** Keeps the chosen day in view where a week has no room, days whole from the left. @param column tracked: its place in its week */
function revealDay(days: NodeRef, column: () => number): void {
  const step = CELL_WIDTH + GAP
  effect(() => {
    const [room, left] = [days.width.value, column() * step]
    const from = days.scrollX.peek()
    if (left < from) days.scrollTo({ x: left })
    else if (left + CELL_WIDTH > from + room) days.scrollTo({ x: Math.ceil((left + CELL_WIDTH - room) / step) * step })
  })
}

const FRAME = {
  flexDirection: 'column',
  alignSelf: 'flex-start',
  focusable: true,
  borderColor: look.faint,
  focusRingColor: look.accent,
  role: 'grid',
  maxWidth: '100%',
} as const
const TITLE = {
  bold: true,
  color: look.accent,
  textAlign: 'center',
  textWrap: 'nowrap',
  textOverflow: 'ellipsis',
} as const
const DAYS = {
  flexDirection: 'column',
  overflowX: 'auto',
  overflowY: 'hidden',
  scrollbar: 'none',
  minWidth: 0,
} as const
const CELL = { width: CELL_WIDTH, flexShrink: 0, textAlign: 'right' } as const

const KEYS = [
  ['left', 'day'],
  ['right', 'day'],
  ['up', 'week'],
  ['down', 'week'],
  ['pageup', 'month'],
  ['pagedown', 'month'],
  ['shift+pageup', 'year'],
  ['shift+pagedown', 'year'],
  ['home', 'today'],
] as const

/** A name in two cells: two letters of a script whose letters are narrow, else the last, as in 周一. */
function dayName(name: string): string {
  return /^\p{Script=Han}/u.test(name) ? (name.at(-1) as string) : name.slice(0, CELL_WIDTH)
}

function moved(day: Day, key: string): Day | undefined {
  const days: Readonly<Record<string, number>> = { left: -1, right: 1, up: -7, down: 7 }
  const months: Readonly<Record<string, number>> = {
    pageup: -1,
    pagedown: 1,
    'shift+pageup': -12,
    'shift+pagedown': 12,
  }
  if (days[key] !== undefined) return addDays(day, days[key])
  return months[key] === undefined ? undefined : addMonths(day, months[key])
}

function date({ year, month, day }: Day): Date {
  const found = new Date(0)
  found.setUTCFullYear(year, month - 1, day)
  return found
}
