// Tables and charts of a run.
import { chart } from './chart.mjs'
import { ms } from './numbers.mjs'
import { RUNNERS } from './runners.mjs'
import { targets, targetTable } from './targets.mjs'

const TIME = (row) => row && `${ms(row.p50_ns)} / ${ms(row.p99_ns)}`
const CPU = (row) => row && ms(row.cpu_ns)
const BYTES = (row) => row && String(row.bytes)
const MIB = (row) => row && (row.rss_kib / 1024).toFixed(1)

/** A column: its head, the scene it is of, and what it shows of a row. */
const column = (head, scene, texts, show) => ({ head, scene, texts, show })

/** What is compared: `best` is the number that the lowest of wins. */
const TABLES = [
  {
    name: 'one',
    title: 'One visible text is set → its bytes are read, p50 / p99 ms',
    columns: [100, 1_000, 4_000, 65_536].map((texts) => column(`of ${thousands(texts)}`, 'one', texts, TIME)),
    best: (row) => row.p50_ns,
  },
  {
    name: 'one-cpu',
    title: 'CPU ms of all threads per such change, and bytes',
    columns: [
      ...[100, 1_000, 4_000].map((texts) => column(`of ${thousands(texts)}`, 'one', texts, CPU)),
      column('bytes', 'one', 1_000, BYTES),
    ],
    best: (row) => row.cpu_ns,
  },
  {
    name: 'all',
    title: 'All of 1,000 texts are set → the last visible one is read, at once the next',
    columns: [
      column('p50 / p99 ms', 'all', 1_000, TIME),
      column('CPU ms', 'all', 1_000, CPU),
      column('bytes', 'all', 1_000, BYTES),
    ],
    best: (row) => row.p50_ns,
  },
  {
    name: 'key',
    title: 'A key is typed → its handler → its bytes are read',
    columns: [column('p50 / p99 ms', 'key', 1_000, TIME), column('CPU ms', 'key', 1_000, CPU)],
    best: (row) => row.p50_ns,
  },
  {
    name: 'startup',
    title: 'Process start → first whole frame of 1,000 texts; building 10,000 boxes with a text → first whole frame',
    columns: [
      column('start p50 / p99 ms', 'startup', 1_000, TIME),
      column('10,000 boxes, p50 / p99 ms', 'mount', 10_000, TIME),
    ],
    best: (row) => row.p50_ns,
  },
  {
    name: 'idle',
    title: 'At rest: CPU ms and wake-ups of all threads, resident MiB',
    columns: [
      column('CPU ms', 'idle', 1_000, CPU),
      column('wake-ups', 'idle', 1_000, (row) => row && String(row.context_switches)),
      column('MiB, 1,000 texts', 'idle', 1_000, MIB),
      column('MiB, 11,000 texts', 'idle', 11_000, MIB),
    ],
    best: (row) => row.rss_kib,
  },
]

/** `{ text, charts }`: the document in Markdown, and its pictures by name. */
export function document(results) {
  const charts = {}
  const parts = [head(results), promised(results)]
  for (const { columns, rows } of sizesOf(results)) {
    parts.push(`## ${columns}×${rows}\n`)
    for (const table of TABLES) {
      const of = (entrant, { scene, texts }) =>
        results.rows.find(
          (row) =>
            row.columns === columns &&
            row.scene === scene &&
            row.texts === texts &&
            row.runner === entrant.name &&
            row.setting === entrant.setting,
        )
      const lines = rendered(table, of)
      if (lines === undefined) continue
      const name = `${table.name}-${columns}x${rows}`
      charts[name] = chart(table, of, entrantsOf())
      parts.push(`### ${table.title}\n\n![${table.title}](benchmarks/${name}.svg)\n\n${lines}`)
    }
  }
  parts.push(perBox(results), bareTable(results), failed(results))
  return { text: `${parts.filter(Boolean).join('\n')}`, charts }
}

function head({ date, machine, minutes, node, packages, quick }) {
  const versions = ['ink', 'react', '@opentui/core', '@rezi-ui/core'].map((name) => `${name} ${packages[name]}`)
  return `# Benchmarks

Written by \`npm run bench\`; what each scene is, says [bench/README.md](../bench/README.md). ${date}, ${machine}; Node ${node},
${versions.join(', ')}, ratatui 0.30.2. Every screen was read by a terminal emulator and was right in each scene before it
was timed; all runs in one shuffled order, in ${minutes} minutes${quick ? ' (quick: few samples)' : ''}. \`fast\` is the quickest supported setting of a framework,
\`default\` what it does unasked; SparkTUI has no other. \`floor\` is no framework: one write(2) a change; \`floor-node\` neither, but its key
goes through Node: a thread reads it, calls JavaScript, waits awake for one word of shared memory, and writes the cell.
`
}

function entrantsOf() {
  return Object.entries(RUNNERS).flatMap(([name, { settings, ours }]) =>
    Object.keys(settings).map((setting) => ({ name, setting, ours })),
  )
}

