// Written by sparktui-codegen from the inventory `particles`, layout hash 19b037bf1a1fa411.
// To change it, edit the inventory and run `npm run codegen`.

import { type ProtocolWords, writeIdentity } from '@sparktui/memory'

/** Particles that Rust moves on a thread of its own and TypeScript draws. */
export const INVENTORY = 'particles'
/** What both sides must agree on, cut to 64 bits: 16 hex digits. */
export const LAYOUT_HASH = '19b037bf1a1fa411'
/** The first word of every such buffer. */
export const MAGIC = 0x4c54_5250
/** Nodes per field where none are asked for. */
export const DEFAULT_CAPACITY = 10_048
/** Most nodes per field. */
export const MAX_CAPACITY = 65_536

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

/** The mask of each group in a dirty byte. */
export const GROUPS = {
  /** Where a particle is and how it moves. */
  motion: 1 << 0,
  /** What moves the particles. */
  knobs: 1 << 1,
  /** How far the simulation has come. */
  pace: 1 << 2,
} as const

/** The groups by name. */
export type GroupName = keyof typeof GROUPS

/** The parts of the buffer, in their order. */
export const SECTIONS = {
  /** Identity, and the words that TypeScript writes. */
  header: { name: 'header', kind: 'words', type: 'uint32' },
  /** The groups of a node that TypeScript changed. */
  dirty: { name: 'dirty', kind: 'flags', type: 'uint8' },
  /** Places, speeds and forces. */
  float32: { name: 'float32', kind: 'fields', type: 'float32' },
  /** Counts. */
  uint32: { name: 'uint32', kind: 'fields', type: 'uint32' },
  /** Small numbers. */
  uint8: { name: 'uint8', kind: 'fields', type: 'uint8' },
  /** A summary of dirty. */
  dirtyBlocks: { name: 'dirty_blocks', kind: 'flags', type: 'uint8' },
  /** What Rust says. */
  engineWords: { name: 'engine_words', kind: 'words', type: 'uint32' },
  /** The groups of a node that Rust changed. */
  engineDirty: { name: 'engine_dirty', kind: 'flags', type: 'uint8' },
  /** A summary of engine_dirty. */
  engineDirtyBlocks: { name: 'engine_dirty_blocks', kind: 'flags', type: 'uint8' },
} as const satisfies Readonly<Record<string, Section>>

/** The parts of the buffer by name. */
export type SectionName = keyof typeof SECTIONS

/** Where a section is, in bytes from the start of the buffer. Both are multiples of 64. */
export interface Span {
  readonly offset: number
  readonly bytes: number
}

/** Where everything is at one size. */
export interface Layout {
  /** Nodes per field. */
  readonly capacity: number
  /** Bytes of the text pool. */
  readonly textBytes: number
  /** Bytes of the whole buffer. */
  readonly bytes: number
  /** By their names. */
  readonly sections: Readonly<Record<SectionName, Span>>
}

/**
 * Where everything is, at any size: pure.
 *
 * @param capacity nodes per field, a multiple of 64
 * @throws {CapacityRangeError} if there is no such buffer
 */
export function layoutOf(capacity: number = DEFAULT_CAPACITY): Layout {
  if (!isSize(capacity) || capacity > MAX_CAPACITY) throw new CapacityRangeError(capacity)
  const headerSpan = span(0, 44)
  const dirtySpan = span(end(headerSpan), capacity)
  const float32Span = span(end(dirtySpan), 13 * capacity * 4)
  const uint32Span = span(end(float32Span), 6 * capacity * 4)
  const uint8Span = span(end(uint32Span), 3 * capacity)
  const dirtyBlocksSpan = span(end(uint8Span), Math.ceil(capacity / 64))
  const engineWordsSpan = span(end(dirtyBlocksSpan), 28)
  const engineDirtySpan = span(end(engineWordsSpan), capacity)
  const engineDirtyBlocksSpan = span(end(engineDirtySpan), Math.ceil(capacity / 64))
  const sections = {
    header: headerSpan,
    dirty: dirtySpan,
    float32: float32Span,
    uint32: uint32Span,
    uint8: uint8Span,
    dirtyBlocks: dirtyBlocksSpan,
    engineWords: engineWordsSpan,
    engineDirty: engineDirtySpan,
    engineDirtyBlocks: engineDirtyBlocksSpan,
  }
  return { capacity, textBytes: 0, bytes: end(engineDirtyBlocksSpan), sections }
}

