use std::sync::atomic::Ordering::Relaxed;

use crate::Words;

/// Bytes of a record before its payload: seven words.
pub const HEADER_BYTES: usize = 28;

/// The kind of a record that only fills the end of the ring.
pub(crate) const PAD: u16 = 0;

/// One event for JavaScript. What its numbers mean, the inventory says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventRecord {
    /// Not 0.
    pub kind: u16,
    /// The node it happened to.
    pub node: u32,
    /// The life of that node's slot, so that a late event never reaches another.
    pub generation: u32,
    /// First number.
    pub a: u32,
    /// Second number.
    pub b: u32,
    /// Milliseconds since the engine attached.
    pub time_ms: u32,
    /// Further bytes, often none.
    pub payload: Box<[u8]>,
}

impl EventRecord {
    /// Bytes that the record takes in the ring, a multiple of 4.
    #[must_use]
    pub const fn ring_bytes(&self) -> usize {
        HEADER_BYTES + self.payload.len().next_multiple_of(4)
    }

    /// Writes the record at byte `offset`, which has room for it. The caller has checked that its length fits 16 bits.
    pub(crate) fn write(&self, words: &impl Words, offset: usize) {
        #[allow(clippy::cast_possible_truncation)]
        let payload_bytes = self.payload.len() as u32;
        let header = [
            first_word(self.kind, self.ring_bytes()),
            self.node,
            self.generation,
            self.a,
            self.b,
            self.time_ms,
            payload_bytes,
        ];
        for (index, word) in header.into_iter().enumerate() {
            words.store_word(offset + index * 4, word, Relaxed);
        }
        for (index, chunk) in self.payload.chunks(4).enumerate() {
            let mut bytes = [0; 4];
            bytes[..chunk.len()].copy_from_slice(chunk);
            words.store_word(
                offset + HEADER_BYTES + index * 4,
                u32::from_le_bytes(bytes),
                Relaxed,
            );
        }
    }
}

/// The word that every record begins with: its bytes in the low half, its kind in the high one.
#[allow(clippy::cast_possible_truncation)]
pub(crate) const fn first_word(kind: u16, bytes: usize) -> u32 {
    (kind as u32) << 16 | bytes as u32 & 0xffff
}
