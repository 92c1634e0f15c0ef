// Shows a frame where stdout is no terminal, and says nothing else.
import { text } from 'sparktui'
import { mount } from './mount.mjs'

await mount((app) => {
  text('the last frame')
  app.print('printed')
  setTimeout(() => app.exit(), 20)
})
