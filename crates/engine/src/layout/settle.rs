//! From fractions of a cell to whole cells, over what moved.
//!
//! Edges are rounded, not sizes: two boxes that share an edge share it rounded, so children tile their parent with no
//! gap and no overlap.

use sparktui_memory::NodeId;
use taffy::Rect;

use super::{LayoutState, Placed, SETTLED};
use crate::frame::Area;
use crate::tree::Tree;

/// Gives every node that was placed anew, and what moved with it, its area.
pub(super) fn settle(state: &mut LayoutState, tree: &Tree) {
    let mut placed = std::mem::take(&mut state.placed);
    placed.sort_unstable_by_key(|&node| (tree.depth(node), node));
    placed.dedup();
    let mut stack = std::mem::take(&mut state.stack);
    for node in placed.drain(..) {
        stack.push(node);
        while let Some(node) = stack.pop() {
            if settle_one(state, tree, node) {
                stack.extend(tree.children(node).iter().rev());
            }
        }
    }
    state.stack = stack;
    state.placed = placed;
}

/// True if what is in the node moved with it. Parents come before children, so once a pass is enough.
fn settle_one(state: &mut LayoutState, tree: &Tree, node: NodeId) -> bool {
    let from = tree
        .parent(node)
        .map_or((0.0, 0.0), |parent| state.boxes.node(parent).origin);
    if !state.nodes[node.index()].stamps.note(state.round, SETTLED) {
        return false;
    }
    let kept = state.boxes.node_mut(node);
    let placed = kept.placed;
    let origin = (
        from.0 + f64::from(placed.location.x),
        from.1 + f64::from(placed.location.y),
    );
    if origin.0.is_nan() || origin.1.is_nan() {
        return false;
    }
    let moved = kept.origin != origin;
    kept.origin = origin;
    state.stats.nodes_settled += 1;
    let area = area(placed, origin);
    // Rounded where it ends on the screen, as what is in the node is.
    let extent = (
        round(origin.0 + f64::from(placed.extent.width)) - area.left,
        round(origin.1 + f64::from(placed.extent.height)) - area.top,
    );
    state.boxes.settle(node, area, extent);
    moved
}

fn ends(placed: Placed, (x, y): (f64, f64)) -> (f64, f64) {
    (
        x + f64::from(placed.size.width),
        y + f64::from(placed.size.height),
    )
}

/// The border box.
fn area(placed: Placed, origin: (f64, f64)) -> Area {
    let (right, bottom) = ends(placed, origin);
    Area {
        left: round(origin.0),
        top: round(origin.1),
        right: round(right),
        bottom: round(bottom),
    }
}

/// What is inside border and padding of a border box.
pub(super) fn content(
    (placed, inset): (Placed, Rect<f32>),
    origin: (f64, f64),
    area: Area,
) -> Area {
    if origin.0.is_nan() || origin.1.is_nan() {
        return Area::EMPTY;
    }
    let ((x, y), (right, bottom)) = (origin, ends(placed, origin));
    let left = round(x + f64::from(inset.left)).clamp(area.left, area.right);
    let top = round(y + f64::from(inset.top)).clamp(area.top, area.bottom);
    Area {
        left,
        top,
        right: round(right - f64::from(inset.right)).clamp(left, area.right),
        bottom: round(bottom - f64::from(inset.bottom)).clamp(top, area.bottom),
    }
}

/// To the nearest whole number, halves up, so that a shift by whole cells never changes a shape. A half that `f32` fell
/// short of counts as one: both sides of an edge then agree about it.
fn round(value: f64) -> i32 {
    (value + 0.5 + 1.0 / 2048.0).floor() as i32
}
