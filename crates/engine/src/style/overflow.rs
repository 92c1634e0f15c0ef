//! What becomes of what is larger than its box.

use sparktui_generated::Mirror;
use sparktui_generated::enums::{ComponentType, Overflow, Scrollbar};
use sparktui_memory::NodeId;

use super::{Edges, border};

/// The axes along which a box can be scrolled, one of them at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axes {
    /// To the left and right.
    pub x: bool,
    /// Up and down.
    pub y: bool,
}

/// How a node can be scrolled; `None` if it cannot. As in CSS, a box that scrolls on one axis and says nothing of the
/// other scrolls on both.
#[must_use]
#[inline]
pub fn scrolls(mirror: &Mirror, node: NodeId) -> Option<Axes> {
    let (x, y) = (mirror.overflow_x(node), mirror.overflow_y(node));
    if !(is_scrolled(x) || is_scrolled(y)) || mirror.component_type(node) != ComponentType::Box {
        return None;
    }
    Some(Axes {
        x: x != Overflow::Hidden,
        y: y != Overflow::Hidden,
    })
}

/// The axes, left and right first, on which a node hides what reaches out of it.
#[must_use]
#[inline]
pub fn clips(mirror: &Mirror, node: NodeId) -> (bool, bool) {
    let (x, y) = (mirror.overflow_x(node), mirror.overflow_y(node));
    if is_scrolled(x) || is_scrolled(y) {
        return (true, true);
    }
    (x == Overflow::Hidden, y == Overflow::Hidden)
}

/// The rooms that scrollbars have for themselves beside the right and the bottom border: only where `overflow` is `scroll`
/// and no border is that they could be drawn on.
#[must_use]
pub fn gutter(mirror: &Mirror, node: NodeId) -> Edges {
    let mut gutter = Edges::default();
    if scrolls(mirror, node).is_some() && mirror.scrollbar(node) != Scrollbar::None {
        let edges = border(mirror, node);
        let room = |overflow, edge| i32::from(overflow == Overflow::Scroll && edge == 0);
        gutter.right = room(mirror.overflow_y(node), edges.right);
        gutter.bottom = room(mirror.overflow_x(node), edges.bottom);
    }
    gutter
}

#[inline]
fn is_scrolled(overflow: Overflow) -> bool {
    matches!(overflow, Overflow::Scroll | Overflow::Auto)
}
