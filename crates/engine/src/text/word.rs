//! Words by UAX #29.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The word, or whatever lies between two words, around a byte of a line; at its end the last.
#[must_use]
pub fn word_around(line: &str, byte: usize) -> Range<usize> {
    let piece = line
        .split_word_bound_indices()
        .find(|(at, piece)| at + piece.len() > byte)
        .or_else(|| line.split_word_bound_indices().next_back());
    let (at, length) = piece.map_or((byte.min(line.len()), 0), |(at, piece)| (at, piece.len()));
    at..at + length
}
