//! How glyphs are drawn (ECMA-48 8.3.117, SGR), changed by the fewest bytes.

use super::motion::number;
use crate::frame::{attribute, color};

/// Colours and attributes that the terminal draws the next glyph with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// Colour word of glyphs.
    pub fg: u32,
    /// Colour word behind them.
    pub bg: u32,
    /// Bits of `text_attribute`.
    pub attributes: u8,
}

impl Default for Rendition {
    fn default() -> Self {
        Self {
            fg: color::DEFAULT,
            bg: color::DEFAULT,
            attributes: 0,
        }
    }
}

/// Attribute, what sets it, what ends it. Bold and dim end together.
const CODES: [(u8, u16, u16); 8] = [
    (attribute::BOLD, 1, 22),
    (attribute::DIM, 2, 22),
    (attribute::ITALIC, 3, 23),
    (attribute::UNDERLINE, 4, 24),
    (attribute::BLINK, 5, 25),
    (attribute::INVERSE, 7, 27),
    (attribute::HIDDEN, 8, 28),
    (attribute::STRIKETHROUGH, 9, 29),
];
const WEIGHT: u8 = attribute::BOLD | attribute::DIM;

impl Rendition {
    /// Appends the shorter of: what differs, or a reset and what is set.
    pub fn change_to(&mut self, to: Self, out: &mut Vec<u8>) {
        if *self == to {
            return;
        }
        let mut changes = Parameters::default();
        self.differences(to, &mut changes);
        let mut anew = Parameters::default();
        anew.add(0);
        Self::default().differences(to, &mut anew);
        let best = if anew.length < changes.length {
            anew
        } else {
            changes
        };
        best.write(out);
        *self = to;
    }

    fn differences(self, to: Self, out: &mut Parameters) {
        let mut have = self.attributes;
        for (bit, _, end) in CODES {
            if have & !to.attributes & bit != 0 {
                out.add(end);
                have &= if bit & WEIGHT == 0 { !bit } else { !WEIGHT };
            }
        }
        for (bit, set, _) in CODES {
            if to.attributes & !have & bit != 0 {
                out.add(set);
            }
        }
        if self.fg != to.fg {
            out.add_color(to.fg, 30);
        }
        if self.bg != to.bg {
            out.add_color(to.bg, 40);
        }
    }
}

/// The parameters of one SGR.
#[derive(Clone, Copy)]
struct Parameters {
    bytes: [u8; Parameters::ROOM],
    length: usize,
}

impl Default for Parameters {
    fn default() -> Self {
        Self {
            bytes: [0; Self::ROOM],
            length: 0,
        }
    }
}

impl Parameters {
    /// A reset (2), eight attributes ended (24) and set (16), two colours of `38;2;255;255;255;` (17 each).
    const ROOM: usize = 2 + 24 + 16 + 2 * 17;

    fn add(&mut self, parameter: u16) {
        for &byte in number(parameter, &mut [0; 5]).iter().chain(b";") {
            self.bytes[self.length] = byte;
            self.length += 1;
        }
    }

    /// `base` is 30 for glyphs, 40 behind them.
    fn add_color(&mut self, word: u32, base: u16) {
        match (color::palette_entry(word), color::rgb(word)) {
            (Some(n @ 0..8), _) => self.add(base + u16::from(n)),
            (Some(n @ 8..16), _) => self.add(base + 52 + u16::from(n)),
            (Some(n), _) => [base + 8, 5, n.into()].iter().for_each(|&p| self.add(p)),
            (_, Some([r, g, b])) => [base + 8, 2, r.into(), g.into(), b.into()]
                .iter()
                .for_each(|&p| self.add(p)),
            _ => self.add(base + 9),
        }
    }

    fn write(mut self, out: &mut Vec<u8>) {
        if self.length > 0 {
            self.length -= 1;
        }
        let parameters = &self.bytes[..self.length];
        out.extend_from_slice(b"\x1b[");
        if parameters != b"0" {
            out.extend_from_slice(parameters);
        }
        out.push(b'm');
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use attribute::{BOLD, DIM, ITALIC, UNDERLINE};

    fn change(from: Rendition, to: Rendition) -> String {
        let (mut state, mut out) = (from, Vec::new());
        state.change_to(to, &mut out);
        assert_eq!(state, to);
        String::from_utf8(out).unwrap()
    }

    fn of(fg: u32, bg: u32, attributes: u8) -> Rendition {
        Rendition { fg, bg, attributes }
    }

    #[test]
    fn the_fewest_bytes_are_taken() {
        let plain = Rendition::default();
        for (from, to, bytes) in [
            (plain, plain, ""),
            (plain, of(1, 1, BOLD), "\x1b[1m"),
            (of(1, 1, BOLD), plain, "\x1b[m"),
            (of(0x101, 1, BOLD), of(0x101, 1, 0), "\x1b[22m"),
            (of(1, 1, BOLD | DIM), of(1, 1, DIM), "\x1b[0;2m"),
            (
                of(0xff01_0203, 1, BOLD | DIM),
                of(0xff01_0203, 1, DIM),
                "\x1b[22;2m",
            ),
            (of(0x101, 0x102, ITALIC | UNDERLINE), plain, "\x1b[m"),
            (
                of(0xff01_0203, 1, ITALIC),
                of(0xff01_0203, 0x107, 0),
                "\x1b[23;47m",
            ),
            (of(0x109, 1, 0), of(1, 1, 0), "\x1b[m"),
            (of(0x109, 0xff01_0203, 0), of(1, 0xff01_0203, 0), "\x1b[39m"),
        ] {
            assert_eq!(change(from, to), bytes, "{from:?} → {to:?}");
        }
    }

    #[test]
    fn the_longest_change_fits_its_room() {
        let all = of(0xffff_ffff, 0xffff_ffff, 0xff);
        assert_eq!(
            change(Rendition::default(), all),
            "\x1b[1;2;3;4;5;7;8;9;38;2;255;255;255;48;2;255;255;255m"
        );
        assert_eq!(
            change(all, of(0xfffe_fefe, 0xfffe_fefe, 0)).len(),
            "\x1b[0;38;2;254;254;254;48;2;254;254;254m".len()
        );
    }
}
