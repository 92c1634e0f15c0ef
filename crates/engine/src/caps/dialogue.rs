//! Answers, put together.

use sparktui_generated::enums::{Capability, ColorDepth, ColorReason};

use super::environment::Environment;
use super::modes::Mode;
use super::questions::GROUND;
use super::{Capabilities, Look};
use crate::input::{ModeState, Reply};

/// Names of terminals that have all colours, as they tell their version: the start of it, in any case.
/// tmux is one of them: what its own terminal cannot show it maps itself.
const TRUECOLOR_NAMES: [&str; 13] = [
    "kitty",
    "ghostty",
    "wezterm",
    "foot",
    "iterm2",
    "contour",
    "konsole",
    "vte",
    "mintty",
    "tmux",
    "rio",
    "warp",
    "alacritty",
];

/// Names of terminals that tell more keys apart if they are asked by `modifyOtherKeys`. Others may take the request for a
/// rendition.
const OTHER_KEYS_NAMES: [&str; 2] = ["xterm", "tmux"];

/// What an answer brings about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing but that more may be known.
    Nothing,
    /// A mode that should be switched on.
    SwitchOn(Mode),
    /// Something to be asked again.
    Ask(&'static [u8]),
    /// The size of the screen: columns and rows.
    Size(u16, u16),
}

/// What is known of a terminal, and what is not yet told to those who use it.
#[derive(Debug)]
pub struct Dialogue {
    known: Capabilities,
    is_decided: bool,
    has_keyboard: bool,
    asks_other_keys: bool,
}

impl Dialogue {
    /// Begins with what the environment tells.
    #[must_use]
    pub fn new(environment: &Environment) -> Self {
        Self {
            known: Capabilities::from_environment(environment),
            is_decided: environment.depth().is_decided,
            has_keyboard: false,
            asks_other_keys: false,
        }
    }

    /// Takes a depth of colours for known, whatever is answered.
    pub fn decide(&mut self, depth: ColorDepth) {
        self.known.depth = depth;
        self.is_decided = true;
    }

    /// What is known.
    #[must_use]
    pub fn known(&self) -> &Capabilities {
        &self.known
    }

    /// What of it frames depend on.
    #[must_use]
    pub fn look(&self) -> Look {
        self.known.look()
    }

    /// Takes an answer.
    pub fn hear(&mut self, reply: Reply) -> Heard {
        match reply {
            Reply::Attributes => {
                self.can(Capability::ANSWERED);
                if std::mem::take(&mut self.asks_other_keys) && !self.has_keyboard {
                    return Heard::SwitchOn(Mode::OtherKeys);
                }
            }
            Reply::Mode(mode, state) => return self.mode(mode, state),
            Reply::Keyboard(_) if !self.has_keyboard => {
                self.has_keyboard = true;
                self.can(Capability::KEYBOARD);
                return Heard::SwitchOn(Mode::Keyboard);
            }
            Reply::Keyboard(_) | Reply::Cursor { .. } => {}
            Reply::Version(name) => self.name(name),
            Reply::Foreground(rgb) => self.known.foreground = Some(rgb),
            Reply::Background(rgb) => self.known.background = Some(rgb),
            Reply::CellPixels { width, height } => self.known.cell = Some((width, height)),
            Reply::Rendition(bytes) => {
                if keeps_colors(&bytes) {
                    self.has_truecolor(ColorReason::Rendition);
                }
            }
            Reply::Size {
                columns,
                rows,
                cell,
            } => {
                self.known.cell = cell.or(self.known.cell);
                return Heard::Size(columns, rows);
            }
            Reply::Scheme => return Heard::Ask(GROUND),
        }
        Heard::Nothing
    }

    fn mode(&mut self, mode: u32, state: ModeState) -> Heard {
        let (capability, wanted) = match mode {
            2026 => (Some(Capability::SYNCHRONIZED), None),
            2027 => (Some(Capability::GRAPHEMES), Some(Mode::Graphemes)),
            2031 => (None, Some(Mode::Scheme)),
            2048 => (Some(Capability::RESIZES), Some(Mode::Resizes)),
            _ => return Heard::Nothing,
        };
        if !state.is_there() {
            return Heard::Nothing;
        }
        if let Some(capability) = capability {
            self.can(capability);
        }
        match wanted {
            // One that was on before stays on after us.
            Some(wanted) if state == ModeState::Reset => Heard::SwitchOn(wanted),
            _ => Heard::Nothing,
        }
    }

    fn name(&mut self, name: Box<str>) {
        let starts_with = |known: &str| {
            name.get(..known.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(known))
        };
        if TRUECOLOR_NAMES.into_iter().any(starts_with) {
            self.has_truecolor(ColorReason::Version);
        }
        self.asks_other_keys = OTHER_KEYS_NAMES.into_iter().any(starts_with);
        self.known.rewrap = self.known.rewrap.named(&name);
        self.known.name = name;
    }

    fn has_truecolor(&mut self, reason: ColorReason) {
        if !self.is_decided && self.known.depth != ColorDepth::Truecolor {
            self.known.depth = ColorDepth::Truecolor;
            self.known.reason = reason;
        }
    }

    fn can(&mut self, capability: Capability) {
        self.known.can = self.known.can | capability;
    }
}

/// Whether the rendition that the terminal tells has the background that it was asked to have, however it writes it.
fn keeps_colors(rendition: &[u8]) -> bool {
    let numbers: Vec<&[u8]> = rendition
        .split(|byte| matches!(byte, b';' | b':'))
        .filter(|digits| !digits.is_empty())
        .collect();
    let at = numbers
        .windows(2)
        .position(|pair| pair == [&b"48"[..], &b"2"[..]]);
    at.is_some_and(|at| {
        numbers[at + 2..]
            .windows(3)
            .take(2)
            .any(|rgb| rgb == [b"1", b"2", b"3"])
    })
}
