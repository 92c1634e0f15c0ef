// Written by sparktui-codegen from the inventory `sparktui`, layout hash 3f7eabb6077804fa.
// To change it, edit the inventory and run `npm run codegen`.

//! The mirror as reactive slots.

use std::sync::Arc;

use sparktui_memory::NodeId;
use sparktui_signals::{Graph, SharedSlotBuffer, Signal, Slots};

use crate::enums;
use crate::groups;
use crate::mirror::Mirror;

/// The slots of one field of the mirror.
pub struct MirrorSlots<T> {
    mirror: Arc<Mirror>,
    load: fn(&Mirror, NodeId) -> T,
    store: fn(&Mirror, NodeId, T),
}

impl<T: Copy + PartialEq + 'static> Slots for MirrorSlots<T> {
    type Value = T;

    fn len(&self) -> usize {
        self.mirror.capacity() as usize
    }

    fn load(&self, i: usize) -> T {
        (self.load)(&self.mirror, node(i))
    }

    fn store(&self, i: usize, value: T) {
        (self.store)(&self.mirror, node(i), value);
    }
}

/// The node of an index; one that no node has becomes the highest number, which every mirror refuses.
fn node(index: usize) -> NodeId {
    u32::try_from(index).map_or(NodeId(u32::MAX), NodeId)
}

/// In the place of a notifier: a buffer that has it has no setter.
#[derive(Clone, Copy, Debug)]
pub struct ReadOnly;

/// A field that TypeScript writes, to be read.
pub type ReadonlySlotBuffer<T> = SharedSlotBuffer<MirrorSlots<T>, ReadOnly>;

/// A field that the engine writes.
pub type SlotBuffer<T> = SharedSlotBuffer<MirrorSlots<T>>;

/// What moves or sizes a node.
pub struct LayoutArrays {
    /// Width of the border box.
    pub width: ReadonlySlotBuffer<f32>,
    /// Height of the border box.
    pub height: ReadonlySlotBuffer<f32>,
    /// Least width.
    pub min_width: ReadonlySlotBuffer<f32>,
    /// Least height.
    pub min_height: ReadonlySlotBuffer<f32>,
    /// Most width, auto for none.
    pub max_width: ReadonlySlotBuffer<f32>,
    /// Most height, auto for none.
    pub max_height: ReadonlySlotBuffer<f32>,
    /// Share of the free room that the node takes.
    pub flex_grow: ReadonlySlotBuffer<f32>,
    /// Share of the missing room that the node gives up.
    pub flex_shrink: ReadonlySlotBuffer<f32>,
    /// Size on the main axis before growing and shrinking.
    pub flex_basis: ReadonlySlotBuffer<f32>,
    /// Room between border and content.
    pub padding_top: ReadonlySlotBuffer<f32>,
    /// Room between border and content.
    pub padding_right: ReadonlySlotBuffer<f32>,
    /// Room between border and content.
    pub padding_bottom: ReadonlySlotBuffer<f32>,
    /// Room between border and content.
    pub padding_left: ReadonlySlotBuffer<f32>,
    /// Room outside the border, may be negative.
    pub margin_top: ReadonlySlotBuffer<f32>,
    /// Room outside the border, may be negative.
    pub margin_right: ReadonlySlotBuffer<f32>,
    /// Room outside the border, may be negative.
    pub margin_bottom: ReadonlySlotBuffer<f32>,
    /// Room outside the border, may be negative.
    pub margin_left: ReadonlySlotBuffer<f32>,
    /// CSS `row-gap`: room between rows.
    pub gap_row: ReadonlySlotBuffer<f32>,
    /// CSS `column-gap`: room between columns.
    pub gap_column: ReadonlySlotBuffer<f32>,
    /// CSS `top`.
    pub inset_top: ReadonlySlotBuffer<f32>,
    /// CSS `right`.
    pub inset_right: ReadonlySlotBuffer<f32>,
    /// CSS `bottom`.
    pub inset_bottom: ReadonlySlotBuffer<f32>,
    /// CSS `left`.
    pub inset_left: ReadonlySlotBuffer<f32>,
    /// Left edge of the border box, from the left of the screen while nothing is scrolled.
    pub computed_x: SlotBuffer<f32>,
    /// Top edge of the border box, from the top of the screen while nothing is scrolled.
    pub computed_y: SlotBuffer<f32>,
    /// Width of the border box.
    pub computed_width: SlotBuffer<f32>,
    /// Height of the border box.
    pub computed_height: SlotBuffer<f32>,
    /// Width of the text as last measured.
    pub content_width_cache: SlotBuffer<i32>,
    /// Height of the text as last measured.
    pub content_height_cache: SlotBuffer<i32>,
    /// How the node takes part in layout.
    pub display: ReadonlySlotBuffer<enums::Display>,
    /// Whether the node is in the flow.
    pub position_type: ReadonlySlotBuffer<enums::Position>,
    /// The axis along which children are placed.
    pub flex_direction: ReadonlySlotBuffer<enums::FlexDirection>,
    /// Whether children go on to further lines.
    pub flex_wrap: ReadonlySlotBuffer<enums::FlexWrap>,
    /// Where free room goes on the main axis.
    pub justify_content: ReadonlySlotBuffer<enums::JustifyContent>,
    /// Where children stand on the cross axis.
    pub align_items: ReadonlySlotBuffer<enums::AlignItems>,
    /// Where the node itself stands on the cross axis.
    pub align_self: ReadonlySlotBuffer<enums::AlignSelf>,
    /// Where free room between lines goes.
    pub align_content: ReadonlySlotBuffer<enums::AlignContent>,
    /// What happens to what is wider than the box.
    pub overflow_x: ReadonlySlotBuffer<enums::Overflow>,
    /// What happens to what is higher than the box.
    pub overflow_y: ReadonlySlotBuffer<enums::Overflow>,
    /// Line of the top border.
    pub border_top_style: ReadonlySlotBuffer<enums::BorderStyle>,
    /// Line of the right border.
    pub border_right_style: ReadonlySlotBuffer<enums::BorderStyle>,
    /// Line of the bottom border.
    pub border_bottom_style: ReadonlySlotBuffer<enums::BorderStyle>,
    /// Line of the left border.
    pub border_left_style: ReadonlySlotBuffer<enums::BorderStyle>,
    /// Height of the top border where it has a style.
    pub border_top_width: ReadonlySlotBuffer<u8>,
    /// Width of the right border where it has a style.
    pub border_right_width: ReadonlySlotBuffer<u8>,
    /// Height of the bottom border where it has a style.
    pub border_bottom_width: ReadonlySlotBuffer<u8>,
    /// Width of the left border where it has a style.
    pub border_left_width: ReadonlySlotBuffer<u8>,
    /// Counts the changes of layout fields.
    pub dirty_layout: ReadonlySlotBuffer<u8>,
    /// Unit of `width`.
    pub width_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `height`.
    pub height_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `min_width`.
    pub min_width_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `min_height`.
    pub min_height_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `max_width`.
    pub max_width_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `max_height`.
    pub max_height_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `flex_basis`.
    pub flex_basis_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `padding_top`.
    pub padding_top_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `padding_right`.
    pub padding_right_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `padding_bottom`.
    pub padding_bottom_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `padding_left`.
    pub padding_left_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `margin_top`.
    pub margin_top_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `margin_right`.
    pub margin_right_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `margin_bottom`.
    pub margin_bottom_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `margin_left`.
    pub margin_left_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `gap_row`.
    pub gap_row_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `gap_column`.
    pub gap_column_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `inset_top`.
    pub inset_top_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `inset_right`.
    pub inset_right_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `inset_bottom`.
    pub inset_bottom_unit: ReadonlySlotBuffer<enums::Unit>,
    /// Unit of `inset_left`.
    pub inset_left_unit: ReadonlySlotBuffer<enums::Unit>,
    /// When scrollbars are drawn.
    pub scrollbar: ReadonlySlotBuffer<enums::Scrollbar>,
    /// Whether the node is as large as its text.
    pub field_sizing: ReadonlySlotBuffer<enums::FieldSizing>,
    /// Start in the text pool of the tracks of a grid; engine/src/style/tracks.rs has the grammar.
    pub grid_offset: ReadonlySlotBuffer<u32>,
    /// Length of the tracks.
    pub grid_length: ReadonlySlotBuffer<u32>,
    /// Where the node stands among columns: where it starts in the low half, where it ends in the high one. Of each, 0 is auto, 1 to 8191 a line from the start, 0xe001 to 0xffff a line from the end (two's complement), 0x4001 to 0x5fff a span of 1 to 8191.
    pub grid_column: ReadonlySlotBuffer<u32>,
    /// Where the node stands among rows, as in `grid_column`.
    pub grid_row: ReadonlySlotBuffer<u32>,
    /// Where children stand in the columns of their areas.
    pub justify_items: ReadonlySlotBuffer<enums::JustifyItems>,
    /// Where the node stands in the columns of its area.
    pub justify_self: ReadonlySlotBuffer<enums::JustifySelf>,
    /// Where children go that say no place.
    pub grid_auto_flow: ReadonlySlotBuffer<enums::GridAutoFlow>,
}

