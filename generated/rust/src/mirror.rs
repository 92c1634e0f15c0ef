// Written by sparktui-codegen from the inventory `sparktui`, layout hash 3f7eabb6077804fa.
// To change it, edit the inventory and run `npm run codegen`.

//! The private copy.

use sparktui_memory::{NodeId, SharedRegion};

use crate::enums;
use crate::fields::{Field, FieldType};
use crate::groups;
use crate::layout::Layout;
use crate::shared_buffer::SharedBuffer;

/// Bytes that a node takes.
const NODE_BYTES: usize = 500;

/// The private copy that a frame is made from, without the text pool.
///
/// Here neighbours among the fields that one side writes of a group lie together in runs of a few words,
/// so that a node costs fewer cache lines than in the live memory, which takes one a field. Slots hold
/// what differs from the default, and an equal number is not written: what is as it was born takes no
/// memory, run by run. What was never copied reads as its default.
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
            self.copy_run(stage, place, node, run(8, 16, 0, 0x1));
            self.copy_run(stage, place, node, run(24, 16, 0, 0x2));
            self.copy_run(stage, place, node, run(40, 16, 0, 0x4));
            self.copy_run(stage, place, node, run(56, 16, 0, 0x8));
            self.copy_run(stage, place, node, run(72, 16, 0, 0x10));
            self.copy_run(stage, place, node, run(88, 16, 0, 0x20));
            self.copy_run(stage, place, node, run(104, 12, 0, 0x40));
            self.copy_run(stage, place, node, run(116, 16, 0, 0x80));
            self.copy_run(stage, place, node, run(132, 16, 0, 0x100));
            self.copy_run(stage, place, node, run(148, 12, 0, 0x200));
            self.copy_run(stage, place, node, run(160, 4, 0, 0x400));
        }
        if groups & groups::VISUAL != 0 {
            self.copy_run(stage, place, node, run(164, 16, 0, 0x800));
            self.copy_run(stage, place, node, run(180, 16, 0, 0x1000));
            self.copy_run(stage, place, node, run(196, 16, 0, 0x2000));
            self.copy_run(stage, place, node, run(212, 16, 0, 0x4000));
            self.copy_run(stage, place, node, run(228, 16, 0, 0x8000));
            self.copy_run(stage, place, node, run(244, 8, 0, 0x1_0000));
            self.copy_run(stage, place, node, run(252, 4, 0, 0x2_0000));
            self.copy_run(stage, place, node, run(256, 4, 0, 0x4_0000));
        }
        if groups & groups::TEXT != 0 {
            self.copy_run(stage, place, node, run(260, 16, 0, 0x8_0000));
            self.copy_run(stage, place, node, run(276, 16, 0, 0x10_0000));
            self.copy_run(stage, place, node, run(292, 16, 0, 0x20_0000));
            self.copy_run(stage, place, node, run(308, 8, 0, 0x40_0000));
            self.copy_run(stage, place, node, run(316, 8, 0, 0x80_0000));
            self.copy_run(stage, place, node, run(324, 4, 0, 0x100_0000));
        }
        if groups & groups::INTERACTION != 0 {
            self.copy_run(stage, place, node, run(328, 16, 0, 0x200_0000));
            self.copy_run(stage, place, node, run(344, 16, 0, 0x400_0000));
            self.copy_run(stage, place, node, run(360, 16, 0, 0x800_0000));
            self.copy_run(stage, place, node, run(376, 4, 0, 0x1000_0000));
            self.copy_run(stage, place, node, run(380, 16, 0, 0x2000_0000));
        }
        if groups & groups::HIERARCHY != 0 {
            self.copy_run(stage, place, node, run(396, 16, 0, 0x4000_0000));
            self.copy_run(stage, place, node, run(412, 4, 0, 0x8000_0000));
            self.copy_run(stage, place, node, run(416, 4, 4, 0x1));
        }
    }

    fn copy_run(&self, stage: &Self, place: NodeId, node: NodeId, run: Run) {
        let (is_staged, is_held) = (stage.holds(place, run), self.holds(node, run));
        if !is_staged && !is_held {
            return;
        }
        let (from, to) = (stage.record(run, place), self.record(run, node));
        for at in (0..run.bytes).step_by(4) {
            let bits = if is_staged {
                stage.region.load_u32(from + at)
            } else {
                0
            };
            if is_held {
                self.put_u32(to + at, bits);
            } else if bits != 0 {
                self.region.store_u32(to + at, bits);
            }
        }
        self.hold(node, run);
    }

    /// Whether any of a node's run was ever set. If not, nothing has to look at it, which would make it take memory.
    #[inline(always)]
    fn holds(&self, node: NodeId, run: Run) -> bool {
        self.region.load_u32(self.note(run, node)) & run.bit != 0
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
        self.hold(node, place(field).run);
    }

    /// Byte of the node's slot, of whatever width.
    #[inline(always)]
    fn slot(&self, field: Field, node: NodeId) -> usize {
        debug_assert!(node.0 < self.capacity);
        let place = place(field);
        self.record(place.run, node) + place.offset
    }

    /// Byte at which a node's run begins.
    #[inline(always)]
    fn record(&self, run: Run, node: NodeId) -> usize {
        self.capacity as usize * run.start + node.index() * run.bytes
    }

    /// Notes that something of a run of the node was set.
    #[inline(always)]
    fn hold(&self, node: NodeId, run: Run) {
        if run.bit != 0 {
            let at = self.note(run, node);
            self.put_u32(at, self.region.load_u32(at) | run.bit);
        }
    }

    /// Byte of the word in which that is noted.
    #[inline(always)]
    fn note(&self, run: Run, node: NodeId) -> usize {
        debug_assert!(node.0 < self.capacity);
        self.capacity as usize * run.note + node.index() * 4
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

    /// What of it the arrows, Page Up and Down, Home and End scroll where they do not scroll the node itself; -1 for nothing. Unit: node.
    #[inline]
    pub fn keys_scroll(&self, node: NodeId) -> i32 {
        self.load_i32(Field::KeysScroll, node)
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
    {
        let run = run(8, 16, 0, 0x1);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::Width, node);
        set |= take_word(mirror, place, is_held, from, Field::Height, node);
        set |= take_word(mirror, place, is_held, from, Field::MinWidth, node);
        set |= take_word(mirror, place, is_held, from, Field::MinHeight, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(24, 16, 0, 0x2);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::MaxWidth, node);
        set |= take_word(mirror, place, is_held, from, Field::MaxHeight, node);
        set |= take_word(mirror, place, is_held, from, Field::FlexGrow, node);
        set |= take_word(mirror, place, is_held, from, Field::FlexShrink, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(40, 16, 0, 0x4);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::FlexBasis, node);
        set |= take_word(mirror, place, is_held, from, Field::PaddingTop, node);
        set |= take_word(mirror, place, is_held, from, Field::PaddingRight, node);
        set |= take_word(mirror, place, is_held, from, Field::PaddingBottom, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(56, 16, 0, 0x8);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::PaddingLeft, node);
        set |= take_word(mirror, place, is_held, from, Field::MarginTop, node);
        set |= take_word(mirror, place, is_held, from, Field::MarginRight, node);
        set |= take_word(mirror, place, is_held, from, Field::MarginBottom, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(72, 16, 0, 0x10);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::MarginLeft, node);
        set |= take_word(mirror, place, is_held, from, Field::GapRow, node);
        set |= take_word(mirror, place, is_held, from, Field::GapColumn, node);
        set |= take_word(mirror, place, is_held, from, Field::InsetTop, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(88, 16, 0, 0x20);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::InsetRight, node);
        set |= take_word(mirror, place, is_held, from, Field::InsetBottom, node);
        set |= take_word(mirror, place, is_held, from, Field::InsetLeft, node);
        set |= take_word(mirror, place, is_held, from, Field::GridOffset, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(104, 12, 0, 0x40);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::GridLength, node);
        set |= take_word(mirror, place, is_held, from, Field::GridColumn, node);
        set |= take_word(mirror, place, is_held, from, Field::GridRow, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(116, 16, 0, 0x80);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_byte(mirror, place, is_held, from, Field::Display, node);
        set |= take_byte(mirror, place, is_held, from, Field::PositionType, node);
        set |= take_byte(mirror, place, is_held, from, Field::FlexDirection, node);
        set |= take_byte(mirror, place, is_held, from, Field::FlexWrap, node);
        set |= take_byte(mirror, place, is_held, from, Field::JustifyContent, node);
        set |= take_byte(mirror, place, is_held, from, Field::AlignItems, node);
        set |= take_byte(mirror, place, is_held, from, Field::AlignSelf, node);
        set |= take_byte(mirror, place, is_held, from, Field::AlignContent, node);
        set |= take_byte(mirror, place, is_held, from, Field::OverflowX, node);
        set |= take_byte(mirror, place, is_held, from, Field::OverflowY, node);
        set |= take_byte(mirror, place, is_held, from, Field::BorderTopStyle, node);
        set |= take_byte(mirror, place, is_held, from, Field::BorderRightStyle, node);
        set |= take_byte(mirror, place, is_held, from, Field::BorderBottomStyle, node);
        set |= take_byte(mirror, place, is_held, from, Field::BorderLeftStyle, node);
        set |= take_byte(mirror, place, is_held, from, Field::BorderTopWidth, node);
        set |= take_byte(mirror, place, is_held, from, Field::BorderRightWidth, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(132, 16, 0, 0x100);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_byte(mirror, place, is_held, from, Field::BorderBottomWidth, node);
        set |= take_byte(mirror, place, is_held, from, Field::BorderLeftWidth, node);
        set |= take_byte(mirror, place, is_held, from, Field::WidthUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::HeightUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::MinWidthUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::MinHeightUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::MaxWidthUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::MaxHeightUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::FlexBasisUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::PaddingTopUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::PaddingRightUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::PaddingBottomUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::PaddingLeftUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::MarginTopUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::MarginRightUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::MarginBottomUnit, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(148, 12, 0, 0x200);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_byte(mirror, place, is_held, from, Field::MarginLeftUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::GapRowUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::GapColumnUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::InsetTopUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::InsetRightUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::InsetBottomUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::InsetLeftUnit, node);
        set |= take_byte(mirror, place, is_held, from, Field::Scrollbar, node);
        set |= take_byte(mirror, place, is_held, from, Field::FieldSizing, node);
        set |= take_byte(mirror, place, is_held, from, Field::JustifyItems, node);
        set |= take_byte(mirror, place, is_held, from, Field::JustifySelf, node);
        set |= take_byte(mirror, place, is_held, from, Field::GridAutoFlow, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(160, 4, 0, 0x400);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_byte(mirror, place, is_held, from, Field::DirtyLayout, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
}

fn take_visual(mirror: &Mirror, place: NodeId, from: &SharedBuffer, node: NodeId) {
    {
        let run = run(164, 16, 0, 0x800);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::Opacity, node);
        set |= take_word(mirror, place, is_held, from, Field::FgColor, node);
        set |= take_word(mirror, place, is_held, from, Field::BgColor, node);
        set |= take_word(mirror, place, is_held, from, Field::BorderTopColor, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(180, 16, 0, 0x1000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::BorderRightColor, node);
        set |= take_word(mirror, place, is_held, from, Field::BorderBottomColor, node);
        set |= take_word(mirror, place, is_held, from, Field::BorderLeftColor, node);
        set |= take_word(mirror, place, is_held, from, Field::FocusRingColor, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(196, 16, 0, 0x2000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::CursorColor, node);
        set |= take_word(mirror, place, is_held, from, Field::ZIndex, node);
        set |= take_word(mirror, place, is_held, from, Field::ScrollbarColor, node);
        set |= take_word(
            mirror,
            place,
            is_held,
            from,
            Field::ScrollbarTrackColor,
            node,
        );
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(212, 16, 0, 0x4000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::FocusColor, node);
        set |= take_word(mirror, place, is_held, from, Field::FocusBgColor, node);
        set |= take_word(mirror, place, is_held, from, Field::HoverColor, node);
        set |= take_word(mirror, place, is_held, from, Field::HoverBgColor, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(228, 16, 0, 0x8000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::PressedColor, node);
        set |= take_word(mirror, place, is_held, from, Field::PressedBgColor, node);
        set |= take_word(mirror, place, is_held, from, Field::PlaceholderColor, node);
        set |= take_word(mirror, place, is_held, from, Field::SelectionColor, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(244, 8, 0, 0x1_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::SelectionBgColor, node);
        set |= take_word(mirror, place, is_held, from, Field::TitleColor, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(252, 4, 0, 0x2_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_byte(mirror, place, is_held, from, Field::Visible, node);
        set |= take_byte(mirror, place, is_held, from, Field::TextAttributes, node);
        set |= take_byte(mirror, place, is_held, from, Field::UserSelect, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(256, 4, 0, 0x4_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_byte(mirror, place, is_held, from, Field::DirtyVisual, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
}

fn take_text(mirror: &Mirror, place: NodeId, from: &SharedBuffer, node: NodeId) {
    {
        let run = run(260, 16, 0, 0x8_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::TextOffset, node);
        set |= take_word(mirror, place, is_held, from, Field::TextLength, node);
        set |= take_word(mirror, place, is_held, from, Field::FrameInterval, node);
        set |= take_word(mirror, place, is_held, from, Field::PlaceholderOffset, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(276, 16, 0, 0x10_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::PlaceholderLength, node);
        set |= take_word(mirror, place, is_held, from, Field::HistoryOffset, node);
        set |= take_word(mirror, place, is_held, from, Field::HistoryLength, node);
        set |= take_word(mirror, place, is_held, from, Field::EditSet, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(292, 16, 0, 0x20_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::EditKnown, node);
        set |= take_word(mirror, place, is_held, from, Field::MaxLength, node);
        set |= take_word(mirror, place, is_held, from, Field::Mask, node);
        set |= take_word(mirror, place, is_held, from, Field::SpanBytes, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(308, 8, 0, 0x40_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::DecorOffset, node);
        set |= take_word(mirror, place, is_held, from, Field::DecorLength, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(316, 8, 0, 0x80_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_byte(mirror, place, is_held, from, Field::TextAlign, node);
        set |= take_byte(mirror, place, is_held, from, Field::TextWrap, node);
        set |= take_byte(mirror, place, is_held, from, Field::TextOverflow, node);
        set |= take_byte(mirror, place, is_held, from, Field::TitleAlign, node);
        set |= take_byte(mirror, place, is_held, from, Field::BottomTitleAlign, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(324, 4, 0, 0x100_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_byte(mirror, place, is_held, from, Field::DirtyText, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
}

fn take_interaction(mirror: &Mirror, place: NodeId, from: &SharedBuffer, node: NodeId) {
    {
        let run = run(328, 16, 0, 0x200_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::TabIndex, node);
        set |= take_word(mirror, place, is_held, from, Field::ReqSeq, node);
        set |= take_word(mirror, place, is_held, from, Field::RevealSeq, node);
        set |= take_word(mirror, place, is_held, from, Field::ReqScrollX, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(344, 16, 0, 0x400_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::ReqScrollY, node);
        set |= take_word(mirror, place, is_held, from, Field::KeysOffset, node);
        set |= take_word(mirror, place, is_held, from, Field::KeysLength, node);
        set |= take_word(mirror, place, is_held, from, Field::FocusRequest, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(360, 16, 0, 0x800_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(
            mirror,
            place,
            is_held,
            from,
            Field::TransitionDuration,
            node,
        );
        set |= take_word(mirror, place, is_held, from, Field::MotionOffset, node);
        set |= take_word(mirror, place, is_held, from, Field::MotionLength, node);
        set |= take_word(mirror, place, is_held, from, Field::TransitionDelay, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(376, 4, 0, 0x1000_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::KeysScroll, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(380, 16, 0, 0x2000_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_byte(mirror, place, is_held, from, Field::Focusable, node);
        set |= take_byte(mirror, place, is_held, from, Field::Disabled, node);
        set |= take_byte(mirror, place, is_held, from, Field::Watch, node);
        set |= take_byte(mirror, place, is_held, from, Field::StickyScroll, node);
        set |= take_byte(mirror, place, is_held, from, Field::RevealBlock, node);
        set |= take_byte(mirror, place, is_held, from, Field::AutoFocus, node);
        set |= take_byte(mirror, place, is_held, from, Field::FocusScope, node);
        set |= take_byte(mirror, place, is_held, from, Field::Roving, node);
        set |= take_byte(mirror, place, is_held, from, Field::Listen, node);
        set |= take_byte(mirror, place, is_held, from, Field::TransitionEasing, node);
        set |= take_byte(mirror, place, is_held, from, Field::CaretShape, node);
        set |= take_byte(mirror, place, is_held, from, Field::ReadOnly, node);
        set |= take_byte(mirror, place, is_held, from, Field::Recalls, node);
        set |= take_byte(mirror, place, is_held, from, Field::ClearOnSubmit, node);
        set |= take_byte(mirror, place, is_held, from, Field::OverflowAnchor, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
}

fn take_hierarchy(mirror: &Mirror, place: NodeId, from: &SharedBuffer, node: NodeId) {
    {
        let run = run(396, 16, 0, 0x4000_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::ParentIndex, node);
        set |= take_word(mirror, place, is_held, from, Field::FirstChildIndex, node);
        set |= take_word(mirror, place, is_held, from, Field::ChildCount, node);
        set |= take_word(mirror, place, is_held, from, Field::Generation, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(412, 4, 0, 0x8000_0000);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::NextSibling, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(416, 4, 4, 0x1);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_byte(mirror, place, is_held, from, Field::ComponentType, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
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
fn take_word(
    mirror: &Mirror,
    place: NodeId,
    is_held: bool,
    from: &SharedBuffer,
    field: Field,
    node: NodeId,
) -> u32 {
    let bits = from.load_u32(field, node) ^ self::place(field).default_bits;
    let at = mirror.slot(field, place);
    if is_held {
        mirror.put_u32(at, bits);
    } else if bits != 0 {
        mirror.region.store_u32(at, bits);
    }
    bits
}

#[inline(always)]
fn take_byte(
    mirror: &Mirror,
    place: NodeId,
    is_held: bool,
    from: &SharedBuffer,
    field: Field,
    node: NodeId,
) -> u32 {
    let bits = from.load_u8(field, node) ^ self::place(field).default_bits.to_le_bytes()[0];
    let at = mirror.slot(field, place);
    if is_held {
        mirror.put_u8(at, bits);
    } else if bits != 0 {
        mirror.region.store_u8(at, bits);
    }
    bits.into()
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
    run: Run,
    /// Byte of its run.
    offset: usize,
    default_bits: u32,
}

/// Some neighbours among the fields.
#[derive(Clone, Copy)]
struct Run {
    /// Bytes of a node that lie before it.
    start: usize,
    /// Bytes that it takes, a multiple of 4.
    bytes: usize,
    /// Bytes of a node that lie before the word in which it is noted whether the node holds any of it.
    note: usize,
    /// The bit of that word; none where it is not noted.
    bit: u32,
}

#[inline(always)]
const fn at(run: Run, offset: usize, default_bits: u32) -> Place {
    Place {
        run,
        offset,
        default_bits,
    }
}

#[inline(always)]
const fn run(start: usize, bytes: usize, note: usize, bit: u32) -> Run {
    Run {
        start,
        bytes,
        note,
        bit,
    }
}

#[inline(always)]
const fn place(field: Field) -> Place {
    match field {
        Field::Width => at(run(8, 16, 0, 0x1), 0, 0),
        Field::Height => at(run(8, 16, 0, 0x1), 4, 0),
        Field::MinWidth => at(run(8, 16, 0, 0x1), 8, 0),
        Field::MinHeight => at(run(8, 16, 0, 0x1), 12, 0),
        Field::MaxWidth => at(run(24, 16, 0, 0x2), 0, 0),
        Field::MaxHeight => at(run(24, 16, 0, 0x2), 4, 0),
        Field::FlexGrow => at(run(24, 16, 0, 0x2), 8, 0),
        Field::FlexShrink => at(run(24, 16, 0, 0x2), 12, 0x3f80_0000),
        Field::FlexBasis => at(run(40, 16, 0, 0x4), 0, 0),
        Field::PaddingTop => at(run(40, 16, 0, 0x4), 4, 0),
        Field::PaddingRight => at(run(40, 16, 0, 0x4), 8, 0),
        Field::PaddingBottom => at(run(40, 16, 0, 0x4), 12, 0),
        Field::PaddingLeft => at(run(56, 16, 0, 0x8), 0, 0),
        Field::MarginTop => at(run(56, 16, 0, 0x8), 4, 0),
        Field::MarginRight => at(run(56, 16, 0, 0x8), 8, 0),
        Field::MarginBottom => at(run(56, 16, 0, 0x8), 12, 0),
        Field::MarginLeft => at(run(72, 16, 0, 0x10), 0, 0),
        Field::GapRow => at(run(72, 16, 0, 0x10), 4, 0),
        Field::GapColumn => at(run(72, 16, 0, 0x10), 8, 0),
        Field::InsetTop => at(run(72, 16, 0, 0x10), 12, 0),
        Field::InsetRight => at(run(88, 16, 0, 0x20), 0, 0),
        Field::InsetBottom => at(run(88, 16, 0, 0x20), 4, 0),
        Field::InsetLeft => at(run(88, 16, 0, 0x20), 8, 0),
        Field::Opacity => at(run(164, 16, 0, 0x800), 0, 0x3f80_0000),
        Field::ComputedX => at(run(420, 16, 0, 0), 0, 0),
        Field::ComputedY => at(run(420, 16, 0, 0), 4, 0),
        Field::ComputedWidth => at(run(420, 16, 0, 0), 8, 0),
        Field::ComputedHeight => at(run(420, 16, 0, 0), 12, 0),
        Field::ScrollableWidth => at(run(444, 16, 0, 0), 0, 0),
        Field::ScrollableHeight => at(run(444, 16, 0, 0), 4, 0),
        Field::MaxScroll => at(run(444, 16, 0, 0), 8, 0),
        Field::FgColor => at(run(164, 16, 0, 0x800), 4, 0),
        Field::BgColor => at(run(164, 16, 0, 0x800), 8, 0),
        Field::BorderTopColor => at(run(164, 16, 0, 0x800), 12, 0),
        Field::BorderRightColor => at(run(180, 16, 0, 0x1000), 0, 0),
        Field::BorderBottomColor => at(run(180, 16, 0, 0x1000), 4, 0),
        Field::BorderLeftColor => at(run(180, 16, 0, 0x1000), 8, 0),
        Field::FocusRingColor => at(run(180, 16, 0, 0x1000), 12, 0),
        Field::CursorColor => at(run(196, 16, 0, 0x2000), 0, 0),
        Field::TextOffset => at(run(260, 16, 0, 0x8_0000), 0, 0),
        Field::TextLength => at(run(260, 16, 0, 0x8_0000), 4, 0),
        Field::ZIndex => at(run(196, 16, 0, 0x2000), 4, 0),
        Field::TabIndex => at(run(328, 16, 0, 0x200_0000), 0, 0),
        Field::ParentIndex => at(run(396, 16, 0, 0x4000_0000), 0, 0xffff_ffff),
        Field::ScrollX => at(run(444, 16, 0, 0), 12, 0),
        Field::ScrollY => at(run(460, 16, 0, 0), 0, 0),
        Field::CursorPosition => at(run(460, 16, 0, 0), 4, 0),
        Field::SelectionStart => at(run(460, 16, 0, 0), 8, 0xffff_ffff),
        Field::SelectionEnd => at(run(460, 16, 0, 0), 12, 0xffff_ffff),
        Field::HoverState => at(run(476, 16, 0, 0), 0, 0),
        Field::PressedState => at(run(476, 16, 0, 0), 4, 0),
        Field::FocusedState => at(run(476, 16, 0, 0), 8, 0),
        Field::ContentWidthCache => at(run(436, 8, 0, 0), 0, 0),
        Field::ContentHeightCache => at(run(436, 8, 0, 0), 4, 0),
        Field::FirstChildIndex => at(run(396, 16, 0, 0x4000_0000), 4, 0xffff_ffff),
        Field::ChildCount => at(run(396, 16, 0, 0x4000_0000), 8, 0),
        Field::ComponentType => at(run(416, 4, 4, 0x1), 0, 0),
        Field::Visible => at(run(252, 4, 0, 0x2_0000), 0, 0x1),
        Field::Display => at(run(116, 16, 0, 0x80), 0, 0x1),
        Field::PositionType => at(run(116, 16, 0, 0x80), 1, 0),
        Field::FlexDirection => at(run(116, 16, 0, 0x80), 2, 0),
        Field::FlexWrap => at(run(116, 16, 0, 0x80), 3, 0),
        Field::JustifyContent => at(run(116, 16, 0, 0x80), 4, 0),
        Field::AlignItems => at(run(116, 16, 0, 0x80), 5, 0),
        Field::AlignSelf => at(run(116, 16, 0, 0x80), 6, 0),
        Field::AlignContent => at(run(116, 16, 0, 0x80), 7, 0),
        Field::OverflowX => at(run(116, 16, 0, 0x80), 8, 0),
        Field::OverflowY => at(run(116, 16, 0, 0x80), 9, 0),
        Field::BorderTopStyle => at(run(116, 16, 0, 0x80), 10, 0),
        Field::BorderRightStyle => at(run(116, 16, 0, 0x80), 11, 0),
        Field::BorderBottomStyle => at(run(116, 16, 0, 0x80), 12, 0),
        Field::BorderLeftStyle => at(run(116, 16, 0, 0x80), 13, 0),
        Field::BorderTopWidth => at(run(116, 16, 0, 0x80), 14, 0x1),
        Field::BorderRightWidth => at(run(116, 16, 0, 0x80), 15, 0x1),
        Field::BorderBottomWidth => at(run(132, 16, 0, 0x100), 0, 0x1),
        Field::BorderLeftWidth => at(run(132, 16, 0, 0x100), 1, 0x1),
        Field::TextAlign => at(run(316, 8, 0, 0x80_0000), 0, 0),
        Field::TextWrap => at(run(316, 8, 0, 0x80_0000), 1, 0),
        Field::TextOverflow => at(run(316, 8, 0, 0x80_0000), 2, 0),
        Field::Focusable => at(run(380, 16, 0, 0x2000_0000), 0, 0),
        Field::Disabled => at(run(380, 16, 0, 0x2000_0000), 1, 0),
        Field::DirtyLayout => at(run(160, 4, 0, 0x400), 0, 0),
        Field::DirtyVisual => at(run(256, 4, 0, 0x4_0000), 0, 0),
        Field::DirtyText => at(run(324, 4, 0, 0x100_0000), 0, 0),
        Field::Generation => at(run(396, 16, 0, 0x4000_0000), 12, 0),
        Field::EngineGen => at(run(496, 4, 0, 0), 0, 0),
        Field::NextSibling => at(run(412, 4, 0, 0x8000_0000), 0, 0xffff_ffff),
        Field::TextAttributes => at(run(252, 4, 0, 0x2_0000), 1, 0),
        Field::Watch => at(run(380, 16, 0, 0x2000_0000), 2, 0),
        Field::WidthUnit => at(run(132, 16, 0, 0x100), 2, 0),
        Field::HeightUnit => at(run(132, 16, 0, 0x100), 3, 0),
        Field::MinWidthUnit => at(run(132, 16, 0, 0x100), 4, 0),
        Field::MinHeightUnit => at(run(132, 16, 0, 0x100), 5, 0),
        Field::MaxWidthUnit => at(run(132, 16, 0, 0x100), 6, 0),
        Field::MaxHeightUnit => at(run(132, 16, 0, 0x100), 7, 0),
        Field::FlexBasisUnit => at(run(132, 16, 0, 0x100), 8, 0),
        Field::PaddingTopUnit => at(run(132, 16, 0, 0x100), 9, 0x1),
        Field::PaddingRightUnit => at(run(132, 16, 0, 0x100), 10, 0x1),
        Field::PaddingBottomUnit => at(run(132, 16, 0, 0x100), 11, 0x1),
        Field::PaddingLeftUnit => at(run(132, 16, 0, 0x100), 12, 0x1),
        Field::MarginTopUnit => at(run(132, 16, 0, 0x100), 13, 0x1),
        Field::MarginRightUnit => at(run(132, 16, 0, 0x100), 14, 0x1),
        Field::MarginBottomUnit => at(run(132, 16, 0, 0x100), 15, 0x1),
        Field::MarginLeftUnit => at(run(148, 12, 0, 0x200), 0, 0x1),
        Field::GapRowUnit => at(run(148, 12, 0, 0x200), 1, 0x1),
        Field::GapColumnUnit => at(run(148, 12, 0, 0x200), 2, 0x1),
        Field::InsetTopUnit => at(run(148, 12, 0, 0x200), 3, 0),
        Field::InsetRightUnit => at(run(148, 12, 0, 0x200), 4, 0),
        Field::InsetBottomUnit => at(run(148, 12, 0, 0x200), 5, 0),
        Field::InsetLeftUnit => at(run(148, 12, 0, 0x200), 6, 0),
        Field::MaxScrollX => at(run(476, 16, 0, 0), 12, 0),
        Field::ReqSeq => at(run(328, 16, 0, 0x200_0000), 4, 0),
        Field::AckSeq => at(run(492, 4, 0, 0), 0, 0),
        Field::RevealSeq => at(run(328, 16, 0, 0x200_0000), 8, 0),
        Field::ScrollbarColor => at(run(196, 16, 0, 0x2000), 8, 0),
        Field::ScrollbarTrackColor => at(run(196, 16, 0, 0x2000), 12, 0),
        Field::ReqScrollX => at(run(328, 16, 0, 0x200_0000), 12, 0),
        Field::ReqScrollY => at(run(344, 16, 0, 0x400_0000), 0, 0),
        Field::Scrollbar => at(run(148, 12, 0, 0x200), 7, 0),
        Field::StickyScroll => at(run(380, 16, 0, 0x2000_0000), 3, 0),
        Field::RevealBlock => at(run(380, 16, 0, 0x2000_0000), 4, 0),
        Field::KeysOffset => at(run(344, 16, 0, 0x400_0000), 4, 0),
        Field::KeysLength => at(run(344, 16, 0, 0x400_0000), 8, 0),
        Field::FocusRequest => at(run(344, 16, 0, 0x400_0000), 12, 0),
        Field::FocusColor => at(run(212, 16, 0, 0x4000), 0, 0),
        Field::FocusBgColor => at(run(212, 16, 0, 0x4000), 4, 0),
        Field::HoverColor => at(run(212, 16, 0, 0x4000), 8, 0),
        Field::HoverBgColor => at(run(212, 16, 0, 0x4000), 12, 0),
        Field::PressedColor => at(run(228, 16, 0, 0x8000), 0, 0),
        Field::PressedBgColor => at(run(228, 16, 0, 0x8000), 4, 0),
        Field::AutoFocus => at(run(380, 16, 0, 0x2000_0000), 5, 0),
        Field::FocusScope => at(run(380, 16, 0, 0x2000_0000), 6, 0),
        Field::Roving => at(run(380, 16, 0, 0x2000_0000), 7, 0),
        Field::Listen => at(run(380, 16, 0, 0x2000_0000), 8, 0),
        Field::FrameInterval => at(run(260, 16, 0, 0x8_0000), 8, 0),
        Field::TransitionDuration => at(run(360, 16, 0, 0x800_0000), 0, 0),
        Field::MotionOffset => at(run(360, 16, 0, 0x800_0000), 4, 0),
        Field::MotionLength => at(run(360, 16, 0, 0x800_0000), 8, 0),
        Field::TransitionDelay => at(run(360, 16, 0, 0x800_0000), 12, 0),
        Field::TransitionEasing => at(run(380, 16, 0, 0x2000_0000), 9, 0),
        Field::PlaceholderOffset => at(run(260, 16, 0, 0x8_0000), 12, 0),
        Field::PlaceholderLength => at(run(276, 16, 0, 0x10_0000), 0, 0),
        Field::HistoryOffset => at(run(276, 16, 0, 0x10_0000), 4, 0),
        Field::HistoryLength => at(run(276, 16, 0, 0x10_0000), 8, 0),
        Field::EditSet => at(run(276, 16, 0, 0x10_0000), 12, 0),
        Field::EditKnown => at(run(292, 16, 0, 0x20_0000), 0, 0),
        Field::MaxLength => at(run(292, 16, 0, 0x20_0000), 4, 0xffff_ffff),
        Field::Mask => at(run(292, 16, 0, 0x20_0000), 8, 0),
        Field::PlaceholderColor => at(run(228, 16, 0, 0x8000), 8, 0),
        Field::SelectionColor => at(run(228, 16, 0, 0x8000), 12, 0),
        Field::SelectionBgColor => at(run(244, 8, 0, 0x1_0000), 0, 0),
        Field::CaretShape => at(run(380, 16, 0, 0x2000_0000), 10, 0),
        Field::FieldSizing => at(run(148, 12, 0, 0x200), 8, 0),
        Field::ReadOnly => at(run(380, 16, 0, 0x2000_0000), 11, 0),
        Field::Recalls => at(run(380, 16, 0, 0x2000_0000), 12, 0),
        Field::ClearOnSubmit => at(run(380, 16, 0, 0x2000_0000), 13, 0),
        Field::SpanBytes => at(run(292, 16, 0, 0x20_0000), 12, 0),
        Field::UserSelect => at(run(252, 4, 0, 0x2_0000), 2, 0),
        Field::OverflowAnchor => at(run(380, 16, 0, 0x2000_0000), 14, 0),
        Field::GridOffset => at(run(88, 16, 0, 0x20), 12, 0),
        Field::GridLength => at(run(104, 12, 0, 0x40), 0, 0),
        Field::GridColumn => at(run(104, 12, 0, 0x40), 4, 0),
        Field::GridRow => at(run(104, 12, 0, 0x40), 8, 0),
        Field::JustifyItems => at(run(148, 12, 0, 0x200), 9, 0),
        Field::JustifySelf => at(run(148, 12, 0, 0x200), 10, 0),
        Field::GridAutoFlow => at(run(148, 12, 0, 0x200), 11, 0),
        Field::DecorOffset => at(run(308, 8, 0, 0x40_0000), 0, 0),
        Field::DecorLength => at(run(308, 8, 0, 0x40_0000), 4, 0),
        Field::TitleColor => at(run(244, 8, 0, 0x1_0000), 4, 0),
        Field::TitleAlign => at(run(316, 8, 0, 0x80_0000), 3, 0),
        Field::BottomTitleAlign => at(run(316, 8, 0, 0x80_0000), 4, 0),
        Field::KeysScroll => at(run(376, 4, 0, 0x1000_0000), 0, 0xffff_ffff),
    }
}
