// A list, an input, a button and a spinner. F2 blocks the main thread for two seconds at least, and until the file of the first
// argument exists; F10 exits.
import { existsSync } from 'node:fs'
import { box, button, input, list, onKey, signal, text } from 'sparktui'
import { spinner } from 'sparktui/motion'
import { mount } from './mount.mjs'

const gate = process.argv[2] ?? ''
const LEAST_MS = 2000
const items = Array.from({ length: 100_000 }, (_, row) => row)

await mount((app) => {
  const name = signal('')
  const heard = signal('')
  const hear = (what) => {
    heard.value += ` ${what}`
  }
  spinner({ frames: ['spin A', 'spin B', 'spin C'], interval: 60 })
  input({ value: name, autoFocus: true, width: 20, onInput: (_, { inserted }) => hear(inserted) })
  button('press', {
    focusRingColor: 'ansi(1)',
    border: 'single',
    onPress: () => hear('PRESS'),
    onFocus: () => hear('FOCUS'),
  })
  list({ items, height: 4, width: 20, scrollbar: 'none', onWheel: () => hear('WHEEL') }, (row) =>
    text(() => `row ${row.value}`),
  )
  box({ flexGrow: 1 })
  text(() => `name ${name.value}; heard${heard.value}; ${app.columns.value}x${app.rows.value}`)
  onKey('f2', () => {
    heard.value = ''
    app.commit()
    const until = Date.now() + LEAST_MS
    while (true) {
      if (Date.now() > until && existsSync(gate)) break
    }
  })
  onKey('f10', () => app.exit())
})
