// Two texts in two corners that are always written together. TEST_MODE says how: `microtasks` ends a commit in every
// microtask, `turns` in every turn of the event loop, TEST_COMMITS of them and on until some frames were drawn meanwhile; `long` takes turns of 200 ms that write them
// many times apart and end with them equal. The keys up and down go on scrolling a list meanwhile. x ends the app.
import { box, onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

const { TEST_MODE, TEST_COMMITS } = process.env
const commits = Number(TEST_COMMITS)
const LONG_MS = 200
/** Frames while the writer never rests. */
const FRAMES = 5

const digits = (value) => String(value).padStart(8, '0')
const result = await mount((app) => {
  const first = signal('00000000')
  const second = signal('00000000')
  const state = signal('writing')
  const write = (value) => {
    first.value = digits(value)
    second.value = digits(value)
  }
  const done = (last) => {
    state.value = `done ${digits(last)}`
  }
  const goesOn = (value) => value < commits || app.stats.frames < FRAMES
  const modes = {
    async microtasks() {
      let value = 0
      do {
        write(++value)
        await undefined
      } while (goesOn(value))
      done(value)
    },
    turns(value = 1) {
      write(value)
      if (goesOn(value)) setImmediate(modes.turns, value + 1)
      else done(value)
    },
    long(value = 1) {
      const end = performance.now() + LONG_MS
      while (performance.now() < end) {
        // Never equal within the turn.
        first.value = digits(90_000_000 + Math.floor(performance.now()))
        second.value = digits(80_000_000)
      }
      write(value)
      if (value < commits) setTimeout(modes.long, 20, value + 1)
      else done(value)
    },
  }
  box({ flexDirection: 'column', width: '100%', height: '100%', justifyContent: 'space-between' }, () => {
    text(() => `A${first.value}`)
    text(() => `${state.value} ${app.columns.value}x${app.rows.value}`)
    text(() => `B${second.value}`)
  })
  onKey('g', () => void modes[TEST_MODE]())
  onKey('x', () => app.exit({ frames: app.stats.frames, commits: app.stats.total.commits }))
})
process.stdout.write(`${JSON.stringify(result)}\n`)
