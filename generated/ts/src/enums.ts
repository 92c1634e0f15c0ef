// Written by sparktui-codegen from the inventory `sparktui`, layout hash 3f7eabb6077804fa.
// To change it, edit the inventory and run `npm run codegen`.

import { Words } from '@sparktui/memory'

/**
 * What a node is.
 *
 * - `none`: The slot holds no node.
 * - `box`: A container.
 * - `text`: A run of text.
 * - `input`: One line of text that can be edited.
 * - `textarea`: Lines of text that can be edited.
 * - `button`: A container that is pressed.
 */
export type ComponentType = 'none' | 'box' | 'text' | 'input' | 'textarea' | 'button'

/** Every `ComponentType`, in the inventory's order. */
export const COMPONENT_TYPES = ['none', 'box', 'text', 'input', 'textarea', 'button'] as const

/** Each `ComponentType` with its number. */
export const COMPONENT_TYPE_WORDS = /* @__PURE__ */ new Words('componentType', COMPONENT_TYPES)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeComponentType(word: ComponentType): number {
  return COMPONENT_TYPE_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeComponentType(number: number): ComponentType | undefined {
  return COMPONENT_TYPE_WORDS.decode(number)
}

/** CSS `visibility`. A hidden node keeps its room. */
export type Visibility = 'hidden' | 'visible'

/** Every `Visibility`, in the inventory's order. */
export const VISIBILITIES = ['hidden', 'visible'] as const

/** Each `Visibility` with its number. */
export const VISIBILITY_WORDS = /* @__PURE__ */ new Words('visibility', VISIBILITIES)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeVisibility(word: Visibility): number {
  return VISIBILITY_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeVisibility(number: number): Visibility | undefined {
  return VISIBILITY_WORDS.decode(number)
}

/** A switch. */
export type Toggle = 'off' | 'on'

/** Every `Toggle`, in the inventory's order. */
export const TOGGLES = ['off', 'on'] as const

/** Each `Toggle` with its number. */
export const TOGGLE_WORDS = /* @__PURE__ */ new Words('toggle', TOGGLES)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeToggle(word: Toggle): number {
  return TOGGLE_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeToggle(number: number): Toggle | undefined {
  return TOGGLE_WORDS.decode(number)
}

/**
 * CSS `display`.
 *
 * - `none`: Neither drawn nor given room.
 * - `flex`: Children are flex items.
 * - `grid`: Children stand in the cells of a grid.
 */
export type Display = 'none' | 'flex' | 'grid'

/** Every `Display`, in the inventory's order. */
export const DISPLAYS = ['none', 'flex', 'grid'] as const

/** Each `Display` with its number. */
export const DISPLAY_WORDS = /* @__PURE__ */ new Words('display', DISPLAYS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeDisplay(word: Display): number {
  return DISPLAY_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeDisplay(number: number): Display | undefined {
  return DISPLAY_WORDS.decode(number)
}

/**
 * CSS `position`.
 *
 * - `relative`: In the flow, moved by its insets.
 * - `absolute`: Out of the flow, placed by its insets in the parent's padding box.
 */
export type Position = 'relative' | 'absolute'

/** Every `Position`, in the inventory's order. */
export const POSITIONS = ['relative', 'absolute'] as const

/** Each `Position` with its number. */
export const POSITION_WORDS = /* @__PURE__ */ new Words('position', POSITIONS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodePosition(word: Position): number {
  return POSITION_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodePosition(number: number): Position | undefined {
  return POSITION_WORDS.decode(number)
}

/** CSS `flex-direction`. */
export type FlexDirection = 'row' | 'column' | 'row-reverse' | 'column-reverse'

/** Every `FlexDirection`, in the inventory's order. */
export const FLEX_DIRECTIONS = ['row', 'column', 'row-reverse', 'column-reverse'] as const

/** Each `FlexDirection` with its number. */
export const FLEX_DIRECTION_WORDS = /* @__PURE__ */ new Words('flexDirection', FLEX_DIRECTIONS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeFlexDirection(word: FlexDirection): number {
  return FLEX_DIRECTION_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeFlexDirection(number: number): FlexDirection | undefined {
  return FLEX_DIRECTION_WORDS.decode(number)
}

/** CSS `flex-wrap`. */
export type FlexWrap = 'nowrap' | 'wrap' | 'wrap-reverse'

/** Every `FlexWrap`, in the inventory's order. */
export const FLEX_WRAPS = ['nowrap', 'wrap', 'wrap-reverse'] as const

/** Each `FlexWrap` with its number. */
export const FLEX_WRAP_WORDS = /* @__PURE__ */ new Words('flexWrap', FLEX_WRAPS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeFlexWrap(word: FlexWrap): number {
  return FLEX_WRAP_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeFlexWrap(number: number): FlexWrap | undefined {
  return FLEX_WRAP_WORDS.decode(number)
}

/**
 * CSS `justify-content`.
 *
 * - `normal`: As flex-start.
 */
export type JustifyContent =
  | 'normal'
  | 'flex-start'
  | 'flex-end'
  | 'center'
  | 'space-between'
  | 'space-around'
  | 'space-evenly'
  | 'start'
  | 'end'
  | 'stretch'

/** Every `JustifyContent`, in the inventory's order. */
export const JUSTIFY_CONTENTS = [
  'normal',
  'flex-start',
  'flex-end',
  'center',
  'space-between',
  'space-around',
  'space-evenly',
  'start',
  'end',
  'stretch',
] as const

/** Each `JustifyContent` with its number. */
export const JUSTIFY_CONTENT_WORDS = /* @__PURE__ */ new Words('justifyContent', JUSTIFY_CONTENTS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeJustifyContent(word: JustifyContent): number {
  return JUSTIFY_CONTENT_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeJustifyContent(number: number): JustifyContent | undefined {
  return JUSTIFY_CONTENT_WORDS.decode(number)
}

/**
 * CSS `align-items`.
 *
 * - `normal`: As stretch.
 */
export type AlignItems = 'normal' | 'stretch' | 'flex-start' | 'flex-end' | 'center' | 'baseline' | 'start' | 'end'

/** Every `AlignItems`, in the inventory's order. */
export const ALIGN_ITEMS = [
  'normal',
  'stretch',
  'flex-start',
  'flex-end',
  'center',
  'baseline',
  'start',
  'end',
] as const

/** Each `AlignItems` with its number. */
export const ALIGN_ITEMS_WORDS = /* @__PURE__ */ new Words('alignItems', ALIGN_ITEMS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeAlignItems(word: AlignItems): number {
  return ALIGN_ITEMS_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeAlignItems(number: number): AlignItems | undefined {
  return ALIGN_ITEMS_WORDS.decode(number)
}

/**
 * CSS `align-self`.
 *
 * - `auto`: As the parent's `alignItems`.
 */
export type AlignSelf = 'auto' | 'stretch' | 'flex-start' | 'flex-end' | 'center' | 'baseline' | 'start' | 'end'

/** Every `AlignSelf`, in the inventory's order. */
export const ALIGN_SELFS = ['auto', 'stretch', 'flex-start', 'flex-end', 'center', 'baseline', 'start', 'end'] as const

/** Each `AlignSelf` with its number. */
export const ALIGN_SELF_WORDS = /* @__PURE__ */ new Words('alignSelf', ALIGN_SELFS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeAlignSelf(word: AlignSelf): number {
  return ALIGN_SELF_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeAlignSelf(number: number): AlignSelf | undefined {
  return ALIGN_SELF_WORDS.decode(number)
}

/**
 * CSS `align-content`.
 *
 * - `normal`: As stretch.
 */
export type AlignContent =
  | 'normal'
  | 'stretch'
  | 'flex-start'
  | 'flex-end'
  | 'center'
  | 'space-between'
  | 'space-around'
  | 'space-evenly'
  | 'start'
  | 'end'

/** Every `AlignContent`, in the inventory's order. */
export const ALIGN_CONTENTS = [
  'normal',
  'stretch',
  'flex-start',
  'flex-end',
  'center',
  'space-between',
  'space-around',
  'space-evenly',
  'start',
  'end',
] as const

/** Each `AlignContent` with its number. */
export const ALIGN_CONTENT_WORDS = /* @__PURE__ */ new Words('alignContent', ALIGN_CONTENTS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeAlignContent(word: AlignContent): number {
  return ALIGN_CONTENT_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeAlignContent(number: number): AlignContent | undefined {
  return ALIGN_CONTENT_WORDS.decode(number)
}

/**
 * CSS `justify-items`.
 *
 * - `normal`: As stretch.
 */
export type JustifyItems = 'normal' | 'stretch' | 'start' | 'end' | 'center' | 'baseline'

/** Every `JustifyItems`, in the inventory's order. */
export const JUSTIFY_ITEMS = ['normal', 'stretch', 'start', 'end', 'center', 'baseline'] as const

/** Each `JustifyItems` with its number. */
export const JUSTIFY_ITEMS_WORDS = /* @__PURE__ */ new Words('justifyItems', JUSTIFY_ITEMS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeJustifyItems(word: JustifyItems): number {
  return JUSTIFY_ITEMS_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeJustifyItems(number: number): JustifyItems | undefined {
  return JUSTIFY_ITEMS_WORDS.decode(number)
}

/**
 * CSS `justify-self`.
 *
 * - `auto`: As the parent's `justifyItems`.
 */
export type JustifySelf = 'auto' | 'stretch' | 'start' | 'end' | 'center' | 'baseline'

/** Every `JustifySelf`, in the inventory's order. */
export const JUSTIFY_SELFS = ['auto', 'stretch', 'start', 'end', 'center', 'baseline'] as const

/** Each `JustifySelf` with its number. */
export const JUSTIFY_SELF_WORDS = /* @__PURE__ */ new Words('justifySelf', JUSTIFY_SELFS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeJustifySelf(word: JustifySelf): number {
  return JUSTIFY_SELF_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeJustifySelf(number: number): JustifySelf | undefined {
  return JUSTIFY_SELF_WORDS.decode(number)
}

/**
 * CSS `grid-auto-flow`.
 *
 * - `row`: Row after row, each after the one before.
 * - `column`: Column after column, each after the one before.
 * - `row-dense`: Row after row, into gaps that were left, too.
 * - `column-dense`: Column after column, into gaps that were left, too.
 */
export type GridAutoFlow = 'row' | 'column' | 'row-dense' | 'column-dense'

/** Every `GridAutoFlow`, in the inventory's order. */
export const GRID_AUTO_FLOWS = ['row', 'column', 'row-dense', 'column-dense'] as const

/** Each `GridAutoFlow` with its number. */
export const GRID_AUTO_FLOW_WORDS = /* @__PURE__ */ new Words('gridAutoFlow', GRID_AUTO_FLOWS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeGridAutoFlow(word: GridAutoFlow): number {
  return GRID_AUTO_FLOW_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeGridAutoFlow(number: number): GridAutoFlow | undefined {
  return GRID_AUTO_FLOW_WORDS.decode(number)
}

/**
 * CSS `overflow`.
 *
 * - `visible`: What is larger than the box is drawn outside it.
 * - `hidden`: What is larger than the box is clipped at its padding edge.
 * - `scroll`: Clipped, and can be scrolled to; a scrollbar has room of its own where no border is.
 * - `auto`: Clipped, and can be scrolled to; a scrollbar lies over the border, or over the last cells of the box.
 */
export type Overflow = 'visible' | 'hidden' | 'scroll' | 'auto'

/** Every `Overflow`, in the inventory's order. */
export const OVERFLOWS = ['visible', 'hidden', 'scroll', 'auto'] as const

/** Each `Overflow` with its number. */
export const OVERFLOW_WORDS = /* @__PURE__ */ new Words('overflow', OVERFLOWS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeOverflow(word: Overflow): number {
  return OVERFLOW_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeOverflow(number: number): Overflow | undefined {
  return OVERFLOW_WORDS.decode(number)
}

/**
 * When a scrollbar is drawn.
 *
 * - `auto`: While there is more than fits.
 */
export type Scrollbar = 'auto' | 'always' | 'none'

/** Every `Scrollbar`, in the inventory's order. */
export const SCROLLBARS = ['auto', 'always', 'none'] as const

/** Each `Scrollbar` with its number. */
export const SCROLLBAR_WORDS = /* @__PURE__ */ new Words('scrollbar', SCROLLBARS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeScrollbar(word: Scrollbar): number {
  return SCROLLBAR_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeScrollbar(number: number): Scrollbar | undefined {
  return SCROLLBAR_WORDS.decode(number)
}

/**
 * Where a scroller stays while its content grows.
 *
 * - `none`: What is seen stays where it is.
 * - `end`: At the end, while it is there.
 */
export type StickyScroll = 'none' | 'end'

/** Every `StickyScroll`, in the inventory's order. */
export const STICKY_SCROLLS = ['none', 'end'] as const

/** Each `StickyScroll` with its number. */
export const STICKY_SCROLL_WORDS = /* @__PURE__ */ new Words('stickyScroll', STICKY_SCROLLS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeStickyScroll(word: StickyScroll): number {
  return STICKY_SCROLL_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeStickyScroll(number: number): StickyScroll | undefined {
  return STICKY_SCROLL_WORDS.decode(number)
}

/**
 * Where a node that is scrolled into view comes to stand.
 *
 * - `nearest`: As little is scrolled as can be.
 */
export type RevealBlock = 'nearest' | 'start' | 'center' | 'end'

/** Every `RevealBlock`, in the inventory's order. */
export const REVEAL_BLOCKS = ['nearest', 'start', 'center', 'end'] as const

/** Each `RevealBlock` with its number. */
export const REVEAL_BLOCK_WORDS = /* @__PURE__ */ new Words('revealBlock', REVEAL_BLOCKS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeRevealBlock(word: RevealBlock): number {
  return REVEAL_BLOCK_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeRevealBlock(number: number): RevealBlock | undefined {
  return REVEAL_BLOCK_WORDS.decode(number)
}

/**
 * The line that a border is drawn with.
 *
 * - `none`: No border and no room for one.
 * - `single`: ┌─┐
 * - `double`: ╔═╗
 * - `round`: ╭─╮
 * - `bold`: ┏━┓
 * - `dashed`: ┌╌┐
 * - `dotted`: ┌┈┐
 * - `ascii`: +-+
 * - `block`: ███
 * - `hidden`: Room for a border and no line.
 */
export type BorderStyle =
  | 'none'
  | 'single'
  | 'double'
  | 'round'
  | 'bold'
  | 'dashed'
  | 'dotted'
  | 'ascii'
  | 'block'
  | 'hidden'

/** Every `BorderStyle`, in the inventory's order. */
export const BORDER_STYLES = [
  'none',
  'single',
  'double',
  'round',
  'bold',
  'dashed',
  'dotted',
  'ascii',
  'block',
  'hidden',
] as const

/** Each `BorderStyle` with its number. */
export const BORDER_STYLE_WORDS = /* @__PURE__ */ new Words('borderStyle', BORDER_STYLES)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeBorderStyle(word: BorderStyle): number {
  return BORDER_STYLE_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeBorderStyle(number: number): BorderStyle | undefined {
  return BORDER_STYLE_WORDS.decode(number)
}

/** CSS `text-align`. */
export type TextAlign = 'left' | 'center' | 'right'

/** Every `TextAlign`, in the inventory's order. */
export const TEXT_ALIGNS = ['left', 'center', 'right'] as const

/** Each `TextAlign` with its number. */
export const TEXT_ALIGN_WORDS = /* @__PURE__ */ new Words('textAlign', TEXT_ALIGNS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeTextAlign(word: TextAlign): number {
  return TEXT_ALIGN_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeTextAlign(number: number): TextAlign | undefined {
  return TEXT_ALIGN_WORDS.decode(number)
}

/**
 * CSS `text-wrap`, and `anywhere` for a break between any two graphemes.
 *
 * - `wrap`: Breaks where Unicode allows it (UAX #14), inside a word only if the word is wider than the line.
 * - `nowrap`: Breaks at line feeds alone.
 * - `anywhere`: Breaks between any two graphemes.
 */
export type TextWrap = 'wrap' | 'nowrap' | 'anywhere'

/** Every `TextWrap`, in the inventory's order. */
export const TEXT_WRAPS = ['wrap', 'nowrap', 'anywhere'] as const

/** Each `TextWrap` with its number. */
export const TEXT_WRAP_WORDS = /* @__PURE__ */ new Words('textWrap', TEXT_WRAPS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeTextWrap(word: TextWrap): number {
  return TEXT_WRAP_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeTextWrap(number: number): TextWrap | undefined {
  return TEXT_WRAP_WORDS.decode(number)
}

/**
 * CSS `text-overflow`, for a line wider than its box.
 *
 * - `ellipsis`: The end gives way to …
 * - `ellipsis-start`: The start gives way to …
 * - `ellipsis-middle`: The middle gives way to …
 */
export type TextOverflow = 'clip' | 'ellipsis' | 'ellipsis-start' | 'ellipsis-middle'

/** Every `TextOverflow`, in the inventory's order. */
export const TEXT_OVERFLOWS = ['clip', 'ellipsis', 'ellipsis-start', 'ellipsis-middle'] as const

/** Each `TextOverflow` with its number. */
export const TEXT_OVERFLOW_WORDS = /* @__PURE__ */ new Words('textOverflow', TEXT_OVERFLOWS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeTextOverflow(word: TextOverflow): number {
  return TEXT_OVERFLOW_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeTextOverflow(number: number): TextOverflow | undefined {
  return TEXT_OVERFLOW_WORDS.decode(number)
}

/**
 * What the number of a length counts.
 *
 * - `auto`: No number; the layout decides.
 * - `cells`: Terminal cells.
 * - `percent`: Hundredths of the containing block, 0..100.
 */
export type Unit = 'auto' | 'cells' | 'percent'

/** Every `Unit`, in the inventory's order. */
export const UNITS = ['auto', 'cells', 'percent'] as const

/** Each `Unit` with its number. */
export const UNIT_WORDS = /* @__PURE__ */ new Words('unit', UNITS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeUnit(word: Unit): number {
  return UNIT_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeUnit(number: number): Unit | undefined {
  return UNIT_WORDS.decode(number)
}

/**
 * What an event in the ring tells.
 *
 * - `key`: a: key (Unicode scalar or key_code), b: modifiers in the low byte, key_action in the next, key_location
 *   in the third, taker in the fourth. Payload: the text that the key types where that is not the key itself, in
 *   UTF-8.
 * - `paste`: Payload: a part of the pasted UTF-8; a is 1 while parts follow, else 0; b: taker in the fourth byte.
 * - `resize`: a: columns, b: rows.
 * - `focus`: a: 1 the terminal got the focus, 0 lost it.
 * - `mouse`: a: column | row << 16, b: modifiers in the low byte, mouse_action in the next, button as the DOM
 *   numbers it in the third, taker in the fourth.
 * - `signal`: a: number of the POSIX signal.
 * - `failure`: The engine has stopped and the terminal is restored. Payload: why, in UTF-8.
 * - `edit`: The text of an editable node changed. a: revision, b: the last set that is in it. Payload: start and
 *   end of what was replaced, in UTF-16 code units, and 1 while parts follow, as three words; then UTF-8 that
 *   stands there now.
 * - `submit`: The text of an editable node was handed over. a: revision, b: the last set that is in it. Payload: as
 *   of edit, all of the text.
 * - `capabilities`: What the terminal can do is known better: the words of `terminal` have changed. Payload: its
 *   name and version as it tells them, in UTF-8.
 * - `node-focus`: a: 1 the node got the focus, 0 lost it, b: focus_reason.
 * - `click`: A button was pressed and let go on the node. a: column | row << 16, b: modifiers in the low byte, how
 *   many in a row in the next, button in the third.
 * - `hover`: a: 1 the mouse came over the node, 0 left it.
 * - `selection`: The mouse selected another text, or none. Payload: a part of it in UTF-8; a is 1 while parts
 *   follow, else 0.
 * - `animation-end`: An animation of the node has come to its end. a: its number.
 * - `diagnostic`: Something is not as it should be, and the engine goes on. a: diagnostic. Payload: what it is, in
 *   UTF-8.
 * - `asked`: A request of `asking` was followed. a: its number.
 */
export type EventKind =
  | 'none'
  | 'key'
  | 'paste'
  | 'resize'
  | 'focus'
  | 'mouse'
  | 'signal'
  | 'failure'
  | 'edit'
  | 'submit'
  | 'capabilities'
  | 'node-focus'
  | 'click'
  | 'hover'
  | 'selection'
  | 'animation-end'
  | 'diagnostic'
  | 'asked'

/** Every `EventKind`, in the inventory's order. */
export const EVENT_KINDS = [
  'none',
  'key',
  'paste',
  'resize',
  'focus',
  'mouse',
  'signal',
  'failure',
  'edit',
  'submit',
  'capabilities',
  'node-focus',
  'click',
  'hover',
  'selection',
  'animation-end',
  'diagnostic',
  'asked',
] as const

/** Each `EventKind` with its number. */
export const EVENT_KIND_WORDS = /* @__PURE__ */ new Words(
  'eventKind',
  EVENT_KINDS,
  [0, 8, 24, 2, 32, 1, 16, 4, 40, 1, 48, 1, 56],
)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeEventKind(word: EventKind): number {
  return EVENT_KIND_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeEventKind(number: number): EventKind | undefined {
  return EVENT_KIND_WORDS.decode(number)
}

/**
 * What the engine makes do with.
 *
 * - `unguarded`: No process guards the terminal: if this one is killed, it stays as it is.
 * - `refused`: Texts that cannot all lie in the pool, or links that make no tree, were refused: somebody else
 *   writes the shared memory.
 * - `too-deep`: Nodes lie in more boxes than can be laid out, and are left out.
 */
export type Diagnostic = 'unguarded' | 'refused' | 'too-deep'

/** Every `Diagnostic`, in the inventory's order. */
export const DIAGNOSTICS = ['unguarded', 'refused', 'too-deep'] as const

/** Each `Diagnostic` with its number. */
export const DIAGNOSTIC_WORDS = /* @__PURE__ */ new Words('diagnostic', DIAGNOSTICS, [1, 1, 16, 1, 32])

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeDiagnostic(word: Diagnostic): number {
  return DIAGNOSTIC_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeDiagnostic(number: number): Diagnostic | undefined {
  return DIAGNOSTIC_WORDS.decode(number)
}

/** What was done with a key. */
export type KeyAction = 'press' | 'repeat' | 'release'

/** Every `KeyAction`, in the inventory's order. */
export const KEY_ACTIONS = ['press', 'repeat', 'release'] as const

/** Each `KeyAction` with its number. */
export const KEY_ACTION_WORDS = /* @__PURE__ */ new Words('keyAction', KEY_ACTIONS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeKeyAction(word: KeyAction): number {
  return KEY_ACTION_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeKeyAction(number: number): KeyAction | undefined {
  return KEY_ACTION_WORDS.decode(number)
}

/**
 * Keys that are no character, above the last Unicode scalar.
 *
 * - `begin`: The key in the middle of the keypad, where it types no 5.
 * - `level3shift`: AltGr.
 */
export type KeyCode =
  | 'enter'
  | 'tab'
  | 'backtab'
  | 'backspace'
  | 'escape'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'pageup'
  | 'pagedown'
  | 'insert'
  | 'delete'
  | 'f1'
  | 'f2'
  | 'f3'
  | 'f4'
  | 'f5'
  | 'f6'
  | 'f7'
  | 'f8'
  | 'f9'
  | 'f10'
  | 'f11'
  | 'f12'
  | 'f13'
  | 'f14'
  | 'f15'
  | 'f16'
  | 'f17'
  | 'f18'
  | 'f19'
  | 'f20'
  | 'f21'
  | 'f22'
  | 'f23'
  | 'f24'
  | 'f25'
  | 'f26'
  | 'f27'
  | 'f28'
  | 'f29'
  | 'f30'
  | 'f31'
  | 'f32'
  | 'f33'
  | 'f34'
  | 'f35'
  | 'capslock'
  | 'scrolllock'
  | 'numlock'
  | 'printscreen'
  | 'pause'
  | 'menu'
  | 'begin'
  | 'mediaplay'
  | 'mediapause'
  | 'mediaplaypause'
  | 'mediareverse'
  | 'mediastop'
  | 'mediafastforward'
  | 'mediarewind'
  | 'medianext'
  | 'mediaprevious'
  | 'mediarecord'
  | 'volumedown'
  | 'volumeup'
  | 'volumemute'
  | 'shift'
  | 'ctrl'
  | 'alt'
  | 'super'
  | 'hyper'
  | 'meta'
  | 'level3shift'
  | 'level5shift'

/** Every `KeyCode`, in the inventory's order. */
export const KEY_CODES = [
  'enter',
  'tab',
  'backtab',
  'backspace',
  'escape',
  'up',
  'down',
  'left',
  'right',
  'home',
  'end',
  'pageup',
  'pagedown',
  'insert',
  'delete',
  'f1',
  'f2',
  'f3',
  'f4',
  'f5',
  'f6',
  'f7',
  'f8',
  'f9',
  'f10',
  'f11',
  'f12',
  'f13',
  'f14',
  'f15',
  'f16',
  'f17',
  'f18',
  'f19',
  'f20',
  'f21',
  'f22',
  'f23',
  'f24',
  'f25',
  'f26',
  'f27',
  'f28',
  'f29',
  'f30',
  'f31',
  'f32',
  'f33',
  'f34',
  'f35',
  'capslock',
  'scrolllock',
  'numlock',
  'printscreen',
  'pause',
  'menu',
  'begin',
  'mediaplay',
  'mediapause',
  'mediaplaypause',
  'mediareverse',
  'mediastop',
  'mediafastforward',
  'mediarewind',
  'medianext',
  'mediaprevious',
  'mediarecord',
  'volumedown',
  'volumeup',
  'volumemute',
  'shift',
  'ctrl',
  'alt',
  'super',
  'hyper',
  'meta',
  'level3shift',
  'level5shift',
] as const

/** Each `KeyCode` with its number. */
export const KEY_CODE_WORDS = /* @__PURE__ */ new Words(
  'keyCode',
  KEY_CODES,
  [1114112, 15, 1114129, 35, 1114176, 7, 1114192, 13, 1114208],
)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeKeyCode(word: KeyCode): number {
  return KEY_CODE_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeKeyCode(number: number): KeyCode | undefined {
  return KEY_CODE_WORDS.decode(number)
}

/**
 * Which of several keys that mean the same.
 *
 * - `standard`: The only one, or the terminal does not tell.
 */
export type KeyLocation = 'standard' | 'left' | 'right' | 'keypad'

/** Every `KeyLocation`, in the inventory's order. */
export const KEY_LOCATIONS = ['standard', 'left', 'right', 'keypad'] as const

/** Each `KeyLocation` with its number. */
export const KEY_LOCATION_WORDS = /* @__PURE__ */ new Words('keyLocation', KEY_LOCATIONS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeKeyLocation(word: KeyLocation): number {
  return KEY_LOCATION_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeKeyLocation(number: number): KeyLocation | undefined {
  return KEY_LOCATION_WORDS.decode(number)
}

/** What was done with the mouse. */
export type MouseAction = 'down' | 'up' | 'drag' | 'move' | 'wheel-up' | 'wheel-down' | 'wheel-left' | 'wheel-right'

/** Every `MouseAction`, in the inventory's order. */
export const MOUSE_ACTIONS = [
  'down',
  'up',
  'drag',
  'move',
  'wheel-up',
  'wheel-down',
  'wheel-left',
  'wheel-right',
] as const

/** Each `MouseAction` with its number. */
export const MOUSE_ACTION_WORDS = /* @__PURE__ */ new Words('mouseAction', MOUSE_ACTIONS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeMouseAction(word: MouseAction): number {
  return MOUSE_ACTION_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeMouseAction(number: number): MouseAction | undefined {
  return MOUSE_ACTION_WORDS.decode(number)
}

/**
 * Colours that the terminal is sent.
 *
 * - `ansi16`: The 16 that have names.
 * - `ansi256`: Those of the cube and the greys of xterm, too.
 */
export type ColorDepth = 'none' | 'ansi16' | 'ansi256' | 'truecolor'

/** Every `ColorDepth`, in the inventory's order. */
export const COLOR_DEPTHS = ['none', 'ansi16', 'ansi256', 'truecolor'] as const

/** Each `ColorDepth` with its number. */
export const COLOR_DEPTH_WORDS = /* @__PURE__ */ new Words('colorDepth', COLOR_DEPTHS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeColorDepth(word: ColorDepth): number {
  return COLOR_DEPTH_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeColorDepth(number: number): ColorDepth | undefined {
  return COLOR_DEPTH_WORDS.decode(number)
}

/** Colours that every theme has, as words 0x200 + n. */
export type ThemeToken =
  | 'text'
  | 'muted'
  | 'background'
  | 'surface'
  | 'border'
  | 'primary'
  | 'on-primary'
  | 'secondary'
  | 'accent'
  | 'success'
  | 'warning'
  | 'error'
  | 'info'
  | 'link'
  | 'selection'
  | 'on-selection'
  | 'focus'

/** Every `ThemeToken`, in the inventory's order. */
export const THEME_TOKENS = [
  'text',
  'muted',
  'background',
  'surface',
  'border',
  'primary',
  'on-primary',
  'secondary',
  'accent',
  'success',
  'warning',
  'error',
  'info',
  'link',
  'selection',
  'on-selection',
  'focus',
] as const

/** Each `ThemeToken` with its number. */
export const THEME_TOKEN_WORDS = /* @__PURE__ */ new Words('themeToken', THEME_TOKENS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeThemeToken(word: ThemeToken): number {
  return THEME_TOKEN_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeThemeToken(number: number): ThemeToken | undefined {
  return THEME_TOKEN_WORDS.decode(number)
}

/**
 * What the depth of colours was taken from.
 *
 * - `nothing`: The terminal told nothing: the 16 colours that nearly all have.
 * - `no-color`: NO_COLOR is set.
 * - `force-color`: FORCE_COLOR is set.
 * - `colorterm`: COLORTERM names it.
 * - `term`: TERM names a terminal that has them.
 * - `term-program`: TERM_PROGRAM names a terminal that has them.
 * - `version`: The terminal told its name (XTVERSION).
 * - `rendition`: The terminal kept a colour as it was told (DECRQSS).
 */
export type ColorReason =
  | 'nothing'
  | 'no-color'
  | 'force-color'
  | 'colorterm'
  | 'term'
  | 'term-program'
  | 'version'
  | 'rendition'

/** Every `ColorReason`, in the inventory's order. */
export const COLOR_REASONS = [
  'nothing',
  'no-color',
  'force-color',
  'colorterm',
  'term',
  'term-program',
  'version',
  'rendition',
] as const

/** Each `ColorReason` with its number. */
export const COLOR_REASON_WORDS = /* @__PURE__ */ new Words('colorReason', COLOR_REASONS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeColorReason(word: ColorReason): number {
  return COLOR_REASON_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeColorReason(number: number): ColorReason | undefined {
  return COLOR_REASON_WORDS.decode(number)
}

/**
 * What acted on input before JavaScript heard of it.
 *
 * - `none`: Nothing; it is all JavaScript's.
 * - `claim`: A handler on the focus path asked for this chord beforehand.
 * - `edit`: The focused node was edited.
 * - `scroll`: Something was scrolled.
 * - `focus`: The focus moved.
 * - `select`: What the mouse had selected was copied.
 * - `stop`: The program was stopped, as Ctrl-Z does.
 */
export type Taker = 'none' | 'claim' | 'edit' | 'scroll' | 'focus' | 'select' | 'stop'

/** Every `Taker`, in the inventory's order. */
export const TAKERS = ['none', 'claim', 'edit', 'scroll', 'focus', 'select', 'stop'] as const

/** Each `Taker` with its number. */
export const TAKER_WORDS = /* @__PURE__ */ new Words('taker', TAKERS, [0, 6, 8])

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeTaker(word: Taker): number {
  return TAKER_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeTaker(number: number): Taker | undefined {
  return TAKER_WORDS.decode(number)
}

/**
 * Why the focus moved.
 *
 * - `key`: By Tab or an arrow.
 * - `pointer`: By a press of the mouse.
 * - `request`: By the program: `focus()`, `autoFocus`, or a trap that opened.
 * - `loss`: What had it was removed, hidden or disabled, or a trap closed.
 */
export type FocusReason = 'key' | 'pointer' | 'request' | 'loss'

/** Every `FocusReason`, in the inventory's order. */
export const FOCUS_REASONS = ['key', 'pointer', 'request', 'loss'] as const

/** Each `FocusReason` with its number. */
export const FOCUS_REASON_WORDS = /* @__PURE__ */ new Words('focusReason', FOCUS_REASONS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeFocusReason(word: FocusReason): number {
  return FOCUS_REASON_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeFocusReason(number: number): FocusReason | undefined {
  return FOCUS_REASON_WORDS.decode(number)
}

/**
 * How far Tab goes.
 *
 * - `none`: The node is no border to the focus.
 * - `trap`: While the node is shown the focus stays in it, and goes back where it was when it is gone.
 */
export type FocusScope = 'none' | 'trap'

/** Every `FocusScope`, in the inventory's order. */
export const FOCUS_SCOPES = ['none', 'trap'] as const

/** Each `FocusScope` with its number. */
export const FOCUS_SCOPE_WORDS = /* @__PURE__ */ new Words('focusScope', FOCUS_SCOPES)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeFocusScope(word: FocusScope): number {
  return FOCUS_SCOPE_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeFocusScope(number: number): FocusScope | undefined {
  return FOCUS_SCOPE_WORDS.decode(number)
}

/**
 * Arrows that move the focus inside a group that Tab sees as one.
 *
 * - `none`: Tab visits each.
 * - `row`: Left and right, Home and End.
 * - `column`: Up and down, Home and End.
 * - `both`: All four, to what lies nearest in that direction.
 */
export type Roving = 'none' | 'row' | 'column' | 'both'

/** Every `Roving`, in the inventory's order. */
export const ROVINGS = ['none', 'row', 'column', 'both'] as const

/** Each `Roving` with its number. */
export const ROVING_WORDS = /* @__PURE__ */ new Words('roving', ROVINGS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeRoving(word: Roving): number {
  return ROVING_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeRoving(number: number): Roving | undefined {
  return ROVING_WORDS.decode(number)
}

/** CSS easing functions: how a value goes from one to another. */
export type Easing = 'ease' | 'linear' | 'ease-in' | 'ease-out' | 'ease-in-out' | 'step-start' | 'step-end'

/** Every `Easing`, in the inventory's order. */
export const EASINGS = ['ease', 'linear', 'ease-in', 'ease-out', 'ease-in-out', 'step-start', 'step-end'] as const

/** Each `Easing` with its number. */
export const EASING_WORDS = /* @__PURE__ */ new Words('easing', EASINGS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeEasing(word: Easing): number {
  return EASING_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeEasing(number: number): Easing | undefined {
  return EASING_WORDS.decode(number)
}

/**
 * Whether things move.
 *
 * - `reduced`: Nothing moves by itself: values change at once, and spinners stand still.
 */
export type Motion = 'full' | 'reduced'

/** Every `Motion`, in the inventory's order. */
export const MOTIONS = ['full', 'reduced'] as const

/** Each `Motion` with its number. */
export const MOTION_WORDS = /* @__PURE__ */ new Words('motion', MOTIONS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeMotion(word: Motion): number {
  return MOTION_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeMotion(number: number): Motion | undefined {
  return MOTION_WORDS.decode(number)
}

/**
 * How the terminal draws the caret, numbered as DECSCUSR does.
 *
 * - `default`: As the user set the terminal.
 */
export type CaretShape =
  | 'default'
  | 'blinking-block'
  | 'block'
  | 'blinking-underline'
  | 'underline'
  | 'blinking-bar'
  | 'bar'

/** Every `CaretShape`, in the inventory's order. */
export const CARET_SHAPES = [
  'default',
  'blinking-block',
  'block',
  'blinking-underline',
  'underline',
  'blinking-bar',
  'bar',
] as const

/** Each `CaretShape` with its number. */
export const CARET_SHAPE_WORDS = /* @__PURE__ */ new Words('caretShape', CARET_SHAPES)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeCaretShape(word: CaretShape): number {
  return CARET_SHAPE_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeCaretShape(number: number): CaretShape | undefined {
  return CARET_SHAPE_WORDS.decode(number)
}

/**
 * CSS `field-sizing`.
 *
 * - `fixed`: 20 cells wide, and 1 high for an input, 3 for a textarea, where no size is given.
 * - `content`: As large as its text.
 */
export type FieldSizing = 'fixed' | 'content'

/** Every `FieldSizing`, in the inventory's order. */
export const FIELD_SIZINGS = ['fixed', 'content'] as const

/** Each `FieldSizing` with its number. */
export const FIELD_SIZING_WORDS = /* @__PURE__ */ new Words('fieldSizing', FIELD_SIZINGS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeFieldSizing(word: FieldSizing): number {
  return FIELD_SIZING_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeFieldSizing(number: number): FieldSizing | undefined {
  return FIELD_SIZING_WORDS.decode(number)
}

/**
 * CSS `user-select`: whether the mouse selects text.
 *
 * - `auto`: As the parent; not in a button, nor where a handler hears how the mouse is dragged.
 * - `text`: It does.
 * - `none`: It does not.
 * - `contain`: It does, and what is begun in the node stays in it.
 */
export type UserSelect = 'auto' | 'text' | 'none' | 'contain'

/** Every `UserSelect`, in the inventory's order. */
export const USER_SELECTS = ['auto', 'text', 'none', 'contain'] as const

/** Each `UserSelect` with its number. */
export const USER_SELECT_WORDS = /* @__PURE__ */ new Words('userSelect', USER_SELECTS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeUserSelect(word: UserSelect): number {
  return USER_SELECT_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeUserSelect(number: number): UserSelect | undefined {
  return USER_SELECT_WORDS.decode(number)
}

/**
 * CSS `overflow-anchor`.
 *
 * - `auto`: A scroller may keep the node where it is seen while content above it grows.
 * - `none`: Neither the node nor what is in it is kept so.
 */
export type OverflowAnchor = 'auto' | 'none'

/** Every `OverflowAnchor`, in the inventory's order. */
export const OVERFLOW_ANCHORS = ['auto', 'none'] as const

/** Each `OverflowAnchor` with its number. */
export const OVERFLOW_ANCHOR_WORDS = /* @__PURE__ */ new Words('overflowAnchor', OVERFLOW_ANCHORS)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeOverflowAnchor(word: OverflowAnchor): number {
  return OVERFLOW_ANCHOR_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeOverflowAnchor(number: number): OverflowAnchor | undefined {
  return OVERFLOW_ANCHOR_WORDS.decode(number)
}

/**
 * What dragging over text does.
 *
 * - `on`: It selects.
 * - `copy`: It selects, and what is selected is copied when the button is let go.
 * - `off`: Nothing.
 */
export type SelectMode = 'on' | 'copy' | 'off'

/** Every `SelectMode`, in the inventory's order. */
export const SELECT_MODES = ['on', 'copy', 'off'] as const

/** Each `SelectMode` with its number. */
export const SELECT_MODE_WORDS = /* @__PURE__ */ new Words('selectMode', SELECT_MODES)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeSelectMode(word: SelectMode): number {
  return SELECT_MODE_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeSelectMode(number: number): SelectMode | undefined {
  return SELECT_MODE_WORDS.decode(number)
}

/**
 * What of the terminal is drawn on.
 *
 * - `fullscreen`: The whole screen.
 * - `inline`: Rows below what is there, as many as are needed.
 * - `none`: Nothing: it is given back for a while.
 */
export type TerminalUse = 'fullscreen' | 'inline' | 'none'

/** Every `TerminalUse`, in the inventory's order. */
export const TERMINAL_USES = ['fullscreen', 'inline', 'none'] as const

/** Each `TerminalUse` with its number. */
export const TERMINAL_USE_WORDS = /* @__PURE__ */ new Words('terminalUse', TERMINAL_USES)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeTerminalUse(word: TerminalUse): number {
  return TERMINAL_USE_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeTerminalUse(number: number): TerminalUse | undefined {
  return TERMINAL_USE_WORDS.decode(number)
}

/**
 * Where the engine is in its life.
 *
 * - `stopped`: The terminal is restored and no frame follows.
 */
export type EngineState = 'detached' | 'running' | 'stopped'

/** Every `EngineState`, in the inventory's order. */
export const ENGINE_STATES = ['detached', 'running', 'stopped'] as const

/** Each `EngineState` with its number. */
export const ENGINE_STATE_WORDS = /* @__PURE__ */ new Words('engineState', ENGINE_STATES)

/**
 * The number that stands for a word in memory.
 *
 * @throws {EnumValueError} if it is no such word
 */
export function encodeEngineState(word: EngineState): number {
  return ENGINE_STATE_WORDS.encode(word)
}

/** The word that a number in memory stands for, if any. */
export function decodeEngineState(number: number): EngineState | undefined {
  return ENGINE_STATE_WORDS.decode(number)
}

/** How glyphs are drawn. Masks, joined by `|`. */
export const TextAttribute = {
  bold: 1 << 0,
  dim: 1 << 1,
  italic: 1 << 2,
  underline: 1 << 3,
  blink: 1 << 4,
  inverse: 1 << 5,
  hidden: 1 << 6,
  strikethrough: 1 << 7,
} as const

/** One of its masks. */
export type TextAttribute = (typeof TextAttribute)[keyof typeof TextAttribute]

/** What of a node JavaScript wants to be woken for. Masks, joined by `|`. */
export const Watch = {
  /** computed_x, computed_y, computed_width, computed_height. */
  geometry: 1 << 0,
  /** scroll_x, scroll_y, scrollable_width, scrollable_height, max_scroll, max_scroll_x, ack_seq. */
  scroll: 1 << 1,
  /** focused_state. */
  focus: 1 << 2,
  /** hover_state: the terminal is asked to tell where the mouse is while a node has it. */
  hover: 1 << 3,
  /** pressed_state. */
  pressed: 1 << 4,
  /** cursor_position, selection_start, selection_end. */
  caret: 1 << 5,
} as const

/** One of its masks. */
export type Watch = (typeof Watch)[keyof typeof Watch]

/** Which events of the mouse, too many to be told for nothing, a handler of the node asks for. Masks, joined by `|`. */
export const Listen = {
  /** That the mouse comes and goes. */
  hover: 1 << 0,
  /** That it moves with no button down. */
  move: 1 << 1,
  /** That it moves with a button down. */
  drag: 1 << 2,
} as const

/** One of its masks. */
export type Listen = (typeof Listen)[keyof typeof Listen]

/** Keys held while another is pressed. Masks, joined by `|`. */
export const Modifier = {
  shift: 1 << 0,
  alt: 1 << 1,
  ctrl: 1 << 2,
  super: 1 << 3,
  hyper: 1 << 4,
  meta: 1 << 5,
} as const

/** One of its masks. */
export type Modifier = (typeof Modifier)[keyof typeof Modifier]

/** What the terminal has said that it can do. Masks, joined by `|`. */
export const Capability = {
  /** It has answered all that it was asked. */
  answered: 1 << 0,
  /** Shows a frame at once (mode 2026). */
  synchronized: 1 << 1,
  /** Tells keys apart by kitty's protocol. */
  keyboard: 1 << 2,
  /** Moves its cursor by grapheme clusters (mode 2027). */
  graphemes: 1 << 3,
  /** Tells of new sizes in its input (mode 2048). */
  resizes: 1 << 4,
} as const

/** One of its masks. */
export type Capability = (typeof Capability)[keyof typeof Capability]