impl LayoutArrays {
    fn new(mirror: &Arc<Mirror>) -> Self {
        Self {
            width: readonly(mirror, Mirror::width),
            height: readonly(mirror, Mirror::height),
            min_width: readonly(mirror, Mirror::min_width),
            min_height: readonly(mirror, Mirror::min_height),
            max_width: readonly(mirror, Mirror::max_width),
            max_height: readonly(mirror, Mirror::max_height),
            flex_grow: readonly(mirror, Mirror::flex_grow),
            flex_shrink: readonly(mirror, Mirror::flex_shrink),
            flex_basis: readonly(mirror, Mirror::flex_basis),
            padding_top: readonly(mirror, Mirror::padding_top),
            padding_right: readonly(mirror, Mirror::padding_right),
            padding_bottom: readonly(mirror, Mirror::padding_bottom),
            padding_left: readonly(mirror, Mirror::padding_left),
            margin_top: readonly(mirror, Mirror::margin_top),
            margin_right: readonly(mirror, Mirror::margin_right),
            margin_bottom: readonly(mirror, Mirror::margin_bottom),
            margin_left: readonly(mirror, Mirror::margin_left),
            gap_row: readonly(mirror, Mirror::gap_row),
            gap_column: readonly(mirror, Mirror::gap_column),
            inset_top: readonly(mirror, Mirror::inset_top),
            inset_right: readonly(mirror, Mirror::inset_right),
            inset_bottom: readonly(mirror, Mirror::inset_bottom),
            inset_left: readonly(mirror, Mirror::inset_left),
            computed_x: writable(mirror, Mirror::computed_x, Mirror::set_computed_x),
            computed_y: writable(mirror, Mirror::computed_y, Mirror::set_computed_y),
            computed_width: writable(mirror, Mirror::computed_width, Mirror::set_computed_width),
            computed_height: writable(mirror, Mirror::computed_height, Mirror::set_computed_height),
            content_width_cache: writable(
                mirror,
                Mirror::content_width_cache,
                Mirror::set_content_width_cache,
            ),
            content_height_cache: writable(
                mirror,
                Mirror::content_height_cache,
                Mirror::set_content_height_cache,
            ),
            display: readonly(mirror, Mirror::display),
            position_type: readonly(mirror, Mirror::position_type),
            flex_direction: readonly(mirror, Mirror::flex_direction),
            flex_wrap: readonly(mirror, Mirror::flex_wrap),
            justify_content: readonly(mirror, Mirror::justify_content),
            align_items: readonly(mirror, Mirror::align_items),
            align_self: readonly(mirror, Mirror::align_self),
            align_content: readonly(mirror, Mirror::align_content),
            overflow_x: readonly(mirror, Mirror::overflow_x),
            overflow_y: readonly(mirror, Mirror::overflow_y),
            border_top_style: readonly(mirror, Mirror::border_top_style),
            border_right_style: readonly(mirror, Mirror::border_right_style),
            border_bottom_style: readonly(mirror, Mirror::border_bottom_style),
            border_left_style: readonly(mirror, Mirror::border_left_style),
            border_top_width: readonly(mirror, Mirror::border_top_width),
            border_right_width: readonly(mirror, Mirror::border_right_width),
            border_bottom_width: readonly(mirror, Mirror::border_bottom_width),
            border_left_width: readonly(mirror, Mirror::border_left_width),
            dirty_layout: readonly(mirror, Mirror::dirty_layout),
            width_unit: readonly(mirror, Mirror::width_unit),
            height_unit: readonly(mirror, Mirror::height_unit),
            min_width_unit: readonly(mirror, Mirror::min_width_unit),
            min_height_unit: readonly(mirror, Mirror::min_height_unit),
            max_width_unit: readonly(mirror, Mirror::max_width_unit),
            max_height_unit: readonly(mirror, Mirror::max_height_unit),
            flex_basis_unit: readonly(mirror, Mirror::flex_basis_unit),
            padding_top_unit: readonly(mirror, Mirror::padding_top_unit),
            padding_right_unit: readonly(mirror, Mirror::padding_right_unit),
            padding_bottom_unit: readonly(mirror, Mirror::padding_bottom_unit),
            padding_left_unit: readonly(mirror, Mirror::padding_left_unit),
            margin_top_unit: readonly(mirror, Mirror::margin_top_unit),
            margin_right_unit: readonly(mirror, Mirror::margin_right_unit),
            margin_bottom_unit: readonly(mirror, Mirror::margin_bottom_unit),
            margin_left_unit: readonly(mirror, Mirror::margin_left_unit),
            gap_row_unit: readonly(mirror, Mirror::gap_row_unit),
            gap_column_unit: readonly(mirror, Mirror::gap_column_unit),
            inset_top_unit: readonly(mirror, Mirror::inset_top_unit),
            inset_right_unit: readonly(mirror, Mirror::inset_right_unit),
            inset_bottom_unit: readonly(mirror, Mirror::inset_bottom_unit),
            inset_left_unit: readonly(mirror, Mirror::inset_left_unit),
            scrollbar: readonly(mirror, Mirror::scrollbar),
            field_sizing: readonly(mirror, Mirror::field_sizing),
            grid_offset: readonly(mirror, Mirror::grid_offset),
            grid_length: readonly(mirror, Mirror::grid_length),
            grid_column: readonly(mirror, Mirror::grid_column),
            grid_row: readonly(mirror, Mirror::grid_row),
            justify_items: readonly(mirror, Mirror::justify_items),
            justify_self: readonly(mirror, Mirror::justify_self),
            grid_auto_flow: readonly(mirror, Mirror::grid_auto_flow),
        }
    }

