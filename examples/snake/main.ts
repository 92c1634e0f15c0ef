// Snake: eat, grow, do not crash. It speeds up as it grows.
import { mount } from 'sparktui'
import { snake } from './view.js'

await mount((app) => {
  snake(() => app.exit())
  // Without a terminal there is nobody to play: one frame is all there is to show.
  if (app.isPlain) app.exit()
})
