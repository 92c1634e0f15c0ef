// Written by sparktui-codegen from the inventory `sparktui`, layout hash 430863db561aca95.
// To change it, edit the inventory and run `npm run codegen`.

import { type ProtocolWords, type ReadonlyBytes, writeIdentity } from '@sparktui/memory'

/** Terminal user interface nodes, written by TypeScript and drawn by the Rust engine. */
export const INVENTORY = 'sparktui'
/** What both sides must agree on, cut to 64 bits: 16 hex digits. */
export const LAYOUT_HASH = '430863db561aca95'
/** The first word of every such buffer. */
export const MAGIC = 0x4b54_5053
/** Nodes per field where none are asked for. */
export const DEFAULT_CAPACITY = 4096
/** Most nodes per field. */
export const MAX_CAPACITY = 1_048_576
/** Bytes of the text pool where none are asked for. */
export const DEFAULT_TEXT_BYTES = 1_048_576

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
  /** What moves or sizes a node. */
  layout: 1 << 0,
  /** What colours or hides a node. */
  visual: 1 << 1,
  /** What a node says and how its lines are set. */
  text: 1 << 2,
  /** What keys, mouse and focus touch. */
  interaction: 1 << 3,
  /** Identity, parent, children and order; tree code alone writes them. */
  hierarchy: 1 << 4,
} as const

/** The groups by name. */
export type GroupName = keyof typeof GROUPS