    fn notify_changed(&self, graph: &Graph, nodes: &[NodeId]) {
        notify(&self.width, graph, nodes);
        notify(&self.height, graph, nodes);
        notify(&self.min_width, graph, nodes);
        notify(&self.min_height, graph, nodes);
        notify(&self.max_width, graph, nodes);
        notify(&self.max_height, graph, nodes);
        notify(&self.flex_grow, graph, nodes);
        notify(&self.flex_shrink, graph, nodes);
        notify(&self.flex_basis, graph, nodes);
        notify(&self.padding_top, graph, nodes);
        notify(&self.padding_right, graph, nodes);
        notify(&self.padding_bottom, graph, nodes);
        notify(&self.padding_left, graph, nodes);
        notify(&self.margin_top, graph, nodes);
        notify(&self.margin_right, graph, nodes);
        notify(&self.margin_bottom, graph, nodes);
        notify(&self.margin_left, graph, nodes);
        notify(&self.gap_row, graph, nodes);
        notify(&self.gap_column, graph, nodes);
        notify(&self.inset_top, graph, nodes);
        notify(&self.inset_right, graph, nodes);
        notify(&self.inset_bottom, graph, nodes);
        notify(&self.inset_left, graph, nodes);
        notify(&self.computed_x, graph, nodes);
        notify(&self.computed_y, graph, nodes);
        notify(&self.computed_width, graph, nodes);
        notify(&self.computed_height, graph, nodes);
        notify(&self.content_width_cache, graph, nodes);
        notify(&self.content_height_cache, graph, nodes);
        notify(&self.display, graph, nodes);
        notify(&self.position_type, graph, nodes);
        notify(&self.flex_direction, graph, nodes);
        notify(&self.flex_wrap, graph, nodes);
        notify(&self.justify_content, graph, nodes);
        notify(&self.align_items, graph, nodes);
        notify(&self.align_self, graph, nodes);
        notify(&self.align_content, graph, nodes);
        notify(&self.overflow_x, graph, nodes);
        notify(&self.overflow_y, graph, nodes);
        notify(&self.border_top_style, graph, nodes);
        notify(&self.border_right_style, graph, nodes);
        notify(&self.border_bottom_style, graph, nodes);
        notify(&self.border_left_style, graph, nodes);
        notify(&self.border_top_width, graph, nodes);
        notify(&self.border_right_width, graph, nodes);
        notify(&self.border_bottom_width, graph, nodes);
        notify(&self.border_left_width, graph, nodes);
        notify(&self.dirty_layout, graph, nodes);
        notify(&self.width_unit, graph, nodes);
        notify(&self.height_unit, graph, nodes);
        notify(&self.min_width_unit, graph, nodes);
        notify(&self.min_height_unit, graph, nodes);
        notify(&self.max_width_unit, graph, nodes);
        notify(&self.max_height_unit, graph, nodes);
        notify(&self.flex_basis_unit, graph, nodes);
        notify(&self.padding_top_unit, graph, nodes);
        notify(&self.padding_right_unit, graph, nodes);
        notify(&self.padding_bottom_unit, graph, nodes);
        notify(&self.padding_left_unit, graph, nodes);
        notify(&self.margin_top_unit, graph, nodes);
        notify(&self.margin_right_unit, graph, nodes);
        notify(&self.margin_bottom_unit, graph, nodes);
        notify(&self.margin_left_unit, graph, nodes);
        notify(&self.gap_row_unit, graph, nodes);
        notify(&self.gap_column_unit, graph, nodes);
        notify(&self.inset_top_unit, graph, nodes);
        notify(&self.inset_right_unit, graph, nodes);
        notify(&self.inset_bottom_unit, graph, nodes);
        notify(&self.inset_left_unit, graph, nodes);
        notify(&self.scrollbar, graph, nodes);
        notify(&self.field_sizing, graph, nodes);
        notify(&self.grid_offset, graph, nodes);
        notify(&self.grid_length, graph, nodes);
        notify(&self.grid_column, graph, nodes);
        notify(&self.grid_row, graph, nodes);
        notify(&self.justify_items, graph, nodes);
        notify(&self.justify_self, graph, nodes);
        notify(&self.grid_auto_flow, graph, nodes);
    }
}

