import { decodeUnit, type Unit } from '@sparktui/generated'
import type { Color } from '../color/syntax.js'
import { colorWord } from '../color.js'
import type { AppCore } from '../core.js'
import { PropError } from '../errors.js'
import { nearest } from '../nearest.js'
import type { NodeRef } from '../node/ref.js'
import { type Easing, easingText } from './easing.js'
import { ANIMATED, type AnimatedName, type AnimatedProp, unitField } from './fields.js'

type ColorName = 'color' | 'backgroundColor' | 'borderColor' | 'scrollbarColor' | 'scrollbarTrackColor'

/** A value, or several that are gone through evenly; null is what the prop has without the animation. */
export type Keyframes<T> = T | readonly (T | null)[]

type NumberName = 'opacity' | 'flexGrow' | 'flexShrink'

/** What an animation moves: lengths, in the unit that the node's prop has, factors, and colours. */
export type AnimatedValues = { readonly [Name in NumberName]?: Keyframes<number> } & {
  readonly [Name in Exclude<AnimatedName, ColorName | NumberName>]?: Keyframes<number | `${number}%`>
} & {
  readonly [Name in ColorName]?: Keyframes<Color>
}

/** How an animation runs. */
export interface AnimationOptions {
  /** Milliseconds of one run, a whole number; 300 by default. */
  readonly duration?: number
  /** Milliseconds before the first run; 0 by default. */
  readonly delay?: number
  /** Runs, maybe a part of one or Infinity; 1 by default. */
  readonly iterations?: number
  /** Which way a run goes; `normal` by default. */
  readonly direction?: 'normal' | 'reverse' | 'alternate' | 'alternate-reverse'
  /** Whether the first value is shown during the delay, and the last one afterwards; `none` by default. */
  readonly fill?: 'none' | 'backwards' | 'forwards' | 'both'
  /** How a run goes; `ease` by default. */
  readonly easing?: Easing
}

/** A running animation. */
export interface Animation {
  /** Resolves with true at its end, with false if it is called off, or its node removed, before that. */
  readonly finished: Promise<boolean>
  /** Calls it off, also where its last value stays: the node looks as its props say. */
  cancel(): void
}

const MOST_MS = 2 ** 32 - 1

/**
 * Moves numbers and colours of a node. The engine does it, thirty steps a second, also while JavaScript has no time, and
 * only while the node can be seen; the props themselves stay as they are. With reduced motion it ends at once.
 *
 * ```ts
 * animate(ref, { opacity: [1, 0.3] }, { duration: 800, iterations: Infinity, direction: 'alternate' })
 * ```
 *
 * @param ref leads to the node; of one that is not mounted nothing is moved, and the animation has been called off
 * @throws {PropError} if a prop cannot be animated, or a value or option is none that it can have
 * @throws {ColorError} if a colour is none
 */
export function animate(ref: NodeRef, values: AnimatedValues, options: AnimationOptions = {}): Animation {
  const tails = Object.entries(values).flatMap(([name, keys]) => tracks(name, keys))
  const middle = course(options)
  const { bound } = ref
  if (bound === undefined || tails.length === 0) return { finished: Promise.resolve(false), cancel: nothing }
  const { core, node } = bound
  for (const [name, keys] of Object.entries(values)) checkUnits(core, node, name as AnimatedName, keys)
  let settle: (ended: boolean) => void = nothing
  const finished = new Promise<boolean>((resolve) => {
    settle = resolve
  })
  const told = (id: number) => ({
    lines: tails.map(([field, keys]) => `${id} ${field} ${middle} ${keys}`),
    fields: tails.map(([field]) => field),
    stays: options.fill === 'forwards' || options.fill === 'both',
  })
  const id = core.animations.begin(node, told, settle)
  return { finished, cancel: () => core.animations.cancel(node, id) }
}

function tracks(name: string, keys: unknown): (readonly [field: string, keys: string])[] {
  if (keys === undefined) return []
  if (!Object.hasOwn(ANIMATED, name)) {
    const guess = nearest(name, Object.keys(ANIMATED))
    throw new PropError('animate', name, keys, `it cannot be animated${guess ? `; did you mean \`${guess}\`?` : ''}`)
  }
  const prop: AnimatedProp = ANIMATED[name as AnimatedName]
  const list = Array.isArray(keys) ? keys : [keys]
  const words = list.map((key) => (key === null ? '_' : word(name, prop, key)))
  if (words.length === 0) throw new PropError('animate', name, keys, 'give at least one value')
  const text = (words.length === 1 ? ['_', ...words] : words).join(' ')
  return prop.fields.map((field) => [field, text])
}

function word(name: string, { kind }: AnimatedProp, key: unknown): string {
  if (kind === 'color') return String(colorWord(key as Color, `animate.${name}`))
  if (typeof key === 'number' && Number.isFinite(key)) return String(key)
  if (kind === 'length' && unitOf(key) === 'percent') return (key as string).slice(0, -1)
  throw new PropError('animate', name, key, kind === 'length' ? "give a number of cells, or '50%'" : 'give a number')
}

/** Nothing lies between a length and one of another unit, nor between one and `auto`. */
function checkUnits(core: AppCore, node: number, name: AnimatedName, keys: unknown): void {
  const { kind, fields } = ANIMATED[name]
  if (kind !== 'length' || keys === undefined) return
  for (const key of Array.isArray(keys) ? keys : [keys]) {
    for (const field of key === null ? [] : fields) {
      const unit = decodeUnit(core.buffer.views[unitField(field)][node] as number)
      if (unit === unitOf(key)) continue
      const has = unit === 'auto' ? 'is auto' : `is in ${unit}`
      throw new PropError('animate', name, key, `the node's own ${has}; give it and the animation one unit`)
    }
  }
}

function unitOf(key: unknown): Unit | undefined {
  if (typeof key === 'number') return 'cells'
  return typeof key === 'string' && /^-?\d+(\.\d+)?%$/.test(key) ? 'percent' : undefined
}

function course(options: AnimationOptions): string {
  const { duration = 300, delay = 0, iterations = 1, direction = 'normal', fill = 'none', easing = 'ease' } = options
  milliseconds('duration', duration)
  milliseconds('delay', delay)
  if (typeof iterations !== 'number' || !(iterations >= 0)) {
    throw new PropError('animate', 'iterations', iterations, 'give a number from 0, or Infinity')
  }
  const way = oneOf('direction', direction, { normal: '', reverse: 'r', alternate: 'a', 'alternate-reverse': 'ra' })
  const stay = oneOf('fill', fill, { none: '', backwards: 'b', forwards: 'f', both: 'bf' })
  return `${duration} ${delay} ${iterations} ${`${way}${stay}` || '-'} ${easingText(easing)}`
}

function milliseconds(option: string, value: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= MOST_MS) return
  throw new PropError('animate', option, value, `give whole milliseconds from 0 to ${MOST_MS}`)
}

function oneOf(option: string, value: string, letters: Readonly<Record<string, string>>): string {
  const found = Object.hasOwn(letters, value) ? letters[value] : undefined
  if (found !== undefined) return found
  throw new PropError('animate', option, value, `use ${Object.keys(letters).join(', ')}`)
}

function nothing(): void {}
