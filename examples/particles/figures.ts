import type { MotionArrays } from './generated/ts/src/index.js'

/** Bars of the histogram. */
const BARS = 12

/** What is true of all particles together. */
export interface Figures {
  /** Box heights a second. */
  readonly meanSpeed: number
  /** From the bottom, in box heights. */
  readonly meanHeight: number
  /** How many particles have the heats of each twelfth, coldest first. */
  readonly heats: readonly number[]
}

/** Counts the first `flying` particles. */
export function figuresOf(motion: MotionArrays, flying: number): Figures {
  const heats = new Array<number>(BARS).fill(0)
  let speeds = 0
  let depths = 0
  for (let i = 0; i < flying; i++) {
    speeds += Math.hypot(motion.velocityX.view[i] ?? 0, motion.velocityY.view[i] ?? 0)
    depths += motion.positionY.view[i] ?? 0
    const bar = Math.floor(((motion.heat.view[i] ?? 0) * BARS) / 256)
    heats[bar] = (heats[bar] ?? 0) + 1
  }
  const all = Math.max(1, flying)
  return { meanSpeed: speeds / all, meanHeight: flying === 0 ? 0 : 1 - depths / all, heats }
}
