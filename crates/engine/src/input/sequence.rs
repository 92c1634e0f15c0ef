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
    /// Two escapes: both keys, or alt with a key that is a sequence itself.
    Escapes,
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
    /// A byte of a paste or of its end: call [`Sequencer::clear`] when that is complete.
    Pasted(u8),
    /// What came before is a key, and the byte has to be taken anew.
    Then(InputEvent, u8),
    /// What came before are two keys, and the byte has to be taken anew.
    ThenBoth(InputEvent, InputEvent, u8),
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

    /// Whether the next byte begins something.
    pub fn is_between(&self) -> bool {
        self.state == State::Ground
    }

    /// Whether the bytes so far are also a key by themselves.
    pub fn is_undecided(&self) -> bool {
        match self.state {
            State::Escape | State::Escapes | State::Ss3 => true,
            State::Csi | State::Text { .. } => self.has_just_begun(),
            _ => false,
        }
    }

    /// The one or two keys that the bytes so far are by themselves.
    pub fn settle(&mut self) -> impl Iterator<Item = InputEvent> + use<> {
        let keys = if self.is_undecided() {
            let bytes = &self.bytes[self.escapes_before()..];
            let before = (self.escapes_before() > 0).then(escape);
            let last = bytes.get(1).map_or_else(escape, |&byte| alt(byte));
            [before, Some(last)]
        } else {
            [None, None]
        };
        if keys[1].is_some() {
            self.clear();
        }
        keys.into_iter().flatten()
    }

    /// Escapes before the one that begins the sequence, 0 or 1.
    fn escapes_before(&self) -> usize {
        usize::from(self.bytes.starts_with(&[ESCAPE, ESCAPE]))
    }

    /// Whether all there is of the sequence are the two bytes that say of what kind it is.
    fn has_just_begun(&self) -> bool {
        self.bytes.len() == 2 + self.escapes_before()
    }

    /// Takes one byte. After [`Part::Whole`] call [`Sequencer::clear`].
    pub fn take(&mut self, byte: u8) -> Part {
        match self.state {
            State::Ground => self.start(byte),
            State::Scalar(rest) => self.continue_scalar(byte, rest),
            State::Escape => self.after_escape(byte),
            State::Escapes => self.after_escapes(byte),
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
            b']' | b'P' | b'_' => self.go(State::Text { escape: false }),
            ESCAPE => self.go(State::Escapes),
            0xc2..=0xdf => self.go(State::Scalar(1)),
            0xe0..=0xef => self.go(State::Scalar(2)),
            0xf0..=0xf4 => self.go(State::Scalar(3)),
            0x80.. => self.drop_all(),
            _ => Part::Whole,
        }
    }

    fn after_escapes(&mut self, byte: u8) -> Part {
        match byte {
            b'[' | b'O' => self.after_escape(byte),
            _ => {
                // The first is a key; the second may begin something.
                self.bytes.pop();
                self.state = State::Escape;
                Part::Then(escape(), byte)
            }
        }
    }

    fn after_ss3(&mut self, byte: u8) -> Part {
        match byte {
            // Some terminals put modifiers there: `ESC O 5 A`.
            b'0'..=b'9' | b';' if self.bytes.len() < MOST_BYTES => {
                self.bytes.push(byte);
                Part::Nothing
            }
            b'@'..=b'~' => self.whole_with(byte),
            _ => self.settle_then(byte),
        }
    }

    fn in_csi(&mut self, byte: u8) -> Part {
        match byte {
            b'[' if self.has_just_begun() => {
                self.bytes.push(byte);
                self.go(State::Linux)
            }
            b'M' if self.has_just_begun() => {
                self.bytes.push(byte);
                self.go(State::Mouse(3))
            }
            // Here rxvt ends a sequence with what begins its end everywhere else.
            b'$' if self.is_one_number() => self.whole_with(byte),
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
            _ if self.has_just_begun() => self.settle_then(byte),
            _ => {
                // A control byte or an escape ends a sequence that nobody ended.
                self.clear();
                self.start(byte)
            }
        }
    }

    fn is_one_number(&self) -> bool {
        let number = &self.bytes[2 + self.escapes_before()..];
        !number.is_empty() && number.iter().all(u8::is_ascii_digit)
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

    /// What came before is keys by itself. Of two the second is the event of alt with a byte, which cannot begin anything.
    fn settle_then(&mut self, byte: u8) -> Part {
        let mut keys = self.settle();
        match (keys.next(), keys.next()) {
            (Some(first), Some(second)) => Part::ThenBoth(first, second, byte),
            (Some(key), None) => Part::Then(key, byte),
            _ => {
                self.clear();
                self.start(byte)
            }
        }
    }
}

fn escape() -> InputEvent {
    InputEvent::key(KeyCode::Escape.raw(), Modifier::EMPTY)
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
