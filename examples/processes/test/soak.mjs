// An hour of the program in less than a minute: each second of its clock is one look at the real /proc. Prints what memory it takes.
import { render } from 'sparktui/test'
import { Monitor } from '../../dist/processes/monitor.js'
import { processes } from '../../dist/processes/view.js'
import { commandOf, createSampler } from '../../dist/system.js'

/** The looks after which memory is measured; the last one ends it. */
const stops = process.argv.slice(2).map(Number)
const all = stops.at(-1)
/** Few nodes more than a screen needs: if each look left one behind, there would soon be none. */
const CAPACITY = 1024

let nowMs = 0
let look = () => {}
// The only clock of the program is its interval.
globalThis.setInterval = (run) => {
  look = run
}
globalThis.clearInterval = () => {}

const machine = { sample: createSampler(() => nowMs), commandOf, send: () => {} }
const ui = render((app) => processes(app, new Monitor(machine)), { cols: 100, rows: 40, capacity: CAPACITY })
const taken = []
for (let second = 1; second <= all; second++) {
  nowMs += 1000
  look()
  // Somebody is there: moves, sorts, looks at the tree, filters.
  if (second % 3 === 0) ui.press(second % 2 === 0 ? 'down' : 'pagedown')
  if (second % 10 === 0) ui.press(['t', 'c', 'm', 'n', 'home'][(second / 10) % 5])
  if (second % 30 === 0) {
    ui.press('/')
    ui.type('node')
    ui.press('escape')
  }
  ui.text()
  await ui.settled()
  // The bytes that a terminal would have got are kept until somebody takes them: a kilobyte a look.
  ui.output()
  if (stops.includes(second)) taken.push(await memory())
}
ui.unmount()
process.stdout.write(JSON.stringify(taken))

async function memory() {
  for (let times = 0; times < 5; times++) {
    globalThis.gc()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { heapUsed, rss, external } = process.memoryUsage()
  return { heapUsed, rss, external }
}
