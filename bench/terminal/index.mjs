// SparkTUI beside other frameworks on a pseudo-terminal: the same scenes, every screen verified before it is timed, in one
// shuffled run. See ../README.md.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { machine } from '../machine.mjs'
import { drive } from './drive.mjs'
import { at, ms, summary } from './numbers.mjs'
import { document } from './report.mjs'
import { BARE, entrants, RUNNERS } from './runners.mjs'
import { jobs, SIZES } from './scenes.mjs'
import { verify } from './verify.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RESULTS = `${ROOT}bench/results/terminal.json`

class UsageError extends Error {
  constructor(word) {
    const names = Object.keys(RUNNERS).join(', ')
    super(`bench terminal: ${word} is nothing to do; use --quick, verify, report, or runners: ${names}`)
    this.name = 'UsageError'
  }
}

/** `words`: `--quick` for few samples on one screen, `verify` or `report` for that alone, and names of runners. */
export async function benchTerminal(words) {
  const only = words.filter((word) => word in RUNNERS)
  const other = words.find((word) => !(word in RUNNERS) && !['--quick', 'verify', 'report'].includes(word))
  if (other !== undefined) throw new UsageError(other)
  if (words.includes('report')) return report(JSON.parse(readFileSync(RESULTS, 'utf8')))
  const [isQuick, began] = [words.includes('--quick'), performance.now()]
  const right = await verified(entrants(only), isQuick ? SIZES.slice(0, 1) : SIZES)
  if (words.includes('verify')) return undefined
  const results = await run(jobs(right.entrants, isQuick))
  const bare = await bareRuntimes(isQuick)
  const minutes = Math.round((performance.now() - began) / 60_000)
  const whole = { ...about(isQuick), minutes, left_out: right.problems, bare, ...results }
  mkdirSync(`${ROOT}bench/results`, { recursive: true })
  writeFileSync(RESULTS, `${JSON.stringify(whole, null, 1)}\n`)
  return report(whole, isQuick || only.length > 0)
}

/** Those that show every cell as they should, on each screen. */
async function verified(all, sizes) {
  const [right, problems] = [[], []]
  for (const entrant of all) {
    const found = []
    for (const { columns, rows } of sizes) {
      for (const problem of await verify(entrant, columns, rows)) found.push(`${columns}×${rows}: ${problem}`)
    }
    say(
      `verify ${entrant.name} ${entrant.setting}: ${found.length === 0 ? 'every cell is right' : found.map((problem) => problem.slice(0, 300)).join('; ')}`,
    )
    if (found.length === 0) right.push(entrant)
    else problems.push({ runner: entrant.name, setting: entrant.setting, problems: found })
  }
  return { entrants: right, problems }
}

async function run(list) {
  const [rows, failures] = [[], []]
  for (const [number, job] of list.entries()) {
    const label = `${job.name} ${job.setting}, ${job.scene} of ${job.texts} at ${job.columns}×${job.rows}`
    try {
      const row = summary(job, await drive(job))
      rows.push(row)
      const shown = row.p50_ns === undefined ? `${(row.rss_kib / 1024).toFixed(1)} MiB` : `${ms(row.p50_ns)} ms`
      say(`${number + 1}/${list.length} ${label}: ${shown}`)
    } catch (error) {
      failures.push({ label, problem: error.problem ?? String(error) })
      say(`${number + 1}/${list.length} ${label}: ${error.message}`)
    }
  }
  return { rows, failures }
}

/** What a runtime costs that does nothing, by runner of ours: median of its starts, and resident memory at rest. */
async function bareRuntimes(isQuick) {
  const found = {}
  for (const [name, file] of Object.entries(BARE)) {
    found[name] = { start_ns: bareStart(file, isQuick ? 5 : 20), rss_kib: await bareMemory(file) }
  }
  return found
}

function bareStart(file, count) {
  const times = Array.from({ length: count }, () => {
    const start = process.hrtime.bigint()
    spawnSync(file, ['-e', '0'], { env: { PATH: process.env.PATH } })
    return Number(process.hrtime.bigint() - start)
  })
  return at(times, 0.5)
}

async function bareMemory(file) {
  const child = spawn(file, ['-e', 'setTimeout(() => {}, 60_000)'], {
    stdio: 'ignore',
    env: { PATH: process.env.PATH },
  })
  await sleep(2_000)
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  child.kill()
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1])
}

function about(isQuick) {
  const packages = JSON.parse(readFileSync(`${ROOT}bench/package.json`, 'utf8')).devDependencies
  return {
    ...machine(),
    quick: isQuick,
    node: process.versions.node,
    packages,
  }
}

/** Prints the tables; writes them to docs/ unless only a part was run. */
function report(results, isPart = results.quick) {
  const { text, charts } = document(results)
  process.stdout.write(text)
  if (isPart) {
    say('docs/benchmarks.md stays as it is: that was not the whole run')
    return
  }
  mkdirSync(`${ROOT}docs/benchmarks`, { recursive: true })
  for (const [name, svg] of Object.entries(charts)) writeFileSync(`${ROOT}docs/benchmarks/${name}.svg`, svg)
  writeFileSync(`${ROOT}docs/benchmarks.md`, text)
}

function say(line) {
  process.stderr.write(`${line}\n`)
}
