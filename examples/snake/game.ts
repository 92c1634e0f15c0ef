/** A place on the board, from its top left. */
export interface Cell {
  readonly x: number
  readonly y: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** One moment of a game. */
export interface Game {
  readonly columns: number
  readonly rows: number
  /** From head to tail. */
  readonly snake: readonly Cell[]
  readonly food: Cell
  readonly direction: Direction
  /** Turns that are asked for and not taken, oldest first: two keys within one step are two turns. */
  readonly turns: readonly Direction[]
  readonly score: number
  readonly state: 'running' | 'dead' | 'won'
}

const STEPS: Readonly<Record<Direction, Cell>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
}
const MOST_TURNS = 2
const FIRST_LENGTH = 3

/** A game about to begin, the snake in the middle of the left half and on its way to the right. */
export function newGame(columns: number, rows: number, random: () => number = Math.random): Game {
  const y = Math.floor(rows / 2)
  const head = Math.max(FIRST_LENGTH - 1, Math.floor(columns / 4))
  const snake = Array.from({ length: FIRST_LENGTH }, (_, back) => ({ x: head - back, y }))
  const food = placeFood(columns, rows, snake, random) ?? { x: columns - 1, y }
  return { columns, rows, snake, food, direction: 'right', turns: [], score: 0, state: 'running' }
}

/** Asks for a turn; one that would lead into the neck, or straight on, is none. */
export function turn(game: Game, direction: Direction): Game {
  const before = game.turns.at(-1) ?? game.direction
  const step = STEPS[direction]
  const isStraight = STEPS[before].x === step.x || STEPS[before].y === step.y
  if (isStraight || game.turns.length === MOST_TURNS) return game
  return { ...game, turns: [...game.turns, direction] }
}

/** One step on. */
export function advance(game: Game, random: () => number = Math.random): Game {
  if (game.state !== 'running') return game
  const [direction = game.direction, ...turns] = game.turns
  const [head] = game.snake as [Cell]
  const next = { x: head.x + STEPS[direction].x, y: head.y + STEPS[direction].y }
  const eats = isSame(next, game.food)
  // Where the tail was is free, unless it grows.
  const body = eats ? game.snake : game.snake.slice(0, -1)
  const isOutside = next.x < 0 || next.y < 0 || next.x >= game.columns || next.y >= game.rows
  if (isOutside || body.some((cell) => isSame(cell, next))) return { ...game, direction, turns, state: 'dead' }
  const snake = [next, ...body]
  if (!eats) return { ...game, direction, turns, snake }
  const food = placeFood(game.columns, game.rows, snake, random)
  const score = game.score + 1
  if (food === undefined) return { ...game, direction, turns, snake, score, state: 'won' }
  return { ...game, direction, turns, snake, food, score }
}

/** Any free cell, each as likely as the others; undefined where there is none. */
function placeFood(columns: number, rows: number, snake: readonly Cell[], random: () => number): Cell | undefined {
  const taken = new Set(snake.map(({ x, y }) => y * columns + x))
  let left = Math.floor(random() * (columns * rows - taken.size))
  for (let place = 0; place < columns * rows; place++) {
    if (!taken.has(place) && left-- === 0) return { x: place % columns, y: Math.floor(place / columns) }
  }
  return undefined
}

function isSame(a: Cell, b: Cell): boolean {
  return a.x === b.x && a.y === b.y
}
