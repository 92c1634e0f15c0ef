import { type Color, derived, type Prop } from 'sparktui'
import { look } from './look.js'
import { type ProgressProps, progress } from './progress.js'
import { read } from './read.js'

export interface GaugeProps extends Omit<ProgressProps, 'color'> {
  /** From this share on the gauge warns. 0.7 unless given. */
  readonly warnFrom?: Prop<number>
  /** From this share on it alarms. 0.9 unless given. */
  readonly alarmFrom?: Prop<number>
}

/** A bar that says by its colour whether its value is fine, high or too high. */
export function gauge({ warnFrom, alarmFrom, ...props }: GaugeProps): void {
  const color = derived((): Color => {
    const value = read(props.value, 0)
    if (value >= read(alarmFrom, 0.9)) return look.danger
    return value >= read(warnFrom, 0.7) ? look.warning : look.success
  })
  progress({ role: 'meter', ...props, color })
}
