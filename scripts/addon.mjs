// `npm run addon`: installs, builds the addon for this machine, and prints its file.
import { join } from 'node:path'
import { addonFile, hostName } from './platforms.mjs'
import { ROOT } from './run.mjs'
import { die } from './say.mjs'
import { buildAddon, install } from './steps.mjs'

for (const step of [install, buildAddon]) {
  const code = step()
  if (code !== 0) die(`${step.name} failed; see above`, code)
}
process.stdout.write(`${join(ROOT, 'packages/sparktui/native', addonFile(hostName()))}\n`)
