import { TextAttribute } from '@sparktui/generated'
import { colorName } from '../color/name.js'
import type { Picture } from '../native.js'

/** How something is drawn that can be bold, slanted and so on. */
export type Attribute = keyof typeof TextAttribute

/** Colours and attributes of a cell. */
export interface Style {
  /** `default` for the terminal's own, `ansi(n)` for an entry of its palette, else `#rrggbb`. */
  readonly fg: string
  readonly bg: string
  /** Those that are on, in the order of the inventory. */
  readonly attributes: readonly Attribute[]
  /** Where it leads to, undefined if nowhere. */
  readonly link?: string
}

/** One cell of the screen. */
export interface Cell extends Style {
  /** The grapheme; empty in the second half of a wide one. */
  readonly text: string
  /** Cells that the grapheme takes: 1 or 2, and 0 in the second half of a wide one. */
  readonly width: number
}

/** Neighbouring cells of one style. */
export interface Run extends Style {
  /** Column of the first. */
  readonly x: number
  readonly y: number
  readonly text: string
  /** Cells in all. */
  readonly width: number
}

const ATTRIBUTES = Object.keys(TextAttribute) as Attribute[]
const SHOWN_ON_BLANKS: ReadonlySet<Attribute> = new Set(['underline', 'inverse', 'strikethrough'])
const decoder = new TextDecoder()

/** What the screen shows at one moment. It stays as it is. */
export class Frame {
  readonly cols: number
  readonly rows: number
  private readonly cells: readonly Cell[]

  constructor(picture: Picture) {
    this.cols = picture.columns
    this.rows = picture.rows
    this.cells = decodeCells(picture)
  }

  /** The cell at a place, or undefined outside the screen. */
  cell(x: number, y: number): Cell | undefined {
    const isInside = x >= 0 && x < this.cols && y >= 0 && y < this.rows
    return isInside ? this.cells[y * this.cols + x] : undefined
  }

  /** The text of a row, without the blanks at its end. */
  line(y: number): string {
    const cells = this.cells.slice(y * this.cols, (y + 1) * this.cols)
    return cells
      .map(({ text }) => text)
      .join('')
      .trimEnd()
  }

  /** The rows, without the blanks at their ends and without the empty rows at the bottom. */
  get text(): string {
    return Array.from({ length: this.rows }, (_, y) => this.line(y))
      .join('\n')
      .trimEnd()
  }

  /** The cells of a row, those of one style together. A plain blank goes with what stands before it on the same ground. */
  runs(y: number): readonly Run[] {
    const runs: { x: number; y: number; text: string; width: number; style: Style }[] = []
    for (let x = 0; x < this.cols; x++) {
      const { text, width, ...style } = this.cells[y * this.cols + x] as Cell
      const last = runs.at(-1)
      if (last !== undefined && (width === 0 || goesOn(last.style, text, style))) {
        last.text += text
        last.width++
      } else runs.push({ x, y, text, width: 1, style })
    }
    return runs.map(({ style, ...run }) => ({ ...run, ...style }))
  }

  /**
   * The text, and below it every run that is not plain, with its place and style: what a snapshot should hold.
   *
   * ```text
   * Count: 1
   *
   * 0,0 "Count:" bold #ff0000
   * 7,0 "1" inverse on #0000ff
   * ```
   */
  toString(): string {
    const styled = Array.from({ length: this.rows }, (_, y) => this.runs(y))
      .flat()
      .filter((run) => describe(run) !== '')
      .map((run) => `${run.x},${run.y} ${JSON.stringify(run.text.trimEnd() || run.text)} ${describe(run)}`)
    return styled.length === 0 ? this.text : `${this.text}\n\n${styled.join('\n')}`
  }
}

/** Prints frames for `expect.addSnapshotSerializer` of vitest and Jest. */
export const frameSerializer = {
  test: (value: unknown): boolean => value instanceof Frame,
  serialize: (value: unknown): string => String(value),
}

/** Whether a cell looks as if it were of the same style. */
function goesOn(before: Style, text: string, style: Style): boolean {
  const isPlainBlank =
    text === ' ' && style.fg === 'default' && style.attributes.length === 0 && style.link === before.link
  if (!isPlainBlank) return describe(before) === describe(style)
  return before.bg === style.bg && !before.attributes.some((name) => SHOWN_ON_BLANKS.has(name))
}

/** Attributes and colours that are not the terminal's own: `bold #ff0000 on ansi(4)`. Empty for a plain cell. */
function describe({ fg, bg, attributes, link }: Style): string {
  const words: string[] = [...attributes]
  if (fg !== 'default') words.push(fg)
  if (bg !== 'default') words.push(`on ${bg}`)
  if (link !== undefined) words.push(`→ ${link}`)
  return words.join(' ')
}

function decodeCells({ cells, text, links }: Picture): readonly Cell[] {
  const decoded: Cell[] = []
  let start = 0
  for (let at = 0; at < cells.length; at += 4) {
    const [fg = 0, bg = 0, look = 0, bytes = 0] = cells.subarray(at, at + 4)
    decoded.push({
      text: decoder.decode(text.subarray(start, start + bytes)),
      width: (look >>> 8) & 0xff,
      fg: colorName(fg),
      bg: colorName(bg),
      attributes: ATTRIBUTES.filter((name) => (look & TextAttribute[name]) !== 0),
      ...(look >>> 16 === 0 ? {} : { link: links[(look >>> 16) - 1] ?? '' }),
    })
    start += bytes
  }
  return decoded
}
