// Written by sparktui-codegen from the inventory `sparktui`, layout hash 3f7eabb6077804fa.
// To change it, edit the inventory and run `npm run codegen`.

import {
  type Color,
  colorProp,
  enumProp,
  flagProp,
  integerProp,
  type Length,
  lengthProp,
  numberProp,
  ownProp,
  type Prop,
  type PropSet,
  switchProp,
  textProp,
  Wiring,
} from '@sparktui/memory'
import {
  ALIGN_CONTENT_WORDS,
  ALIGN_ITEMS_WORDS,
  ALIGN_SELF_WORDS,
  type AlignContent,
  type AlignItems,
  type AlignSelf,
  BORDER_STYLE_WORDS,
  type BorderStyle,
  CARET_SHAPE_WORDS,
  type CaretShape,
  DISPLAY_WORDS,
  type Display,
  EASING_WORDS,
  type Easing,
  FIELD_SIZING_WORDS,
  type FieldSizing,
  FLEX_DIRECTION_WORDS,
  FLEX_WRAP_WORDS,
  type FlexDirection,
  type FlexWrap,
  FOCUS_SCOPE_WORDS,
  type FocusScope,
  GRID_AUTO_FLOW_WORDS,
  type GridAutoFlow,
  JUSTIFY_CONTENT_WORDS,
  JUSTIFY_ITEMS_WORDS,
  JUSTIFY_SELF_WORDS,
  type JustifyContent,
  type JustifyItems,
  type JustifySelf,
  OVERFLOW_ANCHOR_WORDS,
  OVERFLOW_WORDS,
  type Overflow,
  type OverflowAnchor,
  POSITION_WORDS,
  type Position,
  ROVING_WORDS,
  type Roving,
  SCROLLBAR_WORDS,
  type Scrollbar,
  STICKY_SCROLL_WORDS,
  type StickyScroll,
  TEXT_ALIGN_WORDS,
  TEXT_OVERFLOW_WORDS,
  TEXT_WRAP_WORDS,
  type TextAlign,
  TextAttribute,
  type TextOverflow,
  type TextWrap,
  UNIT_WORDS,
  USER_SELECT_WORDS,
  type UserSelect,
  VISIBILITY_WORDS,
  type Visibility,
} from './enums.js'
import type { Runtime } from './runtime.js'
import { PLAN } from './shared-buffer.js'

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

