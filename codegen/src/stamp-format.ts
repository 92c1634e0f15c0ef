/**
 * What `check` answers as long as all that decides it is the same, byte by byte: the compiler, the inventory, the
 * configuration, the files, and the names in their folders. Times play no part, but for the compiler's own files.
 */
export interface Stamp {
  readonly answer: string
  readonly tool: Tool
  /** Files that decide the answer: the inventory, what is made of it, and the configuration where it counts. */
  readonly files: readonly string[]
  /** Where a file would change the answer, and none is. */
  readonly absent: readonly string[]
  /** Folders where a further file of the extension would change the answer. */
  readonly directories: readonly { readonly path: string; readonly extension: string }[]
  /** Over this stamp's other parts and the contents of all that it names. */
  readonly digest: string
}

/** The compiler: two that are equal in either are the same. */
export interface Tool {
  /** Over the contents of its files. */
  readonly contents: string
  /** Over their inodes, sizes, and times of change, which the system alone sets. */
  readonly stats: string
}

/** What reads stamps, as those see it who keep them. */
export interface Stamps {
  /** Where the stamp for the `check` of the same words lies, if anywhere. */
  stampPath(words: readonly string[]): string | undefined
  /** The compiler that runs, unless nobody can tell. */
  runningTool(): Tool | undefined
  /** The digest of a stamp, by what it names: its files' contents, and the names in its directories. */
  digestOf(
    stamp: Omit<Stamp, 'digest'>,
    contents: readonly (string | Buffer)[],
    names: readonly (readonly string[])[],
  ): string
}
