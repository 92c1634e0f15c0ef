import { type BoxProps, box, type Color, createRef, derived, type Prop, text } from 'sparktui'
import { barRow } from './chart/blocks.js'
import { colorless, look } from './look.js'
import { read } from './read.js'

export interface ProgressProps extends Omit<BoxProps, 'color'> {
  /** How much is done, 0..1. What is outside counts as the nearest end. */
  readonly value: Prop<number>
  /** Stands before the bar. */
  readonly label?: Prop<string>
  /** Stands after the bar; the share in hundredths unless given, nothing if empty. */
  readonly caption?: Prop<string>
  /** Colour of what is done. */
  readonly color?: Prop<Color>
  /** Colour of what is not. */
  readonly trackColor?: Prop<Color>
}

/**
 * A bar that fills from left to right, by eighths of a cell, as wide as there is room.
 *
 * @throws {OutsideMountError} where no interface is being built
 */
export function progress({
  value,
  label,
  caption,
  color = look.accent,
  trackColor = look.faint,
  ...props
}: ProgressProps): void {
  const track = createRef()
  const isColorless = colorless()
  const done = derived(() => Math.min(1, Math.max(0, read(value, 0) || 0)))
  const name = label === undefined ? {} : { label }
  box({ height: 1, columnGap: 1, flexShrink: 0, role: 'progressbar', ...name, ...props }, () => {
    if (label !== undefined) text(label, LABEL)
    box(
      {
        ref: track,
        flexGrow: 1,
        flexBasis: 0,
        minWidth: 1,
        height: 1,
        overflow: 'hidden',
        // Reversed, as what stands out is without colours, what is done would look like what is not.
        backgroundColor: () => (isColorless() ? undefined : read(trackColor)),
      },
      () => {
        text(() => barRow(done.value, track.width.value, isColorless() ? '░' : ' '), {
          color,
          textWrap: 'nowrap',
          flexShrink: 0,
        })
      },
    )
    if (caption !== '') text(caption ?? (() => `${Math.round(done.value * 100)}%`.padStart(4)), { flexShrink: 0 })
  })
}

const LABEL = { minWidth: 0, maxWidth: '50%', textWrap: 'nowrap', textOverflow: 'ellipsis' } as const
