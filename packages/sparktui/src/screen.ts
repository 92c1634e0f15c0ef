import { batch, derived, type ReadonlySignal, signal } from '@sparktui/signals'
import type { Addon } from './native.js'
import type { Mode } from './options.js'

/** What is drawn on. */
export interface Output {
  readonly isTerminal: boolean
  readonly columns: number
  readonly rows: number
}

/**
 * What is drawn on: stdout, unless it is said that it is another terminal. Its size where stdout is a terminal, else that of
 * `COLUMNS` and `LINES`, else 80 by 24, until the engine tells it. The addon is asked, for Node takes 3 ms to make
 * `process.stdout`.
 */
export function outputOf(
  { mode, tty }: { readonly mode: Mode; readonly tty?: string },
  addon: Pick<Addon, 'stdoutSize'>,
): Output {
  const size = tty === undefined ? addon.stdoutSize() : null
  const isTerminal = mode !== 'plain' && (tty !== undefined || (size !== null && process.env.TERM !== 'dumb'))
  const [columns, rows] = size ?? []
  return {
    isTerminal,
    columns: columns || cells(process.env.COLUMNS) || 80,
    rows: rows || cells(process.env.LINES) || 24,
  }
}

function cells(text: string | undefined): number | undefined {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 && number <= 0xffff ? number : undefined
}

/** The size of the screen, as signals that the app reads. */
export class Screen {
  private readonly width
  private readonly height
  readonly columns: ReadonlySignal<number>
  readonly rows: ReadonlySignal<number>

  constructor({ columns, rows }: Output) {
    this.width = signal(columns)
    this.height = signal(rows)
    this.columns = derived(() => this.width.value)
    this.rows = derived(() => this.height.value)
  }

  resize(columns: number, rows: number): void {
    batch(() => {
      this.width.value = columns
      this.height.value = rows
    })
  }
}
