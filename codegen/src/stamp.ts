import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { filesAsJson, freshLine } from './answer.js'
import type { Given } from './command.js'
import { CHECK } from './command-line.js'
import type { Making } from './making.js'
import type { Stamp, Stamps } from './stamp-format.js'
import type { Targets } from './targets.js'

/**
 * Keeps what `check` answers when every file is right, as each is now. Where it cannot be kept, the next check merely
 * takes longer.
 */
export function keepStamp(stamps: Stamps | undefined, given: Given, { schema, trail }: Targets, making: Making): void {
  const path = stamps?.stampPath(given.line)
  const tool = stamps?.runningTool()
  if (
    !stamps ||
    path === undefined ||
    tool === undefined ||
    !isAround(dirname(dirname(dirname(dirname(path)))), schema)
  )
    return
  const { outputs, directories } = making
  const paths = outputs.map((one) => one.path)
  const inputs = [{ path: schema, text: making.schema }, ...outputs, ...trail.read]
  const stamp: Omit<Stamp, 'digest'> = {
    answer: answerOf(given, paths),
    tool,
    files: inputs.map((one) => one.path),
    absent: trail.absent,
    directories,
  }
  const names = directories.map((one) =>
    paths.filter((file) => dirname(file) === one.path).map((file) => basename(file)),
  )
  const digest = stamps.digestOf(
    stamp,
    inputs.map(({ text }) => text),
    names,
  )
  write(path, JSON.stringify({ ...stamp, digest }))
}

/** A stamp for an inventory elsewhere would outlive it. */
function isAround(folder: string, file: string): boolean {
  return !relative(folder, resolve(file)).startsWith('..')
}

function answerOf(given: Given, paths: readonly string[]): string {
  if (!given.has('json')) return freshLine(paths.length)
  return filesAsJson(
    CHECK.name,
    paths.map((path) => ({ path, state: 'unchanged' })),
  )
}

function write(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(temporary, text)
    renameSync(temporary, path)
  } catch {
    // A folder that cannot be written to has no stamps.
  }
}