/** What the props of the set `item` write, and how. */
const ITEM_SET: PropSet = {
  display: enumProp('display', DISPLAY_WORDS),
  position: enumProp('positionType', POSITION_WORDS),
  width: lengthProp('width/+Unit', UNIT_WORDS, 'cells percent auto', 0),
  height: lengthProp('height/+Unit', UNIT_WORDS, 'cells percent auto', 0),
  minWidth: lengthProp('minWidth/+Unit', UNIT_WORDS, 'cells percent auto', 0),
  minHeight: lengthProp('minHeight/+Unit', UNIT_WORDS, 'cells percent auto', 0),
  maxWidth: lengthProp('maxWidth/+Unit', UNIT_WORDS, 'cells percent auto', 0),
  maxHeight: lengthProp('maxHeight/+Unit', UNIT_WORDS, 'cells percent auto', 0),
  flex: numberProp('flexGrow flexBasis=0 flexBasisUnit=1 flexShrink=1', 0),
  flexGrow: numberProp('flexGrow', 0),
  flexShrink: numberProp('flexShrink', 0),
  flexBasis: lengthProp('flexBasis/+Unit', UNIT_WORDS, 'cells percent auto', 0),
  alignSelf: enumProp('alignSelf', ALIGN_SELF_WORDS),
  justifySelf: enumProp('justifySelf', JUSTIFY_SELF_WORDS),
  gridColumn: ownProp(),
  gridRow: ownProp(),
  margin: lengthProp(
    'marginTop/+Unit marginRight/+Unit marginBottom/+Unit marginLeft/+Unit',
    UNIT_WORDS,
    'cells percent auto',
  ),
  marginX: lengthProp('marginRight/+Unit marginLeft/+Unit', UNIT_WORDS, 'cells percent auto'),
  marginY: lengthProp('marginTop/+Unit marginBottom/+Unit', UNIT_WORDS, 'cells percent auto'),
  marginTop: lengthProp('marginTop/+Unit', UNIT_WORDS, 'cells percent auto'),
  marginRight: lengthProp('marginRight/+Unit', UNIT_WORDS, 'cells percent auto'),
  marginBottom: lengthProp('marginBottom/+Unit', UNIT_WORDS, 'cells percent auto'),
  marginLeft: lengthProp('marginLeft/+Unit', UNIT_WORDS, 'cells percent auto'),
  padding: lengthProp(
    'paddingTop/+Unit paddingRight/+Unit paddingBottom/+Unit paddingLeft/+Unit',
    UNIT_WORDS,
    'cells percent',
    0,
  ),
  paddingX: lengthProp('paddingRight/+Unit paddingLeft/+Unit', UNIT_WORDS, 'cells percent', 0),
  paddingY: lengthProp('paddingTop/+Unit paddingBottom/+Unit', UNIT_WORDS, 'cells percent', 0),
  paddingTop: lengthProp('paddingTop/+Unit', UNIT_WORDS, 'cells percent', 0),
  paddingRight: lengthProp('paddingRight/+Unit', UNIT_WORDS, 'cells percent', 0),
  paddingBottom: lengthProp('paddingBottom/+Unit', UNIT_WORDS, 'cells percent', 0),
  paddingLeft: lengthProp('paddingLeft/+Unit', UNIT_WORDS, 'cells percent', 0),
  inset: lengthProp(
    'insetTop/+Unit insetRight/+Unit insetBottom/+Unit insetLeft/+Unit',
    UNIT_WORDS,
    'cells percent auto',
  ),
  top: lengthProp('insetTop/+Unit', UNIT_WORDS, 'cells percent auto'),
  right: lengthProp('insetRight/+Unit', UNIT_WORDS, 'cells percent auto'),
  bottom: lengthProp('insetBottom/+Unit', UNIT_WORDS, 'cells percent auto'),
  left: lengthProp('insetLeft/+Unit', UNIT_WORDS, 'cells percent auto'),
  overflowAnchor: enumProp('overflowAnchor', OVERFLOW_ANCHOR_WORDS),
}

/** What the props of the set `paint` write, and how. */
const PAINT_SET: PropSet = {
  color: colorProp('fgColor'),
  backgroundColor: colorProp('bgColor'),
  opacity: numberProp('opacity', 0, 1),
  visibility: enumProp('visible', VISIBILITY_WORDS),
  zIndex: integerProp('zIndex', -2_147_483_648, 2_147_483_647),
  selectionColor: colorProp('selectionColor'),
  selectionBackgroundColor: colorProp('selectionBgColor'),
  transition: integerProp('transitionDuration', 0, 4_294_967_295),
  transitionDelay: integerProp('transitionDelay', 0, 4_294_967_295),
  transitionEasing: enumProp('transitionEasing', EASING_WORDS),
}

/** What the props of the set `interaction` write, and how. */
const INTERACTION_SET: PropSet = {
  focusable: switchProp('focusable'),
  tabIndex: integerProp('tabIndex', -2_147_483_648, 2_147_483_647),
  autoFocus: switchProp('autoFocus'),
  disabled: switchProp('disabled'),
  userSelect: enumProp('userSelect', USER_SELECT_WORDS),
  focusRingColor: colorProp('focusRingColor'),
  focusColor: colorProp('focusColor'),
  focusBackgroundColor: colorProp('focusBgColor'),
  hoverColor: colorProp('hoverColor'),
  hoverBackgroundColor: colorProp('hoverBgColor'),
  pressedColor: colorProp('pressedColor'),
  pressedBackgroundColor: colorProp('pressedBgColor'),
}

