// Written by sparktui-codegen from the inventory `sparktui`, layout hash 430863db561aca95.
// To change it, edit the inventory and run `npm run codegen`.

import { Commits } from '@sparktui/memory'
import { AtomicsNotifier, type Notifier, type ReadonlySlotBuffer, SharedSlotBuffer } from '@sparktui/signals'
import { GROUPS, type SharedBuffer } from './shared-buffer.js'

/** What moves or sizes a node. */
export interface LayoutArrays {
  /** Width of the border box. Unit: `widthUnit`. */
  readonly width: SharedSlotBuffer
  /** Height of the border box. Unit: `heightUnit`. */
  readonly height: SharedSlotBuffer
  /** Least width. Unit: `minWidthUnit`. */
  readonly minWidth: SharedSlotBuffer
  /** Least height. Unit: `minHeightUnit`. */
  readonly minHeight: SharedSlotBuffer
  /** Most width, auto for none. Unit: `maxWidthUnit`. */
  readonly maxWidth: SharedSlotBuffer
  /** Most height, auto for none. Unit: `maxHeightUnit`. */
  readonly maxHeight: SharedSlotBuffer
  /** Share of the free room that the node takes. Unit: factor. */
  readonly flexGrow: SharedSlotBuffer
  /** Share of the missing room that the node gives up. Unit: factor. */
  readonly flexShrink: SharedSlotBuffer
  /** Size on the main axis before growing and shrinking. Unit: `flexBasisUnit`. */
  readonly flexBasis: SharedSlotBuffer
  /** Room between border and content. Unit: `paddingTopUnit`. */
  readonly paddingTop: SharedSlotBuffer
  /** Room between border and content. Unit: `paddingRightUnit`. */
  readonly paddingRight: SharedSlotBuffer
  /** Room between border and content. Unit: `paddingBottomUnit`. */
  readonly paddingBottom: SharedSlotBuffer
  /** Room between border and content. Unit: `paddingLeftUnit`. */
  readonly paddingLeft: SharedSlotBuffer
  /** Room outside the border, may be negative. Unit: `marginTopUnit`. */
  readonly marginTop: SharedSlotBuffer
  /** Room outside the border, may be negative. Unit: `marginRightUnit`. */
  readonly marginRight: SharedSlotBuffer
  /** Room outside the border, may be negative. Unit: `marginBottomUnit`. */
  readonly marginBottom: SharedSlotBuffer
  /** Room outside the border, may be negative. Unit: `marginLeftUnit`. */
  readonly marginLeft: SharedSlotBuffer
  /** CSS `row-gap`: room between rows. Unit: `gapRowUnit`. */
  readonly gapRow: SharedSlotBuffer
  /** CSS `column-gap`: room between columns. Unit: `gapColumnUnit`. */
  readonly gapColumn: SharedSlotBuffer
  /** CSS `top`. Unit: `insetTopUnit`. */
  readonly insetTop: SharedSlotBuffer
  /** CSS `right`. Unit: `insetRightUnit`. */
  readonly insetRight: SharedSlotBuffer
  /** CSS `bottom`. Unit: `insetBottomUnit`. */
  readonly insetBottom: SharedSlotBuffer
  /** CSS `left`. Unit: `insetLeftUnit`. */
  readonly insetLeft: SharedSlotBuffer
  /** Left edge of the border box, from the left of the screen while nothing is scrolled. Unit: cells. */
  readonly computedX: ReadonlySlotBuffer
  /** Top edge of the border box, from the top of the screen while nothing is scrolled. Unit: cells. */
  readonly computedY: ReadonlySlotBuffer
  /** Width of the border box. Unit: cells. */
  readonly computedWidth: ReadonlySlotBuffer
  /** Height of the border box. Unit: cells. */
  readonly computedHeight: ReadonlySlotBuffer
  /** Width of the text as last measured. Unit: cells. */
  readonly contentWidthCache: ReadonlySlotBuffer
  /** Height of the text as last measured. Unit: cells. */
  readonly contentHeightCache: ReadonlySlotBuffer
  /** How the node takes part in layout. Enum: `display`. */
  readonly display: SharedSlotBuffer
  /** Whether the node is in the flow. Enum: `position`. */
  readonly positionType: SharedSlotBuffer
  /** The axis along which children are placed. Enum: `flex_direction`. */
  readonly flexDirection: SharedSlotBuffer
  /** Whether children go on to further lines. Enum: `flex_wrap`. */
  readonly flexWrap: SharedSlotBuffer
  /** Where free room goes on the main axis. Enum: `justify_content`. */
  readonly justifyContent: SharedSlotBuffer
  /** Where children stand on the cross axis. Enum: `align_items`. */
  readonly alignItems: SharedSlotBuffer
  /** Where the node itself stands on the cross axis. Enum: `align_self`. */
  readonly alignSelf: SharedSlotBuffer
  /** Where free room between lines goes. Enum: `align_content`. */
  readonly alignContent: SharedSlotBuffer
  /** What happens to what is wider than the box. Enum: `overflow`. */
  readonly overflowX: SharedSlotBuffer
  /** What happens to what is higher than the box. Enum: `overflow`. */
  readonly overflowY: SharedSlotBuffer
  /** Line of the top border. Enum: `border_style`. */
  readonly borderTopStyle: SharedSlotBuffer
  /** Line of the right border. Enum: `border_style`. */
  readonly borderRightStyle: SharedSlotBuffer
  /** Line of the bottom border. Enum: `border_style`. */
  readonly borderBottomStyle: SharedSlotBuffer
  /** Line of the left border. Enum: `border_style`. */
  readonly borderLeftStyle: SharedSlotBuffer
  /** Height of the top border where it has a style. Unit: cells, 0 or 1. */
  readonly borderTopWidth: SharedSlotBuffer
  /** Width of the right border where it has a style. Unit: cells, 0 or 1. */
  readonly borderRightWidth: SharedSlotBuffer
  /** Height of the bottom border where it has a style. Unit: cells, 0 or 1. */
  readonly borderBottomWidth: SharedSlotBuffer
  /** Width of the left border where it has a style. Unit: cells, 0 or 1. */
  readonly borderLeftWidth: SharedSlotBuffer
  /** Unit of `width`. Enum: `unit`. */
  readonly widthUnit: SharedSlotBuffer
  /** Unit of `height`. Enum: `unit`. */
  readonly heightUnit: SharedSlotBuffer
  /** Unit of `min_width`. Enum: `unit`. */
  readonly minWidthUnit: SharedSlotBuffer
  /** Unit of `min_height`. Enum: `unit`. */
  readonly minHeightUnit: SharedSlotBuffer
  /** Unit of `max_width`. Enum: `unit`. */
  readonly maxWidthUnit: SharedSlotBuffer
  /** Unit of `max_height`. Enum: `unit`. */
  readonly maxHeightUnit: SharedSlotBuffer
  /** Unit of `flex_basis`. Enum: `unit`. */
  readonly flexBasisUnit: SharedSlotBuffer
  /** Unit of `padding_top`. Enum: `unit`. */
  readonly paddingTopUnit: SharedSlotBuffer
  /** Unit of `padding_right`. Enum: `unit`. */
  readonly paddingRightUnit: SharedSlotBuffer
  /** Unit of `padding_bottom`. Enum: `unit`. */
  readonly paddingBottomUnit: SharedSlotBuffer
  /** Unit of `padding_left`. Enum: `unit`. */
  readonly paddingLeftUnit: SharedSlotBuffer
  /** Unit of `margin_top`. Enum: `unit`. */
  readonly marginTopUnit: SharedSlotBuffer
  /** Unit of `margin_right`. Enum: `unit`. */
  readonly marginRightUnit: SharedSlotBuffer
  /** Unit of `margin_bottom`. Enum: `unit`. */
  readonly marginBottomUnit: SharedSlotBuffer
  /** Unit of `margin_left`. Enum: `unit`. */
  readonly marginLeftUnit: SharedSlotBuffer
  /** Unit of `gap_row`. Enum: `unit`. */
  readonly gapRowUnit: SharedSlotBuffer
  /** Unit of `gap_column`. Enum: `unit`. */
  readonly gapColumnUnit: SharedSlotBuffer
  /** Unit of `inset_top`. Enum: `unit`. */
  readonly insetTopUnit: SharedSlotBuffer
  /** Unit of `inset_right`. Enum: `unit`. */
  readonly insetRightUnit: SharedSlotBuffer
  /** Unit of `inset_bottom`. Enum: `unit`. */
  readonly insetBottomUnit: SharedSlotBuffer
  /** Unit of `inset_left`. Enum: `unit`. */
  readonly insetLeftUnit: SharedSlotBuffer
  /** When scrollbars are drawn. Enum: `scrollbar`. */
  readonly scrollbar: SharedSlotBuffer
  /** Whether the node is as large as its text. Enum: `field_sizing`. */
  readonly fieldSizing: SharedSlotBuffer
  /** Start in the text pool of the tracks of a grid; engine/src/style/tracks.rs has the grammar. Unit: bytes. */
  readonly gridOffset: SharedSlotBuffer
  /** Length of the tracks. Unit: bytes. */
  readonly gridLength: SharedSlotBuffer
  /**
   * Where the node stands among columns: where it starts in the low half, where it ends in the high one. Of each, 0
   * is auto, 1 to 8191 a line from the start, 0xe001 to 0xffff a line from the end (two's complement), 0x4001 to
   * 0x5fff a span of 1 to 8191. Unit: two grid lines.
   */
  readonly gridColumn: SharedSlotBuffer
  /** Where the node stands among rows, as in `grid_column`. Unit: two grid lines. */
  readonly gridRow: SharedSlotBuffer
  /** Where children stand in the columns of their areas. Enum: `justify_items`. */
  readonly justifyItems: SharedSlotBuffer
  /** Where the node stands in the columns of its area. Enum: `justify_self`. */
  readonly justifySelf: SharedSlotBuffer
  /** Where children go that say no place. Enum: `grid_auto_flow`. */
  readonly gridAutoFlow: SharedSlotBuffer
}

