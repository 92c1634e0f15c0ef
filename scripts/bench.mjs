// `npm run bench`: builds what is measured and what measures it, then runs bench/bench.mjs.
import { ROOT, run } from './run.mjs'
import { say } from './say.mjs'
import { buildAddon, buildTypeScript, install } from './steps.mjs'

const buildDriver = () => run('cargo', ['build', '--release', '--locked', '--quiet'], { cwd: `${ROOT}/bench/driver` })

for (const step of [install, buildTypeScript, buildAddon, buildDriver]) {
  const code = step()
  if (code !== 0) {
    say(`${step.name} failed; see above`)
    process.exit(code)
  }
}
await import('../bench/bench.mjs')
