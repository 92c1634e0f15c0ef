//! The hand-over between an engine's thread and whoever drives it by calls.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::picture::Picture;

/// Turns without coming to rest after which the driver gets its answer all the same.
const MOST_TURNS: u32 = 100_000;

/// How an engine came to rest: there is nothing it could do until somebody else does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// What is left until its next timer, by its own clock.
    pub due: Option<Duration>,
    /// False if it still had something to do after very many turns.
    pub settled: bool,
}

/// A thread that works only while it is asked to, by a clock that only moves when it is told to.
///
/// The two sides never run at once: [`Gate::run`] waits until the thread rests, and the thread rests until the next one.
#[derive(Debug)]
pub struct Gate {
    start: Instant,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    now: Duration,
    turns: u32,
    task: Task,
    rest: Option<Rest>,
    picture: Option<Picture>,
    /// The thread is to end, or has.
    open: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Task {
    #[default]
    Nothing,
    Run,
    Look,
}

impl Default for Gate {
    fn default() -> Self {
        Self {
            start: Instant::now(),
            state: Mutex::default(),
            changed: Condvar::new(),
        }
    }
}

impl Gate {
    /// The time of the clock.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.start + self.lock().now
    }

    /// Moves the clock on.
    pub fn advance(&self, time: Duration) {
        self.lock().now += time;
    }

    /// Has the thread work until it rests. `None` if it has ended.
    pub fn run(&self) -> Option<Rest> {
        let mut state = self.lock();
        state.task = Task::Run;
        state.turns = 0;
        state.rest = None;
        self.answer(state, |state| state.rest)
    }

    /// Has the thread say what it shows, without doing anything. `None` if it has ended.
    pub fn look(&self) -> Option<Picture> {
        let mut state = self.lock();
        state.task = Task::Look;
        state.picture = None;
        self.answer(state, |state| state.picture.take())
    }

    /// Lets the thread go on for good, so that it can end, and nobody wait for it.
    pub fn open(&self) {
        self.lock().open = true;
        self.changed.notify_all();
    }

    /// The thread's half: called before its first turn. Waits for the first task.
    pub(super) fn begin(&self) {
        self.wait_for_task(self.lock(), Picture::default);
    }

    /// The thread's half: called at every turn that found nothing to do. Waits for the next task.
    pub(super) fn rest(&self, due: Option<Duration>, picture: impl Fn() -> Picture) {
        self.rest_with(Rest { due, settled: true }, picture);
    }

    /// The thread's half: called at every turn that found something to do.
    pub(super) fn go_on(&self, picture: impl Fn() -> Picture) {
        let mut state = self.lock();
        state.turns += 1;
        let restless = state.turns > MOST_TURNS;
        drop(state);
        if restless {
            let rest = Rest {
                due: None,
                settled: false,
            };
            self.rest_with(rest, picture);
        }
    }

    fn rest_with(&self, rest: Rest, picture: impl Fn() -> Picture) {
        let mut state = self.lock();
        if state.task == Task::Run {
            state.task = Task::Nothing;
            state.rest = Some(rest);
            self.changed.notify_all();
        }
        self.wait_for_task(state, picture);
    }

    fn wait_for_task(&self, mut state: MutexGuard<'_, State>, picture: impl Fn() -> Picture) {
        while !state.open && state.task != Task::Run {
            if state.task == Task::Look {
                state.task = Task::Nothing;
                state.picture = Some(picture());
                self.changed.notify_all();
            }
            state = self.wait(state);
        }
    }

    fn answer<T>(
        &self,
        mut state: MutexGuard<'_, State>,
        mut answer: impl FnMut(&mut State) -> Option<T>,
    ) -> Option<T> {
        self.changed.notify_all();
        loop {
            if let answer @ Some(_) = answer(&mut state) {
                return answer;
            }
            if state.open {
                return None;
            }
            state = self.wait(state);
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        self.changed
            .wait(state)
            .unwrap_or_else(PoisonError::into_inner)
    }
}