/** The parts of the buffer, in their order. */
export const SECTIONS = {
  /** Identity, and the words that TypeScript writes. */
  header: { name: 'header', kind: 'words', type: 'uint32' },
  /** A mask of groups per node: TypeScript ors a bit in, the engine swaps with 0. */
  dirty: { name: 'dirty', kind: 'flags', type: 'uint8' },
  /** Lengths and factors. */
  float32: { name: 'float32', kind: 'fields', type: 'float32' },
  /** Colours, text slices and order. */
  uint32: { name: 'uint32', kind: 'fields', type: 'uint32' },
  /** Links between nodes and states of interaction. */
  int32: { name: 'int32', kind: 'fields', type: 'int32' },
  /** Choices among words. */
  uint8: { name: 'uint8', kind: 'fields', type: 'uint8' },
  /** UTF-8 of all texts, in slices. */
  textPool: { name: 'text_pool', kind: 'bytes', type: 'uint8' },
  /** One byte for 64 nodes, not 0 where one of them has a dirty byte. */
  dirtyBlocks: { name: 'dirty_blocks', kind: 'flags', type: 'uint8' },
  /** What the two sides meet on; a cache line of its own. */
  engineHandshake: { name: 'engine_handshake', kind: 'words', type: 'uint32' },
  /** What the engine tells; a cache line of its own. */
  engineFrame: { name: 'engine_frame', kind: 'words', type: 'uint32' },
  /** A mask of groups per node: the engine ors a bit in, JavaScript swaps with 0. */
  engineDirty: { name: 'engine_dirty', kind: 'flags', type: 'uint8' },
  /** One byte for 64 nodes, not 0 where one of them has an engine_dirty byte. */
  engineDirtyBlocks: { name: 'engine_dirty_blocks', kind: 'flags', type: 'uint8' },
  /** Identity. */
  uint32More: { name: 'uint32_more', kind: 'fields', type: 'uint32' },
  /** Order among siblings. */
  int32More: { name: 'int32_more', kind: 'fields', type: 'int32' },
  /** Units of lengths, attributes of text, and what is watched. */
  uint8More: { name: 'uint8_more', kind: 'fields', type: 'uint8' },
  /** The event ring; its size is a power of two. */
  events: { name: 'events', kind: 'bytes', type: 'uint8' },
  /**
   * What frames cost, in work; written while `frame` is odd. `last` speaks of the last frame drawn and all since
   * the one before it, `total` of all since attaching.
   */
  engineStats: { name: 'engine_stats', kind: 'words', type: 'uint32' },
  /** What is known of the terminal. An event of kind `capabilities` follows each change. */
  terminal: { name: 'terminal', kind: 'words', type: 'uint32' },
  /** How far can be scrolled. */
  float32Scroll: { name: 'float32_scroll', kind: 'fields', type: 'float32' },
  /** Requests to scroll, and the colours of scrollbars. */
  uint32Scroll: { name: 'uint32_scroll', kind: 'fields', type: 'uint32' },
  /** Where to scroll. */
  int32Scroll: { name: 'int32_scroll', kind: 'fields', type: 'int32' },
  /** How scrolling behaves. */
  uint8Scroll: { name: 'uint8_scroll', kind: 'fields', type: 'uint8' },
  /** Claimed keys, requests, and colours of states. */
  uint32Interaction: { name: 'uint32_interaction', kind: 'fields', type: 'uint32' },
  /** How the focus moves, and who listens to the mouse. */
  uint8Interaction: { name: 'uint8_interaction', kind: 'fields', type: 'uint8' },
  /** What has the focus; written while `frame` is odd. */
  engineFocus: { name: 'engine_focus', kind: 'words', type: 'uint32' },
  /** What the engine moves by itself. */
  uint32Motion: { name: 'uint32_motion', kind: 'fields', type: 'uint32' },
  /** In what manner. */
  uint8Motion: { name: 'uint8_motion', kind: 'fields', type: 'uint8' },
  /** Editable texts. */
  uint32Edit: { name: 'uint32_edit', kind: 'fields', type: 'uint32' },
  /** How texts are edited. */
  uint8Edit: { name: 'uint8_edit', kind: 'fields', type: 'uint8' },
  /** Texts in several styles. */
  uint32Spans: { name: 'uint32_spans', kind: 'fields', type: 'uint32' },
  /**
   * Colour words that the tokens 0x200 to 0x23f stand for, one after the other. The root's visual dirty bit says
   * that they changed.
   */
  theme: { name: 'theme', kind: 'bytes', type: 'uint8' },
  /** What the mouse selects. */
  uint8Select: { name: 'uint8_select', kind: 'fields', type: 'uint8' },
  /** What JavaScript asks of the engine beside what the tree says. */
  asking: { name: 'asking', kind: 'words', type: 'uint32' },
  /** How far the engine has followed. */
  answering: { name: 'answering', kind: 'words', type: 'uint32' },
  /**
   * Text that goes above the frame, or to the terminal after the end: a ring of UTF-8, whole lines. Its size is a
   * power of two.
   */
  prints: { name: 'prints', kind: 'bytes', type: 'uint8' },
  /** What scrollers hold on to. */
  uint8Anchor: { name: 'uint8_anchor', kind: 'fields', type: 'uint8' },
  /** What the engine's fields speak of; written while `frame` is odd. */
  engineShown: { name: 'engine_shown', kind: 'words', type: 'uint32' },
  /** Grids. */
  uint32Grid: { name: 'uint32_grid', kind: 'fields', type: 'uint32' },
  /** How grids place what is in them. */
  uint8Grid: { name: 'uint8_grid', kind: 'fields', type: 'uint8' },
  /** What is drawn on and behind a box. */
  uint32Decor: { name: 'uint32_decor', kind: 'fields', type: 'uint32' },
  /** Where titles stand. */
  uint8Decor: { name: 'uint8_decor', kind: 'fields', type: 'uint8' },
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
 * @param textBytes bytes of the text pool, a multiple of 64
 * @throws {CapacityRangeError} if there is no such buffer
 * @throws {TextBytesRangeError} if there is no such text pool
 */
export function layoutOf(capacity: number = DEFAULT_CAPACITY, textBytes: number = DEFAULT_TEXT_BYTES): Layout {
  if (!isSize(capacity) || capacity > MAX_CAPACITY) throw new CapacityRangeError(capacity)
  if (!isSize(textBytes) || textBytes > MAX_TEXT_BYTES) throw new TextBytesRangeError(textBytes)
  const headerSpan = span(0, 52)
  const dirtySpan = span(end(headerSpan), capacity)
  const float32Span = span(end(dirtySpan), 31 * capacity * 4)
  const uint32Span = span(end(float32Span), 12 * capacity * 4)
  const int32Span = span(end(uint32Span), 13 * capacity * 4)
  const uint8Span = span(end(int32Span), 28 * capacity)
  const textPoolSpan = span(end(uint8Span), textBytes)
  const dirtyBlocksSpan = span(end(textPoolSpan), Math.ceil(capacity / 64))
  const engineHandshakeSpan = span(end(dirtyBlocksSpan), 16)
  const engineFrameSpan = span(end(engineHandshakeSpan), 24)
  const engineDirtySpan = span(end(engineFrameSpan), capacity)
  const engineDirtyBlocksSpan = span(end(engineDirtySpan), Math.ceil(capacity / 64))
  const uint32MoreSpan = span(end(engineDirtyBlocksSpan), 2 * capacity * 4)
  const int32MoreSpan = span(end(uint32MoreSpan), capacity * 4)
  const uint8MoreSpan = span(end(int32MoreSpan), 23 * capacity)
  const eventsSpan = span(end(uint8MoreSpan), 65_536)
  const engineStatsSpan = span(end(eventsSpan), 120)
  const terminalSpan = span(end(engineStatsSpan), 24)
  const float32ScrollSpan = span(end(terminalSpan), capacity * 4)
  const uint32ScrollSpan = span(end(float32ScrollSpan), 5 * capacity * 4)
  const int32ScrollSpan = span(end(uint32ScrollSpan), 2 * capacity * 4)
  const uint8ScrollSpan = span(end(int32ScrollSpan), 3 * capacity)
  const uint32InteractionSpan = span(end(uint8ScrollSpan), 9 * capacity * 4)
  const uint8InteractionSpan = span(end(uint32InteractionSpan), 4 * capacity)
  const engineFocusSpan = span(end(uint8InteractionSpan), 12)
  const uint32MotionSpan = span(end(engineFocusSpan), 5 * capacity * 4)
  const uint8MotionSpan = span(end(uint32MotionSpan), capacity)
  const uint32EditSpan = span(end(uint8MotionSpan), 11 * capacity * 4)
  const uint8EditSpan = span(end(uint32EditSpan), 5 * capacity)
  const uint32SpansSpan = span(end(uint8EditSpan), capacity * 4)
  const themeSpan = span(end(uint32SpansSpan), 256)
  const uint8SelectSpan = span(end(themeSpan), capacity)
  const askingSpan = span(end(uint8SelectSpan), 16)
  const answeringSpan = span(end(askingSpan), 4)
  const printsSpan = span(end(answeringSpan), 262_144)
  const uint8AnchorSpan = span(end(printsSpan), capacity)
  const engineShownSpan = span(end(uint8AnchorSpan), 8)
  const uint32GridSpan = span(end(engineShownSpan), 4 * capacity * 4)
  const uint8GridSpan = span(end(uint32GridSpan), 3 * capacity)
  const uint32DecorSpan = span(end(uint8GridSpan), 3 * capacity * 4)
  const uint8DecorSpan = span(end(uint32DecorSpan), 2 * capacity)
  const sections = {
    header: headerSpan,
    dirty: dirtySpan,
    float32: float32Span,
    uint32: uint32Span,
    int32: int32Span,
    uint8: uint8Span,
    textPool: textPoolSpan,
    dirtyBlocks: dirtyBlocksSpan,
    engineHandshake: engineHandshakeSpan,
    engineFrame: engineFrameSpan,
    engineDirty: engineDirtySpan,
    engineDirtyBlocks: engineDirtyBlocksSpan,
    uint32More: uint32MoreSpan,
    int32More: int32MoreSpan,
    uint8More: uint8MoreSpan,
    events: eventsSpan,
    engineStats: engineStatsSpan,
    terminal: terminalSpan,
    float32Scroll: float32ScrollSpan,
    uint32Scroll: uint32ScrollSpan,
    int32Scroll: int32ScrollSpan,
    uint8Scroll: uint8ScrollSpan,
    uint32Interaction: uint32InteractionSpan,
    uint8Interaction: uint8InteractionSpan,
    engineFocus: engineFocusSpan,
    uint32Motion: uint32MotionSpan,
    uint8Motion: uint8MotionSpan,
    uint32Edit: uint32EditSpan,
    uint8Edit: uint8EditSpan,
    uint32Spans: uint32SpansSpan,
    theme: themeSpan,
    uint8Select: uint8SelectSpan,
    asking: askingSpan,
    answering: answeringSpan,
    prints: printsSpan,
    uint8Anchor: uint8AnchorSpan,
    engineShown: engineShownSpan,
    uint32Grid: uint32GridSpan,
    uint8Grid: uint8GridSpan,
    uint32Decor: uint32DecorSpan,
    uint8Decor: uint8DecorSpan,
  }
  return { capacity, textBytes, bytes: end(uint8DecorSpan), sections }
}

/** The engine counts in 32 bits, and half of them are left for the fields. */
const MAX_TEXT_BYTES = 2_147_483_648

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
  /** Width of the border box. Unit: `widthUnit`. */
  width: field('float32', 0, 'width', 'layout', 'ts', 'unit of width_unit', 0),
  /** Height of the border box. Unit: `heightUnit`. */
  height: field('float32', 1, 'height', 'layout', 'ts', 'unit of height_unit', 0),
  /** Least width. Unit: `minWidthUnit`. */
  minWidth: field('float32', 2, 'min_width', 'layout', 'ts', 'unit of min_width_unit', 0),
  /** Least height. Unit: `minHeightUnit`. */
  minHeight: field('float32', 3, 'min_height', 'layout', 'ts', 'unit of min_height_unit', 0),
  /** Most width, auto for none. Unit: `maxWidthUnit`. */
  maxWidth: field('float32', 4, 'max_width', 'layout', 'ts', 'unit of max_width_unit', 0),
  /** Most height, auto for none. Unit: `maxHeightUnit`. */
  maxHeight: field('float32', 5, 'max_height', 'layout', 'ts', 'unit of max_height_unit', 0),
  /** Share of the free room that the node takes. Unit: factor. */
  flexGrow: field('float32', 6, 'flex_grow', 'layout', 'ts', 'factor', 0),
  /** Share of the missing room that the node gives up. Unit: factor. */
  flexShrink: field('float32', 7, 'flex_shrink', 'layout', 'ts', 'factor', 1),
  /** Size on the main axis before growing and shrinking. Unit: `flexBasisUnit`. */
  flexBasis: field('float32', 8, 'flex_basis', 'layout', 'ts', 'unit of flex_basis_unit', 0),
  /** Room between border and content. Unit: `paddingTopUnit`. */
  paddingTop: field('float32', 9, 'padding_top', 'layout', 'ts', 'unit of padding_top_unit', 0),
  /** Room between border and content. Unit: `paddingRightUnit`. */
  paddingRight: field('float32', 10, 'padding_right', 'layout', 'ts', 'unit of padding_right_unit', 0),
  /** Room between border and content. Unit: `paddingBottomUnit`. */
  paddingBottom: field('float32', 11, 'padding_bottom', 'layout', 'ts', 'unit of padding_bottom_unit', 0),
  /** Room between border and content. Unit: `paddingLeftUnit`. */
  paddingLeft: field('float32', 12, 'padding_left', 'layout', 'ts', 'unit of padding_left_unit', 0),
  /** Room outside the border, may be negative. Unit: `marginTopUnit`. */
  marginTop: field('float32', 13, 'margin_top', 'layout', 'ts', 'unit of margin_top_unit', 0),
  /** Room outside the border, may be negative. Unit: `marginRightUnit`. */
  marginRight: field('float32', 14, 'margin_right', 'layout', 'ts', 'unit of margin_right_unit', 0),
  /** Room outside the border, may be negative. Unit: `marginBottomUnit`. */
  marginBottom: field('float32', 15, 'margin_bottom', 'layout', 'ts', 'unit of margin_bottom_unit', 0),
  /** Room outside the border, may be negative. Unit: `marginLeftUnit`. */
  marginLeft: field('float32', 16, 'margin_left', 'layout', 'ts', 'unit of margin_left_unit', 0),
  /** CSS `row-gap`: room between rows. Unit: `gapRowUnit`. */
  gapRow: field('float32', 17, 'gap_row', 'layout', 'ts', 'unit of gap_row_unit', 0),
  /** CSS `column-gap`: room between columns. Unit: `gapColumnUnit`. */
  gapColumn: field('float32', 18, 'gap_column', 'layout', 'ts', 'unit of gap_column_unit', 0),
  /** CSS `top`. Unit: `insetTopUnit`. */
  insetTop: field('float32', 19, 'inset_top', 'layout', 'ts', 'unit of inset_top_unit', 0),
  /** CSS `right`. Unit: `insetRightUnit`. */
  insetRight: field('float32', 20, 'inset_right', 'layout', 'ts', 'unit of inset_right_unit', 0),
  /** CSS `bottom`. Unit: `insetBottomUnit`. */
  insetBottom: field('float32', 21, 'inset_bottom', 'layout', 'ts', 'unit of inset_bottom_unit', 0),
  /** CSS `left`. Unit: `insetLeftUnit`. */
  insetLeft: field('float32', 22, 'inset_left', 'layout', 'ts', 'unit of inset_left_unit', 0),
  /** How much of the node and what is in it covers what lies below. Unit: 0..1. */
  opacity: field('float32', 23, 'opacity', 'visual', 'ts', '0..1', 1),
  /** Left edge of the border box, from the left of the screen while nothing is scrolled. Unit: cells. */
  computedX: field('float32', 24, 'computed_x', 'layout', 'engine', 'cells', 0),
  /** Top edge of the border box, from the top of the screen while nothing is scrolled. Unit: cells. */
  computedY: field('float32', 25, 'computed_y', 'layout', 'engine', 'cells', 0),
  /** Width of the border box. Unit: cells. */
  computedWidth: field('float32', 26, 'computed_width', 'layout', 'engine', 'cells', 0),
  /** Height of the border box. Unit: cells. */
  computedHeight: field('float32', 27, 'computed_height', 'layout', 'engine', 'cells', 0),
  /** Width of what can be scrolled to. Unit: cells. */
  scrollableWidth: field('float32', 28, 'scrollable_width', 'interaction', 'engine', 'cells', 0),
  /** Height of what can be scrolled to. Unit: cells. */
  scrollableHeight: field('float32', 29, 'scrollable_height', 'interaction', 'engine', 'cells', 0),
  /** Largest `scroll_y`. Unit: cells. */
  maxScroll: field('float32', 30, 'max_scroll', 'interaction', 'engine', 'cells', 0),
  /** Colour of glyphs; 0 inherits. Unit: color. */
  fgColor: field('uint32', 0, 'fg_color', 'visual', 'ts', 'color', 0),
  /** Colour behind the padding box; 0 is transparent. Unit: color. */
  bgColor: field('uint32', 1, 'bg_color', 'visual', 'ts', 'color', 0),
  /** Colour of the top border; 0 is the node's own colour. Unit: color. */
  borderTopColor: field('uint32', 2, 'border_top_color', 'visual', 'ts', 'color', 0),
  /** Colour of the right border; 0 is the node's own colour. Unit: color. */
  borderRightColor: field('uint32', 3, 'border_right_color', 'visual', 'ts', 'color', 0),
  /** Colour of the bottom border; 0 is the node's own colour. Unit: color. */
  borderBottomColor: field('uint32', 4, 'border_bottom_color', 'visual', 'ts', 'color', 0),
  /** Colour of the left border; 0 is the node's own colour. Unit: color. */
  borderLeftColor: field('uint32', 5, 'border_left_color', 'visual', 'ts', 'color', 0),
  /** Colour of the border while the node has the focus; 0 leaves it. Unit: color. */
  focusRingColor: field('uint32', 6, 'focus_ring_color', 'visual', 'ts', 'color', 0),
  /** Colour of the caret; 0 is the terminal's. Unit: color. */
  cursorColor: field('uint32', 7, 'cursor_color', 'visual', 'ts', 'color', 0),
  /** Start of the node's UTF-8 in the text pool. Unit: bytes. */
  textOffset: field('uint32', 8, 'text_offset', 'text', 'ts', 'bytes', 0),
  /** Length of the node's UTF-8. Unit: bytes. */
  textLength: field('uint32', 9, 'text_length', 'text', 'ts', 'bytes', 0),
  /** CSS `z-index` among siblings: higher is drawn later. Unit: int32, two's complement. */
  zIndex: field('uint32', 10, 'z_index', 'visual', 'ts', "int32, two's complement", 0),
  /** Order of focus; negative is left out of it. Unit: int32, two's complement. */
  tabIndex: field('uint32', 11, 'tab_index', 'interaction', 'ts', "int32, two's complement", 0),
  /** The parent, -1 for none. Unit: node. */
  parentIndex: field('int32', 0, 'parent_index', 'hierarchy', 'ts', 'node', -1),
  /** How far the content is scrolled to the left. Unit: cells. */
  scrollX: field('int32', 1, 'scroll_x', 'interaction', 'engine', 'cells', 0),
  /** How far the content is scrolled up. Unit: cells. */
  scrollY: field('int32', 2, 'scroll_y', 'interaction', 'engine', 'cells', 0),
  /** Where the caret stands in an editable text. Unit: graphemes. */
  cursorPosition: field('int32', 3, 'cursor_position', 'interaction', 'engine', 'graphemes', 0),
  /** First selected grapheme, -1 for none. Unit: graphemes. */
  selectionStart: field('int32', 4, 'selection_start', 'interaction', 'engine', 'graphemes', -1),
  /** One past the last selected grapheme, -1 for none. Unit: graphemes. */
  selectionEnd: field('int32', 5, 'selection_end', 'interaction', 'engine', 'graphemes', -1),
  /** Whether the mouse is over the node. Enum: `toggle`. */
  hoverState: field('int32', 6, 'hover_state', 'interaction', 'engine', 'toggle', 0),
  /** Whether a button is held down on the node. Enum: `toggle`. */
  pressedState: field('int32', 7, 'pressed_state', 'interaction', 'engine', 'toggle', 0),
  /** Whether keys go to the node. Enum: `toggle`. */
  focusedState: field('int32', 8, 'focused_state', 'interaction', 'engine', 'toggle', 0),
  /** Width of the text as last measured. Unit: cells. */
  contentWidthCache: field('int32', 9, 'content_width_cache', 'layout', 'engine', 'cells', 0),
  /** Height of the text as last measured. Unit: cells. */
  contentHeightCache: field('int32', 10, 'content_height_cache', 'layout', 'engine', 'cells', 0),
  /** The first child, -1 for none. Unit: node. */
  firstChildIndex: field('int32', 11, 'first_child_index', 'hierarchy', 'ts', 'node', -1),
  /** How many children the node has. Unit: nodes. */
  childCount: field('int32', 12, 'child_count', 'hierarchy', 'ts', 'nodes', 0),
  /** What the node is. Enum: `component_type`. */
  componentType: field('uint8', 0, 'component_type', 'hierarchy', 'ts', 'component_type', 0),
  /** Whether the node is drawn. Enum: `visibility`. */
  visible: field('uint8', 1, 'visible', 'visual', 'ts', 'visibility', 1),
  /** How the node takes part in layout. Enum: `display`. */
  display: field('uint8', 2, 'display', 'layout', 'ts', 'display', 1),
  /** Whether the node is in the flow. Enum: `position`. */
  positionType: field('uint8', 3, 'position_type', 'layout', 'ts', 'position', 0),
  /** The axis along which children are placed. Enum: `flex_direction`. */
  flexDirection: field('uint8', 4, 'flex_direction', 'layout', 'ts', 'flex_direction', 0),
  /** Whether children go on to further lines. Enum: `flex_wrap`. */
  flexWrap: field('uint8', 5, 'flex_wrap', 'layout', 'ts', 'flex_wrap', 0),
  /** Where free room goes on the main axis. Enum: `justify_content`. */
  justifyContent: field('uint8', 6, 'justify_content', 'layout', 'ts', 'justify_content', 0),
  /** Where children stand on the cross axis. Enum: `align_items`. */
  alignItems: field('uint8', 7, 'align_items', 'layout', 'ts', 'align_items', 0),
  /** Where the node itself stands on the cross axis. Enum: `align_self`. */
  alignSelf: field('uint8', 8, 'align_self', 'layout', 'ts', 'align_self', 0),
  /** Where free room between lines goes. Enum: `align_content`. */
  alignContent: field('uint8', 9, 'align_content', 'layout', 'ts', 'align_content', 0),
  /** What happens to what is wider than the box. Enum: `overflow`. */
  overflowX: field('uint8', 10, 'overflow_x', 'layout', 'ts', 'overflow', 0),
  /** What happens to what is higher than the box. Enum: `overflow`. */
  overflowY: field('uint8', 11, 'overflow_y', 'layout', 'ts', 'overflow', 0),
  /** Line of the top border. Enum: `border_style`. */
  borderTopStyle: field('uint8', 12, 'border_top_style', 'layout', 'ts', 'border_style', 0),
  /** Line of the right border. Enum: `border_style`. */
  borderRightStyle: field('uint8', 13, 'border_right_style', 'layout', 'ts', 'border_style', 0),
  /** Line of the bottom border. Enum: `border_style`. */
  borderBottomStyle: field('uint8', 14, 'border_bottom_style', 'layout', 'ts', 'border_style', 0),
  /** Line of the left border. Enum: `border_style`. */
  borderLeftStyle: field('uint8', 15, 'border_left_style', 'layout', 'ts', 'border_style', 0),
  /** Height of the top border where it has a style. Unit: cells, 0 or 1. */
  borderTopWidth: field('uint8', 16, 'border_top_width', 'layout', 'ts', 'cells, 0 or 1', 1),
  /** Width of the right border where it has a style. Unit: cells, 0 or 1. */
  borderRightWidth: field('uint8', 17, 'border_right_width', 'layout', 'ts', 'cells, 0 or 1', 1),
  /** Height of the bottom border where it has a style. Unit: cells, 0 or 1. */
  borderBottomWidth: field('uint8', 18, 'border_bottom_width', 'layout', 'ts', 'cells, 0 or 1', 1),
  /** Width of the left border where it has a style. Unit: cells, 0 or 1. */
  borderLeftWidth: field('uint8', 19, 'border_left_width', 'layout', 'ts', 'cells, 0 or 1', 1),
  /** Where a line stands in its box. Enum: `text_align`. */
  textAlign: field('uint8', 20, 'text_align', 'text', 'ts', 'text_align', 0),
  /** Where lines may break. Enum: `text_wrap`. */
  textWrap: field('uint8', 21, 'text_wrap', 'text', 'ts', 'text_wrap', 0),
  /** What becomes of a line wider than its box. Enum: `text_overflow`. */
  textOverflow: field('uint8', 22, 'text_overflow', 'text', 'ts', 'text_overflow', 0),
  /** Whether the node can have the focus. Enum: `toggle`. */
  focusable: field('uint8', 23, 'focusable', 'interaction', 'ts', 'toggle', 0),
  /** Whether the node takes no input. Enum: `toggle`. */
  disabled: field('uint8', 24, 'disabled', 'interaction', 'ts', 'toggle', 0),
  /** Counts the changes of layout fields. Unit: changes, modulo 256. */
  dirtyLayout: field('uint8', 25, 'dirty_layout', 'layout', 'ts', 'changes, modulo 256', 0),
  /** Counts the changes of visual fields. Unit: changes, modulo 256. */
  dirtyVisual: field('uint8', 26, 'dirty_visual', 'visual', 'ts', 'changes, modulo 256', 0),
  /** Counts the changes of text fields. Unit: changes, modulo 256. */
  dirtyText: field('uint8', 27, 'dirty_text', 'text', 'ts', 'changes, modulo 256', 0),
  /** How many nodes have lived in this slot. Unit: births, modulo 2^32. */
  generation: field('uint32More', 0, 'generation', 'hierarchy', 'ts', 'births, modulo 2^32', 0),
  /** The generation that the engine's fields of this slot speak of. Unit: births, modulo 2^32. */
  engineGen: field('uint32More', 1, 'engine_gen', 'hierarchy', 'engine', 'births, modulo 2^32', 0),
  /** The next child of the same parent, -1 for none. Unit: node. */
  nextSibling: field('int32More', 0, 'next_sibling', 'hierarchy', 'ts', 'node', -1),
  /** How the glyphs are drawn. Flags: `text_attribute`. */
  textAttributes: field('uint8More', 0, 'text_attributes', 'visual', 'ts', 'text_attribute', 0),
  /** What of the node JavaScript wants to be woken for. Flags: `watch`. */
  watch: field('uint8More', 1, 'watch', 'hierarchy', 'ts', 'watch', 0),
  /** Unit of `width`. Enum: `unit`. */
  widthUnit: field('uint8More', 2, 'width_unit', 'layout', 'ts', 'unit', 0),
  /** Unit of `height`. Enum: `unit`. */
  heightUnit: field('uint8More', 3, 'height_unit', 'layout', 'ts', 'unit', 0),
  /** Unit of `min_width`. Enum: `unit`. */
  minWidthUnit: field('uint8More', 4, 'min_width_unit', 'layout', 'ts', 'unit', 0),
  /** Unit of `min_height`. Enum: `unit`. */
  minHeightUnit: field('uint8More', 5, 'min_height_unit', 'layout', 'ts', 'unit', 0),
  /** Unit of `max_width`. Enum: `unit`. */
  maxWidthUnit: field('uint8More', 6, 'max_width_unit', 'layout', 'ts', 'unit', 0),
  /** Unit of `max_height`. Enum: `unit`. */
  maxHeightUnit: field('uint8More', 7, 'max_height_unit', 'layout', 'ts', 'unit', 0),
  /** Unit of `flex_basis`. Enum: `unit`. */
  flexBasisUnit: field('uint8More', 8, 'flex_basis_unit', 'layout', 'ts', 'unit', 0),
  /** Unit of `padding_top`. Enum: `unit`. */
  paddingTopUnit: field('uint8More', 9, 'padding_top_unit', 'layout', 'ts', 'unit', 1),
  /** Unit of `padding_right`. Enum: `unit`. */
  paddingRightUnit: field('uint8More', 10, 'padding_right_unit', 'layout', 'ts', 'unit', 1),
  /** Unit of `padding_bottom`. Enum: `unit`. */
  paddingBottomUnit: field('uint8More', 11, 'padding_bottom_unit', 'layout', 'ts', 'unit', 1),
  /** Unit of `padding_left`. Enum: `unit`. */
  paddingLeftUnit: field('uint8More', 12, 'padding_left_unit', 'layout', 'ts', 'unit', 1),
  /** Unit of `margin_top`. Enum: `unit`. */
  marginTopUnit: field('uint8More', 13, 'margin_top_unit', 'layout', 'ts', 'unit', 1),
  /** Unit of `margin_right`. Enum: `unit`. */
  marginRightUnit: field('uint8More', 14, 'margin_right_unit', 'layout', 'ts', 'unit', 1),
  /** Unit of `margin_bottom`. Enum: `unit`. */
  marginBottomUnit: field('uint8More', 15, 'margin_bottom_unit', 'layout', 'ts', 'unit', 1),
  /** Unit of `margin_left`. Enum: `unit`. */
  marginLeftUnit: field('uint8More', 16, 'margin_left_unit', 'layout', 'ts', 'unit', 1),
  /** Unit of `gap_row`. Enum: `unit`. */
  gapRowUnit: field('uint8More', 17, 'gap_row_unit', 'layout', 'ts', 'unit', 1),
  /** Unit of `gap_column`. Enum: `unit`. */
  gapColumnUnit: field('uint8More', 18, 'gap_column_unit', 'layout', 'ts', 'unit', 1),
  /** Unit of `inset_top`. Enum: `unit`. */
  insetTopUnit: field('uint8More', 19, 'inset_top_unit', 'layout', 'ts', 'unit', 0),
  /** Unit of `inset_right`. Enum: `unit`. */
  insetRightUnit: field('uint8More', 20, 'inset_right_unit', 'layout', 'ts', 'unit', 0),
  /** Unit of `inset_bottom`. Enum: `unit`. */
  insetBottomUnit: field('uint8More', 21, 'inset_bottom_unit', 'layout', 'ts', 'unit', 0),
  /** Unit of `inset_left`. Enum: `unit`. */
  insetLeftUnit: field('uint8More', 22, 'inset_left_unit', 'layout', 'ts', 'unit', 0),
  /** Largest `scroll_x`. Unit: cells. */
  maxScrollX: field('float32Scroll', 0, 'max_scroll_x', 'interaction', 'engine', 'cells', 0),
  /**
   * Number of the newest request to scroll; `req_scroll_x` and `req_scroll_y` say where to. Unit: requests, modulo
   * 2^32.
   */
  reqSeq: field('uint32Scroll', 0, 'req_seq', 'interaction', 'ts', 'requests, modulo 2^32', 0),
  /** Number of the last request that `scroll_x` and `scroll_y` took in. Unit: requests, modulo 2^32. */
  ackSeq: field('uint32Scroll', 1, 'ack_seq', 'interaction', 'engine', 'requests, modulo 2^32', 0),
  /**
   * Another number asks that the node be scrolled into view, by everything that it lies in. Unit: requests, modulo
   * 2^32.
   */
  revealSeq: field('uint32Scroll', 2, 'reveal_seq', 'interaction', 'ts', 'requests, modulo 2^32', 0),
  /** Colour of the scrollbar's thumb; 0 is the node's own colour. Unit: color. */
  scrollbarColor: field('uint32Scroll', 3, 'scrollbar_color', 'visual', 'ts', 'color', 0),
  /** Colour of the scrollbar's track; 0 is transparent. Unit: color. */
  scrollbarTrackColor: field('uint32Scroll', 4, 'scrollbar_track_color', 'visual', 'ts', 'color', 0),
  /** Wanted `scroll_x`; too much is as much as there is. Unit: cells. */
  reqScrollX: field('int32Scroll', 0, 'req_scroll_x', 'interaction', 'ts', 'cells', 0),
  /** Wanted `scroll_y`; too much is as much as there is. Unit: cells. */
  reqScrollY: field('int32Scroll', 1, 'req_scroll_y', 'interaction', 'ts', 'cells', 0),
  /** When scrollbars are drawn. Enum: `scrollbar`. */
  scrollbar: field('uint8Scroll', 0, 'scrollbar', 'layout', 'ts', 'scrollbar', 0),
  /** Where the scroller stays while its content grows. Enum: `sticky_scroll`. */
  stickyScroll: field('uint8Scroll', 1, 'sticky_scroll', 'interaction', 'ts', 'sticky_scroll', 0),
  /** Where a node that `reveal_seq` asks for comes to stand. Enum: `reveal_block`. */
  revealBlock: field('uint8Scroll', 2, 'reveal_block', 'interaction', 'ts', 'reveal_block', 0),
  /**
   * Start in the text pool of the chords that handlers of the node claim: one a line, `!` before those that count
   * everywhere, `=` before those that count only while the focus is in the node. Unit: bytes.
   */
  keysOffset: field('uint32Interaction', 0, 'keys_offset', 'interaction', 'ts', 'bytes', 0),
  /** Length of the claimed chords. Unit: bytes. */
  keysLength: field('uint32Interaction', 1, 'keys_length', 'interaction', 'ts', 'bytes', 0),
  /**
   * The number of the last request to focus the node, of the root to focus nothing; 0 for none. Unit: requests,
   * from 1.
   */
  focusRequest: field('uint32Interaction', 2, 'focus_request', 'interaction', 'ts', 'requests, from 1', 0),
  /** Colour of glyphs while the node has the focus; 0 leaves it. Unit: color. */
  focusColor: field('uint32Interaction', 3, 'focus_color', 'visual', 'ts', 'color', 0),
  /** Colour behind the node while it has the focus; 0 leaves it. Unit: color. */
  focusBgColor: field('uint32Interaction', 4, 'focus_bg_color', 'visual', 'ts', 'color', 0),
  /** Colour of glyphs while the mouse is over the node; 0 leaves it. Unit: color. */
  hoverColor: field('uint32Interaction', 5, 'hover_color', 'visual', 'ts', 'color', 0),
  /** Colour behind the node while the mouse is over it; 0 leaves it. Unit: color. */
  hoverBgColor: field('uint32Interaction', 6, 'hover_bg_color', 'visual', 'ts', 'color', 0),
  /** Colour of glyphs while a button is down on the node; 0 leaves it. Unit: color. */
  pressedColor: field('uint32Interaction', 7, 'pressed_color', 'visual', 'ts', 'color', 0),
  /** Colour behind the node while a button is down on it; 0 leaves it. Unit: color. */
  pressedBgColor: field('uint32Interaction', 8, 'pressed_bg_color', 'visual', 'ts', 'color', 0),
  /** Whether the node takes the focus when it appears. Enum: `toggle`. */
  autoFocus: field('uint8Interaction', 0, 'auto_focus', 'interaction', 'ts', 'toggle', 0),
  /** Whether Tab stays in the node. Enum: `focus_scope`. */
  focusScope: field('uint8Interaction', 1, 'focus_scope', 'interaction', 'ts', 'focus_scope', 0),
  /** Whether arrows move the focus in the node. Enum: `roving`. */
  roving: field('uint8Interaction', 2, 'roving', 'interaction', 'ts', 'roving', 0),
  /** Which frequent events of the mouse handlers of the node ask for. Flags: `listen`. */
  listen: field('uint8Interaction', 3, 'listen', 'interaction', 'ts', 'listen', 0),
  /** How long each line of the text is shown, one after the other; 0 shows all. Unit: milliseconds. */
  frameInterval: field('uint32Motion', 0, 'frame_interval', 'text', 'ts', 'milliseconds', 0),
  /** How long a number or a colour of the node takes to become another one. Unit: milliseconds. */
  transitionDuration: field('uint32Motion', 1, 'transition_duration', 'interaction', 'ts', 'milliseconds', 0),
  /**
   * Start in the text pool of the animations of the node, a line for each field; engine/src/animate/spec.rs has the
   * grammar. Unit: bytes.
   */
  motionOffset: field('uint32Motion', 2, 'motion_offset', 'interaction', 'ts', 'bytes', 0),
  /** Length of the animations. Unit: bytes. */
  motionLength: field('uint32Motion', 3, 'motion_length', 'interaction', 'ts', 'bytes', 0),
  /** How long it stays before that. Unit: milliseconds. */
  transitionDelay: field('uint32Motion', 4, 'transition_delay', 'interaction', 'ts', 'milliseconds', 0),
  /** How a number or a colour becomes another one. Enum: `easing`. */
  transitionEasing: field('uint8Motion', 0, 'transition_easing', 'interaction', 'ts', 'easing', 0),
  /** Start in the text pool of what is shown while an editable text is empty. Unit: bytes. */
  placeholderOffset: field('uint32Edit', 0, 'placeholder_offset', 'text', 'ts', 'bytes', 0),
  /** Length of the placeholder's UTF-8. Unit: bytes. */
  placeholderLength: field('uint32Edit', 1, 'placeholder_length', 'text', 'ts', 'bytes', 0),
  /** Start in the text pool of earlier entries, a line each, oldest first. Unit: bytes. */
  historyOffset: field('uint32Edit', 2, 'history_offset', 'text', 'ts', 'bytes', 0),
  /** Length of the earlier entries. Unit: bytes. */
  historyLength: field('uint32Edit', 3, 'history_length', 'text', 'ts', 'bytes', 0),
  /**
   * Which set the text in the pool is of an editable node; what has been taken is not taken again. Unit: sets,
   * modulo 2^32.
   */
  editSet: field('uint32Edit', 4, 'edit_set', 'text', 'ts', 'sets, modulo 2^32', 0),
  /** The last revision that JavaScript knows of. Unit: revisions, modulo 2^32. */
  editKnown: field('uint32Edit', 5, 'edit_known', 'text', 'ts', 'revisions, modulo 2^32', 0),
  /** Most that typing leads to. Unit: graphemes. */
  maxLength: field('uint32Edit', 6, 'max_length', 'text', 'ts', 'graphemes', 4294967295),
  /** What stands for every grapheme. Unit: Unicode scalar, 0 for none. */
  mask: field('uint32Edit', 7, 'mask', 'text', 'ts', 'Unicode scalar, 0 for none', 0),
  /** Colour of the placeholder; 0 is the node's own, faint. Unit: color. */
  placeholderColor: field('uint32Edit', 8, 'placeholder_color', 'visual', 'ts', 'color', 0),
  /** Colour of selected glyphs; 0 is the parent's. Unit: color. */
  selectionColor: field('uint32Edit', 9, 'selection_color', 'visual', 'ts', 'color', 0),
  /**
   * Colour behind selected glyphs; 0 is the parent's, and without any colour and background change places. Unit:
   * color.
   */
  selectionBgColor: field('uint32Edit', 10, 'selection_bg_color', 'visual', 'ts', 'color', 0),
  /** How the caret is drawn. Enum: `caret_shape`. */
  caretShape: field('uint8Edit', 0, 'caret_shape', 'interaction', 'ts', 'caret_shape', 0),
  /** Whether the node is as large as its text. Enum: `field_sizing`. */
  fieldSizing: field('uint8Edit', 1, 'field_sizing', 'layout', 'ts', 'field_sizing', 0),
  /** Whether keys change nothing. Enum: `toggle`. */
  readOnly: field('uint8Edit', 2, 'read_only', 'interaction', 'ts', 'toggle', 0),
  /** Whether up and down call back earlier entries. Enum: `toggle`. */
  recalls: field('uint8Edit', 3, 'recalls', 'interaction', 'ts', 'toggle', 0),
  /** Whether the text is emptied when it is handed over. Enum: `toggle`. */
  clearOnSubmit: field('uint8Edit', 4, 'clear_on_submit', 'interaction', 'ts', 'toggle', 0),
  /**
   * Length of the spans of a text, right behind its UTF-8 in the pool: how many as a word, of each the end in the
   * text in bytes, a colour, a colour behind it, attributes (on in the low byte, off in the next) and the length of
   * a link, as five words, the last byte first; then the links, one after the other. Unit: bytes.
   */
  spanBytes: field('uint32Spans', 0, 'span_bytes', 'text', 'ts', 'bytes', 0),
  /** Whether the mouse selects text in the node. Enum: `user_select`. */
  userSelect: field('uint8Select', 0, 'user_select', 'visual', 'ts', 'user_select', 0),
  /** Whether a scroller may keep the node where it is seen. Enum: `overflow_anchor`. */
  overflowAnchor: field('uint8Anchor', 0, 'overflow_anchor', 'interaction', 'ts', 'overflow_anchor', 0),
  /** Start in the text pool of the tracks of a grid; engine/src/style/tracks.rs has the grammar. Unit: bytes. */
  gridOffset: field('uint32Grid', 0, 'grid_offset', 'layout', 'ts', 'bytes', 0),
  /** Length of the tracks. Unit: bytes. */
  gridLength: field('uint32Grid', 1, 'grid_length', 'layout', 'ts', 'bytes', 0),
  /**
   * Where the node stands among columns: where it starts in the low half, where it ends in the high one. Of each, 0
   * is auto, 1 to 8191 a line from the start, 0xe001 to 0xffff a line from the end (two's complement), 0x4001 to
   * 0x5fff a span of 1 to 8191. Unit: two grid lines.
   */
  gridColumn: field('uint32Grid', 2, 'grid_column', 'layout', 'ts', 'two grid lines', 0),
  /** Where the node stands among rows, as in `grid_column`. Unit: two grid lines. */
  gridRow: field('uint32Grid', 3, 'grid_row', 'layout', 'ts', 'two grid lines', 0),
  /** Where children stand in the columns of their areas. Enum: `justify_items`. */
  justifyItems: field('uint8Grid', 0, 'justify_items', 'layout', 'ts', 'justify_items', 0),
  /** Where the node stands in the columns of its area. Enum: `justify_self`. */
  justifySelf: field('uint8Grid', 1, 'justify_self', 'layout', 'ts', 'justify_self', 0),
  /** Where children go that say no place. Enum: `grid_auto_flow`. */
  gridAutoFlow: field('uint8Grid', 2, 'grid_auto_flow', 'layout', 'ts', 'grid_auto_flow', 0),
  /** Start in the text pool of titles and gradients; engine/src/decor.rs has the grammar. Unit: bytes. */
  decorOffset: field('uint32Decor', 0, 'decor_offset', 'text', 'ts', 'bytes', 0),
  /** Length of these. Unit: bytes. */
  decorLength: field('uint32Decor', 1, 'decor_length', 'text', 'ts', 'bytes', 0),
  /** Colour of the titles; 0 is that of the border they stand in. Unit: color. */
  titleColor: field('uint32Decor', 2, 'title_color', 'visual', 'ts', 'color', 0),
  /** Where the title stands in the top border. Enum: `text_align`. */
  titleAlign: field('uint8Decor', 0, 'title_align', 'text', 'ts', 'text_align', 0),
  /** Where the title stands in the bottom border. Enum: `text_align`. */
  bottomTitleAlign: field('uint8Decor', 1, 'bottom_title_align', 'text', 'ts', 'text_align', 0),
} as const

