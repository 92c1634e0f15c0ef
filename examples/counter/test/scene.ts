import type { Scene } from '../../launcher/test/play.js'
import { counter } from '../view.js'

export const scene: Scene = {
  title: 'A counter at 7, between two buttons',
  cols: 40,
  rows: 9,
  build: () => counter(() => {}),
  *play(ui) {
    for (let count = 0; count < 7; count++) {
      yield
      ui.press('up')
    }
  },
}
