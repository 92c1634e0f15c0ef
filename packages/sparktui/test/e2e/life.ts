import { Pty, type PtyOptions } from './pty.js'
import { commandOf, type Runtime } from './runtime.js'

/** The two rows of the app, in their box. */
export const frame = (first: string, second: string) => [
  `╭${'─'.repeat(38)}╮`,
  `│${first.padEnd(38)}│`,
  `│${second.padEnd(38)}│`,
  `╰${'─'.repeat(38)}╯`,
]

/** Starts the app below a row that a shell has written; the shell ends when it is typed something. */
export function startLife(
  runtime: Runtime,
  mode: string,
  env: Record<string, string> = {},
  more = '',
  options: PtyOptions = {},
): Pty {
  const command = commandOf(runtime, 'packages/sparktui/test/e2e/apps/life.mjs')
  const script = `echo before; "$@" ${more}; echo "status $?"; read -r _`
  return new Pty('/bin/sh', ['-c', script, 'sh', ...command], { ...options, env: { TEST_MODE: mode, ...env } })
}

/** All rows of the normal screen, those that were scrolled away first. */
export function everything(pty: Pty): string[] {
  const buffer = pty.terminal.buffer.normal
  const rows = Array.from({ length: buffer.length }, (_, y) => buffer.getLine(y)?.translateToString(true) ?? '')
  return rows.join('\n').trimEnd().split('\n')
}

/** Ends the app, then the shell. Returns all rows before that. */
export async function end(pty: Pty): Promise<string[]> {
  pty.type('x')
  await pty.until('status 0')
  const rows = everything(pty)
  pty.type('\n')
  await pty.exited
  return rows
}
