/** A JavaScript runtime on this machine. */
export interface Runtime {
  readonly id: 'node' | 'newest-node' | 'bun' | 'deno'
  /** As a reader of test results knows it. */
  readonly name: string
  /** The program; undefined where it is not installed. */
  readonly file: string | undefined
  /** What stands before the script to run. */
  readonly args: readonly string[]
}

/** Every runtime, the Node that runs this first. */
export declare const RUNTIMES: readonly Runtime[]
