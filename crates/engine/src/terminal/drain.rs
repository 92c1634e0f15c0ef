//! Answers that are still on their way when a terminal is given back.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::tty::Tty;
use super::wait;
use crate::caps::FENCE;
use crate::input::{Input, Reply};

/// How long an answer may take, counted from its question; what is later than that may reach the next program.
const ANSWER_TIME: Duration = Duration::from_secs(1);

/// Fences that the terminal has not answered yet.
#[derive(Debug, Default)]
pub struct Fences(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    open: u32,
    last: Option<Instant>,
    /// It has answered one before, so it will answer the next.
    answers: bool,
}

impl Fences {
    /// One was asked for.
    pub fn ask(&self) {
        let mut state = self.lock();
        state.open += 1;
        state.last = Some(Instant::now());
    }

    /// One was answered.
    pub fn hear(&self) {
        let mut state = self.lock();
        state.open = state.open.saturating_sub(1);
        state.answers = true;
    }

    /// What to ask last, so that its answer is the last: nothing of a terminal that has never answered.
    pub fn last_question(&self) -> &'static [u8] {
        if !self.lock().answers {
            return b"";
        }
        self.ask();
        FENCE
    }

    /// Reads, and forgets, until the last answer has come or its time is up. The terminal must still be raw.
    pub fn drain(&self, tty: &Tty) {
        let (mut open, until) = {
            let mut state = self.lock();
            let Some(last) = state.last else { return };
            // What has not come by then is waited for no more.
            (std::mem::take(&mut state.open), last + ANSWER_TIME)
        };
        let (mut input, mut buffer) = (Input::default(), [0; 4096]);
        while open > 0 {
            let Some(left) = until.checked_duration_since(Instant::now()) else {
                return;
            };
            wait::for_input(tty, left);
            match tty.read(&mut buffer) {
                Ok(got) => input.feed(&buffer[..got], drop),
                Err(_) => return,
            }
            let answered = input.replies().filter(|reply| *reply == Reply::Attributes);
            open = open.saturating_sub(answered.count() as u32);
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
