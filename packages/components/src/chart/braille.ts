/** Dots of a cell of braille, by column and row: Unicode numbers them down the left, down the right, then the last row. */
const DOTS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const
const BLANK = 0x2800

/** A picture of dots, two across and four down in each cell. */
export class DotCanvas {
  private readonly cells: Uint8Array

  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {
    this.cells = new Uint8Array(columns * rows)
  }

  get width(): number {
    return this.columns * 2
  }

  get height(): number {
    return this.rows * 4
  }

  /** Sets a dot, counted from the top left. Outside there is nothing to set. */
  dot(x: number, y: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return
    const at = (y >> 2) * this.columns + (x >> 1)
    this.cells[at] = (this.cells[at] as number) | (DOTS[x & 1]?.[y & 3] as number)
  }

  /** A straight line, by Bresenham's algorithm. Its ends are whole numbers. */
  line(x: number, y: number, toX: number, toY: number): void {
    const [width, height] = [Math.abs(toX - x), Math.abs(toY - y)]
    const [stepX, stepY] = [Math.sign(toX - x), Math.sign(toY - y)]
    let error = width - height
    for (;;) {
      this.dot(x, y)
      if (x === toX && y === toY) return
      const twice = error * 2
      if (twice > -height) {
        error -= height
        x += stepX
      }
      if (twice < width) {
        error += width
        y += stepY
      }
    }
  }

  /** The character of a cell. */
  cell(column: number, row: number): string {
    return String.fromCharCode(BLANK + (this.cells[row * this.columns + column] ?? 0))
  }

  hasDots(column: number, row: number): boolean {
    return (this.cells[row * this.columns + column] ?? 0) !== 0
  }

  /** Adds the dots of another one of the same size. */
  add(other: DotCanvas): void {
    for (let at = 0; at < this.cells.length; at++)
      this.cells[at] = (this.cells[at] as number) | (other.cells[at] as number)
  }

  /** The rows as text. */
  toString(): string {
    const rows = Array.from({ length: this.rows }, (_, row) => row)
    return rows
      .map((row) => Array.from({ length: this.columns }, (_, column) => this.cell(column, row)).join(''))
      .join('\n')
  }
}
