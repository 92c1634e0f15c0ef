export { Commits, OtherWriterError } from './commits.js'
export { EventReader, type EventRecord, EventRingError } from './event-reader.js'
export {
  checkIdentity,
  type ExpectedIdentity,
  type Identity,
  LayoutMismatchError,
  NotABufferError,
  readIdentity,
  writeIdentity,
} from './identity.js'
export { JsSleep } from './js-sleep.js'
export type { EngineFields } from './layout/engine-fields.js'
export { CapacityRangeError, NodeRangeError, TextBytesRangeError } from './layout/errors.js'
export type {
  Field as AnyField,
  FieldType,
  Layout as AnyLayout,
  ReadonlyView,
  Section,
  Span,
  Writer,
} from './layout/model.js'
export { type AnyBuffer, type BufferSizes, fieldOffset, Plan, slotOffset } from './layout/plan.js'
export { ReactivePlan, type ReactiveSource } from './layout/reactive.js'
export { firstDifference, type Generation, meet } from './meeting.js'
export { nearest } from './nearest.js'
export { CapacityError, NodeAllocator, type NodeHooks, NodeReleasedError } from './node-allocator.js'
export { atomicsNotifier, doorbellNotifier } from './notifiers.js'
export { ownProp, textProp } from './props/handed.js'
export { lengthProp } from './props/lengths.js'
export type { Color, Length, Origin, Prop, PropRule, PropRuntime, PropSet } from './props/model.js'
export { colorProp, enumProp, flagProp, integerProp, numberProp, switchProp } from './props/values.js'
export { Wiring } from './props/wiring.js'
export { ASLEEP, AWAKE, type ProtocolWords } from './protocol-words.js'
export { ReadBack, type ReadBackOutcome, type SharedFlags } from './read-back.js'
export type { ReadonlyBytes } from './readonly-bytes.js'
export {
  type Relay,
  type RelayOptions,
  type RelayWorker,
  type RelayWorkerConstructor,
  relay,
  startRelay,
} from './relay.js'
export { type Revocable, revocable } from './revocable.js'
export { reached } from './serial.js'
export { TextPool, TextPoolFullError, type TextSlice, TextSliceError } from './text-pool.js'
export { EnumValueError, Words } from './words.js'
