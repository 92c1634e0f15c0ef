// `npm run bench`: builds what is measured and what measures it, then times SparkTUI on a terminal (bench/bench.mjs) and
// both signals packages (bench/signals) and the compiler (bench/codegen). Words after `--` run that part alone:
// `terminal`, `signals`, `codegen`, and after `signals` one of `typescript`, `rust`.
import { ROOT, run } from './run.mjs'
import { say } from './say.mjs'
import { buildAddon, buildCodegen, buildTypeScript, install, installPeers } from './steps.mjs'

const [only, ...names] = process.argv.slice(2)
const buildDriver = () => run('cargo', ['build', '--release', '--locked', '--quiet'], { cwd: `${ROOT}/bench/driver` })

const PARTS = {
  terminal: {
    steps: [install, buildTypeScript, buildAddon, buildDriver],
    start: () => import('../bench/bench.mjs'),
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