/** The fields by name. */
export type FieldName = keyof typeof FIELDS

/** Index of every word in an Int32Array over the whole buffer. */
export interface Words extends ProtocolWords {
  /** Says that this is such a buffer. */
  readonly magic: number
  /** Low half of the layout hash. */
  readonly hashLow: number
  /** High half of the layout hash. */
  readonly hashHigh: number
  /** Nodes per field. */
  readonly capacity: number
  /** Bytes of the text pool. */
  readonly textBytes: number
  /** Odd while a commit is open. SeqCst. */
  readonly commit: number
  /** One more at the end of every commit, and for every other reason to look. SeqCst. */
  readonly wake: number
  /** One more than the highest node ever allocated; the engine looks no further. */
  readonly nodeCount: number
  /** 1 while JavaScript waits for the engine, 0 awake; both sides swap it. SeqCst. */
  readonly jsSleep: number
  /** Stored before the second look at `frame`, so that plain loads stay ahead of it. */
  readonly jsFence: number
  /** Bytes of the event ring that JavaScript has consumed, modulo 2^32. */
  readonly eventTail: number
  /** Whether things move. */
  readonly motion: number
  /** What dragging over text does. */
  readonly selectMode: number
  /** 1 while the engine sleeps, 0 awake; both sides swap it. SeqCst. */
  readonly sleep: number
  /** 1 when the engine missed a copy: the end of the next commit rings whatever `sleep` says. */
  readonly want: number
  /** The last commit that is wholly in the mirror. */
  readonly consumed: number
  /** Where the engine is in its life. */
  readonly state: number
  /** Odd while engine-written fields change; a seqlock. */
  readonly frame: number
  /** Bytes ever written to the event ring, modulo 2^32. */
  readonly eventHead: number
  /** 1 while events wait in the engine's queue for room in the ring. */
  readonly backlog: number
  /** Width of the screen in cells. */
  readonly screenColumns: number
  /** Height of the screen in cells. */
  readonly screenRows: number
  /** Frames drawn since attaching, modulo 2^32. */
  readonly framesDrawn: number
  /** For the last frame: commits that reached the mirror, one or more merged. */
  readonly lastCommits: number
  /** For the last frame: snapshots taken again, for a commit was open or began meanwhile. */
  readonly lastSnapshotsMissed: number
  /** For the last frame: nodes that snapshots covered. */
  readonly lastNodesSnapshotted: number
  /** For the last frame: nodes that were laid out. */
  readonly lastNodesLaidOut: number
  /** For the last frame: nodes that were measured. */
  readonly lastNodesMeasured: number
  /** For the last frame: rectangles found to be painted again. */
  readonly lastRectsDamaged: number
  /** For the last frame: nodes, and blocks of many siblings, that painting looked at. */
  readonly lastPaintVisits: number
  /** For the last frame: cells written into the framebuffer. */
  readonly lastCellsPainted: number
  /** For the last frame: cells that look other than before. */
  readonly lastCellsChanged: number
  /** For the last frame: bytes for the terminal. */
  readonly lastBytesWritten: number
  /** In all: commits that reached the mirror, one or more merged; the low half. */
  readonly totalCommitsLow: number
  /** In all: commits that reached the mirror, one or more merged; the high half. */
  readonly totalCommitsHigh: number
  /** In all: snapshots taken again, for a commit was open or began meanwhile; the low half. */
  readonly totalSnapshotsMissedLow: number
  /** In all: snapshots taken again, for a commit was open or began meanwhile; the high half. */
  readonly totalSnapshotsMissedHigh: number
  /** In all: nodes that snapshots covered; the low half. */
  readonly totalNodesSnapshottedLow: number
  /** In all: nodes that snapshots covered; the high half. */
  readonly totalNodesSnapshottedHigh: number
  /** In all: nodes that were laid out; the low half. */
  readonly totalNodesLaidOutLow: number
  /** In all: nodes that were laid out; the high half. */
  readonly totalNodesLaidOutHigh: number
  /** In all: nodes that were measured; the low half. */
  readonly totalNodesMeasuredLow: number
  /** In all: nodes that were measured; the high half. */
  readonly totalNodesMeasuredHigh: number
  /** In all: rectangles found to be painted again; the low half. */
  readonly totalRectsDamagedLow: number
  /** In all: rectangles found to be painted again; the high half. */
  readonly totalRectsDamagedHigh: number
  /** In all: nodes, and blocks of many siblings, that painting looked at; the low half. */
  readonly totalPaintVisitsLow: number
  /** In all: nodes, and blocks of many siblings, that painting looked at; the high half. */
  readonly totalPaintVisitsHigh: number
  /** In all: cells written into the framebuffer; the low half. */
  readonly totalCellsPaintedLow: number
  /** In all: cells written into the framebuffer; the high half. */
  readonly totalCellsPaintedHigh: number
  /** In all: cells that look other than before; the low half. */
  readonly totalCellsChangedLow: number
  /** In all: cells that look other than before; the high half. */
  readonly totalCellsChangedHigh: number
  /** In all: bytes for the terminal; the low half. */
  readonly totalBytesWrittenLow: number
  /** In all: bytes for the terminal; the high half. */
  readonly totalBytesWrittenHigh: number
  /** Of color_depth. */
  readonly colorDepth: number
  /** Of color_reason: where that comes from. */
  readonly colorReason: number
  /** Of capability. */
  readonly capabilities: number
  /** 0xFFRRGGBB of the terminal's own background, 0 while it is not known. */
  readonly groundColor: number
  /** 0xFFRRGGBB of the terminal's own foreground, 0 while it is not known. */
  readonly glyphColor: number
  /** width | height << 16 of a cell in pixels, 0 while it is not known. */
  readonly cellPixels: number
  /** The node that has the focus, 2^32 - 1 for none. */
  readonly focusNode: number
  /** The life of its slot. */
  readonly focusGeneration: number
  /** The number of the last request to focus that was answered. */
  readonly focusAck: number
  /** What of the terminal to draw on. */
  readonly useRequest: number
  /** The number of that request, from 1, modulo 2^32; 0 for none. An event of kind `asked` answers it. */
  readonly useSeq: number
  /** A bit for each signal, of its number, that the program listens to itself: the engine leaves these to it. */
  readonly heardSignals: number
  /** Bytes ever written to `prints`, modulo 2^32. */
  readonly printHead: number
  /** Bytes of `prints` that the engine has taken, modulo 2^32. */
  readonly printTail: number
  /** The last commit that layout and scrolling have taken in. */
  readonly shown: number
  /** The node that the focus stays in: the trap that opened last, else the root. */
  readonly focusLimit: number
}

