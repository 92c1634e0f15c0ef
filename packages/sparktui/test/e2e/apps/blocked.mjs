// The key b blocks the main thread for good.
import { onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

await mount((app) => {
  const state = signal('free')
  text(() => `main thread ${state.value}`)
  onKey('b', () => {
    state.value = 'blocked'
    app.commit()
    while (true) {}
  })
})
