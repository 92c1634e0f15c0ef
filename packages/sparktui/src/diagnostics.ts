import type { Diagnostic as EngineCode } from '@sparktui/generated'
import { derived, type ReadonlySignal, signal } from '@sparktui/signals'
import { inspected } from './builtin.js'
import { ReadBackLoopWarning, UntrackedReadWarning } from './errors.js'

/** What whoever writes the program is to mend. */
export type MistakeCode = 'read-back-loop' | 'untracked-read'

/** Something that is not as it should be, and that the app lives with. */
export interface Diagnostic {
  /**
   * What it is: `unguarded`, if the terminal stays as it is should the process be killed; `refused`, if texts or
   * links in shared memory make no sense and are left out; `too-deep`, if nodes lie in more boxes than can be laid out, 4,096, and are
   * left out; `read-back-loop`, if what is read of each frame causes the next. In development,
   * `untracked-read`, if a signal was read while building and outside a function, so that what it is used for never changes.
   */
  readonly code: EngineCode | MistakeCode
  /** What is wrong and what to do about it. */
  readonly message: string
}

/** The latest are kept. */
const MOST = 100

/** What an app was told of, in order. */
export class Diagnostics {
  private readonly all = signal<readonly Diagnostic[]>([])
  readonly list: ReadonlySignal<readonly Diagnostic[]> = derived(() => this.all.value)
  /** Errors and warnings that are told when the terminal is the program's again. */
  private readonly untold = new Set<unknown>()

  add(code: Diagnostic['code'], message: string): void {
    this.all.value = [...this.all.peek().slice(1 - MOST), { code, message }]
  }

  /** Adds what whoever writes the program is to mend, and keeps it until it can be told. */
  warn(code: MistakeCode, warning: Error): void {
    this.keep(warning)
    this.add(code, warning.message)
  }

  /** Has an error told when the terminal is the program's again. */
  keep(error: unknown): void {
    this.untold.add(error)
  }

  /** Somebody else tells it. */
  forget(error: unknown): void {
    this.untold.delete(error)
  }

  /** What is to be told, each once. A warning names its place itself, an error by its stack. */
  takeUntold(): readonly string[] {
    const lines = [...this.untold].map((error) =>
      isWarning(error) ? `${error.name}: ${error.message}` : inspected(error),
    )
    this.untold.clear()
    return lines
  }
}

function isWarning(error: unknown): error is Error {
  return error instanceof UntrackedReadWarning || error instanceof ReadBackLoopWarning
}
