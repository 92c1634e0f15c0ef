import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { ROOT, ScreenError } from './pty.js'

/** Whether there is a tmux to judge by. */
export const HAS_TMUX = spawnSync('tmux', ['-V']).status === 0

/** How long a screen may take to become what a test waits for; a guard against hanging, never a pause. */
const PATIENCE_MS = 20_000
let servers = 0

/** A program in a window of a tmux of its own. */
export class Tmux {
  private readonly server = `sparktui-test-${process.pid}-${servers++}`

  constructor(
    command: readonly string[],
    { columns, rows, env = {} }: { columns: number; rows: number; env?: Record<string, string> },
  ) {
    const { NO_COLOR: _, FORCE_COLOR: __, TMUX: ___, ...inherited } = process.env
    const size = ['-x', String(columns), '-y', String(rows)]
    const quoted = command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')
    execFileSync('tmux', ['-L', this.server, '-f', '/dev/null', 'new-session', '-d', ...size, quoted], {
      cwd: ROOT,
      env: { ...inherited, LANG: 'C.UTF-8', TERM: 'xterm-256color', ...env },
    })
    // As a terminal that is told its size, and has nobody who looks.
    this.run('set-option', '-g', 'window-size', 'manual')
  }

  run(...command: string[]): string {
    return execFileSync('tmux', ['-L', this.server, ...command], { encoding: 'utf8' })
  }

  type(...keys: string[]): void {
    this.run('send-keys', ...keys)
  }

  resize(columns: number, rows: number): void {
    this.run('resize-window', '-x', String(columns), '-y', String(rows))
  }

  /** The rows of the screen, without blanks at their ends. */
  rows(): string[] {
    return trimmed(this.run('capture-pane', '-p'))
  }

  /** All rows, those that were scrolled away first, without the empty ones at the end. */
  everything(): string[] {
    return trimmed(this.run('capture-pane', '-p', '-S', '-'))
  }

  /** Resolves as soon as the screen is as wanted. */
  async until(wanted: string | RegExp): Promise<void> {
    const isThere = (screen: string) => (typeof wanted === 'string' ? screen.includes(wanted) : wanted.test(screen))
    await this.poll(() => isThere(this.rows().join('\n')), String(wanted))
  }

  /** Resolves as soon as all rows are as wanted. */
  async untilAll(isThere: (rows: readonly string[]) => boolean): Promise<void> {
    await this.poll(() => isThere(this.everything()), String(isThere))
  }

  /** tmux tells nobody what its panes show: it has to be asked. */
  private async poll(isThere: () => boolean, wanted: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS
    while (!isThere()) {
      if (Date.now() > end) throw new ScreenError(wanted, this.everything().join('\n'))
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  /** Kills what a shell runs, with no time to say a word. */
  killChildOf(pid: number): void {
    process.kill(Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()), 'SIGKILL')
  }

  end(): void {
    spawnSync('tmux', ['-L', this.server, 'kill-server'])
  }
}

function trimmed(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((row) => row.trimEnd())
}
