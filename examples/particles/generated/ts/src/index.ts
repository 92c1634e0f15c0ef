// Written by sparktui-codegen from the inventory `particles`, layout hash 19b037bf1a1fa411.
// To change it, edit the inventory and run `npm run codegen`.

export {
  ATTRACTORS,
  type Attractor,
  decodeAttractor,
  decodeRun,
  EnumValueError,
  encodeAttractor,
  encodeRun,
  RUNS,
  type Run,
} from './enums.js'
export { PARTS } from './parts.js'
export {
  createReactiveArrays,
  type EngineFields,
  type KnobsArrays,
  type MotionArrays,
  type PaceArrays,
  type ReactiveArrays,
} from './reactive-arrays.js'
export {
  CapacityRangeError,
  createSharedBuffer,
  DEFAULT_CAPACITY,
  FIELDS,
  type Field,
  type FieldName,
  type FieldType,
  fieldOffset,
  GROUPS,
  type GroupName,
  INVENTORY,
  LAYOUT_HASH,
  type Layout,
  layoutOf,
  MAGIC,
  MAX_CAPACITY,
  NodeRangeError,
  type ReadonlyView,
  SECTIONS,
  type Section,
  type SectionName,
  type SharedBuffer,
  type SharedBufferOptions,
  type Span,
  slotOffset,
  type Views,
  type Words,
  type Writer,
  writeDefaults,
} from './shared-buffer.js'
