// An example on a pseudo-terminal: when it was started, what it writes, what it takes of the processors.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const [COLUMNS, ROWS] = [100, 40]
/** A guard against waiting for ever. */
const PATIENCE_MS = 30_000
/** Linux counts what processes take in ticks of 1/100 s. */
const TICK_MS = 10

/** A program that did not do what it was to do. */
export class ProgramError extends Error {
  constructor(name, wanted, screen) {
    super(`bench examples: ${name} never showed ${wanted}; it shows\n${screen}`)
    this.name = 'ProgramError'
  }
}

export class Program {
  /** Milliseconds from the start to the first glyph. */
  firstGlyphMs
  bytes = 0
  /** Writes of the program that brought something: frames, where each is one write. */
  writes = 0
  ended
  #name
  #pty
  #terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true })
  #watchers = new Set()

  /** @param args what Node is given: a script with its arguments, or `-e` */
  constructor(name, args, env = {}) {
    this.#name = name
    const { NO_COLOR: _, FORCE_COLOR: __, NODE_EXTRA_CA_CERTS: ___, ...inherited } = process.env
    const start = performance.now()
    this.#pty = spawn(process.execPath, args, {
      name: 'xterm-256color',
      cols: COLUMNS,
      rows: ROWS,
      cwd: ROOT,
      env: { ...inherited, COLORTERM: 'truecolor', ...env },
    })
    this.ended = new Promise((resolve) => this.#pty.onExit(resolve))
    this.#pty.onData((data) => {
      this.bytes += data.length
      this.writes++
      const heardMs = performance.now() - start
      this.#terminal.write(data, () => {
        if (this.firstGlyphMs === undefined && this.text().trim() !== '') this.firstGlyphMs = heardMs
        this.#look()
      })
    })
    this.#terminal.onData((answer) => this.#pty.write(answer))
  }

  get pid() {
    return this.#pty.pid
  }

  /** The rows of the screen as one text. */
  text() {
    const { active } = this.#terminal.buffer
    return Array.from({ length: ROWS }, (_, y) => active.getLine(active.viewportY + y)?.translateToString(true)).join(
      '\n',
    )
  }

  type(keys) {
    this.#pty.write(keys)
  }

  /** Resolves when the screen is as wanted, looked at after each write of the program. */
  until(what, isThere) {
    return new Promise((resolve, reject) => {
      const done = (end, value) => {
        clearTimeout(timer)
        this.#watchers.delete(look)
        end(value)
      }
      const look = () => {
        if (isThere()) done(resolve)
      }
      const timer = setTimeout(() => done(reject, new ProgramError(this.#name, what, this.text())), PATIENCE_MS)
      this.#watchers.add(look)
      look()
    })
  }

  /** Milliseconds that all its threads have had of the processors. */
  cpuMs() {
    const stat = readFileSync(`/proc/${this.pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS
  }

  #look() {
    for (const watcher of [...this.#watchers]) watcher()
  }
}
