//! The engine's talk with its terminal: what it asks, and what becomes of the answers.

use sparktui_generated::enums::{ColorDepth, EventKind};

use super::screen::Screen;
use super::seat::Seat;
use crate::caps::{Capabilities, Dialogue, Environment, Heard, Look, questions};
use crate::input::{InputEvent, Reply};
use crate::shared::Shared;

/// One talk, from the first question on.
#[derive(Debug)]
pub struct Talk {
    dialogue: Dialogue,
    /// What JavaScript and the frames have been told.
    told: Capabilities,
    drawn: Look,
    size: Sizes,
}

/// How large the screen is: the newest of what the system and what the terminal say.
#[derive(Debug)]
struct Sizes {
    by_system: (u16, u16),
    newest: (u16, u16),
}

impl Talk {
    /// Asks, if there is an environment to know the terminal by. Nothing waits for the answers.
    /// Colours that are known are none of its business.
    pub fn begin(
        environment: Option<&Environment>,
        colors: Option<ColorDepth>,
        seat: &Seat,
        screen: &mut Screen,
    ) -> Self {
        let mut dialogue = Dialogue::new(environment.unwrap_or(&Environment::default()));
        if let Some(depth) = colors {
            dialogue.decide(depth);
        }
        if let Some(environment) = environment {
            screen.say(&questions(environment));
            seat.fences().ask();
        }
        let size = seat.tty().size();
        Self {
            told: dialogue.known().clone(),
            drawn: match (environment, colors) {
                (None, None) => Look::default(),
                _ => dialogue.look(),
            },
            dialogue,
            size: Sizes {
                by_system: size,
                newest: size,
            },
        }
    }

    /// What frames depend on, before any answer.
    pub fn first_look(&self) -> Look {
        self.drawn
    }

    /// Takes an answer, and does what it brings about.
    pub fn hear(&mut self, reply: Reply, seat: &Seat, screen: &mut Screen) {
        if reply == Reply::Attributes {
            seat.fences().hear();
        }
        match self.dialogue.hear(reply) {
            Heard::Nothing => {}
            Heard::SwitchOn(mode) => screen.say(seat.switch_on(mode)),
            Heard::Ask(question) => screen.say(question),
            Heard::Size(columns, rows) => self.size.newest = (columns, rows),
        }
    }

    /// What frames depend on, if that has changed since the last time.
    pub fn new_look(&mut self) -> Option<Look> {
        let look = self.dialogue.look();
        (look != self.drawn).then(|| {
            self.drawn = look;
            look
        })
    }

    /// The event that tells JavaScript, if there is something new for it.
    pub fn news(&mut self, shared: &Shared) -> Option<InputEvent> {
        if *self.dialogue.known() == self.told {
            return None;
        }
        self.told.clone_from(self.dialogue.known());
        shared.set_capabilities(&self.told);
        Some(InputEvent {
            payload: self.told.name.as_bytes().into(),
            ..InputEvent::new(EventKind::Capabilities, 0, 0)
        })
    }

    /// Columns and rows, of which the system says these.
    pub fn size(&mut self, by_system: (u16, u16)) -> (u16, u16) {
        if self.size.by_system != by_system {
            self.size.by_system = by_system;
            self.size.newest = by_system;
        }
        self.size.newest
    }
}
