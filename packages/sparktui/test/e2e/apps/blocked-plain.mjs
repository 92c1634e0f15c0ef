// Blocks the main thread for good once a frame is written down, where there is no terminal.
import { writeSync } from 'node:fs'
import { text } from 'sparktui'
import { mount } from './mount.mjs'

await mount((app) => {
  text('the last frame')
  setTimeout(() => {
    app.commit()
    writeSync(2, 'blocked')
    while (true) {}
  }, 0)
})
