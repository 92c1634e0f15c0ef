// `npm run prebuild [-- NAME…]`: builds the addon for every platform of `platforms.mjs`, or for those that are named, and makes
// a package of each in `prebuilds/`. One after the other: each takes cargo all cores for some minutes.

import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { makeAddonPackage } from './addon-package.mjs'
import { buildLibrary } from './cargo.mjs'
import { needsOf, newerThan } from './elf.mjs'
import { PLATFORMS } from './platforms.mjs'
import { ROOT } from './run.mjs'
import { die, say } from './say.mjs'
import { installTarget, installZig, zigbuild } from './zig.mjs'

const names = process.argv.slice(2)
const unknown = names.filter((name) => !PLATFORMS.some((platform) => platform.name === name))
if (unknown.length > 0) {
  const known = PLATFORMS.map(({ name }) => name).join(', ')
  die(`${unknown.join(', ')}: no platform of ours; there are ${known}`, 2)
}
if (installZig() !== 0) die('zig cannot be installed, see above; Python 3 with pip is needed')

const wanted = PLATFORMS.filter(({ name }) => names.length === 0 || names.includes(name))
const failed = wanted.filter((platform) => !prebuild(platform))
say(`${wanted.length - failed.length} of ${wanted.length} built, in prebuilds/`)
if (failed.length > 0) die(`failed: ${failed.map(({ name }) => name).join(', ')}`)

function prebuild(platform) {
  const { name, target } = platform
  say(`building ${name} …`)
  if (installTarget(target) !== 0) return false
  const { code, library } = buildLibrary('sparktui-node', zigbuild(platform))
  if (code !== 0) return false
  const wrong = faultOf(platform, readFileSync(library))
  if (wrong !== undefined) say(`${name}: ${wrong}`)
  else makeAddonPackage(platform, library, join(ROOT, 'prebuilds', name))
  return wrong === undefined
}

/** Why an addon cannot be shipped; undefined if it can. */
function faultOf(platform, file) {
  for (const folder of [ROOT, homedir()]) {
    if (file.includes(folder)) return `names ${folder}, a folder of this machine`
  }
  const tooMuch = platform.os === 'linux' ? asksTooMuch(platform, file) : undefined
  return tooMuch === undefined ? undefined : `needs ${tooMuch}`
}

/** What an addon for Linux needs and not every system of its kind has; undefined where that is nothing. */
function asksTooMuch({ glibc, libc }, file) {
  const { libraries, versions } = needsOf(file)
  const foreign = libraries.filter((name) => !/^(libc|libm|libdl|libpthread|librt|ld-linux)\b/.test(name))
  if (foreign.length > 0) return `the libraries ${foreign.join(', ')}`
  if (libc === 'musl') return versions.length > 0 ? `versions of symbols, which musl has not: ${versions}` : undefined
  const newer = newerThan(versions, glibc)
  return newer.length > 0 ? `${newer.join(', ')}, newer than glibc ${glibc}` : undefined
}
