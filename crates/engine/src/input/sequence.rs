//! Where a sequence ends: ECMA-48 control sequences and strings, SS3, X10 mouse reports, UTF-8, pastes.

use sparktui_generated::enums::{KeyCode, Modifier};

use super::event::InputEvent;

const ESCAPE: u8 = 0x1b;
/// Longest reply that is kept; no key is longer.
const MOST_BYTES: usize = 4096;

/// What the bytes so far are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Ground,
    /// A scalar of several bytes, of which so many are to come.
    Scalar(u8),
    Escape,
    /// `ESC O`: one more byte.
    Ss3,
    Csi,
    /// `ESC [ [`, as the Linux console begins F1 to F5.
    Linux,
    /// `ESC [ M`, and so many bytes to come.
    Mouse(u8),
    /// A string, up to BEL or `ESC \`; whether the last byte was an escape.
    Text {
        escape: bool,
    },
    /// Inside a paste.
    Paste,
}

/// What a byte brought about.
#[derive(Debug, PartialEq, Eq)]
pub enum Part {
    /// More has to come, or the byte means nothing.
    Nothing,
    /// [`Sequencer::whole`] is a whole sequence.
    Whole,
    /// A key that no parser has to look at.
    Key(InputEvent),
    /// A byte of a paste or of its end: call [`Sequencer::clear`] when that is complete.
    Pasted(u8),
    /// What came before is a key, and the byte has to be taken anew.
    Then(InputEvent, u8),
}

/// Collects the bytes of one sequence.
#[derive(Debug, Default)]
pub struct Sequencer {
    state: State,
    bytes: Vec<u8>,
    /// There were more than [`MOST_BYTES`]: nothing that we know.
    overlong: bool,
}

const PASTE_START: &[u8] = b"\x1b[200~";

impl Sequencer {
    /// The whole sequence, after [`Part::Whole`].
    pub fn whole(&self) -> &[u8] {
        &self.bytes
    }

