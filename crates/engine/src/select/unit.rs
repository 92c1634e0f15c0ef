//! What is selected at least: by one press of the button, two or three.

use std::ops::Range;

use crate::text::word_around;

/// Parts of a text that are selected whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// What one cell shows.
    Glyph,
    /// A word (UAX #29), or what lies between two.
    Word,
    /// What lies between two line feeds, in however many rows it is shown.
    Line,
}

impl Unit {
    /// The unit of so many presses in a row.
    #[must_use]
    pub fn of_clicks(clicks: u32) -> Self {
        match clicks {
            0 | 1 => Self::Glyph,
            2 => Self::Word,
            _ => Self::Line,
        }
    }

    /// The unit around a range of a text.
    #[must_use]
    pub fn around(self, text: &str, range: Range<usize>) -> Range<usize> {
        if self == Self::Glyph {
            return range;
        }
        let at = range.start.min(text.len());
        let start = text[..at].rfind('\n').map_or(0, |feed| feed + 1);
        let end = text[at..].find('\n').map_or(text.len(), |feed| at + feed);
        if self == Self::Line {
            return start..end;
        }
        let word = word_around(&text[start..end], at - start);
        start + word.start..start + word.end
    }
}
