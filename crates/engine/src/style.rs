//! The style of a node as Taffy asks for it, straight from the mirror.
//!
//! Numbers of the mirror are hostile input: what leaves this room is finite and in its range.

mod align;
mod flex;
mod grid;
mod length;
mod overflow;
mod tracks;

use sparktui_generated::Mirror;
use sparktui_generated::enums::{
    AlignItems, AlignSelf, BorderStyle, ComponentType, Display, FlexDirection, Position,
    TextOverflow, TextWrap, Unit,
};
use sparktui_memory::NodeId;
use taffy::{
    AbsoluteAxis, BoxGenerationMode, CoreStyle, Dimension, LengthPercentage, LengthPercentageAuto,
    Point, Rect, Size,
};

pub(crate) use length::{LIMIT, finite};
use length::{Sign, length, length_auto};
pub use overflow::{Axes, clips, gutter, scrolls};
pub use tracks::{Grids, Tracks};

use crate::tree::Tree;

/// Widths of a node's borders in cells, 0 or 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edges {
    /// The top one.
    pub top: i32,
    /// The right one.
    pub right: i32,
    /// The bottom one.
    pub bottom: i32,
    /// The left one.
    pub left: i32,
}

/// The room that a node's borders take: none without a style; the style `hidden` keeps the room.
#[must_use]
pub fn border(mirror: &Mirror, node: NodeId) -> Edges {
    let edge = |style: BorderStyle, width: u8| {
        if style == BorderStyle::None {
            0
        } else {
            i32::from(width.min(1))
        }
    };
    Edges {
        top: edge(mirror.border_top_style(node), mirror.border_top_width(node)),
        right: edge(
            mirror.border_right_style(node),
            mirror.border_right_width(node),
        ),
        bottom: edge(
            mirror.border_bottom_style(node),
            mirror.border_bottom_width(node),
        ),
        left: edge(
            mirror.border_left_style(node),
            mirror.border_left_width(node),
        ),
    }
}

/// Whether the node and what is in it take part in nothing.
#[inline]
pub(crate) fn is_hidden(mirror: &Mirror, node: NodeId) -> bool {
    mirror.display(node) == Display::None
}

/// Whether the node places its children in a grid.
#[inline]
pub(crate) fn is_grid(mirror: &Mirror, node: NodeId) -> bool {
    mirror.display(node) == Display::Grid
}

/// One node's style.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NodeStyle<'a> {
    pub mirror: &'a Mirror,
    pub node: NodeId,
    /// Its tracks, where it is asked for as a grid.
    pub tracks: Option<&'a Tracks>,
    /// The tree, where it is asked for as a child of a flex container.
    pub item_in: Option<&'a Tree>,
    /// Whether that container is to ask for smallest sizes that it does not use, too.
    pub asks_all: bool,
}

/// The axis along which a direction places.
pub(crate) fn main_axis(direction: FlexDirection) -> AbsoluteAxis {
    match direction {
        FlexDirection::Row | FlexDirection::RowReverse => AbsoluteAxis::Horizontal,
        FlexDirection::Column | FlexDirection::ColumnReverse => AbsoluteAxis::Vertical,
    }
}

/// A text in a row that scrolls, where nobody said how it is aligned, is as high as its lines: stretched to the row it
/// would show the first of them alone, wherever the row is scrolled to.
fn stands_free(mirror: &Mirror, node: NodeId, parent: NodeId) -> bool {
    mirror.component_type(node) == ComponentType::Text
        && mirror.align_self(node) == AlignSelf::Auto
        && mirror.align_items(parent) == AlignItems::Normal
        && scrolls(mirror, parent).is_some_and(|axes| axes.y)
        && main_axis(mirror.flex_direction(parent)) == AbsoluteAxis::Horizontal
}

/// Whether the node's size on an axis is a number of cells, and nothing else has a say there.
fn is_fixed(mirror: &Mirror, node: NodeId, axis: AbsoluteAxis) -> bool {
    let (own, most) = match axis {
        AbsoluteAxis::Horizontal => (mirror.width_unit(node), mirror.max_width_unit(node)),
        AbsoluteAxis::Vertical => (mirror.height_unit(node), mirror.max_height_unit(node)),
    };
    own == Unit::Cells && most == Unit::Auto && mirror.flex_basis_unit(node) == Unit::Auto
}

/// A line that gives way to an ellipsis may do so: CSS `text-overflow` asks for a clipped box, whose automatic minimum
/// is 0. All that a style takes from the text group.
pub(crate) fn gives_way(mirror: &Mirror, node: NodeId) -> bool {
    mirror.component_type(node) == ComponentType::Text
        && mirror.text_wrap(node) == TextWrap::Nowrap
        && mirror.text_overflow(node) != TextOverflow::Clip
}