/// What colours or hides a node.
pub struct VisualArrays {
    /// How much of the node and what is in it covers what lies below.
    pub opacity: ReadonlySlotBuffer<f32>,
    /// Colour of glyphs; 0 inherits.
    pub fg_color: ReadonlySlotBuffer<u32>,
    /// Colour behind the padding box; 0 is transparent.
    pub bg_color: ReadonlySlotBuffer<u32>,
    /// Colour of the top border; 0 is the node's own colour.
    pub border_top_color: ReadonlySlotBuffer<u32>,
    /// Colour of the right border; 0 is the node's own colour.
    pub border_right_color: ReadonlySlotBuffer<u32>,
    /// Colour of the bottom border; 0 is the node's own colour.
    pub border_bottom_color: ReadonlySlotBuffer<u32>,
    /// Colour of the left border; 0 is the node's own colour.
    pub border_left_color: ReadonlySlotBuffer<u32>,
    /// Colour of the border while the node has the focus; 0 leaves it.
    pub focus_ring_color: ReadonlySlotBuffer<u32>,
    /// Colour of the caret; 0 is the terminal's.
    pub cursor_color: ReadonlySlotBuffer<u32>,
    /// CSS `z-index` among siblings: higher is drawn later.
    pub z_index: ReadonlySlotBuffer<u32>,
    /// Whether the node is drawn.
    pub visible: ReadonlySlotBuffer<enums::Visibility>,
    /// Counts the changes of visual fields.
    pub dirty_visual: ReadonlySlotBuffer<u8>,
    /// How the glyphs are drawn.
    pub text_attributes: ReadonlySlotBuffer<enums::TextAttribute>,
    /// Colour of the scrollbar's thumb; 0 is the node's own colour.
    pub scrollbar_color: ReadonlySlotBuffer<u32>,
    /// Colour of the scrollbar's track; 0 is transparent.
    pub scrollbar_track_color: ReadonlySlotBuffer<u32>,
    /// Colour of glyphs while the node has the focus; 0 leaves it.
    pub focus_color: ReadonlySlotBuffer<u32>,
    /// Colour behind the node while it has the focus; 0 leaves it.
    pub focus_bg_color: ReadonlySlotBuffer<u32>,
    /// Colour of glyphs while the mouse is over the node; 0 leaves it.
    pub hover_color: ReadonlySlotBuffer<u32>,
    /// Colour behind the node while the mouse is over it; 0 leaves it.
    pub hover_bg_color: ReadonlySlotBuffer<u32>,
    /// Colour of glyphs while a button is down on the node; 0 leaves it.
    pub pressed_color: ReadonlySlotBuffer<u32>,
    /// Colour behind the node while a button is down on it; 0 leaves it.
    pub pressed_bg_color: ReadonlySlotBuffer<u32>,
    /// Colour of the placeholder; 0 is the node's own, faint.
    pub placeholder_color: ReadonlySlotBuffer<u32>,
    /// Colour of selected glyphs; 0 is the parent's.
    pub selection_color: ReadonlySlotBuffer<u32>,
    /// Colour behind selected glyphs; 0 is the parent's, and without any colour and background change places.
    pub selection_bg_color: ReadonlySlotBuffer<u32>,
    /// Whether the mouse selects text in the node.
    pub user_select: ReadonlySlotBuffer<enums::UserSelect>,
    /// Colour of the titles; 0 is that of the border they stand in.
    pub title_color: ReadonlySlotBuffer<u32>,
}

