import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What V8 compiles, and throws away, as it learns which code is busy is no memory of the program's: half a megabyte in an hour. */
const FLAGS = ['--expose-gc', '--no-opt', '--no-sparkplug', '--no-flush-bytecode']

/** Runs `soak.mjs` in a process of its own: what it took after each of the looks. */
export function runSoak(stops) {
  const program = fileURLToPath(new URL('soak.mjs', import.meta.url))
  const { stdout, stderr } = spawnSync(process.execPath, [...FLAGS, program, ...stops.map(String)], {
    encoding: 'utf8',
  })
  if (stderr !== '') throw new Error(`soak of processes: ${stderr}`)
  return JSON.parse(stdout)
}

/** How much of each kind is more at the end than it ever was before: processes come and go, and with them what is known of them. */
export function growth(taken) {
  const last = taken.at(-1)
  const most = (kind) => Math.max(...taken.slice(0, -1).map((memory) => memory[kind]))
  return Object.fromEntries(Object.keys(last).map((kind) => [kind, last[kind] / most(kind)]))
}
