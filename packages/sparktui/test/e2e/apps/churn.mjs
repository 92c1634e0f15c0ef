// A commit in every turn of the event loop, each with other texts, in a text pool that has room for little more than those;
// the key x ends it and prints what became of it.
import { box, onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

const TURNS = Number(process.env.TEST_TURNS)
const LINES = 6
const result = await mount(
  (app) => {
    const turn = signal(0)
    const done = signal('')
    box({ flexDirection: 'column' }, () => {
      for (let line = 0; line < LINES; line++) text(() => `${line}:${String(turn.value).repeat(1 + (turn.value % 9))}`)
      text(done)
    })
    const write = () => {
      if (turn.peek() === TURNS) done.value = 'done'
      else {
        turn.value = turn.peek() + 1
        setImmediate(write)
      }
    }
    write()
    onKey('x', () => app.exit({ turns: turn.value, commits: app.stats.total.commits, told: app.diagnostics.value }))
  },
  // Six texts of up to 64 bytes, one more while one is replaced, the claims of keys.
  { textBytes: 1024, capacity: 64 },
)
process.stdout.write(`${JSON.stringify(result)}\n`)
