/** Where the rows of a list lie, in cells from its start. */
export interface Heights {
  /** Cells of all rows. */
  readonly total: number
  /** Where a row begins; where the last one ends for the count of rows. */
  top(index: number): number
  /** The row at a cell, the nearest for one before the first or behind the last; 0 where there is none. */
  at(cell: number): number
  /** Says how many rows there are. */
  resize(count: number): void
  /** Rows `from` on have become `from + by` on; what was known of those that are pushed out is forgotten. */
  shift(by: number): void
  /** Says how high a row is. Returns whether that was not known. */
  measure(index: number, cells: number): boolean
  /** Takes the mean of what is known so far for all that is not, once. */
  settle(): void
}

/** Rows of one height. */
export class EqualHeights implements Heights {
  private count = 0

  constructor(private readonly height: number) {}

  get total(): number {
    return this.count * this.height
  }

  top(index: number): number {
    return Math.min(index, this.count) * this.height
  }

  at(cell: number): number {
    return Math.max(0, Math.min(Math.floor(cell / this.height), this.count - 1))
  }

  resize(count: number): void {
    this.count = count
  }

  shift(): void {}

  measure(): boolean {
    return false
  }

  settle(): void {}
}

/**
 * Rows that are measured when they are shown, and until then taken to be as high as the first ones were on average. Two
 * Fenwick trees hold the sums of what is known, so that a row is found, and measured, in the logarithm of their number.
 */
export class MeasuredHeights implements Heights {
  private count = 0
  private guess: number
  private isGuessed = false
  /** Height of each row, 0 while it is not known. */
  private rows = new Int32Array(64)
  /** Sums of known heights, and how many are known; from 1 on. */
  private sums = new Int32Array(65)
  private counts = new Int32Array(65)

  /** @param guess cells of a row of which nothing is known; without it, the mean of the first that are */
  constructor(guess: number | undefined) {
    this.guess = guess ?? 1
    this.isGuessed = guess !== undefined
  }

  get total(): number {
    return this.top(this.count)
  }

  top(index: number): number {
    const end = Math.min(index, this.count)
    let [height, known] = [0, 0]
    for (let at = end; at > 0; at &= at - 1) {
      height += this.sums[at] as number
      known += this.counts[at] as number
    }
    return height + (end - known) * this.guess
  }

  at(cell: number): number {
    let [index, left] = [0, cell]
    for (let step = this.rows.length; step > 0; step >>= 1) {
      const next = index + step
      if (next > this.count || next >= this.sums.length) continue
      const height = (this.sums[next] as number) + (step - (this.counts[next] as number)) * this.guess
      if (height > left) continue
      index = next
      left -= height
    }
    return Math.max(0, Math.min(index, this.count - 1))
  }

  resize(count: number): void {
    if (count < this.count) for (let index = count; index < this.count; index++) this.measure(index, 0)
    this.count = count
    if (count > this.rows.length) this.rebuild(this.rows, count)
  }

  shift(by: number): void {
    const rows = new Int32Array(this.rows.length)
    for (let index = Math.max(0, -by); Math.max(index, index + by) < this.count; index++)
      rows[index + by] = this.rows[index] as number
    this.rebuild(rows, rows.length)
  }

  measure(index: number, cells: number): boolean {
    if (index >= this.rows.length) return false
    const before = this.rows[index] as number
    if (before === cells) return false
    this.rows[index] = cells
    const known = Math.sign(cells) - Math.sign(before)
    for (let at = index + 1; at < this.sums.length; at += at & -at) {
      this.sums[at] = (this.sums[at] as number) + cells - before
      this.counts[at] = (this.counts[at] as number) + known
    }
    return true
  }

  settle(): void {
    if (this.isGuessed) return
    const known = this.rows.filter((height) => height > 0)
    if (known.length === 0) return
    this.isGuessed = true
    this.guess = Math.max(1, Math.round(known.reduce((sum, height) => sum + height, 0) / known.length))
  }

  private rebuild(rows: Int32Array, least: number): void {
    let length = 64
    while (length < least) length *= 2
    this.rows = new Int32Array(length)
    this.rows.set(rows.subarray(0, Math.min(rows.length, length)))
    this.sums = new Int32Array(length + 1)
    this.counts = new Int32Array(length + 1)
    for (let at = 1; at <= length; at++) {
      const height = this.rows[at - 1] as number
      this.sums[at] = (this.sums[at] as number) + height
      this.counts[at] = (this.counts[at] as number) + Math.sign(height)
      const above = at + (at & -at)
      if (above > length) continue
      this.sums[above] = (this.sums[above] as number) + (this.sums[at] as number)
      this.counts[above] = (this.counts[above] as number) + (this.counts[at] as number)
    }
  }
}
