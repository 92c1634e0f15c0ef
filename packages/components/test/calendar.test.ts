import { describe, expect, test } from 'vitest'
import { addDays, addMonths, type Day, daysIn, weekday, weeksOf } from '../src/calendar/month.js'

const day = (text: string): Day => {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  return { year, month, day }
}

describe('days', () => {
  test.each([
    { from: '2024-02-28', days: 1, to: '2024-02-29' },
    { from: '2023-02-28', days: 1, to: '2023-03-01' },
    { from: '2024-01-01', days: -1, to: '2023-12-31' },
    { from: '2024-03-30', days: 2, to: '2024-04-01' },
    { from: '0099-12-31', days: 1, to: '0100-01-01' },
  ])('$from and $days days are $to', ({ from, days, to }) => {
    expect(addDays(day(from), days)).toEqual(day(to))
  })

  test.each([
    { from: '2024-01-31', months: 1, to: '2024-02-29' },
    { from: '2024-01-31', months: -2, to: '2023-11-30' },
    { from: '2024-12-15', months: 1, to: '2025-01-15' },
  ])('$from and $months months are $to', ({ from, months, to }) => {
    expect(addMonths(day(from), months)).toEqual(day(to))
  })

  // Known days: the first of the third millennium was a Saturday, the century year 1900 had no leap day.
  test('have their weekdays and months their lengths', () => {
    expect(weekday(day('2000-01-01'))).toBe(6)
    expect([2000, 1900, 2023, 2024].map((year) => daysIn(year, 2))).toEqual([29, 28, 28, 29])
  })

  test('of a month stand in six weeks that begin where one wants them to', () => {
    const weeks = weeksOf(2024, 9, 1)
    expect(weeks[0]?.[0]).toEqual(day('2024-08-26'))
    expect(weeks[5]?.[6]).toEqual(day('2024-10-06'))
    expect(weeksOf(2024, 9, 0)[0]?.[0]).toEqual(day('2024-09-01'))
  })
})
