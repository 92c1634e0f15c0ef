// What SparkTUI promises of its cost, beside what a run found and what Ratatui took in the same run.
import { ms } from './numbers.mjs'

const MIB = 1024
const time = (ns) => `${ms(ns)} ms`
const mib = (kib) => `${(kib / MIB).toFixed(1)} MiB`

const thousands = (number) => number.toLocaleString('en-US')

/** What a scene takes: median of times, CPU time, and how it is written. */
const TIME = { of: (row) => row.p50_ns, shown: time }
const CPU = { of: (row) => row.cpu_ns, shown: time }
const WAKES = { of: (row) => row.context_switches, shown: String }
const BYTES = { of: (row) => row.bytes, shown: String }
const RESIDENT = { of: (row) => row.rss_kib, shown: mib }
/** Bytes of each of the ten thousand boxes that 11,000 texts have and 1,000 have not. */
const BOX = {
  of: (row, ours) => {
    const few = ours('idle', 1_000)
    return few && ((row.rss_kib - few.rss_kib) * 1024) / 10_000
  },
  shown: (bytes) => `${(bytes / 1000).toFixed(2)} kB`,
}

const LATENCY = 0.1e6
const one = (texts, name, said, most) => ({ name, scene: 'one', texts, ...TIME, said, most })

/**
 * What was promised. `of(row, ours)` is the number, `most` the largest that keeps the promise, out of what else was found:
 * `ours(scene, texts)` are rows of the same runner, `bare` its runtime, `ratatui` their number.
 */
const TARGETS = [
  one(100, 'one of 100 texts changes → its bytes are read', '≤ 0.10 ms', () => LATENCY),
  one(1_000, 'one of 1,000', '≤ 0.10 ms', () => LATENCY),
  one(4_000, 'one of 4,000', '≤ 0.10 ms, ≤ 0.25 × Ratatui', ({ ratatui = Number.POSITIVE_INFINITY }) =>
    Math.min(LATENCY, ratatui / 4),
  ),
  one(65_536, 'one of 65,536', '≤ 1.3 × one of 100', ({ ours }) => scaled(ours('one', 100)?.p50_ns, 1.3, 0)),
  ...[100, 1_000, 4_000, 65_536].map((texts) => ({
    name: `CPU of all threads for one of ${thousands(texts)}`,
    scene: 'one',
    texts,
    ...CPU,
    said: '≤ 0.20 ms',
    most: () => 0.2e6,
  })),
  { name: 'bytes for one of 1,000', scene: 'one', texts: 1_000, ...BYTES, said: '≤ 16', most: () => 16 },
  { name: 'all of 1,000 change, a frame', scene: 'all', texts: 1_000, ...TIME, said: '≤ 0.60 ms', most: () => 0.6e6 },
  {
    name: 'key → handler → its bytes are read',
    scene: 'key',
    texts: 1_000,
    ...TIME,
    said: '≤ 0.35 ms',
    most: () => 0.35e6,
  },
  {
    name: 'process start → first frame of 1,000 texts',
    scene: 'startup',
    texts: 1_000,
    ...TIME,
    said: '≤ the bare runtime + 40 ms',
    most: ({ bare }) => scaled(bare.start_ns, 1, 40e6),
  },
  { name: 'CPU in 5 s of rest', scene: 'idle', texts: 1_000, ...CPU, said: '0', most: () => 0 },
  { name: 'wake-ups in 5 s of rest', scene: 'idle', texts: 1_000, ...WAKES, said: '0', most: () => 0 },
  {
    name: 'resident memory, 1,000 texts',
    scene: 'idle',
    texts: 1_000,
    ...RESIDENT,
    said: '≤ the bare runtime + 15 MiB',
    most: ({ bare }) => scaled(bare.rss_kib, 1, 15 * MIB),
  },
  {
    name: 'memory of a further box with a text',
    scene: 'idle',
    texts: 11_000,
    ...BOX,
    said: '≤ 2 kB',
    most: () => 2_000,
  },
  {
    name: '10,000 boxes with a text, `mount` → first frame',
    scene: 'mount',
    texts: 10_000,
    ...TIME,
    said: '≤ 120 ms',
    most: () => 120e6,
  },
]

/** A number times a factor and more, if there is one. */
function scaled(number, factor, more) {
  return number === undefined ? undefined : number * factor + more
}

/**
 * Each target with what was found: `{ name, said, found, limit, met, ratatui, ratio }`, those that were not run left out.
 *
 * @param results of a run, see index.mjs
 * @param runner  the one of ours
 * @param size    `{ columns, rows }` of the screen
 */
export function targets({ rows, bare = {} }, runner, { columns }) {
  const row = (name, scene, texts, setting) =>
    rows.find(
      (one) =>
        one.columns === columns &&
        one.runner === name &&
        one.scene === scene &&
        one.texts === texts &&
        (setting === undefined || one.setting === setting),
    )
  const ours = (scene, texts) => row(runner, scene, texts)
  return TARGETS.flatMap(({ name, scene, texts, of, shown, said, most }) => {
    const found = ours(scene, texts)
    const value = found && of(found, ours)
    if (value === undefined) return []
    const theirs = (setting) => row('ratatui', scene, texts, setting)
    const fast = theirs('fast') ?? theirs('default')
    const ratatui = fast && of(fast, (...which) => row('ratatui', ...which))
    const limit = most({ ours, ratatui, bare: bare[runner] ?? {} })
    return {
      name,
      said,
      found: shown(value),
      limit: limit === undefined ? undefined : shown(limit),
      met: limit !== undefined && value <= limit,
      ratatui: ratatui === undefined ? undefined : shown(ratatui),
      ratio: ratatui === undefined || ratatui <= 0 ? undefined : value / ratatui,
    }
  })
}

/** The targets as a table in Markdown, each with the number that it has to keep in this run. */
export function targetTable(list) {
  const lines = list.map(({ name, said, found, limit, met, ratatui, ratio }) => {
    const goal = limit === undefined || said.includes(limit) ? said : `${said}: ${limit}`
    const beside = ratio === undefined ? '–' : `${ratio.toFixed(2)} ×`
    return `| ${[name, goal, met ? `**${found}**` : `${found}, missed`, ratatui ?? '–', beside].join(' | ')} |`
  })
  return `| | target | SparkTUI | Ratatui | ours ÷ theirs |\n| --- | --- | --- | --- | --- |\n${lines.join('\n')}\n`
}
