import { OptionError } from '../errors.js'

const MOST_CELLS = 10_000

/** @throws {OptionError} unless it is a number of cells that a screen may have */
export function checkCells(option: string, value: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= MOST_CELLS) return
  throw new OptionError(option, value, `a whole number of cells from 1 to ${MOST_CELLS}`)
}
