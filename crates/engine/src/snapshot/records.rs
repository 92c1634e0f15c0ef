//! Room for what changed, and for no more nodes than that.

use sparktui_generated::{Layout, Mirror};
use sparktui_memory::NodeId;

/// Nodes that a leaf of [`Records`] holds.
pub(super) const LEAF_NODES: u32 = 1024;

/// Records of as many nodes as a copy covers, in its order, in memory that is given back after a large one.
#[derive(Debug)]
pub(super) struct Records {
    layout: Layout,
    leaves: Vec<Mirror>,
}

impl Records {
    /// Room for a small copy.
    pub fn new() -> Self {
        // Neither number can be refused: both are multiples of 64 and far below their limits.
        let Ok(layout) = Layout::new(LEAF_NODES, 64) else {
            unreachable!("layout: {LEAF_NODES} nodes are refused")
        };
        Self {
            leaves: vec![Mirror::new(&layout)],
            layout,
        }
    }

    /// The leaf that has the record of this number, and which of its records that is. What it holds is of whatever node
    /// had the number before.
    pub fn place(&mut self, number: u32) -> (&Mirror, NodeId) {
        let leaf = (number / LEAF_NODES) as usize;
        while self.leaves.len() <= leaf {
            self.leaves.push(Mirror::new(&self.layout));
        }
        (&self.leaves[leaf], NodeId(number % LEAF_NODES))
    }

    /// How many nodes there is room for.
    #[cfg(test)]
    pub fn room(&self) -> usize {
        self.leaves.len() * LEAF_NODES as usize
    }

    /// Keeps no more room than a small copy needs.
    pub fn give_back(&mut self) {
        self.leaves.truncate(1);
    }
}
