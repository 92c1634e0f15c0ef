import { spawnSync } from 'node:child_process'
import { ROOT } from './run.mjs'
import { countCargo } from './runners.mjs'
import { say } from './say.mjs'

/**
 * What Miri interprets: every test of the room with raw memory and of the protocol around it, and the arena's. It is
 * some hundred times slower than the machine, so what copies by the thousand and what is 100,000 deep is left to the
 * other tests. The arena has no unsafe code of its own, so it needs little.
 */
export const RUNS = [
  ['-p', 'sparktui-memory', '--lib', '--', '--skip', 'copies_move_exactly'],
  ['-p', 'sparktui-signals', '--test', 'plan', '--test', 'failures'],
]

const HOW = '`rustup toolchain install nightly --component miri` installs it'

/**
 * Runs the Rust tests that touch raw memory under Miri.
 *
 * @returns `{ passed, failed, ok }`, undefined where this machine has no Miri and so nothing was run
 */
export function runMiri(start = cargo) {
  if (start(['miri', '--version']).status !== 0) {
    say(`no Miri for the nightly toolchain, so its tests are NOT run; ${HOW}`)
    return undefined
  }
  say('running the Rust tests of raw memory under Miri …')
  const total = { passed: 0, failed: 0, ok: true }
  for (const args of RUNS) {
    const result = start(['miri', 'test', '--locked', '--no-fail-fast', ...args])
    const output = result.stdout ?? ''
    const { passed, failed } = countCargo(output)
    if (result.status !== 0) process.stderr.write(output)
    total.passed += passed
    total.failed += failed
    // A run in which no test was is none: a name in the list above has gone.
    total.ok &&= result.status === 0 && passed > 0
  }
  return total
}

/** Cargo of the nightly toolchain. A machine without rustup has no `+nightly`: cargo fails then. */
function cargo(args) {
  return spawnSync('cargo', ['+nightly', ...args], {
    cwd: ROOT,
    // Tests look at the clock and at the environment. Many panic on purpose, and a backtrace takes Miri seconds.
    env: { ...process.env, MIRIFLAGS: '-Zmiri-disable-isolation', RUST_BACKTRACE: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
}
