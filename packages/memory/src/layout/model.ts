/** What a slot holds. */
export type FieldType = 'float32' | 'uint32' | 'int32' | 'uint8'

/** The one side that writes: TypeScript or the engine. */
export type Writer = 'ts' | 'engine'

/** One part of the buffer. */
export interface Section {
  /** As the inventory spells it. */
  readonly name: string
  /** `words` of the whole buffer, `fields` of nodes, `flags` of nodes or blocks of them, plain `bytes`. */
  readonly kind: 'words' | 'fields' | 'flags' | 'bytes'
  /** The type of what it consists of. */
  readonly type: FieldType
}

/** One number of every node. */
export interface Field<SectionName extends string = string, GroupName extends string = string> {
  /** As the inventory spells it. */
  readonly name: string
  /** What a slot holds. */
  readonly type: FieldType
  /** The part of the buffer that holds it. */
  readonly section: SectionName
  /** Place among the section's fields, from 0. */
  readonly index: number
  /** Bytes of one slot. */
  readonly stride: number
  /** What is marked when it changes. */
  readonly group: GroupName
  /** The one side that writes it. */
  readonly writer: Writer
  /** What a new node finds. */
  readonly default: number
  /** Whether a new node in a slot finds there what was in it before. */
  readonly keep: boolean
}

/** Where a section is, in bytes from the start of the buffer. Both are multiples of 64. */
export interface Span {
  readonly offset: number
  readonly bytes: number
}

/** Where everything is at one size. */
export interface Layout<SectionName extends string = string> {
  /** Nodes per field. */
  readonly capacity: number
  /** Bytes of the text pool. */
  readonly textBytes: number
  /** Bytes of the whole buffer. */
  readonly bytes: number
  /** By their names. */
  readonly sections: Readonly<Record<SectionName, Span>>
}

/** Slots that the engine writes. */
export interface ReadonlyView {
  readonly length: number
  readonly [node: number]: number
}

/** An inventory as its generated package says it. */
export interface Inventory {
  readonly magic: number
  /** The layout hash, 16 hex digits. */
  readonly hash: string
  readonly defaultCapacity: number
  readonly maxCapacity: number
  /** Bytes of the text pool where none are asked for; 0 if there is none. */
  readonly defaultTextBytes: number
  /**
   * The sections, in the order of memory. A line that is not set in begins one:
   *
   * ```text
   * header words              set in, its words
   * float32 float32           set in, the group of fields, then these: `width`; `opacity=1`, which is not 0 at first;
   *   layout width height     `generation*`, which a slot keeps from node to node
   *   layout! computed_x      what the engine writes
   * dirty flags 1             a byte for so many nodes
   * text_pool bytes text      the text pool
   * events bytes 65536        so many bytes
   * ```
   */
  readonly table: string
}
