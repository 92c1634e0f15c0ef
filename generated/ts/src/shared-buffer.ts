// Written by sparktui-codegen from the inventory `sparktui`, layout hash 3f7eabb6077804fa.
// To change it, edit the inventory and run `npm run codegen`.

import {
  type AnyBuffer,
  type AnyField,
  type AnyLayout,
  Plan,
  type ProtocolWords,
  type ReadonlyBytes,
  type ReadonlyView,
  type Section,
} from '@sparktui/memory'

/** Terminal user interface nodes, written by TypeScript and drawn by the Rust engine. */
export const INVENTORY = 'sparktui'
/** What both sides must agree on, cut to 64 bits: 16 hex digits. */
export const LAYOUT_HASH = '3f7eabb6077804fa'
/** The first word of every such buffer. */
export const MAGIC = 0x4b54_5053
/** Nodes per field where none are asked for. */
export const DEFAULT_CAPACITY = 4096
/** Most nodes per field. */
export const MAX_CAPACITY = 1_048_576
/** Bytes of the text pool where none are asked for. */
export const DEFAULT_TEXT_BYTES = 1_048_576

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
export interface Sections {
  /** Identity, and the words that TypeScript writes. */
  readonly header: Section
  /** A mask of groups per node: TypeScript ors a bit in, the engine swaps with 0. */
  readonly dirty: Section
  /** Lengths and factors. */
  readonly float32: Section
  /** Colours, text slices and order. */
  readonly uint32: Section
  /** Links between nodes and states of interaction. */
  readonly int32: Section
  /** Choices among words. */
  readonly uint8: Section
  /** UTF-8 of all texts, in slices. */
  readonly textPool: Section
  /** One byte for 64 nodes, not 0 where one of them has a dirty byte. */
  readonly dirtyBlocks: Section
  /** What the two sides meet on; a cache line of its own. */
  readonly engineHandshake: Section
  /** What the engine tells; a cache line of its own. */
  readonly engineFrame: Section
  /** A mask of groups per node: the engine ors a bit in, JavaScript swaps with 0. */
  readonly engineDirty: Section
  /** One byte for 64 nodes, not 0 where one of them has an engine_dirty byte. */
  readonly engineDirtyBlocks: Section
  /** Identity. */
  readonly uint32More: Section
  /** Order among siblings. */
  readonly int32More: Section
  /** Units of lengths, attributes of text, and what is watched. */
  readonly uint8More: Section
  /** The event ring; its size is a power of two. */
  readonly events: Section
  /**
   * What frames cost, in work; written while `frame` is odd. `last` speaks of the last frame drawn and all since
   * the one before it, `total` of all since attaching.
   */
  readonly engineStats: Section
  /** What is known of the terminal. An event of kind `capabilities` follows each change. */
  readonly terminal: Section
  /** How far can be scrolled. */
  readonly float32Scroll: Section
  /** Requests to scroll, and the colours of scrollbars. */
  readonly uint32Scroll: Section
  /** Where to scroll. */
  readonly int32Scroll: Section
  /** How scrolling behaves. */
  readonly uint8Scroll: Section
  /** Claimed keys, requests, and colours of states. */
  readonly uint32Interaction: Section
  /** How the focus moves, and who listens to the mouse. */
  readonly uint8Interaction: Section
  /** What has the focus; written while `frame` is odd. */
  readonly engineFocus: Section
  /** What the engine moves by itself. */
  readonly uint32Motion: Section
  /** In what manner. */
  readonly uint8Motion: Section
  /** Editable texts. */
  readonly uint32Edit: Section
  /** How texts are edited. */
  readonly uint8Edit: Section
  /** Texts in several styles. */
  readonly uint32Spans: Section
  /**
   * Colour words that the tokens 0x200 to 0x23f stand for, one after the other. The root's visual dirty bit says
   * that they changed.
   */
  readonly theme: Section
  /** What the mouse selects. */
  readonly uint8Select: Section
  /** What JavaScript asks of the engine beside what the tree says. */
  readonly asking: Section
  /** How far the engine has followed. */
  readonly answering: Section
  /**
   * Text that goes above the frame, or to the terminal after the end: a ring of UTF-8, whole lines. Its size is a
   * power of two.
   */
  readonly prints: Section
  /** What scrollers hold on to. */
  readonly uint8Anchor: Section
  /** What the engine's fields speak of; written while `frame` is odd. */
  readonly engineShown: Section
  /** Grids. */
  readonly uint32Grid: Section
  /** How grids place what is in them. */
  readonly uint8Grid: Section
  /** What is drawn on and behind a box. */
  readonly uint32Decor: Section
  /** Where titles stand. */
  readonly uint8Decor: Section
  /** What the keys of a node act on. */
  readonly int32Keys: Section
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
  /**
   * What of it the arrows, Page Up and Down, Home and End scroll where they do not scroll the node itself; -1 for
   * nothing. Unit: node.
   */
  readonly keysScroll: Int32Array
}

