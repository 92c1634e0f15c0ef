// Written by sparktui-codegen from the inventory `particles`, layout hash 19b037bf1a1fa411.
// To change it, edit the inventory and run `npm run codegen`.

export {
  CapacityRangeError,
  type EngineFields,
  EnumValueError,
  type FieldType,
  fieldOffset,
  NodeRangeError,
  type ReadonlyView,
  type Section,
  type Span,
  slotOffset,
  type Writer,
} from '@sparktui/memory'
export {
  ATTRACTORS,
  type Attractor,
  decodeAttractor,
  decodeRun,
  encodeAttractor,
  encodeRun,
  RUNS,
  type Run,
} from './enums.js'
export { PARTS } from './parts.js'
export {
  createReactiveArrays,
  type KnobsArrays,
  type MotionArrays,
  type PaceArrays,
  type ReactiveArrays,
} from './reactive-arrays.js'
export {
  createSharedBuffer,
  DEFAULT_CAPACITY,
  FIELDS,
  type Field,
  type FieldName,
  GROUPS,
  type GroupName,
  INVENTORY,
  LAYOUT_HASH,
  type Layout,
  layoutOf,
  MAGIC,
  MAX_CAPACITY,
  SECTIONS,
  type SectionName,
  type Sections,
  type SharedBuffer,
  type SharedBufferOptions,
  type Views,
  type Words,
  writeDefaults,
} from './shared-buffer.js'
