// SparkTUI as its users have it: public API, default settings.
import { box, mount, onKey, signal, text } from 'sparktui'
import { begin, initial, N, nextKey, obey } from './control.mjs'

const cells = Array.from({ length: N }, (_, cell) => signal(initial(cell)))
const capacity = Math.max(65_536, Math.ceil((2 * N + 64) / 64) * 64)

begin()
await mount(
  (app) => {
    const screen = { width: '100%', height: '100%', flexWrap: 'wrap', alignContent: 'flex-start', overflow: 'hidden' }
    box(screen, () => {
      for (const cell of cells) box({ width: 10, height: 1, flexShrink: 0 }, () => text(cell))
    })
    onKey('k', () => {
      cells[0].value = nextKey()
    })
    obey({
      set: (cell, value) => {
        cells[cell].value = value
      },
      setAll: (values) => {
        for (let cell = 0; cell < N; cell++) cells[cell].value = values[cell]
      },
      quit: () => app.exit(),
    })
  },
  { capacity },
)
