import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The root of the workspace, without a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * Runs a command in the root of the workspace and waits for it; its stdout goes to our stderr.
 *
 * @returns its exit code, 127 where it could not be started
 */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options })
  if (result.error) {
    process.stderr.write(`sparktui: ${command}: ${result.error.message}; is it installed and on the PATH?\n`)
    return 127
  }
  return result.status ?? 1
}

/** The script of a package's command, for `node`. */
export function bin(path) {
  return `${ROOT}/node_modules/${path}`
}
