// Written by sparktui-codegen from the inventory `sparktui`, layout hash 9fee868185bcc8fd.
// To change it, edit the inventory and run `npm run codegen`.

//! The private copy.

use sparktui_memory::{NodeId, SharedRegion};

use crate::enums;
use crate::fields::{Field, FieldType};
use crate::groups;
use crate::layout::Layout;
use crate::shared_buffer::SharedBuffer;

/// Bytes that a node takes.
const NODE_BYTES: usize = 480;

/// The private copy that a frame is made from, without the text pool.
///
/// Here the fields that one side writes of a group of one node lie together, so that a node costs a
/// few cache lines where the live memory takes one a field. Slots hold what differs from the default,
/// and an equal number is not written: what is as it was born takes no memory, group by group. What
/// was never copied reads as its default.
///
/// Methods take `&self` and tear no slot, so that it can be shared between threads; who may copy when
/// is the caller's to arrange. A [`NodeId`] comes from [`Layout::node`]: one at or above the capacity is a
/// bug of the caller, debug builds panic, others read or write another slot or panic.
#[derive(Debug)]
pub struct Mirror {
    region: SharedRegion,
    capacity: u32,
}

impl Mirror {
    /// A mirror of buffers of this layout, all as it is born.
    pub fn new(layout: &Layout) -> Self {
        let capacity = layout.capacity();
        Self {
            region: SharedRegion::private(capacity as usize * NODE_BYTES),
            capacity,
        }
    }

    /// Nodes.
    #[inline]
    pub const fn capacity(&self) -> u32 {
        self.capacity
    }

    /// The node of this number if the capacity has it: the one check that a number out of shared memory
    /// needs.
    #[inline]
    pub const fn node(&self, number: u32) -> Option<NodeId> {
        if number < self.capacity {
            Some(NodeId(number))
        } else {
            None
        }
    }

    /// Copies the fields of these groups that TypeScript writes. Bits that are no group mean nothing.
    pub fn copy_node(&self, from: &SharedBuffer, node: NodeId, groups: u8) {
        self.stage_node(node, from, node, groups);
    }

    /// Copies the same fields as [`copy_node`](Self::copy_node) to the record of another number: a
    /// stage need not have room for more nodes than change at once.
    pub fn stage_node(&self, place: NodeId, from: &SharedBuffer, node: NodeId, groups: u8) {
        if groups & groups::LAYOUT != 0 {
            take_layout(self, place, from, node);
        }
        if groups & groups::VISUAL != 0 {
            take_visual(self, place, from, node);
        }
        if groups & groups::TEXT != 0 {
            take_text(self, place, from, node);
        }
        if groups & groups::INTERACTION != 0 {
            take_interaction(self, place, from, node);
        }
        if groups & groups::HIERARCHY != 0 {
            take_hierarchy(self, place, from, node);
        }
    }

    /// Copies the same fields from where [`stage_node`](Self::stage_node) put them, as from a stage
    /// whose copy turned out whole.
    pub fn copy_node_from(&self, stage: &Self, place: NodeId, node: NodeId, groups: u8) {
        if groups & groups::LAYOUT != 0 {
            self.copy_run(stage, place, node, 0, 156);
        }
        if groups & groups::VISUAL != 0 {
            self.copy_run(stage, place, node, 156, 248);
        }
        if groups & groups::TEXT != 0 {
            self.copy_run(stage, place, node, 248, 312);
        }
        if groups & groups::INTERACTION != 0 {
            self.copy_run(stage, place, node, 312, 376);
        }
        if groups & groups::HIERARCHY != 0 {
            self.copy_run(stage, place, node, 376, 400);
        }
    }

    /// Copies the run from `start` to `end` of what a node takes, both multiples of 4.
    #[inline(always)]
    fn copy_run(&self, stage: &Self, place: NodeId, node: NodeId, start: usize, end: usize) {
        let from = stage.capacity as usize * start + place.index() * (end - start);
        let to = self.capacity as usize * start + node.index() * (end - start);
        for at in (0..end - start).step_by(4) {
            self.put_u32(to + at, stage.region.load_u32(from + at));
        }
    }

