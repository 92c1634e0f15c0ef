const LINE_FEED = 0x0a
const FIRST_CAPACITY = 1024

/** Where each line of a growing file begins. Eight bytes a line, whatever its length. */
export class LineIndex {
  private starts = new Float64Array(FIRST_CAPACITY)
  /** Lines that have their line feed. */
  ended = 0
  /** Bytes seen so far. */
  bytes = 0

  /** Lines, the last one too if it has no line feed yet. */
  get length(): number {
    return this.ended + (this.bytes > this.start(this.ended) ? 1 : 0)
  }

  /** Takes the next bytes of the file. */
  append(chunk: Uint8Array): void {
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) {
      if (++this.ended === this.starts.length) this.grow()
      this.starts[this.ended] = this.bytes + at + 1
    }
    this.bytes += chunk.length
  }

  /** First byte of a line, `0..length`; of the one after the last, the end. */
  start(line: number): number {
    return line <= this.ended ? (this.starts[line] as number) : this.bytes
  }

  private grow(): void {
    const more = new Float64Array(this.starts.length * 2)
    more.set(this.starts)
    this.starts = more
  }
}
