// `npm run example -- NAME`: installs, builds and runs an example in this very process.
import { existsSync, readdirSync } from 'node:fs'
import { ROOT } from './run.mjs'
import { die } from './say.mjs'
import { buildAddon, buildExampleAddon, buildTypeScript, install } from './steps.mjs'

/** Its program: a file of its own, or `main` in a folder. */
const PROGRAMS = { dashboard: 'dashboard.js' }
for (const name of readdirSync(`${ROOT}/examples`)) {
  if (existsSync(`${ROOT}/examples/${name}/main.ts`)) PROGRAMS[name] = `${name}/main.js`
}

const name = process.argv[2] ?? ''
const program = PROGRAMS[name]
if (program === undefined) {
  const names = Object.keys(PROGRAMS).join(', ')
  die(`examples: there is no ${JSON.stringify(name)}; run \`npm run example -- NAME\` with one of ${names}`, 2)
}
for (const step of [install, buildTypeScript, buildAddon, () => buildExampleAddon(name)]) {
  const code = step()
  if (code !== 0) die(`the example cannot be built; see above`, code)
}
await import(`../examples/dist/${program}`)
