import { batch, effect, onCleanup, peek, type RowSource, signal } from 'sparktui'
import { Filter } from './filter.js'
import type { LogFile } from './log-file.js'

/** A log that grows without a pause is looked at so often: many lines at a time, not each by itself. */
const PACE_MS = 30
/** Chunks of a file that are read in one go, so that the program stays awake to keys. */
const STEP_CHUNKS = 4

/** The lines of a log that hold what is filtered for, as they come. */
export class Reader {
  /** What lines must hold, in either case. */
  readonly filter = signal('')
  readonly lines = signal<RowSource<string>>({ count: 0, at: () => '' })
  /** Lines of the file, as far as it is read. */
  readonly total = signal(0)
  /** The share of the file that is read and filtered, 0..1. */
  readonly progress = signal(0)
  readonly error = signal<string | undefined>(undefined)
  /** How often it looked: for those who count. */
  wakes = 0
  private current: Filter
  private index
  private timer: ReturnType<typeof setTimeout> | undefined
  private soon: ReturnType<typeof setImmediate> | undefined
  private lastMs = 0

  constructor(private readonly log: LogFile) {
    this.current = new Filter(log, '')
    this.index = log.index
  }

  /** Follows the file and the filter until the scope ends. */
  start(): void {
    effect(() => {
      const text = this.filter.value
      peek(() => {
        this.current = new Filter(this.log, text)
        this.goOn()
      })
    })
    try {
      this.log.follow(() => this.wake())
    } catch (error) {
      this.error.value = `what comes is not seen: ${messageOf(error)}`
    }
    onCleanup(() => {
      clearTimeout(this.timer)
      clearImmediate(this.soon)
      this.log.close()
    })
  }

  /** The file has changed: at once after a rest, else at the pace. */
  wake(): void {
    const restMs = this.lastMs + PACE_MS - performance.now()
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined
        this.goOn()
      },
      Math.max(0, restMs),
    )
  }

  private goOn(): void {
    clearImmediate(this.soon)
    this.lastMs = performance.now()
    this.wakes++
    try {
      if (this.step()) this.soon = setImmediate(() => this.goOn())
    } catch (error) {
      this.error.value = messageOf(error)
    }
  }

  /** @returns whether there is more to read or to filter */
  private step(): boolean {
    const { log } = this
    let hasMore = true
    for (let chunk = 0; hasMore && chunk < STEP_CHUNKS; chunk++) hasMore = log.readOn()
    if (log.index !== this.index) {
      this.index = log.index
      this.current = new Filter(log, this.current.text)
    }
    const isLeft = this.current.step()
    const { current } = this
    const { length, bytes } = log.index
    batch(() => {
      this.total.value = length
      this.lines.value = { count: current.count, at: (match) => log.line(current.line(match)) }
      const read = hasMore ? bytes / Math.max(1, log.size) : 1
      this.progress.value = Math.min(read, current.text === '' || length === 0 ? 1 : current.seen / length)
      if (!hasMore && !isLeft) this.progress.value = 1
    })
    return hasMore || isLeft
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
