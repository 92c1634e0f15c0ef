//! JavaScript's half, transcribed from `packages/memory/src`: all `Atomics` are SeqCst, plain accesses relaxed.

use std::sync::atomic::Ordering::{Relaxed, SeqCst};

use sparktui_memory::{ASLEEP, AWAKE, Words};

use crate::memory::{AT, FIELDS, FLAGS, Side};

/// What of the transcription is left out or moved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Change {
    #[default]
    None,
    /// No `Atomics.load` after the odd number.
    NoLoadAfterOpen,
    /// The first field is stored before the commit is open.
    OpenAfterFirstStore,
    /// `want` is not looked at.
    IgnoreWant,
    /// The even number by a plain store.
    PlainEnd,
    /// `sleep` is read and written by plain accesses.
    PlainRing,
    /// `wake` is added to after the look at `sleep`.
    AddAfterRing,
}

/// `commits.ts`, class `Commits`, and `notifiers.ts`, function `doorbellNotifier`.
pub struct Writer {
    pub words: Side,
    pub change: Change,
    commit: u32,
}

impl Writer {
    pub const fn new(words: Side, change: Change) -> Self {
        Self {
            words,
            change,
            commit: 0,
        }
    }

    /// `Commits.#begin`.
    pub fn open(&mut self) {
        self.commit += 1;
        self.words.store_word(AT.commit, self.commit, SeqCst);
        if self.change != Change::NoLoadAfterOpen {
            self.words.load_word(AT.commit, SeqCst);
        }
    }

    /// `SharedSlotBuffer.set` of packages/signals: the slot, its flags, its block, all plain.
    pub fn set(&self, node: u32, value: u32) {
        self.words.store_word(FIELDS[node as usize], value, Relaxed);
        self.mark(node);
    }

    fn mark(&self, node: u32) {
        let flag = FLAGS.flags + node as usize;
        let old = self.words.load_byte(flag);
        self.words.store_byte(flag, old | 1);
        self.words.store_byte(FLAGS.blocks, 1);
    }

    /// `Commits.end`, and `addWake` of the notifier. Whether the engine must be rung.
    pub fn end(&mut self) -> bool {
        self.commit += 1;
        let order = if self.change == Change::PlainEnd {
            Relaxed
        } else {
            SeqCst
        };
        self.words.store_word(AT.commit, self.commit, order);
        if self.change != Change::AddAfterRing {
            self.words.fetch_add_word(AT.wake, 1, SeqCst);
        }
        let slept = self.swap_sleep() == ASLEEP;
        if self.change == Change::AddAfterRing {
            self.words.fetch_add_word(AT.wake, 1, SeqCst);
        }
        slept || self.wanted()
    }

    /// The look at `want`.
    pub fn wanted(&self) -> bool {
        self.change != Change::IgnoreWant && self.words.load_word(AT.want, SeqCst) != 0
    }

    fn swap_sleep(&self) -> u32 {
        if self.change == Change::PlainRing {
            let old = self.words.load_word(AT.sleep, Relaxed);
            self.words.store_word(AT.sleep, AWAKE, Relaxed);
            return old;
        }
        self.words.swap_word(AT.sleep, AWAKE, SeqCst)
    }

    /// One commit that gives both nodes `value`. Whether the engine must be rung.
    pub fn commit(&mut self, value: u32) -> bool {
        if self.change == Change::OpenAfterFirstStore {
            self.set(0, value);
            self.open();
        } else {
            self.open();
            self.set(0, value);
        }
        self.set(1, value);
        self.end()
    }

    /// One commit that gives only `node` a value.
    pub fn commit_one(&mut self, node: u32, value: u32) -> bool {
        self.open();
        self.set(node, value);
        self.end()
    }
}
