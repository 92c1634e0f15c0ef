import type { ReadInventory } from '../load.js'
import type { EnumModel, FlagSet, Section } from '../model.js'
import { child } from '../report.js'
import type { Path } from '../source.js'

/** Something named, with the place where an inventory says it. */
export interface Item<T> {
  readonly name: string
  readonly value: T
  readonly path: Path
  readonly renamedFrom: string | undefined
  /** Place in its list. */
  readonly index: number
}

/** One of two inventories that are compared. In one without faults, the model's lists are the text's. */
export class Side {
  readonly read: ReadInventory

  constructor(read: ReadInventory) {
    this.read = read
  }

  get inventory(): ReadInventory['inventory'] {
    return this.read.inventory
  }

  /** The entries of a list. */
  items<T extends { readonly name: string }>(list: readonly T[], at: Path): Item<T>[] {
    return list.map((value, index) => this.#item(value, [...at, index], index))
  }

  /** The sections after the header, which has no name of its own. */
  sections(): Item<Section>[] {
    return this.items(this.inventory.sections.slice(1), ['sections'])
  }

  /** Header and sections. */
  #whole(): { readonly section: Section; readonly path: Path }[] {
    return this.inventory.sections.map((section, index) => ({
      section,
      path: index === 0 ? ['header'] : ['sections', index - 1],
    }))
  }

  /** All fields, whatever section they are in. */
  fields() {
    return this.#whole().flatMap(({ section, path }) =>
      section.kind === 'fields' ? this.items(section.fields, [...path, 'fields']) : [],
    )
  }

  /** All words with their sections. */
  words() {
    return this.#whole().flatMap(({ section, path }) => {
      if (section.kind !== 'words') return []
      const words = section.words.map((word) => ({ ...word, section: section.name }))
      return this.items(words, [...path, 'words'])
    })
  }

  values(one: Item<EnumModel>) {
    return this.items(one.value.values, [...one.path, 'values'])
  }

  bits(one: Item<FlagSet>) {
    return this.items(one.value.bits, [...one.path, 'bits'])
  }

  #item<T extends { readonly name: string }>(value: T, path: Path, index: number): Item<T> {
    const raw = path.reduce<unknown>(child, this.read.source.data)
    const old = child(raw, 'renamedFrom')
    return { name: value.name, value, path, index, renamedFrom: typeof old === 'string' ? old : undefined }
  }
}
