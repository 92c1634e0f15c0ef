// Written by sparktui-codegen from the inventory `sparktui`, layout hash 430863db561aca95.
// To change it, edit the inventory and run `npm run codegen`.

import {
  bind,
  type Color,
  colors,
  FlagTarget,
  type Length,
  type LengthRule,
  LengthTarget,
  numbers,
  type Origin,
  OwnTarget,
  type Prop,
  type PropTarget,
  type Runtime,
  slot,
  switches,
  TextTarget,
  ValueTarget,
  words,
} from './codecs.js'
import {
  ALIGN_CONTENT_NUMBERS,
  ALIGN_ITEMS_NUMBERS,
  ALIGN_SELF_NUMBERS,
  type AlignContent,
  type AlignItems,
  type AlignSelf,
  BORDER_STYLE_NUMBERS,
  type BorderStyle,
  CARET_SHAPE_NUMBERS,
  type CaretShape,
  DISPLAY_NUMBERS,
  type Display,
  EASING_NUMBERS,
  type Easing,
  encodeUnit,
  FIELD_SIZING_NUMBERS,
  type FieldSizing,
  FLEX_DIRECTION_NUMBERS,
  FLEX_WRAP_NUMBERS,
  type FlexDirection,
  type FlexWrap,
  FOCUS_SCOPE_NUMBERS,
  type FocusScope,
  GRID_AUTO_FLOW_NUMBERS,
  type GridAutoFlow,
  JUSTIFY_CONTENT_NUMBERS,
  JUSTIFY_ITEMS_NUMBERS,
  JUSTIFY_SELF_NUMBERS,
  type JustifyContent,
  type JustifyItems,
  type JustifySelf,
  OVERFLOW_ANCHOR_NUMBERS,
  OVERFLOW_NUMBERS,
  type Overflow,
  type OverflowAnchor,
  POSITION_NUMBERS,
  type Position,
  ROVING_NUMBERS,
  type Roving,
  SCROLLBAR_NUMBERS,
  type Scrollbar,
  STICKY_SCROLL_NUMBERS,
  type StickyScroll,
  TEXT_ALIGN_NUMBERS,
  TEXT_OVERFLOW_NUMBERS,
  TEXT_WRAP_NUMBERS,
  type TextAlign,
  TextAttribute,
  type TextOverflow,
  type TextWrap,
  USER_SELECT_NUMBERS,
  type UserSelect,
  VISIBILITY_NUMBERS,
  type Visibility,
} from './enums.js'
import { nearest } from './nearest.js'
import { FIELDS } from './shared-buffer.js'

/** What stands in memory for each primitive. */
export const COMPONENTS = {
  /** A container that places its children by the rules of CSS flexbox. */
  box: 1,
  /** A run of text, wrapped and clipped to its box. */
  text: 2,
  /** One line of text that can be edited. */
  input: 3,
  /** Lines of text that can be edited. */
  textarea: 4,
  /** A container that is pressed: by a click, or by Enter or Space while it has the focus. */
  button: 5,
} as const

/** What each primitive is to assistive technology. */
export const ROLES = {
  box: 'group',
  text: 'text',
  input: 'textbox',
  textarea: 'textbox',
  button: 'button',
} as const

/** Props of the set `item`. */
export interface ItemProps {
  /**
   * CSS `display`.
   *
   * @defaultValue `'flex'`
   */
  readonly display?: Prop<Display>
  /**
   * CSS `position`.
   *
   * @defaultValue `'relative'`
   */
  readonly position?: Prop<Position>
  /**
   * Width of the border box. A number of cells, `'50%'` or `'auto'`. At least 0.
   *
   * @defaultValue `'auto'`
   */
  readonly width?: Prop<Length>
  /**
   * Height of the border box. A number of cells, `'50%'` or `'auto'`. At least 0.
   *
   * @defaultValue `'auto'`
   */
  readonly height?: Prop<Length>
  /**
   * Least width of the border box. A number of cells, `'50%'` or `'auto'`. At least 0.
   *
   * @defaultValue `'auto'`
   */
  readonly minWidth?: Prop<Length>
  /**
   * Least height of the border box. A number of cells, `'50%'` or `'auto'`. At least 0.
   *
   * @defaultValue `'auto'`
   */
  readonly minHeight?: Prop<Length>
  /**
   * Most width of the border box; auto for no limit. A number of cells, `'50%'` or `'auto'`. At least 0.
   *
   * @defaultValue `'auto'`
   */
  readonly maxWidth?: Prop<Length>
  /**
   * Most height of the border box; auto for no limit. A number of cells, `'50%'` or `'auto'`. At least 0.
   *
   * @defaultValue `'auto'`
   */
  readonly maxHeight?: Prop<Length>
  /**
   * CSS `flex: N`: grow by this factor from a basis of 0. At least 0. Unit: factor.
   *
   * @defaultValue `0`
   */
  readonly flex?: Prop<number>
  /**
   * Share of the free room that the node takes. At least 0. Unit: factor.
   *
   * @defaultValue `0`
   */
  readonly flexGrow?: Prop<number>
  /**
   * Share of the missing room that the node gives up. At least 0. Unit: factor.
   *
   * @defaultValue `1`
   */
  readonly flexShrink?: Prop<number>
  /**
   * Size on the main axis before growing and shrinking. A number of cells, `'50%'` or `'auto'`. At least 0.
   *
   * @defaultValue `'auto'`
   */
  readonly flexBasis?: Prop<Length>
  /**
   * Where the node stands on the parent's cross axis.
   *
   * @defaultValue `'auto'`
   */
  readonly alignSelf?: Prop<AlignSelf>
  /**
   * In a grid: where the node stands in the columns of its area.
   *
   * @defaultValue `'auto'`
   */
  readonly justifySelf?: Prop<JustifySelf>
  /**
   * In a grid: the columns of the node, as CSS `grid-column`: `2`, `'1 / 3'`, `'span 2'`, `'2 / span 3'`, `'1 /
   * -1'`.
   */
  readonly gridColumn?: Prop<string | number>
  /** In a grid: the rows of the node, as CSS `grid-row`. */
  readonly gridRow?: Prop<string | number>
  /**
   * Room outside the border, on all sides. A number of cells, `'50%'` or `'auto'`.
   *
   * @defaultValue `0`
   */
  readonly margin?: Prop<Length>
  /**
   * Room outside the border, left and right. A number of cells, `'50%'` or `'auto'`.
   *
   * @defaultValue `0`
   */
  readonly marginX?: Prop<Length>
  /**
   * Room outside the border, above and below. A number of cells, `'50%'` or `'auto'`.
   *
   * @defaultValue `0`
   */
  readonly marginY?: Prop<Length>
  /**
   * Room above the border. A number of cells, `'50%'` or `'auto'`.
   *
   * @defaultValue `0`
   */
  readonly marginTop?: Prop<Length>
  /**
   * Room to the right of the border. A number of cells, `'50%'` or `'auto'`.
   *
   * @defaultValue `0`
   */
  readonly marginRight?: Prop<Length>
  /**
   * Room below the border. A number of cells, `'50%'` or `'auto'`.
   *
   * @defaultValue `0`
   */
  readonly marginBottom?: Prop<Length>
  /**
   * Room to the left of the border. A number of cells, `'50%'` or `'auto'`.
   *
   * @defaultValue `0`
   */
  readonly marginLeft?: Prop<Length>
  /**
   * Room between border and content, on all sides. A number of cells or `'50%'`. At least 0.
   *
   * @defaultValue `0`
   */
  readonly padding?: Prop<Length<never>>
  /**
   * Room between border and content, left and right. A number of cells or `'50%'`. At least 0.
   *
   * @defaultValue `0`
   */
  readonly paddingX?: Prop<Length<never>>
  /**
   * Room between border and content, above and below. A number of cells or `'50%'`. At least 0.
   *
   * @defaultValue `0`
   */
  readonly paddingY?: Prop<Length<never>>
  /**
   * Room between the top border and the content. A number of cells or `'50%'`. At least 0.
   *
   * @defaultValue `0`
   */
  readonly paddingTop?: Prop<Length<never>>
  /**
   * Room between the right border and the content. A number of cells or `'50%'`. At least 0.
   *
   * @defaultValue `0`
   */
  readonly paddingRight?: Prop<Length<never>>
  /**
   * Room between the bottom border and the content. A number of cells or `'50%'`. At least 0.
   *
   * @defaultValue `0`
   */
  readonly paddingBottom?: Prop<Length<never>>
  /**
   * Room between the left border and the content. A number of cells or `'50%'`. At least 0.
   *
   * @defaultValue `0`
   */
  readonly paddingLeft?: Prop<Length<never>>
  /**
   * Distance from all edges of the containing block. A number of cells, `'50%'` or `'auto'`.
   *
   * @defaultValue `'auto'`
   */
  readonly inset?: Prop<Length>
  /**
   * Distance from the top of the containing block. A number of cells, `'50%'` or `'auto'`.
   *
   * @defaultValue `'auto'`
   */
  readonly top?: Prop<Length>
  /**
   * Distance from the right of the containing block. A number of cells, `'50%'` or `'auto'`.
   *
   * @defaultValue `'auto'`
   */
  readonly right?: Prop<Length>
  /**
   * Distance from the bottom of the containing block. A number of cells, `'50%'` or `'auto'`.
   *
   * @defaultValue `'auto'`
   */
  readonly bottom?: Prop<Length>
  /**
   * Distance from the left of the containing block. A number of cells, `'50%'` or `'auto'`.
   *
   * @defaultValue `'auto'`
   */
  readonly left?: Prop<Length>
  /**
   * CSS `overflow-anchor`: whether a scroller may keep the node where it is seen while content above it grows.
   *
   * @defaultValue `'auto'`
   */
  readonly overflowAnchor?: Prop<OverflowAnchor>
}

/** Props of the set `paint`. */
export interface PaintProps {
  /** Colour of glyphs; without one, the parent's. */
  readonly color?: Prop<Color>
  /** Colour behind the node; without one, transparent. */
  readonly backgroundColor?: Prop<Color>
  /**
   * How much of the node covers what lies below. From 0 to 1. Unit: 0..1.
   *
   * @defaultValue `1`
   */
  readonly opacity?: Prop<number>
  /**
   * CSS `visibility`; a hidden node keeps its room.
   *
   * @defaultValue `'visible'`
   */
  readonly visibility?: Prop<Visibility>
  /**
   * Order of drawing among siblings. From -2147483648 to 2147483647.
   *
   * @defaultValue `0`
   */
  readonly zIndex?: Prop<number>
  /** Colour of selected glyphs in the node; without one, the parent's. */
  readonly selectionColor?: Prop<Color>
  /**
   * Colour behind selected glyphs in the node; without one, the parent's, and where nobody has one colour and
   * background change places.
   */
  readonly selectionBackgroundColor?: Prop<Color>
  /**
   * Milliseconds that numbers and colours of the node take to become others; 0 for at once. From 0 to 4294967295.
   *
   * @defaultValue `0`
   */
  readonly transition?: Prop<number>
  /**
   * Milliseconds before a transition begins. From 0 to 4294967295.
   *
   * @defaultValue `0`
   */
  readonly transitionDelay?: Prop<number>
  /**
   * How a transition goes from one value to the other.
   *
   * @defaultValue `'ease'`
   */
  readonly transitionEasing?: Prop<Easing>
}

/** Props of the set `interaction`. */
export interface InteractionProps {
  /**
   * Whether the node can have the focus, by Tab, a press of the mouse or `focus()`.
   *
   * @defaultValue `false`
   */
  readonly focusable?: Prop<boolean>
  /**
   * Order of Tab: what is above 0 comes first, from low to high, then 0 in the order of the tree; below 0 is left
   * out. From -2147483648 to 2147483647.
   *
   * @defaultValue `0`
   */
  readonly tabIndex?: Prop<number>
  /**
   * Whether the node, or the first in it that can, takes the focus when it appears.
   *
   * @defaultValue `false`
   */
  readonly autoFocus?: Prop<boolean>
  /**
   * Whether the node and all that is in it take neither focus nor keys nor clicks.
   *
   * @defaultValue `false`
   */
  readonly disabled?: Prop<boolean>
  /**
   * CSS `user-select`: whether the mouse selects text in the node; `contain` keeps what is begun in it inside.
   *
   * @defaultValue `'auto'`
   */
  readonly userSelect?: Prop<UserSelect>
  /** Colour of the border while the node has the focus. */
  readonly focusRingColor?: Prop<Color>
  /** Colour of glyphs while the node has the focus. */
  readonly focusColor?: Prop<Color>
  /** Colour behind the node while it has the focus. */
  readonly focusBackgroundColor?: Prop<Color>
  /** Colour of glyphs while the mouse is over the node. */
  readonly hoverColor?: Prop<Color>
  /** Colour behind the node while the mouse is over it. */
  readonly hoverBackgroundColor?: Prop<Color>
  /** Colour of glyphs while a button of the mouse is down on the node. */
  readonly pressedColor?: Prop<Color>
  /** Colour behind the node while a button of the mouse is down on it. */
  readonly pressedBackgroundColor?: Prop<Color>
}

