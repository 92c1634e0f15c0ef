// The processes of this machine: `npm run example -- processes`.
import { mount } from 'sparktui'
import { UNSEEN } from '../system.js'
import { thisMachine } from './machine.js'
import { Monitor } from './monitor.js'
import { processes } from './view.js'

const monitor = new Monitor(thisMachine(), UNSEEN)
await mount((app) => {
  processes(app, monitor)
  // Once the first frame is on its way: hundreds of files are read for a look.
  setImmediate(() => {
    monitor.look()
    // Without a terminal one frame is all there is to show.
    if (app.isPlain) app.exit()
  })
})
