import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { State } from './answer.js'
import { UsageError } from './command.js'

/** A file as it should be. */
export interface Output {
  readonly path: string
  readonly text: string
}

/** A directory whose every file is an output. */
export interface OutputDirectory {
  readonly path: string
  readonly extension: string
}

/** How a file on disk compares with what it should be. */
export interface Compared extends Output {
  readonly state: State
}

/** Says of every file, and of every file too many, how it stands. Changes nothing. */
export async function compare(
  outputs: readonly Output[],
  directories: readonly OutputDirectory[],
): Promise<Compared[]> {
  const compared = await Promise.all(
    outputs.map(async (output): Promise<Compared> => {
      const found = await read(output.path)
      const state = found === undefined ? 'missing' : found === output.text ? 'unchanged' : 'stale'
      return { ...output, state }
    }),
  )
  const known = new Set(outputs.map(({ path }) => path))
  const extra = await Promise.all(directories.map((directory) => strangers(directory, known)))
  return [...compared, ...extra.flat()]
}

/** A file could not be written; none was. */
export class WriteError extends UsageError {
  override readonly name = 'WriteError'
  readonly file: string

  constructor(file: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause)
    super(`${file}: cannot be written (${why}); nothing was; see to it that it may be`, { cause })
    this.file = file
  }
}

/**
 * Brings the files on disk to what they should be. One that is right keeps its time stamp, a foreign one stays. Whoever
 * looks at a file sees the old one or the new one. All are written beside their places before the first is replaced.
 *
 * @throws {WriteError} if one cannot be written; then none is
 */
export async function bring(compared: readonly Compared[]): Promise<void> {
  const wrong = compared.filter(({ state }) => state === 'stale' || state === 'missing')
  const placed: { readonly temporary: string; readonly path: string }[] = []
  try {
    for (const { path, text } of wrong) {
      const temporary = `${path}.${process.pid}.tmp`
      placed.push({ temporary, path })
      await prepare(path, temporary, text)
    }
  } catch (error) {
    await Promise.all(placed.map(({ temporary }) => rm(temporary, { force: true })))
    throw error
  }
  for (const { temporary, path } of placed) await rename(temporary, path)
  for (const { path, state } of compared) if (state === 'extra') await rm(path)
}

async function prepare(path: string, temporary: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, text)
  } catch (cause) {
    throw new WriteError(path, cause)
  }
}

async function strangers({ path, extension }: OutputDirectory, known: ReadonlySet<string>): Promise<Compared[]> {
  const names = (await list(path)).filter((name) => name.endsWith(extension)).sort()
  const files = names.map((name) => join(path, name)).filter((file) => !known.has(file))
  return Promise.all(
    files.map(async (file): Promise<Compared> => {
      const text = (await read(file)) ?? ''
      return { path: file, text, state: text.startsWith(OUR_HEADER) ? 'extra' : 'foreign' }
    }),
  )
}

/** How every file that we write begins. */
const OUR_HEADER = '// Written by sparktui-codegen'

async function list(path: string): Promise<string[]> {
  try {
    return await readdir(path)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw new WriteError(path, error)
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
