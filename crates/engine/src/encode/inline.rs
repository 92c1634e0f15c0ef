//! Frames below what is on the terminal already: rows are told relative to the first one, for nobody knows where that is.

use sparktui_generated::enums::CaretShape;

use super::Encoder;
use super::motion;
use super::rendition::Rendition;

/// What erases a frame of so many rows, of which some are above the cursor, and leaves the cursor at its first cell. Nothing below
/// the frame is touched.
#[must_use]
pub fn erase(above: u16, rows: u16) -> Vec<u8> {
    let mut bytes = b"\x1b[m\r".to_vec();
    if above > 0 {
        bytes.extend_from_slice(motion::relative(Some(above), Some(0), 0, 0).as_slice());
    }
    for row in 0..rows {
        if row > 0 {
            bytes.extend_from_slice(b"\x1b[B");
        }
        bytes.extend_from_slice(b"\x1b[K");
    }
    if rows > 1 {
        bytes.extend_from_slice(motion::relative(Some(rows - 1), Some(0), 0, 0).as_slice());
    }
    bytes
}

/// Where the frame is on the terminal, as far as it has to be known.
///
/// Between frames the cursor stands at the caret, or hidden where it is found again best once the terminal has broken rows anew:
/// at the first cell, and all that was written begins at the cursor still.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// Rows from the first one on that are ours.
    pub owned: u16,
    /// Rows, the end excluded, that the terminal takes for one line that it has broken.
    pub joined: Option<(u16, u16)>,
    /// The row below which the prompt goes, as it was last kept by the terminal.
    last: Option<u16>,
}

/// Where a frame lies that is not the whole screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lie {
    /// Rows of it above the cursor.
    pub above: u16,
    /// All of its rows.
    pub rows: u16,
    /// Its first rows were pushed off the screen, and of one of them only the end may be left: what is written there the terminal
    /// takes for the rest of that row.
    pub is_cut_off: bool,
}

impl Encoder {
    /// Takes the rendition for reset and the cursor for as it is by default. Draws from its row on, or on the whole screen.
    pub fn begin_anew(&mut self, is_inline: bool) {
        self.rendition = Rendition::default();
        self.worn = None;
        self.link = 0;
        (self.shape, self.cursor_color) = (Some(CaretShape::Default), Some(None));
        self.place = is_inline.then(Place::default);
        self.row = is_inline.then_some(0);
        self.column = None;
    }

    /// Writes lines where the frame is, which then begins below them.
    pub(crate) fn print(&mut self, lines: &[u8]) {
        let Some(Place { owned, .. }) = self.place else {
            return;
        };
        self.bytes.extend_from_slice(b"\x1b[m");
        self.rendition = Rendition::default();
        self.worn = None;
        for row in 0..owned {
            self.move_to(0, row);
            self.bytes.extend_from_slice(b"\x1b[K");
        }
        self.move_to(0, 0);
        // Lines that are too long are broken by the terminal, which breaks them anew for another width.
        self.bytes.extend_from_slice(b"\x1b[?7h");
        self.bytes.extend_from_slice(lines);
        self.bytes.extend_from_slice(b"\x1b[?7l");
        self.place = Some(Place::default());
        (self.row, self.column) = (Some(0), Some(0));
        self.runs += 2;
    }

    /// Starts anew at the first row of a frame that lies so: its rows are erased, and nothing above or below them.
    pub(super) fn clear_frame(&mut self, lie: Lie) {
        self.bytes.extend_from_slice(b"\x1b[m\r");
        if lie.above > 0 {
            let way = motion::relative(Some(lie.above), Some(0), 0, 0);
            self.bytes.extend_from_slice(way.as_slice());
        }
        // The last rows may have left the screen, so the way back is not counted.
        self.bytes.extend_from_slice(b"\x1b7\x1b[K");
        for _ in 1..lie.rows {
            self.bytes.extend_from_slice(b"\x1b[B\x1b[K");
        }
        self.bytes.extend_from_slice(b"\x1b8");
        if lie.is_cut_off {
            self.bytes.push(b'\n');
        }
        self.place = Some(Place::default());
        (self.row, self.column) = (Some(0), Some(0));
    }

    /// Makes rows ours until there are so many; the terminal scrolls where it has none left.
    pub fn acquire(&mut self, rows: u16) {
        let Some(Place { owned, .. }) = self.place else {
            return;
        };
        for row in owned..rows {
            match row.checked_sub(1) {
                None => self.move_to(0, 0),
                Some(above) => {
                    self.move_to(0, above);
                    self.bytes.push(b'\n');
                    self.row = Some(row);
                }
            }
            self.erase_rest_of_row();
        }
        if let Some(place) = &mut self.place {
            place.owned = owned.max(rows);
        }
    }

