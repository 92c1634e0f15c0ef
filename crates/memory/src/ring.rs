use std::collections::VecDeque;
use std::sync::atomic::Ordering::{Relaxed, SeqCst};

use crate::event::{EventRecord, PAD, first_word};
use crate::{ProtocolWords, Words};

/// Where the event ring lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RingSection {
    /// Byte offset of the ring, a multiple of 4.
    pub offset: usize,
    /// Its size, a power of two.
    pub bytes: usize,
}

/// Folds `next` into `last`, the newest event that still waits for room, and says whether it did. Called only for two
/// neighbours, so folding never changes the order of what is left.
pub type Merge = fn(last: &mut EventRecord, next: &EventRecord) -> bool;

/// Folds nothing.
#[must_use]
pub fn never_merge(_last: &mut EventRecord, _next: &EventRecord) -> bool {
    false
}

/// What became of an event. In every case it will reach JavaScript, in its turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pushed {
    /// It is in the ring.
    Written,
    /// It waits for room.
    Queued,
    /// It was folded into one that waits.
    Merged,
    /// It waits, and so many do that no more input may be read before JavaScript made room.
    Full,
}

/// Bytes of waiting events above which no more input may be read.
const QUEUE_LIMIT: usize = 64 << 20;

/// Writes events into the ring, and keeps in order those that find no room.
#[derive(Debug)]
pub struct EventWriter {
    at: ProtocolWords,
    ring: RingSection,
    head: u32,
    queue: VecDeque<EventRecord>,
    queue_bytes: usize,
    queue_limit: usize,
    backlog: bool,
    merge: Merge,
}

impl EventWriter {
    /// A writer that goes on where the buffer's head stands.
    ///
    /// # Panics
    /// If the ring's size is no power of two of at least 256, or its offset no multiple of 4: the inventory is wrong.
    #[must_use]
    pub fn new(at: ProtocolWords, ring: RingSection, merge: Merge, words: &impl Words) -> Self {
        assert!(
            ring.bytes.is_power_of_two() && ring.bytes >= 256 && ring.offset.is_multiple_of(4),
            "event ring: {} bytes at {}; use a power of two from 256 on, on a 4-byte boundary",
            ring.bytes,
            ring.offset
        );
        let head = words.load_word(at.event_head, Relaxed) & !3;
        words.store_word(at.backlog, 0, SeqCst);
        Self {
            at,
            ring,
            head,
            queue: VecDeque::new(),
            queue_bytes: 0,
            queue_limit: QUEUE_LIMIT,
            backlog: false,
            merge,
        }
    }

    /// Bytes of the largest payload that fits one record: split what is longer.
    #[must_use]
    pub const fn max_payload(&self) -> usize {
        let quarter = self.ring.bytes / 4;
        let most = if quarter < 0xfffc { quarter } else { 0xfffc };
        most - crate::HEADER_BYTES
    }

    /// Sends one event. Ask [`HostSleep::must_wake`](crate::HostSleep::must_wake) after the last of a batch.
    ///
    /// # Panics
    /// If the payload is longer than [`max_payload`](Self::max_payload), or the kind is 0.
    pub fn push(&mut self, words: &impl Words, event: EventRecord) -> Pushed {
        assert!(
            event.kind != PAD,
            "event ring: kind 0 is the ring's own; give the event a kind"
        );
        assert!(
            event.payload.len() <= self.max_payload(),
            "event ring: payload of {} bytes, at most {} fit; split it",
            event.payload.len(),
            self.max_payload()
        );
        if self.queue.is_empty() && self.write(words, &event) {
            return Pushed::Written;
        }
        let pushed = self.enqueue(event);
        // Room may have come between the look and the queueing; backlog is then raised or lowered by what is so.
        self.flush(words);
        pushed
    }

    /// Moves waiting events into the ring as far as there is room. Call it after every wake.
    /// Returns how many it moved; if any, JavaScript may have to be woken.
    pub fn flush(&mut self, words: &impl Words) -> usize {
        let mut moved = self.move_queue(words);
        if !self.queue.is_empty() && !self.backlog {
            self.set_backlog(words, true);
            // JavaScript made room before it could see the word: it will not ring for that.
            moved += self.move_queue(words);
        }
        if self.queue.is_empty() && self.backlog {
            self.set_backlog(words, false);
        }
        moved
    }

    /// How many events wait for room.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.queue.len()
    }

    /// Whether no more input may be read before JavaScript made room.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.queue_bytes >= self.queue_limit
    }

    fn enqueue(&mut self, event: EventRecord) -> Pushed {
        let merge = self.merge;
        if let Some(last) = self.queue.back_mut() {
            let before = queued_bytes(last);
            if merge(last, &event) {
                self.queue_bytes = self.queue_bytes - before + queued_bytes(last);
                return Pushed::Merged;
            }
        }
        self.queue_bytes += queued_bytes(&event);
        self.queue.push_back(event);
        if self.is_full() {
            Pushed::Full
        } else {
            Pushed::Queued
        }
    }

    fn move_queue(&mut self, words: &impl Words) -> usize {
        let mut moved = 0;
        while let Some(event) = self.queue.pop_front() {
            if !self.write(words, &event) {
                self.queue.push_front(event);
                break;
            }
            self.queue_bytes -= queued_bytes(&event);
            moved += 1;
        }
        moved
    }

    /// SeqCst: JavaScript moves its tail and then looks here; we raise it and then look at the tail.
    fn set_backlog(&mut self, words: &impl Words, on: bool) {
        self.backlog = on;
        words.store_word(self.at.backlog, u32::from(on), SeqCst);
    }

    /// Writes one record if it has room, a pad before it if it would wrap.
    fn write(&mut self, words: &impl Words, event: &EventRecord) -> bool {
        let place = self.head as usize & (self.ring.bytes - 1);
        let bytes = event.ring_bytes();
        let rest = self.ring.bytes - place;
        let pad = if bytes > rest { rest } else { 0 };
        if pad + bytes > self.room(words) {
            return false;
        }
        if pad > 0 {
            words.store_word(self.ring.offset + place, first_word(PAD, pad), Relaxed);
        }
        let place = if pad > 0 { 0 } else { place };
        event.write(words, self.ring.offset + place);
        #[allow(clippy::cast_possible_truncation)]
        let step = (pad + bytes) as u32;
        self.head = self.head.wrapping_add(step);
        words.store_word(self.at.event_head, self.head, SeqCst);
        true
    }

    /// Free bytes. A tail that no reader of ours can have written leaves none.
    fn room(&self, words: &impl Words) -> usize {
        let tail = words.load_word(self.at.event_tail, SeqCst);
        let used = self.head.wrapping_sub(tail) as usize;
        self.ring.bytes.saturating_sub(used)
    }
}

/// What a waiting event costs us.
fn queued_bytes(event: &EventRecord) -> usize {
    size_of::<EventRecord>() + event.payload.len()
}

#[cfg(test)]
mod tests;