/** Slots that the engine writes. */
export interface ReadonlyView {
  readonly length: number
  readonly [node: number]: number
}

/** One array of slots for each field, over the shared memory. */
export interface Views {
  /** Width of the border box. Unit: `widthUnit`. */
  readonly width: Float32Array
  /** Height of the border box. Unit: `heightUnit`. */
  readonly height: Float32Array
  /** Least width. Unit: `minWidthUnit`. */
  readonly minWidth: Float32Array
  /** Least height. Unit: `minHeightUnit`. */
  readonly minHeight: Float32Array
  /** Most width, auto for none. Unit: `maxWidthUnit`. */
  readonly maxWidth: Float32Array
  /** Most height, auto for none. Unit: `maxHeightUnit`. */
  readonly maxHeight: Float32Array
  /** Share of the free room that the node takes. Unit: factor. */
  readonly flexGrow: Float32Array
  /** Share of the missing room that the node gives up. Unit: factor. */
  readonly flexShrink: Float32Array
  /** Size on the main axis before growing and shrinking. Unit: `flexBasisUnit`. */
  readonly flexBasis: Float32Array
  /** Room between border and content. Unit: `paddingTopUnit`. */
  readonly paddingTop: Float32Array
  /** Room between border and content. Unit: `paddingRightUnit`. */
  readonly paddingRight: Float32Array
  /** Room between border and content. Unit: `paddingBottomUnit`. */
  readonly paddingBottom: Float32Array
  /** Room between border and content. Unit: `paddingLeftUnit`. */
  readonly paddingLeft: Float32Array
  /** Room outside the border, may be negative. Unit: `marginTopUnit`. */
  readonly marginTop: Float32Array
  /** Room outside the border, may be negative. Unit: `marginRightUnit`. */
  readonly marginRight: Float32Array
  /** Room outside the border, may be negative. Unit: `marginBottomUnit`. */
  readonly marginBottom: Float32Array
  /** Room outside the border, may be negative. Unit: `marginLeftUnit`. */
  readonly marginLeft: Float32Array
  /** CSS `row-gap`: room between rows. Unit: `gapRowUnit`. */
  readonly gapRow: Float32Array
  /** CSS `column-gap`: room between columns. Unit: `gapColumnUnit`. */
  readonly gapColumn: Float32Array
  /** CSS `top`. Unit: `insetTopUnit`. */
  readonly insetTop: Float32Array
  /** CSS `right`. Unit: `insetRightUnit`. */
  readonly insetRight: Float32Array
  /** CSS `bottom`. Unit: `insetBottomUnit`. */
  readonly insetBottom: Float32Array
  /** CSS `left`. Unit: `insetLeftUnit`. */
  readonly insetLeft: Float32Array
  /** How much of the node and what is in it covers what lies below. Unit: 0..1. */
  readonly opacity: Float32Array
  /** Left edge of the border box, from the left of the screen while nothing is scrolled. Unit: cells. */
  readonly computedX: ReadonlyView
  /** Top edge of the border box, from the top of the screen while nothing is scrolled. Unit: cells. */
  readonly computedY: ReadonlyView
  /** Width of the border box. Unit: cells. */
  readonly computedWidth: ReadonlyView
  /** Height of the border box. Unit: cells. */
  readonly computedHeight: ReadonlyView
  /** Width of what can be scrolled to. Unit: cells. */
  readonly scrollableWidth: ReadonlyView
  /** Height of what can be scrolled to. Unit: cells. */
  readonly scrollableHeight: ReadonlyView
  /** Largest `scroll_y`. Unit: cells. */
  readonly maxScroll: ReadonlyView
  /** Colour of glyphs; 0 inherits. Unit: color. */
  readonly fgColor: Uint32Array
  /** Colour behind the padding box; 0 is transparent. Unit: color. */
  readonly bgColor: Uint32Array
  /** Colour of the top border; 0 is the node's own colour. Unit: color. */
  readonly borderTopColor: Uint32Array
  /** Colour of the right border; 0 is the node's own colour. Unit: color. */
  readonly borderRightColor: Uint32Array
  /** Colour of the bottom border; 0 is the node's own colour. Unit: color. */
  readonly borderBottomColor: Uint32Array
  /** Colour of the left border; 0 is the node's own colour. Unit: color. */
  readonly borderLeftColor: Uint32Array
  /** Colour of the border while the node has the focus; 0 leaves it. Unit: color. */
  readonly focusRingColor: Uint32Array
  /** Colour of the caret; 0 is the terminal's. Unit: color. */
  readonly cursorColor: Uint32Array
  /** Start of the node's UTF-8 in the text pool. Unit: bytes. */
  readonly textOffset: Uint32Array
  /** Length of the node's UTF-8. Unit: bytes. */
  readonly textLength: Uint32Array
  /** CSS `z-index` among siblings: higher is drawn later. Unit: int32, two's complement. */
  readonly zIndex: Uint32Array
  /** Order of focus; negative is left out of it. Unit: int32, two's complement. */
  readonly tabIndex: Uint32Array
  /** The parent, -1 for none. Unit: node. */
  readonly parentIndex: Int32Array
  /** How far the content is scrolled to the left. Unit: cells. */
  readonly scrollX: ReadonlyView
  /** How far the content is scrolled up. Unit: cells. */
  readonly scrollY: ReadonlyView
  /** Where the caret stands in an editable text. Unit: graphemes. */
  readonly cursorPosition: ReadonlyView
  /** First selected grapheme, -1 for none. Unit: graphemes. */
  readonly selectionStart: ReadonlyView
  /** One past the last selected grapheme, -1 for none. Unit: graphemes. */
  readonly selectionEnd: ReadonlyView
  /** Whether the mouse is over the node. Enum: `toggle`. */
  readonly hoverState: ReadonlyView
  /** Whether a button is held down on the node. Enum: `toggle`. */
  readonly pressedState: ReadonlyView
  /** Whether keys go to the node. Enum: `toggle`. */
  readonly focusedState: ReadonlyView
  /** Width of the text as last measured. Unit: cells. */
  readonly contentWidthCache: ReadonlyView
  /** Height of the text as last measured. Unit: cells. */
  readonly contentHeightCache: ReadonlyView
  /** The first child, -1 for none. Unit: node. */
  readonly firstChildIndex: Int32Array
  /** How many children the node has. Unit: nodes. */
  readonly childCount: Int32Array
  /** What the node is. Enum: `component_type`. */
  readonly componentType: Uint8Array
  /** Whether the node is drawn. Enum: `visibility`. */
  readonly visible: Uint8Array
  /** How the node takes part in layout. Enum: `display`. */
  readonly display: Uint8Array
  /** Whether the node is in the flow. Enum: `position`. */
  readonly positionType: Uint8Array
  /** The axis along which children are placed. Enum: `flex_direction`. */
  readonly flexDirection: Uint8Array
  /** Whether children go on to further lines. Enum: `flex_wrap`. */
  readonly flexWrap: Uint8Array
  /** Where free room goes on the main axis. Enum: `justify_content`. */
  readonly justifyContent: Uint8Array
  /** Where children stand on the cross axis. Enum: `align_items`. */
  readonly alignItems: Uint8Array
  /** Where the node itself stands on the cross axis. Enum: `align_self`. */
  readonly alignSelf: Uint8Array
  /** Where free room between lines goes. Enum: `align_content`. */
  readonly alignContent: Uint8Array
  /** What happens to what is wider than the box. Enum: `overflow`. */
  readonly overflowX: Uint8Array
  /** What happens to what is higher than the box. Enum: `overflow`. */
  readonly overflowY: Uint8Array
  /** Line of the top border. Enum: `border_style`. */
  readonly borderTopStyle: Uint8Array
  /** Line of the right border. Enum: `border_style`. */
  readonly borderRightStyle: Uint8Array
  /** Line of the bottom border. Enum: `border_style`. */
  readonly borderBottomStyle: Uint8Array
  /** Line of the left border. Enum: `border_style`. */
  readonly borderLeftStyle: Uint8Array
  /** Height of the top border where it has a style. Unit: cells, 0 or 1. */
  readonly borderTopWidth: Uint8Array
  /** Width of the right border where it has a style. Unit: cells, 0 or 1. */
  readonly borderRightWidth: Uint8Array
  /** Height of the bottom border where it has a style. Unit: cells, 0 or 1. */
  readonly borderBottomWidth: Uint8Array
  /** Width of the left border where it has a style. Unit: cells, 0 or 1. */
  readonly borderLeftWidth: Uint8Array
  /** Where a line stands in its box. Enum: `text_align`. */
  readonly textAlign: Uint8Array
  /** Where lines may break. Enum: `text_wrap`. */
  readonly textWrap: Uint8Array
  /** What becomes of a line wider than its box. Enum: `text_overflow`. */
  readonly textOverflow: Uint8Array
  /** Whether the node can have the focus. Enum: `toggle`. */
  readonly focusable: Uint8Array
  /** Whether the node takes no input. Enum: `toggle`. */
  readonly disabled: Uint8Array
  /** Counts the changes of layout fields. Unit: changes, modulo 256. */
  readonly dirtyLayout: Uint8Array
  /** Counts the changes of visual fields. Unit: changes, modulo 256. */
  readonly dirtyVisual: Uint8Array
  /** Counts the changes of text fields. Unit: changes, modulo 256. */
  readonly dirtyText: Uint8Array
  /** How many nodes have lived in this slot. Unit: births, modulo 2^32. */
  readonly generation: Uint32Array
  /** The generation that the engine's fields of this slot speak of. Unit: births, modulo 2^32. */
  readonly engineGen: ReadonlyView
  /** The next child of the same parent, -1 for none. Unit: node. */
  readonly nextSibling: Int32Array
  /** How the glyphs are drawn. Flags: `text_attribute`. */
  readonly textAttributes: Uint8Array
  /** What of the node JavaScript wants to be woken for. Flags: `watch`. */
  readonly watch: Uint8Array
  /** Unit of `width`. Enum: `unit`. */
  readonly widthUnit: Uint8Array
  /** Unit of `height`. Enum: `unit`. */
  readonly heightUnit: Uint8Array
  /** Unit of `min_width`. Enum: `unit`. */
  readonly minWidthUnit: Uint8Array
  /** Unit of `min_height`. Enum: `unit`. */
  readonly minHeightUnit: Uint8Array
  /** Unit of `max_width`. Enum: `unit`. */
  readonly maxWidthUnit: Uint8Array
  /** Unit of `max_height`. Enum: `unit`. */
  readonly maxHeightUnit: Uint8Array
  /** Unit of `flex_basis`. Enum: `unit`. */
  readonly flexBasisUnit: Uint8Array
  /** Unit of `padding_top`. Enum: `unit`. */
  readonly paddingTopUnit: Uint8Array
  /** Unit of `padding_right`. Enum: `unit`. */
  readonly paddingRightUnit: Uint8Array
  /** Unit of `padding_bottom`. Enum: `unit`. */
  readonly paddingBottomUnit: Uint8Array
  /** Unit of `padding_left`. Enum: `unit`. */
  readonly paddingLeftUnit: Uint8Array
  /** Unit of `margin_top`. Enum: `unit`. */
  readonly marginTopUnit: Uint8Array
  /** Unit of `margin_right`. Enum: `unit`. */
  readonly marginRightUnit: Uint8Array
  /** Unit of `margin_bottom`. Enum: `unit`. */
  readonly marginBottomUnit: Uint8Array
  /** Unit of `margin_left`. Enum: `unit`. */
  readonly marginLeftUnit: Uint8Array
  /** Unit of `gap_row`. Enum: `unit`. */
  readonly gapRowUnit: Uint8Array
  /** Unit of `gap_column`. Enum: `unit`. */
  readonly gapColumnUnit: Uint8Array
  /** Unit of `inset_top`. Enum: `unit`. */
  readonly insetTopUnit: Uint8Array
  /** Unit of `inset_right`. Enum: `unit`. */
  readonly insetRightUnit: Uint8Array
  /** Unit of `inset_bottom`. Enum: `unit`. */
  readonly insetBottomUnit: Uint8Array
  /** Unit of `inset_left`. Enum: `unit`. */
  readonly insetLeftUnit: Uint8Array
  /** Largest `scroll_x`. Unit: cells. */
  readonly maxScrollX: ReadonlyView
  /**
   * Number of the newest request to scroll; `req_scroll_x` and `req_scroll_y` say where to. Unit: requests, modulo
   * 2^32.
   */
  readonly reqSeq: Uint32Array
  /** Number of the last request that `scroll_x` and `scroll_y` took in. Unit: requests, modulo 2^32. */
  readonly ackSeq: ReadonlyView
  /**
   * Another number asks that the node be scrolled into view, by everything that it lies in. Unit: requests, modulo
   * 2^32.
   */
  readonly revealSeq: Uint32Array
  /** Colour of the scrollbar's thumb; 0 is the node's own colour. Unit: color. */
  readonly scrollbarColor: Uint32Array
  /** Colour of the scrollbar's track; 0 is transparent. Unit: color. */
  readonly scrollbarTrackColor: Uint32Array
  /** Wanted `scroll_x`; too much is as much as there is. Unit: cells. */
  readonly reqScrollX: Int32Array
  /** Wanted `scroll_y`; too much is as much as there is. Unit: cells. */
  readonly reqScrollY: Int32Array
  /** When scrollbars are drawn. Enum: `scrollbar`. */
  readonly scrollbar: Uint8Array
  /** Where the scroller stays while its content grows. Enum: `sticky_scroll`. */
  readonly stickyScroll: Uint8Array
  /** Where a node that `reveal_seq` asks for comes to stand. Enum: `reveal_block`. */
  readonly revealBlock: Uint8Array
  /**
   * Start in the text pool of the chords that handlers of the node claim: one a line, `!` before those that count
   * everywhere, `=` before those that count only while the focus is in the node. Unit: bytes.
   */
  readonly keysOffset: Uint32Array
  /** Length of the claimed chords. Unit: bytes. */
  readonly keysLength: Uint32Array
  /**
   * The number of the last request to focus the node, of the root to focus nothing; 0 for none. Unit: requests,
   * from 1.
   */
  readonly focusRequest: Uint32Array
  /** Colour of glyphs while the node has the focus; 0 leaves it. Unit: color. */
  readonly focusColor: Uint32Array
  /** Colour behind the node while it has the focus; 0 leaves it. Unit: color. */
  readonly focusBgColor: Uint32Array
  /** Colour of glyphs while the mouse is over the node; 0 leaves it. Unit: color. */
  readonly hoverColor: Uint32Array
  /** Colour behind the node while the mouse is over it; 0 leaves it. Unit: color. */
  readonly hoverBgColor: Uint32Array
  /** Colour of glyphs while a button is down on the node; 0 leaves it. Unit: color. */
  readonly pressedColor: Uint32Array
  /** Colour behind the node while a button is down on it; 0 leaves it. Unit: color. */
  readonly pressedBgColor: Uint32Array
  /** Whether the node takes the focus when it appears. Enum: `toggle`. */
  readonly autoFocus: Uint8Array
  /** Whether Tab stays in the node. Enum: `focus_scope`. */
  readonly focusScope: Uint8Array
  /** Whether arrows move the focus in the node. Enum: `roving`. */
  readonly roving: Uint8Array
  /** Which frequent events of the mouse handlers of the node ask for. Flags: `listen`. */
  readonly listen: Uint8Array
  /** How long each line of the text is shown, one after the other; 0 shows all. Unit: milliseconds. */
  readonly frameInterval: Uint32Array
  /** How long a number or a colour of the node takes to become another one. Unit: milliseconds. */
  readonly transitionDuration: Uint32Array
  /**
   * Start in the text pool of the animations of the node, a line for each field; engine/src/animate/spec.rs has the
   * grammar. Unit: bytes.
   */
  readonly motionOffset: Uint32Array
  /** Length of the animations. Unit: bytes. */
  readonly motionLength: Uint32Array
  /** How long it stays before that. Unit: milliseconds. */
  readonly transitionDelay: Uint32Array
  /** How a number or a colour becomes another one. Enum: `easing`. */
  readonly transitionEasing: Uint8Array
  /** Start in the text pool of what is shown while an editable text is empty. Unit: bytes. */
  readonly placeholderOffset: Uint32Array
  /** Length of the placeholder's UTF-8. Unit: bytes. */
  readonly placeholderLength: Uint32Array
  /** Start in the text pool of earlier entries, a line each, oldest first. Unit: bytes. */
  readonly historyOffset: Uint32Array
  /** Length of the earlier entries. Unit: bytes. */
  readonly historyLength: Uint32Array
  /**
   * Which set the text in the pool is of an editable node; what has been taken is not taken again. Unit: sets,
   * modulo 2^32.
   */
  readonly editSet: Uint32Array
  /** The last revision that JavaScript knows of. Unit: revisions, modulo 2^32. */
  readonly editKnown: Uint32Array
  /** Most that typing leads to. Unit: graphemes. */
  readonly maxLength: Uint32Array
  /** What stands for every grapheme. Unit: Unicode scalar, 0 for none. */
  readonly mask: Uint32Array
  /** Colour of the placeholder; 0 is the node's own, faint. Unit: color. */
  readonly placeholderColor: Uint32Array
  /** Colour of selected glyphs; 0 is the parent's. Unit: color. */
  readonly selectionColor: Uint32Array
  /**
   * Colour behind selected glyphs; 0 is the parent's, and without any colour and background change places. Unit:
   * color.
   */
  readonly selectionBgColor: Uint32Array
  /** How the caret is drawn. Enum: `caret_shape`. */
  readonly caretShape: Uint8Array
  /** Whether the node is as large as its text. Enum: `field_sizing`. */
  readonly fieldSizing: Uint8Array
  /** Whether keys change nothing. Enum: `toggle`. */
  readonly readOnly: Uint8Array
  /** Whether up and down call back earlier entries. Enum: `toggle`. */
  readonly recalls: Uint8Array
  /** Whether the text is emptied when it is handed over. Enum: `toggle`. */
  readonly clearOnSubmit: Uint8Array
  /**
   * Length of the spans of a text, right behind its UTF-8 in the pool: how many as a word, of each the end in the
   * text in bytes, a colour, a colour behind it, attributes (on in the low byte, off in the next) and the length of
   * a link, as five words, the last byte first; then the links, one after the other. Unit: bytes.
   */
  readonly spanBytes: Uint32Array
  /** Whether the mouse selects text in the node. Enum: `user_select`. */
  readonly userSelect: Uint8Array
  /** Whether a scroller may keep the node where it is seen. Enum: `overflow_anchor`. */
  readonly overflowAnchor: Uint8Array
  /** Start in the text pool of the tracks of a grid; engine/src/style/tracks.rs has the grammar. Unit: bytes. */
  readonly gridOffset: Uint32Array
  /** Length of the tracks. Unit: bytes. */
  readonly gridLength: Uint32Array
  /**
   * Where the node stands among columns: where it starts in the low half, where it ends in the high one. Of each, 0
   * is auto, 1 to 8191 a line from the start, 0xe001 to 0xffff a line from the end (two's complement), 0x4001 to
   * 0x5fff a span of 1 to 8191. Unit: two grid lines.
   */
  readonly gridColumn: Uint32Array
  /** Where the node stands among rows, as in `grid_column`. Unit: two grid lines. */
  readonly gridRow: Uint32Array
  /** Where children stand in the columns of their areas. Enum: `justify_items`. */
  readonly justifyItems: Uint8Array
  /** Where the node stands in the columns of its area. Enum: `justify_self`. */
  readonly justifySelf: Uint8Array
  /** Where children go that say no place. Enum: `grid_auto_flow`. */
  readonly gridAutoFlow: Uint8Array
  /** Start in the text pool of titles and gradients; engine/src/decor.rs has the grammar. Unit: bytes. */
  readonly decorOffset: Uint32Array
  /** Length of these. Unit: bytes. */
  readonly decorLength: Uint32Array
  /** Colour of the titles; 0 is that of the border they stand in. Unit: color. */
  readonly titleColor: Uint32Array
  /** Where the title stands in the top border. Enum: `text_align`. */
  readonly titleAlign: Uint8Array
  /** Where the title stands in the bottom border. Enum: `text_align`. */
  readonly bottomTitleAlign: Uint8Array
}