/** Bytes: sections start on it, and sizes are multiples of it. */
const ALIGNMENT = 64

function span(offset: number, bytes: number): Span {
  return { offset, bytes: Math.ceil(bytes / ALIGNMENT) * ALIGNMENT }
}

function end({ offset, bytes }: Span): number {
  return offset + bytes
}

function isSize(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value % ALIGNMENT === 0
}

/** One number of every node. */
export interface Field {
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
  /** What the number counts. */
  readonly unit: string
  /** What a new node finds. */
  readonly default: number
}

const STRIDES: Readonly<Record<FieldType, number>> = { float32: 4, uint32: 4, int32: 4, uint8: 1 }

function field(
  section: SectionName,
  index: number,
  name: string,
  group: GroupName,
  writer: Writer,
  unit: string,
  initial: number,
): Field {
  const { type } = SECTIONS[section]
  return { name, type, section, index, stride: STRIDES[type], group, writer, unit, default: initial }
}

/** Byte of node 0's slot, from the start of the buffer. */
export function fieldOffset(field: Field, layout: Layout): number {
  return layout.sections[field.section].offset + field.index * layout.capacity * field.stride
}

/**
 * Byte of one node's slot, from the start of the buffer.
 *
 * @throws {NodeRangeError} if `node` is not an integer in `0..capacity`, end excluded
 */
export function slotOffset(field: Field, node: number, layout: Layout): number {
  if (!Number.isInteger(node) || node < 0 || node >= layout.capacity) {
    throw new NodeRangeError(field.name, node, layout.capacity)
  }
  return fieldOffset(field, layout) + node * field.stride
}

/** Every field, in the order of memory. */
export const FIELDS = {
  /** Where it is from the left. Unit: box heights. */
  positionX: field('float32', 0, 'position_x', 'motion', 'engine', 'box heights', 0),
  /** Where it is from the top. Unit: box heights. */
  positionY: field('float32', 1, 'position_y', 'motion', 'engine', 'box heights', 0),
  /** How fast it goes right. Unit: box heights a second. */
  velocityX: field('float32', 2, 'velocity_x', 'motion', 'engine', 'box heights a second', 0),
  /** How fast it goes down. Unit: box heights a second. */
  velocityY: field('float32', 3, 'velocity_y', 'motion', 'engine', 'box heights a second', 0),
  /** Width of the box. Unit: box heights. */
  width: field('float32', 4, 'width', 'knobs', 'ts', 'box heights', 2),
  /** Pulls down. Unit: box heights a second squared. */
  gravity: field('float32', 5, 'gravity', 'knobs', 'ts', 'box heights a second squared', 0),
  /** Pushes right. Unit: box heights a second squared. */
  wind: field('float32', 6, 'wind', 'knobs', 'ts', 'box heights a second squared', 0),
  /** Share of its speed that a particle loses. Unit: a second. */
  drag: field('float32', 7, 'drag', 'knobs', 'ts', 'a second', 0),
  /** What a wall leaves of the speed towards it. Unit: share. */
  bounce: field('float32', 8, 'bounce', 'knobs', 'ts', 'share', 1),
  /** How strong the attractor is. Unit: box heights cubed a second squared. */
  strength: field('float32', 9, 'strength', 'knobs', 'ts', 'box heights cubed a second squared', 0.12),
  /** Where the attractor is from the left. Unit: box heights. */
  attractorX: field('float32', 10, 'attractor_x', 'knobs', 'ts', 'box heights', 1),
  /** Where the attractor is from the top. Unit: box heights. */
  attractorY: field('float32', 11, 'attractor_y', 'knobs', 'ts', 'box heights', 0.5),
  /** What the last step took the thread. Unit: microseconds. */
  stepTime: field('float32', 12, 'step_time', 'pace', 'engine', 'microseconds', 0),
  /** How many shall fly. Unit: particles. */
  count: field('uint32', 0, 'count', 'knobs', 'ts', 'particles', 10000),
  /** How often time passes; a step is a sixtieth of a second in the box. Unit: steps a second. */
  rate: field('uint32', 1, 'rate', 'knobs', 'ts', 'steps a second', 60),
  /** A new one scatters the particles anew. Unit: any number. */
  seed: field('uint32', 2, 'seed', 'knobs', 'ts', 'any number', 1),
  /** How many fly. Unit: particles. */
  flying: field('uint32', 3, 'flying', 'pace', 'engine', 'particles', 0),
  /** Steps since the particles were scattered. Unit: steps. */
  steps: field('uint32', 4, 'steps', 'pace', 'engine', 'steps', 0),
  /** How often the particles were written, all of them at once. Unit: frames. */
  frames: field('uint32', 5, 'frames', 'pace', 'engine', 'frames', 0),
  /** A memory of how fast it was. Unit: of 255. */
  heat: field('uint8', 0, 'heat', 'motion', 'engine', 'of 255', 0),
  /** Whether time passes. Enum: `run`. */
  run: field('uint8', 1, 'run', 'knobs', 'ts', 'run', 0),
  /** What the attractor does. Enum: `attractor`. */
  attractor: field('uint8', 2, 'attractor', 'knobs', 'ts', 'attractor', 0),
} as const

