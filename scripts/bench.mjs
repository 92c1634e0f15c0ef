// `npm run bench`: builds what is measured and what measures it, then times SparkTUI on a terminal beside other frameworks
// (bench/terminal; bench/rows for ten thousand rows under keys; bench/blocked for keys while the main thread is blocked), the
// examples (bench/examples), both signals packages (bench/signals) and the compiler (bench/codegen). Words after `--` run that part alone: `terminal`, `rows`, `blocked`, `examples`, `signals`, `codegen`; more words go to the part, as `terminal --quick`, `signals rust`.
import { ROOT, run } from './run.mjs'
import { say } from './say.mjs'
import {
  buildAddon,
  buildCodegen,
  buildExampleAddon,
  buildTypeScript,
  install,
  installPeers,
  installRuntimes,
} from './steps.mjs'

const [only, ...names] = process.argv.slice(2)
const build = (folder) =>
  run('cargo', ['build', '--release', '--locked', '--quiet'], { cwd: `${ROOT}/bench/${folder}` })
const buildDriver = () => build('driver')
const buildRatatui = () => build('runners/ratatui')
const buildFloorNode = () => build('runners/floor-node')

const PARTS = {
  terminal: {
    steps: [
      install,
      installPeers,
      installRuntimes,
      buildTypeScript,
      buildAddon,
      buildDriver,
      buildRatatui,
      buildFloorNode,
    ],
    start: async () => (await import('../bench/terminal/index.mjs')).benchTerminal(names),
  },
  rows: {
    steps: [install, installPeers, installRuntimes, buildTypeScript, buildAddon],
    start: async () => (await import('../bench/rows/index.mjs')).benchRows(names),
  },
  blocked: {
    steps: [install, buildTypeScript, buildAddon],
    start: async () => (await import('../bench/blocked/index.mjs')).benchBlocked(names),
  },
  examples: {
    steps: [install, buildTypeScript, buildAddon, () => buildExampleAddon('particles')],
    start: async () => (await import('../bench/examples/index.mjs')).benchExamples(names),
  },
  signals: {
    steps: [install, buildTypeScript, installPeers],
    start: async () => (await import('../bench/signals/index.mjs')).benchSignals(names),
  },
  codegen: {
    steps: [install, buildCodegen, buildTypeScript],
    start: async () => (await import('../bench/codegen/index.mjs')).benchCodegen(),
  },
}

const parts = only === undefined ? Object.values(PARTS) : [PARTS[only]]
if (parts[0] === undefined) {
  say(`bench: there is no part "${only}"; name one of ${Object.keys(PARTS).join(', ')}, or none for all`)
  process.exit(1)
}
for (const { steps, start } of parts) {
  for (const step of steps) {
    const code = step()
    if (code !== 0) {
      say(`${step.name} failed; see above`)
      process.exit(code)
    }
  }
  await start()
}
