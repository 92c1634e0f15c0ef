// The Rust table: runs the program in rust/, which races in one process, and judges its samples.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median, ratio, spread } from './statistics.mjs'

const CRATE = fileURLToPath(new URL('./rust/', import.meta.url))

/** Goals in nanoseconds on a machine whose plain loop takes `floor` for the same. */
const REPEATERS = {
  'one signal → one slot': { goal: 10, floor: 3.3 },
  'one signal → 1,000 slots, per slot': { goal: 5, floor: 1.7 },
  '10,000 signals × one repeater': { goal: 35, floor: 1.8 },
}
const DERIVED = 'a derived source'
const CREATE = 'create a repeater'
const RECREATE = 'create and dispose of a repeater'
const GRAPHS = ['deep 1,000, per node', 'broad 1,000, per node']
const AGAINST = { 'alien-signals': 1, reactive_graph: 0.1 }

export async function rust(report) {
  const { races, bytesPerRepeater, growth } = JSON.parse(program())
  const samples = Object.fromEntries(races.map(({ name, samples }) => [name, samples]))
  report.heading('Rust: repeaters, beside a plain loop that compares and stores')
  repeaters(report, samples)
  report.add({ name: 'bytes per repeater', value: bytesPerRepeater, unit: 'B', goal: 96 })
  const cycles = growth.cycles.toLocaleString('en')
  report.add({ name: `growth over ${cycles} cycles of making and disposing`, value: growth.bytes, unit: 'B', goal: 0 })
  report.heading('Rust: graphs, against other crates')
  graphs(report, samples)
  return samples
}

function program() {
  const args = ['run', '--release', '--locked', '--quiet']
  const result = spawnSync('cargo', args, { cwd: CRATE, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (result.status !== 0) throw new ProgramError(result.error?.message ?? result.stderr)
  return result.stdout
}

class ProgramError extends Error {
  constructor(words) {
    super(`bench: cargo run in ${CRATE}: ${words.trim()}`)
    this.name = 'ProgramError'
  }
}

function repeaters(report, samples) {
  for (const [name, { goal, floor }] of Object.entries(REPEATERS)) {
    const { sparktui, floor: loop } = samples[name]
    const beside = `${median(loop).toFixed(1)} ns here; the goal is for a machine where it takes ${floor}`
    report.add({ name, ...time(sparktui), goal, note: `plain loop ${beside}` })
  }
  const derived = samples[DERIVED]
  const { ratio: times, spread: tolerance } = ratio(derived.sparktui, derived.floor)
  const note = `${median(derived.sparktui).toFixed(1)} ns`
  report.add({ name: `${DERIVED}, in plain loops`, value: times, spread: tolerance, unit: '×', goal: 15, note })
  report.add({ name: CREATE, ...time(samples[CREATE].sparktui), goal: 25 })
  report.add({ name: RECREATE, ...time(samples[RECREATE].sparktui) })
}

const time = (values) => ({ value: median(values), spread: spread(values), unit: 'ns' })

function graphs(report, samples) {
  for (const name of GRAPHS) {
    const { sparktui, ...peers } = samples[name]
    for (const [peer, values] of Object.entries(peers)) {
      const stand = ratio(sparktui, values)
      const note = `${median(sparktui).toFixed(1)} against ${median(values).toFixed(1)} ns`
      const label = `${name}, against ${peer}`
      report.add({ name: label, value: stand.ratio, spread: stand.spread, unit: '×', goal: AGAINST[peer], note })
    }
  }
}
