/** A place as a user's machine is. */
export interface Outside {
  /** A folder outside of this repository. */
  readonly folder: string
  /** What was packed. */
  readonly tarballs: string
  /** An environment with our registry, and a PATH with Node, npm and a shell, and with no compiler. */
  readonly env: Record<string, string>
  /** Runs a command of that PATH to its end, in `cwd` or in the folder. @returns what it printed */
  run(command: string, args: readonly string[], cwd?: string): Promise<string>
  close(): Promise<void>
}
/** Packs what is built, with the addons of `prebuilt` if given, and starts a registry that has it. */
export function startOutside(prebuilt?: string): Promise<Outside>