/** What colours or hides a node. */
export interface VisualArrays {
  /** How much of the node and what is in it covers what lies below. Unit: 0..1. */
  readonly opacity: SharedSlotBuffer
  /** Colour of glyphs; 0 inherits. Unit: color. */
  readonly fgColor: SharedSlotBuffer
  /** Colour behind the padding box; 0 is transparent. Unit: color. */
  readonly bgColor: SharedSlotBuffer
  /** Colour of the top border; 0 is the node's own colour. Unit: color. */
  readonly borderTopColor: SharedSlotBuffer
  /** Colour of the right border; 0 is the node's own colour. Unit: color. */
  readonly borderRightColor: SharedSlotBuffer
  /** Colour of the bottom border; 0 is the node's own colour. Unit: color. */
  readonly borderBottomColor: SharedSlotBuffer
  /** Colour of the left border; 0 is the node's own colour. Unit: color. */
  readonly borderLeftColor: SharedSlotBuffer
  /** Colour of the border while the node has the focus; 0 leaves it. Unit: color. */
  readonly focusRingColor: SharedSlotBuffer
  /** Colour of the caret; 0 is the terminal's. Unit: color. */
  readonly cursorColor: SharedSlotBuffer
  /** CSS `z-index` among siblings: higher is drawn later. Unit: int32, two's complement. */
  readonly zIndex: SharedSlotBuffer
  /** Whether the node is drawn. Enum: `visibility`. */
  readonly visible: SharedSlotBuffer
  /** How the glyphs are drawn. Flags: `text_attribute`. */
  readonly textAttributes: SharedSlotBuffer
  /** Colour of the scrollbar's thumb; 0 is the node's own colour. Unit: color. */
  readonly scrollbarColor: SharedSlotBuffer
  /** Colour of the scrollbar's track; 0 is transparent. Unit: color. */
  readonly scrollbarTrackColor: SharedSlotBuffer
  /** Colour of glyphs while the node has the focus; 0 leaves it. Unit: color. */
  readonly focusColor: SharedSlotBuffer
  /** Colour behind the node while it has the focus; 0 leaves it. Unit: color. */
  readonly focusBgColor: SharedSlotBuffer
  /** Colour of glyphs while the mouse is over the node; 0 leaves it. Unit: color. */
  readonly hoverColor: SharedSlotBuffer
  /** Colour behind the node while the mouse is over it; 0 leaves it. Unit: color. */
  readonly hoverBgColor: SharedSlotBuffer
  /** Colour of glyphs while a button is down on the node; 0 leaves it. Unit: color. */
  readonly pressedColor: SharedSlotBuffer
  /** Colour behind the node while a button is down on it; 0 leaves it. Unit: color. */
  readonly pressedBgColor: SharedSlotBuffer
  /** Colour of the placeholder; 0 is the node's own, faint. Unit: color. */
  readonly placeholderColor: SharedSlotBuffer
  /** Colour of selected glyphs; 0 is the parent's. Unit: color. */
  readonly selectionColor: SharedSlotBuffer
  /**
   * Colour behind selected glyphs; 0 is the parent's, and without any colour and background change places. Unit:
   * color.
   */
  readonly selectionBgColor: SharedSlotBuffer
  /** Whether the mouse selects text in the node. Enum: `user_select`. */
  readonly userSelect: SharedSlotBuffer
  /** Colour of the titles; 0 is that of the border they stand in. Unit: color. */
  readonly titleColor: SharedSlotBuffer
}

