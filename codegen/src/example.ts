import { access, readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UsageError } from './command.js'
import type { Output } from './outputs.js'

const PACKAGE = fileURLToPath(new URL('..', import.meta.url))
const TEMPLATES = join(PACKAGE, 'templates/init')

/**
 * The files of the example, under the names that they get.
 *
 * @param folder   where to
 * @param sparktui the checkout that it stands on, absolute
 */
export async function exampleFiles(folder: string, sparktui: string): Promise<Output[]> {
  const name = nameFor(folder)
  const entries = await readdir(TEMPLATES, { withFileTypes: true, recursive: true })
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath ?? one.path, one.name))
  // The versions that this checkout is built and tested with.
  const lock = { path: join(folder, 'Cargo.lock'), text: await readFile(join(sparktui, 'Cargo.lock'), 'utf8') }
  const files = await Promise.all(
    paths.sort().map(async (path) => {
      const text = (await readFile(path, 'utf8')).replaceAll('__NAME__', name).replaceAll('__ROOT__', sparktui)
      // A file of the real name would be left out when the compiler is packed.
      const place = path.slice(TEMPLATES.length + 1).replace(/^gitignore$/, '.gitignore')
      return { path: join(folder, place), text }
    }),
  )
  return [...files, lock]
}

/** Those of the files that are there already. */
export async function taken(files: readonly Output[]): Promise<string[]> {
  const found = await Promise.all(files.map(async ({ path }) => ((await exists(path)) ? [path] : [])))
  return found.flat()
}

/**
 * The checkout that the example stands on, absolute and with `/`, as manifests want it.
 *
 * @param named what the user says; without, the one that this compiler lies in
 * @throws {UsageError} if it holds no crates and packages of ours
 */
export async function checkout(named: string | undefined): Promise<string> {
  const folder = named === undefined ? dirname(resolve(PACKAGE)) : resolve(named)
  for (const part of [
    'crates/memory/Cargo.toml',
    'Cargo.lock',
    'packages/memory/package.json',
    'packages/signals/package.json',
  ]) {
    if (!(await exists(join(folder, part)))) {
      throw new UsageError(`${named ?? folder}: no checkout of SparkTUI, it has no ${part}; give --sparktui DIR`)
    }
  }
  return folder.replaceAll('\\', '/')
}

/** The folder's name as inventories and packages may be called. */
function nameFor(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
  return /^[a-z]/.test(name) ? name : `rooms_${name}`.replace(/_$/, '')
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