/** Props of the set `container`. */
export interface ContainerProps {
  /**
   * The axis along which children are placed.
   *
   * @defaultValue `'row'`
   */
  readonly flexDirection?: Prop<FlexDirection>
  /**
   * Whether children go on to further lines.
   *
   * @defaultValue `'nowrap'`
   */
  readonly flexWrap?: Prop<FlexWrap>
  /**
   * Where free room goes on the main axis.
   *
   * @defaultValue `'normal'`
   */
  readonly justifyContent?: Prop<JustifyContent>
  /**
   * Where children stand on the cross axis.
   *
   * @defaultValue `'normal'`
   */
  readonly alignItems?: Prop<AlignItems>
  /**
   * Where free room between lines goes.
   *
   * @defaultValue `'normal'`
   */
  readonly alignContent?: Prop<AlignContent>
  /**
   * Widths of the columns of a grid, as CSS `grid-template-columns`: `'20 1fr 2fr'`, `'repeat(3, 1fr)'`,
   * `'minmax(10, 1fr) auto'`, `'repeat(auto-fill, 12)'`; a bare number is cells.
   */
  readonly gridTemplateColumns?: Prop<string | number>
  /** Heights of the rows of a grid, as CSS `grid-template-rows`. */
  readonly gridTemplateRows?: Prop<string | number>
  /** Widths of columns beyond the template. */
  readonly gridAutoColumns?: Prop<string | number>
  /** Heights of rows beyond the template. */
  readonly gridAutoRows?: Prop<string | number>
  /**
   * Where children of a grid go that say no place.
   *
   * @defaultValue `'row'`
   */
  readonly gridAutoFlow?: Prop<GridAutoFlow>
  /**
   * In a grid: where children stand in the columns of their areas.
   *
   * @defaultValue `'normal'`
   */
  readonly justifyItems?: Prop<JustifyItems>
  /**
   * Room between children on both axes. A number of cells or `'50%'`. At least 0.
   *
   * @defaultValue `0`
   */
  readonly gap?: Prop<Length<never>>
  /**
   * Room between rows. A number of cells or `'50%'`. At least 0.
   *
   * @defaultValue `0`
   */
  readonly rowGap?: Prop<Length<never>>
  /**
   * Room between columns. A number of cells or `'50%'`. At least 0.
   *
   * @defaultValue `0`
   */
  readonly columnGap?: Prop<Length<never>>
  /**
   * What happens to what is larger than the box.
   *
   * @defaultValue `'visible'`
   */
  readonly overflow?: Prop<Overflow>
  /**
   * What happens to what is wider than the box.
   *
   * @defaultValue `'visible'`
   */
  readonly overflowX?: Prop<Overflow>
  /**
   * What happens to what is higher than the box.
   *
   * @defaultValue `'visible'`
   */
  readonly overflowY?: Prop<Overflow>
  /**
   * When the scrollbars of a scroller are drawn.
   *
   * @defaultValue `'auto'`
   */
  readonly scrollbar?: Prop<Scrollbar>
  /** Colour of a scrollbar's thumb; without one, the node's own. */
  readonly scrollbarColor?: Prop<Color>
  /** Colour of a scrollbar's track; without one, transparent. */
  readonly scrollbarTrackColor?: Prop<Color>
  /**
   * Whether a scroller at its end stays there while content is added.
   *
   * @defaultValue `'none'`
   */
  readonly stickyScroll?: Prop<StickyScroll>
  /**
   * `trap` keeps the focus inside while the node is shown, as a dialog does, and gives it back when the node is
   * gone.
   *
   * @defaultValue `'none'`
   */
  readonly focusScope?: Prop<FocusScope>
  /**
   * Arrows that move the focus among what is in the node, which Tab visits as one.
   *
   * @defaultValue `'none'`
   */
  readonly roving?: Prop<Roving>
}

/** Props of the set `frame`. */
export interface FrameProps {
  /**
   * Line of the border, on all sides.
   *
   * @defaultValue `'none'`
   */
  readonly border?: Prop<BorderStyle>
  /**
   * Line of the top border.
   *
   * @defaultValue `'none'`
   */
  readonly borderTop?: Prop<BorderStyle>
  /**
   * Line of the right border.
   *
   * @defaultValue `'none'`
   */
  readonly borderRight?: Prop<BorderStyle>
  /**
   * Line of the bottom border.
   *
   * @defaultValue `'none'`
   */
  readonly borderBottom?: Prop<BorderStyle>
  /**
   * Line of the left border.
   *
   * @defaultValue `'none'`
   */
  readonly borderLeft?: Prop<BorderStyle>
  /** Colour of the border, on all sides; without one, the node's own. */
  readonly borderColor?: Prop<Color>
  /** Colour of the top border. */
  readonly borderTopColor?: Prop<Color>
  /** Colour of the right border. */
  readonly borderRightColor?: Prop<Color>
  /** Colour of the bottom border. */
  readonly borderBottomColor?: Prop<Color>
  /** Colour of the left border. */
  readonly borderLeftColor?: Prop<Color>
  /** A text in the top border; cut where it is too long. */
  readonly title?: Prop<string | number>
  /**
   * Where the title stands in the top border.
   *
   * @defaultValue `'left'`
   */
  readonly titleAlign?: Prop<TextAlign>
  /** A text in the bottom border. */
  readonly bottomTitle?: Prop<string | number>
  /**
   * Where the title stands in the bottom border.
   *
   * @defaultValue `'left'`
   */
  readonly bottomTitleAlign?: Prop<TextAlign>
  /** Colour of the titles; without one, that of the border. */
  readonly titleColor?: Prop<Color>
  /**
   * A gradient behind the node, over its `backgroundColor`, as CSS `linear-gradient()`: `'linear-gradient(to right,
   * red, $primary 40%, blue)'`.
   */
  readonly backgroundImage?: Prop<string>
}

/** Props of the set `glyphs`. */
export interface GlyphsProps {
  /**
   * What the node says. Line feeds start new lines.
   *
   * @defaultValue `''`
   */
  readonly content?: Prop<string | number>
  /**
   * Milliseconds for which each line is shown, one after the other; 0 shows all lines. From 0 to 4294967295.
   *
   * @defaultValue `0`
   */
  readonly frameInterval?: Prop<number>
  /**
   * Thick strokes.
   *
   * @defaultValue `false`
   */
  readonly bold?: Prop<boolean>
  /**
   * Faint.
   *
   * @defaultValue `false`
   */
  readonly dim?: Prop<boolean>
  /**
   * Slanted.
   *
   * @defaultValue `false`
   */
  readonly italic?: Prop<boolean>
  /**
   * A line below.
   *
   * @defaultValue `false`
   */
  readonly underline?: Prop<boolean>
  /**
   * Blinking, where the terminal does.
   *
   * @defaultValue `false`
   */
  readonly blink?: Prop<boolean>
  /**
   * Colour and background change places.
   *
   * @defaultValue `false`
   */
  readonly inverse?: Prop<boolean>
  /**
   * A line through the middle.
   *
   * @defaultValue `false`
   */
  readonly strikethrough?: Prop<boolean>
  /**
   * Where a line stands in its box.
   *
   * @defaultValue `'left'`
   */
  readonly textAlign?: Prop<TextAlign>
  /**
   * Where lines may break.
   *
   * @defaultValue `'wrap'`
   */
  readonly textWrap?: Prop<TextWrap>
  /**
   * What becomes of a line wider than its box.
   *
   * @defaultValue `'clip'`
   */
  readonly textOverflow?: Prop<TextOverflow>
}

/** Props of the set `edit`. */
export interface EditProps {
  /**
   * Most graphemes that typing leads to. From 0 to 4294967295.
   *
   * @defaultValue `4294967295`
   */
  readonly maxLength?: Prop<number>
  /**
   * Whether keys change nothing; the text can be selected and copied.
   *
   * @defaultValue `false`
   */
  readonly readOnly?: Prop<boolean>
  /**
   * How the caret is drawn while the node has the focus.
   *
   * @defaultValue `'default'`
   */
  readonly caretShape?: Prop<CaretShape>
  /** Colour of the caret; without one, the terminal's. */
  readonly caretColor?: Prop<Color>
  /**
   * `content` makes the node as large as its text.
   *
   * @defaultValue `'fixed'`
   */
  readonly fieldSizing?: Prop<FieldSizing>
  /** Colour of the placeholder; without one, the node's own, faint. */
  readonly placeholderColor?: Prop<Color>
}

/** Props of the set `lines`. */
export interface LinesProps {
  /**
   * Where lines may break.
   *
   * @defaultValue `'wrap'`
   */
  readonly textWrap?: Prop<TextWrap>
}

/** A container that places its children by the rules of CSS flexbox. Its role is `group`. */
export interface BoxProps extends ItemProps, PaintProps, InteractionProps, ContainerProps, FrameProps {}

/** A run of text, wrapped and clipped to its box. Its role is `text`. */
export interface TextProps extends ItemProps, PaintProps, InteractionProps, GlyphsProps {}

/** One line of text that can be edited. Its role is `textbox`. */
export interface InputProps extends ItemProps, PaintProps, InteractionProps, FrameProps, EditProps {}

/** Lines of text that can be edited. Its role is `textbox`. */
export interface TextareaProps extends ItemProps, PaintProps, InteractionProps, FrameProps, EditProps, LinesProps {}

/** A container that is pressed: by a click, or by Enter or Space while it has the focus. Its role is `button`. */
export interface ButtonProps extends ItemProps, PaintProps, InteractionProps, ContainerProps, FrameProps {}

/** Where the props of the set `item` go. */
export interface ItemTargets {
  readonly display: PropTarget<Display>
  readonly position: PropTarget<Position>
  readonly width: PropTarget<Length>
  readonly height: PropTarget<Length>
  readonly minWidth: PropTarget<Length>
  readonly minHeight: PropTarget<Length>
  readonly maxWidth: PropTarget<Length>
  readonly maxHeight: PropTarget<Length>
  readonly flex: PropTarget<number>
  readonly flexGrow: PropTarget<number>
  readonly flexShrink: PropTarget<number>
  readonly flexBasis: PropTarget<Length>
  readonly alignSelf: PropTarget<AlignSelf>
  readonly justifySelf: PropTarget<JustifySelf>
  readonly gridColumn: PropTarget<string | number>
  readonly gridRow: PropTarget<string | number>
  readonly margin: PropTarget<Length>
  readonly marginX: PropTarget<Length>
  readonly marginY: PropTarget<Length>
  readonly marginTop: PropTarget<Length>
  readonly marginRight: PropTarget<Length>
  readonly marginBottom: PropTarget<Length>
  readonly marginLeft: PropTarget<Length>
  readonly padding: PropTarget<Length<never>>
  readonly paddingX: PropTarget<Length<never>>
  readonly paddingY: PropTarget<Length<never>>
  readonly paddingTop: PropTarget<Length<never>>
  readonly paddingRight: PropTarget<Length<never>>
  readonly paddingBottom: PropTarget<Length<never>>
  readonly paddingLeft: PropTarget<Length<never>>
  readonly inset: PropTarget<Length>
  readonly top: PropTarget<Length>
  readonly right: PropTarget<Length>
  readonly bottom: PropTarget<Length>
  readonly left: PropTarget<Length>
  readonly overflowAnchor: PropTarget<OverflowAnchor>
}

/** Where the props of the set `paint` go. */
export interface PaintTargets {
  readonly color: PropTarget<Color>
  readonly backgroundColor: PropTarget<Color>
  readonly opacity: PropTarget<number>
  readonly visibility: PropTarget<Visibility>
  readonly zIndex: PropTarget<number>
  readonly selectionColor: PropTarget<Color>
  readonly selectionBackgroundColor: PropTarget<Color>
  readonly transition: PropTarget<number>
  readonly transitionDelay: PropTarget<number>
  readonly transitionEasing: PropTarget<Easing>
}

/** Where the props of the set `interaction` go. */
export interface InteractionTargets {
  readonly focusable: PropTarget<boolean>
  readonly tabIndex: PropTarget<number>
  readonly autoFocus: PropTarget<boolean>
  readonly disabled: PropTarget<boolean>
  readonly userSelect: PropTarget<UserSelect>
  readonly focusRingColor: PropTarget<Color>
  readonly focusColor: PropTarget<Color>
  readonly focusBackgroundColor: PropTarget<Color>
  readonly hoverColor: PropTarget<Color>
  readonly hoverBackgroundColor: PropTarget<Color>
  readonly pressedColor: PropTarget<Color>
  readonly pressedBackgroundColor: PropTarget<Color>
}

/** Where the props of the set `container` go. */
export interface ContainerTargets {
  readonly flexDirection: PropTarget<FlexDirection>
  readonly flexWrap: PropTarget<FlexWrap>
  readonly justifyContent: PropTarget<JustifyContent>
  readonly alignItems: PropTarget<AlignItems>
  readonly alignContent: PropTarget<AlignContent>
  readonly gridTemplateColumns: PropTarget<string | number>
  readonly gridTemplateRows: PropTarget<string | number>
  readonly gridAutoColumns: PropTarget<string | number>
  readonly gridAutoRows: PropTarget<string | number>
  readonly gridAutoFlow: PropTarget<GridAutoFlow>
  readonly justifyItems: PropTarget<JustifyItems>
  readonly gap: PropTarget<Length<never>>
  readonly rowGap: PropTarget<Length<never>>
  readonly columnGap: PropTarget<Length<never>>
  readonly overflow: PropTarget<Overflow>
  readonly overflowX: PropTarget<Overflow>
  readonly overflowY: PropTarget<Overflow>
  readonly scrollbar: PropTarget<Scrollbar>
  readonly scrollbarColor: PropTarget<Color>
  readonly scrollbarTrackColor: PropTarget<Color>
  readonly stickyScroll: PropTarget<StickyScroll>
  readonly focusScope: PropTarget<FocusScope>
  readonly roving: PropTarget<Roving>
}

/** Where the props of the set `frame` go. */
export interface FrameTargets {
  readonly border: PropTarget<BorderStyle>
  readonly borderTop: PropTarget<BorderStyle>
  readonly borderRight: PropTarget<BorderStyle>
  readonly borderBottom: PropTarget<BorderStyle>
  readonly borderLeft: PropTarget<BorderStyle>
  readonly borderColor: PropTarget<Color>
  readonly borderTopColor: PropTarget<Color>
  readonly borderRightColor: PropTarget<Color>
  readonly borderBottomColor: PropTarget<Color>
  readonly borderLeftColor: PropTarget<Color>
  readonly title: PropTarget<string | number>
  readonly titleAlign: PropTarget<TextAlign>
  readonly bottomTitle: PropTarget<string | number>
  readonly bottomTitleAlign: PropTarget<TextAlign>
  readonly titleColor: PropTarget<Color>
  readonly backgroundImage: PropTarget<string>
}

/** Where the props of the set `glyphs` go. */
export interface GlyphsTargets {
  readonly content: PropTarget<string | number>
  readonly frameInterval: PropTarget<number>
  readonly bold: PropTarget<boolean>
  readonly dim: PropTarget<boolean>
  readonly italic: PropTarget<boolean>
  readonly underline: PropTarget<boolean>
  readonly blink: PropTarget<boolean>
  readonly inverse: PropTarget<boolean>
  readonly strikethrough: PropTarget<boolean>
  readonly textAlign: PropTarget<TextAlign>
  readonly textWrap: PropTarget<TextWrap>
  readonly textOverflow: PropTarget<TextOverflow>
}

/** Where the props of the set `edit` go. */
export interface EditTargets {
  readonly maxLength: PropTarget<number>
  readonly readOnly: PropTarget<boolean>
  readonly caretShape: PropTarget<CaretShape>
  readonly caretColor: PropTarget<Color>
  readonly fieldSizing: PropTarget<FieldSizing>
  readonly placeholderColor: PropTarget<Color>
}