/** What a node says and how its lines are set. */
export interface TextArrays {
  /** Start of the node's UTF-8 in the text pool. Unit: bytes. */
  readonly textOffset: SharedSlotBuffer
  /** Length of the node's UTF-8. Unit: bytes. */
  readonly textLength: SharedSlotBuffer
  /** Where a line stands in its box. Enum: `text_align`. */
  readonly textAlign: SharedSlotBuffer
  /** Where lines may break. Enum: `text_wrap`. */
  readonly textWrap: SharedSlotBuffer
  /** What becomes of a line wider than its box. Enum: `text_overflow`. */
  readonly textOverflow: SharedSlotBuffer
  /** How long each line of the text is shown, one after the other; 0 shows all. Unit: milliseconds. */
  readonly frameInterval: SharedSlotBuffer
  /** Start in the text pool of what is shown while an editable text is empty. Unit: bytes. */
  readonly placeholderOffset: SharedSlotBuffer
  /** Length of the placeholder's UTF-8. Unit: bytes. */
  readonly placeholderLength: SharedSlotBuffer
  /** Start in the text pool of earlier entries, a line each, oldest first. Unit: bytes. */
  readonly historyOffset: SharedSlotBuffer
  /** Length of the earlier entries. Unit: bytes. */
  readonly historyLength: SharedSlotBuffer
  /**
   * Which set the text in the pool is of an editable node; what has been taken is not taken again. Unit: sets,
   * modulo 2^32.
   */
  readonly editSet: SharedSlotBuffer
  /** The last revision that JavaScript knows of. Unit: revisions, modulo 2^32. */
  readonly editKnown: SharedSlotBuffer
  /** Most that typing leads to. Unit: graphemes. */
  readonly maxLength: SharedSlotBuffer
  /** What stands for every grapheme. Unit: Unicode scalar, 0 for none. */
  readonly mask: SharedSlotBuffer
  /**
   * Length of the spans of a text, right behind its UTF-8 in the pool: how many as a word, of each the end in the
   * text in bytes, a colour, a colour behind it, attributes (on in the low byte, off in the next) and the length of
   * a link, as five words, the last byte first; then the links, one after the other. Unit: bytes.
   */
  readonly spanBytes: SharedSlotBuffer
  /** Start in the text pool of titles and gradients; engine/src/decor.rs has the grammar. Unit: bytes. */
  readonly decorOffset: SharedSlotBuffer
  /** Length of these. Unit: bytes. */
  readonly decorLength: SharedSlotBuffer
  /** Where the title stands in the top border. Enum: `text_align`. */
  readonly titleAlign: SharedSlotBuffer
  /** Where the title stands in the bottom border. Enum: `text_align`. */
  readonly bottomTitleAlign: SharedSlotBuffer
}

/** What keys, mouse and focus touch. */
export interface InteractionArrays {
  /** Width of what can be scrolled to. Unit: cells. */
  readonly scrollableWidth: ReadonlySlotBuffer
  /** Height of what can be scrolled to. Unit: cells. */
  readonly scrollableHeight: ReadonlySlotBuffer
  /** Largest `scroll_y`. Unit: cells. */
  readonly maxScroll: ReadonlySlotBuffer
  /** Order of focus; negative is left out of it. Unit: int32, two's complement. */
  readonly tabIndex: SharedSlotBuffer
  /** How far the content is scrolled to the left. Unit: cells. */
  readonly scrollX: ReadonlySlotBuffer
  /** How far the content is scrolled up. Unit: cells. */
  readonly scrollY: ReadonlySlotBuffer
  /** Where the caret stands in an editable text. Unit: graphemes. */
  readonly cursorPosition: ReadonlySlotBuffer
  /** First selected grapheme, -1 for none. Unit: graphemes. */
  readonly selectionStart: ReadonlySlotBuffer
  /** One past the last selected grapheme, -1 for none. Unit: graphemes. */
  readonly selectionEnd: ReadonlySlotBuffer
  /** Whether the mouse is over the node. Enum: `toggle`. */
  readonly hoverState: ReadonlySlotBuffer
  /** Whether a button is held down on the node. Enum: `toggle`. */
  readonly pressedState: ReadonlySlotBuffer
  /** Whether keys go to the node. Enum: `toggle`. */
  readonly focusedState: ReadonlySlotBuffer
  /** Whether the node can have the focus. Enum: `toggle`. */
  readonly focusable: SharedSlotBuffer
  /** Whether the node takes no input. Enum: `toggle`. */
  readonly disabled: SharedSlotBuffer
  /** Largest `scroll_x`. Unit: cells. */
  readonly maxScrollX: ReadonlySlotBuffer
  /**
   * Number of the newest request to scroll; `req_scroll_x` and `req_scroll_y` say where to. Unit: requests, modulo
   * 2^32.
   */
  readonly reqSeq: SharedSlotBuffer
  /** Number of the last request that `scroll_x` and `scroll_y` took in. Unit: requests, modulo 2^32. */
  readonly ackSeq: ReadonlySlotBuffer
  /**
   * Another number asks that the node be scrolled into view, by everything that it lies in. Unit: requests, modulo
   * 2^32.
   */
  readonly revealSeq: SharedSlotBuffer
  /** Wanted `scroll_x`; too much is as much as there is. Unit: cells. */
  readonly reqScrollX: SharedSlotBuffer
  /** Wanted `scroll_y`; too much is as much as there is. Unit: cells. */
  readonly reqScrollY: SharedSlotBuffer
  /** Where the scroller stays while its content grows. Enum: `sticky_scroll`. */
  readonly stickyScroll: SharedSlotBuffer
  /** Where a node that `reveal_seq` asks for comes to stand. Enum: `reveal_block`. */
  readonly revealBlock: SharedSlotBuffer
  /**
   * Start in the text pool of the chords that handlers of the node claim: one a line, `!` before those that count
   * everywhere, `=` before those that count only while the focus is in the node. Unit: bytes.
   */
  readonly keysOffset: SharedSlotBuffer
  /** Length of the claimed chords. Unit: bytes. */
  readonly keysLength: SharedSlotBuffer
  /**
   * The number of the last request to focus the node, of the root to focus nothing; 0 for none. Unit: requests,
   * from 1.
   */
  readonly focusRequest: SharedSlotBuffer
  /** Whether the node takes the focus when it appears. Enum: `toggle`. */
  readonly autoFocus: SharedSlotBuffer
  /** Whether Tab stays in the node. Enum: `focus_scope`. */
  readonly focusScope: SharedSlotBuffer
  /** Whether arrows move the focus in the node. Enum: `roving`. */
  readonly roving: SharedSlotBuffer
  /** Which frequent events of the mouse handlers of the node ask for. Flags: `listen`. */
  readonly listen: SharedSlotBuffer
  /** How long a number or a colour of the node takes to become another one. Unit: milliseconds. */
  readonly transitionDuration: SharedSlotBuffer
  /**
   * Start in the text pool of the animations of the node, a line for each field; engine/src/animate/spec.rs has the
   * grammar. Unit: bytes.
   */
  readonly motionOffset: SharedSlotBuffer
  /** Length of the animations. Unit: bytes. */
  readonly motionLength: SharedSlotBuffer
  /** How long it stays before that. Unit: milliseconds. */
  readonly transitionDelay: SharedSlotBuffer
  /** How a number or a colour becomes another one. Enum: `easing`. */
  readonly transitionEasing: SharedSlotBuffer
  /** How the caret is drawn. Enum: `caret_shape`. */
  readonly caretShape: SharedSlotBuffer
  /** Whether keys change nothing. Enum: `toggle`. */
  readonly readOnly: SharedSlotBuffer
  /** Whether up and down call back earlier entries. Enum: `toggle`. */
  readonly recalls: SharedSlotBuffer
  /** Whether the text is emptied when it is handed over. Enum: `toggle`. */
  readonly clearOnSubmit: SharedSlotBuffer
  /** Whether a scroller may keep the node where it is seen. Enum: `overflow_anchor`. */
  readonly overflowAnchor: SharedSlotBuffer
}

