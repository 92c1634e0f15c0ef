import type { Writer } from '../model.js'

/** What `explain` answers; by `--json` exactly this, with `command` and `ok` before it. */

/** Where the inventory says it, both numbers from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** The sizes that offsets are at. */
export interface Sizes {
  readonly capacity: number
  readonly textBytes: number
}

export interface FieldAnswer extends Sizes {
  readonly kind: 'field'
  readonly name: string
  readonly place: Place
  readonly doc: string
  readonly section: string
  readonly group: string
  readonly writer: Writer
  readonly type: string
  /** Byte of node 0's slot. */
  readonly offset: number
  /** Bytes from one node's slot to the next one's. */
  readonly stride: number
  /** Bytes of all slots. */
  readonly bytes: number
  readonly default: number
  readonly unit: string
  /** The words that its numbers stand for, by number; of a flag set by bit. */
  readonly words: readonly { readonly name: string; readonly value: number }[]
  /** The enum or flag set of the words. */
  readonly wordsOf: string | undefined
  /** Whether a new node finds the old number. */
  readonly keep: boolean
  /** `box.padding`: who writes it by name. */
  readonly props: readonly string[]
}

export interface WordAnswer extends Sizes {
  readonly kind: 'word'
  readonly name: string
  readonly place: Place
  readonly doc: string
  readonly section: string
  readonly writer: Writer
  readonly offset: number
}

export interface SectionAnswer extends Sizes {
  readonly kind: 'section'
  readonly name: string
  readonly place: Place
  readonly doc: string
  /** Of what it consists: `fields`, `flags`, `words` or `bytes`. */
  readonly of: string
  /** In words. */
  readonly writers: string
  readonly offset: number
  readonly bytes: number
  /** Fields or words in it, in order. */
  readonly members: readonly string[]
}

export interface OffsetAnswer extends Sizes {
  readonly kind: 'offset'
  readonly offset: number
  readonly section: string
  /** Byte within the section. */
  readonly within: number
  /** The field or word that the byte belongs to; none in flags, bytes, and room that only rounds up. */
  readonly member: string | undefined
  /** Nodes whose slot or flag the byte is in: first and last. */
  readonly nodes: readonly [number, number] | undefined
  /** Byte within the slot or word. */
  readonly byte: number | undefined
  readonly place: Place
}

export type Answer = FieldAnswer | WordAnswer | SectionAnswer | OffsetAnswer