impl VisualArrays {
    fn new(mirror: &Arc<Mirror>) -> Self {
        Self {
            opacity: readonly(mirror, Mirror::opacity),
            fg_color: readonly(mirror, Mirror::fg_color),
            bg_color: readonly(mirror, Mirror::bg_color),
            border_top_color: readonly(mirror, Mirror::border_top_color),
            border_right_color: readonly(mirror, Mirror::border_right_color),
            border_bottom_color: readonly(mirror, Mirror::border_bottom_color),
            border_left_color: readonly(mirror, Mirror::border_left_color),
            focus_ring_color: readonly(mirror, Mirror::focus_ring_color),
            cursor_color: readonly(mirror, Mirror::cursor_color),
            z_index: readonly(mirror, Mirror::z_index),
            visible: readonly(mirror, Mirror::visible),
            dirty_visual: readonly(mirror, Mirror::dirty_visual),
            text_attributes: readonly(mirror, Mirror::text_attributes),
            scrollbar_color: readonly(mirror, Mirror::scrollbar_color),
            scrollbar_track_color: readonly(mirror, Mirror::scrollbar_track_color),
            focus_color: readonly(mirror, Mirror::focus_color),
            focus_bg_color: readonly(mirror, Mirror::focus_bg_color),
            hover_color: readonly(mirror, Mirror::hover_color),
            hover_bg_color: readonly(mirror, Mirror::hover_bg_color),
            pressed_color: readonly(mirror, Mirror::pressed_color),
            pressed_bg_color: readonly(mirror, Mirror::pressed_bg_color),
            placeholder_color: readonly(mirror, Mirror::placeholder_color),
            selection_color: readonly(mirror, Mirror::selection_color),
            selection_bg_color: readonly(mirror, Mirror::selection_bg_color),
            user_select: readonly(mirror, Mirror::user_select),
            title_color: readonly(mirror, Mirror::title_color),
        }
    }

    fn notify_changed(&self, graph: &Graph, nodes: &[NodeId]) {
        notify(&self.opacity, graph, nodes);
        notify(&self.fg_color, graph, nodes);
        notify(&self.bg_color, graph, nodes);
        notify(&self.border_top_color, graph, nodes);
        notify(&self.border_right_color, graph, nodes);
        notify(&self.border_bottom_color, graph, nodes);
        notify(&self.border_left_color, graph, nodes);
        notify(&self.focus_ring_color, graph, nodes);
        notify(&self.cursor_color, graph, nodes);
        notify(&self.z_index, graph, nodes);
        notify(&self.visible, graph, nodes);
        notify(&self.dirty_visual, graph, nodes);
        notify(&self.text_attributes, graph, nodes);
        notify(&self.scrollbar_color, graph, nodes);
        notify(&self.scrollbar_track_color, graph, nodes);
        notify(&self.focus_color, graph, nodes);
        notify(&self.focus_bg_color, graph, nodes);
        notify(&self.hover_color, graph, nodes);
        notify(&self.hover_bg_color, graph, nodes);
        notify(&self.pressed_color, graph, nodes);
        notify(&self.pressed_bg_color, graph, nodes);
        notify(&self.placeholder_color, graph, nodes);
        notify(&self.selection_color, graph, nodes);
        notify(&self.selection_bg_color, graph, nodes);
        notify(&self.user_select, graph, nodes);
        notify(&self.title_color, graph, nodes);
    }
}

/// What a node says and how its lines are set.
pub struct TextArrays {
    /// Start of the node's UTF-8 in the text pool.
    pub text_offset: ReadonlySlotBuffer<u32>,
    /// Length of the node's UTF-8.
    pub text_length: ReadonlySlotBuffer<u32>,
    /// Where a line stands in its box.
    pub text_align: ReadonlySlotBuffer<enums::TextAlign>,
    /// Where lines may break.
    pub text_wrap: ReadonlySlotBuffer<enums::TextWrap>,
    /// What becomes of a line wider than its box.
    pub text_overflow: ReadonlySlotBuffer<enums::TextOverflow>,
    /// Counts the changes of text fields.
    pub dirty_text: ReadonlySlotBuffer<u8>,
    /// How long each line of the text is shown, one after the other; 0 shows all.
    pub frame_interval: ReadonlySlotBuffer<u32>,
    /// Start in the text pool of what is shown while an editable text is empty.
    pub placeholder_offset: ReadonlySlotBuffer<u32>,
    /// Length of the placeholder's UTF-8.
    pub placeholder_length: ReadonlySlotBuffer<u32>,
    /// Start in the text pool of earlier entries, a line each, oldest first.
    pub history_offset: ReadonlySlotBuffer<u32>,
    /// Length of the earlier entries.
    pub history_length: ReadonlySlotBuffer<u32>,
    /// Which set the text in the pool is of an editable node; what has been taken is not taken again.
    pub edit_set: ReadonlySlotBuffer<u32>,
    /// The last revision that JavaScript knows of.
    pub edit_known: ReadonlySlotBuffer<u32>,
    /// Most that typing leads to.
    pub max_length: ReadonlySlotBuffer<u32>,
    /// What stands for every grapheme.
    pub mask: ReadonlySlotBuffer<u32>,
    /// Length of the spans of a text, right behind its UTF-8 in the pool: how many as a word, of each the end in the text in bytes, a colour, a colour behind it, attributes (on in the low byte, off in the next) and the length of a link, as five words, the last byte first; then the links, one after the other.
    pub span_bytes: ReadonlySlotBuffer<u32>,
    /// Start in the text pool of titles and gradients; engine/src/decor.rs has the grammar.
    pub decor_offset: ReadonlySlotBuffer<u32>,
    /// Length of these.
    pub decor_length: ReadonlySlotBuffer<u32>,
    /// Where the title stands in the top border.
    pub title_align: ReadonlySlotBuffer<enums::TextAlign>,
    /// Where the title stands in the bottom border.
    pub bottom_title_align: ReadonlySlotBuffer<enums::TextAlign>,
}

impl TextArrays {
    fn new(mirror: &Arc<Mirror>) -> Self {
        Self {
            text_offset: readonly(mirror, Mirror::text_offset),
            text_length: readonly(mirror, Mirror::text_length),
            text_align: readonly(mirror, Mirror::text_align),
            text_wrap: readonly(mirror, Mirror::text_wrap),
            text_overflow: readonly(mirror, Mirror::text_overflow),
            dirty_text: readonly(mirror, Mirror::dirty_text),
            frame_interval: readonly(mirror, Mirror::frame_interval),
            placeholder_offset: readonly(mirror, Mirror::placeholder_offset),
            placeholder_length: readonly(mirror, Mirror::placeholder_length),
            history_offset: readonly(mirror, Mirror::history_offset),
            history_length: readonly(mirror, Mirror::history_length),
            edit_set: readonly(mirror, Mirror::edit_set),
            edit_known: readonly(mirror, Mirror::edit_known),
            max_length: readonly(mirror, Mirror::max_length),
            mask: readonly(mirror, Mirror::mask),
            span_bytes: readonly(mirror, Mirror::span_bytes),
            decor_offset: readonly(mirror, Mirror::decor_offset),
            decor_length: readonly(mirror, Mirror::decor_length),
            title_align: readonly(mirror, Mirror::title_align),
            bottom_title_align: readonly(mirror, Mirror::bottom_title_align),
        }
    }

