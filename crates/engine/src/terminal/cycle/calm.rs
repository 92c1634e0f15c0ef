//! How long a frame that is not the whole screen waits for the end of a storm of sizes.
//!
//! Where such a frame lies, and how the terminal has broken its rows, is known as long as nothing is written while the terminal
//! takes another size: what is written meanwhile may reach it before or after. While a window is dragged sizes come one after the other,
//! so nothing is drawn until they have rested.

use std::time::{Duration, Instant};

/// How long a size has to stay: longer than the time between two of a window that is dragged.
const CALM: Duration = Duration::from_millis(80);
/// The same in tmux, which takes a size at once but tells of it no sooner than 250 ms after it has told of another:
/// `tv_usec = 250000` in `server_client_check_pane_resize` of its `server-client.c`.
const CALM_IN_TMUX: Duration = Duration::from_millis(300);

/// What was last heard of the size.
#[derive(Debug)]
pub struct Calm {
    time: Duration,
    heard: Option<Heard>,
    until: Option<Instant>,
    is_over: bool,
}

/// How many signals of another size have come, and which it is.
pub type Heard = (u32, (u16, u16));

impl Calm {
    /// Nothing was heard yet.
    pub fn new(is_in_tmux: bool) -> Self {
        Self {
            time: if is_in_tmux { CALM_IN_TMUX } else { CALM },
            heard: None,
            until: None,
            is_over: false,
        }
    }

    /// Takes what is heard now. The first that is heard is no news.
    pub fn look(&mut self, heard: Heard, now: Instant) {
        let is_news = self.heard.replace(heard).is_some_and(|last| last != heard);
        if is_news {
            self.until = Some(now + self.time);
        } else if self.until.is_some_and(|until| until <= now) {
            self.end();
        }
    }

    /// Waits no longer.
    pub fn end(&mut self) {
        self.is_over |= self.until.take().is_some();
    }

    /// Whether a storm has ended since the last call.
    pub fn take_end(&mut self) -> bool {
        std::mem::take(&mut self.is_over)
    }

    /// When it will have rested for long enough; none if it has.
    pub fn until(&self) -> Option<Instant> {
        self.until
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_storm_is_over_when_nothing_new_was_heard_for_a_while() {
        let start = Instant::now();
        let at = |ms| start + Duration::from_millis(ms);
        let mut calm = Calm::new(false);
        let mut look = |heard, ms| {
            calm.look(heard, at(ms));
            calm.until()
        };
        assert_eq!(look((0, (80, 24)), 0), None);
        // Another size, and then a signal after which it is the same again.
        assert_eq!(look((1, (70, 24)), 10), Some(at(90)));
        assert_eq!(look((1, (70, 24)), 20), Some(at(90)));
        assert_eq!(look((3, (70, 24)), 89), Some(at(169)));
        assert_eq!(look((3, (70, 24)), 168), Some(at(169)));
        assert_eq!(look((3, (70, 24)), 169), None);
        // Told in the input, without a signal.
        assert_eq!(look((3, (60, 24)), 500), Some(at(580)));
    }

    #[test]
    fn the_end_of_a_storm_is_told_once() {
        let start = Instant::now();
        let mut calm = Calm::new(true);
        calm.look((0, (80, 24)), start);
        assert!(!calm.take_end());
        calm.look((1, (80, 24)), start);
        assert!(!calm.take_end());
        let (early, late) = (Duration::from_millis(299), Duration::from_millis(300));
        calm.look((1, (80, 24)), start + early);
        assert!(!calm.take_end());
        calm.look((1, (80, 24)), start + late);
        assert!(calm.take_end() && !calm.take_end());
        calm.end();
        assert!(!calm.take_end());
    }

    #[test]
    fn a_storm_that_nobody_asked_about_has_ended_all_the_same() {
        let start = Instant::now();
        let mut calm = Calm::new(false);
        calm.look((0, (80, 24)), start);
        calm.look((1, (80, 24)), start);
        calm.end();
        calm.look((1, (80, 24)), start + CALM);
        calm.end();
        assert!(calm.take_end());
    }
}
