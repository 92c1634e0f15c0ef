// Reads of a node all that is told of it but whether the mouse is over it; that too while h has been pressed an odd number of times.
import { box, createRef, onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

await mount((app) => {
  const ref = createRef()
  const isRead = signal(false)
  box({ ref, focusable: true, autoFocus: true, width: 4, height: 1 }, () => text('node'))
  text(() => `${ref.isFocused.value} ${ref.isPressed.value} ${ref.width.value} ${ref.scrollY.value}`)
  text(() => (isRead.value ? `over ${ref.isHovered.value}` : 'not read'))
  onKey('h', () => {
    isRead.value = !isRead.value
  })
  onKey('x', () => app.exit())
})
