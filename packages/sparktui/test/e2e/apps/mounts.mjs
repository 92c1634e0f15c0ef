// Mounts and unmounts an app TEST_MOUNTS times on each of the terminals in TEST_TTYS and on none, all at once, and on a driven engine, and says ten times what that left behind.
import { readdirSync, readFileSync } from 'node:fs'
import { box, onKey, signal, text } from 'sparktui'
import { render } from 'sparktui/test'
import { mount } from './mount.mjs'

const ttys = process.env.TEST_TTYS.split(' ')
const mounts = Number(process.env.TEST_MOUNTS)
const PARTS = 10
const signals = [
  'SIGWINCH',
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  'SIGQUIT',
  'exit',
  'uncaughtExceptionMonitor',
  'newListener',
]

const once = (tty, round) =>
  mount(
    (app) => {
      const count = signal(round)
      box({ border: 'round' }, () => text(() => `mount ${count.value} on ${app.columns.value}`))
      onKey('q', () => app.exit())
      app.print('printed')
      // Once the engine has answered: a frame is drawn by then.
      app.suspend(() => {}).then(() => app.exit())
    },
    // The Worker of the other way ends a moment after its app, and Deno keeps two descriptors of each that loads an addon.
    { tty, mode: round % 2 === 0 ? 'fullscreen' : 'inline', capacity: 64, textBytes: 1024, wake: 'doorbell' },
  )

/** Without a terminal, and with nothing to say at the end. */
const plain = () => mount((app) => app.exit(), { mode: 'plain', capacity: 64, textBytes: 1024, wake: 'doorbell' })

/** The same app on an engine that is driven, drawn and typed at. */
function driven(round) {
  const ui = render(
    (app) => {
      box({ border: 'round' }, () => text(() => `mount ${round} on ${app.columns.value}`))
      onKey('q', () => app.exit())
    },
    { cols: 40, rows: 6, capacity: 64, textBytes: 1024 },
  )
  ui.press('q')
  ui.unmount()
}

/** Descriptors, threads, children and listeners of the process, and bytes of memory of its own. */
function held() {
  const status = readFileSync('/proc/self/status', 'utf8')
  const tasks = readdirSync('/proc/self/task')
  return {
    descriptors: readdirSync('/proc/self/fd').length,
    threads: tasks.filter((task) => readName(task) === 'sparktui').length,
    children: tasks
      .map((task) => readChildren(task))
      .join('')
      .trim(),
    listeners: signals.map((name) => process.listenerCount(name)).join(' '),
    kilobytes: Number(/RssAnon:\s+(\d+)/.exec(status)?.[1]),
  }
}

const readName = (task) => readText(`/proc/self/task/${task}/comm`).trim()
const readChildren = (task) => readText(`/proc/self/task/${task}/children`)
function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

async function run(times) {
  for (let round = 0; round < times; round++) {
    await Promise.all([...ttys.map((tty) => once(tty, round)), plain()])
    driven(round)
  }
  globalThis.gc?.()
  return held()
}

// What is made once is made in the first rounds. After that memory goes up and down with what a runtime has not yet given back.
await run(Math.ceil(mounts / 2))
const taken = []
for (let part = 0; part < PARTS; part++) taken.push(await run(Math.ceil(mounts / PARTS)))
process.stdout.write(`${JSON.stringify(taken)}\n`)
