//! JavaScript's looks at what the engine writes, transcribed from `packages/memory/src`.

use std::sync::atomic::Ordering::{Relaxed, SeqCst};

use sparktui_memory::{ASLEEP, AWAKE, Words};

use crate::memory::{AT, FIELDS, FLAGS, RING, Side};

/// `js-sleep.ts`, class `JsSleep`.
#[derive(Default)]
pub struct JsSleep {
    head: u32,
    frame: u32,
}

impl JsSleep {
    /// `awake`.
    pub fn awake(&mut self, words: &Side) {
        words.swap_word(AT.js_sleep, AWAKE, SeqCst);
        self.note(words);
    }

    pub fn note(&mut self, words: &Side) {
        self.head = words.load_word(AT.event_head, SeqCst);
        self.frame = words.load_word(AT.frame, SeqCst);
    }

    /// `prepareToSleep`.
    pub fn prepare_to_sleep(&self, words: &Side) -> bool {
        words.swap_word(AT.js_sleep, ASLEEP, SeqCst);
        if words.load_word(AT.event_head, SeqCst) == self.head
            && words.load_word(AT.frame, SeqCst) == self.frame
        {
            return true;
        }
        words.swap_word(AT.js_sleep, AWAKE, SeqCst);
        false
    }
}

/// `read-back.ts`, class `ReadBack`, with one try instead of three: a second one is the next look of the model.
#[derive(Default)]
pub struct ReadBack {
    pub due: [bool; 2],
    pub block_due: bool,
    pub frame: Option<u32>,
    /// The private values that users read.
    pub shown: [u32; 2],
    /// Whether they were ever of two frames.
    pub torn: bool,
    /// Leaves out the store before the second look at `frame`.
    pub without_fence: bool,
}

impl ReadBack {
    /// `take`.
    pub fn take(&mut self, words: &Side) {
        let frame = words.load_word(AT.frame, SeqCst);
        let clean = self.due == [false; 2] && !self.block_due;
        if frame & 1 == 1 || self.frame == Some(frame) && clean {
            return;
        }
        self.drain(words);
        let copies = FIELDS.map(|field| words.load_word(field, Relaxed));
        if !self.without_fence {
            words.store_word(AT.js_fence, 0, SeqCst);
        }
        if words.load_word(AT.frame, SeqCst) != frame {
            return;
        }
        self.frame = Some(frame);
        self.block_due = false;
        for (node, due) in self.due.iter_mut().enumerate() {
            if std::mem::take(due) {
                self.shown[node] = copies[node];
            }
        }
        self.torn |= self.shown[0] != self.shown[1];
    }

    /// `#drain`.
    fn drain(&mut self, words: &Side) {
        if words.load_byte(FLAGS.blocks) != 0 && words.swap_byte(FLAGS.blocks, 0, SeqCst) != 0 {
            self.block_due = true;
        }
        if !self.block_due {
            return;
        }
        for (node, due) in self.due.iter_mut().enumerate() {
            let flag = FLAGS.flags + node;
            *due |= words.load_byte(flag) != 0 && words.swap_byte(flag, 0, SeqCst) != 0;
        }
    }
}

/// `event-reader.ts`, class `EventReader`, for records without payload.
#[derive(Default)]
pub struct EventReader {
    pub tail: u32,
    /// Stores the tail by a plain store.
    pub plain_tail: bool,
    /// Does not look at `backlog`.
    pub without_backlog: bool,
}

impl EventReader {
    /// `drain`. Whether the engine must be told that there is room.
    pub fn drain(&mut self, words: &Side, mut each: impl FnMut([u32; 7])) -> bool {
        let before = self.tail;
        while let Some(event) = self.take(words) {
            each(event);
        }
        self.tail != before && !self.without_backlog && words.load_word(AT.backlog, SeqCst) != 0
    }

    /// `#take`.
    fn take(&mut self, words: &Side) -> Option<[u32; 7]> {
        loop {
            if words.load_word(AT.event_head, SeqCst) == self.tail {
                return None;
            }
            let at = RING.offset + (self.tail as usize & (RING.bytes - 1));
            let first = words.load_word(at, Relaxed);
            // `#check`, of what such a record can break.
            let least = if first >> 16 == 0 { 4 } else { 28 };
            assert!(first & 0xffff >= least, "a garbled event");
            let event = (first >> 16 != 0)
                .then(|| std::array::from_fn(|index| words.load_word(at + index * 4, Relaxed)));
            self.tail += first & 0xffff;
            let order = if self.plain_tail { Relaxed } else { SeqCst };
            words.store_word(AT.event_tail, self.tail, order);
            if event.is_some() {
                return event;
            }
        }
    }
}

/// `notifiers.ts`, function `addWake`. Whether the engine must be rung.
pub fn add_wake(words: &Side) -> bool {
    words.fetch_add_word(AT.wake, 1, SeqCst);
    let slept = words.swap_word(AT.sleep, AWAKE, SeqCst) == ASLEEP;
    slept || words.load_word(AT.want, SeqCst) != 0
}
