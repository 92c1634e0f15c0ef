// The platforms that an addon is prebuilt for. From this one table come packages, optional dependencies and file names.

/**
 * @typedef Platform
 * @property {string} name   as Node names platform and processor, with the C library where there are several
 * @property {string} target what Rust calls it
 * @property {string} [glibc] the newest version of glibc that may be needed
 * @property {string} os
 * @property {string} cpu
 * @property {string} [libc]
 * @property {string} state  what is known of it, for people
 */

/** The glibc of CentOS 7. Node's own binaries need a newer one, but builds of Node for systems that old are about. */
const GLIBC = '2.17'
const TESTED = 'tested in every run'
const CROSS = 'built elsewhere than it runs, then tested by `npm run prebuild:test`'
/** Said by the packages' descriptions, too. */
export const UNTESTED = 'untested: built, and never run'
const WINE = 'tested by `npm run prebuild:test` on Node under Wine, and untested on Windows itself'

/** @type {readonly Platform[]} */
export const PLATFORMS = [
  linux('x64', 'gnu', 'x86_64', TESTED),
  linux('x64', 'musl', 'x86_64', CROSS),
  linux('arm64', 'gnu', 'aarch64', CROSS),
  linux('arm64', 'musl', 'aarch64', CROSS),
  { name: 'darwin-x64', target: 'x86_64-apple-darwin', os: 'darwin', cpu: 'x64', state: UNTESTED },
  { name: 'darwin-arm64', target: 'aarch64-apple-darwin', os: 'darwin', cpu: 'arm64', state: UNTESTED },
  { name: 'win32-x64', target: 'x86_64-pc-windows-gnullvm', os: 'win32', cpu: 'x64', state: WINE },
  { name: 'win32-arm64', target: 'aarch64-pc-windows-gnullvm', os: 'win32', cpu: 'arm64', state: UNTESTED },
]

function linux(cpu, libc, processor, state) {
  const platform = {
    name: `linux-${cpu}-${libc}`,
    target: `${processor}-unknown-linux-${libc}`,
    os: 'linux',
    cpu,
    state,
  }
  return libc === 'gnu' ? { ...platform, libc: 'glibc', glibc: GLIBC } : { ...platform, libc: 'musl' }
}

/** The name of the platform that we are on, whether it is in the table or not. */
export function hostName() {
  const { platform, arch } = process
  if (platform !== 'linux') return `${platform}-${arch}`
  const isGlibc = process.report.getReport().header.glibcVersionRuntime !== undefined
  return `linux-${arch}-${isGlibc ? 'gnu' : 'musl'}`
}

/** File name of a platform's addon, as `packages/sparktui/src/native.ts` looks for it. */
export const addonFile = (name) => `sparktui.${name}.node`

/** The package that has a platform's addon. */
export const addonPackage = (name) => `@sparktui/engine-${name}`