function rendered({ columns }, of) {
  const lines = entrantsOf()
    .map((entrant) => [entrant, columns.map((one) => one.show(of(entrant, one)))])
    .filter(([, cells]) => cells.some((cell) => cell !== undefined))
    .map(([{ name, setting, ours }, cells]) => {
      const label = setting === 'default' ? name : `${name}, ${setting}`
      return `| ${[ours ? `**${label}**` : label, ...cells.map((cell) => cell ?? '–')].join(' | ')} |`
    })
  if (lines.length === 0) return undefined
  const heads = ['', ...columns.map((one) => one.head)]
  return `| ${heads.join(' | ')} |\n| ${heads.map(() => '---').join(' | ')} |\n${lines.join('\n')}\n`
}

/** What a further box with a text takes, from two counts of them. */
function perBox({ rows }) {
  const of = (runner, texts) => rows.find((row) => row.scene === 'idle' && row.runner === runner && row.texts === texts)
  const lines = Object.keys(RUNNERS).flatMap((runner) => {
    const [few, many] = [of(runner, 1_000), of(runner, 11_000)]
    if (few === undefined || many === undefined) return []
    return `| ${runner} | ${(((many.rss_kib - few.rss_kib) * 1024) / 10_000 / 1000).toFixed(2)} |`
  })
  if (lines.length === 0) return undefined
  return `## Memory of a further box with a text, kB\n\n| | kB |\n| --- | --- |\n${lines.join('\n')}\n`
}

function bareTable({ bare }) {
  const lines = Object.entries(bare).map(
    ([name, { start_ns, rss_kib }]) => `| ${name} | ${ms(start_ns)} | ${(rss_kib / 1024).toFixed(1)} |`,
  )
  const head = '| | start, p50 ms | resident MiB |\n| --- | --- | --- |'
  return `## A bare runtime that does nothing\n\n${head}\n${lines.join('\n')}\n`
}

/** What was promised of ours, and what came of it; then where others are better. */
function promised(results) {
  const [wide] = sizesOf(results)
  const list = wide === undefined ? [] : targets(results, 'sparktui', wide)
  if (list.length === 0) return lost(results)
  const kept = list.filter(({ met }) => met).length
  return `## Targets

On Node, at ${wide.columns}×${wide.rows}, as users have it: release build, default settings. Ratatui at its fastest, in the
same run. ${kept} of ${list.length} are met.

${targetTable(list)}
${keyFloor(results, wide)}${lost(results)}`
}

/** What of the time of a key nobody can save who has a thread read it and JavaScript answer it. */
function keyFloor({ rows }, { columns }) {
  const floor = rows.find((row) => row.runner === 'floor-node' && row.scene === 'key' && row.columns === columns)
  return floor === undefined
    ? ''
    : `Of a key ${ms(floor.p50_ns)} ms are the system's and Node's in this run: \`floor-node\` takes that without doing anything.\n\n`
}

/** Every number in which somebody else is better than the best of ours. */
function lost(results) {
  const lines = []
  for (const { columns, rows } of sizesOf(results)) {
    for (const table of TABLES) {
      const seen = new Set()
      for (const { scene, texts } of table.columns) {
        if (seen.has(`${scene} ${texts}`)) continue
        seen.add(`${scene} ${texts}`)
        const all = results.rows.filter(
          (row) =>
            row.columns === columns && row.scene === scene && row.texts === texts && table.best(row) !== undefined,
        )
        const ours = all.filter(({ runner }) => RUNNERS[runner].ours).map(table.best)
        const better = all.filter(
          ({ runner }) => !RUNNERS[runner].ours && !RUNNERS[runner].isFloor && table.best(all[0]) !== undefined,
        )
        const names = better
          .filter((row) => table.best(row) < Math.min(...ours))
          .map(({ runner, setting }) => `${runner} ${setting}`)
        if (ours.length > 0 && names.length > 0) {
          lines.push(`- ${columns}×${rows}, ${table.title} (${scene} of ${thousands(texts)}): ${names.join(', ')}`)
        }
      }
    }
  }
  return `## Where others are better\n\n${lines.length === 0 ? 'Nowhere in this run.' : lines.join('\n')}\n`
}

function failed({ failures = [], left_out = [] }) {
  const out = left_out.map(
    ({ runner, setting, problems }) => `- ${runner}, ${setting}, not timed: ${line(problems[0])}`,
  )
  const gone = failures.map(({ label, problem }) => `- ${label}: ${line(problem)}`)
  return out.length + gone.length === 0
    ? undefined
    : `## Runs that came to nothing\n\n${[...out, ...gone].join('\n')}\n`
}

const line = (text) => text.split('\n')[0].slice(0, 200)

function sizesOf({ rows }) {
  const sizes = new Map(rows.map((row) => [row.columns, { columns: row.columns, rows: row.rows }]))
  return [...sizes.values()].sort((a, b) => b.columns - a.columns)
}

function thousands(number) {
  return number.toLocaleString('en-US')
}