/** Where the props of the set `lines` go. */
export interface LinesTargets {
  readonly textWrap: PropTarget<TextWrap>
}

/** Where the props of `box` go. */
export interface BoxTargets extends ItemTargets, PaintTargets, InteractionTargets, ContainerTargets, FrameTargets {}

/** Where the props of `text` go. */
export interface TextTargets extends ItemTargets, PaintTargets, InteractionTargets, GlyphsTargets {}

/** Where the props of `input` go. */
export interface InputTargets extends ItemTargets, PaintTargets, InteractionTargets, FrameTargets, EditTargets {}

/** Where the props of `textarea` go. */
export interface TextareaTargets
  extends ItemTargets,
    PaintTargets,
    InteractionTargets,
    FrameTargets,
    EditTargets,
    LinesTargets {}

/** Where the props of `button` go. */
export interface ButtonTargets extends ItemTargets, PaintTargets, InteractionTargets, ContainerTargets, FrameTargets {}

/** Where the props of every primitive go. */
export interface Targets {
  readonly runtime: Runtime
  readonly box: BoxTargets
  readonly text: TextTargets
  readonly input: InputTargets
  readonly textarea: TextareaTargets
  readonly button: ButtonTargets
}

/** Makes the targets, once per app. */
export function createTargets(runtime: Runtime): Targets {
  return {
    runtime,
    box: {
      ...createItemTargets(runtime, 'box'),
      ...createPaintTargets(runtime, 'box'),
      ...createInteractionTargets(runtime, 'box'),
      ...createContainerTargets(runtime, 'box'),
      ...createFrameTargets(runtime, 'box'),
    },
    text: {
      ...createItemTargets(runtime, 'text'),
      ...createPaintTargets(runtime, 'text'),
      ...createInteractionTargets(runtime, 'text'),
      ...createGlyphsTargets(runtime, 'text'),
    },
    input: {
      ...createItemTargets(runtime, 'input'),
      ...createPaintTargets(runtime, 'input'),
      ...createInteractionTargets(runtime, 'input'),
      ...createFrameTargets(runtime, 'input'),
      ...createEditTargets(runtime, 'input'),
    },
    textarea: {
      ...createItemTargets(runtime, 'textarea'),
      ...createPaintTargets(runtime, 'textarea'),
      ...createInteractionTargets(runtime, 'textarea'),
      ...createFrameTargets(runtime, 'textarea'),
      ...createEditTargets(runtime, 'textarea'),
      ...createLinesTargets(runtime, 'textarea'),
    },
    button: {
      ...createItemTargets(runtime, 'button'),
      ...createPaintTargets(runtime, 'button'),
      ...createInteractionTargets(runtime, 'button'),
      ...createContainerTargets(runtime, 'button'),
      ...createFrameTargets(runtime, 'button'),
    },
  }
}

const LENGTH_CELLS_PERCENT_AUTO_FROM_0: LengthRule = {
  units: new Map([
    ['cells', encodeUnit('cells')],
    ['percent', encodeUnit('percent')],
    ['auto', encodeUnit('auto')],
  ]),
  min: 0,
  max: Infinity,
}

const LENGTH_CELLS_PERCENT_AUTO: LengthRule = {
  units: new Map([
    ['cells', encodeUnit('cells')],
    ['percent', encodeUnit('percent')],
    ['auto', encodeUnit('auto')],
  ]),
  min: -Infinity,
  max: Infinity,
}

const LENGTH_CELLS_PERCENT_FROM_0: LengthRule = {
  units: new Map([
    ['cells', encodeUnit('cells')],
    ['percent', encodeUnit('percent')],
  ]),
  min: 0,
  max: Infinity,
}

function createItemTargets(runtime: Runtime, primitive: string): ItemTargets {
  const { layoutArrays, interactionArrays } = runtime.arrays
  const of = (prop: string): Origin => ({ runtime, primitive, prop })
  return {
    display: new ValueTarget(words(of('display'), DISPLAY_NUMBERS), [slot(layoutArrays.display, FIELDS.display)]),
    position: new ValueTarget(words(of('position'), POSITION_NUMBERS), [
      slot(layoutArrays.positionType, FIELDS.positionType),
    ]),
    width: new LengthTarget(of('width'), LENGTH_CELLS_PERCENT_AUTO_FROM_0, [
      { number: slot(layoutArrays.width, FIELDS.width), unit: slot(layoutArrays.widthUnit, FIELDS.widthUnit) },
    ]),
    height: new LengthTarget(of('height'), LENGTH_CELLS_PERCENT_AUTO_FROM_0, [
      { number: slot(layoutArrays.height, FIELDS.height), unit: slot(layoutArrays.heightUnit, FIELDS.heightUnit) },
    ]),
    minWidth: new LengthTarget(of('minWidth'), LENGTH_CELLS_PERCENT_AUTO_FROM_0, [
      {
        number: slot(layoutArrays.minWidth, FIELDS.minWidth),
        unit: slot(layoutArrays.minWidthUnit, FIELDS.minWidthUnit),
      },
    ]),
    minHeight: new LengthTarget(of('minHeight'), LENGTH_CELLS_PERCENT_AUTO_FROM_0, [
      {
        number: slot(layoutArrays.minHeight, FIELDS.minHeight),
        unit: slot(layoutArrays.minHeightUnit, FIELDS.minHeightUnit),
      },
    ]),
    maxWidth: new LengthTarget(of('maxWidth'), LENGTH_CELLS_PERCENT_AUTO_FROM_0, [
      {
        number: slot(layoutArrays.maxWidth, FIELDS.maxWidth),
        unit: slot(layoutArrays.maxWidthUnit, FIELDS.maxWidthUnit),
      },
    ]),
    maxHeight: new LengthTarget(of('maxHeight'), LENGTH_CELLS_PERCENT_AUTO_FROM_0, [
      {
        number: slot(layoutArrays.maxHeight, FIELDS.maxHeight),
        unit: slot(layoutArrays.maxHeightUnit, FIELDS.maxHeightUnit),
      },
    ]),
    flex: new ValueTarget(numbers(of('flex'), 0, Infinity), [
      slot(layoutArrays.flexGrow, FIELDS.flexGrow),
      slot(layoutArrays.flexBasis, FIELDS.flexBasis, 0),
      slot(layoutArrays.flexBasisUnit, FIELDS.flexBasisUnit, 1),
      slot(layoutArrays.flexShrink, FIELDS.flexShrink, 1),
    ]),
    flexGrow: new ValueTarget(numbers(of('flexGrow'), 0, Infinity), [slot(layoutArrays.flexGrow, FIELDS.flexGrow)]),
    flexShrink: new ValueTarget(numbers(of('flexShrink'), 0, Infinity), [
      slot(layoutArrays.flexShrink, FIELDS.flexShrink),
    ]),
    flexBasis: new LengthTarget(of('flexBasis'), LENGTH_CELLS_PERCENT_AUTO_FROM_0, [
      {
        number: slot(layoutArrays.flexBasis, FIELDS.flexBasis),
        unit: slot(layoutArrays.flexBasisUnit, FIELDS.flexBasisUnit),
      },
    ]),
    alignSelf: new ValueTarget(words(of('alignSelf'), ALIGN_SELF_NUMBERS), [
      slot(layoutArrays.alignSelf, FIELDS.alignSelf),
    ]),
    justifySelf: new ValueTarget(words(of('justifySelf'), JUSTIFY_SELF_NUMBERS), [
      slot(layoutArrays.justifySelf, FIELDS.justifySelf),
    ]),
    gridColumn: new OwnTarget<string | number>(of('gridColumn')),
    gridRow: new OwnTarget<string | number>(of('gridRow')),
    margin: new LengthTarget(of('margin'), LENGTH_CELLS_PERCENT_AUTO, [
      {
        number: slot(layoutArrays.marginTop, FIELDS.marginTop),
        unit: slot(layoutArrays.marginTopUnit, FIELDS.marginTopUnit),
      },
      {
        number: slot(layoutArrays.marginRight, FIELDS.marginRight),
        unit: slot(layoutArrays.marginRightUnit, FIELDS.marginRightUnit),
      },
      {
        number: slot(layoutArrays.marginBottom, FIELDS.marginBottom),
        unit: slot(layoutArrays.marginBottomUnit, FIELDS.marginBottomUnit),
      },
      {
        number: slot(layoutArrays.marginLeft, FIELDS.marginLeft),
        unit: slot(layoutArrays.marginLeftUnit, FIELDS.marginLeftUnit),
      },
    ]),
    marginX: new LengthTarget(of('marginX'), LENGTH_CELLS_PERCENT_AUTO, [
      {
        number: slot(layoutArrays.marginRight, FIELDS.marginRight),
        unit: slot(layoutArrays.marginRightUnit, FIELDS.marginRightUnit),
      },
      {
        number: slot(layoutArrays.marginLeft, FIELDS.marginLeft),
        unit: slot(layoutArrays.marginLeftUnit, FIELDS.marginLeftUnit),
      },
    ]),
    marginY: new LengthTarget(of('marginY'), LENGTH_CELLS_PERCENT_AUTO, [
      {
        number: slot(layoutArrays.marginTop, FIELDS.marginTop),
        unit: slot(layoutArrays.marginTopUnit, FIELDS.marginTopUnit),
      },
      {
        number: slot(layoutArrays.marginBottom, FIELDS.marginBottom),
        unit: slot(layoutArrays.marginBottomUnit, FIELDS.marginBottomUnit),
      },
    ]),
    marginTop: new LengthTarget(of('marginTop'), LENGTH_CELLS_PERCENT_AUTO, [
      {
        number: slot(layoutArrays.marginTop, FIELDS.marginTop),
        unit: slot(layoutArrays.marginTopUnit, FIELDS.marginTopUnit),
      },
    ]),
    marginRight: new LengthTarget(of('marginRight'), LENGTH_CELLS_PERCENT_AUTO, [
      {
        number: slot(layoutArrays.marginRight, FIELDS.marginRight),
        unit: slot(layoutArrays.marginRightUnit, FIELDS.marginRightUnit),
      },
    ]),
    marginBottom: new LengthTarget(of('marginBottom'), LENGTH_CELLS_PERCENT_AUTO, [
      {
        number: slot(layoutArrays.marginBottom, FIELDS.marginBottom),
        unit: slot(layoutArrays.marginBottomUnit, FIELDS.marginBottomUnit),
      },
    ]),
    marginLeft: new LengthTarget(of('marginLeft'), LENGTH_CELLS_PERCENT_AUTO, [
      {
        number: slot(layoutArrays.marginLeft, FIELDS.marginLeft),
        unit: slot(layoutArrays.marginLeftUnit, FIELDS.marginLeftUnit),
      },
    ]),
    padding: new LengthTarget(of('padding'), LENGTH_CELLS_PERCENT_FROM_0, [
      {
        number: slot(layoutArrays.paddingTop, FIELDS.paddingTop),
        unit: slot(layoutArrays.paddingTopUnit, FIELDS.paddingTopUnit),
      },
      {
        number: slot(layoutArrays.paddingRight, FIELDS.paddingRight),
        unit: slot(layoutArrays.paddingRightUnit, FIELDS.paddingRightUnit),
      },
      {
        number: slot(layoutArrays.paddingBottom, FIELDS.paddingBottom),
        unit: slot(layoutArrays.paddingBottomUnit, FIELDS.paddingBottomUnit),
      },
      {
        number: slot(layoutArrays.paddingLeft, FIELDS.paddingLeft),
        unit: slot(layoutArrays.paddingLeftUnit, FIELDS.paddingLeftUnit),
      },
    ]),
    paddingX: new LengthTarget(of('paddingX'), LENGTH_CELLS_PERCENT_FROM_0, [
      {
        number: slot(layoutArrays.paddingRight, FIELDS.paddingRight),
        unit: slot(layoutArrays.paddingRightUnit, FIELDS.paddingRightUnit),
      },
      {
        number: slot(layoutArrays.paddingLeft, FIELDS.paddingLeft),
        unit: slot(layoutArrays.paddingLeftUnit, FIELDS.paddingLeftUnit),
      },
    ]),
    paddingY: new LengthTarget(of('paddingY'), LENGTH_CELLS_PERCENT_FROM_0, [
      {
        number: slot(layoutArrays.paddingTop, FIELDS.paddingTop),
        unit: slot(layoutArrays.paddingTopUnit, FIELDS.paddingTopUnit),
      },
      {
        number: slot(layoutArrays.paddingBottom, FIELDS.paddingBottom),
        unit: slot(layoutArrays.paddingBottomUnit, FIELDS.paddingBottomUnit),
      },
    ]),
    paddingTop: new LengthTarget(of('paddingTop'), LENGTH_CELLS_PERCENT_FROM_0, [
      {
        number: slot(layoutArrays.paddingTop, FIELDS.paddingTop),
        unit: slot(layoutArrays.paddingTopUnit, FIELDS.paddingTopUnit),
      },
    ]),
    paddingRight: new LengthTarget(of('paddingRight'), LENGTH_CELLS_PERCENT_FROM_0, [
      {
        number: slot(layoutArrays.paddingRight, FIELDS.paddingRight),
        unit: slot(layoutArrays.paddingRightUnit, FIELDS.paddingRightUnit),
      },
    ]),
    paddingBottom: new LengthTarget(of('paddingBottom'), LENGTH_CELLS_PERCENT_FROM_0, [
      {
        number: slot(layoutArrays.paddingBottom, FIELDS.paddingBottom),
        unit: slot(layoutArrays.paddingBottomUnit, FIELDS.paddingBottomUnit),
      },
    ]),
    paddingLeft: new LengthTarget(of('paddingLeft'), LENGTH_CELLS_PERCENT_FROM_0, [
      {
        number: slot(layoutArrays.paddingLeft, FIELDS.paddingLeft),
        unit: slot(layoutArrays.paddingLeftUnit, FIELDS.paddingLeftUnit),
      },
    ]),
    inset: new LengthTarget(of('inset'), LENGTH_CELLS_PERCENT_AUTO, [
      {
        number: slot(layoutArrays.insetTop, FIELDS.insetTop),
        unit: slot(layoutArrays.insetTopUnit, FIELDS.insetTopUnit),
      },
      {
        number: slot(layoutArrays.insetRight, FIELDS.insetRight),
        unit: slot(layoutArrays.insetRightUnit, FIELDS.insetRightUnit),
      },
      {
        number: slot(layoutArrays.insetBottom, FIELDS.insetBottom),
        unit: slot(layoutArrays.insetBottomUnit, FIELDS.insetBottomUnit),
      },
      {
        number: slot(layoutArrays.insetLeft, FIELDS.insetLeft),
        unit: slot(layoutArrays.insetLeftUnit, FIELDS.insetLeftUnit),
      },
    ]),
    top: new LengthTarget(of('top'), LENGTH_CELLS_PERCENT_AUTO, [
      {
        number: slot(layoutArrays.insetTop, FIELDS.insetTop),
        unit: slot(layoutArrays.insetTopUnit, FIELDS.insetTopUnit),
      },
    ]),
    right: new LengthTarget(of('right'), LENGTH_CELLS_PERCENT_AUTO, [
      {
        number: slot(layoutArrays.insetRight, FIELDS.insetRight),
        unit: slot(layoutArrays.insetRightUnit, FIELDS.insetRightUnit),
      },
    ]),
    bottom: new LengthTarget(of('bottom'), LENGTH_CELLS_PERCENT_AUTO, [
      {
        number: slot(layoutArrays.insetBottom, FIELDS.insetBottom),
        unit: slot(layoutArrays.insetBottomUnit, FIELDS.insetBottomUnit),
      },
    ]),
    left: new LengthTarget(of('left'), LENGTH_CELLS_PERCENT_AUTO, [
      {
        number: slot(layoutArrays.insetLeft, FIELDS.insetLeft),
        unit: slot(layoutArrays.insetLeftUnit, FIELDS.insetLeftUnit),
      },
    ]),
    overflowAnchor: new ValueTarget(words(of('overflowAnchor'), OVERFLOW_ANCHOR_NUMBERS), [
      slot(interactionArrays.overflowAnchor, FIELDS.overflowAnchor),
    ]),
  }
}

