import type { Scene } from '../../launcher/test/play.js'
import { form } from '../view.js'

export const scene: Scene = {
  title: 'A form with fields of every kind; the e-mail is not one yet, and a bar beside each field says so',
  cols: 76,
  rows: 26,
  build: () =>
    form({
      first: { name: 'Ada Lovelace', arrival: { year: 2026, month: 3, day: 21 } },
      makeSalt: () => Buffer.alloc(16),
      save: () => {},
      exit: () => {},
    }),
  *play(ui) {
    yield
    ui.press('tab')
    ui.type('ada@')
    yield
    ui.press('tab')
    ui.type('correct horse')
    yield
    ui.press('tab', 'tab', 'down')
    yield
    ui.press('tab', 'space', 'tab', 'tab', 'space')
    yield
    ui.press('tab', 'down')
  },
}
