//! Where every node is on the screen, in whole cells.

use sparktui_memory::NodeId;
use taffy::Rect;

use super::{Placed, settle};
use crate::by_node::ByNode;
use crate::frame::Area;

/// A node whose area is another one since the last pass; [`Area::EMPTY`] where it has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The node.
    pub node: NodeId,
    /// Its border box before.
    pub old: Area,
    /// Its border box now.
    pub new: Area,
}

/// Where one node is.
#[derive(Clone, Copy, Debug)]
pub(super) struct NodeBox {
    pub placed: Placed,
    /// Left and top edge on the screen, before rounding. `f64`, so that sums down the tree stay exact.
    pub origin: (f64, f64),
    area: Area,
    extent: (i32, i32),
}

impl NodeBox {
    const EMPTY: Self = NodeBox {
        placed: Placed::NOWHERE,
        origin: (f64::NAN, f64::NAN),
        area: Area::EMPTY,
        extent: (0, 0),
    };
}

/// The result of layout: rectangles in screen coordinates. Children tile their parent: where two boxes meet they share
/// the edge.
#[derive(Debug, Default)]
pub struct Boxes {
    boxes: Vec<NodeBox>,
    /// Border and padding, of the nodes that have some.
    insets: ByNode<Rect<f32>>,
    changed: Vec<Moved>,
    spilled: Vec<NodeId>,
}

impl Boxes {
    /// The border box; empty for a node that was not laid out.
    #[must_use]
    pub fn area(&self, node: NodeId) -> Area {
        self.get(node).area
    }

    /// What is inside border and padding; never outside the border box.
    #[must_use]
    pub fn content(&self, node: NodeId) -> Area {
        let NodeBox {
            placed,
            origin,
            area,
            ..
        } = self.get(node);
        match self.insets.get(&node) {
            Some(&inset) => settle::content((placed, inset), origin, area),
            None => area,
        }
    }

    /// Width and height of what is in the node, from the left and top of its padding box.
    #[must_use]
    pub fn extent(&self, node: NodeId) -> (i32, i32) {
        self.get(node).extent
    }

    /// The nodes whose area the last pass changed, each once.
    #[must_use]
    pub fn changed(&self) -> &[Moved] {
        &self.changed
    }

    /// The nodes whose [`Boxes::extent`] the last pass changed.
    #[must_use]
    pub fn spilled(&self) -> &[NodeId] {
        &self.spilled
    }

    fn get(&self, node: NodeId) -> NodeBox {
        self.boxes
            .get(node.index())
            .copied()
            .unwrap_or(NodeBox::EMPTY)
    }

    pub(super) fn start_pass(&mut self, node_count: usize) {
        self.changed.clear();
        self.spilled.clear();
        if self.boxes.len() < node_count {
            self.boxes.resize(node_count, NodeBox::EMPTY);
        }
    }

    pub(super) fn give_back(&mut self) {
        self.changed = Vec::new();
        self.spilled = Vec::new();
    }

    pub(super) fn node(&self, node: NodeId) -> &NodeBox {
        &self.boxes[node.index()]
    }

    pub(super) fn node_mut(&mut self, node: NodeId) -> &mut NodeBox {
        &mut self.boxes[node.index()]
    }

    /// Border and padding of a node.
    pub(super) fn inset(&self, node: NodeId) -> Rect<f32> {
        self.insets.get(&node).copied().unwrap_or(Rect::ZERO)
    }

    /// Takes where a node was placed, and its border and padding. Says whether that is other than before.
    pub(super) fn place(&mut self, node: NodeId, placed: Placed, inset: Rect<f32>) -> bool {
        let before = if inset == Rect::ZERO {
            self.insets.remove(&node)
        } else {
            self.insets.insert(node, inset)
        };
        let kept = &mut self.boxes[node.index()].placed;
        std::mem::replace(kept, placed) != placed || before.unwrap_or(Rect::ZERO) != inset
    }

    pub(super) fn settle(&mut self, node: NodeId, new: Area, extent: (i32, i32)) {
        let kept = &mut self.boxes[node.index()];
        let old = std::mem::replace(&mut kept.area, new);
        if std::mem::replace(&mut kept.extent, extent) != extent {
            self.spilled.push(node);
        }
        if old != new {
            self.changed.push(Moved { node, old, new });
        }
    }

    pub(super) fn remove(&mut self, node: NodeId) {
        self.settle(node, Area::EMPTY, (0, 0));
        self.insets.remove(&node);
        *self.node_mut(node) = NodeBox::EMPTY;
    }
}
