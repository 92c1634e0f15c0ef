/** A day without a time or a zone. */
export interface Day {
  readonly year: number
  /** 1..12 */
  readonly month: number
  /** 1..31 */
  readonly day: number
}

/** The day that it is here and now. */
export function today(now = new Date()): Day {
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}

/** So many days later; earlier if negative. */
export function addDays({ year, month, day }: Day, days: number): Day {
  return ofDate(new Date(utc(year, month, day + days)))
}

/** The same day so many months later, or the last one of a month that is too short. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const { year: inYear, month: inMonth } = ofDate(new Date(utc(year, month + months, 1)))
  return { year: inYear, month: inMonth, day: Math.min(day, daysIn(inYear, inMonth)) }
}

export function daysIn(year: number, month: number): number {
  return new Date(utc(year, month + 1, 0)).getUTCDate()
}

/** 0 Sunday … 6 Saturday. */
export function weekday({ year, month, day }: Day): number {
  return new Date(utc(year, month, day)).getUTCDay()
}

/** Six weeks that hold a month. @param firstWeekday the first of a week, 0 Sunday … 6 Saturday */
export function weeksOf(year: number, month: number, firstWeekday: number): Day[][] {
  const first = { year, month, day: 1 }
  const start = addDays(first, -((weekday(first) - firstWeekday + 7) % 7))
  return Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_, day) => addDays(start, week * 7 + day)))
}

export function isSameDay(a: Day, b: Day): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}

function utc(year: number, month: number, day: number): number {
  const date = new Date(0)
  // Not Date.UTC, which takes the years 0..99 for those of the last century.
  return date.setUTCFullYear(year, month - 1, day)
}

function ofDate(date: Date): Day {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
