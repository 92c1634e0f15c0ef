//! Ctrl-C while JavaScript does not answer.

use std::time::{Duration, Instant};

/// How long JavaScript may leave a Ctrl-C unanswered.
pub const PATIENCE: Duration = Duration::from_secs(1);

/// Whether a Ctrl-C waits for its answer: JavaScript has taken the event out of the ring.
#[derive(Debug, Default)]
pub struct Interrupt {
    waiting: Option<Waiting>,
}

#[derive(Clone, Copy, Debug)]
struct Waiting {
    /// The ring's head behind the event; `None` while the event is not in the ring.
    head: Option<u32>,
    until: Instant,
}

/// Where the ring stands.
#[derive(Clone, Copy, Debug)]
pub struct Ring {
    /// Bytes ever written.
    pub head: u32,
    /// Bytes ever consumed.
    pub tail: u32,
    /// Whether events wait for room.
    pub backlog: bool,
}

impl Interrupt {
    /// Ctrl-C was pressed and its event handed to the ring; the one before was looked after, by
    /// [`Interrupt::is_overdue`], just before that. Says whether it is still unanswered.
    #[must_use]
    pub fn press(&mut self, ring: Ring, now: Instant) -> bool {
        if self.waiting.is_some() {
            return true;
        }
        self.waiting = Some(Waiting {
            head: (!ring.backlog).then_some(ring.head),
            until: now + PATIENCE,
        });
        false
    }

    /// Looks whether it was answered. Says whether the time is up.
    #[must_use]
    pub fn is_overdue(&mut self, ring: Ring, now: Instant) -> bool {
        let Some(waiting) = &mut self.waiting else {
            return false;
        };
        if waiting.head.is_none() && !ring.backlog {
            waiting.head = Some(ring.head);
        }
        if waiting
            .head
            .is_some_and(|head| ring.tail.wrapping_sub(head).cast_signed() >= 0)
        {
            self.waiting = None;
            return false;
        }
        now >= waiting.until
    }

    /// When to look again.
    #[must_use]
    pub fn until(&self) -> Option<Instant> {
        self.waiting.map(|waiting| waiting.until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENT: Ring = Ring {
        head: 28,
        tail: 0,
        backlog: false,
    };

    #[test]
    fn one_that_is_answered_in_time_is_forgotten() {
        let (mut interrupt, now) = (Interrupt::default(), Instant::now());
        assert!(!interrupt.press(SENT, now));
        assert!(!interrupt.is_overdue(SENT, now));
        let answered = Ring { tail: 28, ..SENT };
        assert!(!interrupt.is_overdue(answered, now + PATIENCE * 2));
        assert_eq!(interrupt.until(), None);
        assert!(!interrupt.press(
            Ring {
                head: 56,
                ..answered
            },
            now
        ));
    }

    #[test]
    fn one_that_is_not_answered_for_a_second_is_overdue() {
        let (mut interrupt, now) = (Interrupt::default(), Instant::now());
        assert!(!interrupt.press(SENT, now));
        assert!(!interrupt.is_overdue(SENT, now + PATIENCE - Duration::from_millis(1)));
        assert!(interrupt.is_overdue(SENT, now + PATIENCE));
        assert_eq!(interrupt.until(), Some(now + PATIENCE));
    }

    #[test]
    fn a_second_one_before_the_answer_does_not_wait() {
        let (mut interrupt, now) = (Interrupt::default(), Instant::now());
        assert!(!interrupt.press(SENT, now));
        assert!(interrupt.press(SENT, now));
    }

    #[test]
    fn one_that_found_no_room_in_the_ring_is_not_answered_by_what_was_before_it() {
        let (mut interrupt, now) = (Interrupt::default(), Instant::now());
        assert!(!interrupt.press(
            Ring {
                backlog: true,
                ..SENT
            },
            now
        ));
        assert!(!interrupt.is_overdue(
            Ring {
                tail: 28,
                backlog: true,
                head: 28
            },
            now
        ));
        assert!(!interrupt.is_overdue(
            Ring {
                tail: 28,
                backlog: false,
                head: 56
            },
            now
        ));
        assert!(interrupt.until().is_some());
        assert!(!interrupt.is_overdue(
            Ring {
                tail: 56,
                backlog: false,
                head: 56
            },
            now
        ));
        assert_eq!(interrupt.until(), None);
    }

    #[test]
    fn the_ring_counts_modulo_two_to_the_32() {
        let (mut interrupt, now) = (Interrupt::default(), Instant::now());
        let ring = Ring {
            head: 4,
            tail: u32::MAX - 23,
            backlog: false,
        };
        assert!(!interrupt.press(ring, now));
        assert!(interrupt.is_overdue(ring, now + PATIENCE));
        assert!(!interrupt.is_overdue(Ring { tail: 4, ..ring }, now + PATIENCE));
    }
}
