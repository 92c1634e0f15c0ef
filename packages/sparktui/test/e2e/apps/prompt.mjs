// A field in a box as wide as the screen, below what is on the terminal: what is typed stands in it, escape exits. With TEST_ROWS it has so
// many rows; TEST_BELOW are wide rows below it, of which F2 shows one more and F3 one less. F4 takes the focus away.
import { box, createRef, each, input, onKey, signal, text, textarea } from 'sparktui'
import { mount } from './mount.mjs'

const typed = signal('')
const { TEST_ROWS, TEST_BELOW = '0' } = process.env
const below = signal(Number(TEST_BELOW))
const frame = createRef()
await mount(
  (app) => {
    box({ ref: frame, focusable: true, border: process.env.TEST_BORDER ?? 'none', flexDirection: 'column' }, () => {
      text(() => `${app.columns.value}x${app.rows.value}`)
      if (TEST_ROWS === undefined) input({ value: typed, autoFocus: true })
      else textarea({ value: typed, autoFocus: true, height: Number(TEST_ROWS) })
      each(
        () => Array.from({ length: below.value }, (_, row) => row),
        () => text(() => 'w'.repeat(app.columns.value - 2)),
      )
    })
    onKey('f2', () => below.value++)
    onKey('f3', () => below.value--)
    onKey('f4', () => frame.focus())
    onKey('escape', () => app.exit())
  },
  { mode: 'inline' },
)
