// `npm run runtimes`: installs newest Node, Bun and Deno from the lock of `runtimes/`, builds, and runs the end-to-end tests
// on each of them and on the Node that runs this, once for each way in which engines are woken (`wake`). Words after `--` go to
// vitest: files, `-t 'part of a name'`.
import { bin, run } from './run.mjs'
import { die, say } from './say.mjs'
import { buildAddon, buildProbe, buildTypeScript, install, installRuntimes } from './steps.mjs'

for (const step of [install, installRuntimes, buildTypeScript, buildAddon, buildProbe]) {
  const code = step()
  if (code !== 0) die(`${step.name} failed; see above`, code)
}
const words = process.argv.slice(2)
const files = words.length > 0 ? words : ['packages/sparktui/test/e2e']
for (const wake of ['doorbell', 'atomics']) {
  say(`running the end-to-end tests with wake: '${wake}' …`)
  const env = { ...process.env, SPARKTUI_RUNTIMES: 'all', TEST_WAKE: wake }
  process.exitCode = run(process.execPath, [bin('vitest/vitest.mjs'), 'run', ...files], { env }) || process.exitCode
}
