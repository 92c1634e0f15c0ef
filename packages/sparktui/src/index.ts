export type {
  ColorDepth,
  ColorReason,
  FocusReason,
  KeyAction,
  KeyLocation,
  Length,
  MouseAction,
  Prop,
  Taker,
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
export { type ButtonProps, button } from './button.js'
export type { Capabilities } from './capabilities.js'
export type { Color, PlainColor } from './color/syntax.js'
export { type Context, createContext, provide, use } from './context.js'
export type { Diagnostic, MistakeCode } from './diagnostics.js'
export type { TextEdit } from './edit/payload.js'
export { type EditableProps, type InputProps, input, type TextareaProps, textarea } from './edit/primitives.js'
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
  ReadBackLoopWarning,
  ThemeError,
  TokenLimitError,
  UntrackedReadWarning,
} from './errors.js'
export type { Handler } from './events/call.js'
export type {
  ClickEvent,
  FocusEvent,
  HoverEvent,
  MouseButton,
  MouseEvent,
  NodeEvent,
  PasteEvent,
  PressEvent,
  WheelEvent,
} from './events/event.js'
export type { HandlerProps, NodeProps, NodeSize, ScrollOffset } from './events/handlers.js'
export { type KeyHandler, onKey, onPaste } from './input.js'
export type { KeyHint, KeyOptions } from './keys/binding.js'
export type { KeyName, Modifiers } from './keys/chord.js'
export type { KeyEvent } from './keys/key-event.js'
export type { KeySpec } from './keys/spec.js'
export { type ListHandle, type ListProps, list, type RowSource } from './list.js'
export { mount } from './mount.js'
export { createRef, type NodeRef } from './node/ref.js'
export type { Role } from './node/role.js'
export type { RevealOptions, ScrollTarget } from './node/scrolling.js'
export type { Mode, MountOptions, PlainOutput, Wake } from './options.js'
export { portal } from './portal.js'
export { type BoxProps, box, type Children, type TextProps, text } from './primitives.js'
export { read } from './read.js'
export { type RenderToStringOptions, renderToString } from './render-to-string.js'
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
export type { ConsoleStream, LineSink } from './terminal/console.js'
export * from './theme/own-tokens.js'
export type { BuiltInToken, Theme, ThemeChoice, TokensOf } from './theme/theme.js'
export { useApp } from './use-app.js'
