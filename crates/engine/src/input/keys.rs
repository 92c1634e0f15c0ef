//! What the numbers and letters of key sequences stand for.

use sparktui_generated::enums::{KeyCode, KeyLocation, Modifier};

/// A key as a table names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// A Unicode scalar or a number of [`KeyCode`].
    pub number: u32,
    /// Which of several such keys.
    pub location: KeyLocation,
}

impl Key {
    /// A key of which there is one.
    pub const fn code(code: KeyCode) -> Self {
        Self {
            number: code.raw(),
            location: KeyLocation::Standard,
        }
    }

    /// The key of a character.
    pub const fn scalar(scalar: char) -> Self {
        Self {
            number: scalar as u32,
            location: KeyLocation::Standard,
        }
    }

    const fn at(self, location: KeyLocation) -> Self {
        Self { location, ..self }
    }
}

const fn pad(scalar: char) -> Key {
    Key::scalar(scalar).at(KeyLocation::Keypad)
}

const fn pad_code(code: KeyCode) -> Key {
    Key::code(code).at(KeyLocation::Keypad)
}

/// `CSI number ~`: xterm's and rxvt's table, which the Linux console shares.
pub fn by_tilde(number: u32) -> Option<Key> {
    use KeyCode as K;
    let code = match number {
        1 | 7 => K::Home,
        2 => K::Insert,
        3 => K::Delete,
        4 | 8 => K::End,
        5 => K::Pageup,
        6 => K::Pagedown,
        // Not in one row: DEC's keyboard had gaps between its groups of keys.
        11..=15 => return function(number - 10),
        17..=21 => return function(number - 11),
        23..=26 => return function(number - 12),
        28 => return function(15),
        29 => K::Menu,
        31..=34 => return function(number - 14),
        _ => return None,
    };
    Some(Key::code(code))
}

/// The last letter of `CSI … letter` and of `SS3 letter`, as far as both mean the same.
pub fn by_letter(letter: u8) -> Option<Key> {
    use KeyCode as K;
    let code = match letter {
        b'A' => K::Up,
        b'B' => K::Down,
        b'C' => K::Right,
        b'D' => K::Left,
        b'E' => K::Begin,
        b'F' => K::End,
        b'H' => K::Home,
        b'P' => K::F1,
        b'Q' => K::F2,
        b'R' => K::F3,
        b'S' => K::F4,
        _ => return None,
    };
    Some(Key::code(code))
}

/// `SS3 letter`: the keypad in application mode too, and rxvt's arrows with ctrl, its modifier beside the key.
pub fn by_ss3(letter: u8) -> Option<(Key, Modifier)> {
    let key = match letter {
        b'a'..=b'd' => return Some((by_letter(letter.to_ascii_uppercase())?, Modifier::CTRL)),
        b'I' => pad_code(KeyCode::Tab),
        b'M' => pad_code(KeyCode::Enter),
        b'X' => pad('='),
        b'j'..=b'y' => pad(char::from(b"*+,-./0123456789"[usize::from(letter - b'j')])),
        _ => by_letter(letter)?,
    };
    Some((key, Modifier::EMPTY))
}

/// `F` and a number, 1 to 35.
pub fn function(number: u32) -> Option<Key> {
    let code = KeyCode::F1.raw() + number.checked_sub(1)?;
    KeyCode::from_raw(code)
        .filter(|_| number <= 35)
        .map(Key::code)
}

/// Kitty's numbers of keys: code points, and a private range for those without.
pub fn by_kitty(number: u32) -> Option<Key> {
    use KeyCode as K;
    let code = match number {
        9 => K::Tab,
        13 => K::Enter,
        27 => K::Escape,
        // Some terminals say 8 where they mean the key that kitty calls 127.
        8 | 127 => K::Backspace,
        FIRST_PRIVATE..=LAST_PRIVATE => return by_private(number),
        _ => {
            return char::from_u32(number)
                .filter(|c| !c.is_control())
                .map(Key::scalar);
        }
    };
    Some(Key::code(code))
}

