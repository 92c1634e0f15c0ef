export { activeBatch, batch, onBatchEnd, together } from './batch.js'
export { derived } from './derived.js'
export { effect } from './effect.js'
export { SLOT_TYPES, type SlotType, type SlotView } from './elements.js'
export { CycleError, NoOwnerError, SlotRangeError, SlotTypeError } from './errors.js'
export { REPEATER } from './flags.js'
export { type Owner, untrack } from './graph.js'
export { currentOwner, raise, runAs, unowned } from './lineage.js'
export { AtomicsNotifier, type AtomicsNotifierOptions, NoopNotifier } from './notifier.js'
export { isDerived, isSignal, isUnnoticed, peek } from './read.js'
export { repeat } from './repeater.js'
export { effectScope, onCleanup, type ScopeOptions } from './scope.js'
export { signal } from './signal.js'
export {
  ReadonlySlotBuffer,
  SharedSlotBuffer,
  type SlotBufferOptions,
  type SlotFlags,
  type SlotSource,
} from './slot-buffer.js'
export type {
  MaybeSource,
  Notifier,
  ReadonlySignal,
  Signal,
  SignalOptions,
  SlotTarget,
  Source,
} from './types.js'