/** The views of one buffer, whose types V8 knows; it knows none of a literal with so many. */
class FieldViews implements Views {
  declare readonly width: Float32Array
  declare readonly height: Float32Array
  declare readonly minWidth: Float32Array
  declare readonly minHeight: Float32Array
  declare readonly maxWidth: Float32Array
  declare readonly maxHeight: Float32Array
  declare readonly flexGrow: Float32Array
  declare readonly flexShrink: Float32Array
  declare readonly flexBasis: Float32Array
  declare readonly paddingTop: Float32Array
  declare readonly paddingRight: Float32Array
  declare readonly paddingBottom: Float32Array
  declare readonly paddingLeft: Float32Array
  declare readonly marginTop: Float32Array
  declare readonly marginRight: Float32Array
  declare readonly marginBottom: Float32Array
  declare readonly marginLeft: Float32Array
  declare readonly gapRow: Float32Array
  declare readonly gapColumn: Float32Array
  declare readonly insetTop: Float32Array
  declare readonly insetRight: Float32Array
  declare readonly insetBottom: Float32Array
  declare readonly insetLeft: Float32Array
  declare readonly opacity: Float32Array
  declare readonly computedX: ReadonlyView
  declare readonly computedY: ReadonlyView
  declare readonly computedWidth: ReadonlyView
  declare readonly computedHeight: ReadonlyView
  declare readonly scrollableWidth: ReadonlyView
  declare readonly scrollableHeight: ReadonlyView
  declare readonly maxScroll: ReadonlyView
  declare readonly fgColor: Uint32Array
  declare readonly bgColor: Uint32Array
  declare readonly borderTopColor: Uint32Array
  declare readonly borderRightColor: Uint32Array
  declare readonly borderBottomColor: Uint32Array
  declare readonly borderLeftColor: Uint32Array
  declare readonly focusRingColor: Uint32Array
  declare readonly cursorColor: Uint32Array
  declare readonly textOffset: Uint32Array
  declare readonly textLength: Uint32Array
  declare readonly zIndex: Uint32Array
  declare readonly tabIndex: Uint32Array
  declare readonly parentIndex: Int32Array
  declare readonly scrollX: ReadonlyView
  declare readonly scrollY: ReadonlyView
  declare readonly cursorPosition: ReadonlyView
  declare readonly selectionStart: ReadonlyView
  declare readonly selectionEnd: ReadonlyView
  declare readonly hoverState: ReadonlyView
  declare readonly pressedState: ReadonlyView
  declare readonly focusedState: ReadonlyView
  declare readonly contentWidthCache: ReadonlyView
  declare readonly contentHeightCache: ReadonlyView
  declare readonly firstChildIndex: Int32Array
  declare readonly childCount: Int32Array
  declare readonly componentType: Uint8Array
  declare readonly visible: Uint8Array
  declare readonly display: Uint8Array
  declare readonly positionType: Uint8Array
  declare readonly flexDirection: Uint8Array
  declare readonly flexWrap: Uint8Array
  declare readonly justifyContent: Uint8Array
  declare readonly alignItems: Uint8Array
  declare readonly alignSelf: Uint8Array
  declare readonly alignContent: Uint8Array
  declare readonly overflowX: Uint8Array
  declare readonly overflowY: Uint8Array
  declare readonly borderTopStyle: Uint8Array
  declare readonly borderRightStyle: Uint8Array
  declare readonly borderBottomStyle: Uint8Array
  declare readonly borderLeftStyle: Uint8Array
  declare readonly borderTopWidth: Uint8Array
  declare readonly borderRightWidth: Uint8Array
  declare readonly borderBottomWidth: Uint8Array
  declare readonly borderLeftWidth: Uint8Array
  declare readonly textAlign: Uint8Array
  declare readonly textWrap: Uint8Array
  declare readonly textOverflow: Uint8Array
  declare readonly focusable: Uint8Array
  declare readonly disabled: Uint8Array
  declare readonly dirtyLayout: Uint8Array
  declare readonly dirtyVisual: Uint8Array
  declare readonly dirtyText: Uint8Array
  declare readonly generation: Uint32Array
  declare readonly engineGen: ReadonlyView
  declare readonly nextSibling: Int32Array
  declare readonly textAttributes: Uint8Array
  declare readonly watch: Uint8Array
  declare readonly widthUnit: Uint8Array
  declare readonly heightUnit: Uint8Array
  declare readonly minWidthUnit: Uint8Array
  declare readonly minHeightUnit: Uint8Array
  declare readonly maxWidthUnit: Uint8Array
  declare readonly maxHeightUnit: Uint8Array
  declare readonly flexBasisUnit: Uint8Array
  declare readonly paddingTopUnit: Uint8Array
  declare readonly paddingRightUnit: Uint8Array
  declare readonly paddingBottomUnit: Uint8Array
  declare readonly paddingLeftUnit: Uint8Array
  declare readonly marginTopUnit: Uint8Array
  declare readonly marginRightUnit: Uint8Array
  declare readonly marginBottomUnit: Uint8Array
  declare readonly marginLeftUnit: Uint8Array
  declare readonly gapRowUnit: Uint8Array
  declare readonly gapColumnUnit: Uint8Array
  declare readonly insetTopUnit: Uint8Array
  declare readonly insetRightUnit: Uint8Array
  declare readonly insetBottomUnit: Uint8Array
  declare readonly insetLeftUnit: Uint8Array
  declare readonly maxScrollX: ReadonlyView
  declare readonly reqSeq: Uint32Array
  declare readonly ackSeq: ReadonlyView
  declare readonly revealSeq: Uint32Array
  declare readonly scrollbarColor: Uint32Array
  declare readonly scrollbarTrackColor: Uint32Array
  declare readonly reqScrollX: Int32Array
  declare readonly reqScrollY: Int32Array
  declare readonly scrollbar: Uint8Array
  declare readonly stickyScroll: Uint8Array
  declare readonly revealBlock: Uint8Array
  declare readonly keysOffset: Uint32Array
  declare readonly keysLength: Uint32Array
  declare readonly focusRequest: Uint32Array
  declare readonly focusColor: Uint32Array
  declare readonly focusBgColor: Uint32Array
  declare readonly hoverColor: Uint32Array
  declare readonly hoverBgColor: Uint32Array
  declare readonly pressedColor: Uint32Array
  declare readonly pressedBgColor: Uint32Array
  declare readonly autoFocus: Uint8Array
  declare readonly focusScope: Uint8Array
  declare readonly roving: Uint8Array
  declare readonly listen: Uint8Array
  declare readonly frameInterval: Uint32Array
  declare readonly transitionDuration: Uint32Array
  declare readonly motionOffset: Uint32Array
  declare readonly motionLength: Uint32Array
  declare readonly transitionDelay: Uint32Array
  declare readonly transitionEasing: Uint8Array
  declare readonly placeholderOffset: Uint32Array
  declare readonly placeholderLength: Uint32Array
  declare readonly historyOffset: Uint32Array
  declare readonly historyLength: Uint32Array
  declare readonly editSet: Uint32Array
  declare readonly editKnown: Uint32Array
  declare readonly maxLength: Uint32Array
  declare readonly mask: Uint32Array
  declare readonly placeholderColor: Uint32Array
  declare readonly selectionColor: Uint32Array
  declare readonly selectionBgColor: Uint32Array
  declare readonly caretShape: Uint8Array
  declare readonly fieldSizing: Uint8Array
  declare readonly readOnly: Uint8Array
  declare readonly recalls: Uint8Array
  declare readonly clearOnSubmit: Uint8Array
  declare readonly spanBytes: Uint32Array
  declare readonly userSelect: Uint8Array
  declare readonly overflowAnchor: Uint8Array
  declare readonly gridOffset: Uint32Array
  declare readonly gridLength: Uint32Array
  declare readonly gridColumn: Uint32Array
  declare readonly gridRow: Uint32Array
  declare readonly justifyItems: Uint8Array
  declare readonly justifySelf: Uint8Array
  declare readonly gridAutoFlow: Uint8Array
  declare readonly decorOffset: Uint32Array
  declare readonly decorLength: Uint32Array
  declare readonly titleColor: Uint32Array
  declare readonly titleAlign: Uint8Array
  declare readonly bottomTitleAlign: Uint8Array

