//! What comes from the terminal: keys, the mouse, answers, another size.

use std::io;
use std::ops::ControlFlow;
use std::time::Duration;

use sparktui_generated::enums::{EventKind, Taker};

use super::{Cycle, End};
use crate::input::{ESCAPE_MS, InputEvent};
use crate::pipeline::Output as _;
use crate::terminal::wait::{Ready, wait};
use crate::terminal::{stop, system};

const ESCAPE: u8 = 0x1b;

/// Reads before a frame is drawn in between, so that a long paste does not stop the picture.
const MOST_READS: usize = 16;

impl Cycle {
    /// Sleeps, `most` so long if given, until there is something to do.
    pub(super) fn serve_terminal(
        &mut self,
        most: Option<Duration>,
    ) -> io::Result<ControlFlow<End>> {
        let is_away = self.screen.borrow().is_away();
        let busy = self.screen.borrow().is_busy() && !is_away;
        let reads = !self.events.is_full() && !is_away;
        let timer = self
            .next_timer()
            .map(|at| at.saturating_duration_since(self.now()));
        let time = [most, timer].into_iter().flatten().min();
        let ready = self.wait(reads, busy, time)?;
        self.rung |= ready.bell;
        if ready.output {
            self.screen.borrow_mut().go_on();
        }
        self.read(ready)
    }

    /// Sleeps until there is something to do. An engine that is driven by calls does not sleep: it looks once, and rests
    /// where there is nothing.
    fn wait(&self, reads: bool, busy: bool, time: Option<Duration>) -> io::Result<Ready> {
        let running = &self.running;
        let look = |time| wait(&running.bell, running.seat.tty(), reads, busy, time);
        let Some(gate) = &running.gate else {
            return look(time);
        };
        let ready = look(Some(Duration::ZERO))?;
        let picture = || self.pipeline.picture();
        if ready == Ready::default() && time != Some(Duration::ZERO) {
            gate.rest(time, picture);
        } else {
            gate.go_on(picture);
        }
        Ok(ready)
    }

    fn read(&mut self, ready: Ready) -> io::Result<ControlFlow<End>> {
        let mut emitted = std::mem::take(&mut self.emitted);
        let mut woken = false;
        if ready.input {
            for _ in 0..MOST_READS {
                let got = self.running.seat.tty().read(&mut self.buffer)?;
                if got == 0 {
                    break;
                }
                woken |= self.wake_early();
                self.input
                    .feed(&self.buffer[..got], |event| emitted.push(event));
                if got < self.buffer.len() {
                    break;
                }
            }
            let screen = &mut *self.screen.borrow_mut();
            for reply in self.input.replies() {
                self.talk.hear(reply, &self.running.seat, screen);
            }
            emitted.extend(self.talk.news(&self.running.shared));
            let undecided = self.input.is_undecided();
            self.settle_at = undecided.then(|| self.now() + Duration::from_millis(ESCAPE_MS));
        } else if self.settle_at.is_some_and(|at| at <= self.now()) {
            self.settle_at = None;
            self.input.settle(|event| emitted.push(event));
        }
        let mut news = false;
        for event in emitted.drain(..) {
            let (told, interrupted) = self.route_and_look(event);
            news |= told;
            if interrupted {
                return Ok(ControlFlow::Break(End::Signalled(system::INTERRUPT)));
            }
        }
        self.emitted = emitted;
        woken = self.wake_host(news) || (woken && news);
        self.expects_answer = woken && self.running.gate.is_none();
        if std::mem::take(&mut self.stops) {
            stop::stop(true)?;
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Wakes JavaScript for what was read if that begins with no escape. Such is a key, of which it always hears, and it takes longer to
    /// wake than the key takes to be parsed; should it look before, it is woken again. Says whether it was woken.
    fn wake_early(&self) -> bool {
        let is_key = self.buffer[0] != ESCAPE && self.input.is_between();
        is_key && self.running.gate.is_none() && self.wake_host(true)
    }

    /// Says whether JavaScript is told of anything, and whether the event is a Ctrl-C while an earlier one is unanswered.
    fn route_and_look(&mut self, event: InputEvent) -> (bool, bool) {
        let interrupts = event.is_interrupt();
        let overdue = interrupts && self.interrupt.is_overdue(self.ring(), self.now());
        let taker = self.pipeline.route(event, self.time_ms() as u32);
        let told = self.tell();
        self.stops |= taker == Taker::Stop;
        if matches!(taker, Taker::Edit | Taker::Select) {
            // It copied a selection.
            return (told, false);
        }
        let interrupted = overdue || (interrupts && self.interrupt.press(self.ring(), self.now()));
        (told, interrupted)
    }

    /// Takes what the terminal has said of itself. If frames depend on it, all is drawn again.
    pub(super) fn look_at_terminal(&mut self) {
        if self.screen.borrow().is_busy() {
            return;
        }
        if let Some(look) = self.talk.new_look() {
            self.pipeline.adapt(look);
        }
    }

    /// Whether a frame has to wait for a size that stays.
    pub(super) fn is_stormy(&self) -> bool {
        self.calm.until().is_some() && self.pipeline.is_inline() && self.running.gate.is_none()
    }

    pub(super) fn look_at_size(&mut self) -> bool {
        let (now, tty) = (self.now(), self.running.seat.tty());
        let by_system = self.size.size(super::signals(), now, || tty.size());
        let (columns, rows) = self.talk.size(by_system);
        self.calm.look((super::signals().0, (columns, rows)), now);
        if self.is_stormy() || self.screen.borrow().is_busy() {
            return false;
        }
        let is_over = self.calm.take_end() && self.pipeline.is_inline();
        if self.pipeline.screen() == (columns, rows) {
            if is_over {
                // As large as before, but a terminal that cuts rows has cut them.
                self.pipeline.draw_over();
            }
            return false;
        }
        self.running.shared.set_screen(columns, rows);
        self.pipeline.resize(columns, rows);
        let event = InputEvent::new(EventKind::Resize, columns.into(), rows.into());
        self.pipeline.route(event, self.time_ms() as u32);
        self.tell()
    }
}