impl CoreStyle for NodeStyle<'_> {
    type CustomIdent = String;

    #[inline]
    fn box_generation_mode(&self) -> BoxGenerationMode {
        if is_hidden(self.mirror, self.node) {
            BoxGenerationMode::None
        } else {
            BoxGenerationMode::Normal
        }
    }

    #[inline]
    fn overflow(&self) -> Point<taffy::Overflow> {
        // The room of scrollbars is ours, see `border`.
        let axis = |clips| match clips {
            true => taffy::Overflow::Hidden,
            false => taffy::Overflow::Visible,
        };
        let (x, y) = clips(self.mirror, self.node);
        Point {
            x: axis(x || gives_way(self.mirror, self.node)),
            y: axis(y),
        }
    }

    #[inline]
    fn position(&self) -> taffy::Position {
        match self.mirror.position_type(self.node) {
            Position::Relative => taffy::Position::Relative,
            Position::Absolute => taffy::Position::Absolute,
        }
    }

    #[inline]
    fn inset(&self) -> Rect<LengthPercentageAuto> {
        let (mirror, node) = (self.mirror, self.node);
        Rect {
            left: length_auto(
                mirror.inset_left(node),
                mirror.inset_left_unit(node),
                Sign::Any,
            ),
            right: length_auto(
                mirror.inset_right(node),
                mirror.inset_right_unit(node),
                Sign::Any,
            ),
            top: length_auto(
                mirror.inset_top(node),
                mirror.inset_top_unit(node),
                Sign::Any,
            ),
            bottom: length_auto(
                mirror.inset_bottom(node),
                mirror.inset_bottom_unit(node),
                Sign::Any,
            ),
        }
    }

    #[inline]
    fn size(&self) -> Size<Dimension> {
        let (mirror, node) = (self.mirror, self.node);
        Size {
            width: length_auto(mirror.width(node), mirror.width_unit(node), Sign::Positive).into(),
            height: length_auto(
                mirror.height(node),
                mirror.height_unit(node),
                Sign::Positive,
            )
            .into(),
        }
    }

    #[inline]
    fn min_size(&self) -> Size<LengthPercentageAuto> {
        let (mirror, node) = (self.mirror, self.node);
        let mut least = Size {
            width: length_auto(
                mirror.min_width(node),
                mirror.min_width_unit(node),
                Sign::Positive,
            ),
            height: length_auto(
                mirror.min_height(node),
                mirror.min_height_unit(node),
                Sign::Positive,
            ),
        };
        // An automatic one is never above the size that it has, and of use only to a child that is shrunk: nobody has to
        // look at what is in it.
        if mirror.flex_shrink(node) == 0.0
            && !self.asks_all
            && let Some(parent) = self.item_in.and_then(|tree| tree.parent(node))
        {
            let axis = main_axis(mirror.flex_direction(parent));
            let nothing = LengthPercentageAuto::length(0.0);
            match axis {
                _ if !least.get_abs(axis).is_auto() || !is_fixed(mirror, node, axis) => {}
                AbsoluteAxis::Horizontal => least.width = nothing,
                AbsoluteAxis::Vertical => least.height = nothing,
            }
        }
        least
    }

    #[inline]
    fn max_size(&self) -> Size<LengthPercentageAuto> {
        let (mirror, node) = (self.mirror, self.node);
        Size {
            width: length_auto(
                mirror.max_width(node),
                mirror.max_width_unit(node),
                Sign::Positive,
            ),
            height: length_auto(
                mirror.max_height(node),
                mirror.max_height_unit(node),
                Sign::Positive,
            ),
        }
    }

    #[inline]
    fn margin(&self) -> Rect<LengthPercentageAuto> {
        let (mirror, node) = (self.mirror, self.node);
        Rect {
            left: length_auto(
                mirror.margin_left(node),
                mirror.margin_left_unit(node),
                Sign::Any,
            ),
            right: length_auto(
                mirror.margin_right(node),
                mirror.margin_right_unit(node),
                Sign::Any,
            ),
            top: length_auto(
                mirror.margin_top(node),
                mirror.margin_top_unit(node),
                Sign::Any,
            ),
            bottom: length_auto(
                mirror.margin_bottom(node),
                mirror.margin_bottom_unit(node),
                Sign::Any,
            ),
        }
    }

    #[inline]
    fn padding(&self) -> Rect<LengthPercentage> {
        let (mirror, node) = (self.mirror, self.node);
        Rect {
            left: length(mirror.padding_left(node), mirror.padding_left_unit(node)),
            right: length(mirror.padding_right(node), mirror.padding_right_unit(node)),
            top: length(mirror.padding_top(node), mirror.padding_top_unit(node)),
            bottom: length(
                mirror.padding_bottom(node),
                mirror.padding_bottom_unit(node),
            ),
        }
    }

    #[inline]
    fn border(&self) -> Rect<LengthPercentage> {
        // As in CSS, the room of a scrollbar lies between border and padding, so layout takes it for border.
        let (edges, gutter) = (
            border(self.mirror, self.node),
            gutter(self.mirror, self.node),
        );
        let edge = |cells: i32| LengthPercentage::length(cells as f32);
        Rect {
            left: edge(edges.left),
            right: edge(edges.right + gutter.right),
            top: edge(edges.top),
            bottom: edge(edges.bottom + gutter.bottom),
        }
    }
}
