// `npm start`: installs, builds and opens the launcher of all examples in this very process.
import { say } from './say.mjs'
import { buildAddon, buildTypeScript, install } from './steps.mjs'

for (const step of [install, buildTypeScript, buildAddon]) {
  const code = step()
  if (code !== 0) {
    say(`${step.name} failed; see above`)
    process.exit(code)
  }
}
await import('../examples/dist/launcher/main.js')
