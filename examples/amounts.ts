const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']
const HALF_A_YEAR_MS = 183 * 24 * 3600_000

/** Bytes with the unit that suits them: `0 B`, `1.5 KiB`, `230 MiB`. */
export function size(bytes: number): string {
  let power = 0
  // What would be written as 1024 is 1.0 of the next unit.
  while (power < UNITS.length - 1 && Math.round(bytes / 2 ** (10 * power)) >= 1024) power++
  const value = bytes / 2 ** (10 * power)
  return `${power > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${UNITS[power]}`
}

/** A time of this half-year by the minute, an older one by the day, as ls(1) has it; always 12 cells. */
export function when(date: Date, now: Date): string {
  const month = date.toLocaleString('en', { month: 'short' })
  const day = String(date.getDate()).padStart(2)
  const isNear = Math.abs(now.getTime() - date.getTime()) < HALF_A_YEAR_MS
  const rest = isNear ? clock(date) : String(date.getFullYear()).padStart(5)
  return `${month} ${day} ${rest}`
}

/** A whole number with its thousands apart: `1 234 567`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ' ')
}

function clock(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
