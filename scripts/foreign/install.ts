import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outside } from '../outside.mjs'

/** A project as it is on another platform. */
export interface Project {
  readonly cwd: string
  /** Names of the packages of addons that were installed. */
  readonly engines: readonly string[]
}

/** Makes a folder of these files, with what npm installs for `sparktui` on a platform; once for each. */
export async function installFor(
  outside: Outside,
  platform: string,
  files: Readonly<Record<string, string>>,
): Promise<Project> {
  const cwd = join(outside.folder, platform)
  if (!existsSync(cwd)) {
    mkdirSync(cwd)
    writeFileSync(join(cwd, 'package.json'), '{ "name": "foreign", "private": true, "type": "module" }\n')
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
    const [os, cpu, libc] = platform.split('-')
    const where = [`--os=${os}`, `--cpu=${cpu}`, ...(libc ? [`--libc=${libc === 'gnu' ? 'glibc' : libc}`] : [])]
    await outside.run('npm', ['install', ...where, 'sparktui'], cwd)
  }
  const installed = readdirSync(join(cwd, 'node_modules/@sparktui'))
  return { cwd, engines: installed.filter((name) => name.startsWith('engine-')) }
}
