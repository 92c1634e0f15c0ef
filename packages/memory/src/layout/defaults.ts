import type { Field, Layout, Span } from './model.js'

/** Slots of one width: where node 0's are, and what a new node finds in them. Zeroes come last. */
interface Slots {
  readonly at: readonly number[]
  readonly values: readonly number[]
  /** How many are not 0. */
  readonly others: number
}

/** Gives new nodes the defaults of all that TypeScript writes, but for what a slot keeps from node to node. */
export class Defaults {
  readonly #floats: Float32Array
  readonly #whole: Int32Array
  readonly #bytes: Uint8Array
  readonly #ofFloats: Slots
  readonly #ofWhole: Slots
  readonly #ofBytes: Slots

  constructor(buffer: SharedArrayBuffer, layout: Layout, fields: readonly Field[]) {
    const written = fields.filter(({ writer, keep }) => writer === 'ts' && !keep)
    const of = (isOurs: (field: Field) => boolean) => slotsOf(written.filter(isOurs), layout)
    this.#floats = new Float32Array(buffer)
    this.#whole = new Int32Array(buffer)
    this.#bytes = new Uint8Array(buffer)
    this.#ofFloats = of(({ type }) => type === 'float32')
    this.#ofWhole = of(({ type }) => type === 'int32' || type === 'uint32')
    this.#ofBytes = of(({ type }) => type === 'uint8')
  }

  /** A loop for each type, so that each store sees one kind of array. */
  write(node: number, isFirst: boolean): void {
    const { at, values, others } = this.#ofFloats
    for (let i = 0, end = isFirst ? others : at.length; i < end; i++) {
      this.#floats[(at[i] as number) + node] = values[i] as number
    }
    const whole = this.#ofWhole
    for (let i = 0, end = isFirst ? whole.others : whole.at.length; i < end; i++) {
      this.#whole[(whole.at[i] as number) + node] = whole.values[i] as number
    }
    const bytes = this.#ofBytes
    for (let i = 0, end = isFirst ? bytes.others : bytes.at.length; i < end; i++) {
      this.#bytes[(bytes.at[i] as number) + node] = bytes.values[i] as number
    }
  }
}

function slotsOf(fields: readonly Field[], { sections, capacity }: Layout): Slots {
  const zeroes = fields.filter((field) => Object.is(field.default, 0))
  const others = fields.filter((field) => !zeroes.includes(field))
  const all = [...others, ...zeroes]
  return {
    at: all.map(({ section, index, stride }) => (sections[section] as Span).offset / stride + index * capacity),
    values: all.map((field) => field.default),
    others: others.length,
  }
}
