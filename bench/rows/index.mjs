// Ten thousand rows under keys, on a pseudo-terminal: created, updated, shuffled, inserted, cleared; SparkTUI beside others.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { RUNTIMES } from '../../runtimes/index.mjs'
import { machine } from '../machine.mjs'
import { at } from '../terminal/numbers.mjs'
import { document, table } from './report.mjs'
import { mark, STEPS } from './scene.mjs'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RESULTS = `${ROOT}bench/results/rows.json`
const SIZE = { cols: 80, rows: 24 }
const NODE = RUNTIMES.find(({ id }) => id === 'newest-node')?.file ?? process.execPath
const RUNNERS = {
  sparktui: [],
  ink: [],
  opentui: ['--experimental-ffi', '--no-warnings'],
  rezi: [],
}
/** A step that takes longer is not waited for. */
const MOST_MS = 120_000

class StepError extends Error {
  constructor(runner, step, problem) {
    super(`bench rows: ${runner}, ${step}: ${problem}`)
    this.name = 'StepError'
  }
}

/** `words`: `report` for the page of the last run alone, or names of runners, which are only printed; none for all. */
export async function benchRows(words) {
  if (words.includes('report')) return report(JSON.parse(readFileSync(RESULTS, 'utf8')))
  const unknown = words.find((word) => !(word in RUNNERS))
  if (unknown !== undefined) throw new StepError(unknown, 'start', `use ${Object.keys(RUNNERS).join(', ')}`)
  const names = words.length > 0 ? [...new Set(['sparktui', ...words])] : Object.keys(RUNNERS)
  const times = Object.fromEntries(
    names.map((name) => [name, Object.fromEntries(Object.keys(STEPS).map((s) => [s, []]))]),
  )
  for (let launch = 0; launch < 3; launch++) {
    for (const name of launch % 2 === 0 ? names : names.toReversed()) {
      for (const { step, ns } of await play(name, 3)) times[name][step].push(ns)
      process.stderr.write(`${name}: launch ${launch + 1} of 3\n`)
    }
  }
  const rows = names.map((name) => ({
    name,
    ...Object.fromEntries(Object.entries(times[name]).map(([s, ns]) => [s, at(ns, 0.5)])),
  }))
  process.stdout.write(table(rows))
  if (words.length > 0) return
  const whole = { ...machine(), node: nodeVersion(), packages: peers(), rows }
  mkdirSync(`${ROOT}bench/results`, { recursive: true })
  writeFileSync(RESULTS, `${JSON.stringify(whole, null, 1)}\n`)
  report(whole)
}

function report(results) {
  writeFileSync(`${ROOT}docs/benchmarks-rows.md`, document(results))
}

function nodeVersion() {
  return execFileSync(NODE, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim()
}

function peers() {
  const { devDependencies } = JSON.parse(readFileSync(`${ROOT}bench/package.json`, 'utf8'))
  const names = ['ink', '@opentui/core', '@rezi-ui/core']
  return Object.fromEntries(names.map((name) => [name, devDependencies[name]]))
}

/** Starts a runner, has it do every step so many rounds (and one before that is not counted), and looks at each screen. */
async function play(name, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'sparktui-rows-'))
  const server = createServer()
  await new Promise((resolve) => server.listen(join(folder, 'socket'), resolve))
  const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env
  const env = {
    ...inherited,
    COLORTERM: 'truecolor',
    BENCH_SOCK: join(folder, 'socket'),
    BENCH_COLS: '80',
    BENCH_ROWS: '24',
  }
  const terminal = new xterm.Terminal({ ...SIZE, allowProposedApi: true })
  const pty = spawn(NODE, [...RUNNERS[name], `${HERE}runners/${name}.mjs`], { ...SIZE, name: 'xterm-256color', env })
  const screen = watch(pty, terminal)
  try {
    const socket = await Promise.race([
      new Promise((resolve) => server.once('connection', resolve)),
      new Promise((_, reject) => pty.onExit(() => reject(new StepError(name, 'start', `it ended: ${screen.tail()}`)))),
    ])
    const replies = lines(socket)
    const found = []
    let rows = []
    for (let round = 0; round <= rounds; round++) {
      for (const step of Object.keys(STEPS)) {
        const seen = screen.shows(mark(round, step), new StepError(name, step, `nothing in ${MOST_MS} ms`))
        socket.write(`${step} ${round}\n`)
        const [ended, began] = await Promise.all([seen, replies.next()])
        rows = STEPS[step](rows, round)
        await screen.settle()
        check(name, step, terminal, rows)
        if (round > 0) found.push({ step, ns: Number(ended - BigInt(began)) })
      }
    }
    socket.write('quit\n')
    return found
  } finally {
    pty.kill('SIGKILL')
    server.close()
    rmSync(folder, { recursive: true })
  }
}

/** The rows that are seen are those that should be. */
function check(name, step, terminal, rows) {
  const line = (y) => terminal.buffer.active.getLine(y)?.translateToString().trimEnd() ?? ''
  for (let y = 1; y < SIZE.rows; y++) {
    const wanted = rows[y - 1]?.label.trimEnd() ?? ''
    if (line(y) !== wanted) throw new StepError(name, step, `line ${y} is "${line(y)}", not "${wanted}"`)
  }
}

function watch(pty, terminal) {
  let waiting
  let text = ''
  pty.onData((data) => {
    const now = process.hrtime.bigint()
    terminal.write(data)
    text = (text + data).slice(-20_000)
    if (waiting !== undefined) waiting(now)
  })
  terminal.onData((data) => pty.write(data))
  const first = () => terminal.buffer.active.getLine(0)?.translateToString().trimEnd() ?? ''
  return {
    tail: () => text.slice(-500),
    settle: () => new Promise((resolve) => setTimeout(() => terminal.write('', resolve), 150)),
    /** Resolves with when the bytes came with which the first line says this. */
    shows: (wanted, error) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(error), MOST_MS)
        waiting = (now) =>
          terminal.write('', () => {
            if (first() !== wanted) return
            clearTimeout(timer)
            waiting = undefined
            resolve(now)
          })
      }),
  }
}

function lines(socket) {
  const ready = []
  const wanted = []
  let rest = ''
  // A runner that is killed resets it.
  socket.on('error', () => {})
  socket.setEncoding('utf8').on('data', (data) => {
    const all = (rest + data).split('\n')
    rest = all.pop()
    for (const line of all) (wanted.shift() ?? ((it) => ready.push(it)))(line)
  })
  return { next: () => new Promise((resolve) => (ready.length > 0 ? resolve(ready.shift()) : wanted.push(resolve))) }
}
