// Who runs the scenes, and in which settings. A runner's command may lack a file: then it is left out and named.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { RUNTIMES } from '../../runtimes/index.mjs'

const HERE = fileURLToPath(new URL('..', import.meta.url))
const NODE = RUNTIMES.find(({ id }) => id === 'newest-node')?.file ?? process.execPath
const BUN = RUNTIMES.find(({ id }) => id === 'bun')?.file ?? 'bun'

/** What a framework does unasked, and its quickest supported setting. */
const BOTH = { default: {}, fast: { BENCH_FAST: '1' } }
const ONE = { default: {} }
const runner = (name) => `${HERE}runners/${name}.mjs`

/**
 * `ours` marks what is compared, `most` the largest count of texts that it is asked to show, `mounts` who can say when it
 * began to build. `isFloor` marks what is no framework and shows what cannot be had for less; `only` names the scenes that it plays,
 * if not all.
 */
export const RUNNERS = {
  sparktui: { command: [process.execPath, runner('sparktui')], settings: ONE, most: 65_536, mounts: true, ours: true },
  'sparktui-node26': { command: [NODE, runner('sparktui')], settings: ONE, most: 65_536, mounts: true, ours: true },
  'sparktui-bun': { command: [BUN, runner('sparktui')], settings: ONE, most: 65_536, mounts: true, ours: true },
  ratatui: {
    command: [`${HERE}runners/ratatui/target/release/sparktui-bench-ratatui`],
    settings: BOTH,
    most: 65_536,
    mounts: false,
  },
  ink: { command: [NODE, runner('ink')], settings: BOTH, most: 11_000, mounts: true },
  'opentui-bun': { command: [BUN, runner('opentui')], settings: BOTH, most: 11_000, mounts: true },
  'opentui-node': {
    command: [NODE, '--experimental-ffi', '--no-warnings', runner('opentui')],
    settings: BOTH,
    most: 11_000,
    mounts: true,
  },
  rezi: { command: [NODE, runner('rezi')], settings: BOTH, most: 11_000, mounts: true },
  floor: {
    command: [`${HERE}driver/target/release/floor`],
    settings: ONE,
    most: 65_536,
    mounts: false,
    isFloor: true,
  },
  'floor-node': {
    command: [process.execPath, runner('floor-node')],
    settings: ONE,
    most: 65_536,
    mounts: false,
    isFloor: true,
    only: ['show', 'key'],
  },
}

/** Whether a runner plays a scene. */
export const plays = ({ only }, scene) => only === undefined || only.includes(scene)

/** Bare starts of the runtimes that runners of ours have. */
export const BARE = { sparktui: process.execPath, 'sparktui-node26': NODE, 'sparktui-bun': BUN }

/** The first file of a command that is not there. */
export function missing({ command }) {
  return command.find((word) => word.startsWith('/') && !existsSync(word))
}

/** Every runner in each of its settings, of those that are wanted. */
export function entrants(only) {
  return Object.entries(RUNNERS)
    .filter(([name]) => only.length === 0 || only.includes(name))
    .flatMap(([name, one]) => Object.keys(one.settings).map((setting) => ({ name, setting, ...one })))
}
