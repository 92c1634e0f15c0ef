// A file manager: `npm run example -- files [FOLDER]`. What is deleted goes to the trash of the desktop.
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { mount } from 'sparktui'
import { Browser } from './browser.js'
import { trashFolder } from './folder.js'
import { files } from './view.js'

const browser = new Browser(resolve(process.argv[2] ?? '.'), trashFolder())
await mount((app) => {
  files(app, browser, { home: homedir() })
  // Without a terminal one frame is all there is to show.
  if (app.isPlain) app.exit()
})