    fn notify_changed(&self, graph: &Graph, nodes: &[NodeId]) {
        notify(&self.text_offset, graph, nodes);
        notify(&self.text_length, graph, nodes);
        notify(&self.text_align, graph, nodes);
        notify(&self.text_wrap, graph, nodes);
        notify(&self.text_overflow, graph, nodes);
        notify(&self.dirty_text, graph, nodes);
        notify(&self.frame_interval, graph, nodes);
        notify(&self.placeholder_offset, graph, nodes);
        notify(&self.placeholder_length, graph, nodes);
        notify(&self.history_offset, graph, nodes);
        notify(&self.history_length, graph, nodes);
        notify(&self.edit_set, graph, nodes);
        notify(&self.edit_known, graph, nodes);
        notify(&self.max_length, graph, nodes);
        notify(&self.mask, graph, nodes);
        notify(&self.span_bytes, graph, nodes);
        notify(&self.decor_offset, graph, nodes);
        notify(&self.decor_length, graph, nodes);
        notify(&self.title_align, graph, nodes);
        notify(&self.bottom_title_align, graph, nodes);
    }
}

/// What keys, mouse and focus touch.
pub struct InteractionArrays {
    /// Width of what can be scrolled to.
    pub scrollable_width: SlotBuffer<f32>,
    /// Height of what can be scrolled to.
    pub scrollable_height: SlotBuffer<f32>,
    /// Largest `scroll_y`.
    pub max_scroll: SlotBuffer<f32>,
    /// Order of focus; negative is left out of it.
    pub tab_index: ReadonlySlotBuffer<u32>,
    /// How far the content is scrolled to the left.
    pub scroll_x: SlotBuffer<i32>,
    /// How far the content is scrolled up.
    pub scroll_y: SlotBuffer<i32>,
    /// Where the caret stands in an editable text.
    pub cursor_position: SlotBuffer<i32>,
    /// First selected grapheme, -1 for none.
    pub selection_start: SlotBuffer<i32>,
    /// One past the last selected grapheme, -1 for none.
    pub selection_end: SlotBuffer<i32>,
    /// Whether the mouse is over the node.
    pub hover_state: SlotBuffer<enums::Toggle>,
    /// Whether a button is held down on the node.
    pub pressed_state: SlotBuffer<enums::Toggle>,
    /// Whether keys go to the node.
    pub focused_state: SlotBuffer<enums::Toggle>,
    /// Whether the node can have the focus.
    pub focusable: ReadonlySlotBuffer<enums::Toggle>,
    /// Whether the node takes no input.
    pub disabled: ReadonlySlotBuffer<enums::Toggle>,
    /// What of the node JavaScript wants to be woken for.
    pub watch: ReadonlySlotBuffer<enums::Watch>,
    /// Largest `scroll_x`.
    pub max_scroll_x: SlotBuffer<f32>,
    /// Number of the newest request to scroll; `req_scroll_x` and `req_scroll_y` say where to.
    pub req_seq: ReadonlySlotBuffer<u32>,
    /// Number of the last request that `scroll_x` and `scroll_y` took in.
    pub ack_seq: SlotBuffer<u32>,
    /// Another number asks that the node be scrolled into view, by everything that it lies in.
    pub reveal_seq: ReadonlySlotBuffer<u32>,
    /// Wanted `scroll_x`; too much is as much as there is.
    pub req_scroll_x: ReadonlySlotBuffer<i32>,
    /// Wanted `scroll_y`; too much is as much as there is.
    pub req_scroll_y: ReadonlySlotBuffer<i32>,
    /// Where the scroller stays while its content grows.
    pub sticky_scroll: ReadonlySlotBuffer<enums::StickyScroll>,
    /// Where a node that `reveal_seq` asks for comes to stand.
    pub reveal_block: ReadonlySlotBuffer<enums::RevealBlock>,
    /// Start in the text pool of the chords that handlers of the node claim: one a line, `!` before those that count everywhere, `=` before those that count only while the focus is in the node.
    pub keys_offset: ReadonlySlotBuffer<u32>,
    /// Length of the claimed chords.
    pub keys_length: ReadonlySlotBuffer<u32>,
    /// The number of the last request to focus the node, of the root to focus nothing; 0 for none.
    pub focus_request: ReadonlySlotBuffer<u32>,
    /// Whether the node takes the focus when it appears.
    pub auto_focus: ReadonlySlotBuffer<enums::Toggle>,
    /// Whether Tab stays in the node.
    pub focus_scope: ReadonlySlotBuffer<enums::FocusScope>,
    /// Whether arrows move the focus in the node.
    pub roving: ReadonlySlotBuffer<enums::Roving>,
    /// Which frequent events of the mouse handlers of the node ask for.
    pub listen: ReadonlySlotBuffer<enums::Listen>,
    /// How long a number or a colour of the node takes to become another one.
    pub transition_duration: ReadonlySlotBuffer<u32>,
    /// Start in the text pool of the animations of the node, a line for each field; engine/src/animate/spec.rs has the grammar.
    pub motion_offset: ReadonlySlotBuffer<u32>,
    /// Length of the animations.
    pub motion_length: ReadonlySlotBuffer<u32>,
    /// How long it stays before that.
    pub transition_delay: ReadonlySlotBuffer<u32>,
    /// How a number or a colour becomes another one.
    pub transition_easing: ReadonlySlotBuffer<enums::Easing>,
    /// How the caret is drawn.
    pub caret_shape: ReadonlySlotBuffer<enums::CaretShape>,
    /// Whether keys change nothing.
    pub read_only: ReadonlySlotBuffer<enums::Toggle>,
    /// Whether up and down call back earlier entries.
    pub recalls: ReadonlySlotBuffer<enums::Toggle>,
    /// Whether the text is emptied when it is handed over.
    pub clear_on_submit: ReadonlySlotBuffer<enums::Toggle>,
    /// Whether a scroller may keep the node where it is seen.
    pub overflow_anchor: ReadonlySlotBuffer<enums::OverflowAnchor>,
    /// What of it the arrows, Page Up and Down, Home and End scroll where they do not scroll the node itself; -1 for nothing.
    pub keys_scroll: ReadonlySlotBuffer<i32>,
}

