// The key b blocks the main thread for good.
import { mount, onKey, signal, text } from 'sparktui'

await mount(() => {
  const state = signal('free')
  text(() => `main thread ${state.value}`)
  onKey('b', () => {
    state.value = 'blocked'
    setTimeout(() => {
      while (true) {}
    }, 0)
  })
})
