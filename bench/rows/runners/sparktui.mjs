// SparkTUI as its users have it: `each` with a key.
import { box, each, mount, signal, text } from 'sparktui'
import { obey } from './control.mjs'

const rows = signal([])
const first = signal('ready;')
await mount((app) => {
  box({ flexDirection: 'column', width: '100%', height: '100%', overflow: 'hidden' }, () => {
    text(first, { flexShrink: 0 })
    each(rows, (row) => box({ height: 1, flexShrink: 0 }, () => text(() => row.value.label)), { key: ({ id }) => id })
  })
  obey(
    (next, mark) => {
      rows.value = next
      first.value = mark
    },
    () => app.exit(),
  )
})