/** The fields by name. */
export type FieldName = keyof typeof FIELDS

/** Index of every word in an Int32Array over the whole buffer. */
export interface Words extends ProtocolWords {
  /** What the buffer is. */
  readonly magic: number
  /** Low half of the layout hash. */
  readonly hashLow: number
  /** High half of the layout hash. */
  readonly hashHigh: number
  /** Nodes per field. */
  readonly capacity: number
  /** 0 as there is no text. */
  readonly textBytes: number
  /** Odd while TypeScript writes. */
  readonly commit: number
  /** One more for every commit. */
  readonly wake: number
  /** Nodes in use. */
  readonly nodeCount: number
  /** 1 while TypeScript sleeps. */
  readonly jsSleep: number
  /** A fence for reading back. */
  readonly jsFence: number
  /** 0 as there are no events. */
  readonly eventTail: number
  /** 1 while Rust sleeps. */
  readonly sleep: number
  /** 1 while Rust waits for the end of a commit. */
  readonly want: number
  /** The last commit that Rust took. */
  readonly consumed: number
  /** Odd while Rust writes. */
  readonly frame: number
  /** 0 as there are no events. */
  readonly eventHead: number
  /** 0 as there are no events. */
  readonly backlog: number
  /** How often the thread came to itself. */
  readonly rounds: number
}

/** Slots that the engine writes. */
export interface ReadonlyView {
  readonly length: number
  readonly [node: number]: number
}

