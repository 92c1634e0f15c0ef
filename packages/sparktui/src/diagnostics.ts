import type { Diagnostic as Code } from '@sparktui/generated'
import { derived, type ReadonlySignal, signal } from '@sparktui/signals'

/** Something that is not as it should be, and that the app lives with. */
export interface Diagnostic {
  /** What it is: `unguarded`, if the terminal stays as it is should the process be killed; `refused`, if texts in
   * shared memory make no sense and are left out. */
  readonly code: Code
  /** What is wrong and what to do about it. */
  readonly message: string
}

/** The latest are kept. */
const MOST = 100

/** What an app was told of, in order. */
export class Diagnostics {
  private readonly all = signal<readonly Diagnostic[]>([])
  readonly list: ReadonlySignal<readonly Diagnostic[]> = derived(() => this.all.value)

  add(code: Code, message: string): void {
    this.all.value = [...this.all.value.slice(1 - MOST), { code, message }]
  }
}
