import {
  type BoxProps,
  box,
  type Color,
  createRef,
  derived,
  each,
  type Prop,
  type ReadonlySignal,
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
  const widest = (texts: string[]) => texts.reduce((width, one) => Math.max(width, one.length), 0)
  const labels = derived(() => widest(all.value.map(({ label }) => label)))
  const figures = derived(() => widest(all.value.map(({ value }) => format(value))))
  box({ flexDirection: 'column', ...props }, () => {
    each(all, (bar) => row(bar), { key: (bar) => bar.label })
  })

  function row(bar: ReadonlySignal<Bar>): void {
    const room = createRef()
    const line = () => barRow(share(bar.value.value, { min: 0, max: most.value }), room.width.value)
    box({ height: 1, flexShrink: 0, columnGap: 1 }, () => {
      text(() => bar.value.label, {
        width: labels,
        maxWidth: '40%',
        flexShrink: 0,
        textWrap: 'nowrap',
        textOverflow: 'ellipsis',
      })
      box({ ref: room, flexGrow: 1, flexBasis: 0, minWidth: 1, overflow: 'hidden' }, () => {
        text(line, { color: () => bar.value.color ?? look.accent, textWrap: 'nowrap', flexShrink: 0 })
      })
      text(() => format(bar.value.value), { width: figures, flexShrink: 0, textAlign: 'right', color: look.muted })
    })
  }
}