    /// Copies the fields of these groups that the engine writes to the memory that TypeScript reads.
    /// Inside a frame of the protocol, and the node is still to be marked.
    pub fn publish_node(&self, to: &SharedBuffer, node: NodeId, groups: u8) {
        if groups & groups::LAYOUT != 0 {
            give_layout(self, to, node);
        }
        if groups & groups::INTERACTION != 0 {
            give_interaction(self, to, node);
        }
        if groups & groups::HIERARCHY != 0 {
            give_hierarchy(self, to, node);
        }
    }

    /// Writes the defaults of the fields that the engine writes, except those that outlive a node.
    pub fn reset_node(&self, node: NodeId) {
        self.store_f32(Field::ComputedX, node, 0.0);
        self.store_f32(Field::ComputedY, node, 0.0);
        self.store_f32(Field::ComputedWidth, node, 0.0);
        self.store_f32(Field::ComputedHeight, node, 0.0);
        self.store_f32(Field::ScrollableWidth, node, 0.0);
        self.store_f32(Field::ScrollableHeight, node, 0.0);
        self.store_f32(Field::MaxScroll, node, 0.0);
        self.store_i32(Field::ScrollX, node, 0);
        self.store_i32(Field::ScrollY, node, 0);
        self.store_i32(Field::CursorPosition, node, 0);
        self.store_i32(Field::SelectionStart, node, -1);
        self.store_i32(Field::SelectionEnd, node, -1);
        self.store_i32(Field::HoverState, node, 0);
        self.store_i32(Field::PressedState, node, 0);
        self.store_i32(Field::FocusedState, node, 0);
        self.store_i32(Field::ContentWidthCache, node, 0);
        self.store_i32(Field::ContentHeightCache, node, 0);
        self.store_f32(Field::MaxScrollX, node, 0.0);
        self.store_u32(Field::AckSeq, node, 0);
    }

    /// Shows another number in the place of the one that was copied, until the node's group is copied again: what an
    /// animation does. A number that the field's type has not is cut as `as` cuts it.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn show(&self, field: Field, node: NodeId, number: f64) {
        match field.info().slot {
            FieldType::Float32 => self.store_f32(field, node, number as f32),
            FieldType::Uint32 => self.store_u32(field, node, number as u32),
            FieldType::Int32 => self.store_i32(field, node, number as i32),
            FieldType::Uint8 => self.store_u8(field, node, number as u8),
        }
    }

    /// Byte of the node's slot, of whatever width.
    #[inline(always)]
    fn slot(&self, field: Field, node: NodeId) -> usize {
        debug_assert!(node.0 < self.capacity);
        let place = place(field);
        self.capacity as usize * place.before + node.index() * place.run + place.offset
    }

    #[inline(always)]
    fn put_u32(&self, at: usize, bits: u32) {
        if self.region.load_u32(at) != bits {
            self.region.store_u32(at, bits);
        }
    }

    #[inline(always)]
    fn put_u8(&self, at: usize, bits: u8) {
        if self.region.load_u8(at) != bits {
            self.region.store_u8(at, bits);
        }
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
}

impl Mirror {
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
        f32::from_bits(self.load_u32(field, node))
    }

    #[inline(always)]
    pub(crate) fn load_u32(&self, field: Field, node: NodeId) -> u32 {
        self.region.load_u32(self.slot(field, node)) ^ place(field).default_bits
    }

    #[inline(always)]
    pub(crate) fn load_i32(&self, field: Field, node: NodeId) -> i32 {
        self.load_u32(field, node).cast_signed()
    }

    #[inline(always)]
    pub(crate) fn load_u8(&self, field: Field, node: NodeId) -> u8 {
        self.region.load_u8(self.slot(field, node)) ^ place(field).default_bits.to_le_bytes()[0]
    }

    #[inline(always)]
    fn load_byte(&self, field: Field, node: NodeId) -> u32 {
        self.load_u8(field, node).into()
    }

    #[inline(always)]
    pub(crate) fn store_f32(&self, field: Field, node: NodeId, value: f32) {
        self.store_u32(field, node, value.to_bits());
    }

    #[inline(always)]
    pub(crate) fn store_u32(&self, field: Field, node: NodeId, value: u32) {
        self.put_u32(self.slot(field, node), value ^ place(field).default_bits);
    }

    #[inline(always)]
    pub(crate) fn store_i32(&self, field: Field, node: NodeId, value: i32) {
        self.store_u32(field, node, value.cast_unsigned());
    }

    #[inline(always)]
    pub(crate) fn store_u8(&self, field: Field, node: NodeId, value: u8) {
        let bits = value ^ place(field).default_bits.to_le_bytes()[0];
        self.put_u8(self.slot(field, node), bits);
    }
}