function createPaintTargets(runtime: Runtime, primitive: string): PaintTargets {
  const { visualArrays, interactionArrays } = runtime.arrays
  const of = (prop: string): Origin => ({ runtime, primitive, prop })
  return {
    color: new ValueTarget(colors(of('color')), [slot(visualArrays.fgColor, FIELDS.fgColor)]),
    backgroundColor: new ValueTarget(colors(of('backgroundColor')), [slot(visualArrays.bgColor, FIELDS.bgColor)]),
    opacity: new ValueTarget(numbers(of('opacity'), 0, 1), [slot(visualArrays.opacity, FIELDS.opacity)]),
    visibility: new ValueTarget(words(of('visibility'), VISIBILITY_NUMBERS), [
      slot(visualArrays.visible, FIELDS.visible),
    ]),
    zIndex: new ValueTarget(numbers(of('zIndex'), -2147483648, 2147483647, true), [
      slot(visualArrays.zIndex, FIELDS.zIndex),
    ]),
    selectionColor: new ValueTarget(colors(of('selectionColor')), [
      slot(visualArrays.selectionColor, FIELDS.selectionColor),
    ]),
    selectionBackgroundColor: new ValueTarget(colors(of('selectionBackgroundColor')), [
      slot(visualArrays.selectionBgColor, FIELDS.selectionBgColor),
    ]),
    transition: new ValueTarget(numbers(of('transition'), 0, 4294967295, true), [
      slot(interactionArrays.transitionDuration, FIELDS.transitionDuration),
    ]),
    transitionDelay: new ValueTarget(numbers(of('transitionDelay'), 0, 4294967295, true), [
      slot(interactionArrays.transitionDelay, FIELDS.transitionDelay),
    ]),
    transitionEasing: new ValueTarget(words(of('transitionEasing'), EASING_NUMBERS), [
      slot(interactionArrays.transitionEasing, FIELDS.transitionEasing),
    ]),
  }
}

function createInteractionTargets(runtime: Runtime, primitive: string): InteractionTargets {
  const { interactionArrays, visualArrays } = runtime.arrays
  const of = (prop: string): Origin => ({ runtime, primitive, prop })
  return {
    focusable: new ValueTarget(switches(of('focusable')), [slot(interactionArrays.focusable, FIELDS.focusable)]),
    tabIndex: new ValueTarget(numbers(of('tabIndex'), -2147483648, 2147483647, true), [
      slot(interactionArrays.tabIndex, FIELDS.tabIndex),
    ]),
    autoFocus: new ValueTarget(switches(of('autoFocus')), [slot(interactionArrays.autoFocus, FIELDS.autoFocus)]),
    disabled: new ValueTarget(switches(of('disabled')), [slot(interactionArrays.disabled, FIELDS.disabled)]),
    userSelect: new ValueTarget(words(of('userSelect'), USER_SELECT_NUMBERS), [
      slot(visualArrays.userSelect, FIELDS.userSelect),
    ]),
    focusRingColor: new ValueTarget(colors(of('focusRingColor')), [
      slot(visualArrays.focusRingColor, FIELDS.focusRingColor),
    ]),
    focusColor: new ValueTarget(colors(of('focusColor')), [slot(visualArrays.focusColor, FIELDS.focusColor)]),
    focusBackgroundColor: new ValueTarget(colors(of('focusBackgroundColor')), [
      slot(visualArrays.focusBgColor, FIELDS.focusBgColor),
    ]),
    hoverColor: new ValueTarget(colors(of('hoverColor')), [slot(visualArrays.hoverColor, FIELDS.hoverColor)]),
    hoverBackgroundColor: new ValueTarget(colors(of('hoverBackgroundColor')), [
      slot(visualArrays.hoverBgColor, FIELDS.hoverBgColor),
    ]),
    pressedColor: new ValueTarget(colors(of('pressedColor')), [slot(visualArrays.pressedColor, FIELDS.pressedColor)]),
    pressedBackgroundColor: new ValueTarget(colors(of('pressedBackgroundColor')), [
      slot(visualArrays.pressedBgColor, FIELDS.pressedBgColor),
    ]),
  }
}

function createContainerTargets(runtime: Runtime, primitive: string): ContainerTargets {
  const { layoutArrays, visualArrays, interactionArrays } = runtime.arrays
  const of = (prop: string): Origin => ({ runtime, primitive, prop })
  return {
    flexDirection: new ValueTarget(words(of('flexDirection'), FLEX_DIRECTION_NUMBERS), [
      slot(layoutArrays.flexDirection, FIELDS.flexDirection),
    ]),
    flexWrap: new ValueTarget(words(of('flexWrap'), FLEX_WRAP_NUMBERS), [slot(layoutArrays.flexWrap, FIELDS.flexWrap)]),
    justifyContent: new ValueTarget(words(of('justifyContent'), JUSTIFY_CONTENT_NUMBERS), [
      slot(layoutArrays.justifyContent, FIELDS.justifyContent),
    ]),
    alignItems: new ValueTarget(words(of('alignItems'), ALIGN_ITEMS_NUMBERS), [
      slot(layoutArrays.alignItems, FIELDS.alignItems),
    ]),
    alignContent: new ValueTarget(words(of('alignContent'), ALIGN_CONTENT_NUMBERS), [
      slot(layoutArrays.alignContent, FIELDS.alignContent),
    ]),
    gridTemplateColumns: new OwnTarget<string | number>(of('gridTemplateColumns')),
    gridTemplateRows: new OwnTarget<string | number>(of('gridTemplateRows')),
    gridAutoColumns: new OwnTarget<string | number>(of('gridAutoColumns')),
    gridAutoRows: new OwnTarget<string | number>(of('gridAutoRows')),
    gridAutoFlow: new ValueTarget(words(of('gridAutoFlow'), GRID_AUTO_FLOW_NUMBERS), [
      slot(layoutArrays.gridAutoFlow, FIELDS.gridAutoFlow),
    ]),
    justifyItems: new ValueTarget(words(of('justifyItems'), JUSTIFY_ITEMS_NUMBERS), [
      slot(layoutArrays.justifyItems, FIELDS.justifyItems),
    ]),
    gap: new LengthTarget(of('gap'), LENGTH_CELLS_PERCENT_FROM_0, [
      { number: slot(layoutArrays.gapRow, FIELDS.gapRow), unit: slot(layoutArrays.gapRowUnit, FIELDS.gapRowUnit) },
      {
        number: slot(layoutArrays.gapColumn, FIELDS.gapColumn),
        unit: slot(layoutArrays.gapColumnUnit, FIELDS.gapColumnUnit),
      },
    ]),
    rowGap: new LengthTarget(of('rowGap'), LENGTH_CELLS_PERCENT_FROM_0, [
      { number: slot(layoutArrays.gapRow, FIELDS.gapRow), unit: slot(layoutArrays.gapRowUnit, FIELDS.gapRowUnit) },
    ]),
    columnGap: new LengthTarget(of('columnGap'), LENGTH_CELLS_PERCENT_FROM_0, [
      {
        number: slot(layoutArrays.gapColumn, FIELDS.gapColumn),
        unit: slot(layoutArrays.gapColumnUnit, FIELDS.gapColumnUnit),
      },
    ]),
    overflow: new ValueTarget(words(of('overflow'), OVERFLOW_NUMBERS), [
      slot(layoutArrays.overflowX, FIELDS.overflowX),
      slot(layoutArrays.overflowY, FIELDS.overflowY),
    ]),
    overflowX: new ValueTarget(words(of('overflowX'), OVERFLOW_NUMBERS), [
      slot(layoutArrays.overflowX, FIELDS.overflowX),
    ]),
    overflowY: new ValueTarget(words(of('overflowY'), OVERFLOW_NUMBERS), [
      slot(layoutArrays.overflowY, FIELDS.overflowY),
    ]),
    scrollbar: new ValueTarget(words(of('scrollbar'), SCROLLBAR_NUMBERS), [
      slot(layoutArrays.scrollbar, FIELDS.scrollbar),
    ]),
    scrollbarColor: new ValueTarget(colors(of('scrollbarColor')), [
      slot(visualArrays.scrollbarColor, FIELDS.scrollbarColor),
    ]),
    scrollbarTrackColor: new ValueTarget(colors(of('scrollbarTrackColor')), [
      slot(visualArrays.scrollbarTrackColor, FIELDS.scrollbarTrackColor),
    ]),
    stickyScroll: new ValueTarget(words(of('stickyScroll'), STICKY_SCROLL_NUMBERS), [
      slot(interactionArrays.stickyScroll, FIELDS.stickyScroll),
    ]),
    focusScope: new ValueTarget(words(of('focusScope'), FOCUS_SCOPE_NUMBERS), [
      slot(interactionArrays.focusScope, FIELDS.focusScope),
    ]),
    roving: new ValueTarget(words(of('roving'), ROVING_NUMBERS), [slot(interactionArrays.roving, FIELDS.roving)]),
  }
}

function createFrameTargets(runtime: Runtime, primitive: string): FrameTargets {
  const { layoutArrays, visualArrays, textArrays } = runtime.arrays
  const of = (prop: string): Origin => ({ runtime, primitive, prop })
  return {
    border: new ValueTarget(words(of('border'), BORDER_STYLE_NUMBERS), [
      slot(layoutArrays.borderTopStyle, FIELDS.borderTopStyle),
      slot(layoutArrays.borderRightStyle, FIELDS.borderRightStyle),
      slot(layoutArrays.borderBottomStyle, FIELDS.borderBottomStyle),
      slot(layoutArrays.borderLeftStyle, FIELDS.borderLeftStyle),
    ]),
    borderTop: new ValueTarget(words(of('borderTop'), BORDER_STYLE_NUMBERS), [
      slot(layoutArrays.borderTopStyle, FIELDS.borderTopStyle),
    ]),
    borderRight: new ValueTarget(words(of('borderRight'), BORDER_STYLE_NUMBERS), [
      slot(layoutArrays.borderRightStyle, FIELDS.borderRightStyle),
    ]),
    borderBottom: new ValueTarget(words(of('borderBottom'), BORDER_STYLE_NUMBERS), [
      slot(layoutArrays.borderBottomStyle, FIELDS.borderBottomStyle),
    ]),
    borderLeft: new ValueTarget(words(of('borderLeft'), BORDER_STYLE_NUMBERS), [
      slot(layoutArrays.borderLeftStyle, FIELDS.borderLeftStyle),
    ]),
    borderColor: new ValueTarget(colors(of('borderColor')), [
      slot(visualArrays.borderTopColor, FIELDS.borderTopColor),
      slot(visualArrays.borderRightColor, FIELDS.borderRightColor),
      slot(visualArrays.borderBottomColor, FIELDS.borderBottomColor),
      slot(visualArrays.borderLeftColor, FIELDS.borderLeftColor),
    ]),
    borderTopColor: new ValueTarget(colors(of('borderTopColor')), [
      slot(visualArrays.borderTopColor, FIELDS.borderTopColor),
    ]),
    borderRightColor: new ValueTarget(colors(of('borderRightColor')), [
      slot(visualArrays.borderRightColor, FIELDS.borderRightColor),
    ]),
    borderBottomColor: new ValueTarget(colors(of('borderBottomColor')), [
      slot(visualArrays.borderBottomColor, FIELDS.borderBottomColor),
    ]),
    borderLeftColor: new ValueTarget(colors(of('borderLeftColor')), [
      slot(visualArrays.borderLeftColor, FIELDS.borderLeftColor),
    ]),
    title: new OwnTarget<string | number>(of('title')),
    titleAlign: new ValueTarget(words(of('titleAlign'), TEXT_ALIGN_NUMBERS), [
      slot(textArrays.titleAlign, FIELDS.titleAlign),
    ]),
    bottomTitle: new OwnTarget<string | number>(of('bottomTitle')),
    bottomTitleAlign: new ValueTarget(words(of('bottomTitleAlign'), TEXT_ALIGN_NUMBERS), [
      slot(textArrays.bottomTitleAlign, FIELDS.bottomTitleAlign),
    ]),
    titleColor: new ValueTarget(colors(of('titleColor')), [slot(visualArrays.titleColor, FIELDS.titleColor)]),
    backgroundImage: new OwnTarget<string>(of('backgroundImage')),
  }
}

