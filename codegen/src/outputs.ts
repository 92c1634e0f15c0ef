import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

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

/** `extra`: an older run of ours wrote it; `foreign`: somebody else did. Neither should be there. */
export type State = 'unchanged' | 'stale' | 'missing' | 'extra' | 'foreign'

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

/** Brings the files on disk to what they should be. One that is right keeps its time stamp, a foreign one stays. */
export async function bring(compared: readonly Compared[]): Promise<void> {
  for (const { path, text, state } of compared) {
    if (state === 'extra') await rm(path)
    else if (state === 'stale' || state === 'missing') await replace(path, text)
  }
}

/** Whoever looks sees the old file or the new one. */
async function replace(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await writeFile(temporary, text)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
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
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
