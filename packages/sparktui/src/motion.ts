export {
  type AnimatedValues,
  type Animation,
  type AnimationOptions,
  animate,
  type Keyframes,
} from './motion/animate.js'
export type { Easing } from './motion/easing.js'
export { type SpinnerProps, spinner } from './spinner.js'
export type { SpinnerFrames, SpinnerName } from './spinners.js'
