// Times SparkTUI on a pseudo-terminal beside the floor (one write(2) a change), in one run. See README.md.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const DRIVER = `${HERE}driver/target/release/sparktui-bench-driver`
const RUNNERS = {
  sparktui: [process.execPath, `${HERE}runners/sparktui.mjs`],
  floor: [`${HERE}driver/target/release/floor`],
}
const SIZE = ['--cols', '200', '--rows', '60']
const SIZES = [100, 1000, 4000]

/** One scene of one runner, as the driver's JSON. */
function drive(runner, scene, n, ...extra) {
  const args = ['--scene', scene, '--n', String(n), ...SIZE, ...extra, '--', ...RUNNERS[runner]]
  const { NODE_EXTRA_CA_CERTS: _slowsEveryStart, ...env } = process.env
  const result = spawnSync(DRIVER, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (result.status !== 0) throw new DriverError(runner, scene, n, result.stderr)
  return JSON.parse(result.stdout)
}

class DriverError extends Error {
  constructor(runner, scene, n, stderr) {
    super(`bench: ${runner}, ${scene}, ${n}: ${stderr.trim()}`)
    this.name = 'DriverError'
  }
}

const at = (values, share) => values.toSorted((a, b) => a - b)[Math.round(share * (values.length - 1))]
const ms = (ns) => (ns / 1e6).toFixed(3)
const p50p99 = (values) => `${ms(at(values, 0.5))} / ${ms(at(values, 0.99))}`

/** Start of a bare Node that does nothing. */
function bareNode() {
  const times = Array.from({ length: 10 }, () => {
    const start = process.hrtime.bigint()
    spawnSync(process.execPath, ['-e', '0'], { env: { PATH: process.env.PATH } })
    return Number(process.hrtime.bigint() - start)
  })
  return at(times, 0.5)
}

const results = {}
const table = []

function row(label, measure) {
  const cells = Object.keys(RUNNERS).map((runner) => {
    const { raw, shown } = measure(runner)
    results[label] = { ...results[label], [runner]: raw }
    return shown
  })
  table.push([label, ...cells])
  process.stderr.write(`${label}: ${cells.join(' | ')}\n`)
}

for (const n of SIZES) {
  row(`one of ${n} texts set → its bytes read, p50 / p99 ms`, (runner) => {
    const raw = drive(runner, 'one', n)
    const changes = raw.lat_ns.length
    const detail = `CPU ${ms(raw.cpu_ns / changes)} ms, ${Math.round(raw.bytes / changes)} B`
    return { raw, shown: `${p50p99(raw.lat_ns)} (${detail})` }
  })
}
row('all of 1000 texts set → the last one read, p50 / p99 ms', (runner) => {
  const raw = drive(runner, 'all', 1000, '--secs', '3')
  return { raw, shown: p50p99(raw.lat_ns) }
})
row('key → handler → its bytes read, p50 / p99 ms', (runner) => {
  const raw = drive(runner, 'key', 1000, '--count', '100', '--warm', '10', '--gap-us', '40000')
  return { raw, shown: p50p99(raw.lat_ns) }
})
row('start → first frame, 1000 texts, p50 ms', (runner) => {
  const raw = drive(runner, 'startup', 1000)
  return { raw, shown: ms(at(raw.startup_ns, 0.5)) }
})
row('idle for 5 s, 1000 texts: CPU ms, context switches', (runner) => {
  const raw = drive(runner, 'idle', 1000)
  return { raw, shown: `${ms(raw.cpu_ns)}, ${raw.context_switches}` }
})
row('resident memory, 1000 texts, MiB', (runner) => {
  const raw = results['idle for 5 s, 1000 texts: CPU ms, context switches'][runner]
  return { raw: raw.rss_kib, shown: (raw.rss_kib / 1024).toFixed(1) }
})
const bare = bareNode()
results['bare node'] = bare

const lines = [['200×60', ...Object.keys(RUNNERS)], ['---', '---', '---'], ...table]
process.stdout.write(`${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`)
process.stdout.write(`\nA bare \`node -e 0\` takes ${ms(bare)} ms here.\n`)
mkdirSync(`${HERE}results`, { recursive: true })
writeFileSync(`${HERE}results/latest.json`, `${JSON.stringify(results)}\n`)