/** The fields as reactive arrays. What the engine writes has no setter. */
export interface ReactiveArrays {
  /** What moves or sizes a node. */
  readonly layoutArrays: LayoutArrays
  /** What colours or hides a node. */
  readonly visualArrays: VisualArrays
  /** What a node says and how its lines are set. */
  readonly textArrays: TextArrays
  /** What keys, mouse and focus touch. */
  readonly interactionArrays: InteractionArrays
  /** All writes of one turn, as one. */
  readonly commits: Commits
  /** How what the engine wrote gets into the arrays. */
  readonly engineFields: EngineFields
}

/**
 * Private copies of what the engine writes: the arrays show these, so that a node's fields are always of one frame.
 * `groups` is a mask of `GROUPS`.
 */
export interface EngineFields {
  /** Copies from shared memory to where nobody reads yet. For `ReadBack.take`. */
  copy(node: number, groups: number): void
  /** Shows what was copied and marks what depends on it; call it in a `batch()`. For `ReadBack.take`. */
  accept(node: number, groups: number): void
  /** Shows the defaults, for a new node. */
  reset(node: number): void
}

/**
 * Makes the reactive arrays of a buffer, once per app.
 *
 * @param notifier told at the end of every commit; by default it adds one to the wake word and notifies it
 */
export function createReactiveArrays(
  buffer: SharedBuffer,
  notifier: Notifier = new AtomicsNotifier(buffer.words, buffer.at.wake, { step: 'add' }),
): ReactiveArrays {
  const commits = new Commits(buffer.words, buffer.at, notifier)
  const shown = createCopies(buffer.capacity)
  const layoutArrays = createLayoutArrays(buffer, commits, shown)
  const visualArrays = createVisualArrays(buffer, commits)
  const textArrays = createTextArrays(buffer, commits)
  const interactionArrays = createInteractionArrays(buffer, commits, shown)
  const engineFields = createEngineFields(buffer, shown, layoutArrays, interactionArrays)
  return { layoutArrays, visualArrays, textArrays, interactionArrays, commits, engineFields }
}