/** What the props of the set `container` write, and how. */
const CONTAINER_SET: PropSet = {
  flexDirection: enumProp('flexDirection', FLEX_DIRECTION_WORDS),
  flexWrap: enumProp('flexWrap', FLEX_WRAP_WORDS),
  justifyContent: enumProp('justifyContent', JUSTIFY_CONTENT_WORDS),
  alignItems: enumProp('alignItems', ALIGN_ITEMS_WORDS),
  alignContent: enumProp('alignContent', ALIGN_CONTENT_WORDS),
  gridTemplateColumns: ownProp(),
  gridTemplateRows: ownProp(),
  gridAutoColumns: ownProp(),
  gridAutoRows: ownProp(),
  gridAutoFlow: enumProp('gridAutoFlow', GRID_AUTO_FLOW_WORDS),
  justifyItems: enumProp('justifyItems', JUSTIFY_ITEMS_WORDS),
  gap: lengthProp('gapRow/+Unit gapColumn/+Unit', UNIT_WORDS, 'cells percent', 0),
  rowGap: lengthProp('gapRow/+Unit', UNIT_WORDS, 'cells percent', 0),
  columnGap: lengthProp('gapColumn/+Unit', UNIT_WORDS, 'cells percent', 0),
  overflow: enumProp('overflowX overflowY', OVERFLOW_WORDS),
  overflowX: enumProp('overflowX', OVERFLOW_WORDS),
  overflowY: enumProp('overflowY', OVERFLOW_WORDS),
  scrollbar: enumProp('scrollbar', SCROLLBAR_WORDS),
  scrollbarColor: colorProp('scrollbarColor'),
  scrollbarTrackColor: colorProp('scrollbarTrackColor'),
  stickyScroll: enumProp('stickyScroll', STICKY_SCROLL_WORDS),
  focusScope: enumProp('focusScope', FOCUS_SCOPE_WORDS),
  roving: enumProp('roving', ROVING_WORDS),
}

/** What the props of the set `frame` write, and how. */
const FRAME_SET: PropSet = {
  border: enumProp('borderTopStyle borderRightStyle borderBottomStyle borderLeftStyle', BORDER_STYLE_WORDS),
  borderTop: enumProp('borderTopStyle', BORDER_STYLE_WORDS),
  borderRight: enumProp('borderRightStyle', BORDER_STYLE_WORDS),
  borderBottom: enumProp('borderBottomStyle', BORDER_STYLE_WORDS),
  borderLeft: enumProp('borderLeftStyle', BORDER_STYLE_WORDS),
  borderColor: colorProp('borderTopColor borderRightColor borderBottomColor borderLeftColor'),
  borderTopColor: colorProp('borderTopColor'),
  borderRightColor: colorProp('borderRightColor'),
  borderBottomColor: colorProp('borderBottomColor'),
  borderLeftColor: colorProp('borderLeftColor'),
  title: ownProp(),
  titleAlign: enumProp('titleAlign', TEXT_ALIGN_WORDS),
  bottomTitle: ownProp(),
  bottomTitleAlign: enumProp('bottomTitleAlign', TEXT_ALIGN_WORDS),
  titleColor: colorProp('titleColor'),
  backgroundImage: ownProp(),
}

/** What the props of the set `glyphs` write, and how. */
const GLYPHS_SET: PropSet = {
  content: textProp('textOffset/textLength'),
  frameInterval: integerProp('frameInterval', 0, 4_294_967_295),
  bold: flagProp('textAttributes', TextAttribute.bold),
  dim: flagProp('textAttributes', TextAttribute.dim),
  italic: flagProp('textAttributes', TextAttribute.italic),
  underline: flagProp('textAttributes', TextAttribute.underline),
  blink: flagProp('textAttributes', TextAttribute.blink),
  inverse: flagProp('textAttributes', TextAttribute.inverse),
  strikethrough: flagProp('textAttributes', TextAttribute.strikethrough),
  textAlign: enumProp('textAlign', TEXT_ALIGN_WORDS),
  textWrap: enumProp('textWrap', TEXT_WRAP_WORDS),
  textOverflow: enumProp('textOverflow', TEXT_OVERFLOW_WORDS),
}

