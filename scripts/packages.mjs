import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { addonPackage, PLATFORMS } from './platforms.mjs'
import { ROOT } from './run.mjs'

/** Folders of the packages that are published, what they stand on first. */
export const PUBLISHED = [
  'packages/signals',
  'packages/memory',
  'generated/ts',
  'packages/sparktui',
  'packages/components',
  'codegen',
  'packages/create-sparktui',
]

/** What is beside a package.json and never published. */
const LEFT_OUT = new Set(['node_modules', 'native', 'src', 'test', 'tsconfig.json'])

/**
 * Copies a package to where `npm pack` makes a tarball of it: what the compiler made, without maps to sources that are not
 * there, with the licence, with a README in any case, and for the face with the addons as optional dependencies. These
 * are written here, as the lock of this repository cannot hold what is not published yet.
 *
 * @param folder of the package, from the root of the workspace
 * @returns the folder of the copy, in `into`
 */
export function stage(folder, into) {
  const from = join(ROOT, folder)
  const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'))
  const to = join(into, manifest.name.replace('/', '+'))
  cpSync(from, to, { recursive: true, filter: (path) => isPublished(relative(from, path)) })
  for (const path of scriptsIn(to)) writeFileSync(path, withoutMap(readFileSync(path, 'utf8')))
  copyFileSync(join(ROOT, 'LICENSE'), join(to, 'LICENSE'))
  if (!existsSync(join(to, 'README.md'))) writeFileSync(join(to, 'README.md'), readmeOf(manifest))
  writeFileSync(join(to, 'package.json'), `${JSON.stringify(withAddons(manifest), null, 2)}\n`)
  return to
}

/** Not: sources, tests, a checkout's addon; what the compiler remembers; maps to sources that are not there. */
function isPublished(path) {
  return !LEFT_OUT.has(path) && !/(\.tsbuildinfo|\.map)$/.test(path)
}

function scriptsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => /\.[cm]?js$/.test(path))
    .map((path) => join(folder, path))
}

const withoutMap = (code) => code.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n')

function withAddons(manifest) {
  if (manifest.name !== 'sparktui') return manifest
  const addons = PLATFORMS.map(({ name }) => [addonPackage(name), manifest.version])
  return { ...manifest, optionalDependencies: Object.fromEntries(addons) }
}

function readmeOf({ name, description }) {
  return `# ${name}\n\n${description}. A part of [sparktui](https://www.npmjs.com/package/sparktui), which installs it.\n`
}