  constructor(buffer: SharedArrayBuffer, layout: Layout) {
    const { capacity } = layout
    this.width = new Float32Array(buffer, fieldOffset(FIELDS.width, layout), capacity)
    this.height = new Float32Array(buffer, fieldOffset(FIELDS.height, layout), capacity)
    this.minWidth = new Float32Array(buffer, fieldOffset(FIELDS.minWidth, layout), capacity)
    this.minHeight = new Float32Array(buffer, fieldOffset(FIELDS.minHeight, layout), capacity)
    this.maxWidth = new Float32Array(buffer, fieldOffset(FIELDS.maxWidth, layout), capacity)
    this.maxHeight = new Float32Array(buffer, fieldOffset(FIELDS.maxHeight, layout), capacity)
    this.flexGrow = new Float32Array(buffer, fieldOffset(FIELDS.flexGrow, layout), capacity)
    this.flexShrink = new Float32Array(buffer, fieldOffset(FIELDS.flexShrink, layout), capacity)
    this.flexBasis = new Float32Array(buffer, fieldOffset(FIELDS.flexBasis, layout), capacity)
    this.paddingTop = new Float32Array(buffer, fieldOffset(FIELDS.paddingTop, layout), capacity)
    this.paddingRight = new Float32Array(buffer, fieldOffset(FIELDS.paddingRight, layout), capacity)
    this.paddingBottom = new Float32Array(buffer, fieldOffset(FIELDS.paddingBottom, layout), capacity)
    this.paddingLeft = new Float32Array(buffer, fieldOffset(FIELDS.paddingLeft, layout), capacity)
    this.marginTop = new Float32Array(buffer, fieldOffset(FIELDS.marginTop, layout), capacity)
    this.marginRight = new Float32Array(buffer, fieldOffset(FIELDS.marginRight, layout), capacity)
    this.marginBottom = new Float32Array(buffer, fieldOffset(FIELDS.marginBottom, layout), capacity)
    this.marginLeft = new Float32Array(buffer, fieldOffset(FIELDS.marginLeft, layout), capacity)
    this.gapRow = new Float32Array(buffer, fieldOffset(FIELDS.gapRow, layout), capacity)
    this.gapColumn = new Float32Array(buffer, fieldOffset(FIELDS.gapColumn, layout), capacity)
    this.insetTop = new Float32Array(buffer, fieldOffset(FIELDS.insetTop, layout), capacity)
    this.insetRight = new Float32Array(buffer, fieldOffset(FIELDS.insetRight, layout), capacity)
    this.insetBottom = new Float32Array(buffer, fieldOffset(FIELDS.insetBottom, layout), capacity)
    this.insetLeft = new Float32Array(buffer, fieldOffset(FIELDS.insetLeft, layout), capacity)
    this.opacity = new Float32Array(buffer, fieldOffset(FIELDS.opacity, layout), capacity)
    this.computedX = new Float32Array(buffer, fieldOffset(FIELDS.computedX, layout), capacity)
    this.computedY = new Float32Array(buffer, fieldOffset(FIELDS.computedY, layout), capacity)
    this.computedWidth = new Float32Array(buffer, fieldOffset(FIELDS.computedWidth, layout), capacity)
    this.computedHeight = new Float32Array(buffer, fieldOffset(FIELDS.computedHeight, layout), capacity)
    this.scrollableWidth = new Float32Array(buffer, fieldOffset(FIELDS.scrollableWidth, layout), capacity)
    this.scrollableHeight = new Float32Array(buffer, fieldOffset(FIELDS.scrollableHeight, layout), capacity)
    this.maxScroll = new Float32Array(buffer, fieldOffset(FIELDS.maxScroll, layout), capacity)
    this.fgColor = new Uint32Array(buffer, fieldOffset(FIELDS.fgColor, layout), capacity)
    this.bgColor = new Uint32Array(buffer, fieldOffset(FIELDS.bgColor, layout), capacity)
    this.borderTopColor = new Uint32Array(buffer, fieldOffset(FIELDS.borderTopColor, layout), capacity)
    this.borderRightColor = new Uint32Array(buffer, fieldOffset(FIELDS.borderRightColor, layout), capacity)
    this.borderBottomColor = new Uint32Array(buffer, fieldOffset(FIELDS.borderBottomColor, layout), capacity)
    this.borderLeftColor = new Uint32Array(buffer, fieldOffset(FIELDS.borderLeftColor, layout), capacity)
    this.focusRingColor = new Uint32Array(buffer, fieldOffset(FIELDS.focusRingColor, layout), capacity)
    this.cursorColor = new Uint32Array(buffer, fieldOffset(FIELDS.cursorColor, layout), capacity)
    this.textOffset = new Uint32Array(buffer, fieldOffset(FIELDS.textOffset, layout), capacity)
    this.textLength = new Uint32Array(buffer, fieldOffset(FIELDS.textLength, layout), capacity)
    this.zIndex = new Uint32Array(buffer, fieldOffset(FIELDS.zIndex, layout), capacity)
    this.tabIndex = new Uint32Array(buffer, fieldOffset(FIELDS.tabIndex, layout), capacity)
    this.parentIndex = new Int32Array(buffer, fieldOffset(FIELDS.parentIndex, layout), capacity)
    this.scrollX = new Int32Array(buffer, fieldOffset(FIELDS.scrollX, layout), capacity)
    this.scrollY = new Int32Array(buffer, fieldOffset(FIELDS.scrollY, layout), capacity)
    this.cursorPosition = new Int32Array(buffer, fieldOffset(FIELDS.cursorPosition, layout), capacity)
    this.selectionStart = new Int32Array(buffer, fieldOffset(FIELDS.selectionStart, layout), capacity)
    this.selectionEnd = new Int32Array(buffer, fieldOffset(FIELDS.selectionEnd, layout), capacity)
    this.hoverState = new Int32Array(buffer, fieldOffset(FIELDS.hoverState, layout), capacity)
    this.pressedState = new Int32Array(buffer, fieldOffset(FIELDS.pressedState, layout), capacity)
    this.focusedState = new Int32Array(buffer, fieldOffset(FIELDS.focusedState, layout), capacity)
    this.contentWidthCache = new Int32Array(buffer, fieldOffset(FIELDS.contentWidthCache, layout), capacity)
    this.contentHeightCache = new Int32Array(buffer, fieldOffset(FIELDS.contentHeightCache, layout), capacity)
    this.firstChildIndex = new Int32Array(buffer, fieldOffset(FIELDS.firstChildIndex, layout), capacity)
    this.childCount = new Int32Array(buffer, fieldOffset(FIELDS.childCount, layout), capacity)
    this.componentType = new Uint8Array(buffer, fieldOffset(FIELDS.componentType, layout), capacity)
    this.visible = new Uint8Array(buffer, fieldOffset(FIELDS.visible, layout), capacity)
    this.display = new Uint8Array(buffer, fieldOffset(FIELDS.display, layout), capacity)
    this.positionType = new Uint8Array(buffer, fieldOffset(FIELDS.positionType, layout), capacity)
    this.flexDirection = new Uint8Array(buffer, fieldOffset(FIELDS.flexDirection, layout), capacity)
    this.flexWrap = new Uint8Array(buffer, fieldOffset(FIELDS.flexWrap, layout), capacity)
    this.justifyContent = new Uint8Array(buffer, fieldOffset(FIELDS.justifyContent, layout), capacity)
    this.alignItems = new Uint8Array(buffer, fieldOffset(FIELDS.alignItems, layout), capacity)
    this.alignSelf = new Uint8Array(buffer, fieldOffset(FIELDS.alignSelf, layout), capacity)
    this.alignContent = new Uint8Array(buffer, fieldOffset(FIELDS.alignContent, layout), capacity)
    this.overflowX = new Uint8Array(buffer, fieldOffset(FIELDS.overflowX, layout), capacity)
    this.overflowY = new Uint8Array(buffer, fieldOffset(FIELDS.overflowY, layout), capacity)
    this.borderTopStyle = new Uint8Array(buffer, fieldOffset(FIELDS.borderTopStyle, layout), capacity)
    this.borderRightStyle = new Uint8Array(buffer, fieldOffset(FIELDS.borderRightStyle, layout), capacity)
    this.borderBottomStyle = new Uint8Array(buffer, fieldOffset(FIELDS.borderBottomStyle, layout), capacity)
    this.borderLeftStyle = new Uint8Array(buffer, fieldOffset(FIELDS.borderLeftStyle, layout), capacity)
    this.borderTopWidth = new Uint8Array(buffer, fieldOffset(FIELDS.borderTopWidth, layout), capacity)
    this.borderRightWidth = new Uint8Array(buffer, fieldOffset(FIELDS.borderRightWidth, layout), capacity)
    this.borderBottomWidth = new Uint8Array(buffer, fieldOffset(FIELDS.borderBottomWidth, layout), capacity)
    this.borderLeftWidth = new Uint8Array(buffer, fieldOffset(FIELDS.borderLeftWidth, layout), capacity)
    this.textAlign = new Uint8Array(buffer, fieldOffset(FIELDS.textAlign, layout), capacity)
    this.textWrap = new Uint8Array(buffer, fieldOffset(FIELDS.textWrap, layout), capacity)
    this.textOverflow = new Uint8Array(buffer, fieldOffset(FIELDS.textOverflow, layout), capacity)
    this.focusable = new Uint8Array(buffer, fieldOffset(FIELDS.focusable, layout), capacity)
    this.disabled = new Uint8Array(buffer, fieldOffset(FIELDS.disabled, layout), capacity)
    this.dirtyLayout = new Uint8Array(buffer, fieldOffset(FIELDS.dirtyLayout, layout), capacity)
    this.dirtyVisual = new Uint8Array(buffer, fieldOffset(FIELDS.dirtyVisual, layout), capacity)
    this.dirtyText = new Uint8Array(buffer, fieldOffset(FIELDS.dirtyText, layout), capacity)
    this.generation = new Uint32Array(buffer, fieldOffset(FIELDS.generation, layout), capacity)
    this.engineGen = new Uint32Array(buffer, fieldOffset(FIELDS.engineGen, layout), capacity)
    this.nextSibling = new Int32Array(buffer, fieldOffset(FIELDS.nextSibling, layout), capacity)
    this.textAttributes = new Uint8Array(buffer, fieldOffset(FIELDS.textAttributes, layout), capacity)
    this.watch = new Uint8Array(buffer, fieldOffset(FIELDS.watch, layout), capacity)
    this.widthUnit = new Uint8Array(buffer, fieldOffset(FIELDS.widthUnit, layout), capacity)
    this.heightUnit = new Uint8Array(buffer, fieldOffset(FIELDS.heightUnit, layout), capacity)
    this.minWidthUnit = new Uint8Array(buffer, fieldOffset(FIELDS.minWidthUnit, layout), capacity)
    this.minHeightUnit = new Uint8Array(buffer, fieldOffset(FIELDS.minHeightUnit, layout), capacity)
    this.maxWidthUnit = new Uint8Array(buffer, fieldOffset(FIELDS.maxWidthUnit, layout), capacity)
    this.maxHeightUnit = new Uint8Array(buffer, fieldOffset(FIELDS.maxHeightUnit, layout), capacity)
    this.flexBasisUnit = new Uint8Array(buffer, fieldOffset(FIELDS.flexBasisUnit, layout), capacity)
    this.paddingTopUnit = new Uint8Array(buffer, fieldOffset(FIELDS.paddingTopUnit, layout), capacity)
    this.paddingRightUnit = new Uint8Array(buffer, fieldOffset(FIELDS.paddingRightUnit, layout), capacity)
    this.paddingBottomUnit = new Uint8Array(buffer, fieldOffset(FIELDS.paddingBottomUnit, layout), capacity)
    this.paddingLeftUnit = new Uint8Array(buffer, fieldOffset(FIELDS.paddingLeftUnit, layout), capacity)
    this.marginTopUnit = new Uint8Array(buffer, fieldOffset(FIELDS.marginTopUnit, layout), capacity)
    this.marginRightUnit = new Uint8Array(buffer, fieldOffset(FIELDS.marginRightUnit, layout), capacity)
    this.marginBottomUnit = new Uint8Array(buffer, fieldOffset(FIELDS.marginBottomUnit, layout), capacity)
    this.marginLeftUnit = new Uint8Array(buffer, fieldOffset(FIELDS.marginLeftUnit, layout), capacity)
    this.gapRowUnit = new Uint8Array(buffer, fieldOffset(FIELDS.gapRowUnit, layout), capacity)
    this.gapColumnUnit = new Uint8Array(buffer, fieldOffset(FIELDS.gapColumnUnit, layout), capacity)
    this.insetTopUnit = new Uint8Array(buffer, fieldOffset(FIELDS.insetTopUnit, layout), capacity)
    this.insetRightUnit = new Uint8Array(buffer, fieldOffset(FIELDS.insetRightUnit, layout), capacity)
    this.insetBottomUnit = new Uint8Array(buffer, fieldOffset(FIELDS.insetBottomUnit, layout), capacity)
    this.insetLeftUnit = new Uint8Array(buffer, fieldOffset(FIELDS.insetLeftUnit, layout), capacity)
    this.maxScrollX = new Float32Array(buffer, fieldOffset(FIELDS.maxScrollX, layout), capacity)
    this.reqSeq = new Uint32Array(buffer, fieldOffset(FIELDS.reqSeq, layout), capacity)
    this.ackSeq = new Uint32Array(buffer, fieldOffset(FIELDS.ackSeq, layout), capacity)
    this.revealSeq = new Uint32Array(buffer, fieldOffset(FIELDS.revealSeq, layout), capacity)
    this.scrollbarColor = new Uint32Array(buffer, fieldOffset(FIELDS.scrollbarColor, layout), capacity)
    this.scrollbarTrackColor = new Uint32Array(buffer, fieldOffset(FIELDS.scrollbarTrackColor, layout), capacity)
    this.reqScrollX = new Int32Array(buffer, fieldOffset(FIELDS.reqScrollX, layout), capacity)
    this.reqScrollY = new Int32Array(buffer, fieldOffset(FIELDS.reqScrollY, layout), capacity)
    this.scrollbar = new Uint8Array(buffer, fieldOffset(FIELDS.scrollbar, layout), capacity)
    this.stickyScroll = new Uint8Array(buffer, fieldOffset(FIELDS.stickyScroll, layout), capacity)
    this.revealBlock = new Uint8Array(buffer, fieldOffset(FIELDS.revealBlock, layout), capacity)
    this.keysOffset = new Uint32Array(buffer, fieldOffset(FIELDS.keysOffset, layout), capacity)
    this.keysLength = new Uint32Array(buffer, fieldOffset(FIELDS.keysLength, layout), capacity)
    this.focusRequest = new Uint32Array(buffer, fieldOffset(FIELDS.focusRequest, layout), capacity)
    this.focusColor = new Uint32Array(buffer, fieldOffset(FIELDS.focusColor, layout), capacity)
    this.focusBgColor = new Uint32Array(buffer, fieldOffset(FIELDS.focusBgColor, layout), capacity)
    this.hoverColor = new Uint32Array(buffer, fieldOffset(FIELDS.hoverColor, layout), capacity)
    this.hoverBgColor = new Uint32Array(buffer, fieldOffset(FIELDS.hoverBgColor, layout), capacity)
    this.pressedColor = new Uint32Array(buffer, fieldOffset(FIELDS.pressedColor, layout), capacity)
    this.pressedBgColor = new Uint32Array(buffer, fieldOffset(FIELDS.pressedBgColor, layout), capacity)
    this.autoFocus = new Uint8Array(buffer, fieldOffset(FIELDS.autoFocus, layout), capacity)
    this.focusScope = new Uint8Array(buffer, fieldOffset(FIELDS.focusScope, layout), capacity)
    this.roving = new Uint8Array(buffer, fieldOffset(FIELDS.roving, layout), capacity)
    this.listen = new Uint8Array(buffer, fieldOffset(FIELDS.listen, layout), capacity)
    this.frameInterval = new Uint32Array(buffer, fieldOffset(FIELDS.frameInterval, layout), capacity)
    this.transitionDuration = new Uint32Array(buffer, fieldOffset(FIELDS.transitionDuration, layout), capacity)
    this.motionOffset = new Uint32Array(buffer, fieldOffset(FIELDS.motionOffset, layout), capacity)
    this.motionLength = new Uint32Array(buffer, fieldOffset(FIELDS.motionLength, layout), capacity)
    this.transitionDelay = new Uint32Array(buffer, fieldOffset(FIELDS.transitionDelay, layout), capacity)
    this.transitionEasing = new Uint8Array(buffer, fieldOffset(FIELDS.transitionEasing, layout), capacity)
    this.placeholderOffset = new Uint32Array(buffer, fieldOffset(FIELDS.placeholderOffset, layout), capacity)
    this.placeholderLength = new Uint32Array(buffer, fieldOffset(FIELDS.placeholderLength, layout), capacity)
    this.historyOffset = new Uint32Array(buffer, fieldOffset(FIELDS.historyOffset, layout), capacity)
    this.historyLength = new Uint32Array(buffer, fieldOffset(FIELDS.historyLength, layout), capacity)
    this.editSet = new Uint32Array(buffer, fieldOffset(FIELDS.editSet, layout), capacity)
    this.editKnown = new Uint32Array(buffer, fieldOffset(FIELDS.editKnown, layout), capacity)
    this.maxLength = new Uint32Array(buffer, fieldOffset(FIELDS.maxLength, layout), capacity)
    this.mask = new Uint32Array(buffer, fieldOffset(FIELDS.mask, layout), capacity)
    this.placeholderColor = new Uint32Array(buffer, fieldOffset(FIELDS.placeholderColor, layout), capacity)
    this.selectionColor = new Uint32Array(buffer, fieldOffset(FIELDS.selectionColor, layout), capacity)
    this.selectionBgColor = new Uint32Array(buffer, fieldOffset(FIELDS.selectionBgColor, layout), capacity)
    this.caretShape = new Uint8Array(buffer, fieldOffset(FIELDS.caretShape, layout), capacity)
    this.fieldSizing = new Uint8Array(buffer, fieldOffset(FIELDS.fieldSizing, layout), capacity)
    this.readOnly = new Uint8Array(buffer, fieldOffset(FIELDS.readOnly, layout), capacity)
    this.recalls = new Uint8Array(buffer, fieldOffset(FIELDS.recalls, layout), capacity)
    this.clearOnSubmit = new Uint8Array(buffer, fieldOffset(FIELDS.clearOnSubmit, layout), capacity)
    this.spanBytes = new Uint32Array(buffer, fieldOffset(FIELDS.spanBytes, layout), capacity)
    this.userSelect = new Uint8Array(buffer, fieldOffset(FIELDS.userSelect, layout), capacity)
    this.overflowAnchor = new Uint8Array(buffer, fieldOffset(FIELDS.overflowAnchor, layout), capacity)
    this.gridOffset = new Uint32Array(buffer, fieldOffset(FIELDS.gridOffset, layout), capacity)
    this.gridLength = new Uint32Array(buffer, fieldOffset(FIELDS.gridLength, layout), capacity)
    this.gridColumn = new Uint32Array(buffer, fieldOffset(FIELDS.gridColumn, layout), capacity)
    this.gridRow = new Uint32Array(buffer, fieldOffset(FIELDS.gridRow, layout), capacity)
    this.justifyItems = new Uint8Array(buffer, fieldOffset(FIELDS.justifyItems, layout), capacity)
    this.justifySelf = new Uint8Array(buffer, fieldOffset(FIELDS.justifySelf, layout), capacity)
    this.gridAutoFlow = new Uint8Array(buffer, fieldOffset(FIELDS.gridAutoFlow, layout), capacity)
    this.decorOffset = new Uint32Array(buffer, fieldOffset(FIELDS.decorOffset, layout), capacity)
    this.decorLength = new Uint32Array(buffer, fieldOffset(FIELDS.decorLength, layout), capacity)
    this.titleColor = new Uint32Array(buffer, fieldOffset(FIELDS.titleColor, layout), capacity)
    this.titleAlign = new Uint8Array(buffer, fieldOffset(FIELDS.titleAlign, layout), capacity)
    this.bottomTitleAlign = new Uint8Array(buffer, fieldOffset(FIELDS.bottomTitleAlign, layout), capacity)
  }
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
  /** A mask of groups per node: TypeScript ors a bit in, the engine swaps with 0. */
  readonly dirty: Uint8Array
  /** UTF-8 of all texts, in slices. */
  readonly textPool: Uint8Array
  /** One byte for 64 nodes, not 0 where one of them has a dirty byte. */
  readonly dirtyBlocks: Uint8Array
  /** A mask of groups per node: the engine ors a bit in, JavaScript swaps with 0. */
  readonly engineDirty: Uint8Array
  /** One byte for 64 nodes, not 0 where one of them has an engine_dirty byte. */
  readonly engineDirtyBlocks: Uint8Array
  /** The event ring; its size is a power of two. */
  readonly events: ReadonlyBytes
  /**
   * Colour words that the tokens 0x200 to 0x23f stand for, one after the other. The root's visual dirty bit says
   * that they changed.
   */
  readonly theme: Uint8Array
  /**
   * Text that goes above the frame, or to the terminal after the end: a ring of UTF-8, whole lines. Its size is a
   * power of two.
   */
  readonly prints: Uint8Array
}