impl InteractionArrays {
    fn new(mirror: &Arc<Mirror>) -> Self {
        Self {
            scrollable_width: writable(
                mirror,
                Mirror::scrollable_width,
                Mirror::set_scrollable_width,
            ),
            scrollable_height: writable(
                mirror,
                Mirror::scrollable_height,
                Mirror::set_scrollable_height,
            ),
            max_scroll: writable(mirror, Mirror::max_scroll, Mirror::set_max_scroll),
            tab_index: readonly(mirror, Mirror::tab_index),
            scroll_x: writable(mirror, Mirror::scroll_x, Mirror::set_scroll_x),
            scroll_y: writable(mirror, Mirror::scroll_y, Mirror::set_scroll_y),
            cursor_position: writable(mirror, Mirror::cursor_position, Mirror::set_cursor_position),
            selection_start: writable(mirror, Mirror::selection_start, Mirror::set_selection_start),
            selection_end: writable(mirror, Mirror::selection_end, Mirror::set_selection_end),
            hover_state: writable(mirror, Mirror::hover_state, Mirror::set_hover_state),
            pressed_state: writable(mirror, Mirror::pressed_state, Mirror::set_pressed_state),
            focused_state: writable(mirror, Mirror::focused_state, Mirror::set_focused_state),
            focusable: readonly(mirror, Mirror::focusable),
            disabled: readonly(mirror, Mirror::disabled),
            watch: readonly(mirror, Mirror::watch),
            max_scroll_x: writable(mirror, Mirror::max_scroll_x, Mirror::set_max_scroll_x),
            req_seq: readonly(mirror, Mirror::req_seq),
            ack_seq: writable(mirror, Mirror::ack_seq, Mirror::set_ack_seq),
            reveal_seq: readonly(mirror, Mirror::reveal_seq),
            req_scroll_x: readonly(mirror, Mirror::req_scroll_x),
            req_scroll_y: readonly(mirror, Mirror::req_scroll_y),
            sticky_scroll: readonly(mirror, Mirror::sticky_scroll),
            reveal_block: readonly(mirror, Mirror::reveal_block),
            keys_offset: readonly(mirror, Mirror::keys_offset),
            keys_length: readonly(mirror, Mirror::keys_length),
            focus_request: readonly(mirror, Mirror::focus_request),
            auto_focus: readonly(mirror, Mirror::auto_focus),
            focus_scope: readonly(mirror, Mirror::focus_scope),
            roving: readonly(mirror, Mirror::roving),
            listen: readonly(mirror, Mirror::listen),
            transition_duration: readonly(mirror, Mirror::transition_duration),
            motion_offset: readonly(mirror, Mirror::motion_offset),
            motion_length: readonly(mirror, Mirror::motion_length),
            transition_delay: readonly(mirror, Mirror::transition_delay),
            transition_easing: readonly(mirror, Mirror::transition_easing),
            caret_shape: readonly(mirror, Mirror::caret_shape),
            read_only: readonly(mirror, Mirror::read_only),
            recalls: readonly(mirror, Mirror::recalls),
            clear_on_submit: readonly(mirror, Mirror::clear_on_submit),
            overflow_anchor: readonly(mirror, Mirror::overflow_anchor),
            keys_scroll: readonly(mirror, Mirror::keys_scroll),
        }
    }

    fn notify_changed(&self, graph: &Graph, nodes: &[NodeId]) {
        notify(&self.scrollable_width, graph, nodes);
        notify(&self.scrollable_height, graph, nodes);
        notify(&self.max_scroll, graph, nodes);
        notify(&self.tab_index, graph, nodes);
        notify(&self.scroll_x, graph, nodes);
        notify(&self.scroll_y, graph, nodes);
        notify(&self.cursor_position, graph, nodes);
        notify(&self.selection_start, graph, nodes);
        notify(&self.selection_end, graph, nodes);
        notify(&self.hover_state, graph, nodes);
        notify(&self.pressed_state, graph, nodes);
        notify(&self.focused_state, graph, nodes);
        notify(&self.focusable, graph, nodes);
        notify(&self.disabled, graph, nodes);
        notify(&self.watch, graph, nodes);
        notify(&self.max_scroll_x, graph, nodes);
        notify(&self.req_seq, graph, nodes);
        notify(&self.ack_seq, graph, nodes);
        notify(&self.reveal_seq, graph, nodes);
        notify(&self.req_scroll_x, graph, nodes);
        notify(&self.req_scroll_y, graph, nodes);
        notify(&self.sticky_scroll, graph, nodes);
        notify(&self.reveal_block, graph, nodes);
        notify(&self.keys_offset, graph, nodes);
        notify(&self.keys_length, graph, nodes);
        notify(&self.focus_request, graph, nodes);
        notify(&self.auto_focus, graph, nodes);
        notify(&self.focus_scope, graph, nodes);
        notify(&self.roving, graph, nodes);
        notify(&self.listen, graph, nodes);
        notify(&self.transition_duration, graph, nodes);
        notify(&self.motion_offset, graph, nodes);
        notify(&self.motion_length, graph, nodes);
        notify(&self.transition_delay, graph, nodes);
        notify(&self.transition_easing, graph, nodes);
        notify(&self.caret_shape, graph, nodes);
        notify(&self.read_only, graph, nodes);
        notify(&self.recalls, graph, nodes);
        notify(&self.clear_on_submit, graph, nodes);
        notify(&self.overflow_anchor, graph, nodes);
        notify(&self.keys_scroll, graph, nodes);
    }
}

