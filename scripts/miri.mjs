import { spawnSync } from 'node:child_process'
import { ROOT } from './run.mjs'
import { countCargo } from './runners.mjs'
import { say } from './say.mjs'

/**
 * What Miri interprets: the one room with raw memory, and the protocol between threads over it, with stale loads and
 * early stores as the memory model allows them. The other rooms have no unsafe code, the arena has none either; of that
 * one the plan's own tests are enough. Two tests of refusals are left out, since a panic takes Miri seconds.
 */
export const RUNS = [
  [
    ...['-p', 'sparktui-memory', '--lib', '--', 'region::', 'identity::', 'threads::'],
    ...['--skip', 'the_last_byte_and_the_last_word', '--skip', 'a_copy_that_reaches_beyond'],
  ],
  ['-p', 'sparktui-signals', '--test', 'plan'],
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
