// More nodes than the capacity: the key a adds a hundred texts, and the error is shown in the frame.
import { box, each, onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

const items = signal([0])
const problem = signal('none yet')
await mount(
  (app) => {
    box({ flexDirection: 'column' }, () => {
      text(() => `problem: ${problem.value}`)
      each(items, (item) => text(() => `item ${item.value}`))
    })
    onKey('a', () => {
      try {
        items.value = Array.from({ length: 100 }, (_, item) => item)
      } catch (error) {
        problem.value = error.message
      }
    })
    onKey('q', () => app.exit())
  },
  { capacity: 64 },
)
