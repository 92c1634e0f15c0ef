//! Shared words over loom's atomics, and the means to weaken single accesses of them.
//!
//! loom treats SeqCst accesses as AcqRel, which would report losses that no machine has. So they are spelt as a store
//! that releases, a load that acquires, and a SeqCst fence between such a store and the next such load of its thread.
//! Where the fence stands, [`Fence`] says: machines differ, and neither place is the weaker one for all accesses.

use std::cell::Cell;
use std::sync::atomic::Ordering::{self, AcqRel, Acquire, Relaxed, Release, SeqCst};

use loom::sync::Arc;
use loom::sync::atomic::{AtomicU8, AtomicU32, fence};
use sparktui_memory::{FlagSection, ProtocolWords, RingSection, Words};

pub const AT: ProtocolWords = ProtocolWords {
    commit: 0,
    wake: 4,
    node_count: 8,
    js_sleep: 12,
    js_fence: 16,
    event_tail: 20,
    sleep: 24,
    want: 28,
    consumed: 32,
    frame: 36,
    event_head: 40,
    backlog: 44,
};
/// One word per node. Both are always written together.
pub const FIELDS: [usize; 2] = [48, 52];
/// A slice of text, of one word.
pub const TEXT: usize = 56;
const WORDS: usize = 15;
const BYTES: usize = 4096;
pub const FLAGS: FlagSection = FlagSection {
    flags: BYTES,
    blocks: BYTES + 2,
    nodes: 2,
};
pub const RING: RingSection = RingSection {
    offset: 1024,
    bytes: 256,
};

/// Bytes of the ring's first record, a pad: 32 are left, and a record has 28.
const USED: u32 = 224;

pub struct Memory {
    words: Vec<AtomicU32>,
    ring: Vec<AtomicU32>,
    bytes: Vec<AtomicU8>,
}

impl Memory {
    /// Zeroes, and a node count of two.
    pub fn new() -> Arc<Self> {
        Arc::new(Self::with_ring(0))
    }

    /// As [`new`](Self::new), with an event ring that has room for one record: the rest is one unread pad.
    pub fn with_events() -> Arc<Self> {
        Arc::new(Self::with_ring(RING.bytes / 4))
    }

    fn with_ring(ring: usize) -> Self {
        let zeroes = |count| (0..count).map(|_| AtomicU32::new(0)).collect::<Vec<_>>();
        let words = zeroes(WORDS);
        words[AT.node_count / 4].store(2, Relaxed);
        let ring = zeroes(ring);
        if let Some(first) = ring.first() {
            first.store(USED, Relaxed);
            words[AT.event_head / 4].store(USED, Relaxed);
        }
        Self {
            words,
            ring,
            bytes: (0..3).map(|_| AtomicU8::new(0)).collect(),
        }
    }

    fn word(&self, offset: usize) -> &AtomicU32 {
        assert!(offset.is_multiple_of(4));
        if offset < RING.offset {
            &self.words[offset / 4]
        } else {
            &self.ring[(offset - RING.offset) / 4]
        }
    }

    fn byte(&self, offset: usize) -> &AtomicU8 {
        &self.bytes[offset - BYTES]
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    Load,
    Store,
    Swap,
    /// Of the byte at the offset.
    SwapByte,
    /// The offset means nothing.
    Fence,
}

#[derive(Debug, Clone, Copy)]
pub enum Instead {
    /// The same access in another order.
    Order(Ordering),
    /// A swap as a load and a store, both relaxed: what a plain `if (x) x = 0` is.
    Plain,
    /// No access at all. Of a fence only.
    Nothing,
}

/// One access in one order, replaced by something weaker.
#[derive(Debug, Clone, Copy)]
pub struct Weaker {
    pub access: Access,
    pub offset: usize,
    pub order: Ordering,
    pub instead: Instead,
}

/// An access at `offset` in `order` is made in the order `than` instead.
pub const fn weaker(access: Access, offset: usize, order: Ordering, than: Ordering) -> Weaker {
    Weaker {
        access,
        offset,
        order,
        instead: Instead::Order(than),
    }
}

/// Where the fence between a SeqCst store and the next SeqCst load stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fence {
    /// Just before the load, as if ARMv8's `ldar` waited for `stlr`: what is plain between the two may pass the store.
    Late,
    /// Just after the store, as x86-64's `xchg`: what is plain between the two may pass the load.
    Early,
}

