import { type BoxProps, box, type Color, createRef, derived, type Prop, text } from 'sparktui'
import { sparkline as blocks } from './chart/blocks.js'
import { rangeOf } from './chart/scale.js'
import { look } from './look.js'
import { read } from './read.js'

export interface SparklineProps extends Omit<BoxProps, 'color'> {
  /** The newest last; as many of the newest are shown as there is room for. */
  readonly values: Prop<readonly number[]>
  /** The value of the lowest block; the least of `values` unless given. */
  readonly min?: Prop<number>
  /** The value of the highest block; the greatest of `values` unless given. */
  readonly max?: Prop<number>
  readonly color?: Prop<Color>
}

/** A line of blocks of eight heights, one a value. */
export function sparkline({ values, min, max, color = look.accent, ...props }: SparklineProps): void {
  const room = createRef()
  const line = derived(() => {
    const all = read<readonly number[]>(values, [])
    const shown = all.slice(-Math.max(1, room.width.value))
    const range = rangeOf(shown)
    return blocks(shown, { min: read(min, range.min), max: read(max, range.max) })
  })
  box(
    {
      ref: room,
      role: 'img',
      height: 1,
      minWidth: 1,
      minHeight: 1,
      maxHeight: 1,
      flexGrow: 1,
      flexBasis: 0,
      overflow: 'hidden',
      justifyContent: 'flex-end',
      ...props,
    },
    () => {
      text(line, { color, textWrap: 'nowrap', flexShrink: 0 })
    },
  )
}
