//! What the terminal can do: from the environment at once, from its own answers when they come.
//!
//! Pure: bytes to ask with, and answers to findings. Who writes and reads them is `terminal/`.

mod dialogue;
mod environment;
mod modes;
mod questions;
mod rewrap;

#[cfg(test)]
mod tests;

use sparktui_generated::enums::{Capability, ColorDepth, ColorReason};

use crate::frame::Ground;

pub use dialogue::{Dialogue, Heard};
pub use environment::{Environment, VARIABLES};
pub use modes::{ENTER, LEAVE, Mode, Modes};
pub use questions::{FENCE, GROUND, questions};
pub use rewrap::Rewrap;

/// What is known of a terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capabilities {
    /// Colours that it is sent.
    pub depth: ColorDepth,
    /// Where that was taken from.
    pub reason: ColorReason,
    /// What it has said that it can do.
    pub can: Capability,
    /// Its own background.
    pub background: Option<[u8; 3]>,
    /// Its own foreground.
    pub foreground: Option<[u8; 3]>,
    /// Width and height of a cell in pixels.
    pub cell: Option<(u16, u16)>,
    /// Name and version as it tells them; empty while it has not.
    pub name: Box<str>,
    /// What it does with rows when it is made narrower.
    pub rewrap: Rewrap,
}

/// What of it frames depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Colours that may be sent.
    pub depth: ColorDepth,
    /// Whether a frame may be bracketed as one update.
    pub synchronized: bool,
    /// The terminal's own colours.
    pub ground: Ground,
    /// What it does with rows when it is made narrower.
    pub rewrap: Rewrap,
}

impl Default for Look {
    /// What is taken for granted where nobody may ask: all colours, no brackets.
    fn default() -> Self {
        Self {
            depth: ColorDepth::Truecolor,
            synchronized: false,
            ground: Ground::default(),
            rewrap: Rewrap::default(),
        }
    }
}

impl Default for Capabilities {
    /// What is taken for granted where nobody may ask.
    fn default() -> Self {
        Self {
            depth: Look::default().depth,
            reason: ColorReason::Nothing,
            can: Capability::EMPTY,
            background: None,
            foreground: None,
            cell: None,
            name: Box::default(),
            rewrap: Rewrap::default(),
        }
    }
}

impl Capabilities {
    /// What the environment tells, before a single answer.
    #[must_use]
    pub fn from_environment(environment: &Environment) -> Self {
        let found = environment.depth();
        Self {
            depth: found.depth,
            reason: found.reason,
            rewrap: Rewrap::of(environment),
            ..Self::default()
        }
    }

    /// What frames depend on.
    #[must_use]
    pub fn look(&self) -> Look {
        let unknown = Ground::default();
        Look {
            depth: self.depth,
            synchronized: self.can.contains(Capability::SYNCHRONIZED),
            rewrap: self.rewrap,
            ground: Ground {
                is_told: self.background.is_some() && self.foreground.is_some(),
                background: self.background.map_or(unknown.background, word),
                foreground: self.foreground.map_or_else(
                    // Of a terminal that only tells one of the two, the other is what can be read on it.
                    || {
                        if self.is_light() {
                            BLACK
                        } else {
                            unknown.foreground
                        }
                    },
                    word,
                ),
            },
        }
    }

    /// Whether the background is nearer to white than to black, by its luma (ITU-R BT.601).
    #[must_use]
    pub fn is_light(&self) -> bool {
        self.background.is_some_and(|[r, g, b]| {
            299 * u32::from(r) + 587 * u32::from(g) + 114 * u32::from(b) > 127_500
        })
    }
}

const BLACK: u32 = 0xff00_0000;

/// The colour word of red, green and blue.
#[must_use]
pub fn word([r, g, b]: [u8; 3]) -> u32 {
    u32::from_be_bytes([0xff, r, g, b])
}
