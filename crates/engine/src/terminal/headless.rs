//! An engine without a terminal, driven by calls: the same thread, the same bytes, and no time but the driver's.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::gate::Gate;
use super::thread::Running;
use super::wire::Wire;
use crate::picture::Picture;

/// The driver of an engine that draws on no terminal.
///
/// Nothing happens but in [`Headless::run`] and [`Headless::advance`], so whatever is looked at between them is whole.
#[derive(Debug)]
pub struct Headless {
    pub(crate) running: Arc<Running>,
    gate: Arc<Gate>,
    wire: Wire,
    ends: Mutex<Ends>,
}

/// Bytes on their way.
#[derive(Debug, Default)]
struct Ends {
    typed: Vec<u8>,
    drawn: Vec<u8>,
}

/// Why a headless engine does nothing any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HeadlessError {
    /// Its thread has ended.
    #[error("engine: has stopped; look for its failure event, and render again")]
    Ended,
    /// It never comes to rest.
    #[error(
        "engine: still has something to do after 100,000 turns; look for writes that cause each other, as a size written from a measured size"
    )]
    Restless,
}

impl Headless {
    pub(crate) fn new(running: Arc<Running>, gate: Arc<Gate>, wire: Wire) -> Self {
        Self {
            running,
            gate,
            wire,
            ends: Mutex::default(),
        }
    }

    /// Types bytes, as a terminal sends them. They are read by the next [`Headless::run`].
    pub fn type_in(&self, bytes: &[u8]) {
        self.ends().typed.extend_from_slice(bytes);
    }

    /// Gives the screen another size, which the next [`Headless::run`] takes.
    pub fn resize(&self, columns: u16, rows: u16) {
        self.wire.resize(columns, rows);
    }

    /// Works until there is nothing to do: commits taken, what was typed read, frames drawn and sent. Returns how long it
    /// is, by the engine's clock, until the next timer.
    ///
    /// # Errors
    /// If the engine has ended, or does not come to rest.
    pub fn run(&self) -> Result<Option<Duration>, HeadlessError> {
        let mut ends = self.ends();
        loop {
            // An end that is closed shows in the answer of the engine.
            let written = self.wire.type_in(&ends.typed).unwrap_or(0);
            ends.typed.drain(..written);
            let rest = self.gate.run();
            let drawn = self.wire.take_output(&mut ends.drawn);
            let rest = rest.ok_or(HeadlessError::Ended)?;
            if !rest.settled {
                return Err(HeadlessError::Restless);
            }
            // A frame larger than the socket goes out in parts. What cannot be typed for the ring is full waits.
            if drawn == 0 && (written == 0 || ends.typed.is_empty()) {
                return Ok(rest.due);
            }
        }
    }

    /// Moves the engine's clock on, from timer to timer, and works whenever one is due.
    ///
    /// # Errors
    /// As [`Headless::run`] does.
    pub fn advance(&self, time: Duration) -> Result<(), HeadlessError> {
        let mut left = time;
        loop {
            let due = self.run()?;
            let step = due.filter(|&due| due <= left).unwrap_or(left);
            if left.is_zero() {
                return Ok(());
            }
            self.gate.advance(step);
            left -= step;
        }
    }

    /// What the screen shows.
    ///
    /// # Errors
    /// If the engine has ended.
    pub fn picture(&self) -> Result<Picture, HeadlessError> {
        self.gate.look().ok_or(HeadlessError::Ended)
    }

    /// The bytes that a terminal would have got since the last time.
    pub fn take_output(&self) -> Vec<u8> {
        let mut ends = self.ends();
        self.wire.take_output(&mut ends.drawn);
        std::mem::take(&mut ends.drawn)
    }

    fn ends(&self) -> MutexGuard<'_, Ends> {
        self.ends.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
