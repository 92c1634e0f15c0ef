import { vi } from 'vitest'
import type { Scene } from '../../launcher/test/play.js'
import { boardOf, snake } from '../view.js'

/** Where food comes to lie, by column and by row from the one of the start, and how many cells of the snake come before it. */
const FOOD = [
  [7, 0, 3],
  [8, 3, 4],
  [13, 3, 5],
  [13, 0, 0],
  [18, -4, 0],
] as const
const FIRST_LENGTH = 3

/** Chances that have it come to lie there: each says which of the free cells. */
function food({ columns, rows }: { readonly columns: number; readonly rows: number }): () => number {
  let at = 0
  return () => {
    const [x, below, before] = FOOD[at % FOOD.length] as (typeof FOOD)[number]
    const free = columns * rows - FIRST_LENGTH - at++
    return ((Math.floor(rows / 2) + below) * columns + x - before + 0.5) / free
  }
}

export const scene: Scene = {
  title: 'A snake of green blocks on its way to its food',
  cols: 52,
  rows: 20,
  build: (app) => snake(() => {}, food(boardOf(app))),
  *play(ui) {
    const steps = ['', '', 'down', '', '', 'right', '', '', '', '', 'up', '', '', '', '']
    for (const key of steps) {
      if (key !== '') ui.press(key)
      vi.advanceTimersByTime(140)
      yield
    }
  },
}
