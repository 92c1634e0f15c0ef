// A table, a tree and a log below each other. F2 blocks the main thread until the file of the first argument exists; F10 exits.
import { existsSync } from 'node:fs'
import { logView, table, tree } from '@sparktui/components'
import { mount, onKey, signal, text } from 'sparktui'

const gate = process.argv[2] ?? ''
const rows = (name) => Array.from({ length: 100 }, (_, row) => `${name} ${row}`)

await mount((app) => {
  const state = signal('free')
  const columns = [{ title: 'Name', cell: (row) => row }]
  table({ rows: rows('row'), columns, isResizable: false, autoFocus: true, width: 30, height: 4 })
  tree({
    roots: ['alpha', 'beta'],
    children: () => undefined,
    text: (name) => name,
    border: 'single',
    width: 30,
    height: 4,
  })
  logView({ lines: rows('line'), follow: signal(false), border: 'single', width: 30, height: 5 })
  text(() => `main thread ${state.value}`)
  onKey('f2', () => {
    state.value = 'blocked'
    app.commit()
    while (!existsSync(gate)) {}
    state.value = 'free again'
  })
  onKey('f10', () => app.exit())
})
