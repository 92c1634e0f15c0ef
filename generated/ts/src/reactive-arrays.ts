// Written by sparktui-codegen from the inventory `sparktui`, layout hash 3f7eabb6077804fa.
// To change it, edit the inventory and run `npm run codegen`.

import { type Commits, type EngineFields, ReactivePlan } from '@sparktui/memory'
import type { Notifier, ReadonlySlotBuffer, SharedSlotBuffer } from '@sparktui/signals'
import { GROUPS, PLAN, type SharedBuffer } from './shared-buffer.js'

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
  /** What of the node JavaScript wants to be woken for. Flags: `watch`. */
  readonly watch: SharedSlotBuffer
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
  /**
   * What of it the arrows, Page Up and Down, Home and End scroll where they do not scroll the node itself; -1 for
   * nothing. Unit: node.
   */
  readonly keysScroll: SharedSlotBuffer
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

/** The groups that stand in arrays, with what counts their changes. */
const REACTIVE = new ReactivePlan(() => PLAN.fields(), GROUPS, {
  layout: 'dirtyLayout',
  visual: 'dirtyVisual',
  text: 'dirtyText',
  interaction: null,
})

/**
 * Makes the reactive arrays of a buffer, once per app.
 *
 * @param notifier told at the end of every commit; by default it adds one to the wake word and notifies it
 */
export function createReactiveArrays(buffer: SharedBuffer, notifier?: Notifier): ReactiveArrays {
  const made = REACTIVE.of(buffer, notifier)
  return {
    layoutArrays: made.arrays<LayoutArrays>('layout'),
    visualArrays: made.arrays<VisualArrays>('visual'),
    textArrays: made.arrays<TextArrays>('text'),
    interactionArrays: made.arrays<InteractionArrays>('interaction'),
    commits: made.commits,
    engineFields: made.engineFields,
  }
}