/** How large a buffer is to be. */
export interface SharedBufferOptions {
  /** Nodes per field, a multiple of 64. */
  readonly capacity?: number | undefined
  /** Bytes of the text pool, a multiple of 64. */
  readonly textBytes?: number | undefined
}

/**
 * Allocates a buffer and writes its identity. What is not touched costs no memory.
 *
 * @throws {CapacityRangeError} if the capacity cannot be had
 * @throws {TextBytesRangeError} if the text pool cannot be had
 */
export function createSharedBuffer(options: SharedBufferOptions = {}): SharedBuffer {
  const layout = layoutOf(options.capacity, options.textBytes)
  const { sections, capacity, textBytes } = layout
  const buffer = new SharedArrayBuffer(layout.bytes)
  const words = new Int32Array(buffer)
  writeIdentity(words, { magic: MAGIC, hash: LAYOUT_HASH, capacity, textBytes })
  const headerBase = sections.header.offset / 4
  const engineHandshakeBase = sections.engineHandshake.offset / 4
  const engineFrameBase = sections.engineFrame.offset / 4
  const engineStatsBase = sections.engineStats.offset / 4
  const terminalBase = sections.terminal.offset / 4
  const engineFocusBase = sections.engineFocus.offset / 4
  const askingBase = sections.asking.offset / 4
  const answeringBase = sections.answering.offset / 4
  const engineShownBase = sections.engineShown.offset / 4
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
      motion: headerBase + 11,
      selectMode: headerBase + 12,
      sleep: engineHandshakeBase + 0,
      want: engineHandshakeBase + 1,
      consumed: engineHandshakeBase + 2,
      state: engineHandshakeBase + 3,
      frame: engineFrameBase + 0,
      eventHead: engineFrameBase + 1,
      backlog: engineFrameBase + 2,
      screenColumns: engineFrameBase + 3,
      screenRows: engineFrameBase + 4,
      framesDrawn: engineFrameBase + 5,
      lastCommits: engineStatsBase + 0,
      lastSnapshotsMissed: engineStatsBase + 1,
      lastNodesSnapshotted: engineStatsBase + 2,
      lastNodesLaidOut: engineStatsBase + 3,
      lastNodesMeasured: engineStatsBase + 4,
      lastRectsDamaged: engineStatsBase + 5,
      lastPaintVisits: engineStatsBase + 6,
      lastCellsPainted: engineStatsBase + 7,
      lastCellsChanged: engineStatsBase + 8,
      lastBytesWritten: engineStatsBase + 9,
      totalCommitsLow: engineStatsBase + 10,
      totalCommitsHigh: engineStatsBase + 11,
      totalSnapshotsMissedLow: engineStatsBase + 12,
      totalSnapshotsMissedHigh: engineStatsBase + 13,
      totalNodesSnapshottedLow: engineStatsBase + 14,
      totalNodesSnapshottedHigh: engineStatsBase + 15,
      totalNodesLaidOutLow: engineStatsBase + 16,
      totalNodesLaidOutHigh: engineStatsBase + 17,
      totalNodesMeasuredLow: engineStatsBase + 18,
      totalNodesMeasuredHigh: engineStatsBase + 19,
      totalRectsDamagedLow: engineStatsBase + 20,
      totalRectsDamagedHigh: engineStatsBase + 21,
      totalPaintVisitsLow: engineStatsBase + 22,
      totalPaintVisitsHigh: engineStatsBase + 23,
      totalCellsPaintedLow: engineStatsBase + 24,
      totalCellsPaintedHigh: engineStatsBase + 25,
      totalCellsChangedLow: engineStatsBase + 26,
      totalCellsChangedHigh: engineStatsBase + 27,
      totalBytesWrittenLow: engineStatsBase + 28,
      totalBytesWrittenHigh: engineStatsBase + 29,
      colorDepth: terminalBase + 0,
      colorReason: terminalBase + 1,
      capabilities: terminalBase + 2,
      groundColor: terminalBase + 3,
      glyphColor: terminalBase + 4,
      cellPixels: terminalBase + 5,
      focusNode: engineFocusBase + 0,
      focusGeneration: engineFocusBase + 1,
      focusAck: engineFocusBase + 2,
      useRequest: askingBase + 0,
      useSeq: askingBase + 1,
      heardSignals: askingBase + 2,
      printHead: askingBase + 3,
      printTail: answeringBase + 0,
      shown: engineShownBase + 0,
      focusLimit: engineShownBase + 1,
    },
    views: new FieldViews(buffer, layout),
    dirty: new Uint8Array(buffer, sections.dirty.offset, capacity),
    textPool: new Uint8Array(buffer, sections.textPool.offset, textBytes),
    dirtyBlocks: new Uint8Array(buffer, sections.dirtyBlocks.offset, Math.ceil(capacity / 64)),
    engineDirty: new Uint8Array(buffer, sections.engineDirty.offset, capacity),
    engineDirtyBlocks: new Uint8Array(buffer, sections.engineDirtyBlocks.offset, Math.ceil(capacity / 64)),
    events: new Uint8Array(buffer, sections.events.offset, 65_536),
    theme: new Uint8Array(buffer, sections.theme.offset, 256),
    prints: new Uint8Array(buffer, sections.prints.offset, 262_144),
  }
}

