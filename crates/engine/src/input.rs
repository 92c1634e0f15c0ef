//! Bytes of the terminal to events.
//!
//! `sequence` finds where each sequence ends, byte by byte, so that any split of the bytes gives the same events;
//! termina's parser says what a whole one means.

mod event;
mod interrupt;
mod paste;
mod record;
mod sequence;

#[cfg(test)]
mod tests;

use termina::Parser;

pub use event::InputEvent;
pub use interrupt::{Interrupt, PATIENCE, Ring};
use paste::Paste;
pub use record::{merge, record};
use sequence::{Part, Sequencer};

/// How long an escape byte waits for what would make it the start of a sequence.
pub const ESCAPE_MS: u64 = 40;

/// The events of one terminal.
#[derive(Debug, Default)]
pub struct Input {
    sequencer: Sequencer,
    paste: Paste,
    parser: Parser,
}

impl Input {
    /// Takes bytes as they come and hands out the events that they end.
    pub fn feed(&mut self, bytes: &[u8], mut emit: impl FnMut(InputEvent)) {
        for &byte in bytes {
            let part = self.sequencer.take(byte);
            self.act(part, &mut emit);
        }
    }

    /// Whether the bytes so far may be a whole key or the start of a sequence, so that time has to tell:
    /// call [`Input::settle`] after [`ESCAPE_MS`] without a byte.
    #[must_use]
    pub fn is_undecided(&self) -> bool {
        self.sequencer.is_undecided()
    }

    /// Takes an undecided start for the key that it also is.
    pub fn settle(&mut self, mut emit: impl FnMut(InputEvent)) {
        if let Some(key) = self.sequencer.settle() {
            emit(key);
        }
    }

    fn act(&mut self, part: Part, emit: &mut impl FnMut(InputEvent)) {
        match part {
            Part::Nothing => {}
            Part::Whole => {
                Self::read(&mut self.parser, self.sequencer.whole(), emit);
                self.sequencer.clear();
            }
            Part::Key(key) => emit(key),
            Part::Pasted(byte) => {
                if self.paste.ends_with(byte, emit) {
                    self.sequencer.clear();
                }
            }
            Part::Then(first, second) => {
                emit(first);
                let part = self.sequencer.take(second);
                self.act(part, emit);
            }
        }
    }

    fn read(parser: &mut Parser, bytes: &[u8], emit: &mut impl FnMut(InputEvent)) {
        parser.parse(bytes, false);
        let mut understood = false;
        while let Some(event) = parser.pop() {
            understood = true;
            if let Some(event) = event::from_termina(&event) {
                emit(event);
            }
        }
        if !understood {
            // It may still hold the bytes, which would spoil the next sequence.
            *parser = Parser::default();
        }
    }
}
