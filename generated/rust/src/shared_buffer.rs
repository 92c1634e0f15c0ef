// Written by sparktui-codegen from the inventory `sparktui`, layout hash 3f7eabb6077804fa.
// To change it, edit the inventory and run `npm run codegen`.

//! The live memory.

use sparktui_memory::{AttachError, Bytes, BytesMut, Expected, Identity, NodeId, SharedRegion};

use crate::enums;
use crate::fields::{Field, FieldType, Section};
use crate::layout::{Layout, LayoutError};
use crate::{LAYOUT_HASH, MAGIC, MAX_CAPACITY};

/// The memory that both languages see.
///
/// TypeScript writes its fields at any moment, so every number read here is hostile input: an enum
/// falls back to the field's default where the number is no value, a float may be NaN or infinite,
/// and lengths, offsets and links are the caller's to check.
///
/// A [`NodeId`] given to an accessor comes from [`Layout::node`]. One at or above the capacity is a
/// bug of the caller: debug builds panic, others read or write another slot or panic where that lies
/// past the end. It is never undefined behaviour.
#[derive(Debug)]
pub struct SharedBuffer {
    region: SharedRegion,
    layout: Layout,
}

impl SharedBuffer {
    /// Takes the memory that TypeScript made, if it is a buffer of this inventory.
    ///
    /// # Errors
    /// If it is too small or misaligned, no such buffer, or one of another inventory or an impossible size.
    pub fn attach(region: SharedRegion) -> Result<Self, AttachError> {
        let identity = Identity::read(&region)?;
        identity.check(&Expected {
            magic: MAGIC,
            hash: LAYOUT_HASH,
            max_capacity: MAX_CAPACITY,
        })?;
        let layout = Layout::new(identity.capacity, identity.text_bytes).map_err(refused)?;
        Identity::check_size(&region, layout.total_bytes())?;
        Ok(Self { region, layout })
    }

    /// Private memory with the identity of a buffer and zeros: for tests and for engines without TypeScript.
    pub fn private(layout: &Layout) -> Self {
        let region = SharedRegion::private(layout.total_bytes());
        let identity = Identity {
            magic: MAGIC,
            hash: LAYOUT_HASH,
            capacity: layout.capacity(),
            text_bytes: layout.text_bytes(),
        };
        identity.write(&region);
        Self {
            region,
            layout: layout.clone(),
        }
    }

    /// The memory itself, for the protocol.
    #[inline]
    pub const fn region(&self) -> &SharedRegion {
        &self.region
    }

    /// Where everything lies in it.
    #[inline]
    pub const fn layout(&self) -> &Layout {
        &self.layout
    }

