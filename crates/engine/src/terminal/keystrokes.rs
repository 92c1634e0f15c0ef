//! Keys as the console of Windows tells them, made the bytes that a terminal sends.
//!
//! A console in virtual terminal mode has done so itself, and tells each unit of them as a key without a code. What one tells that does
//! not know the mode, as Wine's, is spelled here as xterm does.

use std::collections::VecDeque;

/// One record of a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keystroke {
    /// It went down, not up.
    pub is_down: bool,
    /// How often, at least once.
    pub repeats: u16,
    /// Its virtual key code; 0 for what was spelled already.
    pub key: u16,
    /// A unit of UTF-16; 0 for a key that types nothing.
    pub unit: u16,
    /// Bits of keys that were held.
    pub held: u32,
}

/// What the bits of [`Keystroke::held`] mean.
mod held {
    pub const ALT: u32 = 0x0001 | 0x0002;
    pub const CTRL: u32 = 0x0004 | 0x0008;
    pub const SHIFT: u32 = 0x0010;
}

/// Virtual key codes.
mod key {
    pub const BACKSPACE: u16 = 0x08;
    pub const TAB: u16 = 0x09;
    pub const ALT: u16 = 0x12;
}

/// Keys that type nothing, with the number and the end of their sequence. Where the number is 1, it is left out if nothing is held.
const TABLE: [(u16, u8, char); 22] = [
    (0x21, 5, '~'),
    (0x22, 6, '~'),
    (0x23, 1, 'F'),
    (0x24, 1, 'H'),
    (0x25, 1, 'D'),
    (0x26, 1, 'A'),
    (0x27, 1, 'C'),
    (0x28, 1, 'B'),
    (0x2d, 2, '~'),
    (0x2e, 3, '~'),
    (0x70, 1, 'P'),
    (0x71, 1, 'Q'),
    (0x72, 1, 'R'),
    (0x73, 1, 'S'),
    (0x74, 15, '~'),
    (0x75, 17, '~'),
    (0x76, 18, '~'),
    (0x77, 19, '~'),
    (0x78, 20, '~'),
    (0x79, 21, '~'),
    (0x7a, 23, '~'),
    (0x7b, 24, '~'),
];

/// Puts units together that are halves of one character.
#[derive(Debug, Default)]
pub struct Keystrokes {
    high: Option<u16>,
}

impl Keystrokes {
    /// Appends the bytes of a key; none for one that only went up, or is held with others.
    pub fn take(&mut self, stroke: Keystroke, bytes: &mut VecDeque<u8>) {
        // Alt and digits of the keypad type a character when Alt goes up.
        let types_late = stroke.key == key::ALT && stroke.unit != 0;
        if !stroke.is_down && !types_late {
            return;
        }
        for _ in 0..stroke.repeats.max(1) {
            self.spell(stroke, bytes);
        }
    }

    fn spell(&mut self, stroke: Keystroke, bytes: &mut VecDeque<u8>) {
        let Keystroke {
            key, unit, held, ..
        } = stroke;
        let (has_alt, has_ctrl) = (held & held::ALT != 0, held & held::CTRL != 0);
        let has_shift = held & held::SHIFT != 0;
        if key == 0 {
            self.unit(unit, bytes);
        } else if unit == 0 {
            let modifiers =
                1 + u8::from(has_shift) + 2 * u8::from(has_alt) + 4 * u8::from(has_ctrl);
            spell_silent(key, modifiers, bytes);
        } else if key == key::TAB && has_shift {
            bytes.extend(b"\x1b[Z");
        } else {
            // Both together are AltGr, and what it types stands by itself.
            if has_alt && !has_ctrl && key != key::ALT {
                bytes.push_back(0x1b);
            }
            let backspace = if has_ctrl { 0x08 } else { 0x7f };
            self.unit(
                if key == key::BACKSPACE {
                    backspace
                } else {
                    unit
                },
                bytes,
            );
        }
    }

    fn unit(&mut self, unit: u16, bytes: &mut VecDeque<u8>) {
        if (0xd800..0xdc00).contains(&unit) {
            self.high = Some(unit);
            return;
        }
        let units = self.high.take().into_iter().chain([unit]);
        for read in char::decode_utf16(units) {
            let character = read.unwrap_or(char::REPLACEMENT_CHARACTER);
            bytes.extend(character.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
}

/// The sequence of a key that types nothing; `modifiers` are 1 and xterm's bits.
fn spell_silent(key: u16, modifiers: u8, bytes: &mut VecDeque<u8>) {
    let Some(&(_, number, end)) = TABLE.iter().find(|(code, ..)| *code == key) else {
        return;
    };
    let is_function = ('P'..='S').contains(&end);
    let text = match (number, modifiers) {
        (1, 1) if is_function => format!("\x1bO{end}"),
        (1, 1) => format!("\x1b[{end}"),
        (_, 1) => format!("\x1b[{number}{end}"),
        _ => format!("\x1b[{number};{modifiers}{end}"),
    };
    bytes.extend(text.as_bytes());
}

#[cfg(test)]
mod tests;
