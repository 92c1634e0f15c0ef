// `npm run prebuild:test`: installs each prebuilt addon for Linux and Windows from what is packed, as npm would on its platform, and
// runs a program with it on a terminal: for musl on Bun, for arm64 on Node, Bun and Deno under qemu, for Windows on x64 on Node
// under Wine. After `npm run prebuild`.

import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { staleIn } from './addon-package.mjs'
import { makeRoots } from './foreign/roots.mjs'
import { FOREIGN, ON_WINDOWS } from './foreign/runtimes.mjs'
import { bin, ROOT, run } from './run.mjs'
import { die } from './say.mjs'
import { buildAddon, buildCodegen, buildTypeScript, install, installForeign } from './steps.mjs'

const missing = [...FOREIGN, ON_WINDOWS].filter(({ platform }) => !existsSync(join(ROOT, 'prebuilds', platform)))
if (missing.length > 0)
  die(`run \`npm run prebuild -- ${[...new Set(missing.map((one) => one.platform))].join(' ')}\` first`)
for (const step of [install, buildCodegen, buildTypeScript, buildAddon, installForeign]) {
  const code = step()
  if (code !== 0) die(`${step.name} failed; see above`, code)
}
const stale = await staleIn(join(ROOT, 'prebuilds'))
if (stale.length > 0) die(`addons of an older inventory; run \`npm run prebuild -- ${stale.join(' ')}\` again`)
mkdirSync(join(ROOT, '.stamps/foreign-roots'), { recursive: true })
makeRoots()
const words = ['run', '--config', 'scripts/foreign/vitest.config.ts', ...process.argv.slice(2)]
process.exitCode = run(process.execPath, [bin('vitest/vitest.mjs'), ...words])
