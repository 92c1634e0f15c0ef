import type { Scene } from '../../launcher/test/play.js'
import { add, type Todos } from '../todos.js'
import { todo } from '../view.js'

const first = ['Water the plants 🪴', 'Buy 牛乳 and bread', 'Answer Zoë', 'Read about shared memory'].reduce<Todos>(
  add,
  [],
)

export const scene: Scene = {
  title: 'A list of things to do, two of them done, and one being edited',
  cols: 64,
  rows: 16,
  build: () =>
    todo(
      first,
      () => {},
      () => {},
    ),
  *play(ui) {
    yield
    ui.press('space', 'down')
    yield
    ui.press('down', 'space', 'down', 'enter')
    yield
    for (const word of [',', ' and', ' atomics']) {
      ui.type(word)
      yield
    }
  },
}
