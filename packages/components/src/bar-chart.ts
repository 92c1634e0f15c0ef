import {
  type BoxProps,
  box,
  type Color,
  createRef,
  derived,
  each,
  type NodeRef,
  type Prop,
  type ReadonlySignal,
  type TextProps,
  text,
} from 'sparktui'
import { barRow } from './chart/blocks.js'
import { share } from './chart/scale.js'
import { look } from './look.js'
import { read } from './read.js'

/** One bar. */
export interface Bar {
  readonly label: string
  readonly value: number
  readonly color?: Color
}

export interface BarChartProps extends BoxProps {
  readonly bars: Prop<readonly Bar[]>
  /** The value of a bar of full length; the greatest of all unless given. Bars start at 0. */
  readonly max?: Prop<number>
  /** How a value is written. */
  readonly format?: (value: number) => string
}

/** Bars one below the other, a label before each and its value after it. */
export function barChart({ bars, max, format = String, ...props }: BarChartProps): void {
  const all = derived(() => read<readonly Bar[]>(bars, []))
  const most = derived(() => read(max, Math.max(0, ...all.value.map(({ value }) => value))))
  const room = createRef()
  const line = ({ value }: Bar) => barRow(share(value, { min: 0, max: most.value }), room.width.value)
  box({ columnGap: 1, flexShrink: 0, role: 'img', ...props }, () => {
    column((bar) => bar.label, LABELS, {})
    column(line, BARS, {}, room)
    column(({ value }) => format(value), FIGURES, { textAlign: 'right', color: look.muted })
  })

  /** A piece of each bar, one below the other: so a column is as wide as the widest of them, by the engine's own measure. */
  function column(said: (bar: Bar) => string, place: BoxProps, style: TextProps, ref?: NodeRef): void {
    box({ flexDirection: 'column', overflow: 'hidden', ...place, ...(ref === undefined ? {} : { ref }) }, () => {
      const color = (bar: Bar) => (ref === undefined ? undefined : (bar.color ?? look.accent))
      const piece = (bar: ReadonlySignal<Bar>) =>
        text(() => said(bar.value), { ...PIECE, color: () => color(bar.value), ...style })
      each(all, piece, { key: (bar) => bar.label })
    })
  }
}

const LABELS = { maxWidth: '40%', flexShrink: 0 } as const
const BARS = { flexGrow: 1, flexBasis: 0, minWidth: 1 } as const
const FIGURES = { flexShrink: 0 } as const
const PIECE = { height: 1, flexShrink: 0, textWrap: 'nowrap', textOverflow: 'ellipsis' } as const
