use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// What the world's thread sleeps on. Rings before the sleep count.
#[derive(Debug, Default)]
pub(crate) struct Bell {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    rung: bool,
    closed: bool,
}

impl Bell {
    /// Ends the sleep that is under way, or else the next one.
    pub(crate) fn ring(&self) {
        self.state().rung = true;
        self.changed.notify_one();
    }

    /// Ends every sleep from now on.
    pub(crate) fn close(&self) {
        self.state().closed = true;
        self.changed.notify_one();
    }

    /// Sleeps until it is rung or the time has come; without a time, until it is rung.
    ///
    /// # Returns
    /// Whether to go on: false once it is closed.
    pub(crate) fn wait(&self, until: Option<Instant>) -> bool {
        let mut state = self.state();
        while !state.rung && !state.closed {
            state = match until.map(|time| time.saturating_duration_since(Instant::now())) {
                None => self
                    .changed
                    .wait(state)
                    .unwrap_or_else(PoisonError::into_inner),
                Some(rest) if rest.is_zero() => break,
                Some(rest) => {
                    self.changed
                        .wait_timeout(state, rest)
                        .unwrap_or_else(PoisonError::into_inner)
                        .0
                }
            };
        }
        state.rung = false;
        !state.closed
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