    /// UTF-8 of all texts, in slices.
    #[inline]
    pub fn text_pool_bytes(&self) -> Bytes<'_> {
        Bytes::new(&self.region, self.layout.section(Section::TextPool))
    }

    /// The event ring; its size is a power of two.
    #[inline]
    pub fn events_bytes(&self) -> BytesMut<'_> {
        BytesMut::new(&self.region, self.layout.section(Section::Events))
    }

    /// Colour words that the tokens 0x200 to 0x23f stand for, one after the other. The root's visual dirty bit says that they changed.
    #[inline]
    pub fn theme_bytes(&self) -> Bytes<'_> {
        Bytes::new(&self.region, self.layout.section(Section::Theme))
    }

    /// Text that goes above the frame, or to the terminal after the end: a ring of UTF-8, whole lines. Its size is a power of two.
    #[inline]
    pub fn prints_bytes(&self) -> Bytes<'_> {
        Bytes::new(&self.region, self.layout.section(Section::Prints))
    }

    #[inline(always)]
    fn slot32(&self, field: Field, node: NodeId) -> usize {
        debug_assert!(node.0 < self.layout.capacity());
        self.layout.field_offset(field) + node.index() * 4
    }

    #[inline(always)]
    fn slot8(&self, field: Field, node: NodeId) -> usize {
        debug_assert!(node.0 < self.layout.capacity());
        self.layout.field_offset(field) + node.index()
    }

    /// Width of the border box. Unit: that in `width_unit`.
    #[inline]
    pub fn width(&self, node: NodeId) -> f32 {
        self.load_f32(Field::Width, node)
    }

    /// Height of the border box. Unit: that in `height_unit`.
    #[inline]
    pub fn height(&self, node: NodeId) -> f32 {
        self.load_f32(Field::Height, node)
    }

    /// Least width. Unit: that in `min_width_unit`.
    #[inline]
    pub fn min_width(&self, node: NodeId) -> f32 {
        self.load_f32(Field::MinWidth, node)
    }

    /// Least height. Unit: that in `min_height_unit`.
    #[inline]
    pub fn min_height(&self, node: NodeId) -> f32 {
        self.load_f32(Field::MinHeight, node)
    }

    /// Most width, auto for none. Unit: that in `max_width_unit`.
    #[inline]
    pub fn max_width(&self, node: NodeId) -> f32 {
        self.load_f32(Field::MaxWidth, node)
    }

    /// Most height, auto for none. Unit: that in `max_height_unit`.
    #[inline]
    pub fn max_height(&self, node: NodeId) -> f32 {
        self.load_f32(Field::MaxHeight, node)
    }

    /// Share of the free room that the node takes. Unit: factor.
    #[inline]
    pub fn flex_grow(&self, node: NodeId) -> f32 {
        self.load_f32(Field::FlexGrow, node)
    }

    /// Share of the missing room that the node gives up. Unit: factor.
    #[inline]
    pub fn flex_shrink(&self, node: NodeId) -> f32 {
        self.load_f32(Field::FlexShrink, node)
    }

    /// Size on the main axis before growing and shrinking. Unit: that in `flex_basis_unit`.
    #[inline]
    pub fn flex_basis(&self, node: NodeId) -> f32 {
        self.load_f32(Field::FlexBasis, node)
    }

    /// Room between border and content. Unit: that in `padding_top_unit`.
    #[inline]
    pub fn padding_top(&self, node: NodeId) -> f32 {
        self.load_f32(Field::PaddingTop, node)
    }

    /// Room between border and content. Unit: that in `padding_right_unit`.
    #[inline]
    pub fn padding_right(&self, node: NodeId) -> f32 {
        self.load_f32(Field::PaddingRight, node)
    }

    /// Room between border and content. Unit: that in `padding_bottom_unit`.
    #[inline]
    pub fn padding_bottom(&self, node: NodeId) -> f32 {
        self.load_f32(Field::PaddingBottom, node)
    }

    /// Room between border and content. Unit: that in `padding_left_unit`.
    #[inline]
    pub fn padding_left(&self, node: NodeId) -> f32 {
        self.load_f32(Field::PaddingLeft, node)
    }

    /// Room outside the border, may be negative. Unit: that in `margin_top_unit`.
    #[inline]
    pub fn margin_top(&self, node: NodeId) -> f32 {
        self.load_f32(Field::MarginTop, node)
    }

    /// Room outside the border, may be negative. Unit: that in `margin_right_unit`.
    #[inline]
    pub fn margin_right(&self, node: NodeId) -> f32 {
        self.load_f32(Field::MarginRight, node)
    }

    /// Room outside the border, may be negative. Unit: that in `margin_bottom_unit`.
    #[inline]
    pub fn margin_bottom(&self, node: NodeId) -> f32 {
        self.load_f32(Field::MarginBottom, node)
    }

    /// Room outside the border, may be negative. Unit: that in `margin_left_unit`.
    #[inline]
    pub fn margin_left(&self, node: NodeId) -> f32 {
        self.load_f32(Field::MarginLeft, node)
    }

    /// CSS `row-gap`: room between rows. Unit: that in `gap_row_unit`.
    #[inline]
    pub fn gap_row(&self, node: NodeId) -> f32 {
        self.load_f32(Field::GapRow, node)
    }

    /// CSS `column-gap`: room between columns. Unit: that in `gap_column_unit`.
    #[inline]
    pub fn gap_column(&self, node: NodeId) -> f32 {
        self.load_f32(Field::GapColumn, node)
    }

    /// CSS `top`. Unit: that in `inset_top_unit`.
    #[inline]
    pub fn inset_top(&self, node: NodeId) -> f32 {
        self.load_f32(Field::InsetTop, node)
    }

    /// CSS `right`. Unit: that in `inset_right_unit`.
    #[inline]
    pub fn inset_right(&self, node: NodeId) -> f32 {
        self.load_f32(Field::InsetRight, node)
    }

    /// CSS `bottom`. Unit: that in `inset_bottom_unit`.
    #[inline]
    pub fn inset_bottom(&self, node: NodeId) -> f32 {
        self.load_f32(Field::InsetBottom, node)
    }

    /// CSS `left`. Unit: that in `inset_left_unit`.
    #[inline]
    pub fn inset_left(&self, node: NodeId) -> f32 {
        self.load_f32(Field::InsetLeft, node)
    }

    /// How much of the node and what is in it covers what lies below. Unit: 0..1.
    #[inline]
    pub fn opacity(&self, node: NodeId) -> f32 {
        self.load_f32(Field::Opacity, node)
    }

    /// Left edge of the border box, from the left of the screen while nothing is scrolled. Unit: cells.
    #[inline]
    pub fn computed_x(&self, node: NodeId) -> f32 {
        self.load_f32(Field::ComputedX, node)
    }

    /// Sets `computed_x`. Left edge of the border box, from the left of the screen while nothing is scrolled. Unit: cells.
    #[inline]
    pub fn set_computed_x(&self, node: NodeId, value: f32) {
        self.store_f32(Field::ComputedX, node, value);
    }

    /// Top edge of the border box, from the top of the screen while nothing is scrolled. Unit: cells.
    #[inline]
    pub fn computed_y(&self, node: NodeId) -> f32 {
        self.load_f32(Field::ComputedY, node)
    }

    /// Sets `computed_y`. Top edge of the border box, from the top of the screen while nothing is scrolled. Unit: cells.
    #[inline]
    pub fn set_computed_y(&self, node: NodeId, value: f32) {
        self.store_f32(Field::ComputedY, node, value);
    }

    /// Width of the border box. Unit: cells.
    #[inline]
    pub fn computed_width(&self, node: NodeId) -> f32 {
        self.load_f32(Field::ComputedWidth, node)
    }

    /// Sets `computed_width`. Width of the border box. Unit: cells.
    #[inline]
    pub fn set_computed_width(&self, node: NodeId, value: f32) {
        self.store_f32(Field::ComputedWidth, node, value);
    }

    /// Height of the border box. Unit: cells.
    #[inline]
    pub fn computed_height(&self, node: NodeId) -> f32 {
        self.load_f32(Field::ComputedHeight, node)
    }

    /// Sets `computed_height`. Height of the border box. Unit: cells.
    #[inline]
    pub fn set_computed_height(&self, node: NodeId, value: f32) {
        self.store_f32(Field::ComputedHeight, node, value);
    }

    /// Width of what can be scrolled to. Unit: cells.
    #[inline]
    pub fn scrollable_width(&self, node: NodeId) -> f32 {
        self.load_f32(Field::ScrollableWidth, node)
    }

    /// Sets `scrollable_width`. Width of what can be scrolled to. Unit: cells.
    #[inline]
    pub fn set_scrollable_width(&self, node: NodeId, value: f32) {
        self.store_f32(Field::ScrollableWidth, node, value);
    }

    /// Height of what can be scrolled to. Unit: cells.
    #[inline]
    pub fn scrollable_height(&self, node: NodeId) -> f32 {
        self.load_f32(Field::ScrollableHeight, node)
    }

    /// Sets `scrollable_height`. Height of what can be scrolled to. Unit: cells.
    #[inline]
    pub fn set_scrollable_height(&self, node: NodeId, value: f32) {
        self.store_f32(Field::ScrollableHeight, node, value);
    }

    /// Largest `scroll_y`. Unit: cells.
    #[inline]
    pub fn max_scroll(&self, node: NodeId) -> f32 {
        self.load_f32(Field::MaxScroll, node)
    }

    /// Sets `max_scroll`. Largest `scroll_y`. Unit: cells.
    #[inline]
    pub fn set_max_scroll(&self, node: NodeId, value: f32) {
        self.store_f32(Field::MaxScroll, node, value);
    }

    /// Colour of glyphs; 0 inherits. Unit: color.
    #[inline]
    pub fn fg_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::FgColor, node)
    }

    /// Colour behind the padding box; 0 is transparent. Unit: color.
    #[inline]
    pub fn bg_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::BgColor, node)
    }

    /// Colour of the top border; 0 is the node's own colour. Unit: color.
    #[inline]
    pub fn border_top_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::BorderTopColor, node)
    }

    /// Colour of the right border; 0 is the node's own colour. Unit: color.
    #[inline]
    pub fn border_right_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::BorderRightColor, node)
    }

    /// Colour of the bottom border; 0 is the node's own colour. Unit: color.
    #[inline]
    pub fn border_bottom_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::BorderBottomColor, node)
    }

    /// Colour of the left border; 0 is the node's own colour. Unit: color.
    #[inline]
    pub fn border_left_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::BorderLeftColor, node)
    }

    /// Colour of the border while the node has the focus; 0 leaves it. Unit: color.
    #[inline]
    pub fn focus_ring_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::FocusRingColor, node)
    }

    /// Colour of the caret; 0 is the terminal's. Unit: color.
    #[inline]
    pub fn cursor_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::CursorColor, node)
    }

    /// Start of the node's UTF-8 in the text pool. Unit: bytes.
    #[inline]
    pub fn text_offset(&self, node: NodeId) -> u32 {
        self.load_u32(Field::TextOffset, node)
    }

    /// Length of the node's UTF-8. Unit: bytes.
    #[inline]
    pub fn text_length(&self, node: NodeId) -> u32 {
        self.load_u32(Field::TextLength, node)
    }

    /// CSS `z-index` among siblings: higher is drawn later. Unit: int32, two's complement.
    #[inline]
    pub fn z_index(&self, node: NodeId) -> u32 {
        self.load_u32(Field::ZIndex, node)
    }

    /// Order of focus; negative is left out of it. Unit: int32, two's complement.
    #[inline]
    pub fn tab_index(&self, node: NodeId) -> u32 {
        self.load_u32(Field::TabIndex, node)
    }

    /// The parent, -1 for none. Unit: node.
    #[inline]
    pub fn parent_index(&self, node: NodeId) -> i32 {
        self.load_i32(Field::ParentIndex, node)
    }

    /// How far the content is scrolled to the left. Unit: cells.
    #[inline]
    pub fn scroll_x(&self, node: NodeId) -> i32 {
        self.load_i32(Field::ScrollX, node)
    }

    /// Sets `scroll_x`. How far the content is scrolled to the left. Unit: cells.
    #[inline]
    pub fn set_scroll_x(&self, node: NodeId, value: i32) {
        self.store_i32(Field::ScrollX, node, value);
    }

    /// How far the content is scrolled up. Unit: cells.
    #[inline]
    pub fn scroll_y(&self, node: NodeId) -> i32 {
        self.load_i32(Field::ScrollY, node)
    }

    /// Sets `scroll_y`. How far the content is scrolled up. Unit: cells.
    #[inline]
    pub fn set_scroll_y(&self, node: NodeId, value: i32) {
        self.store_i32(Field::ScrollY, node, value);
    }

    /// Where the caret stands in an editable text. Unit: graphemes.
    #[inline]
    pub fn cursor_position(&self, node: NodeId) -> i32 {
        self.load_i32(Field::CursorPosition, node)
    }

    /// Sets `cursor_position`. Where the caret stands in an editable text. Unit: graphemes.
    #[inline]
    pub fn set_cursor_position(&self, node: NodeId, value: i32) {
        self.store_i32(Field::CursorPosition, node, value);
    }

    /// First selected grapheme, -1 for none. Unit: graphemes.
    #[inline]
    pub fn selection_start(&self, node: NodeId) -> i32 {
        self.load_i32(Field::SelectionStart, node)
    }

    /// Sets `selection_start`. First selected grapheme, -1 for none. Unit: graphemes.
    #[inline]
    pub fn set_selection_start(&self, node: NodeId, value: i32) {
        self.store_i32(Field::SelectionStart, node, value);
    }

    /// One past the last selected grapheme, -1 for none. Unit: graphemes.
    #[inline]
    pub fn selection_end(&self, node: NodeId) -> i32 {
        self.load_i32(Field::SelectionEnd, node)
    }

    /// Sets `selection_end`. One past the last selected grapheme, -1 for none. Unit: graphemes.
    #[inline]
    pub fn set_selection_end(&self, node: NodeId, value: i32) {
        self.store_i32(Field::SelectionEnd, node, value);
    }

    /// Whether the mouse is over the node.
    #[inline]
    pub fn hover_state(&self, node: NodeId) -> enums::Toggle {
        let raw = self.load_u32(Field::HoverState, node);
        enums::Toggle::from_raw_or(raw, enums::Toggle::Off)
    }

    /// Sets `hover_state`. Whether the mouse is over the node.
    #[inline]
    pub fn set_hover_state(&self, node: NodeId, value: enums::Toggle) {
        self.store_u32(Field::HoverState, node, value.raw());
    }

    /// Whether a button is held down on the node.
    #[inline]
    pub fn pressed_state(&self, node: NodeId) -> enums::Toggle {
        let raw = self.load_u32(Field::PressedState, node);
        enums::Toggle::from_raw_or(raw, enums::Toggle::Off)
    }

    /// Sets `pressed_state`. Whether a button is held down on the node.
    #[inline]
    pub fn set_pressed_state(&self, node: NodeId, value: enums::Toggle) {
        self.store_u32(Field::PressedState, node, value.raw());
    }

    /// Whether keys go to the node.
    #[inline]
    pub fn focused_state(&self, node: NodeId) -> enums::Toggle {
        let raw = self.load_u32(Field::FocusedState, node);
        enums::Toggle::from_raw_or(raw, enums::Toggle::Off)
    }

    /// Sets `focused_state`. Whether keys go to the node.
    #[inline]
    pub fn set_focused_state(&self, node: NodeId, value: enums::Toggle) {
        self.store_u32(Field::FocusedState, node, value.raw());
    }

    /// Width of the text as last measured. Unit: cells.
    #[inline]
    pub fn content_width_cache(&self, node: NodeId) -> i32 {
        self.load_i32(Field::ContentWidthCache, node)
    }

    /// Sets `content_width_cache`. Width of the text as last measured. Unit: cells.
    #[inline]
    pub fn set_content_width_cache(&self, node: NodeId, value: i32) {
        self.store_i32(Field::ContentWidthCache, node, value);
    }

    /// Height of the text as last measured. Unit: cells.
    #[inline]
    pub fn content_height_cache(&self, node: NodeId) -> i32 {
        self.load_i32(Field::ContentHeightCache, node)
    }

    /// Sets `content_height_cache`. Height of the text as last measured. Unit: cells.
    #[inline]
    pub fn set_content_height_cache(&self, node: NodeId, value: i32) {
        self.store_i32(Field::ContentHeightCache, node, value);
    }

    /// The first child, -1 for none. Unit: node.
    #[inline]
    pub fn first_child_index(&self, node: NodeId) -> i32 {
        self.load_i32(Field::FirstChildIndex, node)
    }

    /// How many children the node has. Unit: nodes.
    #[inline]
    pub fn child_count(&self, node: NodeId) -> i32 {
        self.load_i32(Field::ChildCount, node)
    }

    /// What the node is.
    #[inline]
    pub fn component_type(&self, node: NodeId) -> enums::ComponentType {
        let raw = self.load_byte(Field::ComponentType, node);
        enums::ComponentType::from_raw_or(raw, enums::ComponentType::None)
    }

    /// Whether the node is drawn.
    #[inline]
    pub fn visible(&self, node: NodeId) -> enums::Visibility {
        let raw = self.load_byte(Field::Visible, node);
        enums::Visibility::from_raw_or(raw, enums::Visibility::Visible)
    }

    /// How the node takes part in layout.
    #[inline]
    pub fn display(&self, node: NodeId) -> enums::Display {
        let raw = self.load_byte(Field::Display, node);
        enums::Display::from_raw_or(raw, enums::Display::Flex)
    }

    /// Whether the node is in the flow.
    #[inline]
    pub fn position_type(&self, node: NodeId) -> enums::Position {
        let raw = self.load_byte(Field::PositionType, node);
        enums::Position::from_raw_or(raw, enums::Position::Relative)
    }

    /// The axis along which children are placed.
    #[inline]
    pub fn flex_direction(&self, node: NodeId) -> enums::FlexDirection {
        let raw = self.load_byte(Field::FlexDirection, node);
        enums::FlexDirection::from_raw_or(raw, enums::FlexDirection::Row)
    }

    /// Whether children go on to further lines.
    #[inline]
    pub fn flex_wrap(&self, node: NodeId) -> enums::FlexWrap {
        let raw = self.load_byte(Field::FlexWrap, node);
        enums::FlexWrap::from_raw_or(raw, enums::FlexWrap::Nowrap)
    }

    /// Where free room goes on the main axis.
    #[inline]
    pub fn justify_content(&self, node: NodeId) -> enums::JustifyContent {
        let raw = self.load_byte(Field::JustifyContent, node);
        enums::JustifyContent::from_raw_or(raw, enums::JustifyContent::Normal)
    }

    /// Where children stand on the cross axis.
    #[inline]
    pub fn align_items(&self, node: NodeId) -> enums::AlignItems {
        let raw = self.load_byte(Field::AlignItems, node);
        enums::AlignItems::from_raw_or(raw, enums::AlignItems::Normal)
    }

    /// Where the node itself stands on the cross axis.
    #[inline]
    pub fn align_self(&self, node: NodeId) -> enums::AlignSelf {
        let raw = self.load_byte(Field::AlignSelf, node);
        enums::AlignSelf::from_raw_or(raw, enums::AlignSelf::Auto)
    }

    /// Where free room between lines goes.
    #[inline]
    pub fn align_content(&self, node: NodeId) -> enums::AlignContent {
        let raw = self.load_byte(Field::AlignContent, node);
        enums::AlignContent::from_raw_or(raw, enums::AlignContent::Normal)
    }

    /// What happens to what is wider than the box.
    #[inline]
    pub fn overflow_x(&self, node: NodeId) -> enums::Overflow {
        let raw = self.load_byte(Field::OverflowX, node);
        enums::Overflow::from_raw_or(raw, enums::Overflow::Visible)
    }

    /// What happens to what is higher than the box.
    #[inline]
    pub fn overflow_y(&self, node: NodeId) -> enums::Overflow {
        let raw = self.load_byte(Field::OverflowY, node);
        enums::Overflow::from_raw_or(raw, enums::Overflow::Visible)
    }

    /// Line of the top border.
    #[inline]
    pub fn border_top_style(&self, node: NodeId) -> enums::BorderStyle {
        let raw = self.load_byte(Field::BorderTopStyle, node);
        enums::BorderStyle::from_raw_or(raw, enums::BorderStyle::None)
    }

    /// Line of the right border.
    #[inline]
    pub fn border_right_style(&self, node: NodeId) -> enums::BorderStyle {
        let raw = self.load_byte(Field::BorderRightStyle, node);
        enums::BorderStyle::from_raw_or(raw, enums::BorderStyle::None)
    }

    /// Line of the bottom border.
    #[inline]
    pub fn border_bottom_style(&self, node: NodeId) -> enums::BorderStyle {
        let raw = self.load_byte(Field::BorderBottomStyle, node);
        enums::BorderStyle::from_raw_or(raw, enums::BorderStyle::None)
    }

    /// Line of the left border.
    #[inline]
    pub fn border_left_style(&self, node: NodeId) -> enums::BorderStyle {
        let raw = self.load_byte(Field::BorderLeftStyle, node);
        enums::BorderStyle::from_raw_or(raw, enums::BorderStyle::None)
    }

    /// Height of the top border where it has a style. Unit: cells, 0 or 1.
    #[inline]
    pub fn border_top_width(&self, node: NodeId) -> u8 {
        self.load_u8(Field::BorderTopWidth, node)
    }

    /// Width of the right border where it has a style. Unit: cells, 0 or 1.
    #[inline]
    pub fn border_right_width(&self, node: NodeId) -> u8 {
        self.load_u8(Field::BorderRightWidth, node)
    }

    /// Height of the bottom border where it has a style. Unit: cells, 0 or 1.
    #[inline]
    pub fn border_bottom_width(&self, node: NodeId) -> u8 {
        self.load_u8(Field::BorderBottomWidth, node)
    }

    /// Width of the left border where it has a style. Unit: cells, 0 or 1.
    #[inline]
    pub fn border_left_width(&self, node: NodeId) -> u8 {
        self.load_u8(Field::BorderLeftWidth, node)
    }

    /// Where a line stands in its box.
    #[inline]
    pub fn text_align(&self, node: NodeId) -> enums::TextAlign {
        let raw = self.load_byte(Field::TextAlign, node);
        enums::TextAlign::from_raw_or(raw, enums::TextAlign::Left)
    }

    /// Where lines may break.
    #[inline]
    pub fn text_wrap(&self, node: NodeId) -> enums::TextWrap {
        let raw = self.load_byte(Field::TextWrap, node);
        enums::TextWrap::from_raw_or(raw, enums::TextWrap::Wrap)
    }

    /// What becomes of a line wider than its box.
    #[inline]
    pub fn text_overflow(&self, node: NodeId) -> enums::TextOverflow {
        let raw = self.load_byte(Field::TextOverflow, node);
        enums::TextOverflow::from_raw_or(raw, enums::TextOverflow::Clip)
    }

    /// Whether the node can have the focus.
    #[inline]
    pub fn focusable(&self, node: NodeId) -> enums::Toggle {
        let raw = self.load_byte(Field::Focusable, node);
        enums::Toggle::from_raw_or(raw, enums::Toggle::Off)
    }

    /// Whether the node takes no input.
    #[inline]
    pub fn disabled(&self, node: NodeId) -> enums::Toggle {
        let raw = self.load_byte(Field::Disabled, node);
        enums::Toggle::from_raw_or(raw, enums::Toggle::Off)
    }

    /// Counts the changes of layout fields. Unit: changes, modulo 256.
    #[inline]
    pub fn dirty_layout(&self, node: NodeId) -> u8 {
        self.load_u8(Field::DirtyLayout, node)
    }

    /// Counts the changes of visual fields. Unit: changes, modulo 256.
    #[inline]
    pub fn dirty_visual(&self, node: NodeId) -> u8 {
        self.load_u8(Field::DirtyVisual, node)
    }

    /// Counts the changes of text fields. Unit: changes, modulo 256.
    #[inline]
    pub fn dirty_text(&self, node: NodeId) -> u8 {
        self.load_u8(Field::DirtyText, node)
    }

    /// How many nodes have lived in this slot. Unit: births, modulo 2^32.
    #[inline]
    pub fn generation(&self, node: NodeId) -> u32 {
        self.load_u32(Field::Generation, node)
    }

    /// The generation that the engine's fields of this slot speak of. Unit: births, modulo 2^32.
    #[inline]
    pub fn engine_gen(&self, node: NodeId) -> u32 {
        self.load_u32(Field::EngineGen, node)
    }

    /// Sets `engine_gen`. The generation that the engine's fields of this slot speak of. Unit: births, modulo 2^32.
    #[inline]
    pub fn set_engine_gen(&self, node: NodeId, value: u32) {
        self.store_u32(Field::EngineGen, node, value);
    }

    /// The next child of the same parent, -1 for none. Unit: node.
    #[inline]
    pub fn next_sibling(&self, node: NodeId) -> i32 {
        self.load_i32(Field::NextSibling, node)
    }

    /// How the glyphs are drawn.
    #[inline]
    pub fn text_attributes(&self, node: NodeId) -> enums::TextAttribute {
        let raw = self.load_byte(Field::TextAttributes, node);
        enums::TextAttribute::from_raw(raw)
    }

    /// What of the node JavaScript wants to be woken for.
    #[inline]
    pub fn watch(&self, node: NodeId) -> enums::Watch {
        let raw = self.load_byte(Field::Watch, node);
        enums::Watch::from_raw(raw)
    }

    /// Unit of `width`.
    #[inline]
    pub fn width_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::WidthUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Auto)
    }

    /// Unit of `height`.
    #[inline]
    pub fn height_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::HeightUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Auto)
    }

    /// Unit of `min_width`.
    #[inline]
    pub fn min_width_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::MinWidthUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Auto)
    }

    /// Unit of `min_height`.
    #[inline]
    pub fn min_height_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::MinHeightUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Auto)
    }

    /// Unit of `max_width`.
    #[inline]
    pub fn max_width_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::MaxWidthUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Auto)
    }

    /// Unit of `max_height`.
    #[inline]
    pub fn max_height_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::MaxHeightUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Auto)
    }

    /// Unit of `flex_basis`.
    #[inline]
    pub fn flex_basis_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::FlexBasisUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Auto)
    }

    /// Unit of `padding_top`.
    #[inline]
    pub fn padding_top_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::PaddingTopUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Cells)
    }

    /// Unit of `padding_right`.
    #[inline]
    pub fn padding_right_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::PaddingRightUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Cells)
    }

    /// Unit of `padding_bottom`.
    #[inline]
    pub fn padding_bottom_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::PaddingBottomUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Cells)
    }

    /// Unit of `padding_left`.
    #[inline]
    pub fn padding_left_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::PaddingLeftUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Cells)
    }

    /// Unit of `margin_top`.
    #[inline]
    pub fn margin_top_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::MarginTopUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Cells)
    }

    /// Unit of `margin_right`.
    #[inline]
    pub fn margin_right_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::MarginRightUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Cells)
    }

    /// Unit of `margin_bottom`.
    #[inline]
    pub fn margin_bottom_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::MarginBottomUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Cells)
    }

    /// Unit of `margin_left`.
    #[inline]
    pub fn margin_left_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::MarginLeftUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Cells)
    }

    /// Unit of `gap_row`.
    #[inline]
    pub fn gap_row_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::GapRowUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Cells)
    }

    /// Unit of `gap_column`.
    #[inline]
    pub fn gap_column_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::GapColumnUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Cells)
    }

    /// Unit of `inset_top`.
    #[inline]
    pub fn inset_top_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::InsetTopUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Auto)
    }

    /// Unit of `inset_right`.
    #[inline]
    pub fn inset_right_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::InsetRightUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Auto)
    }

    /// Unit of `inset_bottom`.
    #[inline]
    pub fn inset_bottom_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::InsetBottomUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Auto)
    }

    /// Unit of `inset_left`.
    #[inline]
    pub fn inset_left_unit(&self, node: NodeId) -> enums::Unit {
        let raw = self.load_byte(Field::InsetLeftUnit, node);
        enums::Unit::from_raw_or(raw, enums::Unit::Auto)
    }

    /// Largest `scroll_x`. Unit: cells.
    #[inline]
    pub fn max_scroll_x(&self, node: NodeId) -> f32 {
        self.load_f32(Field::MaxScrollX, node)
    }

    /// Sets `max_scroll_x`. Largest `scroll_x`. Unit: cells.
    #[inline]
    pub fn set_max_scroll_x(&self, node: NodeId, value: f32) {
        self.store_f32(Field::MaxScrollX, node, value);
    }

    /// Number of the newest request to scroll; `req_scroll_x` and `req_scroll_y` say where to. Unit: requests, modulo 2^32.
    #[inline]
    pub fn req_seq(&self, node: NodeId) -> u32 {
        self.load_u32(Field::ReqSeq, node)
    }

    /// Number of the last request that `scroll_x` and `scroll_y` took in. Unit: requests, modulo 2^32.
    #[inline]
    pub fn ack_seq(&self, node: NodeId) -> u32 {
        self.load_u32(Field::AckSeq, node)
    }

    /// Sets `ack_seq`. Number of the last request that `scroll_x` and `scroll_y` took in. Unit: requests, modulo 2^32.
    #[inline]
    pub fn set_ack_seq(&self, node: NodeId, value: u32) {
        self.store_u32(Field::AckSeq, node, value);
    }

    /// Another number asks that the node be scrolled into view, by everything that it lies in. Unit: requests, modulo 2^32.
    #[inline]
    pub fn reveal_seq(&self, node: NodeId) -> u32 {
        self.load_u32(Field::RevealSeq, node)
    }

    /// Colour of the scrollbar's thumb; 0 is the node's own colour. Unit: color.
    #[inline]
    pub fn scrollbar_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::ScrollbarColor, node)
    }

    /// Colour of the scrollbar's track; 0 is transparent. Unit: color.
    #[inline]
    pub fn scrollbar_track_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::ScrollbarTrackColor, node)
    }

    /// Wanted `scroll_x`; too much is as much as there is. Unit: cells.
    #[inline]
    pub fn req_scroll_x(&self, node: NodeId) -> i32 {
        self.load_i32(Field::ReqScrollX, node)
    }

    /// Wanted `scroll_y`; too much is as much as there is. Unit: cells.
    #[inline]
    pub fn req_scroll_y(&self, node: NodeId) -> i32 {
        self.load_i32(Field::ReqScrollY, node)
    }

    /// When scrollbars are drawn.
    #[inline]
    pub fn scrollbar(&self, node: NodeId) -> enums::Scrollbar {
        let raw = self.load_byte(Field::Scrollbar, node);
        enums::Scrollbar::from_raw_or(raw, enums::Scrollbar::Auto)
    }

    /// Where the scroller stays while its content grows.
    #[inline]
    pub fn sticky_scroll(&self, node: NodeId) -> enums::StickyScroll {
        let raw = self.load_byte(Field::StickyScroll, node);
        enums::StickyScroll::from_raw_or(raw, enums::StickyScroll::None)
    }

    /// Where a node that `reveal_seq` asks for comes to stand.
    #[inline]
    pub fn reveal_block(&self, node: NodeId) -> enums::RevealBlock {
        let raw = self.load_byte(Field::RevealBlock, node);
        enums::RevealBlock::from_raw_or(raw, enums::RevealBlock::Nearest)
    }

    /// Start in the text pool of the chords that handlers of the node claim: one a line, `!` before those that count everywhere, `=` before those that count only while the focus is in the node. Unit: bytes.
    #[inline]
    pub fn keys_offset(&self, node: NodeId) -> u32 {
        self.load_u32(Field::KeysOffset, node)
    }

    /// Length of the claimed chords. Unit: bytes.
    #[inline]
    pub fn keys_length(&self, node: NodeId) -> u32 {
        self.load_u32(Field::KeysLength, node)
    }

    /// The number of the last request to focus the node, of the root to focus nothing; 0 for none. Unit: requests, from 1.
    #[inline]
    pub fn focus_request(&self, node: NodeId) -> u32 {
        self.load_u32(Field::FocusRequest, node)
    }

    /// Colour of glyphs while the node has the focus; 0 leaves it. Unit: color.
    #[inline]
    pub fn focus_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::FocusColor, node)
    }

    /// Colour behind the node while it has the focus; 0 leaves it. Unit: color.
    #[inline]
    pub fn focus_bg_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::FocusBgColor, node)
    }

    /// Colour of glyphs while the mouse is over the node; 0 leaves it. Unit: color.
    #[inline]
    pub fn hover_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::HoverColor, node)
    }

    /// Colour behind the node while the mouse is over it; 0 leaves it. Unit: color.
    #[inline]
    pub fn hover_bg_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::HoverBgColor, node)
    }

    /// Colour of glyphs while a button is down on the node; 0 leaves it. Unit: color.
    #[inline]
    pub fn pressed_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::PressedColor, node)
    }

    /// Colour behind the node while a button is down on it; 0 leaves it. Unit: color.
    #[inline]
    pub fn pressed_bg_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::PressedBgColor, node)
    }

    /// Whether the node takes the focus when it appears.
    #[inline]
    pub fn auto_focus(&self, node: NodeId) -> enums::Toggle {
        let raw = self.load_byte(Field::AutoFocus, node);
        enums::Toggle::from_raw_or(raw, enums::Toggle::Off)
    }

    /// Whether Tab stays in the node.
    #[inline]
    pub fn focus_scope(&self, node: NodeId) -> enums::FocusScope {
        let raw = self.load_byte(Field::FocusScope, node);
        enums::FocusScope::from_raw_or(raw, enums::FocusScope::None)
    }

    /// Whether arrows move the focus in the node.
    #[inline]
    pub fn roving(&self, node: NodeId) -> enums::Roving {
        let raw = self.load_byte(Field::Roving, node);
        enums::Roving::from_raw_or(raw, enums::Roving::None)
    }

    /// Which frequent events of the mouse handlers of the node ask for.
    #[inline]
    pub fn listen(&self, node: NodeId) -> enums::Listen {
        let raw = self.load_byte(Field::Listen, node);
        enums::Listen::from_raw(raw)
    }

    /// How long each line of the text is shown, one after the other; 0 shows all. Unit: milliseconds.
    #[inline]
    pub fn frame_interval(&self, node: NodeId) -> u32 {
        self.load_u32(Field::FrameInterval, node)
    }

    /// How long a number or a colour of the node takes to become another one. Unit: milliseconds.
    #[inline]
    pub fn transition_duration(&self, node: NodeId) -> u32 {
        self.load_u32(Field::TransitionDuration, node)
    }

    /// Start in the text pool of the animations of the node, a line for each field; engine/src/animate/spec.rs has the grammar. Unit: bytes.
    #[inline]
    pub fn motion_offset(&self, node: NodeId) -> u32 {
        self.load_u32(Field::MotionOffset, node)
    }

    /// Length of the animations. Unit: bytes.
    #[inline]
    pub fn motion_length(&self, node: NodeId) -> u32 {
        self.load_u32(Field::MotionLength, node)
    }

    /// How long it stays before that. Unit: milliseconds.
    #[inline]
    pub fn transition_delay(&self, node: NodeId) -> u32 {
        self.load_u32(Field::TransitionDelay, node)
    }

    /// How a number or a colour becomes another one.
    #[inline]
    pub fn transition_easing(&self, node: NodeId) -> enums::Easing {
        let raw = self.load_byte(Field::TransitionEasing, node);
        enums::Easing::from_raw_or(raw, enums::Easing::Ease)
    }

    /// Start in the text pool of what is shown while an editable text is empty. Unit: bytes.
    #[inline]
    pub fn placeholder_offset(&self, node: NodeId) -> u32 {
        self.load_u32(Field::PlaceholderOffset, node)
    }

    /// Length of the placeholder's UTF-8. Unit: bytes.
    #[inline]
    pub fn placeholder_length(&self, node: NodeId) -> u32 {
        self.load_u32(Field::PlaceholderLength, node)
    }

    /// Start in the text pool of earlier entries, a line each, oldest first. Unit: bytes.
    #[inline]
    pub fn history_offset(&self, node: NodeId) -> u32 {
        self.load_u32(Field::HistoryOffset, node)
    }

    /// Length of the earlier entries. Unit: bytes.
    #[inline]
    pub fn history_length(&self, node: NodeId) -> u32 {
        self.load_u32(Field::HistoryLength, node)
    }

    /// Which set the text in the pool is of an editable node; what has been taken is not taken again. Unit: sets, modulo 2^32.
    #[inline]
    pub fn edit_set(&self, node: NodeId) -> u32 {
        self.load_u32(Field::EditSet, node)
    }

    /// The last revision that JavaScript knows of. Unit: revisions, modulo 2^32.
    #[inline]
    pub fn edit_known(&self, node: NodeId) -> u32 {
        self.load_u32(Field::EditKnown, node)
    }

    /// Most that typing leads to. Unit: graphemes.
    #[inline]
    pub fn max_length(&self, node: NodeId) -> u32 {
        self.load_u32(Field::MaxLength, node)
    }

    /// What stands for every grapheme. Unit: Unicode scalar, 0 for none.
    #[inline]
    pub fn mask(&self, node: NodeId) -> u32 {
        self.load_u32(Field::Mask, node)
    }

    /// Colour of the placeholder; 0 is the node's own, faint. Unit: color.
    #[inline]
    pub fn placeholder_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::PlaceholderColor, node)
    }

    /// Colour of selected glyphs; 0 is the parent's. Unit: color.
    #[inline]
    pub fn selection_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::SelectionColor, node)
    }

    /// Colour behind selected glyphs; 0 is the parent's, and without any colour and background change places. Unit: color.
    #[inline]
    pub fn selection_bg_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::SelectionBgColor, node)
    }

    /// How the caret is drawn.
    #[inline]
    pub fn caret_shape(&self, node: NodeId) -> enums::CaretShape {
        let raw = self.load_byte(Field::CaretShape, node);
        enums::CaretShape::from_raw_or(raw, enums::CaretShape::Default)
    }

    /// Whether the node is as large as its text.
    #[inline]
    pub fn field_sizing(&self, node: NodeId) -> enums::FieldSizing {
        let raw = self.load_byte(Field::FieldSizing, node);
        enums::FieldSizing::from_raw_or(raw, enums::FieldSizing::Fixed)
    }

    /// Whether keys change nothing.
    #[inline]
    pub fn read_only(&self, node: NodeId) -> enums::Toggle {
        let raw = self.load_byte(Field::ReadOnly, node);
        enums::Toggle::from_raw_or(raw, enums::Toggle::Off)
    }

    /// Whether up and down call back earlier entries.
    #[inline]
    pub fn recalls(&self, node: NodeId) -> enums::Toggle {
        let raw = self.load_byte(Field::Recalls, node);
        enums::Toggle::from_raw_or(raw, enums::Toggle::Off)
    }

    /// Whether the text is emptied when it is handed over.
    #[inline]
    pub fn clear_on_submit(&self, node: NodeId) -> enums::Toggle {
        let raw = self.load_byte(Field::ClearOnSubmit, node);
        enums::Toggle::from_raw_or(raw, enums::Toggle::Off)
    }

    /// Length of the spans of a text, right behind its UTF-8 in the pool: how many as a word, of each the end in the text in bytes, a colour, a colour behind it, attributes (on in the low byte, off in the next) and the length of a link, as five words, the last byte first; then the links, one after the other. Unit: bytes.
    #[inline]
    pub fn span_bytes(&self, node: NodeId) -> u32 {
        self.load_u32(Field::SpanBytes, node)
    }

    /// Whether the mouse selects text in the node.
    #[inline]
    pub fn user_select(&self, node: NodeId) -> enums::UserSelect {
        let raw = self.load_byte(Field::UserSelect, node);
        enums::UserSelect::from_raw_or(raw, enums::UserSelect::Auto)
    }

    /// Whether a scroller may keep the node where it is seen.
    #[inline]
    pub fn overflow_anchor(&self, node: NodeId) -> enums::OverflowAnchor {
        let raw = self.load_byte(Field::OverflowAnchor, node);
        enums::OverflowAnchor::from_raw_or(raw, enums::OverflowAnchor::Auto)
    }

    /// Start in the text pool of the tracks of a grid; engine/src/style/tracks.rs has the grammar. Unit: bytes.
    #[inline]
    pub fn grid_offset(&self, node: NodeId) -> u32 {
        self.load_u32(Field::GridOffset, node)
    }

    /// Length of the tracks. Unit: bytes.
    #[inline]
    pub fn grid_length(&self, node: NodeId) -> u32 {
        self.load_u32(Field::GridLength, node)
    }

    /// Where the node stands among columns: where it starts in the low half, where it ends in the high one. Of each, 0 is auto, 1 to 8191 a line from the start, 0xe001 to 0xffff a line from the end (two's complement), 0x4001 to 0x5fff a span of 1 to 8191. Unit: two grid lines.
    #[inline]
    pub fn grid_column(&self, node: NodeId) -> u32 {
        self.load_u32(Field::GridColumn, node)
    }

    /// Where the node stands among rows, as in `grid_column`. Unit: two grid lines.
    #[inline]
    pub fn grid_row(&self, node: NodeId) -> u32 {
        self.load_u32(Field::GridRow, node)
    }

    /// Where children stand in the columns of their areas.
    #[inline]
    pub fn justify_items(&self, node: NodeId) -> enums::JustifyItems {
        let raw = self.load_byte(Field::JustifyItems, node);
        enums::JustifyItems::from_raw_or(raw, enums::JustifyItems::Normal)
    }

    /// Where the node stands in the columns of its area.
    #[inline]
    pub fn justify_self(&self, node: NodeId) -> enums::JustifySelf {
        let raw = self.load_byte(Field::JustifySelf, node);
        enums::JustifySelf::from_raw_or(raw, enums::JustifySelf::Auto)
    }

    /// Where children go that say no place.
    #[inline]
    pub fn grid_auto_flow(&self, node: NodeId) -> enums::GridAutoFlow {
        let raw = self.load_byte(Field::GridAutoFlow, node);
        enums::GridAutoFlow::from_raw_or(raw, enums::GridAutoFlow::Row)
    }

    /// Start in the text pool of titles and gradients; engine/src/decor.rs has the grammar. Unit: bytes.
    #[inline]
    pub fn decor_offset(&self, node: NodeId) -> u32 {
        self.load_u32(Field::DecorOffset, node)
    }

    /// Length of these. Unit: bytes.
    #[inline]
    pub fn decor_length(&self, node: NodeId) -> u32 {
        self.load_u32(Field::DecorLength, node)
    }

    /// Colour of the titles; 0 is that of the border they stand in. Unit: color.
    #[inline]
    pub fn title_color(&self, node: NodeId) -> u32 {
        self.load_u32(Field::TitleColor, node)
    }

    /// Where the title stands in the top border.
    #[inline]
    pub fn title_align(&self, node: NodeId) -> enums::TextAlign {
        let raw = self.load_byte(Field::TitleAlign, node);
        enums::TextAlign::from_raw_or(raw, enums::TextAlign::Left)
    }

    /// Where the title stands in the bottom border.
    #[inline]
    pub fn bottom_title_align(&self, node: NodeId) -> enums::TextAlign {
        let raw = self.load_byte(Field::BottomTitleAlign, node);
        enums::TextAlign::from_raw_or(raw, enums::TextAlign::Left)
    }

    /// What of it the arrows, Page Up and Down, Home and End scroll where they do not scroll the node itself; -1 for nothing. Unit: node.
    #[inline]
    pub fn keys_scroll(&self, node: NodeId) -> i32 {
        self.load_i32(Field::KeysScroll, node)
    }
}

