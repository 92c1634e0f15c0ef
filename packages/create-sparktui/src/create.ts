import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FolderError } from './errors.js'
import { manifestOf, packageNameOf, TSCONFIG } from './manifest.js'
import type { Language, Template } from './templates.js'

const PACKAGE = fileURLToPath(new URL('..', import.meta.url))
/** Where the programs are: as they were written, and what is left of them without types. */
const SOURCES: Readonly<Record<Language, string>> = {
  ts: join(PACKAGE, 'templates'),
  js: join(PACKAGE, 'dist/javascript'),
}
/** What a folder may hold and still count as empty. */
const IGNORED = new Set(['.git', '.DS_Store'])

/** @throws {FolderError} if it is a file, or holds anything */
export function checkFolder(folder: string): void {
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory()) throw new FolderError(folder, 'is a file')
  const [first] = readdirSync(folder).filter((name) => !IGNORED.has(name))
  if (first !== undefined) throw new FolderError(folder, `is not empty, there is ${first}`)
}

/**
 * Makes a program in a folder, which is made too if it is not there.
 *
 * @throws {FolderError} before anything is written, if it is a file, or holds anything
 */
export function create(folder: string, template: Template, language: Language): void {
  checkFolder(folder)
  const name = packageNameOf(basename(resolve(folder)))
  mkdirSync(folder, { recursive: true })
  cpSync(join(SOURCES[language], template.name), folder, { recursive: true })
  // npm publishes no file of the name .gitignore.
  cpSync(join(PACKAGE, 'templates/gitignore'), join(folder, '.gitignore'))
  const readme = readFileSync(join(PACKAGE, 'templates/README.md'), 'utf8')
  writeFileSync(join(folder, 'README.md'), readme.replaceAll('{{name}}', name).replaceAll('{{about}}', template.about))
  writeJson(join(folder, 'package.json'), manifestOf(name, template, language, version()))
  if (language === 'ts') writeJson(join(folder, 'tsconfig.json'), TSCONFIG)
}

/** The version of SparkTUI that new programs get: that of this package. */
export function version(): string {
  return JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}