/** One array of slots for each field, over the shared memory. */
export interface Views {
  /** Where it is from the left. Unit: box heights. */
  readonly positionX: ReadonlyView
  /** Where it is from the top. Unit: box heights. */
  readonly positionY: ReadonlyView
  /** How fast it goes right. Unit: box heights a second. */
  readonly velocityX: ReadonlyView
  /** How fast it goes down. Unit: box heights a second. */
  readonly velocityY: ReadonlyView
  /** Width of the box. Unit: box heights. */
  readonly width: Float32Array
  /** Pulls down. Unit: box heights a second squared. */
  readonly gravity: Float32Array
  /** Pushes right. Unit: box heights a second squared. */
  readonly wind: Float32Array
  /** Share of its speed that a particle loses. Unit: a second. */
  readonly drag: Float32Array
  /** What a wall leaves of the speed towards it. Unit: share. */
  readonly bounce: Float32Array
  /** How strong the attractor is. Unit: box heights cubed a second squared. */
  readonly strength: Float32Array
  /** Where the attractor is from the left. Unit: box heights. */
  readonly attractorX: Float32Array
  /** Where the attractor is from the top. Unit: box heights. */
  readonly attractorY: Float32Array
  /** What the last step took the thread. Unit: microseconds. */
  readonly stepTime: ReadonlyView
  /** How many shall fly. Unit: particles. */
  readonly count: Uint32Array
  /** How often time passes; a step is a sixtieth of a second in the box. Unit: steps a second. */
  readonly rate: Uint32Array
  /** A new one scatters the particles anew. Unit: any number. */
  readonly seed: Uint32Array
  /** How many fly. Unit: particles. */
  readonly flying: ReadonlyView
  /** Steps since the particles were scattered. Unit: steps. */
  readonly steps: ReadonlyView
  /** How often the particles were written, all of them at once. Unit: frames. */
  readonly frames: ReadonlyView
  /** A memory of how fast it was. Unit: of 255. */
  readonly heat: ReadonlyView
  /** Whether time passes. Enum: `run`. */
  readonly run: Uint8Array
  /** What the attractor does. Enum: `attractor`. */
  readonly attractor: Uint8Array
}

/** The memory that both sides share, and every way to look at it. */
export interface SharedBuffer {
  /** The memory itself. */
  readonly buffer: SharedArrayBuffer
  /** All of it. */
  readonly bytes: Uint8Array
  /** All of it, for the words of `at`. */
  readonly words: Int32Array
  /** Where everything is. */
  readonly layout: Layout
  /** Nodes per field. */
  readonly capacity: number
  /** Bytes of the text pool. */
  readonly textBytes: number
  /** Indexes into `words`. */
  readonly at: Words
  /** The fields. */
  readonly views: Views
  /** The groups of a node that TypeScript changed. */
  readonly dirty: Uint8Array
  /** A summary of dirty. */
  readonly dirtyBlocks: Uint8Array
  /** The groups of a node that Rust changed. */
  readonly engineDirty: Uint8Array
  /** A summary of engine_dirty. */
  readonly engineDirtyBlocks: Uint8Array
}

/** How large a buffer is to be. */
export interface SharedBufferOptions {
  /** Nodes per field, a multiple of 64. */
  readonly capacity?: number | undefined
}

/**
 * Allocates a buffer and writes its identity. What is not touched costs no memory.
 *
 * @throws {CapacityRangeError} if the capacity cannot be had
 */