function createGlyphsTargets(runtime: Runtime, primitive: string): GlyphsTargets {
  const { textArrays, visualArrays } = runtime.arrays
  const of = (prop: string): Origin => ({ runtime, primitive, prop })
  return {
    content: new TextTarget(of('content')),
    frameInterval: new ValueTarget(numbers(of('frameInterval'), 0, 4294967295, true), [
      slot(textArrays.frameInterval, FIELDS.frameInterval),
    ]),
    bold: new FlagTarget(of('bold'), slot(visualArrays.textAttributes, FIELDS.textAttributes), TextAttribute.bold),
    dim: new FlagTarget(of('dim'), slot(visualArrays.textAttributes, FIELDS.textAttributes), TextAttribute.dim),
    italic: new FlagTarget(
      of('italic'),
      slot(visualArrays.textAttributes, FIELDS.textAttributes),
      TextAttribute.italic,
    ),
    underline: new FlagTarget(
      of('underline'),
      slot(visualArrays.textAttributes, FIELDS.textAttributes),
      TextAttribute.underline,
    ),
    blink: new FlagTarget(of('blink'), slot(visualArrays.textAttributes, FIELDS.textAttributes), TextAttribute.blink),
    inverse: new FlagTarget(
      of('inverse'),
      slot(visualArrays.textAttributes, FIELDS.textAttributes),
      TextAttribute.inverse,
    ),
    strikethrough: new FlagTarget(
      of('strikethrough'),
      slot(visualArrays.textAttributes, FIELDS.textAttributes),
      TextAttribute.strikethrough,
    ),
    textAlign: new ValueTarget(words(of('textAlign'), TEXT_ALIGN_NUMBERS), [
      slot(textArrays.textAlign, FIELDS.textAlign),
    ]),
    textWrap: new ValueTarget(words(of('textWrap'), TEXT_WRAP_NUMBERS), [slot(textArrays.textWrap, FIELDS.textWrap)]),
    textOverflow: new ValueTarget(words(of('textOverflow'), TEXT_OVERFLOW_NUMBERS), [
      slot(textArrays.textOverflow, FIELDS.textOverflow),
    ]),
  }
}

function createEditTargets(runtime: Runtime, primitive: string): EditTargets {
  const { textArrays, interactionArrays, visualArrays, layoutArrays } = runtime.arrays
  const of = (prop: string): Origin => ({ runtime, primitive, prop })
  return {
    maxLength: new ValueTarget(numbers(of('maxLength'), 0, 4294967295, true), [
      slot(textArrays.maxLength, FIELDS.maxLength),
    ]),
    readOnly: new ValueTarget(switches(of('readOnly')), [slot(interactionArrays.readOnly, FIELDS.readOnly)]),
    caretShape: new ValueTarget(words(of('caretShape'), CARET_SHAPE_NUMBERS), [
      slot(interactionArrays.caretShape, FIELDS.caretShape),
    ]),
    caretColor: new ValueTarget(colors(of('caretColor')), [slot(visualArrays.cursorColor, FIELDS.cursorColor)]),
    fieldSizing: new ValueTarget(words(of('fieldSizing'), FIELD_SIZING_NUMBERS), [
      slot(layoutArrays.fieldSizing, FIELDS.fieldSizing),
    ]),
    placeholderColor: new ValueTarget(colors(of('placeholderColor')), [
      slot(visualArrays.placeholderColor, FIELDS.placeholderColor),
    ]),
  }
}

function createLinesTargets(runtime: Runtime, primitive: string): LinesTargets {
  const { textArrays } = runtime.arrays
  const of = (prop: string): Origin => ({ runtime, primitive, prop })
  return {
    textWrap: new ValueTarget(words(of('textWrap'), TEXT_WRAP_NUMBERS), [slot(textArrays.textWrap, FIELDS.textWrap)]),
  }
}

const BOX_PROPS: readonly string[] = [
  'display',
  'position',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'maxWidth',
  'maxHeight',
  'flex',
  'flexGrow',
  'flexShrink',
  'flexBasis',
  'alignSelf',
  'justifySelf',
  'gridColumn',
  'gridRow',
  'margin',
  'marginX',
  'marginY',
  'marginTop',
  'marginRight',
  'marginBottom',
  'marginLeft',
  'padding',
  'paddingX',
  'paddingY',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'inset',
  'top',
  'right',
  'bottom',
  'left',
  'overflowAnchor',
  'color',
  'backgroundColor',
  'opacity',
  'visibility',
  'zIndex',
  'selectionColor',
  'selectionBackgroundColor',
  'focusable',
  'tabIndex',
  'autoFocus',
  'disabled',
  'userSelect',
  'focusRingColor',
  'focusColor',
  'focusBackgroundColor',
  'hoverColor',
  'hoverBackgroundColor',
  'pressedColor',
  'pressedBackgroundColor',
  'transition',
  'transitionDelay',
  'transitionEasing',
  'flexDirection',
  'flexWrap',
  'justifyContent',
  'alignItems',
  'alignContent',
  'gridTemplateColumns',
  'gridTemplateRows',
  'gridAutoColumns',
  'gridAutoRows',
  'gridAutoFlow',
  'justifyItems',
  'gap',
  'rowGap',
  'columnGap',
  'overflow',
  'overflowX',
  'overflowY',
  'scrollbar',
  'scrollbarColor',
  'scrollbarTrackColor',
  'stickyScroll',
  'focusScope',
  'roving',
  'border',
  'borderTop',
  'borderRight',
  'borderBottom',
  'borderLeft',
  'borderColor',
  'borderTopColor',
  'borderRightColor',
  'borderBottomColor',
  'borderLeftColor',
  'title',
  'titleAlign',
  'bottomTitle',
  'bottomTitleAlign',
  'titleColor',
  'backgroundImage',
]

/**
 * Writes what is given to a node of `box` and repeats its sources as long as the scope lives. Of several props that
 * write one field, the one that writes the fewest fields wins, in whatever order they are given. `ref`, `key` and
 * what starts with `on` is left to the face.
 */
export function wireBox(targets: Targets, node: number, props: BoxProps): void {
  const own = targets.box
  for (const prop in props) {
    switch (prop) {
      case 'display':
        bind(own.display, node, props.display)
        break
      case 'position':
        bind(own.position, node, props.position)
        break
      case 'width':
        bind(own.width, node, props.width)
        break
      case 'height':
        bind(own.height, node, props.height)
        break
      case 'minWidth':
        bind(own.minWidth, node, props.minWidth)
        break
      case 'minHeight':
        bind(own.minHeight, node, props.minHeight)
        break
      case 'maxWidth':
        bind(own.maxWidth, node, props.maxWidth)
        break
      case 'maxHeight':
        bind(own.maxHeight, node, props.maxHeight)
        break
      case 'flex':
        bind(own.flex.without(itemFlexClaims(props)), node, props.flex)
        break
      case 'flexGrow':
        bind(own.flexGrow, node, props.flexGrow)
        break
      case 'flexShrink':
        bind(own.flexShrink, node, props.flexShrink)
        break
      case 'flexBasis':
        bind(own.flexBasis, node, props.flexBasis)
        break
      case 'alignSelf':
        bind(own.alignSelf, node, props.alignSelf)
        break
      case 'justifySelf':
        bind(own.justifySelf, node, props.justifySelf)
        break
      case 'gridColumn':
        bind(own.gridColumn, node, props.gridColumn)
        break
      case 'gridRow':
        bind(own.gridRow, node, props.gridRow)
        break
      case 'margin':
        bind(own.margin.without(itemMarginClaims(props)), node, props.margin)
        break
      case 'marginX':
        bind(own.marginX.without(itemMarginXClaims(props)), node, props.marginX)
        break
      case 'marginY':
        bind(own.marginY.without(itemMarginYClaims(props)), node, props.marginY)
        break
      case 'marginTop':
        bind(own.marginTop, node, props.marginTop)
        break
      case 'marginRight':
        bind(own.marginRight, node, props.marginRight)
        break
      case 'marginBottom':
        bind(own.marginBottom, node, props.marginBottom)
        break
      case 'marginLeft':
        bind(own.marginLeft, node, props.marginLeft)
        break
      case 'padding':
        bind(own.padding.without(itemPaddingClaims(props)), node, props.padding)
        break
      case 'paddingX':
        bind(own.paddingX.without(itemPaddingXClaims(props)), node, props.paddingX)
        break
      case 'paddingY':
        bind(own.paddingY.without(itemPaddingYClaims(props)), node, props.paddingY)
        break
      case 'paddingTop':
        bind(own.paddingTop, node, props.paddingTop)
        break
      case 'paddingRight':
        bind(own.paddingRight, node, props.paddingRight)
        break
      case 'paddingBottom':
        bind(own.paddingBottom, node, props.paddingBottom)
        break
      case 'paddingLeft':
        bind(own.paddingLeft, node, props.paddingLeft)
        break
      case 'inset':
        bind(own.inset.without(itemInsetClaims(props)), node, props.inset)
        break
      case 'top':
        bind(own.top, node, props.top)
        break
      case 'right':
        bind(own.right, node, props.right)
        break
      case 'bottom':
        bind(own.bottom, node, props.bottom)
        break
      case 'left':
        bind(own.left, node, props.left)
        break
      case 'overflowAnchor':
        bind(own.overflowAnchor, node, props.overflowAnchor)
        break
      case 'color':
        bind(own.color, node, props.color)
        break
      case 'backgroundColor':
        bind(own.backgroundColor, node, props.backgroundColor)
        break
      case 'opacity':
        bind(own.opacity, node, props.opacity)
        break
      case 'visibility':
        bind(own.visibility, node, props.visibility)
        break
      case 'zIndex':
        bind(own.zIndex, node, props.zIndex)
        break
      case 'selectionColor':
        bind(own.selectionColor, node, props.selectionColor)
        break
      case 'selectionBackgroundColor':
        bind(own.selectionBackgroundColor, node, props.selectionBackgroundColor)
        break
      case 'focusable':
        bind(own.focusable, node, props.focusable)
        break
      case 'tabIndex':
        bind(own.tabIndex, node, props.tabIndex)
        break
      case 'autoFocus':
        bind(own.autoFocus, node, props.autoFocus)
        break
      case 'disabled':
        bind(own.disabled, node, props.disabled)
        break
      case 'userSelect':
        bind(own.userSelect, node, props.userSelect)
        break
      case 'focusRingColor':
        bind(own.focusRingColor, node, props.focusRingColor)
        break
      case 'focusColor':
        bind(own.focusColor, node, props.focusColor)
        break
      case 'focusBackgroundColor':
        bind(own.focusBackgroundColor, node, props.focusBackgroundColor)
        break
      case 'hoverColor':
        bind(own.hoverColor, node, props.hoverColor)
        break
      case 'hoverBackgroundColor':
        bind(own.hoverBackgroundColor, node, props.hoverBackgroundColor)
        break
      case 'pressedColor':
        bind(own.pressedColor, node, props.pressedColor)
        break
      case 'pressedBackgroundColor':
        bind(own.pressedBackgroundColor, node, props.pressedBackgroundColor)
        break
      case 'transition':
        bind(own.transition, node, props.transition)
        break
      case 'transitionDelay':
        bind(own.transitionDelay, node, props.transitionDelay)
        break
      case 'transitionEasing':
        bind(own.transitionEasing, node, props.transitionEasing)
        break
      case 'flexDirection':
        bind(own.flexDirection, node, props.flexDirection)
        break
      case 'flexWrap':
        bind(own.flexWrap, node, props.flexWrap)
        break
      case 'justifyContent':
        bind(own.justifyContent, node, props.justifyContent)
        break
      case 'alignItems':
        bind(own.alignItems, node, props.alignItems)
        break
      case 'alignContent':
        bind(own.alignContent, node, props.alignContent)
        break
      case 'gridTemplateColumns':
        bind(own.gridTemplateColumns, node, props.gridTemplateColumns)
        break
      case 'gridTemplateRows':
        bind(own.gridTemplateRows, node, props.gridTemplateRows)
        break
      case 'gridAutoColumns':
        bind(own.gridAutoColumns, node, props.gridAutoColumns)
        break
      case 'gridAutoRows':
        bind(own.gridAutoRows, node, props.gridAutoRows)
        break
      case 'gridAutoFlow':
        bind(own.gridAutoFlow, node, props.gridAutoFlow)
        break
      case 'justifyItems':
        bind(own.justifyItems, node, props.justifyItems)
        break
      case 'gap':
        bind(own.gap.without(containerGapClaims(props)), node, props.gap)
        break
      case 'rowGap':
        bind(own.rowGap, node, props.rowGap)
        break
      case 'columnGap':
        bind(own.columnGap, node, props.columnGap)
        break
      case 'overflow':
        bind(own.overflow.without(containerOverflowClaims(props)), node, props.overflow)
        break
      case 'overflowX':
        bind(own.overflowX, node, props.overflowX)
        break
      case 'overflowY':
        bind(own.overflowY, node, props.overflowY)
        break
      case 'scrollbar':
        bind(own.scrollbar, node, props.scrollbar)
        break
      case 'scrollbarColor':
        bind(own.scrollbarColor, node, props.scrollbarColor)
        break
      case 'scrollbarTrackColor':
        bind(own.scrollbarTrackColor, node, props.scrollbarTrackColor)
        break
      case 'stickyScroll':
        bind(own.stickyScroll, node, props.stickyScroll)
        break
      case 'focusScope':
        bind(own.focusScope, node, props.focusScope)
        break
      case 'roving':
        bind(own.roving, node, props.roving)
        break
      case 'border':
        bind(own.border.without(frameBorderClaims(props)), node, props.border)
        break
      case 'borderTop':
        bind(own.borderTop, node, props.borderTop)
        break
      case 'borderRight':
        bind(own.borderRight, node, props.borderRight)
        break
      case 'borderBottom':
        bind(own.borderBottom, node, props.borderBottom)
        break
      case 'borderLeft':
        bind(own.borderLeft, node, props.borderLeft)
        break
      case 'borderColor':
        bind(own.borderColor.without(frameBorderColorClaims(props)), node, props.borderColor)
        break
      case 'borderTopColor':
        bind(own.borderTopColor, node, props.borderTopColor)
        break
      case 'borderRightColor':
        bind(own.borderRightColor, node, props.borderRightColor)
        break
      case 'borderBottomColor':
        bind(own.borderBottomColor, node, props.borderBottomColor)
        break
      case 'borderLeftColor':
        bind(own.borderLeftColor, node, props.borderLeftColor)
        break
      case 'title':
        bind(own.title, node, props.title)
        break
      case 'titleAlign':
        bind(own.titleAlign, node, props.titleAlign)
        break
      case 'bottomTitle':
        bind(own.bottomTitle, node, props.bottomTitle)
        break
      case 'bottomTitleAlign':
        bind(own.bottomTitleAlign, node, props.bottomTitleAlign)
        break
      case 'titleColor':
        bind(own.titleColor, node, props.titleColor)
        break
      case 'backgroundImage':
        bind(own.backgroundImage, node, props.backgroundImage)
        break
      default:
        refuseUnknown(targets.runtime, 'box', prop, props, BOX_PROPS)
    }
  }
}

