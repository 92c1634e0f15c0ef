import type { Rule } from './diff/rules.js'

/** The inventory after loading and checking: what every emitter reads. Names are the inventory's own spelling. */

export const FIELD_TYPES = ['float32', 'uint32', 'int32', 'uint8'] as const
export type FieldType = (typeof FIELD_TYPES)[number]

/** Bytes of one slot. */
export const STRIDES: Readonly<Record<FieldType, number>> = { float32: 4, uint32: 4, int32: 4, uint8: 1 }

export const WRITERS = ['ts', 'engine'] as const
/** The one side that writes; `ts` is TypeScript, `engine` is Rust. */
export type Writer = (typeof WRITERS)[number]

export interface Group {
  readonly name: string
  readonly bit: number
  /** False where no reactive array holds its fields. */
  readonly reactive: boolean
  /** The field that counts changes of the group, if any. */
  readonly counter: string | undefined
  readonly doc: string
}

export interface EnumValue {
  readonly name: string
  readonly value: number
  readonly doc: string
}

export interface EnumModel {
  readonly name: string
  readonly doc: string
  readonly values: readonly EnumValue[]
}

export interface FlagBit {
  readonly name: string
  readonly bit: number
  readonly doc: string
}

export interface FlagSet {
  readonly name: string
  readonly doc: string
  readonly bits: readonly FlagBit[]
}

export interface Word {
  readonly name: string
  readonly doc: string
  readonly enum: EnumModel | undefined
}

export interface Field {
  readonly name: string
  readonly group: Group
  readonly writer: Writer
  readonly type: FieldType
  readonly default: number
  /** What the number counts, in words; for a field with `unitIn`, `unit of <field>`. */
  readonly unit: string
  /** The sibling field that holds the unit of this one's number. */
  readonly unitIn: string | undefined
  readonly enum: EnumModel | undefined
  readonly flags: FlagSet | undefined
  /** True where a new node in the slot finds the old number instead of the default. */
  readonly keep: boolean
  readonly doc: string
  /** Name of the section that holds it. */
  readonly section: string
  /** Place among the section's fields, from 0. */
  readonly index: number
}

interface SectionBase {
  readonly name: string
  readonly doc: string
}

/** The header is the first section, `words` of 64 bytes, written by TypeScript. */
export type Section =
  | (SectionBase & { readonly kind: 'words'; readonly writer: Writer; readonly words: readonly Word[] })
  | (SectionBase & { readonly kind: 'fields'; readonly type: FieldType; readonly fields: readonly Field[] })
  /** One byte for `per` nodes, written by both sides; `bits` names `group` or a flag set, or nothing. */
  | (SectionBase & { readonly kind: 'flags'; readonly per: number; readonly bits: string | undefined })
  | (SectionBase & { readonly kind: 'bytes'; readonly writer: Writer; readonly size: number | 'text_bytes' })

export const CODECS = ['number', 'integer', 'switch', 'enum', 'flag', 'length', 'color', 'text', 'own'] as const
export type Codec = (typeof CODECS)[number]

export interface Prop {
  readonly name: string
  readonly set: string
  readonly codec: Codec
  readonly writes: readonly Field[]
  /** Further fields that get a constant when the prop is given. */
  readonly also: readonly { readonly field: Field; readonly value: number }[]
  /** Values of the enum `unit` that a length may have. */
  readonly units: readonly string[]
  readonly min: number | undefined
  readonly max: number | undefined
  /** The bit of the flag set that a `flag` prop switches. */
  readonly flag: FlagBit | undefined
  /** What may be given for an `own` prop, as a type of TypeScript. */
  readonly type: string | undefined
  readonly doc: string
}

export interface Primitive {
  readonly name: string
  /** Value of the enum `component_type`. */
  readonly component: EnumValue
  readonly role: string
  readonly children: boolean
  /** The prop that the first argument gives, if any. */
  readonly content: Prop | undefined
  readonly props: readonly Prop[]
  readonly doc: string
}

/** A breaking change that is meant. */
export interface Approval {
  readonly rule: Rule
  /** What changes, as `diff` names it. */
  readonly field: string
  /** Layout hash of the inventory that the change is measured against. */
  readonly since: string
  readonly reason: string
}

export interface Inventory {
  readonly name: string
  readonly doc: string
  readonly magic: number
  readonly defaultCapacity: number
  readonly maxCapacity: number
  readonly defaultTextBytes: number
  readonly groups: readonly Group[]
  readonly enums: readonly EnumModel[]
  readonly flags: readonly FlagSet[]
  readonly sections: readonly Section[]
  readonly props: readonly Prop[]
  readonly primitives: readonly Primitive[]
  readonly approvals: readonly Approval[]
  /** 16 hex digits: SHA-256, cut to 64 bits, over everything that moves a byte or a meaning. */
  readonly hash: string
}
