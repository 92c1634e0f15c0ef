// `npm test`: installs, builds, checks that generated code is fresh, runs every test of both languages, and closes with
// one line `N passed, N failed` over all of them, after one that names what was not run. A step that fails without a count of its own counts as one failed.

import { compileEach } from './inventories.mjs'
import { runMiri } from './miri.mjs'
import { bin } from './run.mjs'
import { runCargoTests, runVitest } from './runners.mjs'
import { say } from './say.mjs'
import {
  buildAddon,
  buildCodegen,
  buildExampleAddon,
  buildProbe,
  buildTypeScript,
  install,
  installRuntimes,
} from './steps.mjs'

const total = { passed: 0, failed: 0 }
const failedSteps = []
const notRun = []

function tally(name, { passed, failed, skipped = [], ok }) {
  notRun.push(...skipped)
  total.passed += passed
  total.failed += failed
  if (ok && failed === 0) return true
  if (failed === 0) total.failed += 1
  failedSteps.push(name)
  return false
}

const build = (name, step) => tally(name, { passed: 0, failed: 0, ok: step() === 0 })
const checkCodegen = () => compileEach(['check'])

if (build('install', install) && build('build the compiler', buildCodegen)) {
  say('checking that generated code is fresh …')
  build('codegen --check', checkCodegen)
  build('install the runtimes', installRuntimes)
  const built = [
    build('build TypeScript', buildTypeScript),
    build('build the addon', buildAddon),
    build('build the probe', buildProbe),
    build('build the particles', () => buildExampleAddon('particles')),
  ]
  if (built[0]) tally('TypeScript tests', runVitest(bin('vitest/vitest.mjs')))
  tally('Rust tests', runCargoTests())
  if (process.env.SPARKTUI_DEEP !== undefined) {
    const miri = runMiri()
    if (miri === undefined) notRun.push('Miri (not installed)')
    else tally('Miri', miri)
  }
}

if (notRun.length > 0) process.stdout.write(`not run: ${notRun.join(', ')}\n`)
if (failedSteps.length > 0) process.stdout.write(`failed: ${failedSteps.join(', ')}\n`)
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1