const TEXT_PROPS: readonly string[] = [
  'display',
  'position',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'maxWidth',
  'maxHeight',
  'flex',
  'flexGrow',
  'flexShrink',
  'flexBasis',
  'alignSelf',
  'justifySelf',
  'gridColumn',
  'gridRow',
  'margin',
  'marginX',
  'marginY',
  'marginTop',
  'marginRight',
  'marginBottom',
  'marginLeft',
  'padding',
  'paddingX',
  'paddingY',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'inset',
  'top',
  'right',
  'bottom',
  'left',
  'overflowAnchor',
  'color',
  'backgroundColor',
  'opacity',
  'visibility',
  'zIndex',
  'selectionColor',
  'selectionBackgroundColor',
  'focusable',
  'tabIndex',
  'autoFocus',
  'disabled',
  'userSelect',
  'focusRingColor',
  'focusColor',
  'focusBackgroundColor',
  'hoverColor',
  'hoverBackgroundColor',
  'pressedColor',
  'pressedBackgroundColor',
  'transition',
  'transitionDelay',
  'transitionEasing',
  'content',
  'frameInterval',
  'bold',
  'dim',
  'italic',
  'underline',
  'blink',
  'inverse',
  'strikethrough',
  'textAlign',
  'textWrap',
  'textOverflow',
]

/**
 * Writes what is given to a node of `text` and repeats its sources as long as the scope lives. Of several props
 * that write one field, the one that writes the fewest fields wins, in whatever order they are given. `ref`, `key`
 * and what starts with `on` is left to the face.
 *
 * @param content stands above `props.content`
 */
export function wireText(targets: Targets, node: number, props: TextProps, content?: Prop<string | number>): void {
  const own = targets.text
  bind(own.content, node, content)
  for (const prop in props) {
    switch (prop) {
      case 'display':
        bind(own.display, node, props.display)
        break
      case 'position':
        bind(own.position, node, props.position)
        break
      case 'width':
        bind(own.width, node, props.width)
        break
      case 'height':
        bind(own.height, node, props.height)
        break
      case 'minWidth':
        bind(own.minWidth, node, props.minWidth)
        break
      case 'minHeight':
        bind(own.minHeight, node, props.minHeight)
        break
      case 'maxWidth':
        bind(own.maxWidth, node, props.maxWidth)
        break
      case 'maxHeight':
        bind(own.maxHeight, node, props.maxHeight)
        break
      case 'flex':
        bind(own.flex.without(itemFlexClaims(props)), node, props.flex)
        break
      case 'flexGrow':
        bind(own.flexGrow, node, props.flexGrow)
        break
      case 'flexShrink':
        bind(own.flexShrink, node, props.flexShrink)
        break
      case 'flexBasis':
        bind(own.flexBasis, node, props.flexBasis)
        break
      case 'alignSelf':
        bind(own.alignSelf, node, props.alignSelf)
        break
      case 'justifySelf':
        bind(own.justifySelf, node, props.justifySelf)
        break
      case 'gridColumn':
        bind(own.gridColumn, node, props.gridColumn)
        break
      case 'gridRow':
        bind(own.gridRow, node, props.gridRow)
        break
      case 'margin':
        bind(own.margin.without(itemMarginClaims(props)), node, props.margin)
        break
      case 'marginX':
        bind(own.marginX.without(itemMarginXClaims(props)), node, props.marginX)
        break
      case 'marginY':
        bind(own.marginY.without(itemMarginYClaims(props)), node, props.marginY)
        break
      case 'marginTop':
        bind(own.marginTop, node, props.marginTop)
        break
      case 'marginRight':
        bind(own.marginRight, node, props.marginRight)
        break
      case 'marginBottom':
        bind(own.marginBottom, node, props.marginBottom)
        break
      case 'marginLeft':
        bind(own.marginLeft, node, props.marginLeft)
        break
      case 'padding':
        bind(own.padding.without(itemPaddingClaims(props)), node, props.padding)
        break
      case 'paddingX':
        bind(own.paddingX.without(itemPaddingXClaims(props)), node, props.paddingX)
        break
      case 'paddingY':
        bind(own.paddingY.without(itemPaddingYClaims(props)), node, props.paddingY)
        break
      case 'paddingTop':
        bind(own.paddingTop, node, props.paddingTop)
        break
      case 'paddingRight':
        bind(own.paddingRight, node, props.paddingRight)
        break
      case 'paddingBottom':
        bind(own.paddingBottom, node, props.paddingBottom)
        break
      case 'paddingLeft':
        bind(own.paddingLeft, node, props.paddingLeft)
        break
      case 'inset':
        bind(own.inset.without(itemInsetClaims(props)), node, props.inset)
        break
      case 'top':
        bind(own.top, node, props.top)
        break
      case 'right':
        bind(own.right, node, props.right)
        break
      case 'bottom':
        bind(own.bottom, node, props.bottom)
        break
      case 'left':
        bind(own.left, node, props.left)
        break
      case 'overflowAnchor':
        bind(own.overflowAnchor, node, props.overflowAnchor)
        break
      case 'color':
        bind(own.color, node, props.color)
        break
      case 'backgroundColor':
        bind(own.backgroundColor, node, props.backgroundColor)
        break
      case 'opacity':
        bind(own.opacity, node, props.opacity)
        break
      case 'visibility':
        bind(own.visibility, node, props.visibility)
        break
      case 'zIndex':
        bind(own.zIndex, node, props.zIndex)
        break
      case 'selectionColor':
        bind(own.selectionColor, node, props.selectionColor)
        break
      case 'selectionBackgroundColor':
        bind(own.selectionBackgroundColor, node, props.selectionBackgroundColor)
        break
      case 'focusable':
        bind(own.focusable, node, props.focusable)
        break
      case 'tabIndex':
        bind(own.tabIndex, node, props.tabIndex)
        break
      case 'autoFocus':
        bind(own.autoFocus, node, props.autoFocus)
        break
      case 'disabled':
        bind(own.disabled, node, props.disabled)
        break
      case 'userSelect':
        bind(own.userSelect, node, props.userSelect)
        break
      case 'focusRingColor':
        bind(own.focusRingColor, node, props.focusRingColor)
        break
      case 'focusColor':
        bind(own.focusColor, node, props.focusColor)
        break
      case 'focusBackgroundColor':
        bind(own.focusBackgroundColor, node, props.focusBackgroundColor)
        break
      case 'hoverColor':
        bind(own.hoverColor, node, props.hoverColor)
        break
      case 'hoverBackgroundColor':
        bind(own.hoverBackgroundColor, node, props.hoverBackgroundColor)
        break
      case 'pressedColor':
        bind(own.pressedColor, node, props.pressedColor)
        break
      case 'pressedBackgroundColor':
        bind(own.pressedBackgroundColor, node, props.pressedBackgroundColor)
        break
      case 'transition':
        bind(own.transition, node, props.transition)
        break
      case 'transitionDelay':
        bind(own.transitionDelay, node, props.transitionDelay)
        break
      case 'transitionEasing':
        bind(own.transitionEasing, node, props.transitionEasing)
        break
      case 'content':
        if (content === undefined) bind(own.content, node, props.content)
        break
      case 'frameInterval':
        bind(own.frameInterval, node, props.frameInterval)
        break
      case 'bold':
        bind(own.bold, node, props.bold)
        break
      case 'dim':
        bind(own.dim, node, props.dim)
        break
      case 'italic':
        bind(own.italic, node, props.italic)
        break
      case 'underline':
        bind(own.underline, node, props.underline)
        break
      case 'blink':
        bind(own.blink, node, props.blink)
        break
      case 'inverse':
        bind(own.inverse, node, props.inverse)
        break
      case 'strikethrough':
        bind(own.strikethrough, node, props.strikethrough)
        break
      case 'textAlign':
        bind(own.textAlign, node, props.textAlign)
        break
      case 'textWrap':
        bind(own.textWrap, node, props.textWrap)
        break
      case 'textOverflow':
        bind(own.textOverflow, node, props.textOverflow)
        break
      default:
        refuseUnknown(targets.runtime, 'text', prop, props, TEXT_PROPS)
    }
  }
}

const INPUT_PROPS: readonly string[] = [
  'display',
  'position',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'maxWidth',
  'maxHeight',
  'flex',
  'flexGrow',
  'flexShrink',
  'flexBasis',
  'alignSelf',
  'justifySelf',
  'gridColumn',
  'gridRow',
  'margin',
  'marginX',
  'marginY',
  'marginTop',
  'marginRight',
  'marginBottom',
  'marginLeft',
  'padding',
  'paddingX',
  'paddingY',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'inset',
  'top',
  'right',
  'bottom',
  'left',
  'overflowAnchor',
  'color',
  'backgroundColor',
  'opacity',
  'visibility',
  'zIndex',
  'selectionColor',
  'selectionBackgroundColor',
  'focusable',
  'tabIndex',
  'autoFocus',
  'disabled',
  'userSelect',
  'focusRingColor',
  'focusColor',
  'focusBackgroundColor',
  'hoverColor',
  'hoverBackgroundColor',
  'pressedColor',
  'pressedBackgroundColor',
  'transition',
  'transitionDelay',
  'transitionEasing',
  'border',
  'borderTop',
  'borderRight',
  'borderBottom',
  'borderLeft',
  'borderColor',
  'borderTopColor',
  'borderRightColor',
  'borderBottomColor',
  'borderLeftColor',
  'title',
  'titleAlign',
  'bottomTitle',
  'bottomTitleAlign',
  'titleColor',
  'backgroundImage',
  'maxLength',
  'readOnly',
  'caretShape',
  'caretColor',
  'fieldSizing',
  'placeholderColor',
]

/**
 * Writes what is given to a node of `input` and repeats its sources as long as the scope lives. Of several props
 * that write one field, the one that writes the fewest fields wins, in whatever order they are given. `ref`, `key`
 * and what starts with `on` is left to the face.
 */
export function wireInput(targets: Targets, node: number, props: InputProps): void {
  const own = targets.input
  for (const prop in props) {
    switch (prop) {
      case 'display':
        bind(own.display, node, props.display)
        break
      case 'position':
        bind(own.position, node, props.position)
        break
      case 'width':
        bind(own.width, node, props.width)
        break
      case 'height':
        bind(own.height, node, props.height)
        break
      case 'minWidth':
        bind(own.minWidth, node, props.minWidth)
        break
      case 'minHeight':
        bind(own.minHeight, node, props.minHeight)
        break
      case 'maxWidth':
        bind(own.maxWidth, node, props.maxWidth)
        break
      case 'maxHeight':
        bind(own.maxHeight, node, props.maxHeight)
        break
      case 'flex':
        bind(own.flex.without(itemFlexClaims(props)), node, props.flex)
        break
      case 'flexGrow':
        bind(own.flexGrow, node, props.flexGrow)
        break
      case 'flexShrink':
        bind(own.flexShrink, node, props.flexShrink)
        break
      case 'flexBasis':
        bind(own.flexBasis, node, props.flexBasis)
        break
      case 'alignSelf':
        bind(own.alignSelf, node, props.alignSelf)
        break
      case 'justifySelf':
        bind(own.justifySelf, node, props.justifySelf)
        break
      case 'gridColumn':
        bind(own.gridColumn, node, props.gridColumn)
        break
      case 'gridRow':
        bind(own.gridRow, node, props.gridRow)
        break
      case 'margin':
        bind(own.margin.without(itemMarginClaims(props)), node, props.margin)
        break
      case 'marginX':
        bind(own.marginX.without(itemMarginXClaims(props)), node, props.marginX)
        break
      case 'marginY':
        bind(own.marginY.without(itemMarginYClaims(props)), node, props.marginY)
        break
      case 'marginTop':
        bind(own.marginTop, node, props.marginTop)
        break
      case 'marginRight':
        bind(own.marginRight, node, props.marginRight)
        break
      case 'marginBottom':
        bind(own.marginBottom, node, props.marginBottom)
        break
      case 'marginLeft':
        bind(own.marginLeft, node, props.marginLeft)
        break
      case 'padding':
        bind(own.padding.without(itemPaddingClaims(props)), node, props.padding)
        break
      case 'paddingX':
        bind(own.paddingX.without(itemPaddingXClaims(props)), node, props.paddingX)
        break
      case 'paddingY':
        bind(own.paddingY.without(itemPaddingYClaims(props)), node, props.paddingY)
        break
      case 'paddingTop':
        bind(own.paddingTop, node, props.paddingTop)
        break
      case 'paddingRight':
        bind(own.paddingRight, node, props.paddingRight)
        break
      case 'paddingBottom':
        bind(own.paddingBottom, node, props.paddingBottom)
        break
      case 'paddingLeft':
        bind(own.paddingLeft, node, props.paddingLeft)
        break
      case 'inset':
        bind(own.inset.without(itemInsetClaims(props)), node, props.inset)
        break
      case 'top':
        bind(own.top, node, props.top)
        break
      case 'right':
        bind(own.right, node, props.right)
        break
      case 'bottom':
        bind(own.bottom, node, props.bottom)
        break
      case 'left':
        bind(own.left, node, props.left)
        break
      case 'overflowAnchor':
        bind(own.overflowAnchor, node, props.overflowAnchor)
        break
      case 'color':
        bind(own.color, node, props.color)
        break
      case 'backgroundColor':
        bind(own.backgroundColor, node, props.backgroundColor)
        break
      case 'opacity':
        bind(own.opacity, node, props.opacity)
        break
      case 'visibility':
        bind(own.visibility, node, props.visibility)
        break
      case 'zIndex':
        bind(own.zIndex, node, props.zIndex)
        break
      case 'selectionColor':
        bind(own.selectionColor, node, props.selectionColor)
        break
      case 'selectionBackgroundColor':
        bind(own.selectionBackgroundColor, node, props.selectionBackgroundColor)
        break
      case 'focusable':
        bind(own.focusable, node, props.focusable)
        break
      case 'tabIndex':
        bind(own.tabIndex, node, props.tabIndex)
        break
      case 'autoFocus':
        bind(own.autoFocus, node, props.autoFocus)
        break
      case 'disabled':
        bind(own.disabled, node, props.disabled)
        break
      case 'userSelect':
        bind(own.userSelect, node, props.userSelect)
        break
      case 'focusRingColor':
        bind(own.focusRingColor, node, props.focusRingColor)
        break
      case 'focusColor':
        bind(own.focusColor, node, props.focusColor)
        break
      case 'focusBackgroundColor':
        bind(own.focusBackgroundColor, node, props.focusBackgroundColor)
        break
      case 'hoverColor':
        bind(own.hoverColor, node, props.hoverColor)
        break
      case 'hoverBackgroundColor':
        bind(own.hoverBackgroundColor, node, props.hoverBackgroundColor)
        break
      case 'pressedColor':
        bind(own.pressedColor, node, props.pressedColor)
        break
      case 'pressedBackgroundColor':
        bind(own.pressedBackgroundColor, node, props.pressedBackgroundColor)
        break
      case 'transition':
        bind(own.transition, node, props.transition)
        break
      case 'transitionDelay':
        bind(own.transitionDelay, node, props.transitionDelay)
        break
      case 'transitionEasing':
        bind(own.transitionEasing, node, props.transitionEasing)
        break
      case 'border':
        bind(own.border.without(frameBorderClaims(props)), node, props.border)
        break
      case 'borderTop':
        bind(own.borderTop, node, props.borderTop)
        break
      case 'borderRight':
        bind(own.borderRight, node, props.borderRight)
        break
      case 'borderBottom':
        bind(own.borderBottom, node, props.borderBottom)
        break
      case 'borderLeft':
        bind(own.borderLeft, node, props.borderLeft)
        break
      case 'borderColor':
        bind(own.borderColor.without(frameBorderColorClaims(props)), node, props.borderColor)
        break
      case 'borderTopColor':
        bind(own.borderTopColor, node, props.borderTopColor)
        break
      case 'borderRightColor':
        bind(own.borderRightColor, node, props.borderRightColor)
        break
      case 'borderBottomColor':
        bind(own.borderBottomColor, node, props.borderBottomColor)
        break
      case 'borderLeftColor':
        bind(own.borderLeftColor, node, props.borderLeftColor)
        break
      case 'title':
        bind(own.title, node, props.title)
        break
      case 'titleAlign':
        bind(own.titleAlign, node, props.titleAlign)
        break
      case 'bottomTitle':
        bind(own.bottomTitle, node, props.bottomTitle)
        break
      case 'bottomTitleAlign':
        bind(own.bottomTitleAlign, node, props.bottomTitleAlign)
        break
      case 'titleColor':
        bind(own.titleColor, node, props.titleColor)
        break
      case 'backgroundImage':
        bind(own.backgroundImage, node, props.backgroundImage)
        break
      case 'maxLength':
        bind(own.maxLength, node, props.maxLength)
        break
      case 'readOnly':
        bind(own.readOnly, node, props.readOnly)
        break
      case 'caretShape':
        bind(own.caretShape, node, props.caretShape)
        break
      case 'caretColor':
        bind(own.caretColor, node, props.caretColor)
        break
      case 'fieldSizing':
        bind(own.fieldSizing, node, props.fieldSizing)
        break
      case 'placeholderColor':
        bind(own.placeholderColor, node, props.placeholderColor)
        break
      default:
        refuseUnknown(targets.runtime, 'input', prop, props, INPUT_PROPS)
    }
  }
}