/// One signal per group: another number after every change of a field of the group.
///
/// All that a program needs which reads the mirror itself and no single slot as a signal: it is then linked
/// without the code of slots.
#[derive(Clone, Copy, Debug)]
pub struct Changes {
    /// What moves or sizes a node.
    pub layout: Signal<u32>,
    /// What colours or hides a node.
    pub visual: Signal<u32>,
    /// What a node says and how its lines are set.
    pub text: Signal<u32>,
    /// What keys, mouse and focus touch.
    pub interaction: Signal<u32>,
    /// Identity, parent, children and order; tree code alone writes them.
    pub hierarchy: Signal<u32>,
}

impl Changes {
    /// The signals, in `graph`.
    pub fn new(graph: &Graph) -> Self {
        Self {
            layout: graph.signal(0),
            visual: graph.signal(0),
            text: graph.signal(0),
            interaction: graph.signal(0),
            hierarchy: graph.signal(0),
        }
    }

    /// Somebody wrote fields of these groups in the mirror, as a snapshot does: moves the groups' signals, as one
    /// batch.
    ///
    /// # Panics
    /// With what effects panicked with, once all have run.
    pub fn notify_changed(&self, graph: &Graph, groups: u8) {
        graph.batch(|graph| {
            if groups & groups::LAYOUT != 0 {
                advance(graph, self.layout);
            }
            if groups & groups::VISUAL != 0 {
                advance(graph, self.visual);
            }
            if groups & groups::TEXT != 0 {
                advance(graph, self.text);
            }
            if groups & groups::INTERACTION != 0 {
                advance(graph, self.interaction);
            }
            if groups & groups::HIERARCHY != 0 {
                advance(graph, self.hierarchy);
            }
        });
    }
}

/// Every field of the reactive groups as reactive slots over one mirror, for one graph.
///
/// Nothing is made for a slot until an effect or a derived reads it.
pub struct ReactiveArrays {
    /// What changed, by groups.
    pub changed: Changes,
    /// What moves or sizes a node.
    pub layout_arrays: LayoutArrays,
    /// What colours or hides a node.
    pub visual_arrays: VisualArrays,
    /// What a node says and how its lines are set.
    pub text_arrays: TextArrays,
    /// What keys, mouse and focus touch.
    pub interaction_arrays: InteractionArrays,
}

impl ReactiveArrays {
    /// The arrays over `mirror`, with their signals in `graph`.
    pub fn new(graph: &Graph, mirror: &Arc<Mirror>) -> Self {
        Self {
            changed: Changes::new(graph),
            layout_arrays: LayoutArrays::new(mirror),
            visual_arrays: VisualArrays::new(mirror),
            text_arrays: TextArrays::new(mirror),
            interaction_arrays: InteractionArrays::new(mirror),
        }
    }

    /// Somebody wrote the fields of these groups of these nodes in the mirror, as a snapshot does: moves the groups'
    /// signals, and marks who has read a slot that holds another value now. One batch; costs as many steps as nodes
    /// are given, and next to nothing where no slot was read.
    ///
    /// # Panics
    /// If a node is not below the capacity; with what effects panicked with, once all have run.
    pub fn notify_changed(&self, graph: &Graph, groups: u8, nodes: &[NodeId]) {
        graph.batch(|graph| {
            if groups & groups::LAYOUT != 0 {
                self.layout_arrays.notify_changed(graph, nodes);
            }
            if groups & groups::VISUAL != 0 {
                self.visual_arrays.notify_changed(graph, nodes);
            }
            if groups & groups::TEXT != 0 {
                self.text_arrays.notify_changed(graph, nodes);
            }
            if groups & groups::INTERACTION != 0 {
                self.interaction_arrays.notify_changed(graph, nodes);
            }
            self.changed.notify_changed(graph, groups);
        });
    }
}

fn advance(graph: &Graph, changed: Signal<u32>) {
    changed.update(graph, |number| number.wrapping_add(1));
}

fn notify<T, N>(buffer: &SharedSlotBuffer<MirrorSlots<T>, N>, graph: &Graph, nodes: &[NodeId])
where
    T: Copy + PartialEq + 'static,
{
    buffer.notify_indices(graph, nodes.iter().map(|node| node.index()));
}

fn readonly<T>(mirror: &Arc<Mirror>, load: fn(&Mirror, NodeId) -> T) -> ReadonlySlotBuffer<T>
where
    T: Copy + PartialEq + 'static,
{
    let slots = MirrorSlots {
        mirror: Arc::clone(mirror),
        load,
        store: refuse,
    };
    SharedSlotBuffer::with_notifier(slots, ReadOnly)
}

fn refuse<T>(_: &Mirror, node: NodeId, _: T) {
    panic!("slot {}: TypeScript writes this field; read it", node.0);
}

fn writable<T>(
    mirror: &Arc<Mirror>,
    load: fn(&Mirror, NodeId) -> T,
    store: fn(&Mirror, NodeId, T),
) -> SlotBuffer<T>
where
    T: Copy + PartialEq + 'static,
{
    SharedSlotBuffer::new(MirrorSlots {
        mirror: Arc::clone(mirror),
        load,
        store,
    })
}
