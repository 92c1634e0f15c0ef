use std::sync::atomic::Ordering::SeqCst;

use crate::{ProtocolWords, Words};

/// A side that looks by itself.
pub const AWAKE: u32 = 0;
/// A side that looks only after it is rung.
pub const ASLEEP: u32 = 1;

/// The engine's half of the sleep handshake.
///
/// ```text
/// loop { drain the bell; sleeper.awake(words); snapshot, draw; if sleeper.may_sleep(words) { poll } }
/// ```
#[derive(Debug)]
pub struct Sleeper {
    at: ProtocolWords,
    seen: u32,
}

impl Sleeper {
    /// A sleeper that is awake.
    #[must_use]
    pub const fn new(at: ProtocolWords) -> Self {
        Self { at, seen: 0 }
    }

    /// Says that the engine looks by itself, and notes which wakes its coming look will cover. Call it after the bell
    /// is drained and before the snapshot, whatever ended the sleep: a ring, a key, a timer.
    pub fn awake(&mut self, words: &impl Words) {
        words.swap_word(self.at.sleep, AWAKE, SeqCst);
        self.seen = words.load_word(self.at.wake, SeqCst);
    }

    /// Whether something came since the look that is noted last.
    #[must_use]
    pub fn is_called(&self, words: &impl Words) -> bool {
        words.load_word(self.at.wake, SeqCst) != self.seen
    }

    /// Says that the engine must be rung from now on. On `false` something came meanwhile: look again, do not poll.
    #[must_use]
    pub fn may_sleep(&mut self, words: &impl Words) -> bool {
        words.swap_word(self.at.sleep, ASLEEP, SeqCst);
        if !self.is_called(words) {
            return true;
        }
        words.swap_word(self.at.sleep, AWAKE, SeqCst);
        false
    }
}

/// What the engine knows of JavaScript's sleep.
#[derive(Debug, Clone, Copy)]
pub struct HostSleep {
    at: ProtocolWords,
}

impl HostSleep {
    /// A view of JavaScript's sleep word.
    #[must_use]
    pub const fn new(at: ProtocolWords) -> Self {
        Self { at }
    }

    /// Whether JavaScript sleeps, to look at only: it may wake or fall asleep at any time.
    #[must_use]
    pub fn is_asleep(&self, words: &impl Words) -> bool {
        words.load_word(self.at.js_sleep, SeqCst) == ASLEEP
    }

    /// Whether JavaScript sleeps and the caller must wake it. Call it after the event or the frame is published; only
    /// one caller is told `true` for one sleep.
    #[must_use]
    pub fn must_wake(&self, words: &impl Words) -> bool {
        words.swap_word(self.at.js_sleep, AWAKE, SeqCst) == ASLEEP
    }
}

#[cfg(test)]
mod tests;