const TEXTAREA_PROPS: readonly string[] = [
  'display',
  'position',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'maxWidth',
  'maxHeight',
  'flex',
  'flexGrow',
  'flexShrink',
  'flexBasis',
  'alignSelf',
  'justifySelf',
  'gridColumn',
  'gridRow',
  'margin',
  'marginX',
  'marginY',
  'marginTop',
  'marginRight',
  'marginBottom',
  'marginLeft',
  'padding',
  'paddingX',
  'paddingY',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'inset',
  'top',
  'right',
  'bottom',
  'left',
  'overflowAnchor',
  'color',
  'backgroundColor',
  'opacity',
  'visibility',
  'zIndex',
  'selectionColor',
  'selectionBackgroundColor',
  'focusable',
  'tabIndex',
  'autoFocus',
  'disabled',
  'userSelect',
  'focusRingColor',
  'focusColor',
  'focusBackgroundColor',
  'hoverColor',
  'hoverBackgroundColor',
  'pressedColor',
  'pressedBackgroundColor',
  'transition',
  'transitionDelay',
  'transitionEasing',
  'border',
  'borderTop',
  'borderRight',
  'borderBottom',
  'borderLeft',
  'borderColor',
  'borderTopColor',
  'borderRightColor',
  'borderBottomColor',
  'borderLeftColor',
  'title',
  'titleAlign',
  'bottomTitle',
  'bottomTitleAlign',
  'titleColor',
  'backgroundImage',
  'maxLength',
  'readOnly',
  'caretShape',
  'caretColor',
  'fieldSizing',
  'placeholderColor',
  'textWrap',
]

/**
 * Writes what is given to a node of `textarea` and repeats its sources as long as the scope lives. Of several props
 * that write one field, the one that writes the fewest fields wins, in whatever order they are given. `ref`, `key`
 * and what starts with `on` is left to the face.
 */
export function wireTextarea(targets: Targets, node: number, props: TextareaProps): void {
  const own = targets.textarea
  for (const prop in props) {
    switch (prop) {
      case 'display':
        bind(own.display, node, props.display)
        break
      case 'position':
        bind(own.position, node, props.position)
        break
      case 'width':
        bind(own.width, node, props.width)
        break
      case 'height':
        bind(own.height, node, props.height)
        break
      case 'minWidth':
        bind(own.minWidth, node, props.minWidth)
        break
      case 'minHeight':
        bind(own.minHeight, node, props.minHeight)
        break
      case 'maxWidth':
        bind(own.maxWidth, node, props.maxWidth)
        break
      case 'maxHeight':
        bind(own.maxHeight, node, props.maxHeight)
        break
      case 'flex':
        bind(own.flex.without(itemFlexClaims(props)), node, props.flex)
        break
      case 'flexGrow':
        bind(own.flexGrow, node, props.flexGrow)
        break
      case 'flexShrink':
        bind(own.flexShrink, node, props.flexShrink)
        break
      case 'flexBasis':
        bind(own.flexBasis, node, props.flexBasis)
        break
      case 'alignSelf':
        bind(own.alignSelf, node, props.alignSelf)
        break
      case 'justifySelf':
        bind(own.justifySelf, node, props.justifySelf)
        break
      case 'gridColumn':
        bind(own.gridColumn, node, props.gridColumn)
        break
      case 'gridRow':
        bind(own.gridRow, node, props.gridRow)
        break
      case 'margin':
        bind(own.margin.without(itemMarginClaims(props)), node, props.margin)
        break
      case 'marginX':
        bind(own.marginX.without(itemMarginXClaims(props)), node, props.marginX)
        break
      case 'marginY':
        bind(own.marginY.without(itemMarginYClaims(props)), node, props.marginY)
        break
      case 'marginTop':
        bind(own.marginTop, node, props.marginTop)
        break
      case 'marginRight':
        bind(own.marginRight, node, props.marginRight)
        break
      case 'marginBottom':
        bind(own.marginBottom, node, props.marginBottom)
        break
      case 'marginLeft':
        bind(own.marginLeft, node, props.marginLeft)
        break
      case 'padding':
        bind(own.padding.without(itemPaddingClaims(props)), node, props.padding)
        break
      case 'paddingX':
        bind(own.paddingX.without(itemPaddingXClaims(props)), node, props.paddingX)
        break
      case 'paddingY':
        bind(own.paddingY.without(itemPaddingYClaims(props)), node, props.paddingY)
        break
      case 'paddingTop':
        bind(own.paddingTop, node, props.paddingTop)
        break
      case 'paddingRight':
        bind(own.paddingRight, node, props.paddingRight)
        break
      case 'paddingBottom':
        bind(own.paddingBottom, node, props.paddingBottom)
        break
      case 'paddingLeft':
        bind(own.paddingLeft, node, props.paddingLeft)
        break
      case 'inset':
        bind(own.inset.without(itemInsetClaims(props)), node, props.inset)
        break
      case 'top':
        bind(own.top, node, props.top)
        break
      case 'right':
        bind(own.right, node, props.right)
        break
      case 'bottom':
        bind(own.bottom, node, props.bottom)
        break
      case 'left':
        bind(own.left, node, props.left)
        break
      case 'overflowAnchor':
        bind(own.overflowAnchor, node, props.overflowAnchor)
        break
      case 'color':
        bind(own.color, node, props.color)
        break
      case 'backgroundColor':
        bind(own.backgroundColor, node, props.backgroundColor)
        break
      case 'opacity':
        bind(own.opacity, node, props.opacity)
        break
      case 'visibility':
        bind(own.visibility, node, props.visibility)
        break
      case 'zIndex':
        bind(own.zIndex, node, props.zIndex)
        break
      case 'selectionColor':
        bind(own.selectionColor, node, props.selectionColor)
        break
      case 'selectionBackgroundColor':
        bind(own.selectionBackgroundColor, node, props.selectionBackgroundColor)
        break
      case 'focusable':
        bind(own.focusable, node, props.focusable)
        break
      case 'tabIndex':
        bind(own.tabIndex, node, props.tabIndex)
        break
      case 'autoFocus':
        bind(own.autoFocus, node, props.autoFocus)
        break
      case 'disabled':
        bind(own.disabled, node, props.disabled)
        break
      case 'userSelect':
        bind(own.userSelect, node, props.userSelect)
        break
      case 'focusRingColor':
        bind(own.focusRingColor, node, props.focusRingColor)
        break
      case 'focusColor':
        bind(own.focusColor, node, props.focusColor)
        break
      case 'focusBackgroundColor':
        bind(own.focusBackgroundColor, node, props.focusBackgroundColor)
        break
      case 'hoverColor':
        bind(own.hoverColor, node, props.hoverColor)
        break
      case 'hoverBackgroundColor':
        bind(own.hoverBackgroundColor, node, props.hoverBackgroundColor)
        break
      case 'pressedColor':
        bind(own.pressedColor, node, props.pressedColor)
        break
      case 'pressedBackgroundColor':
        bind(own.pressedBackgroundColor, node, props.pressedBackgroundColor)
        break
      case 'transition':
        bind(own.transition, node, props.transition)
        break
      case 'transitionDelay':
        bind(own.transitionDelay, node, props.transitionDelay)
        break
      case 'transitionEasing':
        bind(own.transitionEasing, node, props.transitionEasing)
        break
      case 'border':
        bind(own.border.without(frameBorderClaims(props)), node, props.border)
        break
      case 'borderTop':
        bind(own.borderTop, node, props.borderTop)
        break
      case 'borderRight':
        bind(own.borderRight, node, props.borderRight)
        break
      case 'borderBottom':
        bind(own.borderBottom, node, props.borderBottom)
        break
      case 'borderLeft':
        bind(own.borderLeft, node, props.borderLeft)
        break
      case 'borderColor':
        bind(own.borderColor.without(frameBorderColorClaims(props)), node, props.borderColor)
        break
      case 'borderTopColor':
        bind(own.borderTopColor, node, props.borderTopColor)
        break
      case 'borderRightColor':
        bind(own.borderRightColor, node, props.borderRightColor)
        break
      case 'borderBottomColor':
        bind(own.borderBottomColor, node, props.borderBottomColor)
        break
      case 'borderLeftColor':
        bind(own.borderLeftColor, node, props.borderLeftColor)
        break
      case 'title':
        bind(own.title, node, props.title)
        break
      case 'titleAlign':
        bind(own.titleAlign, node, props.titleAlign)
        break
      case 'bottomTitle':
        bind(own.bottomTitle, node, props.bottomTitle)
        break
      case 'bottomTitleAlign':
        bind(own.bottomTitleAlign, node, props.bottomTitleAlign)
        break
      case 'titleColor':
        bind(own.titleColor, node, props.titleColor)
        break
      case 'backgroundImage':
        bind(own.backgroundImage, node, props.backgroundImage)
        break
      case 'maxLength':
        bind(own.maxLength, node, props.maxLength)
        break
      case 'readOnly':
        bind(own.readOnly, node, props.readOnly)
        break
      case 'caretShape':
        bind(own.caretShape, node, props.caretShape)
        break
      case 'caretColor':
        bind(own.caretColor, node, props.caretColor)
        break
      case 'fieldSizing':
        bind(own.fieldSizing, node, props.fieldSizing)
        break
      case 'placeholderColor':
        bind(own.placeholderColor, node, props.placeholderColor)
        break
      case 'textWrap':
        bind(own.textWrap, node, props.textWrap)
        break
      default:
        refuseUnknown(targets.runtime, 'textarea', prop, props, TEXTAREA_PROPS)
    }
  }
}

const BUTTON_PROPS: readonly string[] = [
  'display',
  'position',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'maxWidth',
  'maxHeight',
  'flex',
  'flexGrow',
  'flexShrink',
  'flexBasis',
  'alignSelf',
  'justifySelf',
  'gridColumn',
  'gridRow',
  'margin',
  'marginX',
  'marginY',
  'marginTop',
  'marginRight',
  'marginBottom',
  'marginLeft',
  'padding',
  'paddingX',
  'paddingY',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'inset',
  'top',
  'right',
  'bottom',
  'left',
  'overflowAnchor',
  'color',
  'backgroundColor',
  'opacity',
  'visibility',
  'zIndex',
  'selectionColor',
  'selectionBackgroundColor',
  'focusable',
  'tabIndex',
  'autoFocus',
  'disabled',
  'userSelect',
  'focusRingColor',
  'focusColor',
  'focusBackgroundColor',
  'hoverColor',
  'hoverBackgroundColor',
  'pressedColor',
  'pressedBackgroundColor',
  'transition',
  'transitionDelay',
  'transitionEasing',
  'flexDirection',
  'flexWrap',
  'justifyContent',
  'alignItems',
  'alignContent',
  'gridTemplateColumns',
  'gridTemplateRows',
  'gridAutoColumns',
  'gridAutoRows',
  'gridAutoFlow',
  'justifyItems',
  'gap',
  'rowGap',
  'columnGap',
  'overflow',
  'overflowX',
  'overflowY',
  'scrollbar',
  'scrollbarColor',
  'scrollbarTrackColor',
  'stickyScroll',
  'focusScope',
  'roving',
  'border',
  'borderTop',
  'borderRight',
  'borderBottom',
  'borderLeft',
  'borderColor',
  'borderTopColor',
  'borderRightColor',
  'borderBottomColor',
  'borderLeftColor',
  'title',
  'titleAlign',
  'bottomTitle',
  'bottomTitleAlign',
  'titleColor',
  'backgroundImage',
]