fn take_layout(mirror: &Mirror, place: NodeId, from: &SharedBuffer, node: NodeId) {
    take_word(mirror, place, from, Field::Width, node);
    take_word(mirror, place, from, Field::Height, node);
    take_word(mirror, place, from, Field::MinWidth, node);
    take_word(mirror, place, from, Field::MinHeight, node);
    take_word(mirror, place, from, Field::MaxWidth, node);
    take_word(mirror, place, from, Field::MaxHeight, node);
    take_word(mirror, place, from, Field::FlexGrow, node);
    take_word(mirror, place, from, Field::FlexShrink, node);
    take_word(mirror, place, from, Field::FlexBasis, node);
    take_word(mirror, place, from, Field::PaddingTop, node);
    take_word(mirror, place, from, Field::PaddingRight, node);
    take_word(mirror, place, from, Field::PaddingBottom, node);
    take_word(mirror, place, from, Field::PaddingLeft, node);
    take_word(mirror, place, from, Field::MarginTop, node);
    take_word(mirror, place, from, Field::MarginRight, node);
    take_word(mirror, place, from, Field::MarginBottom, node);
    take_word(mirror, place, from, Field::MarginLeft, node);
    take_word(mirror, place, from, Field::GapRow, node);
    take_word(mirror, place, from, Field::GapColumn, node);
    take_word(mirror, place, from, Field::InsetTop, node);
    take_word(mirror, place, from, Field::InsetRight, node);
    take_word(mirror, place, from, Field::InsetBottom, node);
    take_word(mirror, place, from, Field::InsetLeft, node);
    take_word(mirror, place, from, Field::GridOffset, node);
    take_word(mirror, place, from, Field::GridLength, node);
    take_word(mirror, place, from, Field::GridColumn, node);
    take_word(mirror, place, from, Field::GridRow, node);
    take_byte(mirror, place, from, Field::Display, node);
    take_byte(mirror, place, from, Field::PositionType, node);
    take_byte(mirror, place, from, Field::FlexDirection, node);
    take_byte(mirror, place, from, Field::FlexWrap, node);
    take_byte(mirror, place, from, Field::JustifyContent, node);
    take_byte(mirror, place, from, Field::AlignItems, node);
    take_byte(mirror, place, from, Field::AlignSelf, node);
    take_byte(mirror, place, from, Field::AlignContent, node);
    take_byte(mirror, place, from, Field::OverflowX, node);
    take_byte(mirror, place, from, Field::OverflowY, node);
    take_byte(mirror, place, from, Field::BorderTopStyle, node);
    take_byte(mirror, place, from, Field::BorderRightStyle, node);
    take_byte(mirror, place, from, Field::BorderBottomStyle, node);
    take_byte(mirror, place, from, Field::BorderLeftStyle, node);
    take_byte(mirror, place, from, Field::BorderTopWidth, node);
    take_byte(mirror, place, from, Field::BorderRightWidth, node);
    take_byte(mirror, place, from, Field::BorderBottomWidth, node);
    take_byte(mirror, place, from, Field::BorderLeftWidth, node);
    take_byte(mirror, place, from, Field::DirtyLayout, node);
    take_byte(mirror, place, from, Field::WidthUnit, node);
    take_byte(mirror, place, from, Field::HeightUnit, node);
    take_byte(mirror, place, from, Field::MinWidthUnit, node);
    take_byte(mirror, place, from, Field::MinHeightUnit, node);
    take_byte(mirror, place, from, Field::MaxWidthUnit, node);
    take_byte(mirror, place, from, Field::MaxHeightUnit, node);
    take_byte(mirror, place, from, Field::FlexBasisUnit, node);
    take_byte(mirror, place, from, Field::PaddingTopUnit, node);
    take_byte(mirror, place, from, Field::PaddingRightUnit, node);
    take_byte(mirror, place, from, Field::PaddingBottomUnit, node);
    take_byte(mirror, place, from, Field::PaddingLeftUnit, node);
    take_byte(mirror, place, from, Field::MarginTopUnit, node);
    take_byte(mirror, place, from, Field::MarginRightUnit, node);
    take_byte(mirror, place, from, Field::MarginBottomUnit, node);
    take_byte(mirror, place, from, Field::MarginLeftUnit, node);
    take_byte(mirror, place, from, Field::GapRowUnit, node);
    take_byte(mirror, place, from, Field::GapColumnUnit, node);
    take_byte(mirror, place, from, Field::InsetTopUnit, node);
    take_byte(mirror, place, from, Field::InsetRightUnit, node);
    take_byte(mirror, place, from, Field::InsetBottomUnit, node);
    take_byte(mirror, place, from, Field::InsetLeftUnit, node);
    take_byte(mirror, place, from, Field::Scrollbar, node);
    take_byte(mirror, place, from, Field::FieldSizing, node);
    take_byte(mirror, place, from, Field::JustifyItems, node);
    take_byte(mirror, place, from, Field::JustifySelf, node);
    take_byte(mirror, place, from, Field::GridAutoFlow, node);
}

