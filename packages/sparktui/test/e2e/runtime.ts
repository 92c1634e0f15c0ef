import { RUNTIMES, type Runtime } from '../../../../runtimes/index.mjs'
import { Pty, type PtyOptions } from './pty.js'

export type { Runtime }

const runsAll = process.env.SPARKTUI_DEEP !== undefined || process.env.SPARKTUI_RUNTIMES === 'all'

/** Node at its floor, newest Node, Bun and Deno: for what each has to show in every run of the tests. */
export const EVERY_RUNTIME = RUNTIMES

/** The same in deep runs, else the Node that runs this: for what takes long. */
export const DEEP_RUNTIMES = runsAll ? RUNTIMES : RUNTIMES.slice(0, 1)

/** The command that runs a script on a runtime. */
export function commandOf(runtime: Runtime, script: string): [file: string, ...args: string[]] {
  if (runtime.file === undefined) throw new RuntimeMissingError(runtime)
  return [runtime.file, ...runtime.args, script]
}

/** Starts a script of `apps/` on a runtime, on a terminal of its own. */
export function startApp(runtime: Runtime, app: string, options?: PtyOptions): Pty {
  const [file, ...args] = commandOf(runtime, `packages/sparktui/test/e2e/apps/${app}.mjs`)
  return new Pty(file, args, options)
}

/** A runtime that the tests are to run on is not there. */
class RuntimeMissingError extends Error {
  constructor(runtime: Runtime) {
    super(`runtimes: ${runtime.name} is not installed for this machine; run \`npm run runtimes\` once`)
    this.name = 'RuntimeMissingError'
  }
}
