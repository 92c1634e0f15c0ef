// Written by sparktui-codegen from the inventory `particles`, layout hash 19b037bf1a1fa411.
// To change it, edit the inventory and run `npm run codegen`.

import {
  type AnyBuffer,
  type AnyField,
  type AnyLayout,
  Plan,
  type ProtocolWords,
  type ReadonlyView,
  type Section,
} from '@sparktui/memory'

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
export interface Sections {
  /** Identity, and the words that TypeScript writes. */
  readonly header: Section
  /** The groups of a node that TypeScript changed. */
  readonly dirty: Section
  /** Places, speeds and forces. */
  readonly float32: Section
  /** Counts. */
  readonly uint32: Section
  /** Small numbers. */
  readonly uint8: Section
  /** A summary of dirty. */
  readonly dirtyBlocks: Section
  /** What Rust says. */
  readonly engineWords: Section
  /** The groups of a node that Rust changed. */
  readonly engineDirty: Section
  /** A summary of engine_dirty. */
  readonly engineDirtyBlocks: Section
}

/** The parts of the buffer by name. */
export type SectionName = keyof Sections

/** One number of every node. */
export type Field = AnyField<SectionName, GroupName>

/** The fields by name. */
export type FieldName = keyof Views

/** Where everything is at one size. */
export type Layout = AnyLayout<SectionName>

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
export interface SharedBuffer extends AnyBuffer<SectionName, Words, Views> {
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

/** All of it as a table; what is asked of it is made then. */
export const PLAN = new Plan<SectionName, FieldName, GroupName, Words, Views>({
  magic: MAGIC,
  hash: LAYOUT_HASH,
  defaultCapacity: DEFAULT_CAPACITY,
  maxCapacity: MAX_CAPACITY,
  defaultTextBytes: 0,
  table: `
header words
  magic hash_low hash_high capacity text_bytes commit wake node_count js_sleep js_fence event_tail
dirty flags 1
float32 float32
  motion! position_x position_y velocity_x velocity_y
  knobs width=2 gravity wind drag bounce=1 strength=0.12 attractor_x=1 attractor_y=0.5
  pace! step_time
uint32 uint32
  knobs count=10000 rate=60 seed=1
  pace! flying steps frames
uint8 uint8
  motion! heat
  knobs run attractor
dirty_blocks flags 64
engine_words words
  sleep want consumed frame event_head backlog rounds
engine_dirty flags 1
engine_dirty_blocks flags 64
`,
})

/** The parts of the buffer, in their order. */
export const SECTIONS: Sections = /* @__PURE__ */ PLAN.sections()

/** Every field, in the order of memory. */
export const FIELDS: Readonly<Record<FieldName, Field>> = /* @__PURE__ */ PLAN.fields()

/**
 * Where everything is, at any size: pure.
 *
 * @param capacity nodes per field, a multiple of 64
 * @throws {CapacityRangeError} if there is no such buffer
 */
export function layoutOf(capacity?: number): Layout {
  return PLAN.layout(capacity)
}

/**
 * Allocates a buffer and writes its identity. What is not touched costs no memory.
 *
 * @throws {CapacityRangeError} if the capacity cannot be had
 */
export function createSharedBuffer(options: SharedBufferOptions = {}): SharedBuffer {
  const buffer = PLAN.allocate(options)
  return {
    ...buffer,
    dirty: PLAN.bytesOf(buffer, 'dirty'),
    dirtyBlocks: PLAN.bytesOf(buffer, 'dirtyBlocks'),
    engineDirty: PLAN.bytesOf(buffer, 'engineDirty'),
    engineDirtyBlocks: PLAN.bytesOf(buffer, 'engineDirtyBlocks'),
  }
}

/**
 * Gives a new node the defaults of all that TypeScript writes, but for what a slot keeps from node to node. Marks
 * nothing as changed: open a commit before it and set the dirty byte after it. With `isFirst` the slot never held a
 * node: its memory is still zero, so zeroes are not written, and pages that hold nothing else stay out of memory.
 */
export function writeDefaults({ defaults }: SharedBuffer, node: number, isFirst = false): void {
  defaults.write(node, isFirst)
}
