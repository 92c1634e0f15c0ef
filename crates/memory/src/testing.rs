//! What the tests of several rooms need: a layout, JavaScript's half of the protocol, and words that record every
//! access and let JavaScript act between any two of them.

use std::cell::{Cell, RefCell};
use std::sync::atomic::Ordering::{self, Relaxed, SeqCst};

use crate::{ASLEEP, AWAKE, FlagSection, ProtocolWords, RingSection, Words};

pub(crate) const NODES: u32 = 192;
pub(crate) const AT: ProtocolWords = ProtocolWords {
    commit: 20,
    wake: 24,
    node_count: 28,
    js_sleep: 32,
    js_fence: 36,
    event_tail: 40,
    sleep: 320,
    want: 324,
    consumed: 328,
    frame: 384,
    event_head: 388,
    backlog: 392,
};
pub(crate) const DIRTY: FlagSection = FlagSection {
    flags: 64,
    blocks: 256,
    nodes: NODES,
};
pub(crate) const ENGINE_DIRTY: FlagSection = FlagSection {
    flags: 448,
    blocks: 640,
    nodes: NODES,
};
/// Two fields that are always written together.
pub(crate) const FIELDS: [usize; 2] = [704, 704 + 4 * NODES as usize];
pub(crate) const RING: RingSection = RingSection {
    offset: 704 + 8 * NODES as usize,
    bytes: 1024,
};
pub(crate) const TOTAL: usize = RING.offset + RING.bytes;

pub(crate) fn slot(field: usize, node: u32) -> usize {
    FIELDS[field] + node as usize * 4
}

/// Counts for the tests that find more the longer they run.
pub(crate) fn count(quick: u32, deep: u32) -> u32 {
    if cfg!(miri) {
        return quick.min(50);
    }
    if std::env::var_os("SPARKTUI_DEEP").is_some() {
        deep
    } else {
        quick
    }
}

/// JavaScript's half, in the orders of its `Atomics` and plain stores.
#[derive(Debug, Default)]
pub(crate) struct Script {
    pub(crate) commit: u32,
}

impl Script {
    pub(crate) fn open(&mut self, words: &impl Words) {
        self.commit = self.commit.wrapping_add(1);
        words.store_word(AT.commit, self.commit, SeqCst);
        words.load_word(AT.commit, SeqCst);
        // What that load is for: no plain store below passes the odd number. Rust's model says so with a fence.
        words.fence(SeqCst);
    }

    /// Both fields, the flag, the summary.
    pub(crate) fn set(&self, words: &impl Words, node: u32, value: u32) {
        for field in 0..2 {
            words.store_word(slot(field, node), value, Relaxed);
            self.mark(words, node, 1 << field);
        }
    }

    pub(crate) fn mark(&self, words: &impl Words, node: u32, groups: u8) {
        let flag = DIRTY.flag(node);
        let old = words.load_byte(flag);
        words.store_byte(flag, old | groups);
        words.store_byte(DIRTY.block(node / 64), 1);
    }

    /// Returns whether the engine must be rung.
    pub(crate) fn end(&mut self, words: &impl Words) -> bool {
        self.commit = self.commit.wrapping_add(1);
        words.store_word(AT.commit, self.commit, SeqCst);
        words.fetch_add_word(AT.wake, 1, SeqCst);
        let slept = words.swap_word(AT.sleep, AWAKE, SeqCst) == ASLEEP;
        slept || words.load_word(AT.want, SeqCst) != 0
    }

