import { box, onCleanup, onKey, type ReadonlySignal, type RichText, signal, span, text } from 'sparktui'
import { advance, type Direction, type Game, newGame, turn } from './game.js'

const COLUMNS = 24
const ROWS = 16
/** A step at the start, and the shortest one. */
const FIRST_STEP_MS = 140
const LEAST_STEP_MS = 60
/** Keys that steer: arrows, WASD and vi's. */
const STEERING: Readonly<Record<Direction, readonly string[]>> = {
  up: ['up', 'w', 'k'],
  down: ['down', 's', 'j'],
  left: ['left', 'a', 'h'],
  right: ['right', 'd', 'l'],
}

/** The game on a board of its own, two cells of the screen for one of the board, so that both ways are as far. */
export function snake(exit: () => void, random: () => number = Math.random): void {
  const game = signal(newGame(COLUMNS, ROWS, random))
  const isPaused = signal(false)
  const best = signal(0)
  let timer: ReturnType<typeof setTimeout>

  const step = () => {
    if (!isPaused.peek()) game.value = advance(game.peek(), random)
    best.value = Math.max(best.peek(), game.peek().score)
    timer = setTimeout(step, Math.max(LEAST_STEP_MS, FIRST_STEP_MS - 3 * game.peek().score))
  }
  timer = setTimeout(step, FIRST_STEP_MS)
  onCleanup(() => clearTimeout(timer))

  for (const direction of Object.keys(STEERING) as Direction[]) {
    const steer = () => {
      game.value = turn(game.peek(), direction)
    }
    for (const key of STEERING[direction]) onKey(key as 'w', steer)
  }
  onKey('p', () => {
    isPaused.value = !isPaused.peek()
  })
  onKey('r', () => {
    game.value = newGame(COLUMNS, ROWS, random)
  })
  onKey('q', exit)

  box({ width: '100%', height: '100%', justifyContent: 'center', alignItems: 'center' }, () => {
    box({ flexDirection: 'column' }, () => {
      box({ justifyContent: 'space-between', paddingX: 1 }, () => {
        text(() => `score ${game.value.score}`, { bold: true, color: '$primary' })
        text(() => `best ${best.value}`, { color: '$muted' })
      })
      box({ border: 'round', borderColor: () => (game.value.state === 'dead' ? '$error' : '$border') }, () => {
        text(() => board(game.value), { width: COLUMNS * 2, height: ROWS, textWrap: 'nowrap' })
      })
      text(() => hint(game.value, isPaused), { color: '$muted', textAlign: 'center' })
    })
  })
}

function hint({ state }: Game, isPaused: ReadonlySignal<boolean>): string {
  if (state === 'dead') return 'crashed: r plays again, q quits'
  if (state === 'won') return 'you filled the board: r plays again, q quits'
  return isPaused.value ? 'paused: p goes on' : '↑ ↓ ← → steer, p pauses, q quits'
}

/** The board as one text, a run for each stretch of equal cells. */
function board({ columns, rows, snake, food, state }: Game): RichText {
  const cells = new Map(snake.map(({ x, y }, at) => [y * columns + x, at === 0 ? 'head' : 'body']))
  cells.set(food.y * columns + food.x, 'food')
  const looks = {
    head: span({ color: state === 'dead' ? '$error' : '$primary' }, '██'),
    body: span({ color: state === 'dead' ? '$error' : '$success' }, '██'),
    food: span({ color: '$warning' }, '◖◗'),
  }
  const parts: (string | RichText)[] = []
  for (let place = 0; place < columns * rows; place++) {
    if (place > 0 && place % columns === 0) parts.push('\n')
    const what = cells.get(place) as keyof typeof looks | undefined
    parts.push(what === undefined ? '  ' : looks[what])
  }
  return span({}, ...parts)
}