fn take_visual(mirror: &Mirror, place: NodeId, from: &SharedBuffer, node: NodeId) {
    take_word(mirror, place, from, Field::Opacity, node);
    take_word(mirror, place, from, Field::FgColor, node);
    take_word(mirror, place, from, Field::BgColor, node);
    take_word(mirror, place, from, Field::BorderTopColor, node);
    take_word(mirror, place, from, Field::BorderRightColor, node);
    take_word(mirror, place, from, Field::BorderBottomColor, node);
    take_word(mirror, place, from, Field::BorderLeftColor, node);
    take_word(mirror, place, from, Field::FocusRingColor, node);
    take_word(mirror, place, from, Field::CursorColor, node);
    take_word(mirror, place, from, Field::ZIndex, node);
    take_word(mirror, place, from, Field::ScrollbarColor, node);
    take_word(mirror, place, from, Field::ScrollbarTrackColor, node);
    take_word(mirror, place, from, Field::FocusColor, node);
    take_word(mirror, place, from, Field::FocusBgColor, node);
    take_word(mirror, place, from, Field::HoverColor, node);
    take_word(mirror, place, from, Field::HoverBgColor, node);
    take_word(mirror, place, from, Field::PressedColor, node);
    take_word(mirror, place, from, Field::PressedBgColor, node);
    take_word(mirror, place, from, Field::PlaceholderColor, node);
    take_word(mirror, place, from, Field::SelectionColor, node);
    take_word(mirror, place, from, Field::SelectionBgColor, node);
    take_word(mirror, place, from, Field::TitleColor, node);
    take_byte(mirror, place, from, Field::Visible, node);
    take_byte(mirror, place, from, Field::DirtyVisual, node);
    take_byte(mirror, place, from, Field::TextAttributes, node);
    take_byte(mirror, place, from, Field::UserSelect, node);
}

fn take_text(mirror: &Mirror, place: NodeId, from: &SharedBuffer, node: NodeId) {
    take_word(mirror, place, from, Field::TextOffset, node);
    take_word(mirror, place, from, Field::TextLength, node);
    take_word(mirror, place, from, Field::FrameInterval, node);
    take_word(mirror, place, from, Field::PlaceholderOffset, node);
    take_word(mirror, place, from, Field::PlaceholderLength, node);
    take_word(mirror, place, from, Field::HistoryOffset, node);
    take_word(mirror, place, from, Field::HistoryLength, node);
    take_word(mirror, place, from, Field::EditSet, node);
    take_word(mirror, place, from, Field::EditKnown, node);
    take_word(mirror, place, from, Field::MaxLength, node);
    take_word(mirror, place, from, Field::Mask, node);
    take_word(mirror, place, from, Field::SpanBytes, node);
    take_word(mirror, place, from, Field::DecorOffset, node);
    take_word(mirror, place, from, Field::DecorLength, node);
    take_byte(mirror, place, from, Field::TextAlign, node);
    take_byte(mirror, place, from, Field::TextWrap, node);
    take_byte(mirror, place, from, Field::TextOverflow, node);
    take_byte(mirror, place, from, Field::DirtyText, node);
    take_byte(mirror, place, from, Field::TitleAlign, node);
    take_byte(mirror, place, from, Field::BottomTitleAlign, node);
}

