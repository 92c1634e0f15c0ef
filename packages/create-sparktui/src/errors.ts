/** A command line that cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A folder in which no program can be made. */
export class FolderError extends Error {
  override readonly name = 'FolderError'
  constructor(
    readonly folder: string,
    what: string,
  ) {
    super(`${folder}: ${what}; name another folder, or empty this one`)
  }
}
