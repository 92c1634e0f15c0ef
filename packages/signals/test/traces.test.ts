import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plans } from './oracle/plan.js'
import { Run } from './oracle/run.js'
import { format, parse, parsePlan, record, type Trace } from './traces/file.js'

const FILE = fileURLToPath(new URL('./traces/traces.json', import.meta.url))
const runs = process.env.SPARKTUI_DEEP ? 10_000 : 500
const seed = Number(process.env.SPARKTUI_SEED ?? Date.now() & 0x7fffffff)

describe('traces that both languages play', () => {
  const traces = parse(readFileSync(FILE, 'utf8'))

  test('those of the file write the same slots in the same order', async () => {
    expect(traces.length).toBeGreaterThanOrEqual(200)
    const played = traces.map((trace) => record(parsePlan(trace)))
    // `vitest run -u` writes the file anew, for the same plans.
    await expect(format(played)).toMatchFileSnapshot(FILE)
  })

  test('those of the file write what a full recomputation writes', () => {
    for (const trace of traces) new Run(parsePlan(trace))
  })

  test(`${runs} random ones are written by Rust in the same order (SPARKTUI_SEED=${seed})`, {
    timeout: 600_000,
  }, async () => {
    const random = fc.sample(plans, { numRuns: runs, seed }).map(record)
    expect(await playedByRust(random)).toBe('')
  })
})

/** What the Rust player has against the traces; nothing if it wrote the same. */
function playedByRust(traces: Trace[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'signals-traces-'))
  const file = join(folder, 'traces.json')
  writeFileSync(file, format(traces))
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  const call = ['test', '--quiet', '--locked', '-p', 'sparktui-signals', '--test', 'traces']
  const env = { ...process.env, SPARKTUI_TRACES: file }
  return new Promise((resolve) => {
    execFile('cargo', call, { cwd: root, env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      rmSync(folder, { recursive: true })
      resolve(error === null ? '' : `${stdout}${stderr}`)
    })
  })
}
