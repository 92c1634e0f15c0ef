// An input, what JavaScript knows of it, and F2, which blocks the main thread until the file of the first argument exists.
import { existsSync } from 'node:fs'
import { input, onKey, signal, text, textarea } from 'sparktui'
import { mount } from './mount.mjs'

const gate = process.argv[2] ?? ''

await mount((app) => {
  const name = signal('')
  const edits = signal('')
  const length = signal(0)
  input({
    value: name,
    autoFocus: true,
    onInput: (_, { start, end, inserted }) => {
      edits.value += ` ${start}-${end}:${inserted.length}`
    },
  })
  text(() => `js: ${name.value};`)
  text(() => `edits ${edits.value};`)
  const note = signal('')
  textarea({
    value: note,
    width: 20,
    height: 3,
    onInput: (value) => {
      length.value = value.length
    },
  })
  text(() => `length ${length.value}`)
  onKey('f2', () => {
    edits.value = '!'
    app.commit()
    while (!existsSync(gate)) {}
  })
  onKey('f10', () => app.exit())
})
