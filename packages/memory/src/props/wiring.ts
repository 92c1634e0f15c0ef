import { repeat, type SharedSlotBuffer } from '@sparktui/signals'
import type { Field } from '../layout/model.js'
import { nearest } from '../nearest.js'
import type { PropRule, PropRuntime, PropSet, PropTarget, Slot } from './model.js'

/** A prop of one primitive in one app. */
interface Wired {
  readonly target: PropTarget
  /** The bits of its parts that more specific props write, by their names; undefined where there are none at all. */
  readonly rivals: ReadonlyMap<string, number> | undefined
}

/** Props that are no fields. */
const OTHERS: ReadonlySet<string> = new Set(['ref', 'key', 'role', 'label', 'keysScroll'])

/** What wires the props of one primitive to the arrays of one app. A prop takes memory once it is given to a node. */
export class Wiring<Props extends object> {
  /** Null for what is left to the face. */
  readonly #wired = new Map<string, Wired | null>()

  /**
   * @param fields the fields that props write, by their names
   * @param sets what the primitive can be given
   * @param content the prop that the first argument of the primitive gives, if any
   */
  constructor(
    private readonly runtime: PropRuntime,
    private readonly fields: Readonly<Record<string, Field>>,
    private readonly primitive: string,
    private readonly sets: readonly PropSet[],
    private readonly content?: string,
  ) {}

  /**
   * Writes what is given to a node and repeats its sources as long as the scope lives. Of several props that write one
   * field, the one that writes the fewest fields wins, in whatever order they are given.
   *
   * @param content stands above the prop of the same meaning
   */
  wire(node: number, props: Props, content?: unknown): void {
    // From JavaScript, what is meant to be in a node may be given as its props.
    if (typeof props !== 'object') this.runtime.reject(this.primitive, 'props', props, 'give an object of props')
    const given = props as Readonly<Record<string, unknown>>
    if (content !== undefined && this.content !== undefined) this.bind(this.content, node, content, given)
    for (const prop in given) {
      const value = given[prop]
      if (value !== undefined && (content === undefined || prop !== this.content)) this.bind(prop, node, value, given)
    }
  }

  private bind(prop: string, node: number, value: unknown, given: Readonly<Record<string, unknown>>): void {
    let wired = this.#wired.get(prop)
    if (wired === undefined) {
      wired = this.wired(prop, value)
      this.#wired.set(prop, wired)
    }
    if (wired === null) return
    const { target, rivals } = wired
    repeat(value, rivals === undefined ? target : target.without(claimed(rivals, given)), node)
  }

  private wired(prop: string, value: unknown): Wired | null {
    const rule = this.rule(prop)
    if (rule === undefined) {
      if (!prop.startsWith('on') && !OTHERS.has(prop)) this.refuse(prop, value)
      return null
    }
    const { runtime, primitive } = this
    const rivals = this.rivals(rule)
    return {
      target: rule.target({ runtime, primitive, prop }, this.slots(rule)),
      rivals: rivals.size === 0 ? undefined : rivals,
    }
  }

  private rule(prop: string): PropRule | undefined {
    const set = this.sets.find((one) => Object.hasOwn(one, prop))
    return set?.[prop]
  }

  /** The fewer parts a prop has, the more specific it is. */
  private rivals(rule: PropRule): ReadonlyMap<string, number> {
    const own = partsOf(rule)
    const rivals = new Map<string, number>()
    if (own.length < 2) return rivals
    for (const [name, other] of this.sets.flatMap(Object.entries<PropRule>)) {
      const parts = partsOf(other)
      if (parts.length >= own.length) continue
      const fields = new Set(parts.flat())
      const bits = own.reduce((all, part, at) => (part.some((field) => fields.has(field)) ? all | (1 << at) : all), 0)
      if (bits !== 0) rivals.set(name, bits)
    }
    return rivals
  }

  private slots({ writes }: PropRule): readonly (readonly Slot[])[] {
    const arrays = this.runtime.arrays as Readonly<Record<string, Readonly<Record<string, SharedSlotBuffer>>>>
    return tokensOf(writes).map((part) =>
      part.map((token) => {
        const [name = '', constant] = token.split('=')
        const { group, default: initial } = this.fields[name] as Field
        const buffer = arrays[`${group}Arrays`]?.[name] as SharedSlotBuffer
        return { buffer, initial, constant: constant === undefined ? undefined : Number(constant) }
      }),
    )
  }

  private refuse(prop: string, value: unknown): void {
    const { runtime, primitive } = this
    const guess = nearest(prop, this.sets.flatMap(Object.keys))
    const advice = guess === undefined ? 'remove it' : `did you mean ${JSON.stringify(guess)}?`
    runtime.reject(primitive, prop, value, `${primitive} has no such prop; ${advice}`)
  }
}

/** What was read of rules, for all apps. */
const parts = new WeakMap<PropRule, readonly (readonly string[])[]>()

/** What a prop writes, in parts that a more specific one may take from it. */
function partsOf(rule: PropRule): readonly (readonly string[])[] {
  let known = parts.get(rule)
  if (known === undefined) {
    known = tokensOf(rule.writes).map((part) => part.map((token) => token.replace(/=.*/, '')))
    parts.set(rule, known)
  }
  return known
}

function tokensOf(writes: string): readonly (readonly string[])[] {
  if (writes === '') return []
  return writes.split(' ').map((part) => {
    const [first = '', ...others] = part.split('/')
    return [first, ...others.map((each) => each.replace(/^\+/, first))]
  })
}

/** The bits of the parts that props beside it write. */
function claimed(rivals: ReadonlyMap<string, number>, given: Readonly<Record<string, unknown>>): number {
  let bits = 0
  for (const name in given) {
    const rival = rivals.get(name)
    if (rival !== undefined && given[name] !== undefined) bits |= rival
  }
  return bits
}
