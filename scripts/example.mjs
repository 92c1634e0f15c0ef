// `npm run example -- NAME`: installs, builds and runs an example in this very process.
import { programs, unknownExample } from './examples.mjs'
import { die } from './say.mjs'
import { buildAddon, buildExampleAddon, buildTypeScript, install } from './steps.mjs'

const name = process.argv[2] ?? ''
const known = programs()
const program = known.get(name)
if (program === undefined) die(unknownExample(name, known), 2)
for (const step of [install, buildTypeScript, buildAddon, () => buildExampleAddon(name)]) {
  const code = step()
  if (code !== 0) die(`the example cannot be built; see above`, code)
}
await import(`../examples/dist/${program}`)
