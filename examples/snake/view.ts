import { type App, box, derived, onCleanup, onKey, type RichText, signal, span, text, useApp } from 'sparktui'
import { advance, type Direction, type Game, newGame, turn } from './game.js'

/** The board where there is room for it, and the least one that can be played on. */
const MOST = { columns: 24, rows: 16 } as const
const LEAST = { columns: 5, rows: 3 } as const
/** Rows that are not the board's: figures, border, hint. */
const OTHER_ROWS = 4
/** A narrower screen breaks the hint into two rows. */
const HINT_COLUMNS = 36
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
  const app = useApp()
  const begin = () => {
    const { columns, rows } = boardOf(app)
    return newGame(columns, rows, random)
  }
  const game = signal(begin())
  const hasRoom = derived(() => {
    const { columns, rows } = game.value
    return columns * 2 + 2 <= app.columns.value && rows + OTHER_ROWS <= app.rows.value
  })
  const isPaused = signal(false)
  const best = signal(0)
  let timer: ReturnType<typeof setTimeout>

  const step = () => {
    if (!isPaused.peek() && hasRoom.peek()) game.value = advance(game.peek(), random)
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
    game.value = begin()
  })
  onKey('q', exit)

  box({ width: '100%', height: '100%', justifyContent: 'center', alignItems: 'center' }, () => {
    box({ flexDirection: 'column', width: () => game.value.columns * 2 + 2, maxWidth: '100%' }, () => {
      box({ justifyContent: 'space-between', paddingX: 1 }, () => {
        text(() => `score ${game.value.score}`, { bold: true, color: '$primary' })
        text(() => `best ${best.value}`, { color: '$muted' })
      })
      const borderColor = () => (game.value.state === 'dead' ? '$error' : '$border')
      box({ border: 'round', borderColor, minHeight: 0, overflow: 'hidden', scrollbar: 'none' }, () => {
        text(() => board(game.value, isPlain(app) ? '▒▒' : '██'), {
          width: () => game.value.columns * 2,
          height: () => game.value.rows,
          textWrap: 'nowrap',
        })
      })
      text(() => hint(game.value, isPaused.value, hasRoom.value), { color: '$muted', textAlign: 'center' })
    })
  })
}

/** The board that a screen has room for. */
export function boardOf({ columns, rows }: Pick<App, 'columns' | 'rows'>): Pick<Game, 'columns' | 'rows'> {
  const within = (least: number, most: number, room: number) => Math.max(least, Math.min(most, room))
  const hintRows = columns.peek() < HINT_COLUMNS ? 1 : 0
  return {
    columns: within(LEAST.columns, MOST.columns, Math.floor(columns.peek() / 2) - 1),
    rows: within(LEAST.rows, MOST.rows, rows.peek() - OTHER_ROWS - hintRows),
  }
}

/** Whether head and body cannot be told apart by their colours. */
function isPlain({ isPlain, capabilities }: App): boolean {
  return isPlain || capabilities.value.colorDepth === 'none'
}

function hint({ state }: Game, isPaused: boolean, hasRoom: boolean): string {
  if (!hasRoom) return 'a larger screen goes on, r begins on this one'
  if (state === 'dead') return 'crashed: r plays again, q quits'
  if (state === 'won') return 'you filled the board: r plays again, q quits'
  return isPaused ? 'paused: p goes on' : '↑ ↓ ← → steer, p pauses, q quits'
}

/** The board as one text, a run for each stretch of equal cells. */
function board({ columns, rows, snake, food, state }: Game, bodySign: string): RichText {
  const cells = new Map(snake.map(({ x, y }, at) => [y * columns + x, at === 0 ? 'head' : 'body']))
  cells.set(food.y * columns + food.x, 'food')
  const looks = {
    head: span({ color: state === 'dead' ? '$error' : '$primary' }, '██'),
    body: span({ color: state === 'dead' ? '$error' : '$success' }, bodySign),
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
