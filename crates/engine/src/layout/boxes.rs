//! Where every node is on the screen, in whole cells.

use sparktui_memory::NodeId;

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

/// The rectangles of one node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NodeBox {
    pub area: Area,
    pub content: Area,
    pub extent: (i32, i32),
}

impl NodeBox {
    const EMPTY: Self = NodeBox {
        area: Area::EMPTY,
        content: Area::EMPTY,
        extent: (0, 0),
    };
}

/// The result of layout: rectangles in screen coordinates. Children tile their parent: where two boxes meet they share
/// the edge.
#[derive(Debug, Default)]
pub struct Boxes {
    boxes: Vec<NodeBox>,
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
        self.get(node).content
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
    }

    pub(super) fn set(&mut self, node: NodeId, new: NodeBox) {
        let old = std::mem::replace(&mut self.boxes[node.index()], new);
        if old.extent != new.extent {
            self.spilled.push(node);
        }
        if old.area != new.area {
            self.changed.push(Moved {
                node,
                old: old.area,
                new: new.area,
            });
        }
    }

    pub(super) fn remove(&mut self, node: NodeId) {
        self.set(node, NodeBox::EMPTY);
    }
}
