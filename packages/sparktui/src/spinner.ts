import { PropError } from './errors.js'
import { nearest } from './nearest.js'
import { type TextProps, text } from './primitives.js'
import { SPINNERS, type SpinnerFrames, type SpinnerName } from './spinners.js'

/** What a spinner can be given. */
export interface SpinnerProps extends Omit<TextProps, 'frameInterval'> {
  /** Which one; `dots` by default. */
  readonly name?: SpinnerName
  /** Its own frames, one line each, in the place of a name. They should be of one width. */
  readonly frames?: readonly string[]
  /** Milliseconds of each frame, 16 at least; without it, as the name has it, or 80. */
  readonly interval?: number
}

const OWN_INTERVAL = 80

/**
 * A text that moves while something is being waited for. The engine moves it, also while JavaScript has no time, and only
 * while it can be seen. With reduced motion it stands still.
 *
 * @throws {OutsideMountError} where no interface is being built
 * @throws {PropError} if there is no spinner of that name, or the frames are no lines
 */
export function spinner(props: SpinnerProps = {}): void {
  const { name = 'dots', frames, interval, ...rest } = props
  const own = frames === undefined ? named(name) : { frames: checked(frames), interval: OWN_INTERVAL }
  text(own.frames.join('\n'), { ...rest, frameInterval: interval ?? own.interval })
}

function named(name: string): SpinnerFrames {
  if (Object.hasOwn(SPINNERS, name)) return SPINNERS[name as SpinnerName]
  const names = Object.keys(SPINNERS)
  const guess = nearest(name, names)
  throw new PropError('spinner', 'name', name, guess === undefined ? names.join(', ') : `did you mean \`${guess}\`?`)
}

function checked(frames: readonly string[]): readonly string[] {
  const isLine = (frame: unknown) => typeof frame === 'string' && !frame.includes('\n')
  if (Array.isArray(frames) && frames.length > 0 && frames.every(isLine)) return frames
  throw new PropError('spinner', 'frames', frames, 'give at least one text without line feeds')
}
