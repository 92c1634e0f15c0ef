import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ROOT, run } from './run.mjs'
import { say } from './say.mjs'

/**
 * Runs every TypeScript test.
 *
 * @returns `{ passed, failed, skipped, ok }`; `ok` is false also where files failed to load, `skipped` says which were not run
 */
export function runVitest(vitest) {
  say('running the TypeScript tests …')
  const folder = mkdtempSync(join(tmpdir(), 'sparktui-'))
  const report = join(folder, 'vitest.json')
  try {
    const code = run(
      process.execPath,
      [vitest, 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
      { env: { ...process.env, NO_COLOR: '1' } },
    )
    return { ...countVitest(readText(report)), ok: code === 0 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Counts in vitest's JSON report, and what was not run, by file; zeros where there is none. */
export function countVitest(json) {
  if (json === '') return { passed: 0, failed: 0, skipped: [] }
  const report = JSON.parse(json)
  const skipped = report.testResults.flatMap(({ name, assertionResults }) => {
    const left = assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed')
    return left.length === 0 ? [] : [`${left.length} of ${relative(ROOT, name)} ("${left[0].fullName}")`]
  })
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped }
}

/** What `cargo test` runs: the workspace, and the benchmark's own crate without the crates that it compares with. */
const CARGO_TESTS = [
  ['--workspace', '--no-fail-fast'],
  ['--manifest-path', 'bench/signals/rust/Cargo.toml', '--no-default-features'],
]

/** Runs every Rust test; `skipped` says how many were ignored. The addons have none: their symbols exist only inside a JavaScript runtime. */
export function runCargoTests() {
  say('running the Rust tests …')
  const runs = CARGO_TESTS.map((args) => cargoTest(args))
  return { ...countCargo(runs.map(({ output }) => output).join('')), ok: runs.every(({ ok }) => ok) }
}

function cargoTest(args) {
  const result = spawnSync('cargo', ['test', '--locked', '--quiet', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 2],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const output = result.stdout ?? ''
  if (result.status !== 0) process.stderr.write(output)
  return { output, ok: result.status === 0 }
}

/** Sums the closing lines of cargo's test binaries. */
export function countCargo(output) {
  let [passed, failed, ignored] = [0, 0, 0]
  for (const [, ok, bad, left] of output.matchAll(/^test result: .*?(\d+) passed; (\d+) failed; (\d+) ignored;/gm)) {
    passed += Number(ok)
    failed += Number(bad)
    ignored += Number(left)
  }
  return { passed, failed, skipped: ignored === 0 ? [] : [`${ignored} in Rust that are ignored`] }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
