//! Frames to the terminal, without ever waiting for it.

use std::io;
use std::sync::Arc;
use std::time::Instant;

use super::seat::{RESTORE_TIME, Seat};
use super::wait;
use crate::pipeline::Output;

/// The terminal as frames see it: it takes one, and no further one until that has gone out.
#[derive(Debug)]
pub struct Screen {
    seat: Arc<Seat>,
    unsent: Vec<u8>,
    sent: usize,
    failure: Option<io::Error>,
    sent_at: Option<Instant>,
    /// The terminal is lent: it takes nothing.
    is_away: bool,
}

impl Screen {
    /// The screen of a terminal.
    #[must_use]
    pub fn new(seat: Arc<Seat>) -> Self {
        Self {
            seat,
            unsent: Vec::new(),
            sent: 0,
            failure: None,
            sent_at: None,
            is_away: false,
        }
    }

    /// Sends something between two frames. It may follow the rest of one, and the next frame then waits for both.
    pub fn say(&mut self, bytes: &[u8]) {
        if self.is_away {
            // What it said is said again by whoever takes the terminal back.
        } else if self.is_busy() {
            self.unsent.extend_from_slice(bytes);
        } else if !bytes.is_empty() {
            self.send(bytes);
        }
    }

    /// Sends what is left of the last frame, as far as the terminal takes it.
    pub fn go_on(&mut self) {
        match self.seat.write(&self.unsent[self.sent..]) {
            Ok(written) => self.sent += written,
            Err(error) => self.failure = Some(error),
        }
        if self.sent == self.unsent.len() {
            self.unsent.clear();
            self.sent = 0;
        }
    }

    /// Says whether the terminal is lent.
    pub fn lend(&mut self, is_away: bool) {
        self.is_away = is_away;
    }

    /// Whether the terminal is lent.
    pub fn is_away(&self) -> bool {
        self.is_away
    }

    /// Forgets what was not sent: the terminal was given back and is ours again.
    pub fn forget(&mut self) {
        self.unsent.clear();
        self.sent = 0;
    }

    /// Sends all that is left, as long as a terminal may hold up its own restoring.
    pub fn finish(&mut self) {
        let until = Instant::now() + RESTORE_TIME;
        while !self.unsent.is_empty() && self.failure.is_none() && Instant::now() < until {
            wait::for_output(self.seat.tty(), until - Instant::now());
            self.go_on();
        }
    }

    /// When the last frame was about to be sent, if that was since the last call: whoever waited for it was not writing
    /// before.
    pub fn sent_at(&mut self) -> Option<Instant> {
        self.sent_at.take()
    }

    /// Why the terminal takes nothing any more.
    pub fn failure(&mut self) -> Option<io::Error> {
        self.failure.take()
    }
}

impl Output for Screen {
    fn send(&mut self, frame: &[u8]) {
        self.sent_at = Some(Instant::now());
        match self.seat.write(frame) {
            Ok(written) => self.unsent.extend_from_slice(&frame[written..]),
            Err(error) => self.failure = Some(error),
        }
    }

    fn is_busy(&self) -> bool {
        self.is_away || !self.unsent.is_empty()
    }
}