    /// Forgets the sequence.
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.state = State::Ground;
        self.overlong = false;
    }

    /// Whether the bytes so far are also a key by themselves.
    pub fn is_undecided(&self) -> bool {
        match self.state {
            State::Escape | State::Ss3 => true,
            State::Csi | State::Text { .. } => self.bytes.len() == 2,
            _ => false,
        }
    }

    /// The key that the bytes so far are by themselves.
    pub fn settle(&mut self) -> Option<InputEvent> {
        if !self.is_undecided() {
            return None;
        }
        let key = match self.bytes.get(1) {
            None => InputEvent::key(KeyCode::Escape.raw(), Modifier::EMPTY),
            Some(&byte) => alt(byte),
        };
        self.clear();
        Some(key)
    }

    /// Takes one byte. After [`Part::Whole`] call [`Sequencer::clear`].
    pub fn take(&mut self, byte: u8) -> Part {
        match self.state {
            State::Ground => self.start(byte),
            State::Scalar(rest) => self.continue_scalar(byte, rest),
            State::Escape => self.after_escape(byte),
            State::Ss3 => self.after_ss3(byte),
            State::Csi => self.in_csi(byte),
            State::Linux => self.whole_with(byte),
            State::Mouse(rest) => {
                self.bytes.push(byte);
                self.state = State::Mouse(rest - 1);
                if rest == 1 {
                    Part::Whole
                } else {
                    Part::Nothing
                }
            }
            State::Text { escape } => self.in_text(byte, escape),
            State::Paste => Part::Pasted(byte),
        }
    }

    fn start(&mut self, byte: u8) -> Part {
        self.bytes.clear();
        self.bytes.push(byte);
        match byte {
            ESCAPE => self.go(State::Escape),
            0xc2..=0xdf => self.go(State::Scalar(1)),
            0xe0..=0xef => self.go(State::Scalar(2)),
            0xf0..=0xf4 => self.go(State::Scalar(3)),
            0x80.. => self.drop_all(),
            _ => Part::Whole,
        }
    }

    fn continue_scalar(&mut self, byte: u8, rest: u8) -> Part {
        if byte & 0xc0 != 0x80 {
            // The scalar was cut off; the byte begins something else.
            self.clear();
            return self.start(byte);
        }
        self.bytes.push(byte);
        self.state = State::Scalar(rest - 1);
        if rest == 1 {
            Part::Whole
        } else {
            Part::Nothing
        }
    }

    fn after_escape(&mut self, byte: u8) -> Part {
        self.bytes.push(byte);
        match byte {
            b'O' => self.go(State::Ss3),
            b'[' => self.go(State::Csi),
            b']' | b'P' | b'^' | b'_' | b'X' => self.go(State::Text { escape: false }),
            ESCAPE => {
                // Two escapes are one key and perhaps the start of another.
                self.bytes.pop();
                Part::Key(InputEvent::key(KeyCode::Escape.raw(), Modifier::EMPTY))
            }
            0xc2..=0xdf => self.go(State::Scalar(1)),
            0xe0..=0xef => self.go(State::Scalar(2)),
            0xf0..=0xf4 => self.go(State::Scalar(3)),
            0x80.. => self.drop_all(),
            _ => Part::Whole,
        }
    }

    fn after_ss3(&mut self, byte: u8) -> Part {
        match byte {
            // Some terminals put modifiers there: `ESC O 5 A`.
            b'0'..=b'9' | b';' if self.bytes.len() < MOST_BYTES => {
                self.bytes.push(byte);
                Part::Nothing
            }
            b'@'..=b'~' if self.bytes.len() > 2 => self.drop_all(),
            b'@'..=b'~' => self.whole_with(byte),
            _ => self.settle_then(byte),
        }
    }

    fn in_csi(&mut self, byte: u8) -> Part {
        match byte {
            b'[' if self.bytes.len() == 2 => {
                self.bytes.push(byte);
                self.go(State::Linux)
            }
            b'M' if self.bytes.len() == 2 => {
                self.bytes.push(byte);
                self.go(State::Mouse(3))
            }
            b' '..=b'?' => {
                self.overlong |= self.bytes.len() >= MOST_BYTES;
                if !self.overlong {
                    self.bytes.push(byte);
                }
                Part::Nothing
            }
            b'@'..=b'~' if self.overlong => self.drop_all(),
            b'@'..=b'~' => {
                self.bytes.push(byte);
                if self.bytes == PASTE_START {
                    return self.go(State::Paste);
                }
                Part::Whole
            }
            _ if self.bytes.len() == 2 => self.settle_then(byte),
            _ => {
                // A control byte or an escape ends a sequence that nobody ended.
                self.clear();
                self.start(byte)
            }
        }
    }

    fn in_text(&mut self, byte: u8, escape: bool) -> Part {
        if byte == 0x07 || (escape && byte == b'\\') {
            return if self.overlong {
                self.drop_all()
            } else {
                self.whole_with(byte)
            };
        }
        if escape {
            // An escape that is no terminator starts anew.
            self.clear();
            self.start(ESCAPE);
            return self.take(byte);
        }
        self.overlong |= self.bytes.len() >= MOST_BYTES;
        if !self.overlong {
            self.bytes.push(byte);
        }
        self.go(State::Text {
            escape: byte == ESCAPE,
        })
    }

    fn go(&mut self, state: State) -> Part {
        self.state = state;
        Part::Nothing
    }

    fn whole_with(&mut self, byte: u8) -> Part {
        self.bytes.push(byte);
        Part::Whole
    }

    fn drop_all(&mut self) -> Part {
        self.clear();
        Part::Nothing
    }

    fn settle_then(&mut self, byte: u8) -> Part {
        match self.settle() {
            Some(key) => Part::Then(key, byte),
            None => {
                self.clear();
                self.start(byte)
            }
        }
    }
}

/// Alt with a character that also begins a sequence.
fn alt(byte: u8) -> InputEvent {
    let shift = if byte.is_ascii_uppercase() {
        Modifier::SHIFT
    } else {
        Modifier::EMPTY
    };
    InputEvent::key(byte.into(), Modifier::ALT | shift)
}
