// Written by sparktui-codegen from the inventory `particles`, layout hash 19b037bf1a1fa411.
// To change it, edit the inventory and run `npm run codegen`.

import { nearest } from './nearest.js'

/** A word that an enum does not have. */
export class EnumValueError extends TypeError {
  override readonly name = 'EnumValueError'
  /** The enum, in camelCase. */
  readonly enum: string
  /** What was given. */
  readonly value: unknown
  /** The word that was probably meant. */
  readonly nearest: string | undefined

  constructor(name: string, value: unknown, words: readonly string[]) {
    const guess = typeof value === 'string' ? nearest(value, words) : undefined
    const advice = guess === undefined ? `use ${[...words].join(', ')}` : `did you mean ${JSON.stringify(guess)}?`
    super(`${name}: ${JSON.stringify(value) ?? String(value)} is not one of its words; ${advice}`)
    this.enum = name
    this.value = value
    this.nearest = guess
  }
}

/**
 * Whether time passes.
 *
 * - `paused`: Nothing moves and no thread wakes up.
 * - `running`: Steps follow each other at the rate.
 */
export type Run = 'paused' | 'running'

/** Every `Run`, in the inventory's order. */
export const RUNS = ['paused', 'running'] as const

const RUN_NUMBERS = numbered(RUNS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeRun(word: Run): number {
  return encode('run', RUN_NUMBERS, word)
}

/** The word that a number in memory stands for, if any. */
export function decodeRun(number: number): Run | undefined {
  return RUNS[number]
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

const ATTRACTOR_NUMBERS = numbered(ATTRACTORS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeAttractor(word: Attractor): number {
  return encode('attractor', ATTRACTOR_NUMBERS, word)
}

/** The word that a number in memory stands for, if any. */
export function decodeAttractor(number: number): Attractor | undefined {
  return ATTRACTORS[number]
}

function encode(name: string, numbers: ReadonlyMap<string, number>, word: string): number {
  const number = numbers.get(word)
  if (number === undefined) throw new EnumValueError(name, word, [...numbers.keys()])
  return number
}

function numbered(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, number) => [word, number]))
}
