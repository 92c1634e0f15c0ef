// `npm run example -- NAME [ARGUMENTS]`: installs, builds and runs an example in this very process.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { programs, unknownExample } from './examples.mjs'
import { ROOT } from './run.mjs'
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
const path = join(ROOT, 'examples/dist', program)
// The program finds its own arguments where it would if it were run by itself.
process.argv.splice(1, 2, path)
await import(pathToFileURL(path).href)
