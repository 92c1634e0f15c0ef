import { Pty, type PtyOptions } from './pty.js'
import { commandOf, type Runtime } from './runtime.js'

/** What stands above an app that is drawn below what is there. */
export const ABOVE = ['one', 'two', 'three']

/** What tells that the terminal is xterm.js. */
export const PUSHES = { TERM_PROGRAM: 'vscode' }

/** Starts the app below three rows that a shell has written, and says `prompt` after it; the shell ends when it is typed something. */
export function startBelow(runtime: Runtime, options?: PtyOptions, app = 'inline'): Pty {
  const command = commandOf(runtime, `packages/sparktui/test/e2e/apps/${app}.mjs`)
  const script = `printf '${ABOVE.join('\\n')}\\n'; "$@"; echo prompt; read -r _`
  return new Pty('/bin/sh', ['-c', script, 'sh', ...command], options)
}

/** All rows of the normal screen, those that were scrolled away first. */
export function everything(pty: Pty): string[] {
  const buffer = pty.terminal.buffer.normal
  const rows = Array.from(
    { length: buffer.length },
    (_, y) => buffer.getLine(y)?.translateToString(true).trimEnd() ?? '',
  )
  return rows.join('\n').trimEnd().split('\n')
}
