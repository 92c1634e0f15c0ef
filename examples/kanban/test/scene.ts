import type { Scene } from '../../launcher/test/play.js'
import { addCard, type Board, changeCard, emptyBoard } from '../board.js'
import { kanban } from '../view.js'

const CARDS: readonly (readonly [column: number, title: string, note: string])[] = [
  [0, 'Draw the door 🚪', 'red, as in the old picture'],
  [0, 'Ask Zoë about the roof', ''],
  [0, '庭を測る', '12 m × 8 m?'],
  [1, 'Lay the floor', 'oak, from the mill'],
  [1, 'Order windows', ''],
  [2, 'Find the keys 🗝️', ''],
]

const first = CARDS.reduce<Board>((board, [column, title, note]) => {
  return changeCard(addCard(board, column, title), board.nextId, { note })
}, emptyBoard())

export const scene: Scene = {
  title: 'A board of six cards in three columns, one of them dragged to the last column',
  rows: 20,
  build: () =>
    kanban(
      first,
      () => {},
      () => {},
    ),
  *play(ui) {
    yield
    const { x, y } = ui.getByText('Lay the floor')
    const move = (dx: number, dy: number, letter = 'M') => ui.send(`\x1b[<32;${x + dx};${y + dy}${letter}`)
    ui.send(`\x1b[<0;${x + 1};${y + 1}M`)
    for (const [dx, dy] of [
      [6, 3],
      [12, 5],
      [18, 6],
    ] as const) {
      move(dx, dy)
      yield
    }
    move(22, 7)
  },
}