function createLayoutArrays(buffer: SharedBuffer, commits: Commits, shown: Copies): LayoutArrays {
  const { views } = buffer
  const flags = { bytes: buffer.dirty, bit: GROUPS.layout, blocks: buffer.dirtyBlocks }
  const shared = { flags, counter: views.dirtyLayout, commit: commits }
  return {
    width: new SharedSlotBuffer({ name: 'width', view: views.width, ...shared }),
    height: new SharedSlotBuffer({ name: 'height', view: views.height, ...shared }),
    minWidth: new SharedSlotBuffer({ name: 'minWidth', view: views.minWidth, ...shared }),
    minHeight: new SharedSlotBuffer({ name: 'minHeight', view: views.minHeight, ...shared }),
    maxWidth: new SharedSlotBuffer({ name: 'maxWidth', view: views.maxWidth, ...shared }),
    maxHeight: new SharedSlotBuffer({ name: 'maxHeight', view: views.maxHeight, ...shared }),
    flexGrow: new SharedSlotBuffer({ name: 'flexGrow', view: views.flexGrow, ...shared }),
    flexShrink: new SharedSlotBuffer({ name: 'flexShrink', view: views.flexShrink, ...shared }),
    flexBasis: new SharedSlotBuffer({ name: 'flexBasis', view: views.flexBasis, ...shared }),
    paddingTop: new SharedSlotBuffer({ name: 'paddingTop', view: views.paddingTop, ...shared }),
    paddingRight: new SharedSlotBuffer({ name: 'paddingRight', view: views.paddingRight, ...shared }),
    paddingBottom: new SharedSlotBuffer({ name: 'paddingBottom', view: views.paddingBottom, ...shared }),
    paddingLeft: new SharedSlotBuffer({ name: 'paddingLeft', view: views.paddingLeft, ...shared }),
    marginTop: new SharedSlotBuffer({ name: 'marginTop', view: views.marginTop, ...shared }),
    marginRight: new SharedSlotBuffer({ name: 'marginRight', view: views.marginRight, ...shared }),
    marginBottom: new SharedSlotBuffer({ name: 'marginBottom', view: views.marginBottom, ...shared }),
    marginLeft: new SharedSlotBuffer({ name: 'marginLeft', view: views.marginLeft, ...shared }),
    gapRow: new SharedSlotBuffer({ name: 'gapRow', view: views.gapRow, ...shared }),
    gapColumn: new SharedSlotBuffer({ name: 'gapColumn', view: views.gapColumn, ...shared }),
    insetTop: new SharedSlotBuffer({ name: 'insetTop', view: views.insetTop, ...shared }),
    insetRight: new SharedSlotBuffer({ name: 'insetRight', view: views.insetRight, ...shared }),
    insetBottom: new SharedSlotBuffer({ name: 'insetBottom', view: views.insetBottom, ...shared }),
    insetLeft: new SharedSlotBuffer({ name: 'insetLeft', view: views.insetLeft, ...shared }),
    computedX: new SharedSlotBuffer({ name: 'computedX', view: shown.computedX }),
    computedY: new SharedSlotBuffer({ name: 'computedY', view: shown.computedY }),
    computedWidth: new SharedSlotBuffer({ name: 'computedWidth', view: shown.computedWidth }),
    computedHeight: new SharedSlotBuffer({ name: 'computedHeight', view: shown.computedHeight }),
    contentWidthCache: new SharedSlotBuffer({ name: 'contentWidthCache', view: shown.contentWidthCache }),
    contentHeightCache: new SharedSlotBuffer({ name: 'contentHeightCache', view: shown.contentHeightCache }),
    display: new SharedSlotBuffer({ name: 'display', view: views.display, ...shared }),
    positionType: new SharedSlotBuffer({ name: 'positionType', view: views.positionType, ...shared }),
    flexDirection: new SharedSlotBuffer({ name: 'flexDirection', view: views.flexDirection, ...shared }),
    flexWrap: new SharedSlotBuffer({ name: 'flexWrap', view: views.flexWrap, ...shared }),
    justifyContent: new SharedSlotBuffer({ name: 'justifyContent', view: views.justifyContent, ...shared }),
    alignItems: new SharedSlotBuffer({ name: 'alignItems', view: views.alignItems, ...shared }),
    alignSelf: new SharedSlotBuffer({ name: 'alignSelf', view: views.alignSelf, ...shared }),
    alignContent: new SharedSlotBuffer({ name: 'alignContent', view: views.alignContent, ...shared }),
    overflowX: new SharedSlotBuffer({ name: 'overflowX', view: views.overflowX, ...shared }),
    overflowY: new SharedSlotBuffer({ name: 'overflowY', view: views.overflowY, ...shared }),
    borderTopStyle: new SharedSlotBuffer({ name: 'borderTopStyle', view: views.borderTopStyle, ...shared }),
    borderRightStyle: new SharedSlotBuffer({ name: 'borderRightStyle', view: views.borderRightStyle, ...shared }),
    borderBottomStyle: new SharedSlotBuffer({ name: 'borderBottomStyle', view: views.borderBottomStyle, ...shared }),
    borderLeftStyle: new SharedSlotBuffer({ name: 'borderLeftStyle', view: views.borderLeftStyle, ...shared }),
    borderTopWidth: new SharedSlotBuffer({ name: 'borderTopWidth', view: views.borderTopWidth, ...shared }),
    borderRightWidth: new SharedSlotBuffer({ name: 'borderRightWidth', view: views.borderRightWidth, ...shared }),
    borderBottomWidth: new SharedSlotBuffer({ name: 'borderBottomWidth', view: views.borderBottomWidth, ...shared }),
    borderLeftWidth: new SharedSlotBuffer({ name: 'borderLeftWidth', view: views.borderLeftWidth, ...shared }),
    widthUnit: new SharedSlotBuffer({ name: 'widthUnit', view: views.widthUnit, ...shared }),
    heightUnit: new SharedSlotBuffer({ name: 'heightUnit', view: views.heightUnit, ...shared }),
    minWidthUnit: new SharedSlotBuffer({ name: 'minWidthUnit', view: views.minWidthUnit, ...shared }),
    minHeightUnit: new SharedSlotBuffer({ name: 'minHeightUnit', view: views.minHeightUnit, ...shared }),
    maxWidthUnit: new SharedSlotBuffer({ name: 'maxWidthUnit', view: views.maxWidthUnit, ...shared }),
    maxHeightUnit: new SharedSlotBuffer({ name: 'maxHeightUnit', view: views.maxHeightUnit, ...shared }),
    flexBasisUnit: new SharedSlotBuffer({ name: 'flexBasisUnit', view: views.flexBasisUnit, ...shared }),
    paddingTopUnit: new SharedSlotBuffer({ name: 'paddingTopUnit', view: views.paddingTopUnit, ...shared }),
    paddingRightUnit: new SharedSlotBuffer({ name: 'paddingRightUnit', view: views.paddingRightUnit, ...shared }),
    paddingBottomUnit: new SharedSlotBuffer({ name: 'paddingBottomUnit', view: views.paddingBottomUnit, ...shared }),
    paddingLeftUnit: new SharedSlotBuffer({ name: 'paddingLeftUnit', view: views.paddingLeftUnit, ...shared }),
    marginTopUnit: new SharedSlotBuffer({ name: 'marginTopUnit', view: views.marginTopUnit, ...shared }),
    marginRightUnit: new SharedSlotBuffer({ name: 'marginRightUnit', view: views.marginRightUnit, ...shared }),
    marginBottomUnit: new SharedSlotBuffer({ name: 'marginBottomUnit', view: views.marginBottomUnit, ...shared }),
    marginLeftUnit: new SharedSlotBuffer({ name: 'marginLeftUnit', view: views.marginLeftUnit, ...shared }),
    gapRowUnit: new SharedSlotBuffer({ name: 'gapRowUnit', view: views.gapRowUnit, ...shared }),
    gapColumnUnit: new SharedSlotBuffer({ name: 'gapColumnUnit', view: views.gapColumnUnit, ...shared }),
    insetTopUnit: new SharedSlotBuffer({ name: 'insetTopUnit', view: views.insetTopUnit, ...shared }),
    insetRightUnit: new SharedSlotBuffer({ name: 'insetRightUnit', view: views.insetRightUnit, ...shared }),
    insetBottomUnit: new SharedSlotBuffer({ name: 'insetBottomUnit', view: views.insetBottomUnit, ...shared }),
    insetLeftUnit: new SharedSlotBuffer({ name: 'insetLeftUnit', view: views.insetLeftUnit, ...shared }),
    scrollbar: new SharedSlotBuffer({ name: 'scrollbar', view: views.scrollbar, ...shared }),
    fieldSizing: new SharedSlotBuffer({ name: 'fieldSizing', view: views.fieldSizing, ...shared }),
    gridOffset: new SharedSlotBuffer({ name: 'gridOffset', view: views.gridOffset, ...shared }),
    gridLength: new SharedSlotBuffer({ name: 'gridLength', view: views.gridLength, ...shared }),
    gridColumn: new SharedSlotBuffer({ name: 'gridColumn', view: views.gridColumn, ...shared }),
    gridRow: new SharedSlotBuffer({ name: 'gridRow', view: views.gridRow, ...shared }),
    justifyItems: new SharedSlotBuffer({ name: 'justifyItems', view: views.justifyItems, ...shared }),
    justifySelf: new SharedSlotBuffer({ name: 'justifySelf', view: views.justifySelf, ...shared }),
    gridAutoFlow: new SharedSlotBuffer({ name: 'gridAutoFlow', view: views.gridAutoFlow, ...shared }),
  }
}

