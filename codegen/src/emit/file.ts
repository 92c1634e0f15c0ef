/** A file of what is emitted. */
export interface EmittedFile {
  /** Relative to the directory of its language, with `/`. */
  readonly path: string
  readonly text: string
}
