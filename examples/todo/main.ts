// A list of things to do, kept in a file of yours: edit in place, filter, reorder, undo.
import { mount } from 'sparktui'
import { orRefuse } from '../refuse.js'
import { dataFile, store } from '../store.js'
import { readTodos, type Todos } from './todos.js'
import { todo } from './view.js'

const file = store<Todos>(process.argv[2] ?? dataFile('todo'), readTodos, () => [])
const first = orRefuse('todo', () => file.load())

await mount((app) => {
  todo(
    first,
    (todos) => file.save(todos),
    () => app.exit(),
  )
  if (app.isPlain) app.exit()
})
