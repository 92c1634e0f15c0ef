// The files of this machine in a table of 100,000 rows, the largest first: sort and filter them.
import { resolve } from 'node:path'
import { effect, mount } from 'sparktui'
import { findFiles } from './finding.js'
import { files } from './view.js'

const MOST = 100_000
const folders = process.argv.slice(2).map((folder) => resolve(folder))
const finding = findFiles(folders.length > 0 ? folders : ['/usr', '/'], MOST)

await mount((app) => {
  files(finding, () => app.exit())
  // Without a terminal the largest are all there is to show.
  effect(() => {
    if (app.isPlain && finding.isDone.value) app.exit()
  })
})
