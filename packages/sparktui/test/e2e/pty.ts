import { fileURLToPath } from 'node:url'
import { type IPty, spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

/** The root of the workspace, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

export interface PtyOptions {
  readonly columns?: number
  readonly rows?: number
  readonly env?: Record<string, string>
  /** Where the program is started; the root of the workspace unless given. */
  readonly cwd?: string
  /** The terminal answers nothing until the program has written this. */
  readonly answersAfter?: string
  /** What another terminal than xterm.js answers before its attributes (DA1), as soon as it is asked for these. */
  readonly says?: string
  /** How long a screen may take to become what a test waits for, where the program is slower than others. */
  readonly patienceMs?: number
}

/** DA1, the question that fences all others, and an answer to it. */
const [FENCE, ATTRIBUTES] = ['\x1b[c', '\x1b[?62;22c']

export interface Exit {
  readonly code: number
  readonly signal: number
}

/** How long a screen may take to become what a test waits for; a guard against hanging, never a pause. */
const PATIENCE_MS = 20_000

/** What node-pty reads by. */
interface Socket {
  destroy(): Socket
}

/** A program on a real pseudo-terminal, read back by a second implementation of a terminal. */
export class Pty {
  readonly terminal: InstanceType<typeof xterm.Terminal>
  /** Resolves when the program has ended and all that it wrote has been read. */
  readonly exited: Promise<Exit>
  /** All bytes that the program wrote, as text. */
  output = ''
  private readonly pty: IPty
  private readonly heldAnswers: string[] = []
  private readonly watchers = new Set<() => void>()
  private readonly patienceMs: number
  private readonly socket: Socket
  private readonly closeSocket: () => Socket

  constructor(file: string, args: readonly string[], options: PtyOptions = {}) {
    const { columns = 80, rows = 24, env = {}, cwd = ROOT, answersAfter = '', says } = options
    this.patienceMs = options.patienceMs ?? PATIENCE_MS
    let fences = 0
    // What the test runner was told of colours is nothing to the program.
    const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env
    this.terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 })
    this.pty = spawn(file, [...args], {
      name: env.TERM ?? 'xterm-256color',
      cols: columns,
      rows,
      cwd,
      env: { ...inherited, TERM: 'xterm-256color', COLORTERM: 'truecolor', CI: '', LANG: 'C.UTF-8', ...env },
    })
    this.socket = (this.pty as unknown as { _socket: Socket })._socket
    this.closeSocket = this.socket.destroy.bind(this.socket)
    this.socket.destroy = () => {
      this.readOn()
      return this.socket
    }
    this.pty.onData((data) => {
      this.output += data
      this.terminal.write(data, () => {
        this.look()
        if (!this.output.includes(answersAfter)) return
        for (const answer of this.heldAnswers.splice(0)) this.pty.write(answer)
        if (says === undefined) return
        for (const asked = this.output.split(FENCE).length - 1; fences < asked; fences++) {
          this.pty.write(`${fences === 0 ? says : ''}${ATTRIBUTES}`)
        }
      })
    })
    // The terminal answers what programs ask it.
    this.terminal.onData((data) => {
      if (says !== undefined) return
      if (this.output.includes(answersAfter)) this.pty.write(data)
      else this.heldAnswers.push(data)
    })
    this.exited = new Promise((resolve) => {
      this.pty.onExit(({ exitCode, signal }) => {
        this.terminal.write('', () => {
          this.look()
          resolve({ code: exitCode, signal: signal ?? 0 })
        })
      })
    })
  }

  /** The rows of the screen, without spaces at their ends. */
  rows(): string[] {
    const buffer = this.terminal.buffer.active
    return Array.from({ length: this.terminal.rows }, (_, y) => {
      return buffer.getLine(buffer.viewportY + y)?.translateToString(true) ?? ''
    })
  }

  /** The screen as one text, without empty rows at its end. */
  text(): string {
    return this.rows().join('\n').trimEnd()
  }

  /** Whether the program draws on the alternate screen. */
  get isAlternate(): boolean {
    return this.terminal.buffer.active.type === 'alternate'
  }

  get pid(): number {
    return this.pty.pid
  }

  type(data: string): void {
    this.pty.write(data)
  }

  resize(columns: number, rows: number): void {
    this.terminal.resize(columns, rows)
    this.pty.resize(columns, rows)
  }

  /** Tells the program of another size in its input (mode 2048), and in no other way. */
  tellSize(columns: number, rows: number): void {
    this.terminal.resize(columns, rows)
    this.pty.write(`\x1b[48;${rows};${columns};${rows * 20};${columns * 9}t`)
  }

  kill(signal?: string): void {
    this.pty.kill(signal)
  }

  /**
   * Closes what is read by, once a turn of the event loop has brought nothing more. node-pty does so 200 ms after the end of the program
   * whatever is still to be read: on a machine that is busy what was written last was lost.
   */
  private readOn(): void {
    const { length } = this.output
    setImmediate(() => {
      if (this.output.length === length) this.closeSocket()
      else this.readOn()
    })
  }

  /** Closes the terminal, as a window that is closed does. */
  hangUp(): void {
    this.socket.destroy = this.closeSocket
    ;(this.pty as unknown as { destroy(): void }).destroy()
  }

  /** Resolves as soon as the screen is as wanted, looked at after every write of the program. */
  until(wanted: string | RegExp | ((screen: string) => boolean)): Promise<string> {
    const isThere =
      typeof wanted === 'function'
        ? wanted
        : (screen: string) => (typeof wanted === 'string' ? screen.includes(wanted) : wanted.test(screen))
    return new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer)
        this.watchers.delete(look)
      }
      const look = () => {
        const screen = this.text()
        if (!isThere(screen)) return
        done()
        resolve(screen)
      }
      const timer = setTimeout(() => {
        done()
        reject(new ScreenError(String(wanted), this.text()))
      }, this.patienceMs)
      this.watchers.add(look)
      look()
    })
  }

  private look(): void {
    for (const watcher of [...this.watchers]) watcher()
  }
}

/** The screen never became what a test waited for. */
export class ScreenError extends Error {
  constructor(wanted: string, screen: string) {
    super(`screen: never showed ${wanted}; it shows\n${screen}`)
    this.name = 'ScreenError'
  }
}
