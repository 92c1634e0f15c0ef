import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { makeAddonPackage } from './addon-package.mjs'
import { startRegistry } from './local-registry.mjs'
import { addonFile, hostName, PLATFORMS } from './platforms.mjs'
import { ROOT } from './run.mjs'
import { pack } from './tarballs.mjs'

const start = promisify(execFile)

/** What could not be packed, and so not be looked at from outside. */
class OutsideError extends Error {
  constructor() {
    super('outside: nothing could be packed, see above; `npm run pack` does the same')
    this.name = 'OutsideError'
  }
}

/**
 * A place as a user's machine is: a folder outside of this repository, a registry that has what we publish, and a PATH with
 * Node, npm and a shell, and with no compiler. Of other platforms the registry has packages with nothing in them.
 *
 * @param prebuilt packages of addons, as `npm run prebuild` makes them, to have these instead
 */
export async function startOutside(prebuilt) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sparktui-outside-')))
  const tarballs = join(folder, 'tarballs')
  if (pack(tarballs, prebuilt ?? addonsIn(join(folder, 'addons'))) !== 0) throw new OutsideError()
  const registry = await startRegistry(tarballs)
  const env = {
    PATH: pathIn(join(folder, 'bin')),
    HOME: folder,
    npm_config_registry: registry.url,
    npm_config_cache: join(folder, 'cache'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  }
  return {
    folder,
    tarballs,
    env,
    /** Runs a command to its end. @returns what it printed */
    async run(command, args, cwd = folder) {
      const { stdout } = await start(join(env.PATH, command), args, { cwd, env, encoding: 'utf8' })
      return stdout
    },
    async close() {
      await registry.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A folder that is a whole PATH. */
function pathIn(folder) {
  mkdirSync(folder)
  const here = dirname(process.execPath)
  const files = {
    node: process.execPath,
    npm: join(here, 'npm'),
    npx: join(here, 'npx'),
    sh: '/bin/sh',
    env: '/usr/bin/env',
  }
  for (const [name, file] of Object.entries(files)) symlinkSync(realpathSync(file), join(folder, name))
  return folder
}

/** Packages of addons for every platform, of which this machine's alone has one. */
function addonsIn(folder) {
  mkdirSync(folder)
  const empty = join(folder, 'empty.node')
  writeFileSync(empty, '')
  const own = join(ROOT, 'packages/sparktui/native', addonFile(hostName()))
  const into = join(folder, 'packages')
  for (const platform of PLATFORMS) {
    makeAddonPackage(platform, platform.name === hostName() ? own : empty, join(into, platform.name))
  }
  return into
}
