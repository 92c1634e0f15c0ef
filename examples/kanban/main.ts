// A board of cards in columns, moved by keys or dragged with the mouse, and kept in a file of yours.
import { mount } from 'sparktui'
import { orRefuse } from '../refuse.js'
import { dataFile, store } from '../store.js'
import { addCard, type Board, emptyBoard, readBoard } from './board.js'
import { kanban } from './view.js'

/** What there is to do before anything was written down. */
const welcome = (): Board =>
  ['Move me: Shift with the arrows, or drag me', 'Enter opens a card, n makes one', 'Press u to undo'].reduce(
    (board, title) => addCard(board, 0, title),
    emptyBoard(),
  )

const file = store<Board>(process.argv[2] ?? dataFile('kanban'), readBoard, welcome)
const first = orRefuse('kanban', () => file.load())

await mount((app) => {
  kanban(
    first,
    (board) => file.save(board),
    () => app.exit(),
  )
  if (app.isPlain) app.exit()
})