    pub(crate) fn commit(&mut self, words: &impl Words, node: u32, value: u32) -> bool {
        self.open(words);
        self.set(words, node, value);
        self.end(words)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    Load(usize, Ordering),
    Store(usize, Ordering),
    Swap(usize, Ordering),
    Add(usize, Ordering),
    LoadByte(usize),
    StoreByte(usize),
    SwapByte(usize, Ordering),
    OrByte(usize),
    Fence(Ordering),
}

type Hook = Box<dyn FnMut(&Recorder, Access)>;

/// Private words of one thread.
pub(crate) struct Recorder {
    bytes: Vec<Cell<u8>>,
    log: RefCell<Vec<Access>>,
    hook: RefCell<Option<Hook>>,
}

impl Recorder {
    pub(crate) fn new() -> Self {
        let words = Self {
            bytes: vec![Cell::new(0); TOTAL],
            log: RefCell::default(),
            hook: RefCell::default(),
        };
        words.store_word(AT.node_count, NODES, Relaxed);
        words.log.borrow_mut().clear();
        words
    }

    /// Calls `hook` before every access but its own.
    pub(crate) fn before(&self, hook: impl FnMut(&Recorder, Access) + 'static) {
        *self.hook.borrow_mut() = Some(Box::new(hook));
    }

    /// Calls `act` once, before access number `step`.
    pub(crate) fn at_step(&self, step: usize, mut act: impl FnMut(&Recorder) + 'static) {
        let mut now = 0;
        self.before(move |words, _| {
            if now == step {
                act(words);
            }
            now += 1;
        });
    }

    /// Takes the hook away.
    pub(crate) fn quiet(&self) {
        *self.hook.borrow_mut() = None;
    }

    pub(crate) fn log(&self) -> Vec<Access> {
        self.log.take()
    }

    fn access(&self, access: Access) {
        let hook = self.hook.borrow_mut().take();
        if let Some(mut hook) = hook {
            let before = self.log.take();
            // While the hook runs there is none, so its accesses call nobody.
            hook(self, access);
            *self.log.borrow_mut() = before;
            let mut place = self.hook.borrow_mut();
            if place.is_none() {
                *place = Some(hook);
            }
        }
        self.log.borrow_mut().push(access);
    }

    fn get(&self, offset: usize) -> u32 {
        assert!(offset.is_multiple_of(4));
        u32::from_ne_bytes(std::array::from_fn(|at| self.bytes[offset + at].get()))
    }

    fn put(&self, offset: usize, value: u32) {
        assert!(offset.is_multiple_of(4));
        for (at, byte) in value.to_ne_bytes().into_iter().enumerate() {
            self.bytes[offset + at].set(byte);
        }
    }
}

impl Words for Recorder {
    fn load_word(&self, offset: usize, order: Ordering) -> u32 {
        self.access(Access::Load(offset, order));
        self.get(offset)
    }

    fn store_word(&self, offset: usize, value: u32, order: Ordering) {
        self.access(Access::Store(offset, order));
        self.put(offset, value);
    }

    fn swap_word(&self, offset: usize, value: u32, order: Ordering) -> u32 {
        self.access(Access::Swap(offset, order));
        let old = self.get(offset);
        self.put(offset, value);
        old
    }

    fn fetch_add_word(&self, offset: usize, value: u32, order: Ordering) -> u32 {
        self.access(Access::Add(offset, order));
        let old = self.get(offset);
        self.put(offset, old.wrapping_add(value));
        old
    }

    fn load_byte(&self, offset: usize) -> u8 {
        self.access(Access::LoadByte(offset));
        self.bytes[offset].get()
    }

    fn store_byte(&self, offset: usize, value: u8) {
        self.access(Access::StoreByte(offset));
        self.bytes[offset].set(value);
    }

    fn swap_byte(&self, offset: usize, value: u8, order: Ordering) -> u8 {
        self.access(Access::SwapByte(offset, order));
        self.bytes[offset].replace(value)
    }

    fn or_byte(&self, offset: usize, bits: u8) -> u8 {
        self.access(Access::OrByte(offset));
        let old = self.bytes[offset].get();
        self.bytes[offset].set(old | bits);
        old
    }

    fn fence(&self, order: Ordering) {
        self.access(Access::Fence(order));
    }
}
