import { EASINGS, type Easing as EasingWord } from '@sparktui/generated'
import { PropError } from '../errors.js'

/** An easing function, as CSS spells it: a keyword, `cubic-bezier(x1, y1, x2, y2)` or `steps(count, jump-end)`. */
export type Easing = EasingWord | `cubic-bezier(${string})` | `steps(${string})`

const NUMBER = '-?(?:\\d+\\.?\\d*|\\.\\d+)'
const BEZIER = new RegExp(`^cubic-bezier\\((${NUMBER}),(${NUMBER}),(${NUMBER}),(${NUMBER})\\)$`)
const STEPS = /^steps\(([1-9]\d{0,8})(?:,(start|end|jump-start|jump-end|jump-none|jump-both))?\)$/

/**
 * The easing as the engine reads it: without spaces, nothing left out.
 *
 * @throws {PropError} if it is none of CSS
 */
export function easingText(easing: string): string {
  const plain = String(easing).replace(/\s+/g, '')
  if ((EASINGS as readonly string[]).includes(plain)) return plain
  const bezier = BEZIER.exec(plain)
  if (bezier !== null && [bezier[1], bezier[3]].every((x) => Number(x) >= 0 && Number(x) <= 1)) return plain
  const steps = STEPS.exec(plain)
  if (steps !== null) return `steps(${steps[1]},${steps[2] ?? 'jump-end'})`
  throw new PropError(
    'animate',
    'easing',
    easing,
    `use ${EASINGS.join(', ')}, cubic-bezier(x1, y1, x2, y2) with x from 0 to 1, or steps(count, jump-end)`,
  )
}
