import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'

export type EntryKind = 'folder' | 'file' | 'link' | 'other'

/** One entry of a folder. */
export interface Entry {
  readonly name: string
  readonly path: string
  readonly kind: EntryKind
  /** Bytes; 0 for a folder. */
  readonly size: number
  readonly changed: Date
  /** Permissions as ls(1) writes them: `rwxr-xr-x`. */
  readonly mode: string
  /** Where a link leads. */
  readonly target?: string
}

/**
 * The entries of a folder: folders first, then by name as people sort them. One that vanishes meanwhile is left out.
 *
 * @throws as `fs.readdirSync` does
 */
export function readFolder(folder: string, withHidden: boolean): Entry[] {
  return readdirSync(folder)
    .filter((name) => withHidden || !name.startsWith('.'))
    .map((name) => readEntry(join(folder, name)))
    .filter((entry) => entry !== undefined)
    .sort((a, b) => rank(a) - rank(b) || collator.compare(a.name, b.name))
}

/** What an entry is, or, of a link, what it leads to. @throws as `fs.statSync` does, where it leads to nothing */
export function kindBehind({ kind, path }: Entry): EntryKind {
  return kind === 'link' ? kindOf(statSync(path)) : kind
}

/** Whether it is a link to what is not there. */
export function leadsNowhere({ kind, path }: Entry): boolean {
  return kind === 'link' && !existsSync(path)
}

/** Renames within the folder. @throws {RangeError} if the name is none, or is taken */
export function rename(entry: Entry, name: string): string {
  if (name === '' || name === '.' || name === '..' || name.includes('/')) {
    throw new RangeError(`${JSON.stringify(name)} is no name of a file; leave out slashes and dots alone`)
  }
  const to = join(entry.path, '..', name)
  if (exists(to)) throw new RangeError(`${JSON.stringify(name)} is taken; choose another name`)
  renameSync(entry.path, to)
  return to
}

/** The user's trash by the specification of freedesktop.org. */
export function trashFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'Trash')
}

/**
 * Moves an entry to the trash, with a note of where it was, so that a file manager can put it back.
 *
 * @returns where it is now
 */
export function moveToTrash(entry: Entry, trash: string, now = new Date()): string {
  const [files, info] = [join(trash, 'files'), join(trash, 'info')]
  for (const folder of [files, info]) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = freeName(entry.name, files)
  const path = entry.path.split('/').map(encodeURIComponent).join('/')
  const deleted = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
  // The specification wants the note first: it also claims the name.
  writeFileSync(join(info, `${name}.trashinfo`), `[Trash Info]\nPath=${path}\nDeletionDate=${deleted}\n`, {
    flag: 'wx',
  })
  const to = join(files, name)
  move(entry.path, to)
  return to
}

/**
 * Puts back what {@link moveToTrash} took.
 *
 * @param at where it is in the trash
 * @throws {RangeError} if its place was taken meanwhile
 */
export function restoreFromTrash(at: string, to: string): void {
  if (exists(to)) throw new RangeError(`${to} is there again; rename it, then undo`)
  mkdirSync(dirname(to), { recursive: true })
  move(at, to)
  rmSync(join(dirname(at), '..', 'info', `${basename(at)}.trashinfo`), { force: true })
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function rank({ kind }: Entry): number {
  return kind === 'folder' ? 0 : 1
}

function readEntry(path: string): Entry | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return undefined
  const kind = kindOf(stat)
  return {
    name: basename(path),
    path,
    kind,
    size: kind === 'folder' ? 0 : stat.size,
    changed: stat.mtime,
    mode: modeText(stat.mode),
    ...(kind === 'link' && { target: readlinkSync(path) }),
  }
}

function kindOf(stat: Stats): EntryKind {
  if (stat.isDirectory()) return 'folder'
  if (stat.isSymbolicLink()) return 'link'
  return stat.isFile() ? 'file' : 'other'
}

function modeText(mode: number): string {
  return [...'rwxrwxrwx'].map((letter, bit) => (mode & (0o400 >> bit) ? letter : '-')).join('')
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function freeName(name: string, folder: string): string {
  let free = name
  for (let count = 2; exists(join(folder, free)); count++) free = `${name}.${count}`
  return free
}

/** By rename, or by copy where the trash lies on another file system. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
    rmSync(from, { recursive: true })
  }
}
