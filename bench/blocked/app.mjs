// A field and a list of 10,000 rows; ctrl+b blocks the main thread for good.
import { box, list, mount, onKey, signal, text, textarea } from 'sparktui'

const items = Array.from({ length: 10_000 }, (_, row) => `row${String(row).padStart(5, '0')}`)

await mount((app) => {
  const state = signal('free')
  box({ flexDirection: 'column', width: '100%', height: '100%' }, () => {
    text(() => `main thread ${state.value}`)
    textarea({ value: signal(''), autoFocus: true, width: 80, height: 10, textWrap: 'anywhere' })
    // All rows that the keys come to are nodes: who builds rows is blocked.
    list({ items, height: 20, focusable: true, overscan: 500 }, (row) => text(row))
  })
  onKey(
    'ctrl+b',
    () => {
      state.value = 'blocked'
      app.commit()
      for (;;) {
        // For good: the benchmark kills it.
      }
    },
    { global: true },
  )
})