function createVisualArrays(buffer: SharedBuffer, commits: Commits): VisualArrays {
  const { views } = buffer
  const flags = { bytes: buffer.dirty, bit: GROUPS.visual, blocks: buffer.dirtyBlocks }
  const shared = { flags, counter: views.dirtyVisual, commit: commits }
  return {
    opacity: new SharedSlotBuffer({ name: 'opacity', view: views.opacity, ...shared }),
    fgColor: new SharedSlotBuffer({ name: 'fgColor', view: views.fgColor, ...shared }),
    bgColor: new SharedSlotBuffer({ name: 'bgColor', view: views.bgColor, ...shared }),
    borderTopColor: new SharedSlotBuffer({ name: 'borderTopColor', view: views.borderTopColor, ...shared }),
    borderRightColor: new SharedSlotBuffer({ name: 'borderRightColor', view: views.borderRightColor, ...shared }),
    borderBottomColor: new SharedSlotBuffer({ name: 'borderBottomColor', view: views.borderBottomColor, ...shared }),
    borderLeftColor: new SharedSlotBuffer({ name: 'borderLeftColor', view: views.borderLeftColor, ...shared }),
    focusRingColor: new SharedSlotBuffer({ name: 'focusRingColor', view: views.focusRingColor, ...shared }),
    cursorColor: new SharedSlotBuffer({ name: 'cursorColor', view: views.cursorColor, ...shared }),
    zIndex: new SharedSlotBuffer({ name: 'zIndex', view: views.zIndex, ...shared }),
    visible: new SharedSlotBuffer({ name: 'visible', view: views.visible, ...shared }),
    textAttributes: new SharedSlotBuffer({ name: 'textAttributes', view: views.textAttributes, ...shared }),
    scrollbarColor: new SharedSlotBuffer({ name: 'scrollbarColor', view: views.scrollbarColor, ...shared }),
    scrollbarTrackColor: new SharedSlotBuffer({
      name: 'scrollbarTrackColor',
      view: views.scrollbarTrackColor,
      ...shared,
    }),
    focusColor: new SharedSlotBuffer({ name: 'focusColor', view: views.focusColor, ...shared }),
    focusBgColor: new SharedSlotBuffer({ name: 'focusBgColor', view: views.focusBgColor, ...shared }),
    hoverColor: new SharedSlotBuffer({ name: 'hoverColor', view: views.hoverColor, ...shared }),
    hoverBgColor: new SharedSlotBuffer({ name: 'hoverBgColor', view: views.hoverBgColor, ...shared }),
    pressedColor: new SharedSlotBuffer({ name: 'pressedColor', view: views.pressedColor, ...shared }),
    pressedBgColor: new SharedSlotBuffer({ name: 'pressedBgColor', view: views.pressedBgColor, ...shared }),
    placeholderColor: new SharedSlotBuffer({ name: 'placeholderColor', view: views.placeholderColor, ...shared }),
    selectionColor: new SharedSlotBuffer({ name: 'selectionColor', view: views.selectionColor, ...shared }),
    selectionBgColor: new SharedSlotBuffer({ name: 'selectionBgColor', view: views.selectionBgColor, ...shared }),
    userSelect: new SharedSlotBuffer({ name: 'userSelect', view: views.userSelect, ...shared }),
    titleColor: new SharedSlotBuffer({ name: 'titleColor', view: views.titleColor, ...shared }),
  }
}

function createTextArrays(buffer: SharedBuffer, commits: Commits): TextArrays {
  const { views } = buffer
  const flags = { bytes: buffer.dirty, bit: GROUPS.text, blocks: buffer.dirtyBlocks }
  const shared = { flags, counter: views.dirtyText, commit: commits }
  return {
    textOffset: new SharedSlotBuffer({ name: 'textOffset', view: views.textOffset, ...shared }),
    textLength: new SharedSlotBuffer({ name: 'textLength', view: views.textLength, ...shared }),
    textAlign: new SharedSlotBuffer({ name: 'textAlign', view: views.textAlign, ...shared }),
    textWrap: new SharedSlotBuffer({ name: 'textWrap', view: views.textWrap, ...shared }),
    textOverflow: new SharedSlotBuffer({ name: 'textOverflow', view: views.textOverflow, ...shared }),
    frameInterval: new SharedSlotBuffer({ name: 'frameInterval', view: views.frameInterval, ...shared }),
    placeholderOffset: new SharedSlotBuffer({ name: 'placeholderOffset', view: views.placeholderOffset, ...shared }),
    placeholderLength: new SharedSlotBuffer({ name: 'placeholderLength', view: views.placeholderLength, ...shared }),
    historyOffset: new SharedSlotBuffer({ name: 'historyOffset', view: views.historyOffset, ...shared }),
    historyLength: new SharedSlotBuffer({ name: 'historyLength', view: views.historyLength, ...shared }),
    editSet: new SharedSlotBuffer({ name: 'editSet', view: views.editSet, ...shared }),
    editKnown: new SharedSlotBuffer({ name: 'editKnown', view: views.editKnown, ...shared }),
    maxLength: new SharedSlotBuffer({ name: 'maxLength', view: views.maxLength, ...shared }),
    mask: new SharedSlotBuffer({ name: 'mask', view: views.mask, ...shared }),
    spanBytes: new SharedSlotBuffer({ name: 'spanBytes', view: views.spanBytes, ...shared }),
    decorOffset: new SharedSlotBuffer({ name: 'decorOffset', view: views.decorOffset, ...shared }),
    decorLength: new SharedSlotBuffer({ name: 'decorLength', view: views.decorLength, ...shared }),
    titleAlign: new SharedSlotBuffer({ name: 'titleAlign', view: views.titleAlign, ...shared }),
    bottomTitleAlign: new SharedSlotBuffer({ name: 'bottomTitleAlign', view: views.bottomTitleAlign, ...shared }),
  }
}

