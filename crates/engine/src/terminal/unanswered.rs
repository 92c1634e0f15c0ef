//! Signals that should end the process while JavaScript does not act on them.

use std::time::Instant;

use sparktui_generated::Word;

use super::system::{self, HANGUP};
use crate::input::{Interrupt, Ring};
use crate::shared::Shared;

/// What becomes of a signal: JavaScript is told of it. If it does not take that out of the ring in time, or another comes
/// before, the engine ends the process by it. What the program listens to itself is the program's.
#[derive(Debug, Default)]
pub struct Unanswered {
    interrupt: Interrupt,
    signal: i32,
    /// The terminal is gone: the signal that says so says nothing new.
    hung_up: bool,
}

impl Unanswered {
    /// Looks for signals, and whether the last one was answered. `ring` says how the ring of events stands, `tell` puts the
    /// event of a signal into it. Returns the signal to end by.
    pub fn look(
        &mut self,
        shared: &Shared,
        now: Instant,
        ring: impl Fn() -> Ring,
        tell: impl FnMut(i32),
    ) -> Option<i32> {
        self.look_at(system::take_ending, shared, now, ring, tell)
    }

    /// The same for signals that come from elsewhere, a bit of its number for each; they are taken if none is overdue.
    pub fn look_at(
        &mut self,
        ending: impl FnOnce() -> u32,
        shared: &Shared,
        now: Instant,
        ring: impl Fn() -> Ring,
        mut tell: impl FnMut(i32),
    ) -> Option<i32> {
        if self.interrupt.is_overdue(ring(), now) {
            return Some(self.signal);
        }
        let heard = shared.word(Word::HeardSignals);
        let known = if self.hung_up { 1 << HANGUP } else { 0 };
        let pending = ending() & !heard & !known;
        for signal in (1..32).filter(|signal| pending >> signal & 1 != 0) {
            tell(signal);
            self.signal = signal;
            if self.interrupt.press(ring(), now) {
                return Some(signal);
            }
        }
        None
    }

    /// The terminal was hung up, and JavaScript was told so. To be answered like the signal.
    pub fn hang_up(&mut self, shared: &Shared, ring: Ring, now: Instant) {
        self.hung_up = true;
        if shared.word(Word::HeardSignals) >> HANGUP & 1 == 0 {
            self.signal = HANGUP;
            // A signal that waits for its answer already is the older.
            let _ = self.interrupt.press(ring, now);
        }
    }

    /// When to look again.
    pub fn until(&self) -> Option<Instant> {
        self.interrupt.until()
    }
}

#[cfg(test)]
mod tests;
