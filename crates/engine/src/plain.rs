//! A frame as text without a terminal.

use crate::frame::Frame;

/// The rows of a frame, each ended by a line feed, without escape sequences, trailing spaces or the empty rows below
/// the last that is not.
#[must_use]
pub fn text(frame: &Frame) -> String {
    let mut text = String::new();
    let mut end = 0;
    for y in 0..frame.rows() {
        let row = frame.text(y);
        text.push_str(&row);
        text.push('\n');
        if !row.is_empty() {
            end = text.len();
        }
    }
    text.truncate(end);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::{Cell, Glyph};

    #[test]
    fn rows_and_spaces_that_show_nothing_are_left_out() {
        let mut frame = Frame::new(4, 4);
        frame.row_mut(1)[2] = Cell {
            glyph: Glyph::narrow('x'),
            fg: 0x101,
            ..Cell::BLANK
        };
        frame.row_mut(2)[1] = Cell::blank(0x104);
        assert_eq!(text(&frame), "\n  x\n");
        assert_eq!(text(&Frame::new(3, 3)), "");
    }
}
