// Written by sparktui-codegen from the inventory `particles`, layout hash 19b037bf1a1fa411.
// To change it, edit the inventory and run `npm run codegen`.

import { Words } from '@sparktui/memory'

/**
 * Whether time passes.
 *
 * - `paused`: Nothing moves and no thread wakes up.
 * - `running`: Steps follow each other at the rate.
 */
export type Run = 'paused' | 'running'

/** Every `Run`, in the inventory's order. */
export const RUNS = ['paused', 'running'] as const

/** Each `Run` with its number. */
export const RUN_WORDS = /* @__PURE__ */ new Words('run', RUNS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeRun(word: Run): number {
  return RUN_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeRun(number: number): Run | undefined {
  return RUN_WORDS.decode(number)
}

/**
 * What a point in the box does to the particles.
 *
 * - `off`: Nothing.
 * - `pull`: They fall towards it, by the square of the distance.
 * - `swirl`: They fall around it.
 * - `push`: They flee from it.
 */
export type Attractor = 'off' | 'pull' | 'swirl' | 'push'

/** Every `Attractor`, in the inventory's order. */
export const ATTRACTORS = ['off', 'pull', 'swirl', 'push'] as const

/** Each `Attractor` with its number. */
export const ATTRACTOR_WORDS = /* @__PURE__ */ new Words('attractor', ATTRACTORS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeAttractor(word: Attractor): number {
  return ATTRACTOR_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeAttractor(number: number): Attractor | undefined {
  return ATTRACTOR_WORDS.decode(number)
}
