//! What signals and JavaScript ask of an engine beside frames: to stop, to go on, to lend the terminal, to print.

use std::io;

use sparktui_generated::Word;
use sparktui_generated::enums::{EventKind, TerminalUse};

use super::{Cycle, End};
use crate::caps::Modes;
use crate::input::{Input, InputEvent, record};
use crate::print::Lines;
use crate::terminal::seat::{Lend, Standing};
use crate::terminal::{stop, system};

/// Bytes of printed text, taken at once, after which whoever prints is told that there is room again.
const MUCH_PRINTED: usize = 64 * 1024;

/// What was asked for, as far as it was followed.
#[derive(Debug, Default)]
pub struct Followed {
    seq: u32,
    /// For how many times the terminal was ours when it was last drawn on.
    epoch: u32,
    /// Cleans what is printed.
    lines: Lines,
}

impl Cycle {
    /// Follows what was asked for since the last time. Says whether JavaScript is told of anything, or why to end.
    pub(super) fn follow(&mut self) -> io::Result<Result<bool, End>> {
        let mut news = false;
        if self.running.gate.is_none() {
            if system::take_stop() {
                stop::stop(false)?;
            }
            self.running.seat.come_back()?;
            let signal = self.look_at_signals(&mut news);
            if let Some(signal) = signal {
                return Ok(Err(End::Signalled(signal)));
            }
        }
        news |= self.follow_request()?;
        if self.print() {
            self.answer_requests();
            news = true;
        }
        self.look_at_seat();
        Ok(Ok(news))
    }

    fn look_at_signals(&mut self, news: &mut bool) -> Option<i32> {
        let (now, time_ms) = (self.now(), self.time_ms() as u32);
        let running = &self.running;
        let region = running.shared.live.region();
        let events = std::cell::RefCell::new(&mut self.events);
        let ring = || super::ring(&running.shared, &events.borrow());
        self.unanswered.look(&running.shared, now, ring, |signal| {
            let event = InputEvent::new(EventKind::Signal, signal.cast_unsigned(), 0);
            let mut events = events.borrow_mut();
            events.push(region, record(event, None, time_ms));
            *news = true;
        })
    }

    fn follow_request(&mut self) -> io::Result<bool> {
        let (shared, seat) = (&self.running.shared, &self.running.seat);
        let seq = shared.word(Word::UseSeq);
        if seq == self.followed.seq {
            return Ok(false);
        }
        self.followed.seq = seq;
        match TerminalUse::from_raw(shared.word(Word::UseRequest)) {
            Some(TerminalUse::None) => seat.lend(Lend::Asked),
            wanted => {
                let is_inline = wanted == Some(TerminalUse::Inline);
                if is_inline != self.pipeline.is_inline() {
                    seat.use_as(if is_inline {
                        Modes::INLINE
                    } else {
                        Modes::FULLSCREEN
                    });
                    self.pipeline.go_inline(is_inline);
                    // Where the mouse is in a frame cannot be told if nobody knows where that begins.
                    self.mouse.allow(!is_inline);
                }
                seat.take_back(Lend::Asked)?;
            }
        }
        self.answer_requests();
        Ok(true)
    }

    /// Tells JavaScript which request was the last, and that there is room to print.
    fn answer_requests(&mut self) {
        let time_ms = self.time_ms() as u32;
        let event = InputEvent::new(EventKind::Asked, self.followed.seq, 0);
        let region = self.running.shared.live.region();
        self.events.push(region, record(event, None, time_ms));
    }

    /// Takes what is to be printed: above the frame, or kept for the end where the frame is the whole screen. Says whether
    /// whoever prints may have found no room.
    pub(super) fn print(&mut self) -> bool {
        let seat = &self.running.seat;
        let taken = self.running.shared.take_prints();
        let mut text = Vec::new();
        self.followed.lines.clean(&taken, &mut text);
        if self.pipeline.is_inline() {
            let mut kept = seat.take_kept();
            kept.append(&mut text);
            if !kept.is_empty() {
                self.pipeline.print(&kept);
            }
        } else if !text.is_empty() {
            seat.keep(&text);
        }
        taken.len() > MUCH_PRINTED
    }

    /// Draws all anew on a terminal that has become ours again, and nothing while it is not.
    fn look_at_seat(&mut self) {
        let standing = self.running.seat.standing();
        self.screen.borrow_mut().lend(standing == Standing::Away);
        let Standing::Ours(epoch) = standing else {
            return;
        };
        if epoch == self.followed.epoch {
            return;
        }
        self.followed.epoch = epoch;
        self.screen.borrow_mut().forget();
        self.input = Input::default();
        self.settle_at = None;
        self.mouse.forget();
        self.pipeline.draw_anew();
    }

    /// The last that is done: what was printed and written comes to the terminal.
    pub(super) fn finish(&mut self) {
        self.print();
        self.look_at_seat();
        if self.is_stormy() {
            self.calm.end();
            self.look_at_size();
        }
        if self.pipeline.is_inline() && !self.screen.borrow().is_away() {
            let shared = &self.running.shared;
            let mut stage = shared.stage();
            self.pipeline.take(&mut stage, &shared.live);
            drop(stage);
            self.screen.borrow_mut().finish();
            self.pipeline.draw(&shared.live);
            self.screen.borrow_mut().finish();
        }
    }

    /// Leaves the rows of a frame that is not the whole screen to whoever has the terminal next.
    pub(super) fn part(&mut self) {
        let bytes = self.pipeline.part();
        if !bytes.is_empty() {
            let mut screen = self.screen.borrow_mut();
            screen.say(&bytes);
            screen.finish();
        }
    }
}
