//! Staying awake for the answer of JavaScript to what was typed: being woken takes both sides longer than the rest of the way.

use std::hint;
use std::thread;
use std::time::{Duration, Instant};

/// How long is waited at most. Handlers that were not called for a while take some 200 µs until their first commit.
const PATIENCE: Duration = Duration::from_micros(500);

/// Pauses of the processor between two looks: who computes the answer may share its core.
const PAUSES: u32 = 32;

/// What is seen of JavaScript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It is at it, or in the midst of a commit.
    Busy,
    /// It has ended a commit.
    Answered,
    /// It sleeps again and has written nothing.
    Silent,
}

/// Looks until there is an answer, or none is to be expected. Says whether there is one.
pub fn wait_for_answer(
    look: impl Fn() -> Sign,
    now: impl Fn() -> Instant,
    mut step_aside: impl FnMut(),
) -> bool {
    let until = now() + PATIENCE;
    loop {
        match look() {
            Sign::Answered => return true,
            Sign::Silent => return false,
            Sign::Busy if now() >= until => return false,
            Sign::Busy => step_aside(),
        }
    }
}

/// Lets JavaScript have the processor if it waits for this one, and disturbs it little if it has another.
pub fn step_aside() {
    thread::yield_now();
    for _ in 0..PAUSES {
        hint::spin_loop();
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// Whether an answer came of signs that are seen one after the other, the last for ever, 100 µs apart; and how often was
    /// stepped aside.
    fn waited(signs: &[Sign]) -> (bool, usize) {
        let (start, steps) = (Instant::now(), Cell::new(0));
        let answered = wait_for_answer(
            || signs[steps.get().min(signs.len() - 1)],
            || start + Duration::from_micros(100) * steps.get() as u32,
            || steps.set(steps.get() + 1),
        );
        (answered, steps.get())
    }

    #[test]
    fn a_commit_that_ends_is_the_answer() {
        assert_eq!(waited(&[Sign::Answered]), (true, 0));
        assert_eq!(waited(&[Sign::Busy, Sign::Busy, Sign::Answered]), (true, 2));
    }

    #[test]
    fn javascript_that_sleeps_again_and_wrote_nothing_is_not_waited_for() {
        assert_eq!(waited(&[Sign::Silent]), (false, 0));
        assert_eq!(waited(&[Sign::Busy, Sign::Silent]), (false, 1));
    }

    #[test]
    fn javascript_that_goes_on_and_on_is_waited_for_half_a_millisecond() {
        assert_eq!(waited(&[Sign::Busy]), (false, 5));
    }
}