const FIRST_PRIVATE: u32 = 57344;
const LAST_PRIVATE: u32 = 63743;

fn by_private(number: u32) -> Option<Key> {
    let at = |from: u32| (number - from) as usize;
    Some(match number {
        57358..=57363 => Key::code(LOCKS[at(57358)]),
        57376..=57398 => return function(number - 57376 + 13),
        57399..=57416 => pad(char::from(b"0123456789./*-+\r=,"[at(57399)])).checked_enter(),
        57417..=57427 => pad_code(PAD_MOTIONS[at(57417)]),
        57428..=57440 => Key::code(MEDIA[at(57428)]),
        57441..=57446 => Key::code(HELD[at(57441)]).at(KeyLocation::Left),
        57447..=57452 => Key::code(HELD[at(57447)]).at(KeyLocation::Right),
        57453 => Key::code(KeyCode::Level3shift),
        57454 => Key::code(KeyCode::Level5shift),
        _ => return None,
    })
}

impl Key {
    /// The one of the keypad's characters that is none.
    const fn checked_enter(self) -> Self {
        if self.number == '\r' as u32 {
            pad_code(KeyCode::Enter)
        } else {
            self
        }
    }
}

const LOCKS: [KeyCode; 6] = [
    KeyCode::Capslock,
    KeyCode::Scrolllock,
    KeyCode::Numlock,
    KeyCode::Printscreen,
    KeyCode::Pause,
    KeyCode::Menu,
];

const PAD_MOTIONS: [KeyCode; 11] = [
    KeyCode::Left,
    KeyCode::Right,
    KeyCode::Up,
    KeyCode::Down,
    KeyCode::Pageup,
    KeyCode::Pagedown,
    KeyCode::Home,
    KeyCode::End,
    KeyCode::Insert,
    KeyCode::Delete,
    KeyCode::Begin,
];

const MEDIA: [KeyCode; 13] = [
    KeyCode::Mediaplay,
    KeyCode::Mediapause,
    KeyCode::Mediaplaypause,
    KeyCode::Mediareverse,
    KeyCode::Mediastop,
    KeyCode::Mediafastforward,
    KeyCode::Mediarewind,
    KeyCode::Medianext,
    KeyCode::Mediaprevious,
    KeyCode::Mediarecord,
    KeyCode::Volumedown,
    KeyCode::Volumeup,
    KeyCode::Volumemute,
];

const HELD: [KeyCode; 6] = [
    KeyCode::Shift,
    KeyCode::Ctrl,
    KeyCode::Alt,
    KeyCode::Super,
    KeyCode::Hyper,
    KeyCode::Meta,
];

/// The modifiers of a sequence's number, which is one more than their sum. Locks are none: with them on, a chord is the
/// same chord.
pub fn modifiers(number: Option<u32>) -> Modifier {
    const BITS: [Modifier; 6] = [
        Modifier::SHIFT,
        Modifier::ALT,
        Modifier::CTRL,
        Modifier::SUPER,
        Modifier::HYPER,
        Modifier::META,
    ];
    let sum = number.unwrap_or(1).saturating_sub(1);
    (0..BITS.len())
        .filter(|bit| sum >> bit & 1 != 0)
        .fold(Modifier::EMPTY, |held, bit| held | BITS[bit])
}

/// A key that terminals have sent as a control byte since teletypes, and what ctrl makes of others (`^@` is ctrl+space).
pub fn by_control(byte: u8) -> (Key, Modifier) {
    let plain = |code| (Key::code(code), Modifier::EMPTY);
    let with_ctrl = |scalar| (Key::scalar(scalar), Modifier::CTRL);
    match byte {
        b'\r' => plain(KeyCode::Enter),
        b'\t' => plain(KeyCode::Tab),
        0x7f => plain(KeyCode::Backspace),
        0x1b => plain(KeyCode::Escape),
        0 => with_ctrl(' '),
        1..=0x1a => with_ctrl(char::from(byte - 1 + b'a')),
        _ => with_ctrl(char::from(byte + b'@')),
    }
}