/** What the props of the set `edit` write, and how. */
const EDIT_SET: PropSet = {
  maxLength: integerProp('maxLength', 0, 4_294_967_295),
  readOnly: switchProp('readOnly'),
  caretShape: enumProp('caretShape', CARET_SHAPE_WORDS),
  caretColor: colorProp('cursorColor'),
  fieldSizing: enumProp('fieldSizing', FIELD_SIZING_WORDS),
  placeholderColor: colorProp('placeholderColor'),
}

/** What the props of the set `lines` write, and how. */
const LINES_SET: PropSet = {
  textWrap: enumProp('textWrap', TEXT_WRAP_WORDS),
}

/** Where the props of every primitive go. */
export interface Targets {
  readonly box: Wiring<BoxProps>
  readonly text: Wiring<TextProps>
  readonly input: Wiring<InputProps>
  readonly textarea: Wiring<TextareaProps>
  readonly button: Wiring<ButtonProps>
}

/** Where props go, made once per app. */
export function createTargets(runtime: Runtime): Targets {
  const fields = PLAN.fields()
  return {
    box: new Wiring(runtime, fields, 'box', [ITEM_SET, PAINT_SET, INTERACTION_SET, CONTAINER_SET, FRAME_SET]),
    text: new Wiring(runtime, fields, 'text', [ITEM_SET, PAINT_SET, INTERACTION_SET, GLYPHS_SET], 'content'),
    input: new Wiring(runtime, fields, 'input', [ITEM_SET, PAINT_SET, INTERACTION_SET, FRAME_SET, EDIT_SET]),
    textarea: new Wiring(
      runtime,
      fields,
      'textarea',
      [ITEM_SET, PAINT_SET, INTERACTION_SET, FRAME_SET, EDIT_SET, LINES_SET],
    ),
    button: new Wiring(runtime, fields, 'button', [ITEM_SET, PAINT_SET, INTERACTION_SET, CONTAINER_SET, FRAME_SET]),
  }
}

/**
 * Writes what is given to a node of `box` and repeats its sources as long as the scope lives. Of several props that
 * write one field, the one that writes the fewest fields wins, in whatever order they are given. `ref`, `key` and
 * what starts with `on` is left to the face.
 */
export function wireBox(targets: Targets, node: number, props: BoxProps): void {
  targets.box.wire(node, props)
}

/**
 * Writes what is given to a node of `text` and repeats its sources as long as the scope lives. Of several props
 * that write one field, the one that writes the fewest fields wins, in whatever order they are given. `ref`, `key`
 * and what starts with `on` is left to the face.
 *
 * @param content stands above `props.content`
 */
export function wireText(targets: Targets, node: number, props: TextProps, content?: Prop<string | number>): void {
  targets.text.wire(node, props, content)
}

/**
 * Writes what is given to a node of `input` and repeats its sources as long as the scope lives. Of several props
 * that write one field, the one that writes the fewest fields wins, in whatever order they are given. `ref`, `key`
 * and what starts with `on` is left to the face.
 */
export function wireInput(targets: Targets, node: number, props: InputProps): void {
  targets.input.wire(node, props)
}

/**
 * Writes what is given to a node of `textarea` and repeats its sources as long as the scope lives. Of several props
 * that write one field, the one that writes the fewest fields wins, in whatever order they are given. `ref`, `key`
 * and what starts with `on` is left to the face.
 */
export function wireTextarea(targets: Targets, node: number, props: TextareaProps): void {
  targets.textarea.wire(node, props)
}

/**
 * Writes what is given to a node of `button` and repeats its sources as long as the scope lives. Of several props
 * that write one field, the one that writes the fewest fields wins, in whatever order they are given. `ref`, `key`
 * and what starts with `on` is left to the face.
 */
export function wireButton(targets: Targets, node: number, props: ButtonProps): void {
  targets.button.wire(node, props)
}
