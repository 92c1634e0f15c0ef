import { signal } from 'sparktui'
import type { Scene } from '../../launcher/test/play.js'
import { files } from '../view.js'
import { many } from './many.js'

const finding = { files: signal(many(100_000)), isDone: signal(true), stop: () => {} }

export const scene: Scene = {
  title: 'A table of 100,000 files: name, size, time, kind and folder, the largest first',
  cols: 96,
  rows: 22,
  build: () =>
    files(
      finding,
      () => {},
      () => new Date('2026-03-21T12:00:00Z'),
    ),
  *play(ui) {
    yield
    for (let key = 0; key < 4; key++) {
      ui.press('down')
      yield
    }
    ui.press('3')
    yield
    ui.press('3')
    yield
    ui.press('2', 'home')
  },
}
