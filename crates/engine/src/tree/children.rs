//! A list of children that takes no memory of its own while it is short.

use sparktui_memory::NodeId;

/// Most children that are kept without a list.
const FEW: usize = 3;

/// The children of a node, in order.
#[derive(Clone, Debug)]
#[allow(clippy::box_collection)] // A list that is not boxed would make every node larger.
pub(super) enum Children {
    /// So many of these.
    Few(u8, [NodeId; FEW]),
    /// More.
    Many(Box<Vec<NodeId>>),
}

impl Default for Children {
    fn default() -> Self {
        Children::Few(0, [NodeId(0); FEW])
    }
}

impl Children {
    /// All of them.
    pub fn as_slice(&self) -> &[NodeId] {
        match self {
            Children::Few(count, nodes) => &nodes[..usize::from(*count)],
            Children::Many(nodes) => nodes,
        }
    }

    /// Takes others, in the memory it has.
    pub fn set(&mut self, list: &[NodeId]) {
        if list.len() <= FEW {
            let mut nodes = [NodeId(0); FEW];
            nodes[..list.len()].copy_from_slice(list);
            *self = Children::Few(list.len() as u8, nodes);
            return;
        }
        match self {
            Children::Few(..) => *self = Children::Many(Box::new(list.to_vec())),
            Children::Many(nodes) => {
                nodes.clear();
                nodes.extend_from_slice(list);
            }
        }
    }
}