/** The memory that both sides share, and every way to look at it. */
export interface SharedBuffer extends AnyBuffer<SectionName, Words, Views> {
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

/** All of it as a table; what is asked of it is made then. */
export const PLAN = new Plan<SectionName, FieldName, GroupName, Words, Views>({
  magic: MAGIC,
  hash: LAYOUT_HASH,
  defaultCapacity: DEFAULT_CAPACITY,
  maxCapacity: MAX_CAPACITY,
  defaultTextBytes: DEFAULT_TEXT_BYTES,
  table: `
header words
  magic hash_low hash_high capacity text_bytes commit wake node_count js_sleep js_fence event_tail motion select_mode
dirty flags 1
float32 float32
  layout width height min_width min_height max_width max_height flex_grow flex_shrink=1 flex_basis padding_top
  layout padding_right padding_bottom padding_left margin_top margin_right margin_bottom margin_left gap_row gap_column
  layout inset_top inset_right inset_bottom inset_left
  visual opacity=1
  layout! computed_x computed_y computed_width computed_height
  interaction! scrollable_width scrollable_height max_scroll
uint32 uint32
  visual fg_color bg_color border_top_color border_right_color border_bottom_color border_left_color focus_ring_color
  visual cursor_color
  text text_offset text_length
  visual z_index
  interaction tab_index
int32 int32
  hierarchy parent_index=-1
  interaction! scroll_x scroll_y cursor_position selection_start=-1 selection_end=-1 hover_state pressed_state
  interaction! focused_state
  layout! content_width_cache content_height_cache
  hierarchy first_child_index=-1 child_count
uint8 uint8
  hierarchy component_type
  visual visible=1
  layout display=1 position_type flex_direction flex_wrap justify_content align_items align_self align_content
  layout overflow_x overflow_y border_top_style border_right_style border_bottom_style border_left_style
  layout border_top_width=1 border_right_width=1 border_bottom_width=1 border_left_width=1
  text text_align text_wrap text_overflow
  interaction focusable disabled
  layout dirty_layout
  visual dirty_visual
  text dirty_text
text_pool bytes text
dirty_blocks flags 64
engine_handshake words
  sleep want consumed state
engine_frame words
  frame event_head backlog screen_columns screen_rows frames_drawn
engine_dirty flags 1
engine_dirty_blocks flags 64
uint32_more uint32
  hierarchy generation*
  hierarchy! engine_gen*
int32_more int32
  hierarchy next_sibling=-1
uint8_more uint8
  visual text_attributes
  interaction watch
  layout width_unit height_unit min_width_unit min_height_unit max_width_unit max_height_unit flex_basis_unit
  layout padding_top_unit=1 padding_right_unit=1 padding_bottom_unit=1 padding_left_unit=1 margin_top_unit=1
  layout margin_right_unit=1 margin_bottom_unit=1 margin_left_unit=1 gap_row_unit=1 gap_column_unit=1 inset_top_unit
  layout inset_right_unit inset_bottom_unit inset_left_unit
events bytes 65536
engine_stats words
  last_commits last_snapshots_missed last_nodes_snapshotted last_nodes_laid_out last_nodes_measured last_rects_damaged
  last_paint_visits last_cells_painted last_cells_changed last_bytes_written total_commits_low total_commits_high
  total_snapshots_missed_low total_snapshots_missed_high total_nodes_snapshotted_low total_nodes_snapshotted_high
  total_nodes_laid_out_low total_nodes_laid_out_high total_nodes_measured_low total_nodes_measured_high
  total_rects_damaged_low total_rects_damaged_high total_paint_visits_low total_paint_visits_high
  total_cells_painted_low total_cells_painted_high total_cells_changed_low total_cells_changed_high
  total_bytes_written_low total_bytes_written_high
terminal words
  color_depth color_reason capabilities ground_color glyph_color cell_pixels
float32_scroll float32
  interaction! max_scroll_x
uint32_scroll uint32
  interaction req_seq
  interaction! ack_seq
  interaction reveal_seq
  visual scrollbar_color scrollbar_track_color
int32_scroll int32
  interaction req_scroll_x req_scroll_y
uint8_scroll uint8
  layout scrollbar
  interaction sticky_scroll reveal_block
uint32_interaction uint32
  interaction keys_offset keys_length focus_request
  visual focus_color focus_bg_color hover_color hover_bg_color pressed_color pressed_bg_color
uint8_interaction uint8
  interaction auto_focus focus_scope roving listen
engine_focus words
  focus_node focus_generation focus_ack
uint32_motion uint32
  text frame_interval
  interaction transition_duration motion_offset motion_length transition_delay
uint8_motion uint8
  interaction transition_easing
uint32_edit uint32
  text placeholder_offset placeholder_length history_offset history_length edit_set edit_known max_length=4294967295
  text mask
  visual placeholder_color selection_color selection_bg_color
uint8_edit uint8
  interaction caret_shape
  layout field_sizing
  interaction read_only recalls clear_on_submit
uint32_spans uint32
  text span_bytes
theme bytes 256
uint8_select uint8
  visual user_select
asking words
  use_request use_seq heard_signals print_head
answering words
  print_tail
prints bytes 262144
uint8_anchor uint8
  interaction overflow_anchor
engine_shown words
  shown focus_limit
uint32_grid uint32
  layout grid_offset grid_length grid_column grid_row
uint8_grid uint8
  layout justify_items justify_self grid_auto_flow
uint32_decor uint32
  text decor_offset decor_length
  visual title_color
uint8_decor uint8
  text title_align bottom_title_align
int32_keys int32
  interaction keys_scroll=-1
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
 * @param textBytes bytes of the text pool, a multiple of 64
 * @throws {CapacityRangeError} if there is no such buffer
 * @throws {TextBytesRangeError} if there is no such text pool
 */
export function layoutOf(capacity?: number, textBytes?: number): Layout {
  return PLAN.layout(capacity, textBytes)
}

/**
 * Allocates a buffer and writes its identity. What is not touched costs no memory.
 *
 * @throws {CapacityRangeError} if the capacity cannot be had
 * @throws {TextBytesRangeError} if the text pool cannot be had
 */
export function createSharedBuffer(options: SharedBufferOptions = {}): SharedBuffer {
  const buffer = PLAN.allocate(options)
  return {
    ...buffer,
    dirty: PLAN.bytesOf(buffer, 'dirty'),
    textPool: PLAN.bytesOf(buffer, 'textPool'),
    dirtyBlocks: PLAN.bytesOf(buffer, 'dirtyBlocks'),
    engineDirty: PLAN.bytesOf(buffer, 'engineDirty'),
    engineDirtyBlocks: PLAN.bytesOf(buffer, 'engineDirtyBlocks'),
    events: PLAN.bytesOf(buffer, 'events'),
    theme: PLAN.bytesOf(buffer, 'theme'),
    prints: PLAN.bytesOf(buffer, 'prints'),
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
