// A field in a box as wide as the screen, below what is on the terminal: what is typed stands in it, escape exits.
import { box, input, mount, onKey, signal, text } from 'sparktui'

const typed = signal('')
await mount(
  (app) => {
    box({ border: 'round', flexDirection: 'column' }, () => {
      text(() => `${app.columns.value}x${app.rows.value}`)
      input({ value: typed, autoFocus: true })
    })
    onKey('escape', () => app.exit())
  },
  { mode: 'inline' },
)
