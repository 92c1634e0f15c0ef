import { vi } from 'vitest'
import type { Scene } from '../../launcher/test/play.js'
import { snake } from '../view.js'

/** Where food comes to lie, by column and row, and how many cells of the snake come before it, row by row. */
const FOOD = [
  [7, 8, 3],
  [8, 11, 4],
  [13, 11, 5],
  [13, 8, 0],
  [18, 4, 0],
] as const
const [COLUMNS, ROWS, FIRST_LENGTH] = [24, 16, 3]

/** Chances that have it come to lie there: each says which of the free cells. */
function food(): () => number {
  let at = 0
  return () => {
    const [x, y, before] = FOOD[at % FOOD.length] as (typeof FOOD)[number]
    const free = COLUMNS * ROWS - FIRST_LENGTH - at++
    return (y * COLUMNS + x - before + 0.5) / free
  }
}

export const scene: Scene = {
  title: 'A snake of green blocks on its way to its food',
  cols: 52,
  rows: 20,
  build: () => snake(() => {}, food()),
  *play(ui) {
    const steps = ['', '', 'down', '', '', 'right', '', '', '', '', 'up', '', '', '', '']
    for (const key of steps) {
      if (key !== '') ui.press(key)
      vi.advanceTimersByTime(140)
      yield
    }
  },
}
