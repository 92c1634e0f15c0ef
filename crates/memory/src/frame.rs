use std::sync::atomic::Ordering::{Relaxed, Release, SeqCst};

use crate::words::BLOCK_NODES;
use crate::{FlagSection, NodeId, ProtocolWords, Words};

/// Publishes the fields that the engine writes, so that JavaScript sees all of a frame's or none.
///
/// ```text
/// frame.begin(words); store fields, frame.mark(words, node, group); frame.end(words)
/// ```
#[derive(Debug)]
pub struct FrameWriter {
    at: ProtocolWords,
    section: FlagSection,
    number: u32,
}

impl FrameWriter {
    /// A writer that goes on where the buffer's frame word stands.
    #[must_use]
    pub fn new(at: ProtocolWords, section: FlagSection, words: &impl Words) -> Self {
        let number = words.load_word(at.frame, Relaxed);
        Self {
            at,
            section,
            number: number.wrapping_add(number & 1),
        }
    }

    /// Opens a frame: fields may be stored now. Does nothing if one is open.
    pub fn begin(&mut self, words: &impl Words) {
        if self.number & 1 == 0 {
            self.number = self.number.wrapping_add(1);
            words.store_word(self.at.frame, self.number, Relaxed);
            words.fence(Release);
        }
    }

    /// Says that `groups` of `node` changed in the open frame.
    ///
    /// # Panics
    /// If `node` is not below the capacity.
    pub fn mark(&self, words: &impl Words, node: NodeId, groups: u8) {
        assert!(
            node.0 < self.section.nodes,
            "frame: node {} of {}; check it first",
            node.0,
            self.section.nodes
        );
        debug_assert!(
            self.is_open(),
            "frame: marked while none is open; call begin() first"
        );
        words.or_byte(self.section.flag(node.0), groups);
        words.store_byte(self.section.block(node.0 / BLOCK_NODES), 1);
    }

    /// Closes the frame. Ask [`HostSleep::must_wake`](crate::HostSleep::must_wake) afterwards. Does nothing if none is open.
    pub fn end(&mut self, words: &impl Words) {
        if self.is_open() {
            self.number = self.number.wrapping_add(1);
            words.store_word(self.at.frame, self.number, SeqCst);
        }
    }

    /// Whether a frame is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.number & 1 == 1
    }
}

#[cfg(test)]
mod tests;
