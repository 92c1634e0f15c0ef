import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The compiler as it is built, in a process of its own; the commands that run the tests build it. */
const CLI = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url))

/** Runs a command line to its end. */
export function compiler(folder: string, ...words: string[]): Ended {
  return compilerAt(CLI, folder, ...words)
}

/** How a process ended, and what it said. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The same with a compiler of one's own. */
export function compilerAt(cli: string, folder: string, ...words: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], { cwd: folder, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

/** The modules that a command line loads, as paths. */
export function loadedBy(folder: string, ...words: string[]): string[] {
  const env = { ...process.env, NODE_DEBUG: 'esm,module' }
  const { stderr } = spawnSync(process.execPath, [CLI, ...words], { cwd: folder, encoding: 'utf8', env })
  const found = stderr.matchAll(/(?:load "|Loading ES module |Translating \w+ (?:file:\/\/)?)([^"\s]+)/g)
  return [...new Set([...found].map(([, path = '']) => path))]
}

/** A command that stays, with what it has said. */
export class Running {
  readonly #process: ChildProcess
  readonly ended: Promise<number | null>
  #said = ''
  #wanted: (() => void) | undefined

  constructor(folder: string, ...words: string[]) {
    this.#process = spawn(process.execPath, [CLI, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#said += text
        this.#wanted?.()
      })
    }
    this.ended = new Promise((resolve) => this.#process.once('close', resolve))
  }

  /** Waits for a text, and takes what was said up to its end. */
  async until(text: string): Promise<string> {
    while (!this.#said.includes(text)) {
      await new Promise<void>((resolve) => {
        this.#wanted = resolve
      })
    }
    const end = this.#said.indexOf(text) + text.length
    const said = this.#said.slice(0, end)
    this.#said = this.#said.slice(end)
    return said
  }

  /** Everything that was said and not taken. */
  get rest(): string {
    return this.#said
  }

  interrupt(): void {
    this.#process.kill('SIGINT')
  }

  kill(): void {
    this.#process.kill('SIGKILL')
  }
}