fn take_interaction(mirror: &Mirror, place: NodeId, from: &SharedBuffer, node: NodeId) {
    take_word(mirror, place, from, Field::TabIndex, node);
    take_word(mirror, place, from, Field::ReqSeq, node);
    take_word(mirror, place, from, Field::RevealSeq, node);
    take_word(mirror, place, from, Field::ReqScrollX, node);
    take_word(mirror, place, from, Field::ReqScrollY, node);
    take_word(mirror, place, from, Field::KeysOffset, node);
    take_word(mirror, place, from, Field::KeysLength, node);
    take_word(mirror, place, from, Field::FocusRequest, node);
    take_word(mirror, place, from, Field::TransitionDuration, node);
    take_word(mirror, place, from, Field::MotionOffset, node);
    take_word(mirror, place, from, Field::MotionLength, node);
    take_word(mirror, place, from, Field::TransitionDelay, node);
    take_byte(mirror, place, from, Field::Focusable, node);
    take_byte(mirror, place, from, Field::Disabled, node);
    take_byte(mirror, place, from, Field::StickyScroll, node);
    take_byte(mirror, place, from, Field::RevealBlock, node);
    take_byte(mirror, place, from, Field::AutoFocus, node);
    take_byte(mirror, place, from, Field::FocusScope, node);
    take_byte(mirror, place, from, Field::Roving, node);
    take_byte(mirror, place, from, Field::Listen, node);
    take_byte(mirror, place, from, Field::TransitionEasing, node);
    take_byte(mirror, place, from, Field::CaretShape, node);
    take_byte(mirror, place, from, Field::ReadOnly, node);
    take_byte(mirror, place, from, Field::Recalls, node);
    take_byte(mirror, place, from, Field::ClearOnSubmit, node);
    take_byte(mirror, place, from, Field::OverflowAnchor, node);
}

fn take_hierarchy(mirror: &Mirror, place: NodeId, from: &SharedBuffer, node: NodeId) {
    take_word(mirror, place, from, Field::ParentIndex, node);
    take_word(mirror, place, from, Field::FirstChildIndex, node);
    take_word(mirror, place, from, Field::ChildCount, node);
    take_word(mirror, place, from, Field::Generation, node);
    take_word(mirror, place, from, Field::NextSibling, node);
    take_byte(mirror, place, from, Field::ComponentType, node);
    take_byte(mirror, place, from, Field::Watch, node);
}

fn give_layout(mirror: &Mirror, to: &SharedBuffer, node: NodeId) {
    give_word(mirror, to, Field::ComputedX, node);
    give_word(mirror, to, Field::ComputedY, node);
    give_word(mirror, to, Field::ComputedWidth, node);
    give_word(mirror, to, Field::ComputedHeight, node);
    give_word(mirror, to, Field::ContentWidthCache, node);
    give_word(mirror, to, Field::ContentHeightCache, node);
}

fn give_interaction(mirror: &Mirror, to: &SharedBuffer, node: NodeId) {
    give_word(mirror, to, Field::ScrollableWidth, node);
    give_word(mirror, to, Field::ScrollableHeight, node);
    give_word(mirror, to, Field::MaxScroll, node);
    give_word(mirror, to, Field::ScrollX, node);
    give_word(mirror, to, Field::ScrollY, node);
    give_word(mirror, to, Field::CursorPosition, node);
    give_word(mirror, to, Field::SelectionStart, node);
    give_word(mirror, to, Field::SelectionEnd, node);
    give_word(mirror, to, Field::HoverState, node);
    give_word(mirror, to, Field::PressedState, node);
    give_word(mirror, to, Field::FocusedState, node);
    give_word(mirror, to, Field::MaxScrollX, node);
    give_word(mirror, to, Field::AckSeq, node);
}

