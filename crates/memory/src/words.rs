use std::sync::atomic::Ordering;

/// Index of a node's slots. Says nothing about which life of the slot is meant: that is the generation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

impl NodeId {
    /// The index as a `usize`.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Shared memory as the protocol sees it: 32-bit words and flag bytes at byte offsets, each access atomic.
///
/// [`SharedRegion`](crate::SharedRegion) is the real one. A model checker brings its own.
///
/// # Panics
/// Every method may panic on an offset outside the memory, a misaligned word, or an `order` that its operation does
/// not have.
pub trait Words {
    /// Loads the word at byte `offset`.
    fn load_word(&self, offset: usize, order: Ordering) -> u32;
    /// Stores the word at byte `offset`.
    fn store_word(&self, offset: usize, value: u32, order: Ordering);
    /// Stores the word at byte `offset` and returns what it replaced.
    fn swap_word(&self, offset: usize, value: u32, order: Ordering) -> u32;
    /// Adds to the word at byte `offset`, modulo 2^32, and returns what was there.
    fn fetch_add_word(&self, offset: usize, value: u32, order: Ordering) -> u32;
    /// Loads the byte at `offset`, relaxed.
    fn load_byte(&self, offset: usize) -> u8;
    /// Stores the byte at `offset`, relaxed.
    fn store_byte(&self, offset: usize, value: u8);
    /// Stores the byte at `offset` and returns what it replaced.
    fn swap_byte(&self, offset: usize, value: u8, order: Ordering) -> u8;
    /// Ors bits into the byte at `offset`, relaxed, and returns what was there.
    fn or_byte(&self, offset: usize, bits: u8) -> u8;
    /// A fence between the caller's accesses.
    fn fence(&self, order: Ordering);
}

/// Byte offsets of the words that the two sides meet on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProtocolWords {
    /// Odd while a commit is open. JavaScript writes.
    pub commit: usize,
    /// One more for every reason to look. JavaScript writes.
    pub wake: usize,
    /// One more than the highest node ever allocated. JavaScript writes.
    pub node_count: usize,
    /// 1 while JavaScript sleeps. Both swap.
    pub js_sleep: usize,
    /// Stored by JavaScript before its second look at `frame`; never read.
    pub js_fence: usize,
    /// Bytes of the event ring that JavaScript has consumed, modulo 2^32.
    pub event_tail: usize,
    /// 1 while the engine sleeps. Both swap.
    pub sleep: usize,
    /// 1 when the engine missed a copy. The engine writes.
    pub want: usize,
    /// The last commit wholly in the mirror. The engine writes.
    pub consumed: usize,
    /// Odd while fields of the engine change. The engine writes.
    pub frame: usize,
    /// Bytes ever written to the event ring, modulo 2^32. The engine writes.
    pub event_head: usize,
    /// 1 while events wait for room in the ring. The engine writes.
    pub backlog: usize,
}

/// One byte of flags per node, and one byte per 64 nodes that says where to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlagSection {
    /// Byte offset of the flags of node 0.
    pub flags: usize,
    /// Byte offset of the summary of nodes 0..64.
    pub blocks: usize,
    /// Nodes that have a flag byte: the capacity.
    pub nodes: u32,
}

/// Nodes that one summary byte speaks of.
pub(crate) const BLOCK_NODES: u32 = 64;

impl FlagSection {
    /// Offset of the flags of `node`, which must be below `nodes`.
    pub(crate) const fn flag(&self, node: u32) -> usize {
        self.flags + node as usize
    }

    /// Offset of the summary of block `block`.
    pub(crate) const fn block(&self, block: u32) -> usize {
        self.blocks + block as usize
    }
}
