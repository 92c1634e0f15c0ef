//! Bytes of the terminal to events.
//!
//! `sequence` finds where each sequence ends, byte by byte, so that any split of the bytes gives the same events;
//! `meaning` says what a whole one means. Answers of the terminal stand beside the events and are never keys.

mod event;
mod interrupt;
mod keys;
mod meaning;
mod mouse;
mod parameters;
mod paste;
mod record;
mod reply;
mod sequence;

#[cfg(test)]
mod tests;

pub use event::InputEvent;
pub use interrupt::{Interrupt, PATIENCE, Ring};
use paste::Paste;
pub use record::{merge, record};
pub use reply::{ModeState, Reply};
use sequence::{Part, Sequencer};

/// How long an escape byte waits for what would make it the start of a sequence.
pub const ESCAPE_MS: u64 = 40;

/// Answers that are kept until they are taken out, sizes apart: more than are ever asked for.
const MOST_REPLIES: usize = 64;

/// The events of one terminal.
#[derive(Debug, Default)]
pub struct Input {
    sequencer: Sequencer,
    paste: Paste,
    replies: Vec<Reply>,
}

impl Input {
    /// Takes bytes as they come and hands out the events that they end.
    pub fn feed(&mut self, bytes: &[u8], mut emit: impl FnMut(InputEvent)) {
        for &byte in bytes {
            let part = self.sequencer.take(byte);
            self.act(part, &mut emit);
        }
    }

    /// Takes out what the terminal has answered since the last time, oldest first.
    pub fn replies(&mut self) -> impl Iterator<Item = Reply> {
        self.replies.drain(..)
    }

    /// Whether the next byte belongs to none of those so far.
    #[must_use]
    pub fn is_between(&self) -> bool {
        self.sequencer.is_between()
    }

    /// Whether the bytes so far may be a whole key or the start of a sequence, so that time has to tell:
    /// call [`Input::settle`] after [`ESCAPE_MS`] without a byte.
    #[must_use]
    pub fn is_undecided(&self) -> bool {
        self.sequencer.is_undecided()
    }

    /// Takes an undecided start for the key that it also is.
    pub fn settle(&mut self, mut emit: impl FnMut(InputEvent)) {
        self.sequencer.settle().for_each(&mut emit);
    }

    fn act(&mut self, part: Part, emit: &mut impl FnMut(InputEvent)) {
        match part {
            Part::Nothing => {}
            Part::Whole => {
                let answers = &mut self.replies;
                meaning::read(self.sequencer.whole(), emit, &mut |reply| {
                    keep(answers, reply);
                });
                self.sequencer.clear();
            }
            Part::Pasted(byte) => {
                if self.paste.ends_with(byte, emit) {
                    self.sequencer.clear();
                }
            }
            Part::Then(key, byte) => {
                emit(key);
                let part = self.sequencer.take(byte);
                self.act(part, emit);
            }
            Part::ThenBoth(first, second, byte) => {
                emit(first);
                emit(second);
                let part = self.sequencer.take(byte);
                self.act(part, emit);
            }
        }
    }
}

/// Keeps an answer. Of sizes only the newest counts, and it is kept however many answers there are: a terminal tells them
/// unasked, thousands in one read while its window is dragged.
fn keep(answers: &mut Vec<Reply>, reply: Reply) {
    let is_size = |reply: &Reply| matches!(reply, Reply::Size { .. });
    if is_size(&reply) {
        answers.retain(|answer| !is_size(answer));
    } else if answers.len() >= MOST_REPLIES {
        return;
    }
    answers.push(reply);
}
