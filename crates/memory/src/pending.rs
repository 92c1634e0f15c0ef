use std::sync::atomic::Ordering::AcqRel;

use crate::words::BLOCK_NODES;
use crate::{FlagSection, NodeId, Taken, Words};

/// Nodes that room is kept for from one copy to the next.
const NODES_KEPT: usize = 4096;

/// Flags taken from shared memory that no validated copy has covered yet.
#[derive(Debug)]
pub(crate) struct Pending {
    section: FlagSection,
    /// What is due per node.
    groups: Vec<u8>,
    /// The nodes that have something due, each once.
    nodes: Vec<u32>,
    /// Which summary bytes were taken. A summary may be seen before the flags that it speaks of, so it stays due
    /// until a validated copy: only then is every flag known to be visible.
    block_due: Vec<bool>,
    /// The blocks above, each once.
    blocks: Vec<u32>,
}

impl Pending {
    pub(crate) fn new(section: FlagSection) -> Self {
        let blocks = section.nodes.div_ceil(BLOCK_NODES) as usize;
        Self {
            section,
            groups: vec![0; section.nodes as usize],
            nodes: Vec::new(),
            block_due: vec![false; blocks],
            blocks: Vec::new(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.nodes.is_empty() && self.blocks.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Makes every group of the first `count` nodes due.
    pub(crate) fn add_all(&mut self, count: u32) {
        for node in 0..count.min(self.section.nodes) {
            self.add(node, u8::MAX);
        }
    }

    /// Takes the flags of the first `count` nodes out of shared memory.
    pub(crate) fn drain(&mut self, words: &impl Words, count: u32) {
        let count = count.min(self.section.nodes);
        for block in 0..count.div_ceil(BLOCK_NODES) {
            let due = self.block_due[block as usize];
            let raised = self.take_block(words, block);
            if due || raised {
                self.drain_block(words, block, count);
            }
        }
    }

    /// The nodes due, with what is due of each.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Taken> + '_ {
        self.nodes.iter().map(|&node| Taken {
            node: NodeId(node),
            groups: self.groups[node as usize],
        })
    }

    /// Forgets everything: a validated copy has covered it.
    pub(crate) fn clear(&mut self) {
        for node in self.nodes.drain(..) {
            self.groups[node as usize] = 0;
        }
        self.nodes.shrink_to(NODES_KEPT);
        for block in self.blocks.drain(..) {
            self.block_due[block as usize] = false;
        }
    }

    fn take_block(&mut self, words: &impl Words, block: u32) -> bool {
        let at = self.section.block(block);
        // A plain look first: of a finished commit it misses nothing, and most blocks are quiet.
        if words.load_byte(at) == 0 || words.swap_byte(at, 0, AcqRel) == 0 {
            return false;
        }
        if !self.block_due[block as usize] {
            self.block_due[block as usize] = true;
            self.blocks.push(block);
        }
        true
    }

    fn drain_block(&mut self, words: &impl Words, block: u32, count: u32) {
        let first = block * BLOCK_NODES;
        for node in first..(first + BLOCK_NODES).min(count) {
            let at = self.section.flag(node);
            if words.load_byte(at) != 0 {
                let groups = words.swap_byte(at, 0, AcqRel);
                self.add(node, groups);
            }
        }
    }

    fn add(&mut self, node: u32, groups: u8) {
        let due = &mut self.groups[node as usize];
        if *due == 0 && groups != 0 {
            self.nodes.push(node);
        }
        *due |= groups;
    }
}
