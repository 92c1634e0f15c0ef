//! How large the screen is, asked no more often than it can change.

use std::time::{Duration, Instant};

/// How long a size is believed that no signal has called into question: signals can be taken away from us.
const BELIEVED: Duration = Duration::from_secs(1);

/// What the system last said.
#[derive(Debug)]
pub struct Asked {
    size: (u16, u16),
    /// Whether a signal tells of another size.
    is_told: bool,
    /// Signals that had come when it was asked.
    signals: (u32, u32),
    at: Instant,
}

impl Asked {
    /// A size that was asked just now.
    pub fn new(size: (u16, u16), is_told: bool, signals: (u32, u32), now: Instant) -> Self {
        Self {
            size,
            is_told,
            signals,
            at: now,
        }
    }

    /// The size: what the system said, or what it says now where that may be another.
    pub fn size(
        &mut self,
        signals: (u32, u32),
        now: Instant,
        ask: impl FnOnce() -> (u16, u16),
    ) -> (u16, u16) {
        let is_fresh = now.saturating_duration_since(self.at) < BELIEVED;
        if !(self.is_told && is_fresh && self.signals == signals) {
            *self = Self::new(ask(), self.is_told, signals, now);
        }
        self.size
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_signal_tells_the_system_is_asked_after_one_and_once_a_second() {
        let start = Instant::now();
        let at = |ms| start + Duration::from_millis(ms);
        let mut asked = Asked::new((80, 24), true, (0, 0), start);
        let mut size = |signals, ms| asked.size(signals, at(ms), || (ms as u16, 1));
        assert_eq!(size((0, 0), 999), (80, 24));
        assert_eq!(size((1, 0), 999), (999, 1));
        assert_eq!(size((1, 0), 1_500), (999, 1));
        // Continued: it may have been resized while it was stopped.
        assert_eq!(size((1, 1), 1_501), (1_501, 1));
        assert_eq!(size((1, 1), 2_501), (2_501, 1));
    }

    #[test]
    fn where_none_does_it_is_asked_each_time() {
        let start = Instant::now();
        let mut asked = Asked::new((80, 24), false, (0, 0), start);
        assert_eq!(asked.size((0, 0), start, || (81, 24)), (81, 24));
        assert_eq!(asked.size((0, 0), start, || (82, 24)), (82, 24));
    }
}
