import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addonFile, addonPackage, UNTESTED } from './platforms.mjs'
import { ROOT } from './run.mjs'

/**
 * Makes the folder of the npm package that brings one platform's addon. Nothing of it is kept by hand.
 *
 * @param {import('./platforms.mjs').Platform} platform
 * @param library the addon, as cargo built it
 * @param folder  of the package; what is in it is replaced
 */
export function makeAddonPackage(platform, library, folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  copyFileSync(library, join(folder, addonFile(platform.name)))
  copyFileSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'))
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifestOf(platform), null, 2)}\n`)
  writeFileSync(join(folder, 'README.md'), readmeOf(platform))
}

/** The package.json of a platform's addon. */
export function manifestOf({ name, os, cpu, libc, state }) {
  const face = JSON.parse(readFileSync(join(ROOT, 'packages/sparktui/package.json'), 'utf8'))
  return {
    name: addonPackage(name),
    version: face.version,
    description: `The engine of SparkTUI for ${name}${state === UNTESTED ? `, ${UNTESTED}` : ''}`,
    license: face.license,
    engines: face.engines,
    os: [os],
    cpu: [cpu],
    ...(libc === undefined ? {} : { libc: [libc] }),
    main: addonFile(name),
    files: [addonFile(name)],
  }
}

function readmeOf({ name, target, glibc, state }) {
  const needs = glibc === undefined ? '' : `, for glibc ${glibc} and newer`
  return `# ${addonPackage(name)}

The engine of [sparktui](https://www.npmjs.com/package/sparktui) for ${name} (\`${target}\`${needs}): ${state}.
\`npm install sparktui\` installs it where it fits; do not depend on it yourself.
`
}

/**
 * Names of prebuilt addons that were built from another inventory than the TypeScript that is compiled: what that is made of stands
 * in them as text, part by part.
 *
 * @param prebuilt folder of their packages
 */
export async function staleIn(prebuilt) {
  if (!existsSync(prebuilt)) return []
  const { PARTS } = await import('../generated/ts/dist/index.js')
  return readdirSync(prebuilt).filter((name) => {
    const addon = readFileSync(join(prebuilt, name, addonFile(name)))
    return PARTS.some((part) => !addon.includes(part))
  })
}
