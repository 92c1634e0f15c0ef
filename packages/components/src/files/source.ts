/** What lies in a folder. */
export interface FileEntry {
  readonly name: string
  readonly isFolder: boolean
  /** Bytes, of a file. */
  readonly size?: number
  /** Whether it is only shown when hidden files are. Names that begin with a dot, unless given. */
  readonly isHidden?: boolean
}

/** Where a file picker looks: a disk, an archive, a server. Paths are what the source takes them for. */
export interface FileSource {
  /** What lies in a folder, in any order. Rejects where it cannot be read. */
  readonly list: (folder: string) => Promise<readonly FileEntry[]>
  /** The path of what lies in a folder. */
  readonly join: (folder: string, name: string) => string
  /** The folders on the way to a path, from the outermost on, it itself last: what each is called, and its path. */
  readonly crumbs: (path: string) => readonly { readonly name: string; readonly path: string }[]
}

const names = new Intl.Collator(undefined, { numeric: true })

/** Entries as they are shown: folders first, by name. */
export function arranged(entries: readonly FileEntry[], isHiddenShown: boolean): readonly FileEntry[] {
  return entries
    .filter((entry) => isHiddenShown || !(entry.isHidden ?? entry.name.startsWith('.')))
    .sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || names.compare(a.name, b.name))
}

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const

/** Bytes in few characters: `980 B`, `1.4 KiB`. */
export function sizeText(bytes: number | undefined): string {
  if (bytes === undefined) return ''
  let [amount, unit] = [bytes, 0]
  while (amount >= 1000 && unit < UNITS.length - 1) {
    amount /= 1024
    unit++
  }
  return `${unit === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${UNITS[unit]}`
}
