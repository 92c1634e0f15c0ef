// A counter: the smallest program that is one. It prints where it ended.
import { mount } from 'sparktui'
import { counter } from './view.js'

const count = await mount<number>((app) => {
  counter((last) => app.exit(last))
  // Without a terminal nobody counts: one frame is all there is to show.
  if (app.isPlain) app.exit(0)
})
process.stdout.write(`counted to ${count}\n`)
