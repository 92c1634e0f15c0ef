/** A runtime for a platform that this machine can run, if not by itself. */
export interface ForeignRuntime {
  readonly platform: string
  readonly name: string
  /** The words to start it by. */
  readonly start: readonly [file: string, ...words: string[]]
  readonly env: Record<string, string>
}
export const FOREIGN: readonly ForeignRuntime[]
export const ON_WINDOWS: ForeignRuntime