/**
 * Writes what is given to a node of `button` and repeats its sources as long as the scope lives. Of several props
 * that write one field, the one that writes the fewest fields wins, in whatever order they are given. `ref`, `key`
 * and what starts with `on` is left to the face.
 */
export function wireButton(targets: Targets, node: number, props: ButtonProps): void {
  const own = targets.button
  for (const prop in props) {
    switch (prop) {
      case 'display':
        bind(own.display, node, props.display)
        break
      case 'position':
        bind(own.position, node, props.position)
        break
      case 'width':
        bind(own.width, node, props.width)
        break
      case 'height':
        bind(own.height, node, props.height)
        break
      case 'minWidth':
        bind(own.minWidth, node, props.minWidth)
        break
      case 'minHeight':
        bind(own.minHeight, node, props.minHeight)
        break
      case 'maxWidth':
        bind(own.maxWidth, node, props.maxWidth)
        break
      case 'maxHeight':
        bind(own.maxHeight, node, props.maxHeight)
        break
      case 'flex':
        bind(own.flex.without(itemFlexClaims(props)), node, props.flex)
        break
      case 'flexGrow':
        bind(own.flexGrow, node, props.flexGrow)
        break
      case 'flexShrink':
        bind(own.flexShrink, node, props.flexShrink)
        break
      case 'flexBasis':
        bind(own.flexBasis, node, props.flexBasis)
        break
      case 'alignSelf':
        bind(own.alignSelf, node, props.alignSelf)
        break
      case 'justifySelf':
        bind(own.justifySelf, node, props.justifySelf)
        break
      case 'gridColumn':
        bind(own.gridColumn, node, props.gridColumn)
        break
      case 'gridRow':
        bind(own.gridRow, node, props.gridRow)
        break
      case 'margin':
        bind(own.margin.without(itemMarginClaims(props)), node, props.margin)
        break
      case 'marginX':
        bind(own.marginX.without(itemMarginXClaims(props)), node, props.marginX)
        break
      case 'marginY':
        bind(own.marginY.without(itemMarginYClaims(props)), node, props.marginY)
        break
      case 'marginTop':
        bind(own.marginTop, node, props.marginTop)
        break
      case 'marginRight':
        bind(own.marginRight, node, props.marginRight)
        break
      case 'marginBottom':
        bind(own.marginBottom, node, props.marginBottom)
        break
      case 'marginLeft':
        bind(own.marginLeft, node, props.marginLeft)
        break
      case 'padding':
        bind(own.padding.without(itemPaddingClaims(props)), node, props.padding)
        break
      case 'paddingX':
        bind(own.paddingX.without(itemPaddingXClaims(props)), node, props.paddingX)
        break
      case 'paddingY':
        bind(own.paddingY.without(itemPaddingYClaims(props)), node, props.paddingY)
        break
      case 'paddingTop':
        bind(own.paddingTop, node, props.paddingTop)
        break
      case 'paddingRight':
        bind(own.paddingRight, node, props.paddingRight)
        break
      case 'paddingBottom':
        bind(own.paddingBottom, node, props.paddingBottom)
        break
      case 'paddingLeft':
        bind(own.paddingLeft, node, props.paddingLeft)
        break
      case 'inset':
        bind(own.inset.without(itemInsetClaims(props)), node, props.inset)
        break
      case 'top':
        bind(own.top, node, props.top)
        break
      case 'right':
        bind(own.right, node, props.right)
        break
      case 'bottom':
        bind(own.bottom, node, props.bottom)
        break
      case 'left':
        bind(own.left, node, props.left)
        break
      case 'overflowAnchor':
        bind(own.overflowAnchor, node, props.overflowAnchor)
        break
      case 'color':
        bind(own.color, node, props.color)
        break
      case 'backgroundColor':
        bind(own.backgroundColor, node, props.backgroundColor)
        break
      case 'opacity':
        bind(own.opacity, node, props.opacity)
        break
      case 'visibility':
        bind(own.visibility, node, props.visibility)
        break
      case 'zIndex':
        bind(own.zIndex, node, props.zIndex)
        break
      case 'selectionColor':
        bind(own.selectionColor, node, props.selectionColor)
        break
      case 'selectionBackgroundColor':
        bind(own.selectionBackgroundColor, node, props.selectionBackgroundColor)
        break
      case 'focusable':
        bind(own.focusable, node, props.focusable)
        break
      case 'tabIndex':
        bind(own.tabIndex, node, props.tabIndex)
        break
      case 'autoFocus':
        bind(own.autoFocus, node, props.autoFocus)
        break
      case 'disabled':
        bind(own.disabled, node, props.disabled)
        break
      case 'userSelect':
        bind(own.userSelect, node, props.userSelect)
        break
      case 'focusRingColor':
        bind(own.focusRingColor, node, props.focusRingColor)
        break
      case 'focusColor':
        bind(own.focusColor, node, props.focusColor)
        break
      case 'focusBackgroundColor':
        bind(own.focusBackgroundColor, node, props.focusBackgroundColor)
        break
      case 'hoverColor':
        bind(own.hoverColor, node, props.hoverColor)
        break
      case 'hoverBackgroundColor':
        bind(own.hoverBackgroundColor, node, props.hoverBackgroundColor)
        break
      case 'pressedColor':
        bind(own.pressedColor, node, props.pressedColor)
        break
      case 'pressedBackgroundColor':
        bind(own.pressedBackgroundColor, node, props.pressedBackgroundColor)
        break
      case 'transition':
        bind(own.transition, node, props.transition)
        break
      case 'transitionDelay':
        bind(own.transitionDelay, node, props.transitionDelay)
        break
      case 'transitionEasing':
        bind(own.transitionEasing, node, props.transitionEasing)
        break
      case 'flexDirection':
        bind(own.flexDirection, node, props.flexDirection)
        break
      case 'flexWrap':
        bind(own.flexWrap, node, props.flexWrap)
        break
      case 'justifyContent':
        bind(own.justifyContent, node, props.justifyContent)
        break
      case 'alignItems':
        bind(own.alignItems, node, props.alignItems)
        break
      case 'alignContent':
        bind(own.alignContent, node, props.alignContent)
        break
      case 'gridTemplateColumns':
        bind(own.gridTemplateColumns, node, props.gridTemplateColumns)
        break
      case 'gridTemplateRows':
        bind(own.gridTemplateRows, node, props.gridTemplateRows)
        break
      case 'gridAutoColumns':
        bind(own.gridAutoColumns, node, props.gridAutoColumns)
        break
      case 'gridAutoRows':
        bind(own.gridAutoRows, node, props.gridAutoRows)
        break
      case 'gridAutoFlow':
        bind(own.gridAutoFlow, node, props.gridAutoFlow)
        break
      case 'justifyItems':
        bind(own.justifyItems, node, props.justifyItems)
        break
      case 'gap':
        bind(own.gap.without(containerGapClaims(props)), node, props.gap)
        break
      case 'rowGap':
        bind(own.rowGap, node, props.rowGap)
        break
      case 'columnGap':
        bind(own.columnGap, node, props.columnGap)
        break
      case 'overflow':
        bind(own.overflow.without(containerOverflowClaims(props)), node, props.overflow)
        break
      case 'overflowX':
        bind(own.overflowX, node, props.overflowX)
        break
      case 'overflowY':
        bind(own.overflowY, node, props.overflowY)
        break
      case 'scrollbar':
        bind(own.scrollbar, node, props.scrollbar)
        break
      case 'scrollbarColor':
        bind(own.scrollbarColor, node, props.scrollbarColor)
        break
      case 'scrollbarTrackColor':
        bind(own.scrollbarTrackColor, node, props.scrollbarTrackColor)
        break
      case 'stickyScroll':
        bind(own.stickyScroll, node, props.stickyScroll)
        break
      case 'focusScope':
        bind(own.focusScope, node, props.focusScope)
        break
      case 'roving':
        bind(own.roving, node, props.roving)
        break
      case 'border':
        bind(own.border.without(frameBorderClaims(props)), node, props.border)
        break
      case 'borderTop':
        bind(own.borderTop, node, props.borderTop)
        break
      case 'borderRight':
        bind(own.borderRight, node, props.borderRight)
        break
      case 'borderBottom':
        bind(own.borderBottom, node, props.borderBottom)
        break
      case 'borderLeft':
        bind(own.borderLeft, node, props.borderLeft)
        break
      case 'borderColor':
        bind(own.borderColor.without(frameBorderColorClaims(props)), node, props.borderColor)
        break
      case 'borderTopColor':
        bind(own.borderTopColor, node, props.borderTopColor)
        break
      case 'borderRightColor':
        bind(own.borderRightColor, node, props.borderRightColor)
        break
      case 'borderBottomColor':
        bind(own.borderBottomColor, node, props.borderBottomColor)
        break
      case 'borderLeftColor':
        bind(own.borderLeftColor, node, props.borderLeftColor)
        break
      case 'title':
        bind(own.title, node, props.title)
        break
      case 'titleAlign':
        bind(own.titleAlign, node, props.titleAlign)
        break
      case 'bottomTitle':
        bind(own.bottomTitle, node, props.bottomTitle)
        break
      case 'bottomTitleAlign':
        bind(own.bottomTitleAlign, node, props.bottomTitleAlign)
        break
      case 'titleColor':
        bind(own.titleColor, node, props.titleColor)
        break
      case 'backgroundImage':
        bind(own.backgroundImage, node, props.backgroundImage)
        break
      default:
        refuseUnknown(targets.runtime, 'button', prop, props, BUTTON_PROPS)
    }
  }
}

/** The parts of `flex` that more specific props write. */
function itemFlexClaims(props: ItemProps): number {
  return (
    (props.flexGrow !== undefined ? 1 : 0) |
    (props.flexBasis !== undefined ? 2 : 0) |
    (props.flexBasis !== undefined ? 4 : 0) |
    (props.flexShrink !== undefined ? 8 : 0)
  )
}

/** The parts of `margin` that more specific props write. */
function itemMarginClaims(props: ItemProps): number {
  return (
    (props.marginY !== undefined || props.marginTop !== undefined ? 1 : 0) |
    (props.marginX !== undefined || props.marginRight !== undefined ? 2 : 0) |
    (props.marginY !== undefined || props.marginBottom !== undefined ? 4 : 0) |
    (props.marginX !== undefined || props.marginLeft !== undefined ? 8 : 0)
  )
}

/** The parts of `marginX` that more specific props write. */
function itemMarginXClaims(props: ItemProps): number {
  return (props.marginRight !== undefined ? 1 : 0) | (props.marginLeft !== undefined ? 2 : 0)
}

/** The parts of `marginY` that more specific props write. */
function itemMarginYClaims(props: ItemProps): number {
  return (props.marginTop !== undefined ? 1 : 0) | (props.marginBottom !== undefined ? 2 : 0)
}

/** The parts of `padding` that more specific props write. */
function itemPaddingClaims(props: ItemProps): number {
  return (
    (props.paddingY !== undefined || props.paddingTop !== undefined ? 1 : 0) |
    (props.paddingX !== undefined || props.paddingRight !== undefined ? 2 : 0) |
    (props.paddingY !== undefined || props.paddingBottom !== undefined ? 4 : 0) |
    (props.paddingX !== undefined || props.paddingLeft !== undefined ? 8 : 0)
  )
}

/** The parts of `paddingX` that more specific props write. */
function itemPaddingXClaims(props: ItemProps): number {
  return (props.paddingRight !== undefined ? 1 : 0) | (props.paddingLeft !== undefined ? 2 : 0)
}

/** The parts of `paddingY` that more specific props write. */
function itemPaddingYClaims(props: ItemProps): number {
  return (props.paddingTop !== undefined ? 1 : 0) | (props.paddingBottom !== undefined ? 2 : 0)
}

/** The parts of `inset` that more specific props write. */
function itemInsetClaims(props: ItemProps): number {
  return (
    (props.top !== undefined ? 1 : 0) |
    (props.right !== undefined ? 2 : 0) |
    (props.bottom !== undefined ? 4 : 0) |
    (props.left !== undefined ? 8 : 0)
  )
}

/** The parts of `gap` that more specific props write. */
function containerGapClaims(props: ContainerProps): number {
  return (props.rowGap !== undefined ? 1 : 0) | (props.columnGap !== undefined ? 2 : 0)
}

/** The parts of `overflow` that more specific props write. */
function containerOverflowClaims(props: ContainerProps): number {
  return (props.overflowX !== undefined ? 1 : 0) | (props.overflowY !== undefined ? 2 : 0)
}

/** The parts of `border` that more specific props write. */
function frameBorderClaims(props: FrameProps): number {
  return (
    (props.borderTop !== undefined ? 1 : 0) |
    (props.borderRight !== undefined ? 2 : 0) |
    (props.borderBottom !== undefined ? 4 : 0) |
    (props.borderLeft !== undefined ? 8 : 0)
  )
}

/** The parts of `borderColor` that more specific props write. */
function frameBorderColorClaims(props: FrameProps): number {
  return (
    (props.borderTopColor !== undefined ? 1 : 0) |
    (props.borderRightColor !== undefined ? 2 : 0) |
    (props.borderBottomColor !== undefined ? 4 : 0) |
    (props.borderLeftColor !== undefined ? 8 : 0)
  )
}

/** Props that are no fields. */
const OTHERS: ReadonlySet<string> = new Set(['ref', 'key', 'role', 'label'])

function refuseUnknown(
  runtime: Runtime,
  primitive: string,
  prop: string,
  props: object,
  known: readonly string[],
): void {
  if (prop.startsWith('on') || OTHERS.has(prop)) return
  const guess = nearest(prop, known)
  const advice = guess === undefined ? 'remove it' : `did you mean ${JSON.stringify(guess)}?`
  const value: unknown = Reflect.get(props, prop)
  if (value !== undefined) runtime.reject(primitive, prop, value, `${primitive} has no such prop; ${advice}`)
}
