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
export { firstDifference, type Generation, meet } from './meeting.js'
export { CapacityError, NodeAllocator, type NodeHooks, NodeReleasedError } from './node-allocator.js'
export { atomicsNotifier, doorbellNotifier } from './notifiers.js'
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
export { reached } from './serial.js'
export { TextPool, TextPoolFullError, type TextSlice, TextSliceError } from './text-pool.js'
