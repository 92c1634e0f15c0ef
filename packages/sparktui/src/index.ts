export type {
  BoxProps,
  Color,
  ColorDepth,
  ColorReason,
  KeyAction,
  KeyLocation,
  Length,
  Prop,
  TextProps,
} from '@sparktui/generated'
export { EnumValueError } from '@sparktui/generated'
export { CapacityError, LayoutMismatchError, TextPoolFullError } from '@sparktui/memory'
export {
  batch,
  CycleError,
  derived,
  effect,
  effectScope,
  isDerived,
  isSignal,
  type MaybeSource,
  NoOwnerError,
  onCleanup,
  peek,
  type ReadonlySignal,
  type Signal,
  type SignalOptions,
  type Source,
  signal,
  untrack,
} from '@sparktui/signals'
export type { App } from './app.js'
export { boundary, type Fallback } from './boundary.js'
export type { Capabilities } from './capabilities.js'
export { type Context, createContext, provide, use } from './context.js'
export type { Diagnostic } from './diagnostics.js'
export {
  AddonLoadError,
  AddonMissingError,
  AttachError,
  ColorError,
  ContextError,
  EngineError,
  KeySpecError,
  OptionError,
  OutsideMountError,
  PropError,
} from './errors.js'
export { onKey, onPaste } from './input.js'
export type { KeyName, Modifiers } from './keys/chord.js'
export type { KeyEvent, KeyHandler } from './keys/keyboard.js'
export { mount } from './mount.js'
export type { MountOptions, Wake } from './options.js'
export { portal } from './portal.js'
export { box, type Children, text } from './primitives.js'
export { ansi } from './rich/ansi.js'
export {
  bold,
  dim,
  inverse,
  italic,
  link,
  type Part,
  type RichText,
  span,
  strikethrough,
  t,
  underline,
} from './rich/rich-text.js'
export type { SpanStyle } from './rich/style.js'
export type { RenderRow } from './rows.js'
export { type EachOptions, each, show } from './show.js'
export type { FrameStats, FrameWork } from './stats.js'
