import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAddonPackage } from './addon-package.mjs'
import { PUBLISHED, stage } from './packages.mjs'
import { addonFile, hostName, PLATFORMS } from './platforms.mjs'
import { ROOT, run } from './run.mjs'

/**
 * Packs what is built.
 *
 * @param folder  what is in it is replaced
 * @param prebuilt folder of packages of addons, as `npm run prebuild` makes them; this machine's own addon where it has none for it
 * @returns an exit code
 */
export function pack(folder, prebuilt = join(ROOT, 'prebuilds')) {
  const staged = mkdtempSync(join(tmpdir(), 'sparktui-pack-'))
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const packages = PUBLISHED.map((path) => stage(path, staged))
    const words = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]
    return run('npm', [...words, ...packages, ...addons(prebuilt, staged)], {
      shell: process.platform === 'win32',
      stdio: ['ignore', 'ignore', 2],
    })
  } finally {
    rmSync(staged, { recursive: true, force: true })
  }
}

function addons(prebuilt, staged) {
  const made = existsSync(prebuilt) ? readdirSync(prebuilt) : []
  const host = PLATFORMS.find(({ name }) => name === hostName())
  if (host === undefined || made.includes(host.name)) return made.map((name) => join(prebuilt, name))
  const own = join(staged, host.name)
  makeAddonPackage(host, join(ROOT, 'packages/sparktui/native', addonFile(host.name)), own)
  return [...made.map((name) => join(prebuilt, name)), own]
}
