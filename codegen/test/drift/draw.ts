import fc from 'fast-check'

/** Draws of one inventory. */
export class Draw {
  readonly #gen: fc.GeneratorValue
  readonly #names = new Set<string>()

  constructor(gen: fc.GeneratorValue) {
    this.#gen = gen
  }

  whole(min: number, max: number): number {
    return this.#gen(fc.integer, { min, max })
  }

  chance(): boolean {
    return this.#gen(fc.boolean)
  }

  oneOf<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)] as T
  }

  list<T>(min: number, max: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.whole(min, max) }, (_, index) => make(index))
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((one) => ({ one, key: this.whole(0, 1e9) }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }) => one)
  }

  /** So many different numbers. */
  distinct(count: number, min: number, max: number): number[] {
    const numbers = this.#gen<number[], [object]>((size: object) => fc.uniqueArray(fc.integer({ min, max }), size), {
      minLength: count,
      maxLength: count,
    })
    return numbers
  }

  float(): number {
    return this.#gen(fc.float, { noNaN: true, noDefaultInfinity: true })
  }

  /** A word that nothing of this inventory is called by, often one that generated code uses itself. */
  name(stems: readonly string[] = STEMS): string {
    const stem = this.oneOf(stems)
    let name = stem
    for (let i = 2; this.#names.has(name); i++) name = `${stem}_n${i}`
    this.#names.add(name)
    return name
  }

  doc(): string {
    return this.oneOf(DOCS)
  }
}

/** Names that a template or a language has a use for, and ordinary ones. */
const STEMS = (
  'capacity field fields node number index length name names value values raw bits groups section layout_of mask ' +
  'text_offset region_size speed x y mean alpha b2 set_speed copy load store slot8 slot32 views_of at_once kind type_of ' +
  'constructor to_string prototype arguments default_value self_made words_of every read written loaded buffered ' +
  'private_part attach new region copy_node stage_node reset_node publish_node load_u32 store_byte end_of span record_offset'
).split(' ')

/** Names of sections and groups become names of constants. */
export const SECTIONS = STEMS.filter((stem) => !['span', 'arguments', 'new', 'capacity', 'groups'].includes(stem))

/** Names of enums and flag sets become types. */
export const TYPES = 'hue mood slope b2c every_day kind_of_thing'.split(' ')

const DOCS = [
  'What it is.',
  'No full stop',
  'Quotes "here" and \'there\', a `code` and a back\\slash.',
  'A comment that ends */ and begins /* again.',
  'Brackets [like these] and <those>, {{braces}}, a # and a : too.',
  'Größe — 大きさ.',
  'A long one, which has more words than one line of a hundred and twenty columns has room for, so that it must be broken somewhere.',
]
