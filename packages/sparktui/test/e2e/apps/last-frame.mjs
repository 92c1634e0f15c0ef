// Shows a frame where stdout is no terminal, and says nothing else.
import { mount, text } from 'sparktui'

await mount((app) => {
  text('the last frame')
  app.print('printed')
  setTimeout(() => app.exit(), 20)
})
