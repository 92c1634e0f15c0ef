// What users wait for in the examples: the first frame, a held key in a long table, a log that grows fast. See ../README.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { machine } from '../machine.mjs'
import { measureLogs } from './logs.mjs'
import { ROOT } from './program.mjs'
import { document } from './report.mjs'
import { measureSoak } from './soak.mjs'
import { measureStarts } from './start.mjs'
import { measureTable } from './table.mjs'

const RESULTS = `${ROOT}bench/results/examples.json`

const PARTS = {
  start: (isQuick) => measureStarts(isQuick ? 3 : 15).then((rows) => [printStarts, rows]),
  table: (isQuick) => measureTable(isQuick ? 3 : 20).then((row) => [printTable, row]),
  logs: (isQuick) => measureLogs(isQuick ? 3 : 20).then((row) => [printLogs, row]),
  soak: (isQuick) => measureSoak(isQuick ? [150, 300] : [600, 1200, 1800, 3600]).then((row) => [printSoak, row]),
}

/** `words`: names of parts, all unless given; `report` for the page of the last run alone; `--quick` for few rounds, that are only printed. */
export async function benchExamples(words) {
  if (words.includes('report')) return report(JSON.parse(readFileSync(RESULTS, 'utf8')))
  const isQuick = words.includes('--quick')
  const named = words.filter((word) => word !== '--quick')
  // Parts that run alone leave the others as the last run found them.
  const results = named.length > 0 && existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {}
  for (const name of named.length > 0 ? named : Object.keys(PARTS)) {
    const [print, result] = await PARTS[name](isQuick)
    print(result)
    results[name] = result
  }
  if (isQuick) return
  mkdirSync(`${ROOT}bench/results`, { recursive: true })
  const whole = { ...results, ...machine(), node: process.versions.node }
  writeFileSync(RESULTS, `${JSON.stringify(whole, null, 1)}\n`)
  report(whole)
}

function report(results) {
  writeFileSync(`${ROOT}docs/benchmarks-examples.md`, document(results))
}

function printStarts(rows) {
  for (const { name, p50_ms, over_bare_ms, goal_met } of rows) {
    print(
      `${name.padEnd(12)} first glyph ${p50_ms.toFixed(0)} ms, ${over_bare_ms.toFixed(0)} over bare Node; goal 80 ${word(goal_met)}`,
    )
  }
}

function printTable({ rows, keys, frames_a_second, share_of_a_core, goal_met }) {
  const took = `${frames_a_second.toFixed(1)} frames a second, ${percent(share_of_a_core)} of a core`
  print(`table of ${rows} rows, ${keys} keys at 60 a second: ${took}; goal 60 under 20% ${word(goal_met)}`)
}

function printLogs({ lines, lines_a_second, late_ms, share_of_a_core, goal_met }) {
  const took = `${Math.round(lines_a_second)} a second, the last one shown after ${late_ms.toFixed(0)} ms, ${percent(share_of_a_core)} of a core`
  print(`log of ${lines} lines: ${took}; goal 100,000 a second ${word(goal_met)}`)
}

function printSoak({ looks, heap_growth, resident_growth, goal_met }) {
  const grew = `heap ${percent(heap_growth - 1)}, resident ${percent(resident_growth - 1)} more than before`
  print(`processes, ${looks} looks: ${grew}; goal within 2% ${word(goal_met)}`)
}

const word = (isMet) => (isMet ? 'met' : 'MISSED')
const percent = (share) => `${(share * 100).toFixed(1)}%`
const print = (line) => process.stdout.write(`${line}\n`)
