// The TypeScript table: repeaters and memory against their goals, then graph shapes against other libraries.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { LIBRARIES, PEERS } from './libraries.mjs'
import { race } from './rivals.mjs'
import { minifiedBytes, ourBytes } from './sizes.mjs'
import { geometricMean, median, ratio, spread } from './statistics.mjs'
import { graphShapes, SLOTS } from './task.mjs'

const HEAP = fileURLToPath(new URL('./heap.mjs', import.meta.url))
/** Bytes: 3 kB. */
const SIZE_GOAL = 3_000

export async function typescript(report, pace) {
  const raw = {}
  report.heading('TypeScript: repeaters, against an effect of alien-signals that stores into the same slots')
  await repeaters(report, pace, raw)
  for (const [kind, goal] of [
    ['direct', 80],
    ['derived', 160],
  ]) {
    report.add({ name: `heap per ${kind} repeater`, value: heap(kind), unit: 'B', goal })
  }
  await elements(report, pace, raw)
  await size(report)
  await graphs(report, pace, raw)
  return raw
}

async function repeaters(report, pace, raw) {
  for (const [shape, { name, goal, changes, rivals }] of Object.entries(SLOTS.repeaters)) {
    const samples = await race(addresses('repeaters', shape, Object.keys(rivals)), pace)
    raw[name] = samples
    const { sparktui, 'alien-signals': alien } = samples
    const note = `${each(sparktui, changes)} against ${each(alien, changes)} ns`
    const stand = ratio(sparktui, alien)
    report.add({ name, value: stand.ratio, spread: stand.spread, unit: '×', goal, note })
  }
}

const each = (samples, changes) => (median(samples) / changes).toFixed(1)
const addresses = (group, shape, rivals) => Object.fromEntries(rivals.map((rival) => [rival, { group, shape, rival }]))

function heap(kind) {
  const result = spawnSync(process.execPath, ['--expose-gc', HEAP, kind], { encoding: 'utf8' })
  if (result.status !== 0) throw new HeapError(kind, result.stderr)
  return Number(result.stdout)
}

class HeapError extends Error {
  constructor(kind, stderr) {
    super(`bench: heap of ${kind} repeaters: ${stderr.trim()}`)
    this.name = 'HeapError'
  }
}

async function elements(report, pace, raw) {
  const { name, goal, changes, rivals } = SLOTS.elements.elements
  const samples = await race(addresses('elements', 'elements', Object.keys(rivals)), pace)
  raw[name] = samples
  const { 'float64 alone': alone, ...types } = samples
  for (const [type, times] of Object.entries(types)) {
    const note = `${each(times, changes)} against ${each(alone, changes)} ns`
    const stand = ratio(times, alone)
    const label = `${type} among all element types, against float64 alone`
    report.add({ name: label, value: stand.ratio, spread: stand.spread, unit: '×', goal, note })
  }
}

async function size(report) {
  const others = { 'alien-signals': 'alien-signals', preact: '@preact/signals-core', vue: '@vue/reactivity' }
  const sizes = await Promise.all(
    Object.entries(others).map(async ([name, specifier]) => `${name} ${await minifiedBytes(specifier)}`),
  )
  const note = `everything exported; ${sizes.join(', ')} B`
  report.add({ name: 'minified and gzipped', value: ourBytes(), unit: 'B', goal: SIZE_GOAL, note })
}

async function graphs(report, pace, raw) {
  const columns = ['shape', 'sparktui', ...PEERS.map((peer) => `against ${peer}`), 'best']
  report.heading('TypeScript: graphs, µs per run and ratios to others (below 1: we are faster)', columns)
  const ratios = Object.fromEntries(PEERS.map((peer) => [peer, []]))
  const toBest = []
  let good = 0
  const shapes = graphShapes()
  for (const { group, shape, name } of shapes) {
    const samples = await race(addresses(group, shape, Object.keys(LIBRARIES)), pace)
    raw[name] = samples
    const stands = PEERS.map((peer) => ({ peer, ...ratio(samples.sparktui, samples[peer]) }))
    for (const { peer, ratio: stand } of stands) ratios[peer].push(stand)
    const first = stands.reduce((worst, each) => (each.ratio > worst.ratio ? each : worst))
    toBest.push(first.ratio)
    const isGood = first.low <= 1
    good += +isGood
    const shown = stands.map((stand) => `${stand.ratio.toFixed(2)}×`)
    const time = `${(median(samples.sparktui) / 1000).toFixed(1)} ± ${Math.round(spread(samples.sparktui) * 100)} %`
    const best = first.ratio <= 1 ? 'sparktui' : `${first.peer}${isGood ? ', within noise' : ''}`
    report.write(`| ${[name, time, ...shown, best].join(' | ')} |\n`)
  }
  summary(report, ratios, toBest, good / shapes.length)
}

function summary(report, ratios, toBest, share) {
  report.heading('TypeScript: graphs, over all shapes')
  for (const [peer, all] of Object.entries(ratios)) {
    report.add({ name: `geometric mean against ${peer}`, value: geometricMean(all), unit: '×', goal: 1.1 })
  }
  report.add({ name: 'geometric mean against the best peer of each shape', value: geometricMean(toBest), unit: '×' })
  const name = 'shapes where another library is best beyond noise'
  report.add({ name, value: (1 - share) * 100, unit: '%', goal: 50 })
}
