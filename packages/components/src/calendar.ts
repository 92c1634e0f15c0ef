import { type BoxProps, box, derived, onKey, type Prop, type ReadonlySignal, type Signal, text } from 'sparktui'
import { addDays, addMonths, type Day, isSameDay, today, weeksOf } from './calendar/month.js'
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

const CELL_WIDTH = 3

/** A month, of which one day is chosen: arrows by days and weeks, Page Up and Page Down by months, Home is today. */
export function calendar(props: CalendarProps): void {
  const { value, onChoose, firstWeekday = 1, locale, isMarked = () => false, now, ...rest } = props
  const frame = frameRef(rest.ref)
  const present = derived(() => read<Day>(now, today()))
  const month = derived(() => ({ year: value.value.year, month: value.value.month }))
  const weeks = derived(() => weeksOf(month.value.year, month.value.month, firstWeekday))
  const titles = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const names = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  box(
    {
      flexDirection: 'column',
      alignSelf: 'flex-start',
      focusable: true,
      border: ringBorder(frame),
      borderColor: look.faint,
      focusRingColor: look.accent,
      role: 'grid',
      label: () => titles.format(date({ ...month.value, day: 1 })),
      maxWidth: '100%',
      color: offColor(rest.disabled),
      ...rest,
      ref: frame,
    },
    () => {
      for (const [key, description] of KEYS) {
        const move = () => {
          value.value = moved(value.peek(), key) ?? present.peek()
        }
        onKey(key, move, { needsFocus: true, description })
      }
      onKey('enter', () => onChoose?.(value.peek()), { needsFocus: true, description: 'choose' })
      text(() => titles.format(date({ ...month.value, day: 1 })), {
        bold: true,
        color: look.accent,
        textAlign: 'center',
      })
      box({}, () => {
        for (let at = 0; at < 7; at++) {
          text(() => dayName(names.format(date(weeks.value[0]?.[at] as Day))), {
            ...cell,
            color: look.muted,
          })
        }
      })
      for (let week = 0; week < 6; week++) {
        box({}, () => {
          for (let at = 0; at < 7; at++) dayCell(derived(() => weeks.value[week]?.[at] as Day))
        })
      }
    },
  )

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
      ...cell,
      role: 'cell',
      color,
      backgroundColor: () => (isChosen.value ? look.accent : undefined),
      bold: () => isSameDay(day.value, present.value),
      underline: () => isMarked(day.value),
      onClick: choose,
    })
  }
}

const cell = { width: CELL_WIDTH, minWidth: CELL_WIDTH - 1, textAlign: 'right' } as const

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
  return /^\p{Script=Han}/u.test(name) ? (name.at(-1) as string) : name.slice(0, CELL_WIDTH - 1)
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
