/**
 * Decides a `check` before the compiler is loaded. It imports built-ins alone and is one CommonJS module, because what
 * a fresh check takes is mostly what it takes Node to load it.
 */
import crypto = require('node:crypto')
import fs = require('node:fs')
import path = require('node:path')

import type { Stamp, Tool } from './stamp-format.js'

/**
 * The answer of a `check` in whose stamp nothing has changed.
 *
 * @param words the command line without the program
 */
function answerOfFreshCheck(words: readonly string[]): string | undefined {
  const isCheck = callsCommand(words) ? words[0] === 'check' : words.includes('--check')
  const place = isCheck ? stampPath(words) : undefined
  if (place === undefined) return undefined
  try {
    const stamp: Stamp = JSON.parse(fs.readFileSync(place, 'utf8'))
    const { tool, files, absent, directories } = stamp
    if (AT_START.stats !== tool.stats && contentsOf(AT_START.files) !== tool.contents) return undefined
    if (absent.some((one) => fs.statSync(one, { throwIfNoEntry: false }))) return undefined
    const names = directories.map((one) => fs.readdirSync(one.path).filter((name) => name.endsWith(one.extension)))
    const contents = files.map((file) => fs.readFileSync(file))
    return digestOf(stamp, contents, names) === stamp.digest ? stamp.answer : undefined
  } catch {
    // No stamp, or something that it names is missing: the files have to be looked at.
    return undefined
  }
}

/** Whether the first word calls a command. */
function callsCommand([first]: readonly string[]): boolean {
  return first !== undefined && !first.startsWith('-')
}

/** The digest of a stamp, by what it names. */
function digestOf(
  { answer, tool, files, absent, directories }: Omit<Stamp, 'digest'>,
  contents: readonly (string | Buffer)[],
  names: readonly (readonly string[])[],
): string {
  const sorted = names.map((list) => [...list].sort())
  return digest([JSON.stringify([answer, tool.contents, files, absent, directories, sorted]), ...contents])
}

/** A `generate` leaves the stamp for the `check` of the same words. It lies in the nearest node_modules/.cache. */
function stampPath(words: readonly string[]): string | undefined {
  const asked = callsCommand(words) ? ['', ...words.slice(1)] : words.filter((word) => word !== '--check')
  const cache = cacheFor(process.cwd())
  return cache && path.join(cache, `${digest([JSON.stringify([process.cwd(), asked])]).slice(0, 16)}.json`)
}

function cacheFor(folder: string): string | undefined {
  const modules = path.join(folder, 'node_modules')
  if (fs.statSync(modules, { throwIfNoEntry: false })) return path.join(modules, '.cache/sparktui-codegen')
  return path.dirname(folder) === folder ? undefined : cacheFor(path.dirname(folder))
}

/** The compiler that runs, unless it was built anew meanwhile, or so lately that nobody can tell. */
function runningTool(): Tool | undefined {
  const now = lookAt(toolFiles())
  const isSettled = AT_START.newest < startedAt - TICK_MS
  return isSettled && now.stats === AT_START.stats ? { stats: now.stats, contents: contentsOf(now.files) } : undefined
}

/** More than a file's time of change may stay the same while the file changes twice. */
const TICK_MS = 1000
const startedAt = Date.now()
/** Looked at before anything is loaded that decides what is made. */
const AT_START = lookAt(toolFiles())

interface Look {
  readonly files: readonly string[]
  readonly stats: string
  /** The latest time of change, in milliseconds since 1970. */
  readonly newest: number
}

function lookAt(files: readonly string[]): Look {
  let newest = 0
  const lines = files.map((file) => {
    const { ino, size, mtimeMs, ctimeMs } = fs.statSync(file)
    newest = Math.max(newest, ctimeMs)
    return `${file} ${ino} ${size} ${mtimeMs} ${ctimeMs}`
  })
  return { files, newest, stats: digest([process.version, lines.join('\n')]) }
}

function contentsOf(files: readonly string[]): string {
  return digest([process.version, files.join('\n'), ...files.map((file) => fs.readFileSync(file))])
}

/** All that decides what this compiler makes: its code, its templates, the manifests of what it stands on. */
function toolFiles(): string[] {
  const files: string[] = []
  addCode(files, __dirname)
  addCode(files, path.join(path.dirname(__dirname), 'templates'))
  addManifests(files, path.dirname(__dirname))
  return files
}

function addCode(files: string[], folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) addCode(files, place)
    else if (/\.(c?js|hbs)$|(?<!\.d)\.c?ts$/.test(entry.name)) files.push(place)
  }
}

function addManifests(files: string[], folder: string): void {
  const manifest = path.join(folder, 'package.json')
  if (files.includes(manifest)) return
  files.push(manifest)
  for (const name of Object.keys(JSON.parse(fs.readFileSync(manifest, 'utf8')).dependencies ?? {})) {
    const found = packageFolder(name, folder)
    if (found !== undefined) addManifests(files, found)
  }
}

function packageFolder(name: string, from: string): string | undefined {
  const folder = path.join(from, 'node_modules', name)
  if (fs.statSync(folder, { throwIfNoEntry: false })) return folder
  return path.dirname(from) === from ? undefined : packageFolder(name, path.dirname(from))
}

/** Each part goes in with its length before it. */
function digest(parts: readonly (string | Buffer)[]): string {
  const hash = crypto.createHash('sha256')
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part)
  return hash.digest('hex')
}

export = { answerOfFreshCheck, callsCommand, digestOf, runningTool, stampPath }
