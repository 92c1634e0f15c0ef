// A list, fields and a spinner; b blocks the main thread for as long as TEST_BLOCKED_MS, or for good, x exits.
import { box, list, onKey, signal, text } from 'sparktui'
import { spinner } from 'sparktui/motion'
import { mount } from './mount.mjs'

const items = Array.from({ length: 1000 }, (_, row) => row)

await mount((app) => {
  const state = signal('free')
  box({ flexDirection: 'column', width: 40, height: 20 }, () => {
    box({ gap: 1 }, () => {
      spinner({ frames: ['spin A', 'spin B', 'spin C'], interval: 60 })
      text(() => `main thread ${state.value}`)
    })
    list({ items, height: 10, focusable: true, autoFocus: true, border: 'single', overscan: 40 }, (item) =>
      text(() => `row ${item.value}`),
    )
  })
  onKey('x', () => app.exit())
  onKey('b', () => {
    state.value = 'blocked'
    app.commit()
    for (;;) {
      // For good: the test kills the program.
    }
  })
})
