// Key to bytes while the main thread is blocked: what the engine does by itself. See ../README.md.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { machine } from '../machine.mjs'
import { at, ms } from '../terminal/numbers.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const APP = fileURLToPath(new URL('app.mjs', import.meta.url))
const [COLUMNS, ROWS] = [100, 40]
const GOAL_MS = 5
/** The first row of the list on the screen. */
const LIST_TOP = 11
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const DOWN = '\x1b[B'
/** A guard against waiting for ever. */
const PATIENCE_MS = 20_000

/** What the screen shows is not what keys should have done. */
class WrongScreenError extends Error {
  constructor(scene, wanted, got) {
    super(`bench blocked: ${scene}: the screen should show ${JSON.stringify(wanted)}, it shows ${JSON.stringify(got)}`)
    this.name = 'WrongScreenError'
  }
}

/** `words`: `--quick` for few keys. */
export async function benchBlocked(words) {
  const keys = words.includes('--quick') ? 20 : 400
  const program = new Program()
  try {
    await program.until(() => program.row(0) === 'main thread free' && program.row(LIST_TOP).startsWith('row00000'))
    program.type('\x02')
    await program.until(() => program.row(0) === 'main thread blocked')
    const scenes = [await typing(program, keys), await scrolling(program, keys)]
    report(scenes)
  } finally {
    program.kill()
  }
}

/** Letters into a text: each to the frame that shows it. */
async function typing(program, keys) {
  const times = []
  let typed = ''
  for (let key = 0; key < keys; key++) {
    const letter = LETTERS[key % LETTERS.length]
    typed += letter
    times.push(await program.answer(letter, (bytes) => bytes.includes(letter)))
    await pause(key)
  }
  const shown = Array.from({ length: 10 }, (_, y) => program.row(1 + y)).join('')
  if (shown !== typed) throw new WrongScreenError('typing', typed, shown)
  return { scene: 'typing', times }
}

/** The arrow in a list: each to the frame that shows the next row. */
async function scrolling(program, keys) {
  program.type('\t')
  const times = []
  for (let key = 0; key < keys; key++) {
    // The row that comes in at the lower end, or what of it the terminal did not show there before.
    times.push(await program.answer(DOWN, (bytes) => bytes.length > 0))
    await pause(key)
  }
  const wanted = `row${String(keys).padStart(5, '0')}`
  if (!program.row(LIST_TOP).startsWith(wanted)) throw new WrongScreenError('scrolling', wanted, program.row(LIST_TOP))
  return { scene: 'scrolling', times }
}

/** The program on a terminal that a second implementation reads. */
class Program {
  #pty
  #terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true })
  #watchers = new Set()
  #bytes = ''
  #heard = () => {}

  constructor() {
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
    this.#pty = spawn(process.execPath, [APP], { name: 'xterm-256color', cols: COLUMNS, rows: ROWS, cwd: ROOT, env })
    this.#pty.onData((data) => {
      this.#bytes += data
      this.#heard()
      this.#terminal.write(data, () => {
        for (const look of [...this.#watchers]) look()
      })
    })
    this.#terminal.onData((answer) => this.#pty.write(answer))
  }

  row(y) {
    return this.#terminal.buffer.active.getLine(y)?.translateToString(true) ?? ''
  }

  type(keys) {
    this.#pty.write(keys)
  }

  kill() {
    this.#pty.kill('SIGKILL')
  }

  until(isThere) {
    return this.#promise(`the screen, which shows\n${this.row(0)}`, (resolve) => {
      const look = () => {
        if (!isThere()) return
        this.#watchers.delete(look)
        resolve()
      }
      this.#watchers.add(look)
      look()
    })
  }

  /** Nanoseconds from typing a key to the bytes that answer it. */
  async answer(key, isAnswer) {
    this.#bytes = ''
    const start = process.hrtime.bigint()
    const taken = await this.#promise(`an answer to ${JSON.stringify(key)}`, (resolve) => {
      this.#heard = () => {
        if (isAnswer(this.#bytes)) resolve(Number(process.hrtime.bigint() - start))
      }
      this.type(key)
    })
    this.#heard = () => {}
    // The screen has all of it before it is looked at.
    await new Promise((resolve) => this.#terminal.write('', resolve))
    return taken
  }

  #promise(what, begin) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`bench blocked: waited in vain for ${what}`)), PATIENCE_MS)
      begin((value) => {
        clearTimeout(timer)
        resolve(value)
      })
    })
  }
}

/** 40 to 60 ms, so that keys meet a timer at every phase. */
function pause(round) {
  return new Promise((resolve) => setTimeout(resolve, 40 + ((round * 7919) % 20)))
}

function report(scenes) {
  const rows = scenes.map(({ scene, times }) => {
    const p99 = at(times, 0.99)
    const numbers = { scene, keys: times.length, p50_ns: at(times, 0.5), p99_ns: p99, most_ns: Math.max(...times) }
    return { ...numbers, goal_met: p99 <= GOAL_MS * 1e6 }
  })
  for (const { scene, keys, p50_ns, p99_ns, most_ns, goal_met } of rows) {
    const goal = `goal p99 ${GOAL_MS} ms ${goal_met ? 'met' : 'MISSED'}`
    process.stdout.write(
      `${scene}, main thread blocked: ${keys} keys, p50 ${ms(p50_ns)} ms, p99 ${ms(p99_ns)} ms, most ${ms(most_ns)} ms; ${goal}\n`,
    )
  }
  mkdirSync(`${ROOT}bench/results`, { recursive: true })
  const results = { ...machine(), node: process.versions.node, rows }
  writeFileSync(`${ROOT}bench/results/blocked.json`, `${JSON.stringify(results, null, 1)}\n`)
}
