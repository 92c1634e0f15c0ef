import { type Range, share } from './scale.js'

const COLUMN = ' ▁▂▃▄▅▆▇█'
const ROW = ' ▏▎▍▌▋▊▉█'

/** One cell a value, of eight heights; what is no number is empty, and what is lowest still shows. */
export function sparkline(values: readonly number[], range: Range): string {
  return values
    .map((value) => (Number.isFinite(value) ? COLUMN[1 + Math.round(share(value, range) * 7)] : ' '))
    .join('')
}

/**
 * A bar that grows to the right by eighths of a cell.
 *
 * @param filled how much of it is full, 0..1
 * @param cells  the width of all of it
 * @param rest   what the cells after it are
 */
export function barRow(filled: number, cells: number, rest = ' '): string {
  return fill(filled, cells, ROW).padEnd(cells, rest)
}

/** The cells of a bar that grows upwards by eighths, from top to bottom. */
export function barColumn(filled: number, cells: number): string[] {
  return [...fill(filled, cells, COLUMN).padEnd(cells)].reverse()
}

function fill(filled: number, cells: number, parts: string): string {
  const eighths = Math.round(Math.min(1, Math.max(0, filled || 0)) * cells * 8)
  const rest = eighths % 8
  return '█'.repeat(Math.floor(eighths / 8)) + (rest === 0 ? '' : parts[rest])
}
