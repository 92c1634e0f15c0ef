// `npm run pack [-- FOLDER]`: installs, builds, and makes a tarball of every package that is published, as npm would be given
// it, in FOLDER (`tarballs/`): of the addons those that `npm run prebuild` has made, and else the one of this machine.

import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { staleIn } from './addon-package.mjs'
import { ROOT } from './run.mjs'
import { die, say } from './say.mjs'
import { buildAddon, buildCodegen, buildTypeScript, install } from './steps.mjs'
import { pack } from './tarballs.mjs'

for (const step of [install, buildCodegen, buildTypeScript, buildAddon]) {
  const code = step()
  if (code !== 0) die(`${step.name} failed; see above`, code)
}
const folder = resolve(process.argv[2] ?? join(ROOT, 'tarballs'))
const stale = await staleIn(join(ROOT, 'prebuilds'))
if (stale.length > 0) die(`addons of an older inventory; run \`npm run prebuild -- ${stale.join(' ')}\` again`)
const code = pack(folder)
if (code !== 0) die('npm pack failed; see above', code)
say(`${readdirSync(folder).length} tarballs in ${folder}`)
