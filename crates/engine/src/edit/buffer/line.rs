//! One hard line: its text, and what was counted of it once.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// What stands between two line feeds.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// The text.
    pub text: String,
    graphemes: usize,
    utf16: usize,
}

impl Line {
    /// Counts a text.
    pub fn new(text: String) -> Self {
        let is_plain = text.is_ascii();
        Self {
            graphemes: if is_plain {
                text.len()
            } else {
                text.graphemes(true).count()
            },
            utf16: if is_plain {
                text.len()
            } else {
                text.encode_utf16().count()
            },
            text,
        }
    }

    /// Whether every byte is a grapheme.
    pub fn is_plain(&self) -> bool {
        self.graphemes == self.text.len()
    }

    /// Its lengths.
    pub fn sums(&self) -> Sums {
        Sums {
            bytes: self.text.len(),
            graphemes: self.graphemes,
            utf16: self.utf16,
        }
    }
}

/// Lengths of a stretch of text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// UTF-8 code units.
    pub bytes: usize,
    /// Grapheme clusters (UAX #29); a line feed is one.
    pub graphemes: usize,
    /// UTF-16 code units, as JavaScript counts.
    pub utf16: usize,
}

impl Sums {
    /// A line feed.
    pub const FEED: Self = Self {
        bytes: 1,
        graphemes: 1,
        utf16: 1,
    };

    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        Self {
            bytes: self.bytes + other.bytes,
            graphemes: self.graphemes + other.graphemes,
            utf16: self.utf16 + other.utf16,
        }
    }

    /// What remains without a part of it.
    pub fn minus(self, other: Self) -> Self {
        Self {
            bytes: self.bytes - other.bytes,
            graphemes: self.graphemes - other.graphemes,
            utf16: self.utf16 - other.utf16,
        }
    }
}

/// Lengths of lines and the line feeds between them.
pub fn sums_of(lines: &[Line]) -> Sums {
    let feeds = lines.iter().skip(1).map(|_| Sums::FEED);
    lines
        .iter()
        .map(Line::sums)
        .chain(feeds)
        .fold(Sums::default(), Sums::plus)
}

/// Whether a character boundary is one of graphemes.
pub fn is_boundary(text: &str, byte: usize) -> bool {
    GraphemeCursor::new(byte, text.len(), true)
        .is_boundary(text, 0)
        .unwrap_or(true)
}

/// The grapheme boundary after a byte.
pub fn next_boundary(text: &str, byte: usize) -> usize {
    let mut cursor = GraphemeCursor::new(byte, text.len(), true);
    cursor
        .next_boundary(text, 0)
        .ok()
        .flatten()
        .unwrap_or(text.len())
}

/// The grapheme boundary before a byte.
pub fn previous_boundary(text: &str, byte: usize) -> usize {
    let mut cursor = GraphemeCursor::new(byte, text.len(), true);
    cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}
