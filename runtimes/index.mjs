// The runtimes that the tests run on. All but the Node that runs this come from this folder's own lock; `npm run runtimes`
// installs them.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { platform, arch } = process

/** The file of a package that holds a binary for this machine; undefined where it is not installed, or there is none. */
function binary(name, file) {
  try {
    const path = require.resolve(`${name}/package.json`).replace(/package\.json$/, file)
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

const bunArch = arch === 'arm64' ? 'aarch64' : arch
const denoLibc = platform === 'linux' ? '-glibc' : ''

/** Every runtime, the Node that runs this first. `file` is undefined where it is not installed. */
export const RUNTIMES = [
  { id: 'node', name: `Node ${process.versions.node.split('.')[0]}`, file: process.execPath, args: [] },
  { id: 'newest-node', name: 'newest Node', file: binary(`node-${platform}-${arch}`, 'bin/node'), args: [] },
  { id: 'bun', name: 'Bun', file: binary(`@oven/bun-${platform}-${bunArch}`, 'bin/bun'), args: [] },
  { id: 'deno', name: 'Deno', file: binary(`@deno/${platform}-${arch}${denoLibc}`, 'deno'), args: ['run', '-A'] },
]