/**
 * Gives a new node the defaults of all that TypeScript writes, but for what a slot keeps from node to node. Marks
 * nothing as changed: open a commit before it and set the dirty byte after it. With `isFirst` the slot never held a
 * node: its memory is still zero, so zeroes are not written, and pages that hold nothing else stay out of memory.
 */
export function writeDefaults({ views }: SharedBuffer, node: number, isFirst = false): void {
  views.flexShrink[node] = 1
  views.opacity[node] = 1
  views.parentIndex[node] = -1
  views.firstChildIndex[node] = -1
  views.visible[node] = 1
  views.display[node] = 1
  views.borderTopWidth[node] = 1
  views.borderRightWidth[node] = 1
  views.borderBottomWidth[node] = 1
  views.borderLeftWidth[node] = 1
  views.nextSibling[node] = -1
  views.paddingTopUnit[node] = 1
  views.paddingRightUnit[node] = 1
  views.paddingBottomUnit[node] = 1
  views.paddingLeftUnit[node] = 1
  views.marginTopUnit[node] = 1
  views.marginRightUnit[node] = 1
  views.marginBottomUnit[node] = 1
  views.marginLeftUnit[node] = 1
  views.gapRowUnit[node] = 1
  views.gapColumnUnit[node] = 1
  views.maxLength[node] = 4294967295
  if (isFirst) return
  views.width[node] = 0
  views.height[node] = 0
  views.minWidth[node] = 0
  views.minHeight[node] = 0
  views.maxWidth[node] = 0
  views.maxHeight[node] = 0
  views.flexGrow[node] = 0
  views.flexBasis[node] = 0
  views.paddingTop[node] = 0
  views.paddingRight[node] = 0
  views.paddingBottom[node] = 0
  views.paddingLeft[node] = 0
  views.marginTop[node] = 0
  views.marginRight[node] = 0
  views.marginBottom[node] = 0
  views.marginLeft[node] = 0
  views.gapRow[node] = 0
  views.gapColumn[node] = 0
  views.insetTop[node] = 0
  views.insetRight[node] = 0
  views.insetBottom[node] = 0
  views.insetLeft[node] = 0
  views.fgColor[node] = 0
  views.bgColor[node] = 0
  views.borderTopColor[node] = 0
  views.borderRightColor[node] = 0
  views.borderBottomColor[node] = 0
  views.borderLeftColor[node] = 0
  views.focusRingColor[node] = 0
  views.cursorColor[node] = 0
  views.textOffset[node] = 0
  views.textLength[node] = 0
  views.zIndex[node] = 0
  views.tabIndex[node] = 0
  views.childCount[node] = 0
  views.componentType[node] = 0
  views.positionType[node] = 0
  views.flexDirection[node] = 0
  views.flexWrap[node] = 0
  views.justifyContent[node] = 0
  views.alignItems[node] = 0
  views.alignSelf[node] = 0
  views.alignContent[node] = 0
  views.overflowX[node] = 0
  views.overflowY[node] = 0
  views.borderTopStyle[node] = 0
  views.borderRightStyle[node] = 0
  views.borderBottomStyle[node] = 0
  views.borderLeftStyle[node] = 0
  views.textAlign[node] = 0
  views.textWrap[node] = 0
  views.textOverflow[node] = 0
  views.focusable[node] = 0
  views.disabled[node] = 0
  views.dirtyLayout[node] = 0
  views.dirtyVisual[node] = 0
  views.dirtyText[node] = 0
  views.textAttributes[node] = 0
  views.watch[node] = 0
  views.widthUnit[node] = 0
  views.heightUnit[node] = 0
  views.minWidthUnit[node] = 0
  views.minHeightUnit[node] = 0
  views.maxWidthUnit[node] = 0
  views.maxHeightUnit[node] = 0
  views.flexBasisUnit[node] = 0
  views.insetTopUnit[node] = 0
  views.insetRightUnit[node] = 0
  views.insetBottomUnit[node] = 0
  views.insetLeftUnit[node] = 0
  views.reqSeq[node] = 0
  views.revealSeq[node] = 0
  views.scrollbarColor[node] = 0
  views.scrollbarTrackColor[node] = 0
  views.reqScrollX[node] = 0
  views.reqScrollY[node] = 0
  views.scrollbar[node] = 0
  views.stickyScroll[node] = 0
  views.revealBlock[node] = 0
  views.keysOffset[node] = 0
  views.keysLength[node] = 0
  views.focusRequest[node] = 0
  views.focusColor[node] = 0
  views.focusBgColor[node] = 0
  views.hoverColor[node] = 0
  views.hoverBgColor[node] = 0
  views.pressedColor[node] = 0
  views.pressedBgColor[node] = 0
  views.autoFocus[node] = 0
  views.focusScope[node] = 0
  views.roving[node] = 0
  views.listen[node] = 0
  views.frameInterval[node] = 0
  views.transitionDuration[node] = 0
  views.motionOffset[node] = 0
  views.motionLength[node] = 0
  views.transitionDelay[node] = 0
  views.transitionEasing[node] = 0
  views.placeholderOffset[node] = 0
  views.placeholderLength[node] = 0
  views.historyOffset[node] = 0
  views.historyLength[node] = 0
  views.editSet[node] = 0
  views.editKnown[node] = 0
  views.mask[node] = 0
  views.placeholderColor[node] = 0
  views.selectionColor[node] = 0
  views.selectionBgColor[node] = 0
  views.caretShape[node] = 0
  views.fieldSizing[node] = 0
  views.readOnly[node] = 0
  views.recalls[node] = 0
  views.clearOnSubmit[node] = 0
  views.spanBytes[node] = 0
  views.userSelect[node] = 0
  views.overflowAnchor[node] = 0
  views.gridOffset[node] = 0
  views.gridLength[node] = 0
  views.gridColumn[node] = 0
  views.gridRow[node] = 0
  views.justifyItems[node] = 0
  views.justifySelf[node] = 0
  views.gridAutoFlow[node] = 0
  views.decorOffset[node] = 0
  views.decorLength[node] = 0
  views.titleColor[node] = 0
  views.titleAlign[node] = 0
  views.bottomTitleAlign[node] = 0
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

/** A size that no text pool can have. */
export class TextBytesRangeError extends RangeError {
  override readonly name = 'TextBytesRangeError'
  readonly textBytes: number

  constructor(textBytes: number) {
    super(`textBytes: ${textBytes} is not possible; give a multiple of 64, at most ${MAX_TEXT_BYTES}`)
    this.textBytes = textBytes
  }
}