impl SharedBuffer {
    /// The number in the slot of any field, for tools: the getter of its name is the typed and faster way.
    pub fn number(&self, field: Field, node: NodeId) -> f64 {
        match field.info().slot {
            FieldType::Float32 => self.load_f32(field, node).into(),
            FieldType::Uint32 => self.load_u32(field, node).into(),
            FieldType::Int32 => self.load_i32(field, node).into(),
            FieldType::Uint8 => self.load_u8(field, node).into(),
        }
    }

    #[inline(always)]
    pub(crate) fn load_f32(&self, field: Field, node: NodeId) -> f32 {
        self.region.load_f32(self.slot32(field, node))
    }

    #[inline(always)]
    pub(crate) fn load_u32(&self, field: Field, node: NodeId) -> u32 {
        self.region.load_u32(self.slot32(field, node))
    }

    #[inline(always)]
    pub(crate) fn load_i32(&self, field: Field, node: NodeId) -> i32 {
        self.region.load_i32(self.slot32(field, node))
    }

    #[inline(always)]
    pub(crate) fn load_u8(&self, field: Field, node: NodeId) -> u8 {
        self.region.load_u8(self.slot8(field, node))
    }

    #[inline(always)]
    fn load_byte(&self, field: Field, node: NodeId) -> u32 {
        self.load_u8(field, node).into()
    }

    #[inline(always)]
    pub(crate) fn store_f32(&self, field: Field, node: NodeId, value: f32) {
        self.region.store_f32(self.slot32(field, node), value);
    }

    #[inline(always)]
    pub(crate) fn store_u32(&self, field: Field, node: NodeId, value: u32) {
        self.region.store_u32(self.slot32(field, node), value);
    }

    #[inline(always)]
    pub(crate) fn store_i32(&self, field: Field, node: NodeId, value: i32) {
        self.region.store_i32(self.slot32(field, node), value);
    }
}

fn refused(error: LayoutError) -> AttachError {
    match error {
        LayoutError::Capacity { got } => AttachError::BadCapacity {
            got,
            max: MAX_CAPACITY,
        },
        LayoutError::TextBytes { got } => AttachError::BadTextBytes { got },
        LayoutError::TooLarge { text_bytes, .. } => AttachError::BadTextBytes { got: text_bytes },
    }
}
