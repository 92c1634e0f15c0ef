// Writes as often as the event loop turns, for half a second; the key x ends it and prints what frames cost.
import { onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

const start = performance.now()
const result = await mount(
  (app) => {
    const count = signal(0)
    const done = signal('')
    text(() => `count ${count.value} ${done.value}`)
    const write = () => {
      if (performance.now() - start > 500) done.value = 'done'
      else {
        count.value++
        setImmediate(write)
      }
    }
    write()
    onKey('x', () => app.exit({ frames: app.stats.frames, commits: app.stats.total.commits, count: count.value }))
  },
  { maxFps: Number(process.env.TEST_MAX_FPS) },
)
process.stdout.write(`${JSON.stringify({ ...result, elapsedMs: performance.now() - start })}\n`)
