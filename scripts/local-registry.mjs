import { spawnSync } from 'node:child_process'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { basename, join } from 'node:path'
import { ROOT } from './run.mjs'

/** Where tarballs of what others published are kept, made of what is installed here. */
const CACHE = join(ROOT, '.stamps/registry')

/** Something that the registry was to make and could not. */
class RegistryError extends Error {
  constructor(what) {
    super(`registry: ${what}`)
    this.name = 'RegistryError'
  }
}

/**
 * Starts an npm registry on this machine that needs no network: it has our packages as they were packed, and those of others
 * as they are installed in this repository.
 *
 * @param tarballs a folder, as `pack` fills it
 * @returns `{ url, close }`
 */
export async function startRegistry(tarballs) {
  const packages = new Map()
  for (const name of readdirSync(tarballs)) {
    const file = join(tarballs, name)
    add(packages, manifestIn(file), () => file)
  }
  for (const folder of installed()) {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    add(packages, manifest, () => packed(folder, manifest))
  }
  const server = createServer((request, response) => answer(packages, request, response))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${server.address().port}/`
  return { url, close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) }
}

function add(packages, manifest, file) {
  const versions = packages.get(manifest.name) ?? new Map()
  if (!versions.has(manifest.version)) versions.set(manifest.version, { manifest, file })
  packages.set(manifest.name, versions)
}

/** Folders of the packages that the lock names and that are there; of ours none. */
function installed() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  return Object.entries(packages)
    .filter(([path, entry]) => path.includes('node_modules/') && entry.link !== true)
    .map(([path]) => join(ROOT, path))
    .filter((folder) => existsSync(join(folder, 'package.json')))
}

function manifestIn(tarball) {
  const read = spawnSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' })
  if (read.status !== 0) throw new RegistryError(`${tarball} has no package.json; pack anew`)
  return JSON.parse(read.stdout)
}

/** `/name` is what there is of a package, `/name/-/version.tgz` one version of it. */
function answer(packages, request, response) {
  const { origin, pathname } = new URL(request.url, `http://${request.headers.host}`)
  const [name, version] = decodeURIComponent(pathname.slice(1)).split(/\/-\/|\.tgz$/)
  const versions = packages.get(name)
  const one = versions?.get(version)
  if (one !== undefined) createReadStream(one.file()).pipe(response)
  else if (versions !== undefined && version === undefined) response.end(JSON.stringify(all(origin, name, versions)))
  else response.writeHead(404).end('{}')
}

function all(origin, name, versions) {
  const entries = [...versions].map(([version, { manifest }]) => {
    return [version, { ...manifest, dist: { tarball: `${origin}/${name}/-/${version}.tgz` } }]
  })
  return { name, 'dist-tags': { latest: entries[0][0] }, versions: Object.fromEntries(entries) }
}

/** A tarball of an installed package. */
function packed(folder, { name, version }) {
  const file = join(CACHE, `${name.replace('/', '+')}-${version}.tgz`)
  if (existsSync(file)) return file
  mkdirSync(CACHE, { recursive: true })
  const into = mkdtempSync(join(CACHE, 'new-'))
  spawnSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', into, folder])
  const made = readdirSync(into)[0]
  if (made === undefined)
    throw new RegistryError(`${basename(folder)} cannot be packed; run \`npm pack ${folder}\` to see why`)
  renameSync(join(into, made), file)
  rmSync(into, { recursive: true })
  return file
}
