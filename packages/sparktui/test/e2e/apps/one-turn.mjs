// Mounts and ends TEST_MOUNTS apps of each kind in one turn of the event loop, on the terminal TEST_TTY and on none, and tells how many
// are still there by the bytes of their buffers.
import { readFileSync } from 'node:fs'
import { box, text } from 'sparktui'
import { render } from 'sparktui/test'
import { mount } from './mount.mjs'

const mounts = Number(process.env.TEST_MOUNTS)
const tty = process.env.TEST_TTY
const sizes = { capacity: 4096, textBytes: 1 << 20 }
// The Worker of the other way holds its app's buffer until it has ended, which is in a later turn.
const wake = 'doorbell'
let isLate = false
setImmediate(() => {
  isLate = true
})

const build = (app) => {
  box({ border: 'round' }, () => text('shortly'))
  app.exit()
}
const KINDS = {
  plain: () => mount(build, { mode: 'plain', wake, ...sizes }),
  inline: () => mount(build, { tty, mode: 'inline', wake, ...sizes }),
  fullscreen: () => mount(build, { tty, mode: 'fullscreen', wake, ...sizes }),
  // Without a microtask in between, either.
  headless: () => render(build, { ...sizes, cols: 40, rows: 10 }).unmount(),
}

function held() {
  // What one collection has found, buffers that are swept by another thread, the next one counts.
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.()
    globalThis.Bun?.gc(true)
  }
  const status = readFileSync('/proc/self/status', 'utf8')
  return { buffers: process.memoryUsage().arrayBuffers, resident: 1024 * Number(/RssAnon:\s+(\d+)/.exec(status)?.[1]) }
}

// What one takes, while it is there.
const before = held().buffers
const one = render(() => text('one'), { ...sizes, cols: 40, rows: 10 })
const bytesOfOne = held().buffers - before
one.unmount()

const found = {}
for (const [kind, run] of Object.entries(KINDS)) {
  const { buffers } = held()
  for (let round = 0; round < mounts; round++) {
    const ended = run()
    if (ended !== undefined) await ended
  }
  const now = held()
  found[kind] = { apps: bytesOfOne === 0 ? 0 : (now.buffers - buffers) / bytesOfOne, resident: now.resident }
}
process.stdout.write(`\n${JSON.stringify({ isLate, found })}\n`)