fn give_hierarchy(mirror: &Mirror, to: &SharedBuffer, node: NodeId) {
    give_word(mirror, to, Field::EngineGen, node);
}

#[inline(always)]
fn take_word(mirror: &Mirror, place: NodeId, from: &SharedBuffer, field: Field, node: NodeId) {
    mirror.store_u32(field, place, from.load_u32(field, node));
}

#[inline(always)]
fn take_byte(mirror: &Mirror, place: NodeId, from: &SharedBuffer, field: Field, node: NodeId) {
    mirror.store_u8(field, place, from.load_u8(field, node));
}

#[inline(always)]
fn give_word(mirror: &Mirror, to: &SharedBuffer, field: Field, node: NodeId) {
    let value = mirror.load_u32(field, node);
    if to.load_u32(field, node) != value {
        to.store_u32(field, node, value);
    }
}

/// Where the slots of a field are, and what they are told from.
struct Place {
    /// Bytes of a node that lie in the runs before its own.
    before: usize,
    /// Bytes of its run.
    run: usize,
    /// Byte of its run.
    offset: usize,
    default_bits: u32,
}

#[inline(always)]
const fn at(before: usize, run: usize, offset: usize, default_bits: u32) -> Place {
    Place {
        before,
        run,
        offset,
        default_bits,
    }
}

