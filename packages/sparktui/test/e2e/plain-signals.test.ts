import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { ROOT } from './pty.js'
import { commandOf, DEEP_RUNTIMES, EVERY_RUNTIME, type Runtime } from './runtime.js'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

/** What an app in a pipe that is blocked writes when it is sent signals, and how it ends. */
function blocked(runtime: Runtime, signals: readonly NodeJS.Signals[]): Promise<{ out: string; ended: unknown }> {
  const [file, ...args] = commandOf(runtime, 'packages/sparktui/test/e2e/apps/blocked-plain.mjs')
  const child = spawn('/bin/sh', ['-c', 'ulimit -c 0; exec "$@"', 'sh', file, ...args], { cwd: ROOT })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part
  })
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    err += part
    if (err.endsWith('blocked')) for (const signal of signals) child.kill(signal)
  })
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ out, ended: signal ?? code })))
}

describe.each(EVERY_RUNTIME)('on $name, without a terminal', (runtime) => {
  // Each takes the second for which JavaScript has time to answer.
  test.each(SIGNALS.slice(0, DEEP_RUNTIMES.includes(runtime) ? 4 : 1))(
    '%s that a blocked main thread leaves unanswered writes the last frame and ends the program',
    async (signal) => {
      expect(await blocked(runtime, [signal])).toEqual({ out: 'the last frame\n', ended: signal })
    },
  )
})