    /// Ends a frame of so many rows. The terminal keeps the place of the last one, so that whoever gives it back finds where
    /// to go on; a cursor that is not shown rests in the first column of a row. Says whether anything was written.
    pub fn park(&mut self, rows: u16, is_shown: bool, rest: u16) -> bool {
        let Some(place) = self.place.filter(|_| !self.is_empty()) else {
            return false;
        };
        let last = rows.saturating_sub(1);
        if place.last != Some(last) {
            self.move_to(0, last);
            self.bytes.extend_from_slice(b"\x1b7");
            self.place = Some(Place {
                last: Some(last),
                ..place
            });
        }
        if !is_shown {
            self.move_to(0, rest);
        }
        true
    }

    /// Rows that are ours; `None` where all are.
    #[must_use]
    pub fn owned(&self) -> Option<u16> {
        self.place.map(|place| place.owned)
    }
}

#[cfg(test)]
mod tests {
    use sparktui_generated::enums::CaretShape;

    use super::*;
    use crate::encode::Caret;
    use crate::frame::{Cell, Glyph, Graphemes};

    const CARET: Caret = Caret {
        x: 0,
        y: 0,
        shape: CaretShape::Bar,
        color: Some([255, 0, 0]),
    };

    fn below_what_is_there() -> Encoder {
        let mut encoder = Encoder::new(80);
        encoder.begin_anew(true);
        encoder
    }

    fn frame(encoder: &mut Encoder, draw: impl FnOnce(&mut Encoder)) -> String {
        encoder.begin();
        draw(encoder);
        String::from_utf8_lossy(encoder.end()).into_owned()
    }

    fn x(encoder: &mut Encoder) {
        let x = Cell {
            glyph: Glyph::narrow('x'),
            ..Cell::BLANK
        };
        encoder.start_run(0, 0);
        encoder.glyph(x, &Graphemes::default());
    }

    #[test]
    fn a_cursor_that_is_hidden_goes_where_it_rests_and_one_that_is_shown_stays_for_its_caret() {
        for (is_shown, bytes) in [
            (true, "\r\x1b[K\n\x1b[K\x1b7"),
            (false, "\r\x1b[K\n\x1b[K\x1b7\x1b[A"),
        ] {
            let found = frame(&mut below_what_is_there(), |encoder| {
                encoder.acquire(2);
                assert!(encoder.park(2, is_shown, 0));
            });
            assert_eq!(found, bytes);
        }
    }

    #[test]
    fn the_place_of_the_last_row_is_kept_once_and_again_when_another_is_the_last() {
        let mut encoder = below_what_is_there();
        let mut draw = |rows| {
            frame(&mut encoder, |encoder| {
                encoder.acquire(rows);
                x(encoder);
                assert!(encoder.park(rows, false, 0));
            })
        };
        assert_eq!(draw(1), "\r\x1b[Kx\r\x1b7");
        assert_eq!(draw(1), "\rx\r");
        // The new row is made, and gone back to for its place.
        assert_eq!(draw(2), "\r\n\x1b[K\x1b[Ax\r\n\x1b7\x1b[A");
    }

    #[test]
    fn a_frame_of_nothing_moves_no_cursor() {
        let mut encoder = below_what_is_there();
        frame(&mut encoder, |encoder| {
            encoder.acquire(2);
            encoder.park(2, false, 0);
        });
        let found = frame(&mut encoder, |encoder| {
            encoder.acquire(2);
            assert!(!encoder.park(2, false, 1));
        });
        assert_eq!(found, "");
    }

    #[test]
    fn a_terminal_that_comes_back_is_told_of_the_caret_again() {
        let mut encoder = below_what_is_there();
        let mut draw = |is_anew: bool| {
            if is_anew {
                encoder.begin_anew(true);
            }
            frame(&mut encoder, |encoder| encoder.caret(None, Some(CARET)))
        };
        let looks = "\x1b[6 q\x1b]12;#ff0000\x1b\\";
        assert_eq!(draw(false), format!("{looks}\r\x1b[?25h"));
        assert_eq!(draw(false), "\r\x1b[?25h");
        assert_eq!(draw(true), format!("{looks}\r\x1b[?25h"));
    }
}