#[inline(always)]
const fn place(field: Field) -> Place {
    match field {
        Field::Width => at(0, 156, 0, 0),
        Field::Height => at(0, 156, 4, 0),
        Field::MinWidth => at(0, 156, 8, 0),
        Field::MinHeight => at(0, 156, 12, 0),
        Field::MaxWidth => at(0, 156, 16, 0),
        Field::MaxHeight => at(0, 156, 20, 0),
        Field::FlexGrow => at(0, 156, 24, 0),
        Field::FlexShrink => at(0, 156, 28, 0x3f80_0000),
        Field::FlexBasis => at(0, 156, 32, 0),
        Field::PaddingTop => at(0, 156, 36, 0),
        Field::PaddingRight => at(0, 156, 40, 0),
        Field::PaddingBottom => at(0, 156, 44, 0),
        Field::PaddingLeft => at(0, 156, 48, 0),
        Field::MarginTop => at(0, 156, 52, 0),
        Field::MarginRight => at(0, 156, 56, 0),
        Field::MarginBottom => at(0, 156, 60, 0),
        Field::MarginLeft => at(0, 156, 64, 0),
        Field::GapRow => at(0, 156, 68, 0),
        Field::GapColumn => at(0, 156, 72, 0),
        Field::InsetTop => at(0, 156, 76, 0),
        Field::InsetRight => at(0, 156, 80, 0),
        Field::InsetBottom => at(0, 156, 84, 0),
        Field::InsetLeft => at(0, 156, 88, 0),
        Field::Opacity => at(156, 92, 0, 0x3f80_0000),
        Field::ComputedX => at(400, 24, 0, 0),
        Field::ComputedY => at(400, 24, 4, 0),
        Field::ComputedWidth => at(400, 24, 8, 0),
        Field::ComputedHeight => at(400, 24, 12, 0),
        Field::ScrollableWidth => at(424, 52, 0, 0),
        Field::ScrollableHeight => at(424, 52, 4, 0),
        Field::MaxScroll => at(424, 52, 8, 0),
        Field::FgColor => at(156, 92, 4, 0),
        Field::BgColor => at(156, 92, 8, 0),
        Field::BorderTopColor => at(156, 92, 12, 0),
        Field::BorderRightColor => at(156, 92, 16, 0),
        Field::BorderBottomColor => at(156, 92, 20, 0),
        Field::BorderLeftColor => at(156, 92, 24, 0),
        Field::FocusRingColor => at(156, 92, 28, 0),
        Field::CursorColor => at(156, 92, 32, 0),
        Field::TextOffset => at(248, 64, 0, 0),
        Field::TextLength => at(248, 64, 4, 0),
        Field::ZIndex => at(156, 92, 36, 0),
        Field::TabIndex => at(312, 64, 0, 0),
        Field::ParentIndex => at(376, 24, 0, 0xffff_ffff),
        Field::ScrollX => at(424, 52, 12, 0),
        Field::ScrollY => at(424, 52, 16, 0),
        Field::CursorPosition => at(424, 52, 20, 0),
        Field::SelectionStart => at(424, 52, 24, 0xffff_ffff),
        Field::SelectionEnd => at(424, 52, 28, 0xffff_ffff),
        Field::HoverState => at(424, 52, 32, 0),
        Field::PressedState => at(424, 52, 36, 0),
        Field::FocusedState => at(424, 52, 40, 0),
        Field::ContentWidthCache => at(400, 24, 16, 0),
        Field::ContentHeightCache => at(400, 24, 20, 0),
        Field::FirstChildIndex => at(376, 24, 4, 0xffff_ffff),
        Field::ChildCount => at(376, 24, 8, 0),
        Field::ComponentType => at(376, 24, 20, 0),
        Field::Visible => at(156, 92, 88, 0x1),
        Field::Display => at(0, 156, 108, 0x1),
        Field::PositionType => at(0, 156, 109, 0),
        Field::FlexDirection => at(0, 156, 110, 0),
        Field::FlexWrap => at(0, 156, 111, 0),
        Field::JustifyContent => at(0, 156, 112, 0),
        Field::AlignItems => at(0, 156, 113, 0),
        Field::AlignSelf => at(0, 156, 114, 0),
        Field::AlignContent => at(0, 156, 115, 0),
        Field::OverflowX => at(0, 156, 116, 0),
        Field::OverflowY => at(0, 156, 117, 0),
        Field::BorderTopStyle => at(0, 156, 118, 0),
        Field::BorderRightStyle => at(0, 156, 119, 0),
        Field::BorderBottomStyle => at(0, 156, 120, 0),
        Field::BorderLeftStyle => at(0, 156, 121, 0),
        Field::BorderTopWidth => at(0, 156, 122, 0x1),
        Field::BorderRightWidth => at(0, 156, 123, 0x1),
        Field::BorderBottomWidth => at(0, 156, 124, 0x1),
        Field::BorderLeftWidth => at(0, 156, 125, 0x1),
        Field::TextAlign => at(248, 64, 56, 0),
        Field::TextWrap => at(248, 64, 57, 0),
        Field::TextOverflow => at(248, 64, 58, 0),
        Field::Focusable => at(312, 64, 48, 0),
        Field::Disabled => at(312, 64, 49, 0),
        Field::DirtyLayout => at(0, 156, 126, 0),
        Field::DirtyVisual => at(156, 92, 89, 0),
        Field::DirtyText => at(248, 64, 59, 0),
        Field::Generation => at(376, 24, 12, 0),
        Field::EngineGen => at(476, 4, 0, 0),
        Field::NextSibling => at(376, 24, 16, 0xffff_ffff),
        Field::TextAttributes => at(156, 92, 90, 0),
        Field::Watch => at(376, 24, 21, 0),
        Field::WidthUnit => at(0, 156, 127, 0),
        Field::HeightUnit => at(0, 156, 128, 0),
        Field::MinWidthUnit => at(0, 156, 129, 0),
        Field::MinHeightUnit => at(0, 156, 130, 0),
        Field::MaxWidthUnit => at(0, 156, 131, 0),
        Field::MaxHeightUnit => at(0, 156, 132, 0),
        Field::FlexBasisUnit => at(0, 156, 133, 0),
        Field::PaddingTopUnit => at(0, 156, 134, 0x1),
        Field::PaddingRightUnit => at(0, 156, 135, 0x1),
        Field::PaddingBottomUnit => at(0, 156, 136, 0x1),
        Field::PaddingLeftUnit => at(0, 156, 137, 0x1),
        Field::MarginTopUnit => at(0, 156, 138, 0x1),
        Field::MarginRightUnit => at(0, 156, 139, 0x1),
        Field::MarginBottomUnit => at(0, 156, 140, 0x1),
        Field::MarginLeftUnit => at(0, 156, 141, 0x1),
        Field::GapRowUnit => at(0, 156, 142, 0x1),
        Field::GapColumnUnit => at(0, 156, 143, 0x1),
        Field::InsetTopUnit => at(0, 156, 144, 0),
        Field::InsetRightUnit => at(0, 156, 145, 0),
        Field::InsetBottomUnit => at(0, 156, 146, 0),
        Field::InsetLeftUnit => at(0, 156, 147, 0),
        Field::MaxScrollX => at(424, 52, 44, 0),
        Field::ReqSeq => at(312, 64, 4, 0),
        Field::AckSeq => at(424, 52, 48, 0),
        Field::RevealSeq => at(312, 64, 8, 0),
        Field::ScrollbarColor => at(156, 92, 40, 0),
        Field::ScrollbarTrackColor => at(156, 92, 44, 0),
        Field::ReqScrollX => at(312, 64, 12, 0),
        Field::ReqScrollY => at(312, 64, 16, 0),
        Field::Scrollbar => at(0, 156, 148, 0),
        Field::StickyScroll => at(312, 64, 50, 0),
        Field::RevealBlock => at(312, 64, 51, 0),
        Field::KeysOffset => at(312, 64, 20, 0),
        Field::KeysLength => at(312, 64, 24, 0),
        Field::FocusRequest => at(312, 64, 28, 0),
        Field::FocusColor => at(156, 92, 48, 0),
        Field::FocusBgColor => at(156, 92, 52, 0),
        Field::HoverColor => at(156, 92, 56, 0),
        Field::HoverBgColor => at(156, 92, 60, 0),
        Field::PressedColor => at(156, 92, 64, 0),
        Field::PressedBgColor => at(156, 92, 68, 0),
        Field::AutoFocus => at(312, 64, 52, 0),
        Field::FocusScope => at(312, 64, 53, 0),
        Field::Roving => at(312, 64, 54, 0),
        Field::Listen => at(312, 64, 55, 0),
        Field::FrameInterval => at(248, 64, 8, 0),
        Field::TransitionDuration => at(312, 64, 32, 0),
        Field::MotionOffset => at(312, 64, 36, 0),
        Field::MotionLength => at(312, 64, 40, 0),
        Field::TransitionDelay => at(312, 64, 44, 0),
        Field::TransitionEasing => at(312, 64, 56, 0),
        Field::PlaceholderOffset => at(248, 64, 12, 0),
        Field::PlaceholderLength => at(248, 64, 16, 0),
        Field::HistoryOffset => at(248, 64, 20, 0),
        Field::HistoryLength => at(248, 64, 24, 0),
        Field::EditSet => at(248, 64, 28, 0),
        Field::EditKnown => at(248, 64, 32, 0),
        Field::MaxLength => at(248, 64, 36, 0xffff_ffff),
        Field::Mask => at(248, 64, 40, 0),
        Field::PlaceholderColor => at(156, 92, 72, 0),
        Field::SelectionColor => at(156, 92, 76, 0),
        Field::SelectionBgColor => at(156, 92, 80, 0),
        Field::CaretShape => at(312, 64, 57, 0),
        Field::FieldSizing => at(0, 156, 149, 0),
        Field::ReadOnly => at(312, 64, 58, 0),
        Field::Recalls => at(312, 64, 59, 0),
        Field::ClearOnSubmit => at(312, 64, 60, 0),
        Field::SpanBytes => at(248, 64, 44, 0),
        Field::UserSelect => at(156, 92, 91, 0),
        Field::OverflowAnchor => at(312, 64, 61, 0),
        Field::GridOffset => at(0, 156, 92, 0),
        Field::GridLength => at(0, 156, 96, 0),
        Field::GridColumn => at(0, 156, 100, 0),
        Field::GridRow => at(0, 156, 104, 0),
        Field::JustifyItems => at(0, 156, 150, 0),
        Field::JustifySelf => at(0, 156, 151, 0),
        Field::GridAutoFlow => at(0, 156, 152, 0),
        Field::DecorOffset => at(248, 64, 48, 0),
        Field::DecorLength => at(248, 64, 52, 0),
        Field::TitleColor => at(156, 92, 84, 0),
        Field::TitleAlign => at(248, 64, 60, 0),
        Field::BottomTitleAlign => at(248, 64, 61, 0),
    }
}
