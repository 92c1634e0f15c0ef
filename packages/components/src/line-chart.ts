import {
  type BoxProps,
  box,
  type Color,
  createRef,
  derived,
  each,
  type Prop,
  type RichText,
  span,
  text,
} from 'sparktui'
import { DotCanvas } from './chart/braille.js'
import { type Range, rangeOf, share, ticks } from './chart/scale.js'
import { roomOf } from './frame.js'
import { look } from './look.js'
import { read } from './read.js'

/** One line of a chart. */
export interface Series {
  readonly name: string
  /** From left to right, at equal distances; where a value is no number the line has a gap. */
  readonly values: readonly number[]
  readonly color?: Color
}

export interface LineChartProps extends BoxProps {
  readonly series: Prop<readonly Series[]>
  /** The value at the bottom; a round one below the least unless given. */
  readonly min?: Prop<number>
  /** The value at the top; a round one above the greatest unless given. */
  readonly max?: Prop<number>
  /** How the values of the axis are written. */
  readonly format?: (value: number) => string
  /** Whether the names stand below. True unless given. */
  readonly legend?: boolean
}

const COLORS = [look.accent, look.success, look.warning, look.danger, look.muted]
/** Rows of the chart for one value of the axis. */
const ROWS_PER_TICK = 3

/** Lines of dots, two across and four down in a cell, as large as there is room, with an axis at the left. */
export function lineChart({ series, min, max, format = String, legend = true, ...props }: LineChartProps): void {
  const all = derived(() => read<readonly Series[]>(series, []))
  const room = createRef()
  const axis = derived(() => axisOf(all.value, read(min), read(max), room.height.value))
  const labels = derived(() => axis.value.map(format))
  const range = derived((): Range => ({ min: axis.value[0] as number, max: axis.value.at(-1) as number }))
  const color = (at: number) => all.value[at]?.color ?? (COLORS[at % COLORS.length] as Color)
  box({ flexDirection: 'column', role: 'img', ...roomOf(props), minHeight: 3, ...props }, () => {
    box({ flexGrow: 1, flexBasis: 0, minHeight: 1, columnGap: 1 }, () => {
      box({ flexShrink: 0, flexDirection: 'column', justifyContent: 'space-between', alignItems: 'flex-end' }, () => {
        each(
          () => labels.value.toReversed(),
          (label) => text(label, { color: look.muted }),
          { key: (_, at) => at },
        )
      })
      box({ ref: room, flexGrow: 1, flexBasis: 0, overflow: 'hidden', minWidth: 1 }, () => {
        text(() => picture(all.value, color, range.value, room.width.value, room.height.value), { textWrap: 'nowrap' })
      })
    })
    if (legend) {
      box({ height: 1, flexShrink: 0, columnGap: 2, justifyContent: 'center', overflow: 'hidden' }, () => {
        each(all, (one, at) => text(() => `● ${one.value.name}`, { color: () => color(at.value), flexShrink: 0 }), {
          key: ({ name }) => name,
        })
      })
    }
  })
}

/** Round values from bottom to top; where an end is given, that end is the first or the last. */
function axisOf(all: readonly Series[], min: number | undefined, max: number | undefined, rows: number): number[] {
  const found = rangeOf(all.flatMap(({ values }) => values))
  const [least, most] = [min ?? found.min, max ?? found.max]
  if (!(most > least)) return [least, least + 1]
  const inner = ticks({ min: least, max: most }, Math.max(3, Math.floor(rows / ROWS_PER_TICK) + 1)).filter(
    (one) => (min === undefined || one > min) && (max === undefined || one < max),
  )
  return [...(min === undefined ? [] : [min]), ...inner, ...(max === undefined ? [] : [max])]
}

/** All lines in one picture. A cell that several go through has the colour of the last of them. */
function picture(
  all: readonly Series[],
  colorOf: (series: number) => Color,
  range: Range,
  columns: number,
  rows: number,
): RichText {
  const canvases = all.map(({ values }) => plot(values, range, columns, rows))
  const sum = new DotCanvas(columns, rows)
  for (const canvas of canvases) sum.add(canvas)
  const runs: RichText[] = []
  let [run, series] = ['', -1]
  const end = () => runs.push(series < 0 ? span({}, run) : span({ color: colorOf(series) }, run))
  for (let row = 0; row < rows; row++) {
    if (row > 0) run += '\n'
    for (let column = 0; column < columns; column++) {
      const owner = canvases.findLastIndex((canvas) => canvas.hasDots(column, row))
      if (owner >= 0 && owner !== series) {
        end()
        ;[run, series] = ['', owner]
      }
      run += sum.cell(column, row)
    }
  }
  end()
  return span({}, ...runs)
}

function plot(values: readonly number[], range: Range, columns: number, rows: number): DotCanvas {
  const canvas = new DotCanvas(columns, rows)
  const place = (at: number): readonly [number, number] | undefined => {
    const value = values[at]
    if (value === undefined || !Number.isFinite(value)) return undefined
    const x = Math.round((at / Math.max(1, values.length - 1)) * (canvas.width - 1))
    return [x, Math.round((1 - share(value, range)) * (canvas.height - 1))]
  }
  for (let at = 0; at < values.length; at++) {
    const [here, next] = [place(at), place(at + 1)]
    if (here !== undefined) canvas.line(...here, ...(next ?? here))
  }
  return canvas
}