function createInteractionArrays(buffer: SharedBuffer, commits: Commits, shown: Copies): InteractionArrays {
  const { views } = buffer
  const flags = { bytes: buffer.dirty, bit: GROUPS.interaction, blocks: buffer.dirtyBlocks }
  const shared = { flags, commit: commits }
  return {
    scrollableWidth: new SharedSlotBuffer({ name: 'scrollableWidth', view: shown.scrollableWidth }),
    scrollableHeight: new SharedSlotBuffer({ name: 'scrollableHeight', view: shown.scrollableHeight }),
    maxScroll: new SharedSlotBuffer({ name: 'maxScroll', view: shown.maxScroll }),
    tabIndex: new SharedSlotBuffer({ name: 'tabIndex', view: views.tabIndex, ...shared }),
    scrollX: new SharedSlotBuffer({ name: 'scrollX', view: shown.scrollX }),
    scrollY: new SharedSlotBuffer({ name: 'scrollY', view: shown.scrollY }),
    cursorPosition: new SharedSlotBuffer({ name: 'cursorPosition', view: shown.cursorPosition }),
    selectionStart: new SharedSlotBuffer({ name: 'selectionStart', view: shown.selectionStart }),
    selectionEnd: new SharedSlotBuffer({ name: 'selectionEnd', view: shown.selectionEnd }),
    hoverState: new SharedSlotBuffer({ name: 'hoverState', view: shown.hoverState }),
    pressedState: new SharedSlotBuffer({ name: 'pressedState', view: shown.pressedState }),
    focusedState: new SharedSlotBuffer({ name: 'focusedState', view: shown.focusedState }),
    focusable: new SharedSlotBuffer({ name: 'focusable', view: views.focusable, ...shared }),
    disabled: new SharedSlotBuffer({ name: 'disabled', view: views.disabled, ...shared }),
    maxScrollX: new SharedSlotBuffer({ name: 'maxScrollX', view: shown.maxScrollX }),
    reqSeq: new SharedSlotBuffer({ name: 'reqSeq', view: views.reqSeq, ...shared }),
    ackSeq: new SharedSlotBuffer({ name: 'ackSeq', view: shown.ackSeq }),
    revealSeq: new SharedSlotBuffer({ name: 'revealSeq', view: views.revealSeq, ...shared }),
    reqScrollX: new SharedSlotBuffer({ name: 'reqScrollX', view: views.reqScrollX, ...shared }),
    reqScrollY: new SharedSlotBuffer({ name: 'reqScrollY', view: views.reqScrollY, ...shared }),
    stickyScroll: new SharedSlotBuffer({ name: 'stickyScroll', view: views.stickyScroll, ...shared }),
    revealBlock: new SharedSlotBuffer({ name: 'revealBlock', view: views.revealBlock, ...shared }),
    keysOffset: new SharedSlotBuffer({ name: 'keysOffset', view: views.keysOffset, ...shared }),
    keysLength: new SharedSlotBuffer({ name: 'keysLength', view: views.keysLength, ...shared }),
    focusRequest: new SharedSlotBuffer({ name: 'focusRequest', view: views.focusRequest, ...shared }),
    autoFocus: new SharedSlotBuffer({ name: 'autoFocus', view: views.autoFocus, ...shared }),
    focusScope: new SharedSlotBuffer({ name: 'focusScope', view: views.focusScope, ...shared }),
    roving: new SharedSlotBuffer({ name: 'roving', view: views.roving, ...shared }),
    listen: new SharedSlotBuffer({ name: 'listen', view: views.listen, ...shared }),
    transitionDuration: new SharedSlotBuffer({ name: 'transitionDuration', view: views.transitionDuration, ...shared }),
    motionOffset: new SharedSlotBuffer({ name: 'motionOffset', view: views.motionOffset, ...shared }),
    motionLength: new SharedSlotBuffer({ name: 'motionLength', view: views.motionLength, ...shared }),
    transitionDelay: new SharedSlotBuffer({ name: 'transitionDelay', view: views.transitionDelay, ...shared }),
    transitionEasing: new SharedSlotBuffer({ name: 'transitionEasing', view: views.transitionEasing, ...shared }),
    caretShape: new SharedSlotBuffer({ name: 'caretShape', view: views.caretShape, ...shared }),
    readOnly: new SharedSlotBuffer({ name: 'readOnly', view: views.readOnly, ...shared }),
    recalls: new SharedSlotBuffer({ name: 'recalls', view: views.recalls, ...shared }),
    clearOnSubmit: new SharedSlotBuffer({ name: 'clearOnSubmit', view: views.clearOnSubmit, ...shared }),
    overflowAnchor: new SharedSlotBuffer({ name: 'overflowAnchor', view: views.overflowAnchor, ...shared }),
  }
}

/** One private array for each field that the engine writes. */
interface Copies {
  readonly computedX: Float32Array
  readonly computedY: Float32Array
  readonly computedWidth: Float32Array
  readonly computedHeight: Float32Array
  readonly contentWidthCache: Int32Array
  readonly contentHeightCache: Int32Array
  readonly scrollableWidth: Float32Array
  readonly scrollableHeight: Float32Array
  readonly maxScroll: Float32Array
  readonly scrollX: Int32Array
  readonly scrollY: Int32Array
  readonly cursorPosition: Int32Array
  readonly selectionStart: Int32Array
  readonly selectionEnd: Int32Array
  readonly hoverState: Int32Array
  readonly pressedState: Int32Array
  readonly focusedState: Int32Array
  readonly maxScrollX: Float32Array
  readonly ackSeq: Uint32Array
}

function createCopies(capacity: number): Copies {
  return {
    computedX: new Float32Array(capacity),
    computedY: new Float32Array(capacity),
    computedWidth: new Float32Array(capacity),
    computedHeight: new Float32Array(capacity),
    contentWidthCache: new Int32Array(capacity),
    contentHeightCache: new Int32Array(capacity),
    scrollableWidth: new Float32Array(capacity),
    scrollableHeight: new Float32Array(capacity),
    maxScroll: new Float32Array(capacity),
    scrollX: new Int32Array(capacity),
    scrollY: new Int32Array(capacity),
    cursorPosition: new Int32Array(capacity),
    selectionStart: new Int32Array(capacity),
    selectionEnd: new Int32Array(capacity),
    hoverState: new Int32Array(capacity),
    pressedState: new Int32Array(capacity),
    focusedState: new Int32Array(capacity),
    maxScrollX: new Float32Array(capacity),
    ackSeq: new Uint32Array(capacity),
  }
}

