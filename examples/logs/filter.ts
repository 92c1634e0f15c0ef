import type { LogFile } from './log-file.js'

/** Lines looked at in one go, so that the program stays awake to keys. */
const STEP_LINES = 20_000

/** The lines of a log that hold a text, found step by step, in either case of its letters. */
export class Filter {
  private readonly needle: string
  private matches = new Uint32Array(1024)
  /** How many lines are found. */
  count = 0
  /** Lines looked at for good; the last of the file may still grow. */
  seen = 0

  /** @param text what lines must hold; all do if it is empty */
  constructor(
    private readonly log: LogFile,
    readonly text: string,
  ) {
    this.needle = text.toLowerCase()
  }

  /** The number in the file of the match `0..count`. */
  line(match: number): number {
    return this.needle === '' ? match : (this.matches[match] as number)
  }

  /**
   * Looks at some further lines.
   *
   * @returns whether some are left
   */
  step(): boolean {
    const { length, ended } = this.log.index
    const to = Math.min(length, this.seen + STEP_LINES)
    if (this.needle === '') {
      this.seen = length
      this.count = length
      return false
    }
    const lines = this.log.bytes(this.seen, to).toString().toLowerCase().split('\n')
    for (let at = 0; at < to - this.seen; at++) {
      if (lines[at]?.includes(this.needle)) this.add(this.seen + at)
    }
    this.seen = Math.min(to, ended)
    return to < length
  }

  private add(line: number): void {
    if (this.count > 0 && this.matches[this.count - 1] === line) return
    if (this.count === this.matches.length) {
      const more = new Uint32Array(this.count * 2)
      more.set(this.matches)
      this.matches = more
    }
    this.matches[this.count++] = line
  }
}
