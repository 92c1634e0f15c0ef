//! The frame that is on the screen, and a node in it, as keys, the mouse and selection mean them.

use sparktui_generated::Mirror;
use sparktui_generated::enums::ComponentType;
use sparktui_memory::NodeId;

use crate::layout::Boxes;
use crate::reach::Extents;
use crate::text::TextStore;
use crate::tree::Tree;

/// The frame that is on the screen.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The fields of nodes.
    pub mirror: &'a Mirror,
    /// Which node is whose child.
    pub tree: &'a Tree,
    /// Where nodes are.
    pub boxes: &'a Boxes,
    /// How far their subtrees reach.
    pub extents: &'a Extents,
    /// What they say.
    pub texts: &'a TextStore,
}

/// A node as events and states name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its slot.
    pub node: NodeId,
    /// Which of the nodes that lived there.
    pub generation: u32,
}

impl Target {
    /// The node that lives in a slot now.
    #[must_use]
    pub fn now(mirror: &Mirror, node: NodeId) -> Self {
        Self {
            node,
            generation: mirror.generation(node),
        }
    }

    /// Whether it lives.
    #[must_use]
    pub fn is_alive(self, mirror: &Mirror) -> bool {
        mirror.generation(self.node) == self.generation
            && mirror.component_type(self.node) != ComponentType::None
    }
}