function createEngineFields(
  { views, capacity }: SharedBuffer,
  shown: Copies,
  layoutArrays: LayoutArrays,
  interactionArrays: InteractionArrays,
): EngineFields {
  const staged = createCopies(capacity)
  const changed = [0]
  return {
    copy(node, groups) {
      if ((groups & GROUPS.layout) !== 0) {
        staged.computedX[node] = views.computedX[node] ?? 0
        staged.computedY[node] = views.computedY[node] ?? 0
        staged.computedWidth[node] = views.computedWidth[node] ?? 0
        staged.computedHeight[node] = views.computedHeight[node] ?? 0
        staged.contentWidthCache[node] = views.contentWidthCache[node] ?? 0
        staged.contentHeightCache[node] = views.contentHeightCache[node] ?? 0
      }
      if ((groups & GROUPS.interaction) !== 0) {
        staged.scrollableWidth[node] = views.scrollableWidth[node] ?? 0
        staged.scrollableHeight[node] = views.scrollableHeight[node] ?? 0
        staged.maxScroll[node] = views.maxScroll[node] ?? 0
        staged.scrollX[node] = views.scrollX[node] ?? 0
        staged.scrollY[node] = views.scrollY[node] ?? 0
        staged.cursorPosition[node] = views.cursorPosition[node] ?? 0
        staged.selectionStart[node] = views.selectionStart[node] ?? -1
        staged.selectionEnd[node] = views.selectionEnd[node] ?? -1
        staged.hoverState[node] = views.hoverState[node] ?? 0
        staged.pressedState[node] = views.pressedState[node] ?? 0
        staged.focusedState[node] = views.focusedState[node] ?? 0
        staged.maxScrollX[node] = views.maxScrollX[node] ?? 0
        staged.ackSeq[node] = views.ackSeq[node] ?? 0
      }
    },
    accept(node, groups) {
      changed[0] = node
      if ((groups & GROUPS.layout) !== 0) {
        shown.computedX[node] = staged.computedX[node] ?? 0
        layoutArrays.computedX.notifyChanged(changed)
        shown.computedY[node] = staged.computedY[node] ?? 0
        layoutArrays.computedY.notifyChanged(changed)
        shown.computedWidth[node] = staged.computedWidth[node] ?? 0
        layoutArrays.computedWidth.notifyChanged(changed)
        shown.computedHeight[node] = staged.computedHeight[node] ?? 0
        layoutArrays.computedHeight.notifyChanged(changed)
        shown.contentWidthCache[node] = staged.contentWidthCache[node] ?? 0
        layoutArrays.contentWidthCache.notifyChanged(changed)
        shown.contentHeightCache[node] = staged.contentHeightCache[node] ?? 0
        layoutArrays.contentHeightCache.notifyChanged(changed)
      }
      if ((groups & GROUPS.interaction) !== 0) {
        shown.scrollableWidth[node] = staged.scrollableWidth[node] ?? 0
        interactionArrays.scrollableWidth.notifyChanged(changed)
        shown.scrollableHeight[node] = staged.scrollableHeight[node] ?? 0
        interactionArrays.scrollableHeight.notifyChanged(changed)
        shown.maxScroll[node] = staged.maxScroll[node] ?? 0
        interactionArrays.maxScroll.notifyChanged(changed)
        shown.scrollX[node] = staged.scrollX[node] ?? 0
        interactionArrays.scrollX.notifyChanged(changed)
        shown.scrollY[node] = staged.scrollY[node] ?? 0
        interactionArrays.scrollY.notifyChanged(changed)
        shown.cursorPosition[node] = staged.cursorPosition[node] ?? 0
        interactionArrays.cursorPosition.notifyChanged(changed)
        shown.selectionStart[node] = staged.selectionStart[node] ?? -1
        interactionArrays.selectionStart.notifyChanged(changed)
        shown.selectionEnd[node] = staged.selectionEnd[node] ?? -1
        interactionArrays.selectionEnd.notifyChanged(changed)
        shown.hoverState[node] = staged.hoverState[node] ?? 0
        interactionArrays.hoverState.notifyChanged(changed)
        shown.pressedState[node] = staged.pressedState[node] ?? 0
        interactionArrays.pressedState.notifyChanged(changed)
        shown.focusedState[node] = staged.focusedState[node] ?? 0
        interactionArrays.focusedState.notifyChanged(changed)
        shown.maxScrollX[node] = staged.maxScrollX[node] ?? 0
        interactionArrays.maxScrollX.notifyChanged(changed)
        shown.ackSeq[node] = staged.ackSeq[node] ?? 0
        interactionArrays.ackSeq.notifyChanged(changed)
      }
    },
    reset(node) {
      changed[0] = node
      shown.computedX[node] = 0
      layoutArrays.computedX.notifyChanged(changed)
      shown.computedY[node] = 0
      layoutArrays.computedY.notifyChanged(changed)
      shown.computedWidth[node] = 0
      layoutArrays.computedWidth.notifyChanged(changed)
      shown.computedHeight[node] = 0
      layoutArrays.computedHeight.notifyChanged(changed)
      shown.contentWidthCache[node] = 0
      layoutArrays.contentWidthCache.notifyChanged(changed)
      shown.contentHeightCache[node] = 0
      layoutArrays.contentHeightCache.notifyChanged(changed)
      shown.scrollableWidth[node] = 0
      interactionArrays.scrollableWidth.notifyChanged(changed)
      shown.scrollableHeight[node] = 0
      interactionArrays.scrollableHeight.notifyChanged(changed)
      shown.maxScroll[node] = 0
      interactionArrays.maxScroll.notifyChanged(changed)
      shown.scrollX[node] = 0
      interactionArrays.scrollX.notifyChanged(changed)
      shown.scrollY[node] = 0
      interactionArrays.scrollY.notifyChanged(changed)
      shown.cursorPosition[node] = 0
      interactionArrays.cursorPosition.notifyChanged(changed)
      shown.selectionStart[node] = -1
      interactionArrays.selectionStart.notifyChanged(changed)
      shown.selectionEnd[node] = -1
      interactionArrays.selectionEnd.notifyChanged(changed)
      shown.hoverState[node] = 0
      interactionArrays.hoverState.notifyChanged(changed)
      shown.pressedState[node] = 0
      interactionArrays.pressedState.notifyChanged(changed)
      shown.focusedState[node] = 0
      interactionArrays.focusedState.notifyChanged(changed)
      shown.maxScrollX[node] = 0
      interactionArrays.maxScrollX.notifyChanged(changed)
      shown.ackSeq[node] = 0
      interactionArrays.ackSeq.notifyChanged(changed)
    },
  }
}