export function createSharedBuffer(options: SharedBufferOptions = {}): SharedBuffer {
  const layout = layoutOf(options.capacity)
  const { sections, capacity, textBytes } = layout
  const buffer = new SharedArrayBuffer(layout.bytes)
  const words = new Int32Array(buffer)
  writeIdentity(words, { magic: MAGIC, hash: LAYOUT_HASH, capacity, textBytes })
  const headerBase = sections.header.offset / 4
  const engineWordsBase = sections.engineWords.offset / 4
  return {
    buffer,
    bytes: new Uint8Array(buffer),
    words,
    layout,
    capacity,
    textBytes,
    at: {
      magic: headerBase + 0,
      hashLow: headerBase + 1,
      hashHigh: headerBase + 2,
      capacity: headerBase + 3,
      textBytes: headerBase + 4,
      commit: headerBase + 5,
      wake: headerBase + 6,
      nodeCount: headerBase + 7,
      jsSleep: headerBase + 8,
      jsFence: headerBase + 9,
      eventTail: headerBase + 10,
      sleep: engineWordsBase + 0,
      want: engineWordsBase + 1,
      consumed: engineWordsBase + 2,
      frame: engineWordsBase + 3,
      eventHead: engineWordsBase + 4,
      backlog: engineWordsBase + 5,
      rounds: engineWordsBase + 6,
    },
    views: {
      positionX: new Float32Array(buffer, fieldOffset(FIELDS.positionX, layout), capacity),
      positionY: new Float32Array(buffer, fieldOffset(FIELDS.positionY, layout), capacity),
      velocityX: new Float32Array(buffer, fieldOffset(FIELDS.velocityX, layout), capacity),
      velocityY: new Float32Array(buffer, fieldOffset(FIELDS.velocityY, layout), capacity),
      width: new Float32Array(buffer, fieldOffset(FIELDS.width, layout), capacity),
      gravity: new Float32Array(buffer, fieldOffset(FIELDS.gravity, layout), capacity),
      wind: new Float32Array(buffer, fieldOffset(FIELDS.wind, layout), capacity),
      drag: new Float32Array(buffer, fieldOffset(FIELDS.drag, layout), capacity),
      bounce: new Float32Array(buffer, fieldOffset(FIELDS.bounce, layout), capacity),
      strength: new Float32Array(buffer, fieldOffset(FIELDS.strength, layout), capacity),
      attractorX: new Float32Array(buffer, fieldOffset(FIELDS.attractorX, layout), capacity),
      attractorY: new Float32Array(buffer, fieldOffset(FIELDS.attractorY, layout), capacity),
      stepTime: new Float32Array(buffer, fieldOffset(FIELDS.stepTime, layout), capacity),
      count: new Uint32Array(buffer, fieldOffset(FIELDS.count, layout), capacity),
      rate: new Uint32Array(buffer, fieldOffset(FIELDS.rate, layout), capacity),
      seed: new Uint32Array(buffer, fieldOffset(FIELDS.seed, layout), capacity),
      flying: new Uint32Array(buffer, fieldOffset(FIELDS.flying, layout), capacity),
      steps: new Uint32Array(buffer, fieldOffset(FIELDS.steps, layout), capacity),
      frames: new Uint32Array(buffer, fieldOffset(FIELDS.frames, layout), capacity),
      heat: new Uint8Array(buffer, fieldOffset(FIELDS.heat, layout), capacity),
      run: new Uint8Array(buffer, fieldOffset(FIELDS.run, layout), capacity),
      attractor: new Uint8Array(buffer, fieldOffset(FIELDS.attractor, layout), capacity),
    },
    dirty: new Uint8Array(buffer, sections.dirty.offset, capacity),
    dirtyBlocks: new Uint8Array(buffer, sections.dirtyBlocks.offset, Math.ceil(capacity / 64)),
    engineDirty: new Uint8Array(buffer, sections.engineDirty.offset, capacity),
    engineDirtyBlocks: new Uint8Array(buffer, sections.engineDirtyBlocks.offset, Math.ceil(capacity / 64)),
  }
}

/**
 * Gives a new node the defaults of all that TypeScript writes, but for what a slot keeps from node to node. Marks
 * nothing as changed: open a commit before it and set the dirty byte after it. With `isFirst` the slot never held a
 * node: its memory is still zero, so zeroes are not written, and pages that hold nothing else stay out of memory.
 */
export function writeDefaults({ views }: SharedBuffer, node: number, isFirst = false): void {
  views.width[node] = 2
  views.bounce[node] = 1
  views.strength[node] = 0.12
  views.attractorX[node] = 1
  views.attractorY[node] = 0.5
  views.count[node] = 10000
  views.rate[node] = 60
  views.seed[node] = 1
  if (isFirst) return
  views.gravity[node] = 0
  views.wind[node] = 0
  views.drag[node] = 0
  views.run[node] = 0
  views.attractor[node] = 0
}

/** A node that the buffer has no slot for. */
export class NodeRangeError extends RangeError {
  override readonly name = 'NodeRangeError'
  readonly field: string
  readonly node: number
  readonly capacity: number

  constructor(field: string, node: number, capacity: number) {
    super(`${field}: there is no node ${node}; give an integer from 0 to ${capacity - 1}`)
    this.field = field
    this.node = node
    this.capacity = capacity
  }
}

/** A capacity that no buffer can have. */
export class CapacityRangeError extends RangeError {
  override readonly name = 'CapacityRangeError'
  readonly capacity: number

  constructor(capacity: number) {
    super(`capacity: ${capacity} is not possible; give a multiple of 64, at most ${MAX_CAPACITY}`)
    this.capacity = capacity
  }
}
