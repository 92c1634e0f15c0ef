//! A node in one life of its slot.

use sparktui_generated::Mirror;
use sparktui_generated::enums::ComponentType;
use sparktui_memory::NodeId;

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