impl Fence {
    pub const BOTH: [Self; 2] = [Self::Late, Self::Early];
}

/// One thread's handle to the memory. Not `Sync`: which of its stores came last is its own.
pub struct Side {
    memory: Arc<Memory>,
    weaker: Option<Weaker>,
    place: Fence,
    /// A SeqCst store since the last SeqCst load.
    stored: Cell<bool>,
}

impl Side {
    pub fn new(memory: &Arc<Memory>, place: Fence, weaker: Option<Weaker>) -> Self {
        Self {
            memory: memory.clone(),
            weaker,
            place,
            stored: Cell::new(false),
        }
    }

    fn instead(&self, access: Access, offset: usize, order: Ordering) -> Instead {
        match self.weaker {
            Some(rule)
                if rule.access == access
                    && rule.order == order
                    && (rule.offset == offset || access == Access::Fence) =>
            {
                rule.instead
            }
            _ => Instead::Order(order),
        }
    }

    /// What an access that loads does in `order`.
    fn before_load(&self, order: Ordering) {
        if order == SeqCst && self.stored.replace(false) {
            fence(SeqCst);
        }
    }

    fn after_store(&self, order: Ordering) {
        if order == SeqCst {
            match self.place {
                Fence::Late => self.stored.set(true),
                Fence::Early => fence(SeqCst),
            }
        }
    }
}

fn load_order(order: Ordering) -> Ordering {
    if order == SeqCst { Acquire } else { order }
}

fn store_order(order: Ordering) -> Ordering {
    if order == SeqCst { Release } else { order }
}

fn swap_order(order: Ordering) -> Ordering {
    if order == SeqCst { AcqRel } else { order }
}

impl Words for Side {
    fn load_word(&self, offset: usize, order: Ordering) -> u32 {
        let Instead::Order(order) = self.instead(Access::Load, offset, order) else {
            unreachable!("a load has only weaker orders")
        };
        self.before_load(order);
        self.memory.word(offset).load(load_order(order))
    }

    fn store_word(&self, offset: usize, value: u32, order: Ordering) {
        let Instead::Order(order) = self.instead(Access::Store, offset, order) else {
            unreachable!("a store has only weaker orders")
        };
        self.memory.word(offset).store(value, store_order(order));
        self.after_store(order);
    }

    fn swap_word(&self, offset: usize, value: u32, order: Ordering) -> u32 {
        match self.instead(Access::Swap, offset, order) {
            Instead::Order(order) => {
                self.before_load(order);
                let old = self.memory.word(offset).swap(value, swap_order(order));
                self.after_store(order);
                old
            }
            _ => {
                let old = self.memory.word(offset).load(Relaxed);
                self.memory.word(offset).store(value, Relaxed);
                old
            }
        }
    }

    fn fetch_add_word(&self, offset: usize, value: u32, order: Ordering) -> u32 {
        self.before_load(order);
        let old = self.memory.word(offset).fetch_add(value, swap_order(order));
        self.after_store(order);
        old
    }

    fn load_byte(&self, offset: usize) -> u8 {
        self.memory.byte(offset).load(Relaxed)
    }

    /// By a swap: loom would let a plain store fall between a swap's load and its store, which no machine does.
    fn store_byte(&self, offset: usize, value: u8) {
        self.memory.byte(offset).swap(value, Relaxed);
    }

    fn swap_byte(&self, offset: usize, value: u8, order: Ordering) -> u8 {
        match self.instead(Access::SwapByte, offset, order) {
            Instead::Order(order) => {
                self.before_load(order);
                let old = self.memory.byte(offset).swap(value, swap_order(order));
                self.after_store(order);
                old
            }
            _ => {
                let old = self.load_byte(offset);
                self.memory.byte(offset).store(value, Relaxed);
                old
            }
        }
    }

    fn or_byte(&self, offset: usize, bits: u8) -> u8 {
        self.memory.byte(offset).fetch_or(bits, Relaxed)
    }

    fn fence(&self, order: Ordering) {
        match self.instead(Access::Fence, 0, order) {
            Instead::Nothing => {}
            _ => fence(order),
        }
    }
}
